import { type Candidate, candidatesOf, chainsOf, compareCosts, isCoverable } from './combinations.js';
import { approversOf } from './chains.js';
import { isCalendar, noticeDay } from './days.js';
import { dayOf, isoOf } from '../../reference/working-days.js';
import { certainDay } from './decision-time.js';
import { inTheWayOf, otherDates } from './in-the-way.js';
import { type Kind, kindsOf } from './kinds.js';
import { Measures } from './measures.js';
import { hoursOn, neededDays, stretchesOf, weekOf } from './needed-days.js';
import type { Part } from './arrange.js';
import type { NoRoute, Route, RouteAnswer, RouteLine, RouteQuestion } from './route.js';
import { planNotes, ruleNotes } from './route-notes.js';

/** As many as somebody can weigh; those behind ask for more kinds or more of somebody's goodwill. */
export const mostShown = 8;

/** A question, with the days it needs and the kinds that may cover some of them. */
export interface Prepared {
  asked: RouteQuestion;
  measures: Measures;
  kinds: Kind[];
  bars: NoRoute[];
}

export function prepare(asked: RouteQuestion): Prepared {
  const measures = new Measures(neededDays(asked), weekOf(asked));
  const kinds: Kind[] = [];
  const bars: NoRoute[] = [];
  if (measures.size > 0)
    for (const rule of asked.rules) {
      const found = kindsOf(rule, asked, measures.needed, measures.week);
      if (Array.isArray(found)) kinds.push(...found);
      else bars.push(found);
    }
  return { asked, measures, kinds, bars };
}

/**
 * Every lawful way to cover the working days of the legs, best first: paid before unpaid, fewest who decide, least
 * goodwill, earliest certain, fewest lines. A route is left out where another asks for no kind that it does not ask for
 * and is worse in none of these; the finder shows `mostShown` at most. Without any, `inTheWay` says why and what would
 * remove it. Pure; days are dates, never moments.
 */
export function findRoutes(asked: RouteQuestion): RouteAnswer {
  const prepared = prepare(asked);
  const { measures } = prepared;
  const { needed, size } = measures;
  const answer = {
    needed: {
      days: size,
      hours: round(measures.hours(0, size)),
      stretches: stretchesOf(needed),
    },
  };
  const clash = clashes(prepared);
  if (clash.length > 0) {
    // Of days that an employer keeps closed the way out is other days; of one's own commitments, those themselves.
    const others = clash.some(({ code }) => code === 'closed') ? otherDates(prepared, isOpen) : [];
    return { ...answer, routes: [], all: true, inTheWay: [...clash, ...others] };
  }
  if (size === 0) return { ...answer, routes: [nothingNeeded(prepared)], all: true, inTheWay: [] };
  const { kinds } = prepared;
  const { candidates, all } = candidatesOf(kinds, measures, asked);
  if (candidates.length === 0) {
    const rest: NoRoute[] = all ? [] : [{ ruleId: null, leaveType: null, code: 'not-all', facts: {} }];
    return { ...answer, routes: [], all, inTheWay: [...rest, ...inTheWayOf(prepared, isOpen)] };
  }
  const plan = planNotes(asked, measures);
  const routes = candidates
    .sort((a, b) => compareCosts(a.cost, b.cost))
    .slice(0, mostShown)
    .map((candidate) => routeOf(candidate, measures, asked, plan));
  return { ...answer, routes, all, inTheWay: [] };
}

/** Whether there is any way to cover the legs: what the search for other dates asks again and again. */
function isOpen(asked: RouteQuestion): boolean {
  const prepared = prepare(asked);
  const { kinds, measures } = prepared;
  return clashes(prepared).length === 0 && (measures.size === 0 || isCoverable(kinds, measures));
}

/** What no leave can be had against: days that are taken, and working days that the employer keeps closed. */
function clashes({ asked: { busy, legs, closedWeeks }, measures }: Prepared): NoRoute[] {
  const says = (code: string) => (taken: { from: string; to: string; what: string }) => ({
    ...{ ruleId: null, leaveType: null, code },
    facts: { from: taken.from, to: taken.to, what: taken.what },
  });
  const taken = busy.filter(({ from, to }) =>
    legs.some((leg) => leg.mode !== 'remote' && leg.from <= to && from <= leg.to),
  );
  const closed = closedWeeks.filter(
    ({ refuses = false, from, to }) =>
      refuses && measures.needed.days.some((day) => from <= isoOf(day) && isoOf(day) <= to),
  );
  return [...taken.map(says('busy')), ...closed.map(says('closed'))];
}

function nothingNeeded({ asked, measures }: Prepared): Route {
  return {
    ...{ lines: [], chains: [], approvers: 0, decidedBy: asked.today, daysUnpaid: 0 },
    askBy: asked.legs.map(({ from }) => from).sort()[0] ?? asked.today,
    notes: [
      { kind: 'applied', code: 'nothing-needed', ruleId: null, facts: {} },
      ...planNotes(asked, measures),
    ],
  };
}

function routeOf(
  { arrangement, cost }: Candidate,
  measures: Measures,
  asked: RouteQuestion,
  plan: Route['notes'],
): Route {
  const { parts } = arrangement;
  const { days } = measures.needed;
  const chains = chainsOf(arrangement, measures, asked);
  const works = hoursOn(asked);
  const rules = [...new Set(parts.map(({ kind }) => kind.rule))];
  const notices = parts.flatMap(({ kind, from }) =>
    kind.rule.notice ? [noticeDay(kind.rule.notice, days[from]!, (day) => works(day) > 0)] : [],
  );
  const certain = rules.flatMap(
    (rule) => certainDay(rule, { today: asked.today, holidays: asked.holidays.days }) ?? [],
  );
  return {
    lines: parts.map((part) => lineOf(part, measures)),
    chains,
    approvers: approversOf(chains.map(({ stages }) => stages)),
    askBy: isoOf(Math.min(...notices, dayOf(isoOf(days[0]!)) - 1)),
    decidedBy: certain.length > 0 ? isoOf(Math.max(...certain)) : null,
    daysUnpaid: cost.unpaid,
    notes: [...plan, ...ruleNotes(arrangement, measures, asked)],
  };
}

function lineOf({ kind, from, end }: Part, measures: Measures): RouteLine {
  const { rule } = kind;
  const { days } = measures.needed;
  const tight = { first: days[from]!, last: days[end - 1]! };
  // A break of three months from a Saturday is asked for from that Saturday.
  const widens = rule.shortest !== null && isCalendar(rule.shortest);
  const { first, last } = widens ? measures.widened(from, end) : tight;
  return {
    ruleId: rule.id,
    leaveType: rule.leaveType!,
    from: isoOf(first),
    to: isoOf(last),
    days: end - from,
    hours: round(measures.hours(from, end)),
    pay: rule.pay,
  };
}

const round = (amount: number) => Math.round(amount * 100) / 100;
