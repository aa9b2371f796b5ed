import type { Answers } from '../forms/fields.js';
import { asHeld, type Held, pathOf, readRule, ruleFields } from './read-rule.js';

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
    gates: ['APPRAISAL'],
    chain: [
      {
        roles: ['HR', 'FINANCE'],
        agreed: 'ANY',
        condition: { when: 'COST_OVER', days: null, length: null, pounds: 500, groups: null },
      },
    ],
    decision: { amount: 10, unit: 'WORKING_DAY' },
    writtenReason: true,
    appeal: null,
    outcomes: [],
    overseas: null,
    afterRefusalOf: ['SL-AFC'],
    notWith: [],
    neverAfterwards: false,
  },
} as unknown as Held;
const answers = (more: Answers): Answers => ({ ...asHeld(held), ...more });

describe('The form of a rule', () => {
  it('that is sent as it came states what holds: all amounts, roles together or any, evidence and gates', () => {
    expect(readRule(answers({}), t)).toEqual({ faults: [], facts: held.facts });
  });

  it('is all that a rule is in facts: nations, staff, amounts, chain and the answers that may be given', () => {
    expect(Object.keys(readRule(answers({}), t).facts).sort()).toEqual(Object.keys(held.facts).sort());
    const stage = {
      inWords: null,
      days: null,
      length: null,
      lengthUnit: null,
      pounds: null,
      groups: [] as string[],
    };
    const { facts } = readRule(
      answers({
        limits: [
          { amount: 28.5, unit: 'DAY', per: 'THREE_YEARS', exceptionally: true, afterServiceMonths: null },
        ],
        noticeAmount: null,
        gates: [],
        chain: [
          { ...stage, roles: ['LINE_MANAGER', 'ROTA_COORDINATOR'], agreed: 'ALL', when: null, pounds: 7 },
          { ...stage, roles: ['MEDICAL_DIRECTOR'], agreed: null, when: 'DAYS_OVER', days: 10 },
          {
            ...stage,
            roles: [],
            inWords: '(HR and finance) or the medical director',
            agreed: 'ANY',
            when: null,
          },
          { ...stage, roles: ['HR'], agreed: null, when: 'LONGER_THAN', length: 4, lengthUnit: 'WEEK' },
        ],
        ...{ nations: ['WALES', 'SCOTLAND'], staffGroups: [], writtenReason: null, appeal: 'NO' },
        ...{ outcomes: ['APPROVE', 'REFUSE'], longestAmount: 2, longestUnit: 'WEEK' },
      }),
      t,
    );
    expect(facts).toMatchObject({
      ...{ notice: null, gates: [], nations: ['WALES', 'SCOTLAND'], staffGroups: [], writtenReason: null },
      ...{ appeal: false, outcomes: ['APPROVE', 'REFUSE'], longest: { amount: 2, unit: 'WEEK' } },
    });
    expect(facts.limits).toEqual([
      { amount: 28.5, unit: 'DAY', per: 'THREE_YEARS', exceptionally: true, afterServiceMonths: null },
    ]);
    const nothing = { days: null, length: null, pounds: null, groups: null };
    expect(facts.chain).toEqual([
      {
        roles: ['LINE_MANAGER', 'ROTA_COORDINATOR'],
        agreed: 'ALL',
        condition: { ...nothing, when: 'ALWAYS' },
      },
      {
        roles: ['MEDICAL_DIRECTOR'],
        agreed: 'ALL',
        condition: { ...nothing, when: 'DAYS_OVER', days: 10 },
      },
      {
        roles: [],
        inWords: '(HR and finance) or the medical director',
        agreed: 'ANY',
        condition: { ...nothing, when: 'ALWAYS' },
      },
      {
        roles: ['HR'],
        agreed: 'ALL',
        condition: { ...nothing, when: 'LONGER_THAN', length: { amount: 4, unit: 'WEEK' } },
      },
    ]);
  });

  it('says at which field something is missing, and finds the field that a refusal is about', () => {
    const { faults } = readRule(answers({ noticeUnit: null, decisionAmount: 0 }), t);
    expect(faults.map(({ field }) => field)).toEqual(['noticeUnit', 'decisionAmount']);
    expect(
      ['facts.chain.1.condition.days', 'facts.limits.2', 'facts.notice', 'validFrom'].map(pathOf),
    ).toEqual(['chain.1.days', 'limits.2', 'noticeAmount', 'validFrom']);
    expect(ruleFields(['SPL'], t as never).map(({ name }) => name)).toEqual(
      expect.arrayContaining(Object.keys(asHeld(held))),
    );
  });
});
