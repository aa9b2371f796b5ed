import { barrierRows, barriersAsCsv, type Counted } from './barriers.js';

const all = { 'not-refused': 110, cover: 57, cost: 38, notice: 21, safety: 18 };
const counted = (group: string | null, outcomes: Record<string, number>): Counted[] =>
  Object.entries(outcomes).map(([outcome, people]) => ({ group, outcome, people }));

const some = [
  ...counted(null, all),
  ...counted('hr', { 'not-refused': 30, cover: 14, cost: 10, notice: 6 }),
  ...counted('line-manager', { 'not-refused': 50, cover: 20, cost: 12, notice: 8, safety: 6 }),
  ...counted('clinical-lead', { 'not-refused': 20, cover: 11, cost: 8, notice: 7 }),
  ...counted('finance', { 'not-refused': 1, cost: 3 }),
  ...counted('medical-director', { 'not-refused': 9, cover: 12, cost: 5, safety: 12 }),
];

it('shows what stands in the way, and nothing small, nor what would give something small away', () => {
  const rows = barrierRows(some, new Map([['hr', 12.5]]));
  const row = (group: string) => rows.find((one) => one.group === group)!;
  expect(row('finance')).toMatchObject({ decided: null, refused: null, medianDays: null });
  expect(row('finance').reasons.every(({ people }) => people === null)).toBe(true);
  expect(row('hr').medianDays).toBe(12.5);
  expect(row('line-manager')).toMatchObject({ decided: 96, refused: 46 });
  // A second group goes with the one that is left out, or the whole would give it.
  expect(rows.filter(({ decided }) => decided === null).length).toBeGreaterThan(1);
});

it('tells who was refused only where who was not may be told', () => {
  const two = [
    ...counted(null, { 'not-refused': 2, cover: 10, cost: 20 }),
    ...counted('hr', { 'not-refused': 2, cover: 10, cost: 20 }),
  ];
  expect(barrierRows(two)).toMatchObject([{ decided: 32, refused: null }]);
  const none = [...counted(null, { cover: 6 }), ...counted('hr', { cover: 6 })];
  expect(barrierRows(none)).toMatchObject([{ decided: 6, refused: 6 }]);
});

it('is a table for others, dated, the same for the same numbers', () => {
  const csv = barriersAsCsv(2026, [{ by: 'role', rows: barrierRows(some) }]);
  const [head, first] = csv.split('\n');
  expect(head).toBe(
    'year,by,group,decided,refused,median_days,cover,notice,entitlement,safety,relevance,cost,policy,training-progress',
  );
  expect(first).toBe('2026,role,clinical-lead,46,26,*,*,*,*,*,*,*,*,*');
  expect(barriersAsCsv(2026, [{ by: 'role', rows: barrierRows([...some].reverse()) }])).toBe(csv);
});
