import { dueNext, whatIsDue } from './reminders.js';

const asked = new Date('2026-03-02T09:00:00Z');
const day = (n: number) => new Date(asked.getTime() + n * 86_400_000 + 3_600_000);

it('reminds after one week and after three, and tells of the silence after five', () => {
  expect(dueNext(asked, 0, false)).toEqual(new Date('2026-03-09T09:00:00Z'));
  expect(dueNext(asked, 1, false)).toEqual(new Date('2026-03-23T09:00:00Z'));
  // The clocks have gone forward: nine in the morning is nine in the morning.
  expect(dueNext(asked, 2, false)).toEqual(new Date('2026-04-06T08:00:00Z'));
  expect(dueNext(asked, 2, true)).toBeNull();
});

it.each([
  [6, 0, null],
  [7, 0, 'remind'],
  [8, 1, null],
  [21, 1, 'remind'],
  [30, 2, null],
  [35, 2, 'tell-of-silence'],
  [80, 0, 'tell-of-silence'],
])('on day %s after %s reminders: %s', (days, reminders, due) =>
  expect(whatIsDue(asked, reminders, day(days))).toBe(due),
);
