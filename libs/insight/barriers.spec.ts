import { barrierRows, barriersAsCsv, type Counted } from './barriers.js';

const counted = (group: string, measures: Record<string, number>): Counted[] =>
  Object.entries(measures).map(([measure, people]) => ({ group, measure, people }));

const some = [
  ...counted('hr', { decided: 60, refused: 30, cover: 14, cost: 10, notice: 6 }),
  ...counted('line-manager', { decided: 90, refused: 40, cover: 20, cost: 12, notice: 8 }),
  ...counted('finance', { decided: 4, refused: 3, cost: 3 }),
  ...counted('medical-director', { decided: 12, refused: 10, safety: 10 }),
];

it('shows what stands in the way, and nothing small, nor what would give something small away', () => {
  const rows = barrierRows(some);
  const row = (group: string) => rows.find((one) => one.group === group)!;
  const people = (group: string, reason: string) =>
    row(group).reasons.find((one) => one.reason === reason)?.people;
  expect(row('finance')).toMatchObject({ decided: null, refused: null });
  expect(row('finance').reasons.every((one) => one.people === null)).toBe(true);
  // Two of twelve were not refused: with ten refused shown, they would be known.
  expect(row('medical-director').refused).toBeNull();
  expect(people('medical-director', 'safety')).toBeNull();
  expect(row('line-manager')).toMatchObject({ decided: 90, refused: 40 });
  expect(people('line-manager', 'cover')).toBe(20);
  // A second group goes with the one that is left out, or a total read elsewhere would give it.
  expect(rows.filter(({ decided }) => decided === null)).toHaveLength(2);
});

it('is a table for others, dated, the same for the same numbers', () => {
  const days = { from: '2026-01-01', to: '2026-06-30' };
  const csv = barriersAsCsv(days, [{ by: 'role', rows: barrierRows(some) }]);
  const [head, first] = csv.split('\n');
  expect(head).toBe(
    'from,to,by,group,decided,refused,cover,notice,entitlement,safety,relevance,cost,policy,training-progress',
  );
  expect(first).toBe('2026-01-01,2026-06-30,role,finance,*,*,*,*,*,*,*,*,*,*');
  expect(barriersAsCsv(days, [{ by: 'role', rows: barrierRows([...some].reverse()) }])).toBe(csv);
});
