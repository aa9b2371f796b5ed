import type { PersonFacts } from '../facts.js';
import { wordsOfPerson } from '../words.js';
import { Codes, Dictionary, canonical } from './dictionary.js';
import { EntryIndex } from './entry-index.js';
import { Ids } from './ids.js';
import { silent } from '../facts.js';
import { Facet, cellFields, facetsOf } from './layout.js';
import { Tuples, TuplesState } from './tuples.js';

type Fields = Record<string, unknown>;

/** Rows keep entries with the number of their list above these bits, so that a glance tells which list it is. */
export const LIST_BITS = 27;
export const ENTRY = 2 ** LIST_BITS - 1;

/** One person as numbers, on the way into a block. */
export interface Packed {
  words: [number, number, number, number];
  version: number;
  /** By column. */
  values: number[];
  /** Ids of entries of open lists and of words. */
  entries: number[];
}

/** Turns facts into numbers and back: one dictionary per facet, one table of all distinct entries of lists. */
export class Packing {
  readonly facets: readonly Facet[];
  readonly values: readonly Facet[];
  readonly wides: readonly Facet[];
  /** The column of how many professions somebody has. */
  readonly lengths: number;
  /** Open lists, then words. */
  readonly lists: readonly Facet[];
  readonly dictionaries: Dictionary[];
  readonly runs: Tuples[];
  readonly entries: Tuples;
  readonly codes: Codes;
  readonly ids: Ids;
  /** Names of the fields of an entry, by facet; the first entry seen decides their order. */
  readonly fields: (string[] | null)[];
  private readonly scratch: number[] = [];
  private readonly byField = new Map<number, EntryIndex>();

  constructor(from?: PackingState) {
    this.facets = facetsOf();
    this.values = this.facets.filter(({ kind }) => kind === 'value');
    this.wides = this.facets.filter(({ kind }) => kind === 'wide');
    this.lists = this.facets.filter(({ list }) => list >= 0);
    this.lengths = this.facets.find(({ is }) => is === 'length')!.column;
    // Silence is number 0 everywhere.
    this.dictionaries = this.values.map(
      (facet, slot) => new Dictionary(from?.dictionaries[slot] ?? [valueOf(facet, silent)]),
    );
    this.runs = this.wides.map((_, slot) => new Tuples(from?.runs[slot]));
    this.entries = new Tuples(from?.entries);
    this.codes = new Codes(new Dictionary(from?.codes));
    this.ids = new Ids(from?.ids);
    this.fields = from?.fields ?? this.facets.map(() => null);
    if (!from) this.pack(silent);
  }

  get state(): PackingState {
    return {
      shape: this.shape,
      dictionaries: this.dictionaries.map(({ values }) => values),
      runs: this.runs.map(({ state }) => state),
      entries: this.entries.state,
      codes: this.codes.dictionary.values,
      ids: this.ids.state,
      fields: this.fields,
    };
  }

  /** What a snapshot must have been cut like in order to be read. */
  get shape(): string {
    return JSON.stringify(this.facets);
  }

  pack(person: PersonFacts & { factsVersion?: number }): Packed {
    const packed: Packed = {
      words: this.ids.take(person.personId),
      version: person.factsVersion ?? 0,
      values: [
        ...this.values.map((facet, slot) => this.valueId(facet, slot, person)),
        ...this.wides.map((facet, slot) => this.runOf(facet, slot, person[facet.key] as unknown as Fields[])),
      ],
      entries: [],
    };
    for (const facet of this.lists) {
      const list =
        facet.kind === 'words'
          ? person.words.length === 0
            ? []
            : wordsOfPerson(person)
          : (person[facet.key] as readonly unknown[]);
      for (const entry of list) packed.entries.push(facet.list * 2 ** LIST_BITS + this.entryOf(facet, entry));
    }
    return packed;
  }

  /** Whether a column tells as well how many professions somebody has. */
  tellsLengths(column: number): boolean {
    return column < this.values.length && this.values[column].field !== null;
  }

  /** The column by which people of the same professions are sorted: most needs ask for a specialty. */
  get specialties(): number {
    return this.facets.find(({ field }) => field === 'specialties')!.column;
  }

  /** How many different values a column has been seen with. */
  varietyOf(column: number): number {
    return column < this.values.length
      ? this.dictionaries[column].values.length
      : this.runs[column - this.values.length].count;
  }

  /** How many values each column has been seen with. */
  get varieties(): number[] {
    return [...this.values, ...this.wides].map(({ column }) => this.varietyOf(column));
  }

  private valueId(facet: Facet, slot: number, person: PersonFacts): number {
    // Most of a profile is empty, and what is empty is number 0.
    const whole: unknown = person[facet.key];
    const value = facet.part === null ? whole : (whole as Fields)[facet.part];
    if (facet.is === null && facet.key !== 'words' && isEmpty(value)) return 0;
    return this.dictionaries[slot].idOf(valueOf(facet, person));
  }

