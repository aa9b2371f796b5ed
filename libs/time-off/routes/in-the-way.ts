import { calendarDays, isCalendar, monthsAfter, noticeFrom } from './days.js';
import { dayOf, isoOf } from '../../reference/working-days.js';
import type { Prepared } from './find-routes.js';
import { type Kind, leaveYearOf } from './kinds.js';
import { hoursOn, isAway } from './needed-days.js';
import type { NoRoute, RouteQuestion } from './route.js';

type Facts = NoRoute['facts'];

/**
 * Why nothing covers the legs: for each rule what is nearest in its way, with what would remove it, and before them the
 * other dates or the fewer days for which there would be a route.
 * @param isOpen whether another question has a route
 */
export function inTheWayOf(prepared: Prepared, isOpen: (asked: RouteQuestion) => boolean): NoRoute[] {
  const { asked, kinds, bars } = prepared;
  const seen = new Set<string>();
  const own = kinds
    .filter(({ rule }) => !seen.has(rule.id) && seen.add(rule.id))
    .map((kind) => nearest(kind, prepared));
  const none = (code: string, facts: Facts): NoRoute => ({ ruleId: null, leaveType: null, code, facts });
  const other: NoRoute[] = [];
  if (asked.rules.length === 0) return [none('no-rules', {})];
  other.push(...otherDates(prepared, isOpen));
  const last = fewerDays(prepared, isOpen);
  if (last !== null) other.push(none('fewer-days', last));
  return [...other, ...own, ...bars];
}

/** The nearest dates for which there would be a route, where there are some. */
export function otherDates(prepared: Prepared, isOpen: (asked: RouteQuestion) => boolean): NoRoute[] {
  const from = earlierOrLater(prepared, isOpen);
  return from === null ? [] : [{ ruleId: null, leaveType: null, code: 'other-dates', facts: { from } }];
}

/** What a rule that may be used at all cannot do here. */
function nearest(kind: Kind, { measures, asked }: Prepared): NoRoute {
  const { rule } = kind;
  const say = (code: string, facts: Facts = {}): NoRoute => ({
    ...{ ruleId: rule.id, leaveType: rule.leaveType, code, facts },
  });
  const { needed, size } = measures;
  if (kind.startsAt > 0) {
    const today = dayOf(asked.today);
    const works = hoursOn(asked);
    if (rule.notice && !rule.notice.waivable) {
      const { amount, unit } = rule.notice;
      const earliest = noticeFrom(rule.notice, today, (day) => works(day) > 0);
      if (needed.days[0]! < earliest) return say('notice', { amount, unit, earliest: isoOf(earliest) });
    }
    const { minServiceMonths } = rule;
    if (minServiceMonths !== null && asked.serviceMonths !== null && asked.serviceMonths < minServiceMonths) {
      const has = asked.serviceMonths;
      const earliest = isoOf(monthsAfter(today, minServiceMonths - has));
      return say('service', { months: minServiceMonths, has, earliest });
    }
    return say('afterwards', { earliest: isoOf(today + 1) });
  }
  if (kind.blocked) return say('overseas');
  const tight = kind.bounds.find((bound) => measures.use(bound, 0, size) > bound.most + 1e-6);
  if (tight) {
    const facts = {
      needed: round(measures.use(tight, 0, size)),
      most: round(tight.most),
      measure: tight.measure,
    };
    if (!tight.limit) return say('balance', facts);
    const { amount, unit, per } = tight.limit;
    return say('limit', { amount, unit, per, ...facts });
  }
  const runs = needed.runEnds.map((end, at) => [at === 0 ? 0 : needed.runEnds[at - 1]!, end] as const);
  if (rule.shortest && runs.some(([from, end]) => !measures.atLeast(rule.shortest, from, end)))
    return say('shortest', { ...rule.shortest, ...lengthFacts(rule.shortest, needed.days[0]!) });
  if (rule.longest && runs.some(([from, end]) => !measures.atMost(rule.longest, from, end)))
    return say('longest', { ...rule.longest });
  return say('lines', { lines: runs.length });
}

const lengthFacts = (length: NonNullable<Kind['rule']['shortest']>, from: number): Facts =>
  isCalendar(length) ? { until: isoOf(from + calendarDays(length, from) - 1) } : {};

/**
 * The earliest first day from tomorrow on, of those on which a notice is kept, a service reached or a leave year begun,
 * for which all legs moved by as much would have a route; null where there is none.
 */
function earlierOrLater({ asked }: Prepared, isOpen: (asked: RouteQuestion) => boolean): string | null {
  const today = dayOf(asked.today);
  const works = hoursOn(asked);
  const first = dayOf(
    asked.legs
      .filter(isAway)
      .map(({ from }) => from)
      .sort()[0]!,
  );
  const starts = new Set<number>([today + 1]);
  for (const rule of asked.rules) {
    if (rule.notice) starts.add(noticeFrom(rule.notice, today, (day) => works(day) > 0));
    if (rule.minServiceMonths !== null && asked.serviceMonths !== null)
      starts.add(monthsAfter(today, Math.max(0, rule.minServiceMonths - asked.serviceMonths)));
    if (rule.limits.some(({ per }) => per === 'leave-year')) {
      const year = leaveYearOf(first, rule.leaveYearFrom);
      starts.add(monthsAfter(year, 12));
    }
  }
  for (const { to } of [...asked.busy, ...asked.closedWeeks]) starts.add(dayOf(to) + 1);
  const ordered = [...starts].filter((start) => start > today && start !== first).sort((a, b) => a - b);
  for (const start of ordered) {
    const by = start - first;
    const moved = (iso: string) => isoOf(dayOf(iso) + by);
    const legs = asked.legs.map((leg) => ({ ...leg, from: moved(leg.from), to: moved(leg.to) }));
    if (isOpen({ ...asked, legs })) return isoOf(start);
  }
  return null;
}

/** The last day until which there would be a route, with the days that it keeps; null where even the first has none. */
function fewerDays(
  { asked, measures }: Prepared,
  isOpen: (asked: RouteQuestion) => boolean,
): { to: string; days: number } | null {
  const { days } = measures.needed;
  const until = (count: number): RouteQuestion => {
    const last = isoOf(days[count - 1]!);
    return {
      ...asked,
      legs: asked.legs.flatMap((leg) =>
        leg.mode === 'remote' || leg.to <= last ? [leg] : leg.from <= last ? [{ ...leg, to: last }] : [],
      ),
    };
  };
  let [yes, no] = [0, days.length];
  while (no - yes > 1) {
    const middle = (yes + no) >> 1;
    if (isOpen(until(middle))) yes = middle;
    else no = middle;
  }
  return yes === 0 ? null : { to: isoOf(days[yes - 1]!), days: yes };
}

const round = (amount: number) => Math.round(amount * 100) / 100;
