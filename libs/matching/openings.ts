import { type Change, changesTowards } from './changes-to-profile.js';
import { criteria } from './criteria.js';
import type { PersonFacts, PositionFacts } from './facts.js';
import type { Judge, Score } from './score.js';

/** What one change would do, counted with the rule over all needs. */
export interface Opening {
  change: Change;
  /** Needs that do not fit now and would. */
  opens: string[];
  /** Needs that fit now and would not any more, because an answer closes what silence left open. */
  closes: string[];
}

/** A position that does not fit now, and for each of its legs what the essentials in the way are read from. */
interface Shut {
  position: PositionFacts;
  judge: Judge;
  legs: ReadonlySet<keyof PersonFacts>[][];
}

const rows = new Map(criteria.map((criterion) => [criterion.name, criterion]));

/**
 * What opens most needs for one person, most first: every single change to their own profile that comes nearer to some
 * position, counted exactly over all of these positions. Pure. `positions` are those that the person may see.
 */
export function openings(
  person: PersonFacts,
  positions: readonly PositionFacts[],
  judgeOf: (position: PositionFacts) => Judge,
  asOf: number,
): Opening[] {
  const fitting: { position: PositionFacts; judge: Judge }[] = [];
  const shut: Shut[] = [];
  const changes = new Map<string, Change>();
  for (const position of positions) {
    const judge = judgeOf(position);
    const outcome = judge.outcomeOnly(person)?.outcome;
    if (outcome === 'match') fitting.push({ position, judge });
    if (outcome === undefined || outcome === 'match') continue;
    const found = judge.score(person)!;
    if (found.criteria.some(({ criterion, verdict }) => criterion === 'profession' && verdict !== 'met'))
      continue;
    shut.push({ position, judge, legs: blockersByLeg(position, found, person, judgeOf) });
    for (const change of changesTowards(position, person, asOf)) {
      const key = JSON.stringify([change.kind, change.facts]);
      if (!changes.has(key)) changes.set(key, change);
    }
  }
  const fits = new Set(fitting.map(({ position }) => position.needId));
  return [...changes.values()]
    .map((change): Opening => {
      const after = change.take(person);
      const matches = ({ judge }: { judge: Judge }) => judge.outcomeOnly(after)?.outcome === 'match';
      const opens = new Set<string>();
      for (const one of shut) {
        const { needId } = one.position;
        if (fits.has(needId) || opens.has(needId)) continue;
        // Most changes touch nothing that is in the way here, and need not be weighed.
        const could = one.legs.some((blockers) =>
          blockers.every((reads) => change.touches.some((fact) => reads.has(fact))),
        );
        if (could && matches(one)) opens.add(needId);
      }
      return { change, opens: [...opens], closes: change.answers ? closedBy(fitting, shut, matches) : [] };
    })
    .filter(({ opens }) => opens.length > 0)
    .sort((a, b) => weight(b) - weight(a) || a.closes.length - b.closes.length);
}

const weight = ({ opens, closes }: Opening): number => opens.length - closes.length;

function blockersByLeg(
  position: PositionFacts,
  found: Score,
  person: PersonFacts,
  judgeOf: (position: PositionFacts) => Judge,
): Shut['legs'] {
  if (position.legs.length < 2) return [blockersOf(position, found)];
  return position.legs.flatMap((leg) => {
    const alone = judgeOf({ ...position, legs: [leg] }).score(person);
    return alone ? [blockersOf(position, alone)] : [];
  });
}

/** Alternatives are left out: one that is not met may be made up for by another. */
function blockersOf({ requirements }: PositionFacts, found: Score): ReadonlySet<keyof PersonFacts>[] {
  return found.criteria.flatMap(({ criterion, subject, essential, verdict }) => {
    const row = rows.get(criterion);
    if (!row || row.part === 'bonus' || !essential || verdict !== 'not_met') return [];
    if (requirements.some(({ id, group }) => id === subject && group !== null)) return [];
    return [new Set(row.reads)];
  });
}

function closedBy(
  fitting: readonly { position: PositionFacts; judge: Judge }[],
  shut: readonly Shut[],
  matches: (one: { judge: Judge }) => boolean,
): string[] {
  const still = new Set([...fitting, ...shut].filter(matches).map(({ position }) => position.needId));
  return [...new Set(fitting.map(({ position }) => position.needId))].filter((needId) => !still.has(needId));
}
