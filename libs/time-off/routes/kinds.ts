import type { LeaveRule, Limit } from '../rules/leave-rule.js';
import { calendarDays, monthsAfter, monthsBetween, noticeFrom } from './days.js';
import { type Day, dayOf, isoOf } from '../../reference/working-days.js';
import { hoursOn, type Needed, type Week } from './needed-days.js';
import type { NoRoute, RouteQuestion } from './route.js';

/** April, where a policy does not say: the leave year of most employers, and said to be assumed. */
export const assumedLeaveYear = 4;

/** A most that a kind, or all rules of one kind together, may take of the needed days in a part of them. */
export interface Bound {
  /** Bounds of one key are one: what is left of a kind is shared by every rule of it. */
  key: string;
  measure: 'days' | 'hours' | 'calendar';
  /** The places that it counts, from the first to before the last. */
  lo: number;
  hi: number;
  most: number;
  /** Null where it is what the person says is left. */
  limit: Limit | null;
}

/** A kind of leave as it may be used for the needed days, in the usual way or by exception. */
export interface Kind {
  rule: LeaveRule;
  exceptional: boolean;
  /** The first place at which leave of this kind can begin. */
  startsAt: number;
  /** A line that begins before this place needs its notice waived. */
  waivedBefore: number;
  /** Places that it may not cover; null where it may cover all. */
  blocked: boolean[] | null;
  bounds: Bound[];
}

export type PayRank = 'paid' | 'unsure' | 'unpaid';

export function payRank({ pay }: Pick<LeaveRule, 'pay'>): PayRank {
  return pay === 'paid' || pay === 'unpaid' ? pay : 'unsure';
}

const bar = (rule: LeaveRule, code: string, facts: NoRoute['facts'] = {}): NoRoute => ({
  ruleId: rule.id,
  leaveType: rule.leaveType,
  code,
  facts,
});

/** The first place whose day is not before this one. */
export const placeOf = ({ days }: Pick<Needed, 'days'>, day: Day) => {
  const at = days.findIndex((one) => one >= day);
  return at === -1 ? days.length : at;
};

/** What hangs on the person and on what they asked for before, whatever the days. */
export type Standing = Pick<RouteQuestion, 'groups' | 'refused' | 'used' | 'rules'> & {
  /** Null: not known; no rule is then barred for its nation. */
  nation: RouteQuestion['nation'] | null;
};

/** What stands between a rule and any use of it, whatever the days; null where nothing does. */
export function barOf(rule: LeaveRule, asked: Standing): NoRoute | null {
  if (rule.nations.length > 0 && asked.nation && !rule.nations.includes(asked.nation))
    return bar(rule, 'nation', { nations: rule.nations.join(' ') });
  const { staffGroups } = rule;
  if (
    staffGroups.length > 0 &&
    asked.groups.length > 0 &&
    !staffGroups.some((group) => asked.groups.includes(group))
  )
    return bar(rule, 'staff-group', { groups: staffGroups.join(' ') });
  if (rule.leaveType === null) return bar(rule, 'unmapped', { name: rule.name });
  if (asked.refused.includes(rule.leaveType)) return bar(rule, 'refused');
  if (rule.afterRefusalOf.length > 0 && !rule.afterRefusalOf.some((kind) => asked.refused.includes(kind)))
    return bar(rule, 'after-refusal', { kinds: rule.afterRefusalOf.join(' ') });
  const clash = asked.used.find(
    (kind) =>
      kind !== rule.leaveType &&
      (rule.notWith.includes(kind) ||
        asked.rules.some((other) => other.leaveType === kind && other.notWith.includes(rule.leaveType!))),
  );
  if (clash !== undefined) return bar(rule, 'not-with-used', { kinds: clash });
  return null;
}

