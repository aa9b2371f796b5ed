import { type Json, type JsonObject, type Leaf, type Path, cleaned, isObject, leavesOf } from './leaves.js';

/** One stated value, and what became of it. It is kept on the record: nothing that a file said is lost. */
export interface Stated {
  field: string;
  index: number | null;
  text: string;
  state: 'mapped' | 'kept' | 'refused';
  terms: string[];
  why: string | null;
}

/** A stated text with the place where it stood. */
export interface Words {
  path: Path;
  text: string;
}

const KEPT = 'Kept in the words of the file; nothing was guessed.';

/**
 * A row of a file while it is being read. Readers ask for words by key and say what became of each; what nobody said
 * anything about is kept. Odd types are met calmly: a number is its digits, one text is a list of one.
 */
export class StatedRow {
  private readonly fates = new Map<string, Pick<Stated, 'state' | 'terms' | 'why'>>();
  private readonly leaves: readonly Leaf[];

  constructor(readonly row: JsonObject) {
    this.leaves = leavesOf(row);
  }

  /** All texts directly under a key: of one value, or of a list of values. */
  words(...keys: Path): Words[] {
    return wordsIn(this.at(keys), keys);
  }

  /** The one text under a key, or the first of several. */
  one(...keys: Path): Words | undefined {
    return this.words(...keys).at(0);
  }

  /** The entries of a list of objects, or one object that stands alone. */
  entries(key: string): Path[] {
    const value = this.row[key] ?? null;
    if (isObject(value)) return [[key]];
    return Array.isArray(value) ? value.flatMap((one: Json, i) => (isObject(one) ? [[key, i]] : [])) : [];
  }

  at(path: Path): Json | undefined {
    let here: Json | undefined = this.row;
    for (const step of path) {
      if (Array.isArray(here) && typeof step === 'number') here = (here as readonly Json[])[step];
      else if (isObject(here) && Object.hasOwn(here, step)) here = here[step];
      else return undefined;
    }
    return here;
  }

  mapped({ path }: Words, terms: readonly string[] = [], why: string | null = null): void {
    this.say(path, { state: 'mapped', terms: [...new Set(terms)], why });
  }

  kept({ path }: Words, why: string = KEPT): void {
    this.say(path, { state: 'kept', terms: [], why });
  }

  refused({ path }: Words, why: string): void {
    this.say(path, { state: 'refused', terms: [], why });
  }

  /** Every stated value with what became of it, in the order of the row. */
  stated(): Stated[] {
    return this.leaves.map(({ path, field, index, text }) => ({
      field,
      index,
      text,
      ...(this.fates.get(JSON.stringify(path)) ?? { state: 'kept', terms: [], why: KEPT }),
    }));
  }

  private say(path: Path, fate: Pick<Stated, 'state' | 'terms' | 'why'>): void {
    this.fates.set(JSON.stringify(path), fate);
  }
}

function wordsIn(value: Json | undefined, path: Path): Words[] {
  if (value === undefined || value === null || isObject(value)) return [];
  if (Array.isArray(value))
    return value.flatMap((one: Json, i) => (Array.isArray(one) ? [] : wordsIn(one, [...path, i])));
  const text = cleaned(String(value as string | number | boolean))
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? [] : [{ path, text }];
}

/** A text for a column of limited length; the whole of it stands among the stated values. */
export function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${cleaned(text.slice(0, most - 1)).trimEnd()}…`;
}

/** Several texts as one, each once. */
export function joined(texts: readonly (string | null | undefined)[], most: number): string | null {
  const said = [...new Set(texts.filter((text): text is string => !!text))];
  return said.length === 0 ? null : shortened(said.join('; '), most);
}
