import { holding } from '../../time-off/rules/holding.js';
import type { LeaveRule } from '../../time-off/rules/leave-rule.js';
import {
  alongRoute,
  type EmploymentFacts,
  type LeaveFacts,
  releasing,
  standingOfAsked,
  waysToLeave,
} from './leave.js';

const rule = (more: Partial<LeaveRule> = {}): LeaveRule =>
  ({
    ...{ id: 'r', employerName: null, national: true, believed: false, leaveType: 'AL-AFC' },
    ...{ staffGroups: [], notice: { amount: 6, unit: 'week', waivable: false }, decision: null },
    chain: [{ roles: ['line-manager'], agreed: 'all', condition: { when: 'always' } }],
    source: { text: 'a page', title: null, url: null, seenOn: '2026-11-21' },
    ...more,
  }) as LeaveRule;
const held = (rules: LeaveRule[]) =>
  holding(
    rules.map((one) => ({ ...one, adoptedAt: null })),
    'agenda-for-change',
  );
const facts = ({
  employments = [],
  rules = [rule()],
  seen = [],
  ...more
}: Partial<LeaveFacts> & {
  employments?: EmploymentFacts[];
  rules?: LeaveRule[];
  seen?: LeaveFacts['at'][number]['seen'];
} = {}): LeaveFacts => ({
  ...{ today: '2026-12-21', professions: ['nurse'], trainee: false },
  at: releasing(employments).map((employment) => ({ employment, rules, seen })),
  holidays: { days: ['2026-12-25', '2026-12-28', '2027-01-01'], knownUntil: '2027-12-31' },
  ...more,
});
const trust = { organisationId: 'trust', name: 'Invented Trust', kind: 'substantive' as const };

describe('How an employer lets somebody go', () => {
  it('is the national rule of their staff where no employer is stated', () => {
    expect(waysToLeave(facts())).toMatchObject([
      { employer: null, noticeDays: 42, decisionDays: null, roles: ['line-manager'], source: 'a page' },
    ]);
    const rules = [
      rule(),
      rule({ leaveType: 'AL-RES', notice: { amount: 2, unit: 'month', waivable: false } }),
    ];
    expect(waysToLeave(facts({ professions: ['doctor'], trainee: true, rules }))[0].noticeDays).toBe(62);
    expect(waysToLeave(facts({ professions: ['doctor'], rules }))[0].noticeDays).toBeNull();
  });

  it('is the employer’s own where it has one, for the staff whom it is for', () => {
    const own = rule({ id: 'o', national: false, notice: { amount: 8, unit: 'week', waivable: false } });
    const noticeUnder = (...rules: LeaveRule[]) =>
      waysToLeave(facts({ employments: [trust], rules: held(rules) }))[0].noticeDays;
    expect(noticeUnder(rule(), own)).toBe(56);
    expect(noticeUnder(rule(), { ...own, staffGroups: ['consultant'] })).toBe(42);
  });

  it('counts working days without bank holidays', () => {
    const rules = [
      rule({
        notice: { amount: 5, unit: 'day', waivable: false },
        decision: { amount: 5, unit: 'working-day' },
      }),
    ];
    // 21 to 24 December, then the 29th: five days on which an employer works, before the first day of leave.
    expect(waysToLeave(facts({ rules }))[0]).toMatchObject({ noticeDays: 9, decisionDays: 9 });
  });

  it('is nobody’s to say where nobody releases them, and everybody’s who does', () => {
    expect(waysToLeave(facts({ employments: [{ ...trust, kind: 'bank' }] }))).toEqual([]);
    const two = [trust, { ...trust, name: 'Another Trust', organisationId: null }];
    expect(waysToLeave(facts({ employments: two })).map(({ employer }) => employer)).toEqual([
      'Invented Trust',
      'Another Trust',
    ]);
  });
});

it('a refusal is no step that time brings about, and what fell out of date is asked for anew', () => {
  expect(
    (['asking', 'approved', 'not_needed', 'refused', 'out_of_date'] as const).map(standingOfAsked),
  ).toEqual(['under-way', 'done', 'done', 'stopped', 'not-started']);
});

it('agreed days take the notice and the answer of the best way for them, and what was seen of those whom it asks', () => {
  const seen = [
    { role: 'line-manager' as const, decisions: 14, median: 9, most: 30 },
    { role: 'hr' as const, decisions: 6, median: 4, most: 8 },
  ];
  const [way] = waysToLeave(facts({ employments: [trust], seen }));
  expect(way.seen).toEqual([seen[0]]);
  const route = {
    askBy: '2027-01-10',
    decidedBy: '2027-01-04',
    kinds: ['SPL'],
    roles: ['hr' as const],
    rule: null,
  };
  const days = { today: '2026-12-21', firstDay: '2027-03-01' };
  expect(alongRoute(way, route, { seen }, days)).toMatchObject({
    ...{ noticeDays: 50, decisionDays: 14, roles: ['hr'], seen: [seen[1]], noRoute: false },
    route: { kinds: ['SPL'], askBy: '2027-01-10' },
  });
  expect(alongRoute(way, null, { seen }, days)).toMatchObject({ noticeDays: 42, noRoute: true, route: null });
});
