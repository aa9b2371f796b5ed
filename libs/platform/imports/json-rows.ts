import type { Readable } from 'node:stream';
import { Unreadable } from './import-run.js';
import type { Renaming } from './csv-rows.js';
import { isObject, type Json } from './leaves.js';
import { Refusal } from '../refusal.js';
import { refuseOtherThanUtf8 } from './readable.js';

const SPACE = new Set([' ', '\t', '\r', '\n', '\uFEFF']);

/**
 * The rows of a file that is one JSON list, as they come: the file may be larger than memory. Only the list is taken
 * apart here; each row is then read by `JSON.parse`, so that one row which is not JSON is one bad row and not the end.
 * @throws Refusal BAD_INPUT when the file is not in UTF-8 or not a list
 */
export async function* jsonRows(
  open: () => Readable,
  renaming?: Renaming,
): AsyncGenerator<Json | Unreadable> {
  await refuseOtherThanUtf8(open);
  const named = (row: Json | Unreadable) =>
    renaming && !(row instanceof Unreadable) ? renamed(row, renaming) : row;
  const cut = new Cutter();
  for await (const chunk of open().setEncoding('utf8') as AsyncIterable<string>) {
    for (const text of cut.add(chunk)) yield named(read(text));
  }
  if (!cut.begun) throw new Refusal('BAD_INPUT', `A list of records was expected: [ … ].`);
  if (!cut.ended) yield new Unreadable(`The file ends in the middle of this row: ${cut.rest.slice(0, 80)}`);
}

function read(text: string): Json | Unreadable {
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    if (error instanceof SyntaxError) return new Unreadable(`It is not JSON: ${error.message}`);
    throw error;
  }
}

/** The row with its own keys called otherwise; two that get one name are one, and the later one stands. */
function renamed(row: Json, renaming: Renaming): Json {
  if (!isObject(row)) return row;
  return Object.fromEntries(
    Object.entries(row).flatMap(([key, value]): [string, Json][] => {
      const name = renaming(key);
      return name === null ? [] : [[name, value]];
    }),
  );
}

/**
 * Cuts a list into the texts of its rows. A bracket that was left open inside a record ends with the record: otherwise one
 * such row would swallow every row after it.
 */
class Cutter {
  begun = false;
  ended = false;
  private open = '';
  private quoted = false;
  private escaped = false;
  private held = '';

  get rest(): string {
    return this.held;
  }

  add(chunk: string): string[] {
    const rows: string[] = [];
    let from = 0;
    const close = (at: number) => {
      const row = (this.held + chunk.slice(from, at)).trim();
      this.held = '';
      from = at + 1;
      if (row !== '') rows.push(row);
    };
    for (let at = 0; at < chunk.length; at += 1) {
      const char = chunk[at];
      if (this.ended) {
        if (!SPACE.has(char)) throw new Refusal('BAD_INPUT', 'Something follows after the end of the list.');
      } else if (!this.begun) {
        if (SPACE.has(char)) continue;
        if (char !== '[')
          throw new Refusal(
            'BAD_INPUT',
            'A list of records was expected: the file has to begin with [ and end with ].',
          );
        this.begun = true;
        from = at + 1;
      } else if (this.quoted) {
        if (this.escaped) this.escaped = false;
        else if (char === '\\') this.escaped = true;
        else if (char === '"') this.quoted = false;
      } else if (char === '"') this.quoted = true;
      else if (char === '{' || char === '[') this.open += char;
      else if (char === '}') this.open = this.open.slice(0, Math.max(0, this.open.lastIndexOf('{')));
      else if (char === ']' && this.open !== '') this.open = this.open.replace(/\[$/, '');
      else if (char === ',' && this.open === '') close(at);
      else if (char === ']') {
        close(at);
        this.ended = true;
      }
    }
    if (this.begun && !this.ended) this.held += chunk.slice(from);
    return rows;
  }
}
