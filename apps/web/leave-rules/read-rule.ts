import type {
  LeaveDecisionUnit,
  LeaveEvidence,
  LeaveFactsInput,
  LeaveGate,
  LeaveLimitPer,
  LeaveOverseasUse,
  LeavePay,
  LeaveRuleToStateQuery,
  LeaveStageAgreed,
  LeaveStageWhen,
  LeaveUnit,
  StaffGroup,
  TimeOffDecision,
  UkNation,
} from '../api/operations.js';
import type { Answer, Answers, Field, Single } from '../forms/fields.js';
import type { Fault } from '../pages/pages.js';
import type { Words } from '../pages/words.js';
import { ukNations, yesNo } from '../profile/choices.js';
import { leaveName } from '../time-off/asking/about-work.js';
import { approverRoles } from '../time-off/approver-roles.js';

const pays: readonly LeavePay[] = ['PAID', 'UNPAID', 'PART', 'DISCRETION'];
const units: readonly LeaveUnit[] = [
  'DAY',
  'CALENDAR_DAY',
  'HOUR',
  'CONTRACTUAL_WEEK',
  'WEEK',
  'MONTH',
  'YEAR',
];
const stageUnits: readonly LeaveUnit[] = ['DAY', 'CALENDAR_DAY', 'WEEK', 'MONTH', 'YEAR'];
const pers: readonly LeaveLimitPer[] = ['LEAVE_YEAR', 'THREE_YEARS', 'REQUEST', 'EVENT', 'CAREER'];
const uses: readonly LeaveOverseasUse[] = ['YES', 'DISCRETION', 'UNPAID_WORK_ONLY', 'NO'];
const whens: readonly LeaveStageWhen[] = [
  'ALWAYS',
  'DAYS_OVER',
  'LONGER_THAN',
  'UP_TO',
  'AT_LEAST',
  'LESS_THAN',
  'COST_OVER',
  'EXCEPTIONAL',
  'OFF_LIST',
  'OVERSEAS',
  'STAFF',
];
const agreements: readonly LeaveStageAgreed[] = ['ALL', 'ANY'];
const decisionUnits: readonly LeaveDecisionUnit[] = ['WORKING_DAY', 'CALENDAR_DAY', 'WEEK', 'MONTH'];
const groups: readonly StaffGroup[] = [
  'AGENDA_FOR_CHANGE',
  'CONSULTANT',
  'RESIDENT_DOCTOR',
  'SPECIALIST_DOCTOR',
  'LOCUM',
  'BANK',
  'FELLOW',
];
const evidence: readonly LeaveEvidence[] = [
  'APPLICATION_FORM',
  'INVITATION',
  'OFFER',
  'PARTNERSHIP_LETTER',
  'AGREEMENT',
  'PROGRAMME',
  'PLACEMENT_DETAILS',
  'CURRICULUM_LINK',
  'COST',
  'RECEIPTS',
  'RISK_FORM',
  'COVER_PLAN',
  'KEEP_IN_TOUCH_PLAN',
  'COLLEGE_APPROVAL',
  'BUSINESS_CASE',
  'REPORT',
];
const gates: readonly LeaveGate[] = [
  'MANDATORY_TRAINING',
  'APPRAISAL',
  'NAMED_PARTNERSHIP',
  'AGREED_BEFORE_APPLYING',
  'COMMITMENT_TO_RETURN',
  'SERVICE_BENEFIT',
  'ANNUAL_LEAVE_FIRST',
  'VISA_CHECK',
  'PROBATION',
  'GOOD_STANDING',
];

/** Answers that a rule may allow or leave out; that somebody is not the right person they can always say. */
const outcomes: readonly TimeOffDecision[] = [
  'APPROVE',
  'APPROVE_SUBJECT_TO',
  'ASK_MORE',
  'SUGGEST_DATES',
  'REFUSE',
];

export type Held = LeaveRuleToStateQuery['leavePolicies'][number];

