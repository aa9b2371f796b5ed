import type { OrganisationKind, TermKind } from '../api/operations.js';

/** What words can be read as: a term of the reference data, or an organisation by its name. */
export type NamedKind = TermKind | 'ORGANISATION';

/**
 * A question of a form. Names are the API's own paths with dashes (`wishes-minDays`, `positions-0-title`), so that a
 * refusal finds its field; labels, hints and sentences for faults stand under the last part of the name in the
 * language files, or under `say` where that would be another question's.
 */
export type Field =
  | (Named & { is: 'text'; most: number; lines?: number })
  | (Named & { is: 'number'; least: number; greatest: number; fraction?: boolean })
  | (Named & { is: 'day' })
  | (Named & Choice & { is: 'one'; drop?: boolean })
  /** `folded`: a long list that few need opens with a press, and is open where something of it is chosen. */
  | (Named & Choice & { is: 'some'; folded?: boolean })
  | (Named & { is: 'tick' })
  /** Words that become one term, or one a line. `own`: they may also be kept as they are. */
  | (Named & {
      is: 'term' | 'terms';
      kind: NamedKind;
      own?: boolean;
      /** Which organisations may be meant; left out: any. */
      among?: readonly OrganisationKind[];
    })
  | (Named & { is: 'kept' })
  | Rows;

/** The same few questions about each of several things; what is left empty is nothing. */
export interface Rows extends Named {
  is: 'rows';
  of: readonly Exclude<Field, Rows>[];
  /** How many at most, and how many empty ones stand ready. */
  most: number;
  ready: number;
}

interface Named {
  name: string;
  say?: string;
  /** What a label speaks about, e.g. the profession whose specialties are asked for. */
  about?: string;
  /** Must be answered; in a row, where anything else of it is. */
  needed?: boolean;
}

interface Choice {
  of: readonly string[];
  /** Where their words stand in the language files, with a dot at the end; left out: the names given with them. */
  words?: string;
  names?: readonly string[];
  /** What choosing nothing means, where that is not "not stated": a key of the language files. */
  nothing?: string;
}

export type Single = Exclude<Field, Rows>;

/** What stands in the fields, as a browser sends it. */
export type Typed = Record<string, string | string[]>;

/** What was answered: text, number, codes; null for nothing. A row is an object of such. */
export type Answer = string | number | boolean | null | string[] | Answers[];
export interface Answers {
  [name: string]: Answer;
}

/** The last part of a field's name, under which its words stand. */
export function wordOf({ name, say }: Named): string {
  return say ?? name.slice(name.lastIndexOf('-') + 1);
}

/** A form's fields with its rows laid out: each with the row it belongs to. */
export function laidOut(
  fields: readonly Field[],
  typed: Typed,
): { field: Single; rows?: Rows; at?: number }[] {
  return fields.flatMap((field) =>
    field.is === 'rows'
      ? Array.from({ length: rowsIn(field, typed) }, (_, at) =>
          field.of.map((one) => ({ field: inRow(field, one, at), rows: field, at })),
        ).flat()
      : [{ field }],
  );
}

export function inRow(rows: Rows, field: Single, at: number): Single {
  return { say: field.name, ...field, name: `${rows.name}-${at}-${field.name}` };
}

/** How many rows were sent. */
export function rowsIn({ name, most }: Rows, typed: Typed): number {
  const numbers = Object.keys(typed).flatMap((key) => {
    const [, at] = new RegExp(`^${name}-(\\d{1,3})-`).exec(key) ?? [];
    return at === undefined ? [] : [Number(at) + 1];
  });
  return Math.min(most, Math.max(0, ...numbers));
}
