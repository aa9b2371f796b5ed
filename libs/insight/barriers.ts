import { stringify } from 'csv-stringify/sync';
import { toldInRows, toldInWhole } from '../platform/small-numbers/told-apart.js';
import { RefusalReason } from '../time-off/vocabulary.js';

/** As app.barriers counts them: `not-refused`, or the code of the reason of the first refusal; null: of everybody. */
export interface Counted {
  group: string | null;
  outcome: string;
  people: number;
}

export interface BarrierRow {
  group: string;
  decided: number | null;
  refused: number | null;
  medianDays: number | null;
  reasons: { reason: RefusalReason; people: number | null }[];
}

const reasons = Object.values(RefusalReason);
const rest = 'not-refused';

/**
 * What stood in the way, by group, as far as it may be told (`toldInRows`). Who was refused is known where who was not is.
 * @param days the medians of days to a decision, by group, where enough people are behind them
 */
export function barrierRows(
  counted: readonly Counted[],
  days: ReadonlyMap<string, number> = new Map(),
): BarrierRow[] {
  const kindsOf = (group: string | null) =>
    new Map(counted.filter((one) => one.group === group).map(({ outcome, people }) => [outcome, people]));
  const groups = [...new Set(counted.map(({ group }) => group))].filter((one) => one !== null).sort();
  const told = toldInRows(
    new Map(groups.map((group) => [group, kindsOf(group)])),
    toldInWhole(kindsOf(null)),
  );
  return groups.map((group) => {
    const outcomes = kindsOf(group);
    const { whole, kinds } = told.get(group)!;
    const decided = [...outcomes.values()].reduce((sum, people) => sum + people, 0);
    const others = outcomes.get(rest) ?? 0;
    const isApart = whole && (others === 0 || kinds.has(rest)) && decided > others;
    return {
      ...{ group, decided: whole ? decided : null, refused: isApart ? decided - others : null },
      medianDays: days.get(group) ?? null,
      reasons: reasons.map((reason) => ({
        ...{ reason, people: kinds.has(reason) ? outcomes.get(reason)! : null },
      })),
    };
  });
}

/** One line for each group, with the year that is counted; `*` stands where a number is left out. */
export function barriersAsCsv(
  year: number,
  tables: readonly { by: string; rows: readonly BarrierRow[] }[],
): string {
  const lines = tables.flatMap(({ by, rows }) =>
    rows.map((row) => [
      ...[year, by, row.group],
      ...[row.decided, row.refused, row.medianDays, ...row.reasons.map(({ people }) => people)].map(
        (number) => number ?? '*',
      ),
    ]),
  );
  const head = ['year', 'by', 'group', 'decided', 'refused', 'median_days', ...reasons];
  return stringify([head, ...lines], { escape_formulas: true });
}
