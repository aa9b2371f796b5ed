import type { Stated } from './stated-row.js';

/** How many values of one field were stated, and what became of them. `lost` is counted by looking, never assumed. */
export interface FieldFigures {
  stated: number;
  mapped: number;
  kept: number;
  refused: number;
  lost: number;
}

export interface RowFigures {
  read: number;
  added: number;
  changed: number;
  unchanged: number;
  refused: number;
}

export interface KindFigures {
  rows: RowFigures;
  fields: Record<string, FieldFigures>;
  total: FieldFigures;
}

export type Outcome = Exclude<keyof RowFigures, 'read'>;

const nothing = (): FieldFigures => ({ stated: 0, mapped: 0, kept: 0, refused: 0, lost: 0 });

/** Counts rows and values per kind of record and field. */
export class Figures {
  private readonly kinds = new Map<string, KindFigures>();

  of(kind: string): KindFigures {
    const known = this.kinds.get(kind);
    if (known) return known;
    const made: KindFigures = {
      rows: { read: 0, added: 0, changed: 0, unchanged: 0, refused: 0 },
      // no prototype: a file may have a field of any name
      fields: Object.create(null) as Record<string, FieldFigures>,
      total: nothing(),
    };
    this.kinds.set(kind, made);
    return made;
  }

  row(
    kind: string,
    outcome: Outcome,
    stated: readonly Stated[],
    lost: readonly Pick<Stated, 'field'>[],
  ): void {
    const { rows } = this.of(kind);
    rows.read += 1;
    rows[outcome] += 1;
    for (const { field, state } of stated) this.count(kind, field, 'stated', state);
    for (const { field } of lost) this.count(kind, field, 'lost');
  }

  /** All kinds, as the command prints them. */
  all(): Record<string, KindFigures> {
    return Object.fromEntries(this.kinds);
  }

  get lost(): number {
    return [...this.kinds.values()].reduce((sum, { total }) => sum + total.lost, 0);
  }

  private count(kind: string, field: string, ...what: (keyof FieldFigures)[]): void {
    const { fields, total } = this.of(kind);
    fields[field] ??= nothing();
    for (const name of what) {
      fields[field][name] += 1;
      total[name] += 1;
    }
  }
}
