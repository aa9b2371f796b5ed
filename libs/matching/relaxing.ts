import type { Cefr, LegFacts, PositionFacts, RequirementFacts } from './facts.js';
import { isHomeAsked, legOf } from './position-facts.js';

export const Relaxation = {
  DESIRABLE: 'desirable',
  ONE_LEVEL_LOWER: 'one-level-lower',
  WELCOME: 'welcome',
  ANY_SPECIALTY: 'any-specialty',
  OPEN_TO_ALL: 'open-to-all',
  COVERED: 'covered',
  A_MONTH_EARLIER: 'a-month-earlier',
  A_MONTH_LATER: 'a-month-later',
  A_WEEK_SHORTER: 'a-week-shorter',
  A_WEEK_LONGER: 'a-week-longer',
  ALSO_REMOTE: 'also-remote',
} as const;
export type Relaxation = (typeof Relaxation)[keyof typeof Relaxation];

/** One or two things made one step easier. */
export interface Relaxed {
  /**
   * What was relaxed: the requirement's id, the leg's id, the item that would be paid, or `heritage`, `specialty`,
   * `ringFence`.
   */
  what: string;
  how: Relaxation;
  position: PositionFacts;
}

/** One step of one thing; it can be taken on top of another. */
interface Step {
  what: string;
  how: Relaxation;
  take(position: PositionFacts): PositionFacts;
}

const levels: readonly Cefr[] = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'];
const month = 30;
const week = 7;

/** Everything that could be relaxed by one step, each alone. Some widen whom SQL narrows to: see `widest`. Pure. */
export function relaxations(position: PositionFacts): Relaxed[] {
  return stepsOf(position).map(({ what, how, take }) => ({ what, how, position: take(position) }));
}

/**
 * Pairs of steps of the two tightest things: those of which one step alone brings most people. `gains` stands beside
 * `relaxations(position)` and is compared only, so it may be a count or a band. Two things whose steps bring nothing
 * alone may still do so together, so the first in the order of the need are taken where all are equal. Pure.
 */
export function pairsOfTightest(position: PositionFacts, gains: readonly number[]): [Relaxed, Relaxed][] {
  const steps = stepsOf(position);
  const most = new Map<string, number>();
  steps.forEach(({ what }, at) => most.set(what, Math.max(most.get(what) ?? 0, gains[at] ?? 0)));
  const [first, second] = [...most].sort(([, a], [, b]) => b - a).map(([what]) => what);
  if (first === undefined || second === undefined) return [];
  return steps
    .filter(({ what }) => what === first)
    .flatMap((one) =>
      steps
        .filter(({ what }) => what === second)
        .map((other): [Relaxed, Relaxed] => {
          const both = other.take(one.take(position));
          return [
            { what: one.what, how: one.how, position: both },
            { what: other.what, how: other.how, position: both },
          ];
        }),
    );
}

function stepsOf(position: PositionFacts): Step[] {
  const steps = [
    ...position.requirements.flatMap(stepsOfRequirement),
    ...[...new Set(position.legs.map(({ id }) => legOf(id)))].flatMap((id) =>
      stepsOfLeg(
        id,
        position.legs.filter((leg) => legOf(leg.id) === id),
      ),
    ),
    ...position.notCovered.map((item): Step => ({
      what: item,
      how: 'covered',
      take: (from) => ({
        ...from,
        covered: [...new Set([...from.covered, item])],
        notCovered: from.notCovered.filter((one) => one !== item),
      }),
    })),
  ];
  if (position.specialties.length > 0)
    steps.push({ what: 'specialty', how: 'any-specialty', take: (from) => ({ ...from, specialties: [] }) });
  if (position.heritage === 'required')
    steps.push({ what: 'heritage', how: 'welcome', take: (from) => ({ ...from, heritage: 'welcome' }) });
  if (position.ringFence.length > 0)
    steps.push({ what: 'ringFence', how: 'open-to-all', take: (from) => ({ ...from, ringFence: [] }) });
  return steps;
}

function stepsOfRequirement({ id, kind, essential, level }: RequirementFacts): Step[] {
  const by = (how: Relaxation, changes: Partial<RequirementFacts>): Step => ({
    what: id,
    how,
    take: (from) => ({
      ...from,
      requirements: from.requirements.map((one) => (one.id === id ? { ...one, ...changes } : one)),
    }),
  });
  if (!essential || kind === 'stated' || isHomeAsked(id)) return [];
  const lower = level === null ? -1 : levels.indexOf(level) - 1;
  return [
    ...(lower >= 0 ? [by('one-level-lower', { level: levels[lower] })] : []),
    by('desirable', { essential: false }),
  ];
}

/** Every step keeps the days that were possible, so that nobody is worse off by it. All stops of a journey go along. */
function stepsOfLeg(id: string, stops: readonly LegFacts[]): Step[] {
  const [{ mode, from: first, to: last, minDays, maxDays }] = stops as [LegFacts];
  const by = (how: Relaxation, changes: Partial<LegFacts>): Step => ({
    what: id,
    how,
    take: (from) => ({
      ...from,
      legs: from.legs.map((one) => (legOf(one.id) === id ? { ...one, ...changes } : one)),
    }),
  });
  const steps: Step[] = [];
  if (first !== null) steps.push(by('a-month-earlier', { from: first - month }));
  if (last !== null) steps.push(by('a-month-later', { to: last + month }));
  if (minDays !== null && minDays > week) steps.push(by('a-week-shorter', { minDays: minDays - week }));
  if (maxDays !== null) steps.push(by('a-week-longer', { maxDays: maxDays + week }));
  if (mode !== 'remote')
    steps.push({
      what: id,
      how: 'also-remote',
      take: (from) => ({
        ...from,
        legs: [
          ...from.legs,
          {
            ...from.legs.find((one) => legOf(one.id) === id)!,
            id: `${id}/remote`,
            mode: 'remote',
            countries: [...new Set(stops.flatMap(({ countries }) => countries))],
          },
        ],
      }),
    });
  return steps;
}
