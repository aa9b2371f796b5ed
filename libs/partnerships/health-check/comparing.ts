/** What one side, or all together, say of one hallmark: 1 not yet, 2 begun, 3 mostly, 4 fully. */
export interface Score {
  hallmark: string;
  score: number;
  words: string | null;
}
export interface SideScore extends Score {
  organisationId: string;
}

/** One hallmark as its sides see it, each for itself. */
export interface Compared<S extends SideScore = SideScore> {
  hallmark: string;
  /** In the order of the sides; null where a side said nothing. */
  sides: (S | null)[];
  /** How far the furthest two are apart, 0 to 3; null where fewer than two spoke. */
  apart: number | null;
}

/**
 * What each side said of each hallmark, in the order of the hallmarks. There is no mean in it, and none may be made of it:
 * a four and a one are a conversation that is still to be had, not a two and a half.
 */
export function compare<S extends SideScore>(
  hallmarks: readonly string[],
  sides: readonly string[],
  scores: readonly S[],
): Compared<S>[] {
  return hallmarks.map((hallmark) => {
    const of = sides.map(
      (side) => scores.find((one) => one.hallmark === hallmark && one.organisationId === side) ?? null,
    );
    const said = of.flatMap((one) => (one ? [one.score] : []));
    return {
      ...{ hallmark, sides: of },
      apart: said.length < 2 ? null : Math.max(...said) - Math.min(...said),
    };
  });
}

/** Hallmarks of which nothing was said yet, in their order. */
export function unscored(hallmarks: readonly string[], scores: readonly Score[]): string[] {
  return hallmarks.filter((hallmark) => !scores.some((one) => one.hallmark === hallmark));
}
