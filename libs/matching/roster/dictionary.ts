/** Lists without their order and objects field by field, so that the same statement is the same value. */
export function canonical(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value ?? null;
  if (!Array.isArray(value))
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, canonical(part)]));
  const parts = value.map(canonical);
  return parts.length < 2
    ? parts
    : parts
        .map((part) => [textOf(part), part] as const)
        .sort(byText)
        .map(([, part]) => part);
}

const byText = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) =>
  a < b ? -1 : a > b ? 1 : 0;
const textOf = (part: unknown): string => (typeof part === 'string' ? part : JSON.stringify(part));

/** Numbers and words are their own key; everything else is its JSON behind a character that no word begins with. */
const keyOf = (value: unknown): unknown =>
  value === null || typeof value !== 'object' ? value : `\u0001${JSON.stringify(value)}`;

/** Distinct canonical values, numbered from 0 on. */
export class Dictionary {
  private readonly ids = new Map<unknown, number>();

  constructor(readonly values: unknown[] = []) {
    values.forEach((value, id) => this.ids.set(keyOf(value), id));
  }

  /** The id of a canonical value, a new one where it is new. */
  idOf(value: unknown): number {
    const key = keyOf(value);
    let id = this.ids.get(key);
    if (id === undefined) {
      id = this.values.length;
      this.ids.set(key, id);
      this.values.push(value);
    }
    return id;
  }

  /** The id of a value that is there, or -1. */
  find(value: unknown): number {
    return this.ids.get(keyOf(value)) ?? -1;
  }
}

const LARGEST = 2 ** 29;

/** Any field as one whole number: small whole numbers stand for themselves, all else for its place in a dictionary. */
export class Codes {
  constructor(readonly dictionary = new Dictionary()) {}

  codeOf(value: unknown): number {
    if (isSmall(value)) return value * 2;
    return this.dictionary.idOf(canonical(value)) * 2 + 1;
  }

  /** The code of a value that somebody states; undefined where nobody does. */
  find(value: unknown): number | undefined {
    if (isSmall(value)) return value * 2;
    const id = this.dictionary.find(value);
    return id < 0 ? undefined : id * 2 + 1;
  }

  valueOf(code: number): unknown {
    return (code & 1) === 0 ? code / 2 : this.dictionary.values[code >> 1];
  }
}

const isSmall = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < LARGEST && !Object.is(value, -0);
