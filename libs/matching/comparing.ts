/** The same thing that was asked, as it stands in two matches; null where one of them has or shows nothing of it. */
export interface Beside<T> {
  criterion: string;
  one: T | null;
  other: T | null;
}

/**
 * Lines of two matches side by side, in the order of the first and then of what only the second has. A criterion that
 * is asked several times is paired in its order, which is the same for everybody whom one position is held against.
 */
export function sideBySide<T extends { criterion: string }>(
  one: readonly T[],
  other: readonly T[],
): Beside<T>[] {
  const nth = (lines: readonly T[], at: number) =>
    `${lines[at]!.criterion} ${lines.slice(0, at).filter(({ criterion }) => criterion === lines[at]!.criterion).length}`;
  const keyed = (lines: readonly T[]) => new Map(lines.map((line, at) => [nth(lines, at), line]));
  const [mine, theirs] = [keyed(one), keyed(other)];
  return [...new Set([...mine.keys(), ...theirs.keys()])].map((key) => ({
    criterion: (mine.get(key) ?? theirs.get(key)!).criterion,
    one: mine.get(key) ?? null,
    other: theirs.get(key) ?? null,
  }));
}