  facetOfEntry(entry: number): number {
    return this.entries.at(entry, 0);
  }

  codeOfEntry(entry: number, field: number): number {
    return this.entries.at(entry, field + 1);
  }

  /** An entry as it was stated, but for the order of lists within it. */
  entry(id: number): unknown {
    const names = this.fields[this.entries.at(id, 0)]!;
    if (names.length === 0) return this.codes.valueOf(this.entries.at(id, 1));
    const entry: Fields = {};
    for (let field = 0; field < names.length; field++)
      entry[names[field]] = this.codes.valueOf(this.entries.at(id, field + 1));
    return entry;
  }

  /** Entries of one facet by the code of one of their fields. */
  indexOf(facet: number, field: number): EntryIndex {
    const key = facet * 64 + field;
    let known = this.byField.get(key);
    if (!known)
      this.byField.set(key, (known = new EntryIndex(this.entries, facet, field, this.byField.size)));
    return known;
  }

  /** A wide value as the list that it is; `list` and its entries are used again where they are given. */
  run(slot: number, id: number, list: Fields[] = []): Fields[] {
    const names = this.fields[this.wides[slot].index] ?? [];
    const runs = this.runs[slot];
    const length = runs.lengthOf(id);
    for (let at = 0, place = 0; at < length; at += names.length) {
      const entry = (list[place++] ??= {});
      for (let field = 0; field < names.length; field++)
        entry[names[field]] = this.codes.valueOf(runs.at(id, at + field));
    }
    return list;
  }

  private entryOf(facet: Facet, entry: unknown): number {
    const names = (this.fields[facet.index] ??=
      typeof entry === 'object' && entry !== null ? Object.keys(entry) : []);
    const run = this.scratch;
    run[0] = facet.index;
    if (names.length === 0) {
      run[1] = this.codes.codeOf(entry);
      return this.entries.idOf(run, 2);
    }
    this.check(facet, names, entry as Fields);
    for (let field = 0; field < names.length; field++)
      run[field + 1] = this.codes.codeOf((entry as Fields)[names[field]]);
    return this.entries.idOf(run, names.length + 1);
  }

  private runOf(facet: Facet, slot: number, list: readonly Fields[]): number {
    const run = this.scratch;
    let length = 0;
    for (const entry of list) {
      const names = (this.fields[facet.index] ??= Object.keys(entry));
      this.check(facet, names, entry);
      for (const name of names) run[length++] = this.codes.codeOf(entry[name]);
    }
    return this.runs[slot].idOf(run, length);
  }

  private check(facet: Facet, names: readonly string[], entry: Fields): void {
    let count = 0;
    for (const name in entry) {
      count++;
      if (!names.includes(name))
        throw new Error(`An entry of ${facet.key} has a field ${name}, others have not`);
    }
    if (count !== names.length) throw new Error(`An entry of ${facet.key} lacks fields which others have`);
  }
}

export interface PackingState {
  shape: string;
  dictionaries: unknown[][];
  runs: TuplesState[];
  entries: TuplesState;
  codes: unknown[];
  ids: Map<string, string>;
  fields: (string[] | null)[];
}

const NONE: readonly unknown[] = [];

/** Null where nothing else is silence, an empty list, or an object of which every part is empty. */
function isEmpty(value: unknown): boolean {
  if (value === null) return true;
  if (typeof value !== 'object') return false;
  if (Array.isArray(value)) return value.length === 0;
  for (const part of Object.values(value))
    if (part !== false && !(Array.isArray(part) && part.length === 0)) return false;
  return true;
}

function valueOf(facet: Facet, person: PersonFacts): unknown {
  const value: unknown = person[facet.key];
  if (facet.is === 'length') return (value as readonly unknown[]).length;
  if (facet.part !== null) return canonical((value as Fields)[facet.part]);
  if (facet.key === 'words') return (value as readonly unknown[]).length > 0;
  if (facet.field === null && facet.is === null) return canonical(value);
  if ((value as readonly Fields[]).length === 0) return NONE;
  const list = inOneOrder(value as readonly Fields[]);
  if (facet.field !== null) return list.map((entry) => entry[facet.field!]);
  return list.map((entry) => cellFields.map((name) => entry[name]));
}

/** Entries in an order of their own, lists within them too, made once for each list. */
const ordered = new WeakMap<readonly Fields[], readonly Fields[]>();
function inOneOrder(list: readonly Fields[]): readonly Fields[] {
  let known = ordered.get(list);
  if (!known) ordered.set(list, (known = canonical(list) as Fields[]));
  return known;
}
