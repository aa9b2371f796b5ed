import { type EmployersRule, type LeaveFacts, standingOfAsked, waysToLeave } from './leave.js';

const rule = (more: Partial<EmployersRule> = {}): EmployersRule =>
  ({
    ...{
      id: 'r',
      employerId: null,
      employerName: null,
      national: true,
      believed: false,
      leaveType: 'AL-AFC',
    },
    ...{ staffGroups: [], notice: { amount: 6, unit: 'week', waivable: false }, decision: null },
    chain: [{ roles: ['line-manager'], agreed: 'all', condition: { when: 'always' } }],
    source: { text: 'a page', title: null, url: null, seenOn: '2026-11-21' },
    ...more,
  }) as EmployersRule;
const facts = (more: Partial<LeaveFacts> = {}): LeaveFacts => ({
  ...{ today: '2026-12-21', employments: [], professions: ['nurse'], trainee: false, rules: [rule()] },
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
    const own = rule({
      ...{ employerId: 'trust', national: false, notice: { amount: 8, unit: 'week', waivable: false } },
    });
    expect(waysToLeave(facts({ employments: [trust], rules: [rule(), own] }))[0].noticeDays).toBe(56);
    const ofDoctors = { ...own, staffGroups: ['consultant' as const] };
    expect(waysToLeave(facts({ employments: [trust], rules: [rule(), ofDoctors] }))[0].noticeDays).toBe(42);
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
