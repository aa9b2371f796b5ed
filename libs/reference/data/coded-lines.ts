/** Reads lists of one line a term: its code, then words, with bars between them. */
export const codedLines = (text = ''): Map<string, string[]> =>
  new Map(
    text
      .split('\n')
      .map((line) => line.split('|').map((part) => part.trim()))
      .flatMap(([code, ...words]) => (code === '' ? [] : [[code, words] as const])),
  );

/** The codes of lines that belong to no row are a slip of whoever wrote them. */
export function refuseStrangers(
  what: string,
  lines: ReadonlyMap<string, unknown>,
  rows: readonly { code: string }[],
): void {
  const known = new Set(rows.map(({ code }) => code));
  const lost = [...lines.keys()].filter((code) => !known.has(code));
  if (lost.length > 0) throw new Error(`${what} belong to no term: ${lost.join(', ')}`);
}
