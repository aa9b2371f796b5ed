import { workingDaysAfter } from './working-days.js';

it.each([
  ['a Monday', '2027-03-01', 1, '2027-03-02'],
  ['over a weekend', '2027-03-05', 1, '2027-03-08'],
  ['from a Saturday', '2027-03-06', 1, '2027-03-08'],
  ['two weeks', '2027-03-01', 10, '2027-03-15'],
  ['over the end of a year', '2027-12-31', 2, '2028-01-04'],
])('counts working days: %s', (_, from, count, to) => {
  expect(workingDaysAfter(from, count)).toBe(to);
});
