import type { Fault } from '../pages/pages.js';
import { isDay, text } from '../pages/typed.js';
import {
  type Answer,
  type Answers,
  type Field,
  inRow,
  laidOut,
  type Rows,
  rowsIn,
  type Single,
  type Typed,
} from './fields.js';

/** What the words of a field became: a code, several, or words that are kept. */
export interface Understood {
  codes: readonly string[];
}

/** What somebody typed, no longer than the fields take; anything that is no field's is dropped. */
export function typedIn(fields: readonly Field[], body: Record<string, unknown>): Typed {
  const known = laidOut(fields, body as Typed).map(({ field }) => field);
  return Object.fromEntries(known.map((field) => [field.name, typedInto(field, body[field.name])]));
}

function typedInto(field: Single, value: unknown): string | string[] {
  if (field.is === 'some')
    return [value].flat().filter((one): one is string => field.of.includes(one as string));
  return text(value, field.is === 'text' ? field.most : field.is === 'terms' ? 20_000 : 200);
}

/** Which faults a form has by itself, before anybody is asked. */
export function faultsIn(
  fields: readonly Field[],
  typed: Typed,
  say: (fault: string, field: Single) => string,
): Fault[] {
  return laidOut(fields, typed).flatMap(({ field, rows, at }) => {
    const value = typed[field.name];
    if (field.needed && !value?.length && (!rows || isFilled(rows, at!, typed)))
      return [{ field: field.name, text: say('needed', field) }];
    if (typeof value !== 'string' || value === '') return [];
    if (field.is === 'number' && numberOf(field, value) === undefined)
      return [{ field: field.name, text: say('number', field) }];
    if (field.is === 'day' && !isDay(value)) return [{ field: field.name, text: say('day', field) }];
    if (field.is === 'one' && !field.of.includes(value))
      return [{ field: field.name, text: say('choice', field) }];
    return [];
  });
}

/**
 * The answers of a form without faults. Rows in which nothing stands are left out; `rowAt` tells which row of the form
 * an entry of a list came from, so that a refusal about it finds its field.
 */
export function answersOf(
  fields: readonly Field[],
  typed: Typed,
  understood: ReadonlyMap<string, Understood>,
): { answers: Answers; rowAt: Record<string, number[]> } {
  const rowAt: Record<string, number[]> = {};
  const answers = Object.fromEntries(
    fields.map((field): [string, Answer] => {
      if (field.is !== 'rows') return [field.name, answerOf(field, typed[field.name], understood)];
      const rows = Array.from({ length: rowsIn(field, typed) }, (_, at) => at);
      const filled = rows.filter((at) => isFilled(field, at, typed));
      // Words that were kept as words leave a row without its code: it is no entry of the list.
      const key = field.of.find((one) => one.is === 'term' && one.own);
      const entries = filled.flatMap((at) => {
        const row = Object.fromEntries(
          field.of.map((one) => {
            const laid = inRow(field, one, at);
            return [one.name, answerOf(laid, typed[laid.name], understood)];
          }),
        ) as Answers;
        return key && row[key.name] === null ? [] : [{ at, row }];
      });
      rowAt[field.name] = entries.map(({ at }) => at);
      return [field.name, entries.map(({ row }) => row)];
    }),
  );
  return { answers, rowAt };
}

function isFilled(rows: Rows, at: number, typed: Typed): boolean {
  return rows.of.some((one) => one.is !== 'kept' && typed[inRow(rows, one, at).name]?.length);
}

function answerOf(
  field: Single,
  value: string | string[] | undefined,
  understood: ReadonlyMap<string, Understood>,
): Answer {
  if (field.is === 'some') return [value ?? []].flat();
  if (field.is === 'terms') return [...(understood.get(field.name)?.codes ?? [])];
  if (field.is === 'term') return understood.get(field.name)?.codes[0] ?? null;
  const said = typeof value === 'string' ? value : '';
  if (field.is === 'tick') return said === 'yes';
  if (said === '') return null;
  if (field.is === 'number') return numberOf(field, said) ?? null;
  return said;
}

/** A number in its bounds, with a point or a comma; otherwise undefined. */
function numberOf(field: Extract<Field, { is: 'number' }>, said: string): number | undefined {
  if (!(field.fraction ? /^\d{1,6}([.,]\d{1,2})?$/ : /^\d{1,6}$/).test(said)) return undefined;
  const number = Number(said.replace(',', '.'));
  return number >= field.least && number <= field.greatest ? number : undefined;
}

/**
 * The field of a form that a path of the API means (`profile.languages.1.code`), or undefined.
 * @param before what stands before the names of the fields, e.g. `profile.`
 */
export function fieldAt(
  path: string,
  before: string,
  names: readonly string[],
  rowAt: Record<string, number[]>,
): string | undefined {
  if (!path.startsWith(before)) return undefined;
  const [list, index, ...rest] = path.slice(before.length).split('.');
  const row = index === undefined ? undefined : rowAt[list]?.[Number(index)];
  const name = row === undefined ? [list, index, ...rest] : [list, String(row), ...rest];
  const whole = name.filter((part) => part !== undefined).join('-');
  return (
    names.find((one) => one === whole) ??
    names.find((one) => whole.startsWith(`${one}-`)) ??
    names.find((one) => one.startsWith(`${whole}-`))
  );
}
