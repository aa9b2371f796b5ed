import { Temporal } from 'temporal-polyfill';
import type { LeaveRule, Length, Limit } from '../rules/leave-rule.js';
import { approversOf, stagesOf } from './chains.js';
import { type Cost, noWorse } from './combinations.js';
import type { RouteQuestion } from './route.js';

/** A rule used in the usual way or by exception, as the slow reckoning takes it. */
interface Way {
  rule: LeaveRule;
  exceptional: boolean;
  limits: Limit[];
}

interface WorkedDay {
  date: Temporal.PlainDate;
  hours: number;
  abroad: boolean;
  /** Whether no worked day that is left out lies between the day before and this one. */
  joined: boolean;
}

/**
 * Every way to give each day a kind, one by one, checked against each rule in its plainest words: slow, and of another
 * make than the finder, whose answers it proves. Answers with the rules of each best way and its cost.
 */
export function everyRoute(asked: RouteQuestion): { rules: string[]; cost: Cost }[] {
  const days = workedDays(asked);
  const ways = asked.rules.flatMap((rule): Way[] => {
    const usual = rule.limits.filter(({ exceptionally }) => !exceptionally);
    const beyond = rule.limits.filter(({ exceptionally }) => exceptionally);
    const still = usual.filter(({ per }) => !beyond.some((one) => one.per === per));
    return [
      ...(usual.length > 0 || beyond.length === 0 ? [{ rule, exceptional: false, limits: usual }] : []),
      ...(beyond.length > 0 ? [{ rule, exceptional: true, limits: [...still, ...beyond] }] : []),
    ];
  });
  const found: { rules: string[]; cost: Cost }[] = [];
  const given: number[] = [];
  const give = (at: number): void => {
    if (at < days.length) {
      for (let way = 0; way < ways.length; way++) {
        given[at] = way;
        give(at + 1);
      }
      return;
    }
    const cost = lawfulCost(
      asked,
      days,
      given.map((way) => ways[way]!),
    );
    if (!cost) return;
    const rules = [...new Set(given.map((way) => ways[way]!.rule.id))].sort();
    const beats = (a: { rules: string[]; cost: Cost }, b: { rules: string[]; cost: Cost }) =>
      a.rules.every((id) => b.rules.includes(id)) && noWorse(a.cost, b.cost);
    const one = { rules, cost };
    if (found.some((other) => beats(other, one))) return;
    for (let i = found.length - 1; i >= 0; i--) if (beats(one, found[i]!)) found.splice(i, 1);
    found.push(one);
  };
  give(0);
  return found;
}

/** One rule is used in one way, and a kind that another bars is not used beside it. */
function isBarred(a: LeaveRule, b: LeaveRule): boolean {
  return a.id === b.id || (a.leaveType !== b.leaveType && a.notWith.includes(b.leaveType!));
}

function workedDays(asked: RouteQuestion): WorkedDay[] {
  const { weekdays, from } = asked.work!;
  const monday = Temporal.PlainDate.from(from);
  const hoursOn = (date: Temporal.PlainDate) => {
    if (asked.holidays.days.includes(date.toString())) return 0;
    const week = Math.floor(monday.until(date).days / 7) % weekdays.length;
    return weekdays[week]![date.dayOfWeek - 1]!;
  };
  const worked: WorkedDay[] = [];
  let joined = true;
  const firstDay = Temporal.PlainDate.from(asked.legs[0]!.from);
  for (let date = firstDay; date.toString() <= asked.legs.at(-1)!.to; date = date.add({ days: 1 })) {
    const iso = date.toString();
    const leg = asked.legs.find((one) => one.from <= iso && iso <= one.to);
    const hours = hoursOn(date);
    if (hours === 0) continue;
    if (!leg) joined = false;
    else {
      worked.push({ date, hours, abroad: leg.country !== 'GB', joined });
      joined = true;
    }
  }
  return worked;
}