const amount = (name: string, say: string, more: object = {}): Single => ({
  ...{ name, say, is: 'number', least: 0, greatest: 9999, fraction: true },
  ...more,
});
const unit = (name: string, of: readonly string[], words: string, more: object = {}): Single => ({
  ...{ name, say: 'ruleUnit', is: 'one', drop: true, of, words },
  ...more,
});
const inRow = { needed: true };

/** All that a rule is in facts, so that what is adopted is what stood on the page. */
export function ruleFields(leaveTypes: readonly string[], t: Words): Field[] {
  return [
    { name: 'name', say: 'ruleName', is: 'text', most: 200 },
    { name: 'nations', say: 'ruleNations', is: 'some', of: ukNations, words: 'ask.choice.ukNation.' },
    { name: 'staffGroups', say: 'ruleStaff', is: 'some', of: groups, words: 'leaveRules.group.' },
    { name: 'pay', say: 'rulePay', is: 'one', drop: true, of: pays, words: 'leaveRules.pay.' },
    {
      ...{ name: 'limits', is: 'rows', most: 6, ready: 2 },
      of: [
        amount('amount', 'ruleAmount', inRow),
        unit('unit', units, 'leaveRules.unit.', inRow),
        unit('per', pers, 'leaveRules.per.', { ...inRow, say: 'rulePer' }),
        { name: 'exceptionally', say: 'ruleExceptionally', is: 'tick' },
        { name: 'afterServiceMonths', say: 'ruleAfterService', is: 'number', least: 0, greatest: 600 },
      ],
    },
    { name: 'proRata', say: 'ruleProRata', ...yesNo, drop: true },
    { name: 'leaveYearFrom', say: 'ruleYearFrom', is: 'number', least: 1, greatest: 12 },
    amount('shortestAmount', 'ruleShortest'),
    unit('shortestUnit', units, 'leaveRules.unit.', { say: 'ruleShortestUnit' }),
    amount('longestAmount', 'ruleLongest'),
    unit('longestUnit', units, 'leaveRules.unit.', { say: 'ruleLongestUnit' }),
    amount('noticeAmount', 'ruleNotice'),
    unit('noticeUnit', units, 'leaveRules.unit.', { say: 'ruleNoticeUnit' }),
    { name: 'waivable', say: 'ruleWaivable', is: 'tick' },
    { name: 'neverAfterwards', say: 'ruleNeverAfterwards', is: 'tick' },
    { name: 'service', say: 'ruleService', is: 'number', least: 0, greatest: 600 },
    { name: 'evidence', say: 'ruleEvidence', is: 'some', of: evidence, words: 'leaveRules.show.' },
    { name: 'gates', say: 'ruleGates', is: 'some', of: gates, words: 'leaveRules.gate.' },
    {
      ...{ name: 'afterRefusalOf', say: 'ruleAfterRefusal', is: 'some', of: leaveTypes, folded: true },
      names: leaveTypes.map((code) => leaveName(code, t)),
    },
    {
      ...{ name: 'notWith', say: 'ruleNotWith', is: 'some', of: leaveTypes, folded: true },
      names: leaveTypes.map((code) => leaveName(code, t)),
    },
    {
      ...{ name: 'chain', is: 'rows', most: 6, ready: 2 },
      of: [
        { name: 'roles', say: 'ruleRoles', is: 'some', of: approverRoles(), words: 'timeOff.role.' },
        { name: 'inWords', say: 'ruleRolesInWords', is: 'text', most: 500 },
        unit('agreed', agreements, 'leaveRules.agreed.', { say: 'ruleAgreed' }),
        unit('when', whens, 'leaveRules.when.', { say: 'ruleWhen' }),
        amount('days', 'ruleWhenDays'),
        amount('length', 'ruleWhenLength'),
        unit('lengthUnit', stageUnits, 'leaveRules.unit.', { say: 'ruleWhenLengthUnit' }),
        amount('pounds', 'ruleWhenPounds', { greatest: 1_000_000 }),
        {
          name: 'groups',
          say: 'ruleWhenGroups',
          is: 'some',
          of: groups,
          words: 'leaveRules.group.',
          folded: true,
        },
      ],
    },
    amount('decisionAmount', 'ruleDecision'),
    unit('decisionUnit', decisionUnits, 'leaveRules.decided.', { say: 'ruleDecisionUnit' }),
    { name: 'outcomes', say: 'ruleOutcomes', is: 'some', of: outcomes, words: 'leaveRules.outcome.' },
    { name: 'writtenReason', say: 'ruleWrittenReason', ...yesNo, drop: true },
    { name: 'appeal', say: 'ruleAppeal', ...yesNo, drop: true },
    { name: 'overseas', say: 'ruleOverseas', is: 'one', drop: true, of: uses, words: 'leaveRules.use.' },
    { name: 'otherRules', say: 'ruleOther', is: 'text', most: 5000, lines: 4 },
    { name: 'source', say: 'ruleSource', is: 'text', most: 300, needed: true },
    { name: 'sourceUrl', say: 'ruleSourceUrl', is: 'text', most: 1000 },
    { name: 'validFrom', say: 'ruleFrom', is: 'day', needed: true },
    { name: 'validTo', say: 'ruleTo', is: 'day' },
  ];
}