/** The ways to use a rule for the needed days: in the usual way, by exception, or none with what is in the way. */
export function kindsOf(rule: LeaveRule, asked: RouteQuestion, needed: Needed, week: Week): Kind[] | NoRoute {
  const barred = barOf(rule, asked);
  if (barred) return barred;
  const { days } = needed;
  const today = dayOf(asked.today);
  let startsAt = 0;
  let waivedBefore = 0;
  if (rule.neverAfterwards) {
    startsAt = placeOf(needed, today + 1);
    if (startsAt === days.length) return bar(rule, 'afterwards', { earliest: isoOf(today + 1) });
  }
  const { minServiceMonths } = rule;
  if (minServiceMonths !== null && asked.serviceMonths !== null) {
    const has = asked.serviceMonths;
    const served = days.findIndex((day) => has + monthsBetween(today, day) >= minServiceMonths);
    const earliest = isoOf(monthsAfter(today, minServiceMonths - has));
    if (served === -1) return bar(rule, 'service', { months: minServiceMonths, has, earliest });
    startsAt = Math.max(startsAt, served);
  }
  if (rule.notice) {
    const works = hoursOn(asked);
    const earliest = noticeFrom(rule.notice, today, (day) => works(day) > 0);
    const place = placeOf(needed, earliest);
    if (rule.notice.waivable) waivedBefore = place;
    else if (place === days.length) {
      const { amount, unit } = rule.notice;
      return bar(rule, 'notice', { amount, unit, earliest: isoOf(earliest) });
    } else startsAt = Math.max(startsAt, place);
  }
  const blocked = rule.overseas === 'no' && needed.abroad.some(Boolean) ? needed.abroad : null;
  if (blocked?.every(Boolean)) return bar(rule, 'overseas');
  const left = balanceBounds(rule, asked, needed);
  const ordinary = rule.limits.filter(({ exceptionally }) => !exceptionally);
  const beyond = rule.limits.filter(({ exceptionally }) => exceptionally);
  const kind = (limits: Limit[], exceptional: boolean): Kind => ({
    ...{ rule, exceptional, startsAt, waivedBefore, blocked },
    bounds: [...limits.flatMap((limit) => boundsOf(rule, limit, needed, week)), ...left],
  });
  const kinds: Kind[] = [];
  if (ordinary.length > 0 || beyond.length === 0) kinds.push(kind(ordinary, false));
  if (beyond.length > 0) {
    const still = ordinary.filter(({ per }) => !beyond.some((other) => other.per === per));
    kinds.push(kind([...still, ...beyond], true));
  }
  return kinds;
}

/** What a limit is of the person's own: an amount that shrinks with contracted days. */
export function ownAmount(
  { proRata }: Pick<LeaveRule, 'proRata'>,
  { amount, unit }: Limit,
  week: Week,
): number {
  if (unit === 'contractual-week' || unit === 'week') return amount * week.hours;
  if (unit === 'day' && proRata) return amount * Math.min(1, week.days / 5);
  return amount;
}

function boundsOf(rule: LeaveRule, limit: Limit, needed: Needed, week: Week): Bound[] {
  const { unit, per } = limit;
  const measure =
    unit === 'day'
      ? 'days'
      : unit === 'hour' || unit === 'week' || unit === 'contractual-week'
        ? 'hours'
        : 'calendar';
  const parts =
    per === 'leave-year' || per === 'three-years'
      ? yearsOf(rule, needed, per === 'leave-year' ? 12 : 36)
      : [{ lo: 0, hi: needed.days.length }];
  return parts.map(({ lo, hi }) => ({
    ...{ measure, lo, hi, limit },
    key: `${rule.id} ${limit.amount} ${unit} ${per} ${limit.exceptionally} ${lo}`,
    most: measure === 'calendar' ? calendarDays(limit, needed.days[lo]!) : ownAmount(rule, limit, week),
  }));
}

/** The leave years, or threes of them, over which the needed days lie. */
export function yearsOf(
  { leaveYearFrom }: Pick<LeaveRule, 'leaveYearFrom'>,
  needed: Needed,
  months: number,
): { lo: number; hi: number; begins: Day }[] {
  const { days } = needed;
  const parts: { lo: number; hi: number; begins: Day }[] = [];
  let begins = leaveYearOf(days[0]!, leaveYearFrom);
  for (let lo = 0; lo < days.length; begins = monthsAfter(begins, months)) {
    const hi = placeOf(needed, monthsAfter(begins, months));
    if (hi > lo) parts.push({ lo, hi, begins });
    lo = hi;
  }
  return parts;
}

/** The first day of the leave year in which a day lies. */
export function leaveYearOf(day: Day, leaveYearFrom: number | null): Day {
  const from = leaveYearFrom ?? assumedLeaveYear;
  const [year, month] = isoOf(day).split('-').map(Number) as [number, number];
  const began = month >= from ? year : year - 1;
  return dayOf(`${began}-${String(from).padStart(2, '0')}-01`);
}

/**
 * What the person says is left bounds the leave year of today where the rule gives a new amount each year, and every
 * use otherwise: nobody has said that there will be more.
 */
function balanceBounds(rule: LeaveRule, asked: RouteQuestion, needed: Needed): Bound[] {
  const stated = asked.balances.filter(({ leaveType }) => leaveType === rule.leaveType);
  const yearly = rule.limits.some(({ per }) => per === 'leave-year');
  const ends = yearly ? monthsAfter(leaveYearOf(dayOf(asked.today), rule.leaveYearFrom), 12) : Infinity;
  const hi = placeOf(needed, ends);
  if (hi === 0) return [];
  return stated.flatMap(({ leaveType, days, hours }): Bound[] => {
    const of = (measure: 'days' | 'hours', most: number): Bound => ({
      ...{ key: `left ${leaveType} ${measure} ${hi}`, measure, lo: 0, hi, most, limit: null },
    });
    return [...(days === null ? [] : [of('days', days)]), ...(hours === null ? [] : [of('hours', hours)])];
  });
}
