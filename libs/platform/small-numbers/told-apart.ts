import { blocksOf, type Line } from './blocks.js';

/** Fewer people than this could be recognised. */
export const smallest = 5;

/** How many people stand behind the number of each kind in one row: cadres of a country, reasons in a partnership. */
export type Kinds = ReadonlyMap<string, number>;

/** What of a row may be told: its whole, and which of its kinds. Whatever else it has is told in the whole alone. */
export interface Told {
  whole: boolean;
  kinds: ReadonlySet<string>;
  /** Of the kinds that are left out, those of which the sum might be known, and no more. */
  together: readonly (readonly string[])[];
}

export const nothingTold: Told = { whole: false, kinds: new Set(), together: [] };

const sum = (numbers: Iterable<number>) => [...numbers].reduce((all, one) => all + one, 0);

/**
 * Which kinds can be told apart in a whole whose sum is known. What is left out is at least two kinds and five people
 * together, or nothing. Pure.
 */
export function toldInWhole(kinds: Kinds): Told {
  if (sum(kinds.values()) < smallest) return nothingTold;
  const bySize = [...kinds].filter(([, people]) => people > 0).sort(bySizeThenName);
  const out: number[] = bySize.filter(([, people]) => people < smallest).map(([, people]) => people);
  const left = bySize.filter(([, people]) => people >= smallest);
  while (out.length > 0 && left.length > 0 && (out.length < 2 || sum(out) < smallest))
    out.push(left.shift()![1]);
  const told = new Set(left.map(([kind]) => kind));
  return {
    whole: true,
    kinds: told,
    together: [bySize.map(([kind]) => kind).filter((kind) => !told.has(kind))],
  };
}

/**
 * What can be told of the rows that a whole consists of (countries of everything, partnerships of a country), so that no
 * number that is left out can be worked out by adding and subtracting those that are told: within a row, between rows,
 * against the whole, and through rows of rows. Numbers and sums that are left out are lines between the sums in which
 * they lie. None is alone in its block (`blocksOf`), those of a block that meet in a sum are no small number together,
 * and kinds that are left out together above hang together here, so that what is uncertain above stays so below. Pure,
 * and the same for the same numbers, whoever asks for which row.
 *
 * @param rows each person's number lies in one row; a reader is taken to know where there is nothing at all
 * @param above what is told of the whole: a kind that is left out there is left out everywhere below
 * @param never rows that nobody can ask for, but which are the rest beside those that are shown
 */
export function toldInRows(
  rows: ReadonlyMap<string, Kinds>,
  above: Told,
  never: ReadonlySet<string> = new Set(),
): Map<string, Told> {
  const all = [...rows.keys()];
  if (!above.whole) return new Map(all.map((row) => [row, nothingTold]));
  const table = new Table(rows, above, never);
  table.settle();
  return new Map(all.map((row) => [row, table.told(row)]));
}

interface Cell {
  row: string;
  kind: string;
  people: number;
}

/** A number or sum that is not told, between the two sums in which it lies. */
interface Untold {
  from: string;
  to: string;
  people: number;
  row?: string;
  kind?: string;
}

interface Meeting {
  node: string;
  lines: Untold[];
}

class Table {
  private readonly inRow = new Map<string, Cell[]>();
  private readonly inKind = new Map<string, Cell[]>();
  private readonly hidden = new Set<Cell>();
  /** Rows of which nothing is told. */
  private readonly dark: Set<string>;

  constructor(
    rows: ReadonlyMap<string, Kinds>,
    private readonly above: Told,
    private readonly never: ReadonlySet<string>,
  ) {
    for (const [row, kinds] of inOrder(rows))
      for (const [kind, people] of inOrder(kinds)) {
        if (people <= 0) continue;
        const cell = { row, kind, people };
        push(this.inRow, row, cell);
        push(this.inKind, kind, cell);
        if (people < smallest || !above.kinds.has(kind)) this.hidden.add(cell);
      }
    this.dark = new Set([...this.inRow.keys()].filter((row) => never.has(row) || this.size(row) < smallest));
  }

  told(row: string): Told {
    const cells = this.inRow.get(row);
    if (!cells || this.dark.has(row)) return nothingTold;
    const kindsOf = (of: readonly Cell[]) => of.map(({ kind }) => kind);
    const told = cells.filter((cell) => !this.hidden.has(cell));
    const alone = this.inRow.size === 1;
    const together = alone
      ? this.above.together
      : this.meeting()
          .filter(({ node }) => node === `row ${row}`)
          .map(({ lines }) => lines.map(({ kind }) => kind!));
    return { whole: true, kinds: new Set(kindsOf(told)), together };
  }

  settle(): void {
    // One row alone is the whole itself, and tells no more.
    if (this.inRow.size < 2 && this.dark.size === 0) return;
    for (let changed = true; changed;) {
      this.darkenBesideFew();
      changed = this.hideBesideWhatIsKnown() || this.joinWhatIsLeftOut();
    }
  }

  /** Rows that are not told are at least two, and five people together; one that is never shown needs no second. */
  private darkenBesideFew(): void {
    const left = [...this.inRow.keys()]
      .filter((row) => !this.dark.has(row))
      .map((row): [string, number] => [row, this.size(row)])
      .sort(bySizeThenName);
    const isEnough = () => {
      const rows = [...this.dark];
      if (rows.length === 0) return true;
      const alone = rows.length === 1 && !this.never.has(rows[0]);
      return !alone && sum(rows.map((row) => this.size(row))) >= smallest;
    };
    while (left.length > 0 && !isEnough()) this.dark.add(left.shift()![0]);
    for (const row of this.dark) for (const cell of this.inRow.get(row)!) this.hidden.add(cell);
  }

