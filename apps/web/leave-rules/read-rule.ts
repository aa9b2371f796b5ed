import type {
  LeaveFactsInput,
  LeaveLimitPer,
  LeaveOverseasUse,
  LeavePay,
  LeaveRuleToStateQuery,
  LeaveUnit,
} from '../api/operations.js';
import type { Fault } from '../pages/pages.js';
import { oneOf, text } from '../pages/typed.js';
import { approverRoles } from '../time-off/read-act.js';

export const pays: readonly LeavePay[] = ['PAID', 'UNPAID', 'PART', 'DISCRETION'];
export const units: readonly LeaveUnit[] = [
  'DAY',
  'CALENDAR_DAY',
  'HOUR',
  'CONTRACTUAL_WEEK',
  'WEEK',
  'MONTH',
  'YEAR',
];
export const pers: readonly LeaveLimitPer[] = ['LEAVE_YEAR', 'THREE_YEARS', 'REQUEST', 'EVENT', 'CAREER'];
export const uses: readonly LeaveOverseasUse[] = ['YES', 'DISCRETION', 'UNPAID_WORK_ONLY', 'NO'];

/** Fields of the form, each as it was typed. */
export const fields = [
  'pay',
  'amount',
  'unit',
  'per',
  'noticeAmount',
  'noticeUnit',
  'waivable',
  'service',
  'role1',
  'role2',
  'role3',
  'overseas',
  'otherRules',
  'name',
  'source',
  'sourceUrl',
  'validFrom',
  'validTo',
] as const;
export type Typed = Record<(typeof fields)[number], string>;

export type Held = LeaveRuleToStateQuery['leavePolicies'][number];

export const typedRule = (form: Record<string, unknown>) =>
  Object.fromEntries(fields.map((field) => [field, text(form[field], 5000)])) as Typed;

/** The one limit that the form shows: what everybody has from the first day. Others stay as they are. */
const shown = (limits: LeaveFactsInput['limits']) =>
  (limits ?? []).findIndex((limit) => !limit.exceptionally && limit.afterServiceMonths == null);

/** The form as the rule that holds fills it in. */
export function asHeld(held: Held | undefined): Typed {
  const blank = typedRule({});
  if (!held) return blank;
  const { facts } = held;
  const limit = facts.limits[shown(facts.limits)] as (typeof facts.limits)[number] | undefined;
  return {
    ...blank,
    pay: facts.pay ?? '',
    amount: limit ? String(limit.amount) : '',
    unit: limit?.unit ?? '',
    per: limit?.per ?? '',
    noticeAmount: facts.notice ? String(facts.notice.amount) : '',
    noticeUnit: facts.notice?.unit ?? '',
    waivable: facts.notice?.waivable ? 'yes' : '',
    service: facts.minServiceMonths == null ? '' : String(facts.minServiceMonths),
    overseas: facts.overseas ?? '',
    // What the nation or a page calls it, and where that stands, is not the employer's own.
    ...(held.adoptedAt && {
      otherRules: held.otherRules.join('\n'),
      name: held.leaveTypeText ?? '',
      source: held.source,
      sourceUrl: held.sourceUrl ?? '',
    }),
  };
}

/** The facts to propose: those of the rule that holds, with what the form asks in their place. Faults by field. */
export function readRule(
  typed: Typed,
  held: Held | undefined,
  t: (key: string) => string,
): { facts: LeaveFactsInput; faults: Fault[] } {
  const faults: Fault[] = [];
  const number = (field: 'amount' | 'noticeAmount' | 'service', unit?: 'unit' | 'noticeUnit' | 'per') => {
    if (typed[field] === '') return null;
    const value = Number(typed[field].replace(',', '.'));
    if (!(value > 0)) faults.push({ field, text: t('leaveRules.numberWrong') });
    else if (unit && typed[unit] === '') faults.push({ field: unit, text: t('leaveRules.unitMissing') });
    return value;
  };
  const facts: LeaveFactsInput = structuredClone(held?.facts ?? {});
  const amount = number('amount', 'unit');
  if (amount !== null && typed.per === '') faults.push({ field: 'per', text: t('leaveRules.perMissing') });
  const [unit, per] = [oneOf(typed.unit, units), oneOf(typed.per, pers)];
  const limits = [...(facts.limits ?? [])];
  const at = shown(limits);
  const limit = amount !== null && unit && per ? [{ amount, unit, per, exceptionally: false }] : [];
  if (at >= 0) limits.splice(at, 1, ...limit);
  else limits.unshift(...limit);
  const notice = number('noticeAmount', 'noticeUnit');
  const noticeUnit = oneOf(typed.noticeUnit, units);
  const chosen = [typed.role1, typed.role2, typed.role3].flatMap((role) => oneOf(role, approverRoles) ?? []);
  for (const [field, key] of [
    ['source', 'sourceMissing'],
    ['validFrom', 'validFromMissing'],
  ] as const)
    if (typed[field].length < 3) faults.push({ field, text: t(`leaveRules.${key}`) });
  return {
    faults,
    facts: {
      ...facts,
      limits,
      pay: oneOf(typed.pay, pays) ?? null,
      notice:
        notice !== null && noticeUnit
          ? { amount: notice, unit: noticeUnit, waivable: typed.waivable === 'yes' }
          : null,
      minServiceMonths: number('service'),
      overseas: oneOf(typed.overseas, uses) ?? null,
      ...(chosen.length > 0 && {
        chain: chosen.map((role) => ({
          roles: [role],
          agreed: 'ALL' as const,
          condition: { when: 'ALWAYS' as const },
        })),
      }),
    },
  };
}
