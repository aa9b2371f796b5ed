import type { PersonFacts } from '../facts.js';
import { takeWords } from '../words.js';
import { silent } from '../facts.js';
import { Facet } from './layout.js';
import type { Packing } from './packing.js';
import type { Rows } from './rows.js';

const NOTHING: readonly never[] = [];

/**
 * A person made of packed numbers which notes what the rule looks at. A rule is pure, so a reading is settled by the
 * pieces that were looked at and their values: whoever has the same reads the same, and the rule need not be asked
 * again. It stands for one row at a time, or for somebody silent.
 */
export class Probe {
  readonly person: PersonFacts;
  /** Facets looked at since `begin`, in order, and their columns; of both lists so many are meant. */
  private readonly lookedAt: number[] = [];
  private readonly ofColumns: number[] = [];
  private looks = 0;
  /** Words that were asked for and are not held. */
  readonly missed: string[] = [];
  /** Entries of open lists, by facet; and the words that are held. */
  readonly lists: (readonly unknown[])[];
  readonly held = new Set<string>();
  /** Assumed while there is no row: text was stated. */
  stated = false;
  /** Whether any open list was looked at since `begin`, or any word asked for. */
  listsAsked = false;
  /** Of a list's only entry, the fields that were looked at, as bits; and the first of them. */
  fieldsSeen = 0;
  firstField = -1;

  private rows: Rows | null = null;
  private row = 0;
  private turn = 0;
  private readonly seen: Uint32Array;
  private allowed: Uint8Array;
  private readonly lengths: (readonly object[])[] = [];
  /** Entries whose fields are noted as they are looked at: by facet objects, and which entry each of them is now. */
  private readonly company: (object[] | undefined)[] = [];
  private readonly entries: number[] = [];
  private readonly texts: readonly string[] = [''];
  /** Of each wide facet the list that was looked at last, in objects kept by its length. */
  private readonly runs: { id: number; lists: Record<string, unknown>[][] }[] = [];

  constructor(private readonly packing: Packing) {
    this.lists = packing.facets.map(() => NOTHING);
    this.seen = new Uint32Array(packing.facets.length);
    this.person = this.build();
    takeWords(this.texts, this.hearing());
  }

  /** Facets looked at since `begin`, in order. */
  get trace(): readonly number[] {
    return cut(this.lookedAt, this.looks);
  }

  /** Their columns. */
  get columns(): readonly number[] {
    return cut(this.ofColumns, this.looks);
  }

  begin(allowed: Uint8Array, rows: Rows | null, row: number): void {
    this.allowed = allowed;
    this.rows = rows;
    this.row = row;
    this.turn++;
    this.looks = 0;
    if (this.missed.length > 0) this.missed.length = 0;
    this.listsAsked = false;
  }

  /** Puts one entry into one list, to see whether it changes anything and what of it is looked at. */
  alone(facet: Facet, entry: number): void {
    this.together(facet, [entry]);
  }

  /** Puts several entries into one list, to see whether any of them changes anything. */
  together(facet: Facet, entries: readonly number[]): void {
    this.fieldsSeen = 0;
    this.firstField = -1;
    if (this.packing.fields[facet.index]!.length === 0)
      return void (this.lists[facet.index] = entries.map((entry) => this.packing.entry(entry)));
    const made = (this.company[facet.index] ??= []);
    while (made.length < entries.length) made.push(this.track(facet, made.length));
    for (let at = 0; at < entries.length; at++) this.entries[at] = entries[at];
    this.lists[facet.index] = made.length === entries.length ? made : made.slice(0, entries.length);
  }

  clear(facet: Facet): void {
    this.lists[facet.index] = NOTHING;
  }

  private look(facet: Facet): void {
    if (this.seen[facet.index] === this.turn) return;
    if (this.allowed[facet.index] === 0)
      throw new Error(`A criterion reads ${facet.key} of a person and does not say so in the table`);
    this.seen[facet.index] = this.turn;
    this.lookedAt[this.looks] = facet.index;
    this.ofColumns[this.looks++] = facet.column;
  }

