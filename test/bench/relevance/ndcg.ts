/** Judged fit of people for one need, 0–3; who is missing is judged 0. */
export type Grades = Readonly<Record<string, number>>;

const gain = (grade: number): number => 2 ** grade - 1;
const discounted = (grades: readonly number[]): number =>
  grades.reduce((sum, grade, at) => sum + gain(grade) / Math.log2(at + 2), 0);

/**
 * Normalised discounted cumulative gain of the first `depth` of a list, 0–1: 1 is the best order that these grades
 * allow. Null where nobody is judged above 0, because every order is then as good.
 */
export function ndcg(list: readonly string[], grades: Grades, depth: number): number | null {
  const best = Object.values(grades).sort((a, b) => b - a);
  if (!(best[0] > 0)) return null;
  const found = list.slice(0, depth).map((id) => grades[id] ?? 0);
  return discounted(found) / discounted(best.slice(0, depth));
}

export type Lists = Readonly<Record<string, readonly string[]>>;

/** Mean over the needs that have a grade above 0, and how many have none. */
export function meanNdcg(
  lists: Lists,
  judgements: Readonly<Record<string, Grades>>,
  depth: number,
): { mean: number; needs: number; leftOut: number } {
  const each = Object.entries(judgements).map(([need, grades]) => ndcg(lists[need] ?? [], grades, depth));
  const told = each.filter((value) => value !== null);
  const mean = told.reduce((sum, value) => sum + value, 0) / Math.max(1, told.length);
  return { mean, needs: told.length, leftOut: each.length - told.length };
}
