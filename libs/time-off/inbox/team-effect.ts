import type { Stretch } from '../plan-cover.js';

export interface Absence extends Stretch {
  /** One person, however many requests of theirs. */
  who: string;
  name: string;
}

export interface Effect {
  /** Others of the team whose approved time off touches these days. */
  away: Absence[];
  /** How many are away at once on the worst of these days, this person among them. */
  most: number;
  /** The first of the worst days. */
  on: string;
  /** How many are there on it; null where the approver has not said how large the team is. */
  there: number | null;
  /** Whether that is fewer than must stay. */
  short: boolean;
}

/**
 * What a yes would do to the team: a count, and no advice. Only what this approver approved counts, so it can be too
 * few; never too many.
 * @param asked the days of the request, one or more stretches
 * @param approved what the same approver approved for the same employer
 * @param team how many there are, and how many must stay; null where that was not said
 */
export function teamEffect(
  { who, days }: { who: string; days: readonly Stretch[] },
  approved: readonly Absence[],
  team: { size: number; minimum: number } | null,
): Effect {
  const away = approved
    .filter(
      (one) => one.who !== who && days.some((stretch) => one.from <= stretch.to && stretch.from <= one.to),
    )
    .sort((a, b) => (a.from === b.from ? a.name.localeCompare(b.name) : a.from < b.from ? -1 : 1));
  // The count can only grow on a day on which somebody's absence, or the request itself, begins.
  const candidates = [...days, ...away]
    .map(({ from }) => from)
    .filter((day) => days.some(({ from, to }) => from <= day && day <= to))
    .sort();
  let [most, on] = [0, candidates[0]];
  for (const day of candidates) {
    const gone =
      new Set(away.filter(({ from, to }) => from <= day && day <= to).map((one) => one.who)).size + 1;
    if (gone > most) [most, on] = [gone, day];
  }
  const there = team && Math.max(0, team.size - most);
  return { away, most, on, there, short: team !== null && there !== null && there < team.minimum };
}
