/**
 * What a row of a file says, value by value, and back again. A row is taken apart into its stated values, which go
 * onto the record, and its shape, which holds none of them; the row is the two put together. Pure.
 */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = Readonly<Record<string, Json>>;
export type Path = readonly (string | number)[];

/** One stated value: a text, number or truth value somewhere in the row. Null, "", [] and {} state nothing. */
export interface Leaf {
  path: Path;
  /** Names of the keys on the way; `languages.level` for the level of one of the languages. */
  field: string;
  /** Which one of the first list on the way, from 0; null where there is no list. */
  index: number | null;
  /** The value as text that PostgreSQL can store. */
  text: string;
}

/** In a shape, what stood in the place of a value: how its text is to be read. */
type Kind = 'text' | 'escaped' | 'number' | 'boolean';

/** A NUL, or half of a surrogate pair: valid in JSON, refused by PostgreSQL in text and jsonb. */
const NUL = String.fromCharCode(0);
const HALF = /\p{Surrogate}/u;
const HALVES = /\p{Surrogate}/gu;

function kindOf(value: string | number | boolean): Kind {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  return storable(value) ? 'text' : 'escaped';
}

export function storable(text: string): boolean {
  return !text.includes(NUL) && !HALF.test(text);
}

/** The text without what PostgreSQL cannot store; for columns, where the exact value stands among the stated ones. */
export function cleaned(text: string): string {
  return storable(text) ? text : text.replace(HALVES, '').replaceAll(NUL, '');
}

function textOf(value: string | number | boolean): string {
  if (typeof value !== 'string') return Object.is(value, -0) ? '-0' : String(value);
  return storable(value) ? value : JSON.stringify(value).slice(1, -1);
}

function valueOf(text: string, kind: Json): Json | undefined {
  if (kind === 'text') return text;
  if (kind === 'escaped') return JSON.parse(`"${text}"`) as string;
  if (kind === 'number') return Number(text);
  if (kind === 'boolean') return text === 'true';
  return undefined;
}

const PLAIN_KEY = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** One name for one place: no two values of a row share field and index. */
function nameOf(path: Path): { field: string; index: number | null } {
  let index: number | null = null;
  let field = '';
  for (const step of path) {
    if (typeof step === 'number') {
      if (index === null) index = step;
      else field += `[${step}]`;
    } else if (PLAIN_KEY.test(step)) field += field === '' ? step : `.${step}`;
    else field += `[${JSON.stringify(step)}]`;
  }
  return { field, index };
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every stated value of a row, in its order. */
export function leavesOf(value: Json, path: Path = []): Leaf[] {
  if (value === null || value === '') return [];
  if (isList(value)) return value.flatMap((one, i) => leavesOf(one, [...path, i]));
  if (isObject(value)) return Object.entries(value).flatMap(([key, one]) => leavesOf(one, [...path, key]));
  return [{ path, ...nameOf(path), text: textOf(value) }];
}

/** The row without what it states. */
export function shapeOf(value: Json): Json {
  if (value === null || value === '') return value;
  if (isList(value)) return value.map(shapeOf);
  if (isObject(value))
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shapeOf(one)]));
  return kindOf(value);
}

/** How field and index name a value, as one string. */
export function placeOf({ field, index }: { field: string; index: number | null }): string {
  return `${index ?? ''} ${field}`;
}

/**
 * The row again, from its shape and the texts that its record holds. What the record does not hold is null there and
 * named in `missing`.
 */
export function rebuilt(shape: Json, texts: ReadonlyMap<string, string>): { row: Json; missing: string[] } {
  const missing: string[] = [];
  const build = (part: Json, path: Path): Json => {
    if (part === null || part === '') return part;
    if (isList(part)) return part.map((one, i) => build(one, [...path, i]));
    if (isObject(part))
      return Object.fromEntries(Object.entries(part).map(([key, one]) => [key, build(one, [...path, key])]));
    const place = placeOf(nameOf(path));
    const text = texts.get(place);
    const value = text === undefined ? undefined : valueOf(text, part);
    if (value === undefined) missing.push(place);
    return value ?? null;
  };
  return { row: build(shape, []), missing };
}

/** The same row gives the same text, whatever the order of its keys. */
export function canonical(value: Json): string {
  return JSON.stringify(value, (_, v: Json) =>
    isObject(v) ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) : v,
  );
}