  private idOf(facet: Facet): number {
    this.look(facet);
    if (this.rows === null) return 0;
    return this.rows.columns[facet.column][this.row];
  }

  /** The same objects for everybody: the rule keeps nothing that it is shown, and there are as many lists as people. */
  private run(facet: Facet): readonly unknown[] {
    const id = this.idOf(facet);
    const made = (this.runs[facet.slot] ??= { id: 0, lists: [[]] });
    const length = this.packing.runs[facet.slot].lengthOf(id);
    const list = (made.lists[length] ??= []);
    if (made.id !== id) this.packing.run(facet.slot, (made.id = id), list);
    return list;
  }

  private value(facet: Facet): unknown {
    return this.packing.dictionaries[facet.slot].values[this.idOf(facet)];
  }

  private build(): PersonFacts {
    const person: object = {};
    const give = (on: object, name: string, get: () => unknown) =>
      Object.defineProperty(on, name, { get, enumerable: true });
    const { facets } = this.packing;
    for (const key of Object.keys(silent) as (keyof PersonFacts)[]) {
      const own = facets.filter((facet) => facet.key === key);
      const [first] = own;
      if (!first) {
        give(person, key, () => {
          throw new Error(`The rule reads ${key} of a person and does not say so`);
        });
      } else if (key === 'words') {
        give(person, key, () => (this.textStated(first) ? this.texts : NOTHING));
      } else if (first.part !== null) {
        const parts = {};
        for (const facet of own) give(parts, facet.part!, () => this.value(facet));
        give(person, key, () => parts);
      } else if (first.is !== null) {
        give(person, key, () => this.fieldwise(own));
      } else if (first.kind === 'wide') {
        give(person, key, () => this.run(first));
      } else if (first.kind === 'open') {
        give(person, key, () => {
          if (this.allowed[first.index] === 0) this.look(first);
          this.listsAsked = true;
          return this.lists[first.index];
        });
      } else {
        give(person, key, () => this.value(first));
      }
    }
    return person as PersonFacts;
  }

  private textStated(facet: Facet): boolean {
    const id = this.idOf(facet);
    return this.rows === null ? this.stated : (this.packing.dictionaries[facet.slot].values[id] as boolean);
  }

  /** A list of which the length and each field are looked at by themselves. */
  private fieldwise(facets: readonly Facet[]): readonly object[] {
    const count = this.value(facets.find(({ is }) => is === 'length')!) as number;
    return (this.lengths[count] ??= Array.from({ length: count }, (_, at) => {
      const entry = {};
      for (const facet of facets)
        if (facet.field !== null)
          Object.defineProperty(entry, facet.field, {
            get: () => (this.value(facet) as readonly unknown[])[at],
            enumerable: true,
          });
      return entry;
    }));
  }

  private track(facet: Facet, at: number): object {
    const entry = {};
    this.packing.fields[facet.index]!.forEach((name, field) =>
      Object.defineProperty(entry, name, {
        enumerable: true,
        get: () => {
          if (this.firstField < 0) this.firstField = field;
          this.fieldsSeen |= 1 << field;
          return this.packing.codes.valueOf(this.packing.codeOfEntry(this.entries[at], field));
        },
      }),
    );
    return entry;
  }

  /** Tells of each single word whether it is held, and notes what was missed; nothing else can be asked of it. */
  private hearing(): ReadonlySet<string> {
    const refuse = (): never => {
      throw new Error('Of stated text the roster knows single words: ask `has` of them');
    };
    const hearing: Pick<ReadonlySet<string>, 'has'> = {
      has: (word) => {
        this.listsAsked = true;
        if (this.held.has(word)) return true;
        this.missed.push(word);
        return false;
      },
    };
    for (const name of ['size', 'forEach', 'entries', 'keys', 'values', Symbol.iterator])
      Object.defineProperty(hearing, name, { get: refuse });
    return hearing as ReadonlySet<string>;
  }
}

/** A list cut to its length: a list emptied for each question, of which there are thousands, would be made anew for each. */
function cut(list: number[], length: number): readonly number[] {
  if (list.length > length) list.length = length;
  return list;
}
