import { stringify } from 'csv-stringify/sync';
import { smallest } from '../matching/fairness.js';
import { RefusalReason } from '../time-off/vocabulary.js';
import { withoutSmallNumbers } from './small-numbers.js';

/** As app.barriers counts them: `decided`, `refused`, or the code of a reason. */
export interface Counted {
  group: string;
  measure: string;
  people: number;
}

export interface BarrierRow {
  group: string;
  decided: number | null;
  refused: number | null;
  reasons: { reason: RefusalReason; people: number | null }[];
}

const reasons = Object.values(RefusalReason);

/**
 * What stood in the way, by group, with no small number in it. What leaves a small rest beside what it is a part of is
 * left out too, and so is every part of what is left out.
 */
export function barrierRows(counted: readonly Counted[]): BarrierRow[] {
  const groups = [...new Set(counted.map(({ group }) => group))].sort();
  const of = (group: string, measure: string) =>
    counted.find((one) => one.group === group && one.measure === measure)?.people ?? 0;
  const wholes = groups.map((group) => [of(group, 'decided'), of(group, 'refused')]);
  const decided = column(wholes.map(([all]) => all));
  const refused = column(
    wholes.map(([all, no], i) => (decided[i] === null || (all > no && all - no < smallest) ? 0 : no)),
  );
  const parts = withoutSmallNumbers(
    groups.map((group, i) => reasons.map((reason) => (refused[i] === null ? 0 : of(group, reason)))),
  );
  return groups.map((group, i) => ({
    group,
    decided: decided[i],
    refused: refused[i],
    reasons: reasons.map((reason, j) => ({ reason, people: parts[i][j] })),
  }));
}

function column(numbers: readonly number[]): (number | null)[] {
  return withoutSmallNumbers(numbers.map((people) => [people])).map(([people]) => people);
}

/** One line for each group, with the days that are counted; `*` stands where a number is left out. */
export function barriersAsCsv(
  { from, to }: { from: string; to: string },
  tables: readonly { by: string; rows: readonly BarrierRow[] }[],
): string {
  const lines = tables.flatMap(({ by, rows }) =>
    rows.map((row) => [
      from,
      to,
      by,
      row.group,
      ...[row.decided, row.refused, ...row.reasons.map(({ people }) => people)].map(
        (people) => people ?? '*',
      ),
    ]),
  );
  return stringify([['from', 'to', 'by', 'group', 'decided', 'refused', ...reasons], ...lines]);
}
