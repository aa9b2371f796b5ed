/** How many people of a group could be told, were told, said interested, and were accepted (introduced or agreed). */
export interface Counted {
  people: number;
  told: number;
  interested: number;
  accepted: number;
}

export interface Row extends Counted {
  group: string;
}

export type ShownRow = { group: string } & { [measure in keyof Counted]: number | null };

/** Fewer people than this could be recognised. */
export const smallest = 5;

const measures = ['people', 'told', 'interested', 'accepted'] as const;
/** Each measure is a part of the one before, so that what is left over is a cell as well. */
const whole: Record<(typeof measures)[number], (typeof measures)[number] | null> = {
  people: null,
  told: 'people',
  interested: 'told',
  accepted: 'interested',
};

function isSmall(row: Counted, measure: (typeof measures)[number]): boolean {
  const of = whole[measure];
  const rest = of === null ? 0 : row[of] - row[measure];
  return row[measure] < smallest || (rest > 0 && rest < smallest);
}

/**
 * Rows with small cells left out (null), and so many others that nobody can work them out from the totals: in each
 * column at least two are left out or none, and together they are not a small number either. What leaves a small rest
 * beside the measure before it is left out too, and so is every measure after one that is. Pure.
 */
export function suppressed(rows: readonly Row[]): ShownRow[] {
  const hidden = new Map(measures.map((measure) => [measure, new Set<Row>()]));
  for (const measure of measures) {
    const out = hidden.get(measure)!;
    const before = whole[measure];
    for (const row of rows)
      if (isSmall(row, measure) || (before && hidden.get(before)!.has(row))) out.add(row);
    const sum = () => [...out].reduce((all, row) => all + row[measure], 0);
    const left = rows.filter((row) => !out.has(row)).sort((a, b) => a[measure] - b[measure]);
    while (out.size > 0 && left.length > 0 && (out.size < 2 || sum() < smallest)) out.add(left.shift()!);
  }
  return rows.map((row) => ({
    group: row.group,
    ...(Object.fromEntries(
      measures.map((measure) => [measure, hidden.get(measure)!.has(row) ? null : row[measure]]),
    ) as Record<keyof Counted, number | null>),
  }));
}
