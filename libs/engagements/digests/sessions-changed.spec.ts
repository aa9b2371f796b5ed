import type { WorkSession } from '../work/work-plan.entity.js';
import { sessionsChanged } from './sessions-changed.js';

const session = (topic: string, day: string, more: Partial<WorkSession> = {}): WorkSession => ({
  ...{ topic, day, mode: 'remote', begins: null, minutes: null, place: null },
  ...more,
});

it.each([
  ['nothing', [session('A', '2027-01-04')], [session('A', '2027-01-04')], [0, 0, 0]],
  ['a first plan', [], [session('A', '2027-01-04'), session('B', '2027-01-05')], [2, 0, 0]],
  ['another day', [session('A', '2027-01-04')], [session('A', '2027-01-06')], [0, 1, 0]],
  [
    'another hour',
    [session('A', '2027-01-04')],
    [session('A', '2027-01-04', { begins: '14:30' })],
    [0, 1, 0],
  ],
  ['one for another', [session('A', '2027-01-04')], [session('B', '2027-01-04')], [1, 0, 1]],
  [
    'one of two alike',
    [session('A', '2027-01-04'), session('A', '2027-01-05')],
    [session('A', '2027-01-04')],
    [0, 0, 1],
  ],
] as const)('%s', (_, before, after, [added, moved, gone]) =>
  expect(sessionsChanged(before, after)).toEqual({ added, moved, gone }),
);
