import { faultsOfPair } from './given-as-mentor.js';

const pair = { startsOn: '2026-01-01', endsOn: '2026-12-31', endedAt: null };
const fieldsOf = (
  sessions: { day: string; until: string | null }[],
  of: Parameters<typeof faultsOfPair>[1] = pair,
) => faultsOfPair(sessions, of).map(({ field }) => field);

it('hours of a pair lie on its days, and on none after it ended', () => {
  expect(
    fieldsOf([
      { day: '2026-01-01', until: null },
      { day: '2026-12-30', until: '2026-12-31' },
    ]),
  ).toEqual([]);
  expect(
    fieldsOf([
      { day: '2025-12-31', until: null },
      { day: '2026-03-01', until: '2027-01-01' },
      { day: '2027-01-01', until: null },
    ]),
  ).toEqual(['sessions.0.day', 'sessions.1.until', 'sessions.2.day']);
  const ended = { ...pair, endedAt: new Date('2026-06-01T12:00:00Z') };
  expect(
    fieldsOf(
      [
        { day: '2026-06-01', until: null },
        { day: '2026-06-02', until: null },
      ],
      ended,
    ),
  ).toEqual(['sessions.1.day']);
});
