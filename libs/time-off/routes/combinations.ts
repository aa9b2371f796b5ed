import type { LeaveRule, StaffGroup } from '../rules/leave-rule.js';
import { arrange, type Arrangement, type Budget, type Part, payOf } from './arrange.js';
import type { Length } from '../rules/leave-rule.js';
import type { Least } from './half-made.js';
import { approversOf, stagesOf } from './chains.js';
import { certainDay } from './decision-time.js';
import { type Kind, payRank } from './kinds.js';
import type { Measures } from './measures.js';
import type { RouteQuestion } from './route.js';

/** A fourth kind in one request is looked for only where no three do, and a fifth never: nobody has been seen to ask so. */
export const usualKinds = 3;
export const mostKinds = 4;

/** Terms of one post, of which nobody holds two: a rule for one never joins a rule for another. */
const ofOnePost: readonly StaffGroup[] = [
  'agenda-for-change',
  'consultant',
  'resident-doctor',
  'specialist-doctor',
];

/**
 * Half-made arrangements that one question may cost: about 100 ms. Real policies stay below; where many kinds that state
 * little fit only in pieces, sets of few kinds are looked through first, and what they give is whole.
 */
const budgetOfRoutes = 8_000;
const budgetOfWhether = 1_000;

/** What a route costs, less being better: the order in which routes are put, from the first on. */
export interface Cost {
  /** Days that are surely unpaid; then with them those whose pay nobody has promised in full. */
  unpaid: number;
  notPaid: number;
  approvers: number;
  /** Lines whose notice has to be waived, and kinds that need the word of somebody above. */
  asksFavours: number;
  /** The day on which the answer is certain; infinite where a rule states no time. */
  certain: number;
  lines: number;
}

export interface Candidate {
  arrangement: Arrangement;
  kinds: readonly Kind[];
  cost: Cost;
}

const order = ['unpaid', 'notPaid', 'approvers', 'asksFavours', 'certain', 'lines'] as const;

export function compareCosts(a: Cost, b: Cost): number {
  for (const part of order) if (a[part] !== b[part]) return a[part] < b[part] ? -1 : 1;
  return 0;
}

export const noWorse = (a: Cost, b: Cost) =>
  a.unpaid <= b.unpaid &&
  a.notPaid <= b.notPaid &&
  a.approvers <= b.approvers &&
  a.asksFavours <= b.asksFavours &&
  a.certain <= b.certain &&
  a.lines <= b.lines;

const asksNoMore = (a: readonly Kind[], b: readonly Kind[]) =>
  a.every(({ rule }) => b.some((other) => other.rule.id === rule.id));

/** A route makes another needless where it asks for no kind that the other does not ask for, and is worse in nothing. */
export function dominates(
  a: Pick<Candidate, 'kinds' | 'cost'>,
  b: Pick<Candidate, 'kinds' | 'cost'>,
): boolean {
  return asksNoMore(a.kinds, b.kinds) && noWorse(a.cost, b.cost);
}

/** Whether two kinds may stand in one route. */
export function together(a: LeaveRule, b: LeaveRule): boolean {
  if (a.id === b.id) return false;
  const bars = (one: LeaveRule, other: LeaveRule) =>
    one.leaveType !== other.leaveType && one.notWith.includes(other.leaveType ?? '');
  if (bars(a, b) || bars(b, a)) return false;
  const apart = (groups: StaffGroup[]) => groups.length > 0 && groups.every((one) => ofOnePost.includes(one));
  return !(
    apart(a.staffGroups) &&
    apart(b.staffGroups) &&
    !a.staffGroups.some((group) => b.staffGroups.includes(group))
  );
}

/**
 * Every way to cover all needed days that no other makes needless, in no order. `all` is false where the search cost too
 * much to go through all of them.
 */
export function candidatesOf(
  kinds: readonly Kind[],
  measures: Measures,
  asked: RouteQuestion,
): { candidates: Candidate[]; all: boolean } {
  const found: Candidate[] = [];
  const budget: Budget = { left: budgetOfRoutes, cut: false };
  const usable = kinds.filter((kind) => measures.isUsable(kind));
  const most = new Map(usable.map((kind) => [kind, measures.mostDays(kind)]));
  for (const some of subsets(usable)) {
    if ((some.length > usualKinds && found.length > 0) || budget.left <= 0) break;
    if (!mayCover(some, measures, most)) continue;
    const least = leastCost(some, measures, asked, most);
    const rivals = found.filter((one) => asksNoMore(one.kinds, some)).map(({ cost }) => cost);
    if (isNeedless(rivals, least)) continue;
    const isOfUse = (part: Least) =>
      !isNeedless(rivals, {
        unpaid: part.unpaid,
        notPaid: part.notPaid,
        approvers: part.approvers,
        asksFavours: least.asksFavours + part.waived,
        certain: least.certain,
        lines: part.lines,
      });
    const tell = (arrangement: Arrangement) => {
      const candidate = { arrangement, kinds: some, cost: costOf(arrangement, some, measures, asked) };
      if (isNeedless(rivals, candidate.cost)) return true;
      rivals.push(candidate.cost);
      for (let at = found.length - 1; at >= 0; at--)
        if (dominates(candidate, found[at]!)) found.splice(at, 1);
      found.push(candidate);
      return true;
    };
    arrange(some, measures, { isOfUse, approvers: approversWhere(some, asked), budget, tell });
  }
  return { candidates: found, all: !budget.cut };
}

const isNeedless = (rivals: readonly Cost[], cost: Cost) => rivals.some((one) => noWorse(one, cost));