function lawfulCost(asked: RouteQuestion, days: WorkedDay[], given: Way[]): Cost | null {
  const ways = [...new Set(given)];
  for (const a of ways) for (const b of ways) if (a !== b && isBarred(a.rule, b.rule)) return null;
  const lines: { way: Way; days: WorkedDay[] }[] = [];
  days.forEach((day, at) => {
    const last = lines.at(-1);
    if (last && last.way === given[at] && day.joined) last.days.push(day);
    else lines.push({ way: given[at]!, days: [day] });
  });
  const today = Temporal.PlainDate.from(asked.today);
  let waived = 0;
  for (const { way, days: own } of lines) {
    const { notice, shortest, longest, overseas } = way.rule;
    if (notice && today.until(own[0]!.date).days < notice.amount) {
      if (!notice.waivable) return null;
      waived++;
    }
    if (overseas === 'no' && own.some(({ abroad }) => abroad)) return null;
    if (longest && span(longest, own) > longest.amount) return null;
    if (shortest && span(shortest, own, asked, days) < shortest.amount) return null;
  }
  const weekHours = asked.work!.weekdays.flat().reduce((a, b) => a + b) / asked.work!.weekdays.length;
  const weekDays = asked.work!.weekdays.flat().filter(Boolean).length / asked.work!.weekdays.length;
  for (const way of ways)
    for (const limit of way.limits) {
      const pieces = lines.filter((line) => line.way === way).map((line) => line.days);
      for (const within of periods(way.rule, limit, days)) {
        const parts = pieces.map((piece) => piece.filter(({ date }) => within(date)));
        const shrunk = way.rule.proRata && limit.unit === 'day' ? Math.min(1, weekDays / 5) : 1;
        const weeks = limit.unit === 'week' || limit.unit === 'contractual-week' ? weekHours : 1;
        const sum = parts.filter((part) => part.length > 0).reduce((n, part) => n + amount(limit, part), 0);
        if (sum > limit.amount * shrunk * weeks + 1e-6) return null;
      }
    }
  for (const { leaveType, days: left } of asked.balances) {
    const yearly = asked.rules.some(
      (rule) => rule.leaveType === leaveType && rule.limits.some(({ per }) => per === 'leave-year'),
    );
    const rule = asked.rules.find((one) => one.leaveType === leaveType)!;
    const ends = yearStart(today, rule).add({ years: 1 });
    const taken = days.filter(
      ({ date }, at) =>
        given[at]!.rule.leaveType === leaveType && (!yearly || Temporal.PlainDate.compare(date, ends) < 0),
    );
    if (taken.length > left!) return null;
  }
  const daysOf = (test: (way: Way) => boolean) => given.filter(test).length;
  const chains = ways.map((way) =>
    stagesOf(way.rule, {
      ...{ days: daysOf((one) => one === way), exceptional: way.exceptional },
      ...{ abroad: true, groups: asked.groups },
      longer: ({ amount: most, unit }, orAsLong) =>
        unit === 'day'
          ? daysOf((one) => one === way) >= most + (orAsLong ? 0 : 1)
          : lines.some(({ way: of, days: own }) => {
              const beyond = own[0]!.date.add({ [unit === 'calendar-day' ? 'days' : `${unit}s`]: most });
              return (
                of === way &&
                Temporal.PlainDate.compare(own.at(-1)!.date.add({ days: orAsLong ? 1 : 0 }), beyond) >= 0
              );
            }),
    }),
  );
  return {
    unpaid: daysOf(({ rule }) => rule.pay === 'unpaid'),
    notPaid: daysOf(({ rule }) => rule.pay !== 'paid'),
    approvers: approversOf(chains),
    asksFavours: waived + ways.filter(({ exceptional }) => exceptional).length,
    certain: Math.max(
      ...ways.map(({ rule }) =>
        rule.decision ? today.until(asked.today).days + epoch(today) + rule.decision.amount : Infinity,
      ),
    ),
    lines: lines.length,
  };
}

const epoch = (date: Temporal.PlainDate) =>
  Temporal.PlainDate.from('1970-01-01').until(date, { largestUnit: 'days' }).days;

/** How long a line is; with the question, days off of the legs on both sides count for calendar days. */
function span(length: Length, own: WorkedDay[], asked?: RouteQuestion, all?: WorkedDay[]): number {
  if (length.unit === 'day') return own.length;
  let first = own[0]!.date;
  let last = own.at(-1)!.date;
  if (asked && all) {
    const inLeg = (date: Temporal.PlainDate) =>
      asked.legs.some(({ from, to }) => from <= date.toString() && date.toString() <= to);
    const at = all.indexOf(own[0]!);
    const end = all.indexOf(own.at(-1)!);
    const free = (date: Temporal.PlainDate) => inLeg(date) && !all.some((day) => day.date.equals(date));
    if (at === 0 || !all[at]!.joined)
      while (free(first.subtract({ days: 1 }))) first = first.subtract({ days: 1 });
    if (end === all.length - 1 || !all[end + 1]!.joined)
      while (free(last.add({ days: 1 }))) last = last.add({ days: 1 });
  }
  return first.until(last).days + 1;
}

function amount({ unit }: Limit, part: WorkedDay[]): number {
  if (unit === 'day') return part.length;
  if (unit === 'calendar-day') return part[0]!.date.until(part.at(-1)!.date).days + 1;
  return part.reduce((sum, { hours }) => sum + hours, 0);
}

function yearStart(date: Temporal.PlainDate, { leaveYearFrom }: LeaveRule): Temporal.PlainDate {
  const month = leaveYearFrom ?? 4;
  return Temporal.PlainDate.from({ year: date.month >= month ? date.year : date.year - 1, month, day: 1 });
}

function periods(
  rule: LeaveRule,
  { per }: Limit,
  days: WorkedDay[],
): ((date: Temporal.PlainDate) => boolean)[] {
  if (per !== 'leave-year' && per !== 'three-years') return [() => true];
  const years = per === 'leave-year' ? 1 : 3;
  const begins = yearStart(days[0]!.date, rule);
  return [0, 1].map((n) => (date: Temporal.PlainDate) => {
    const [from, to] = [begins.add({ years: n * years }), begins.add({ years: (n + 1) * years })];
    return Temporal.PlainDate.compare(from, date) <= 0 && Temporal.PlainDate.compare(date, to) < 0;
  });
}
