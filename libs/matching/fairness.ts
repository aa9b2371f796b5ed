import { toldInRows, toldInWhole } from '../platform/small-numbers/told-apart.js';

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

const measures = ['people', 'told', 'interested', 'accepted'] as const;

/**
 * Rows with small numbers left out (null), and so many others that nobody can work them out from the totals, nor what is
 * left over beside one. Each measure is a part of the one before: in each step a row consists of who got further and who
 * did not, and what may be told of that says `toldInRows`. After one that is left out nothing is told of the row. Pure.
 */
export function suppressed(rows: readonly Row[]): ShownRow[] {
  const shown: ShownRow[] = rows.map(({ group }) => ({
    ...{ group, people: null, told: null, interested: null, accepted: null },
  }));
  measures.forEach((measure, step) => {
    const next = measures.at(step + 1);
    const kindsOf = (row: Counted) =>
      new Map([
        ['further', next ? row[next] : 0],
        ['no further', row[measure] - (next ? row[next] : 0)],
      ]);
    const hidden = rows.filter((_, at) => step > 0 && shown[at][measure] === null);
    const told = toldInRows(
      new Map(rows.map((row) => [row.group, kindsOf(row)])),
      toldInWhole(kindsOf(inAll(rows))),
      new Set(hidden.map(({ group }) => group)),
    );
    rows.forEach((row, at) => {
      const { whole, kinds } = told.get(row.group)!;
      if (step === 0 && whole) shown[at].people = row.people;
      if (next && whole && kinds.has('further')) shown[at][next] = row[next];
    });
  });
  return shown;
}

function inAll(rows: readonly Counted[]): Counted {
  const sum = (measure: keyof Counted) => rows.reduce((all, row) => all + row[measure], 0);
  return {
    ...{ people: sum('people'), told: sum('told'), interested: sum('interested') },
    accepted: sum('accepted'),
  };
}
