import fc from 'fast-check';
import { mostTries, pauseAfter } from './tries.js';

it('tries go on for three days with growing pauses, and then end', () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      const pauses = Array.from({ length: mostTries - 1 }, (_, i) => pauseAfter(i + 1, id)!);
      const days = pauses.reduce((sum, one) => sum + one, 0) / 86_400;
      expect(days).toBeGreaterThan(2.4);
      expect(days).toBeLessThan(4);
      expect([...pauses].slice(0, 7).sort((a, b) => a - b)).toEqual(pauses.slice(0, 7));
      expect(pauseAfter(mostTries, id)).toBeNull();
    }),
  );
});

it('what waited together does not come together', () => {
  const pauses = Array.from({ length: 200 }, (_, i) => pauseAfter(7, `message ${i}`));
  expect(new Set(pauses).size).toBeGreaterThan(150);
  expect(pauseAfter(3, 'one')).toBe(pauseAfter(3, 'one'));
});
