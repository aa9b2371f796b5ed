/** A Health Check that was agreed, as far as the table over the years reads it. */
export interface Agreed {
  lines: readonly { hallmark: { code: string; words: string }; joint?: { score: number } | null }[];
}

/**
 * Joint scores by hallmark, a column for each check in the order given: the hallmarks of the newest edition, and then what
 * only former ones asked. What was not asked in a year is null there, never nought.
 */
export function overYears(checks: readonly Agreed[]): { hallmark: string; scores: (number | null)[] }[] {
  const words = new Map(
    [...checks]
      .reverse()
      .flatMap(({ lines }) => lines.map(({ hallmark }) => [hallmark.code, hallmark.words])),
  );
  return [...words].map(([code, hallmark]) => ({
    hallmark,
    scores: checks.map(({ lines }) => lines.find((one) => one.hallmark.code === code)?.joint?.score ?? null),
  }));
}