/** Whether there is any way to cover all needed days. */
export function isCoverable(kinds: readonly Kind[], measures: Measures): boolean {
  const usable = kinds.filter((kind) => measures.isUsable(kind));
  const most = new Map(usable.map((kind) => [kind, measures.mostDays(kind)]));
  let found = false;
  const budget: Budget = { left: budgetOfWhether, cut: false };
  for (const some of subsets(usable)) {
    if (!mayCover(some, measures, most)) continue;
    const tell = () => {
      found = true;
      return false;
    };
    arrange(some, measures, { isOfUse: () => true, approvers: () => 0, budget, tell });
    if (found || budget.left <= 0) return found;
  }
  return false;
}

/** Sets of kinds that may stand together, the small ones first; within one size in the order of the rules. */
function* subsets(kinds: readonly Kind[]): Generator<Kind[]> {
  let sets: number[][] = [[]];
  for (let size = 1; size <= mostKinds; size++) {
    sets = sets.flatMap((set) =>
      kinds.flatMap((kind, at) =>
        at > (set.at(-1) ?? -1) && set.every((other) => together(kinds[other]!.rule, kind.rule))
          ? [[...set, at]]
          : [],
      ),
    );
    for (const set of sets) yield set.map((at) => kinds[at]!);
  }
}

function mayCover(kinds: readonly Kind[], { size }: Measures, most: Map<Kind, number>): boolean {
  if (kinds.length > size) return false;
  if (kinds.reduce((sum, kind) => sum + most.get(kind)!, 0) < size) return false;
  if (!kinds.some(({ startsAt }) => startsAt === 0)) return false;
  for (let at = 0; at < size; at++)
    if (!kinds.some(({ startsAt, blocked }) => startsAt <= at && !blocked?.[at])) return false;
  return true;
}

/** The fewest who decide where some of the kinds, as bits, take more days than their usual approvers may give. */
function approversWhere(kinds: readonly Kind[], { groups }: RouteQuestion): (over: number) => number {
  const known: number[] = [];
  return (over) =>
    (known[over] ??= approversOf(
      kinds.map(({ rule, exceptional }, k) => {
        const limits = rule.chain.flatMap(({ condition }) =>
          condition.when === 'days-over' ? [condition.days] : [],
        );
        const days = (over & (1 << k)) === 0 ? 0 : Math.floor(Math.min(...limits)) + 1;
        return stagesOf(rule, { days, exceptional, abroad: false, longer: null, groups });
      }),
    ));
}

/** No route of exactly these kinds costs less in anything. */
function leastCost(
  kinds: readonly Kind[],
  measures: Measures,
  asked: RouteQuestion,
  most: Map<Kind, number>,
): Cost {
  const days = (are: (kind: Kind) => boolean) => {
    const others = kinds.filter((kind) => !are(kind));
    const rest = measures.size - others.reduce((sum, kind) => sum + most.get(kind)!, 0);
    return Math.max(rest, kinds.length - others.length, 0);
  };
  const facts = { exceptional: false, abroad: false, longer: null, groups: asked.groups, days: 1 };
  return {
    unpaid: days(({ rule }) => payRank(rule) === 'unpaid'),
    notPaid: days(({ rule }) => payRank(rule) !== 'paid'),
    approvers: approversOf(kinds.map(({ rule, exceptional }) => stagesOf(rule, { ...facts, exceptional }))),
    asksFavours: kinds.filter(({ exceptional }) => exceptional).length,
    certain: Math.max(
      ...kinds.map(
        ({ rule }) => certainDay(rule, { today: asked.today, holidays: asked.holidays.days }) ?? Infinity,
      ),
    ),
    lines: Math.max(kinds.length, measures.needed.runEnds.length),
  };
}

/** Whether leave of one kind is longer than a length: in working days all of it, otherwise any one stretch. */
export function longerIn(
  own: readonly Part[],
  measures: Measures,
): (length: Length, orAsLong: boolean) => boolean {
  const days = own.reduce((sum, { from, end }) => sum + end - from, 0);
  return (length, orAsLong) =>
    length.unit === 'day'
      ? days > length.amount || (orAsLong && days === length.amount)
      : own.some(({ from, end }) => !measures.below({ length, orAsLong }, from, end));
}

/** The chains of an arrangement, one for each rule in the order in which its leave begins. */
export function chainsOf({ parts }: Arrangement, measures: Measures, asked: RouteQuestion) {
  const kinds = [...new Set(parts.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const own = parts.filter((part) => part.kind === kind);
    return {
      ruleId: kind.rule.id,
      stages: stagesOf(kind.rule, {
        days: own.reduce((sum, { from, end }) => sum + end - from, 0),
        exceptional: kind.exceptional,
        longer: longerIn(own, measures),
        abroad: own.some(({ from, end }) => measures.needed.abroad.slice(from, end).some(Boolean)),
        groups: asked.groups,
      }),
    };
  });
}

function costOf(
  arrangement: Arrangement,
  kinds: readonly Kind[],
  measures: Measures,
  asked: RouteQuestion,
): Cost {
  return {
    ...payOf(arrangement),
    approvers: approversOf(chainsOf(arrangement, measures, asked).map(({ stages }) => stages)),
    asksFavours:
      kinds.filter(({ exceptional }) => exceptional).length +
      arrangement.parts.filter(({ kind, from }) => from < kind.waivedBefore).length,
    certain: Math.max(
      ...kinds.map(
        ({ rule }) => certainDay(rule, { today: asked.today, holidays: asked.holidays.days }) ?? Infinity,
      ),
    ),
    lines: arrangement.parts.length,
  };
}
