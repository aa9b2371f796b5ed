import { workingDayAfter } from './working-days.js';

test('two working days after a day leave out weekends and days off', () => {
  expect(workingDayAfter('2026-11-30', 2, [])).toBe('2026-12-02');
  expect(workingDayAfter('2026-12-03', 2, [])).toBe('2026-12-07');
  expect(workingDayAfter('2026-12-05', 2, [])).toBe('2026-12-08');
  expect(workingDayAfter('2026-12-24', 2, ['2026-12-25', '2026-12-28'])).toBe('2026-12-30');
});