  /** What could be worked out, or is a small number together, gets another beside it; where none is left, a row goes. */
  private hideBesideWhatIsKnown(): boolean {
    const found = this.meeting().filter(({ node, lines }) => {
      const people = sum(lines.map((line) => line.people));
      const isNobodys = lines.every(({ row }) => row !== undefined && this.never.has(row));
      // Beside the sum that is left out itself, its parts add up to nothing known.
      const isSum = ({ to }: Untold) => to !== node && (to === darkRows || to.startsWith(leftOut));
      return (
        (people < smallest && !lines.some(isSum)) || (lines.length === 1 && (!isNobodys || people < smallest))
      );
    });
    const beside = ({ lines }: Meeting) =>
      lines.flatMap(({ row, kind }) => [
        ...(this.inRow.get(row ?? '') ?? []),
        ...(this.inKind.get(kind ?? '') ?? []),
      ]);
    if (found.map((one) => this.hideLeast(beside(one))).some(Boolean)) return true;
    const rows = found.map((one) => this.darkenLeast(beside(one).map((cell) => cell.row))).some(Boolean);
    return rows || (found.length > 0 && this.darkenLeast([...this.inRow.keys()]));
  }

  /** Kinds left out together above that do not hang together here would be known in parts: rows not told join them. */
  private joinWhatIsLeftOut(): boolean {
    const groups = groupsOf(this.untold().filter(({ to }) => !to.startsWith(leftOut)));
    return this.above.together
      .map((kinds) => {
        const there = kinds.filter((kind) => this.inKind.has(kind));
        const parts = new Set(there.map((kind) => groups.get(`kind ${kind}`)));
        if (parts.size < 2) return false;
        return [...parts]
          .filter((part) => part !== groups.get(darkRows))
          .map((part) =>
            this.darkenLeast([...this.inRow.keys()].filter((row) => groups.get(`row ${row}`) === part)),
          )
          .some(Boolean);
      })
      .some(Boolean);
  }

  /** For each sum and block, the lines of the one that meet in the other: their sum can be known. */
  private meeting(): Meeting[] {
    const untold = this.untold();
    const names = new Map<string, number>();
    const node = (name: string) => names.get(name) ?? names.set(name, names.size).get(name)!;
    const lines = untold.map(({ from, to }): Line => [node(from), node(to)]);
    const blocks = blocksOf(names.size, lines);
    const met = new Map<string, Meeting>();
    untold.forEach((line, at) => {
      for (const name of [line.from, line.to]) {
        const key = `${blocks[at]} ${name}`;
        const there = met.get(key);
        if (there) there.lines.push(line);
        else met.set(key, { node: name, lines: [line] });
      }
    });
    return [...met.values()];
  }

  private untold(): Untold[] {
    const cells = [...this.hidden].map(({ row, kind, people }) => ({
      ...{ from: `row ${row}`, to: `kind ${kind}`, row, kind, people },
    }));
    const rows = [...this.dark].map((row) => ({
      ...{ from: `row ${row}`, to: darkRows, row, people: this.size(row) },
    }));
    const kinds = this.above.together.flatMap((group, at) =>
      group
        .filter((kind) => this.inKind.has(kind))
        .map((kind) => ({
          ...{ from: `kind ${kind}`, to: `${leftOut} ${at}`, kind },
          people: sum(this.inKind.get(kind)!.map(({ people }) => people)),
        })),
    );
    return [...cells, ...rows, ...kinds];
  }

  private hideLeast(among: readonly Cell[]): boolean {
    const [least] = among
      .filter((cell) => !this.hidden.has(cell))
      .sort((a, b) => a.people - b.people || (`${a.row} ${a.kind}` < `${b.row} ${b.kind}` ? -1 : 1));
    if (least) this.hidden.add(least);
    return least !== undefined;
  }

  private darkenLeast(among: readonly string[]): boolean {
    const [least] = among
      .filter((row) => !this.dark.has(row))
      .map((row): [string, number] => [row, this.size(row)])
      .sort(bySizeThenName);
    if (!least) return false;
    this.dark.add(least[0]);
    for (const cell of this.inRow.get(least[0])!) this.hidden.add(cell);
    return true;
  }

  private size(row: string): number {
    return sum(this.inRow.get(row)!.map(({ people }) => people));
  }
}

const darkRows = 'rows that are not told';
const leftOut = 'kinds that are left out';

/** For each sum that something untold touches, which others it hangs together with: the same name for all of a group. */
function groupsOf(untold: readonly Untold[]): Map<string, string> {
  const parent = new Map<string, string>();
  const head = (name: string): string => {
    let top = name;
    while (parent.get(top) !== undefined && parent.get(top) !== top) top = parent.get(top)!;
    parent.set(name, top);
    return top;
  };
  for (const { from, to } of untold) parent.set(head(from), head(to));
  return new Map([...parent.keys()].map((name) => [name, head(name)]));
}

function inOrder<T>(named: ReadonlyMap<string, T>): [string, T][] {
  return [...named].sort(([a], [b]) => (a < b ? -1 : 1));
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function bySizeThenName([a, x]: [string, number], [b, y]: [string, number]): number {
  return x - y || (a < b ? -1 : 1);
}