/** The form as the rule that holds fills it in. */
export function asHeld(held: Held | undefined): Answers {
  if (!held) return {};
  const { facts } = held;
  return {
    nations: [...facts.nations],
    staffGroups: [...facts.staffGroups],
    proRata: yesOrNo(facts.proRata),
    leaveYearFrom: facts.leaveYearFrom ?? null,
    shortestAmount: facts.shortest?.amount ?? null,
    shortestUnit: facts.shortest?.unit ?? null,
    longestAmount: facts.longest?.amount ?? null,
    longestUnit: facts.longest?.unit ?? null,
    neverAfterwards: facts.neverAfterwards,
    notWith: [...facts.notWith],
    outcomes: [...facts.outcomes],
    writtenReason: yesOrNo(facts.writtenReason),
    appeal: yesOrNo(facts.appeal),
    pay: facts.pay ?? null,
    limits: facts.limits.map(({ amount, unit, per, exceptionally, afterServiceMonths }) => ({
      ...{ amount, unit, per, exceptionally, afterServiceMonths },
    })),
    noticeAmount: facts.notice?.amount ?? null,
    noticeUnit: facts.notice?.unit ?? null,
    waivable: facts.notice?.waivable ?? false,
    service: facts.minServiceMonths ?? null,
    evidence: [...facts.evidence],
    gates: [...facts.gates],
    afterRefusalOf: [...facts.afterRefusalOf],
    chain: facts.chain.map((stage) => {
      const { agreed, condition } = stage;
      const { when, days, length, pounds, groups: whom } = condition;
      // What goes deeper than one list stands in words, which are read as they stand.
      const deep = stage.branches != null;
      return {
        ...{ roles: deep ? [] : [...stage.roles], inWords: deep ? (stage.inWords ?? null) : null },
        ...{ agreed, when, days: days ?? null, pounds: pounds ?? null },
        ...{ length: length?.amount ?? null, lengthUnit: length?.unit ?? null },
        groups: [...(whom ?? [])],
      };
    }),
    decisionAmount: facts.decision?.amount ?? null,
    decisionUnit: facts.decision?.unit ?? null,
    overseas: facts.overseas ?? null,
    // What the nation or a page calls it, and where that stands, is not the employer's own.
    ...(held.adoptedAt && {
      otherRules: held.otherRules.join('\n'),
      name: held.leaveTypeText ?? null,
      source: held.source,
      sourceUrl: held.sourceUrl ?? null,
    }),
  };
}

