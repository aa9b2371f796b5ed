import { asHeld, type Held, readRule, type Typed, typedRule } from './read-rule.js';

const t = (key: string) => key;
const held = {
  id: 'x',
  leaveTypeText: 'Annual leave',
  adoptedAt: null,
  otherRules: [],
  source: 'somewhere',
  sourceUrl: null,
  sentences: [],
  facts: {
    nations: [],
    staffGroups: ['AGENDA_FOR_CHANGE'],
    pay: 'PAID',
    limits: [
      { amount: 27, unit: 'DAY', per: 'LEAVE_YEAR', exceptionally: false, afterServiceMonths: null },
      { amount: 29, unit: 'DAY', per: 'LEAVE_YEAR', exceptionally: false, afterServiceMonths: 60 },
    ],
    proRata: null,
    leaveYearFrom: null,
    shortest: null,
    longest: null,
    notice: { amount: 6, unit: 'WEEK', waivable: true },
    minServiceMonths: null,
    evidence: ['INVITATION'],
    gates: [],
    chain: [
      {
        roles: ['HR'],
        agreed: 'ANY',
        condition: { when: 'COST_OVER', days: null, pounds: 500, groups: null },
      },
    ],
    decision: null,
    writtenReason: null,
    appeal: null,
    outcomes: [],
    overseas: null,
    afterRefusalOf: [],
    notWith: [],
    neverAfterwards: false,
  },
} as unknown as Held;
const typed = (more: Partial<Typed>): Typed => ({
  ...asHeld(held),
  source: 'HR policy 1',
  validFrom: '2027-01-04',
  ...more,
});

describe('The form of a rule', () => {
  it('that is sent as it came states what holds', () => {
    expect(readRule(typed({}), held, t)).toEqual({
      faults: [],
      facts: {
        ...held.facts,
        limits: [{ amount: 27, unit: 'DAY', per: 'LEAVE_YEAR', exceptionally: false }, held.facts.limits[1]],
      },
    });
  });

  it('changes what it asks, and keeps what it does not ask', () => {
    const { facts } = readRule(
      typed({ amount: '28,5', noticeAmount: '', role1: 'HR', role2: 'FINANCE' }),
      held,
      t,
    );
    expect(facts).toMatchObject({ notice: null, evidence: ['INVITATION'], pay: 'PAID' });
    expect(facts.limits?.map(({ amount }) => amount)).toEqual([28.5, 29]);
    expect(facts.chain?.map(({ roles }) => roles)).toEqual([['HR'], ['FINANCE']]);
    expect(readRule(typed({ amount: '', unit: '', per: '' }), held, t).facts.limits).toEqual([
      held.facts.limits[1],
    ]);
  });

  it('says at which field something is missing or wrong', () => {
    const wrong = typed({
      amount: 'many',
      per: '',
      noticeAmount: '2',
      noticeUnit: '',
      service: '-1',
      source: '',
      validFrom: '',
    });
    expect(readRule(wrong, held, t).faults.map(({ field }) => field)).toEqual([
      'amount',
      'per',
      'noticeUnit',
      'source',
      'validFrom',
      'service',
    ]);
    expect(readRule(typedRule({}), undefined, t).faults.map(({ field }) => field)).toEqual([
      'source',
      'validFrom',
    ]);
  });
});
