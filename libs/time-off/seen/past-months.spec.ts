import { pastMonths } from './past-months.js';

it.each([
  ['2026-11-28', '2024-11-01', '2026-10-31'],
  ['2027-03-01', '2025-03-01', '2027-02-28'],
  ['2028-03-31', '2026-03-01', '2028-02-29'],
  ['2027-01-01', '2025-01-01', '2026-12-31'],
])('on %s two years of whole months lie from %s to %s', (today, from, to) => {
  expect(pastMonths(today)).toEqual({ from, to });
});