const yesOrNo = (held: boolean | null | undefined) => (held == null ? null : held ? 'YES' : 'NO');
const meant = (answer: Answer) => (answer === null ? null : answer === 'YES');

/** The facts to propose, all of them as the form says. Faults by field. */
export function readRule(
  answers: Answers,
  t: (key: string) => string,
): { facts: LeaveFactsInput; faults: Fault[] } {
  const faults: Fault[] = [];
  const timed = (amountOf: string, unitOf: string) => {
    const [much, of] = [answers[amountOf] as number | null, answers[unitOf] as string | null];
    if (much === 0) faults.push({ field: amountOf, text: t('ask.fault.ruleAmount') });
    if (much !== null && of === null) faults.push({ field: unitOf, text: t('leaveRules.unitMissing') });
    return much && of ? { amount: much, unit: of } : null;
  };
  const shortest = timed('shortestAmount', 'shortestUnit');
  const longest = timed('longestAmount', 'longestUnit');
  const notice = timed('noticeAmount', 'noticeUnit');
  const decision = timed('decisionAmount', 'decisionUnit');
  return {
    faults,
    facts: {
      nations: answers.nations as UkNation[],
      staffGroups: answers.staffGroups as StaffGroup[],
      proRata: meant(answers.proRata),
      leaveYearFrom: answers.leaveYearFrom as number | null,
      shortest: shortest && { ...shortest, unit: shortest.unit as LeaveUnit },
      longest: longest && { ...longest, unit: longest.unit as LeaveUnit },
      neverAfterwards: answers.neverAfterwards === true,
      notWith: answers.notWith as string[],
      outcomes: answers.outcomes as TimeOffDecision[],
      writtenReason: meant(answers.writtenReason),
      appeal: meant(answers.appeal),
      pay: answers.pay as LeavePay | null,
      limits: answers.limits as unknown as LeaveFactsInput['limits'],
      notice: notice && { ...notice, unit: notice.unit as LeaveUnit, waivable: answers.waivable === true },
      minServiceMonths: answers.service as number | null,
      evidence: answers.evidence as LeaveEvidence[],
      gates: answers.gates as LeaveGate[],
      afterRefusalOf: answers.afterRefusalOf as string[],
      chain: (answers.chain as Answers[]).map(({ roles, inWords, agreed, when, ...rest }) => ({
        roles: roles as string[],
        ...(inWords ? { inWords: inWords as string } : {}),
        agreed: (agreed ?? 'ALL') as LeaveStageAgreed,
        condition: conditionOf((when ?? 'ALWAYS') as LeaveStageWhen, rest),
      })),
      decision: decision && { ...decision, unit: decision.unit as LeaveDecisionUnit },
      overseas: answers.overseas as LeaveOverseasUse | null,
    },
  };
}

/** What a condition does not need is left out of it. */
function conditionOf(when: LeaveStageWhen, { days, length, lengthUnit, pounds, groups: whom }: Answers) {
  const sized = (['LONGER_THAN', 'UP_TO', 'AT_LEAST', 'LESS_THAN'] as LeaveStageWhen[]).includes(when);
  return {
    when,
    days: when === 'DAYS_OVER' ? (days as number | null) : null,
    length: sized && length ? { amount: length as number, unit: (lengthUnit ?? 'DAY') as LeaveUnit } : null,
    pounds: when === 'COST_OVER' ? (pounds as number | null) : null,
    groups: when === 'STAFF' ? (whom as StaffGroup[]) : null,
  };
}

/** Where the form asks what the API's path means: its words are flat. */
export function pathOf(field: string): string {
  const path = field.replace(/^facts\./, '').replace('.condition.', '.');
  const [first = ''] = path.split('.');
  const named: Record<string, string> = {
    notice: 'noticeAmount',
    shortest: 'shortestAmount',
    longest: 'longestAmount',
    decision: 'decisionAmount',
    minServiceMonths: 'service',
    afterRefusalOf: 'afterRefusalOf',
  };
  return named[first] ?? path;
}
