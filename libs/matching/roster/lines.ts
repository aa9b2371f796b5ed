import type { LegFacts, PersonFacts, PositionFacts, RequirementFacts } from '../facts.js';
import type { Line as Alternatives, Seen } from '../weighing.js';
import { Line, Room } from './line.js';

/**
 * Bytes of tables that are kept from one question to the next: so many, and more the more people there are; and as many
 * for lines about what nearly everybody states differently, which are long and asked by one position only.
 */
const LEAST_BYTES = 24 * 2 ** 20;
const BYTES_A_PERSON = 400;

/**
 * Lines of the rule with what they have answered, kept from one position to the next. Whoever changes one word of a
 * need asks all lines but one anew, and two needs for English ask the same.
 *
 * What a line reads hangs on its own requirement and on those fields of the position and the leg which its row of the table
 * looks at: they are noted as they are looked at, and all of it is the key. A requirement row looks at no other
 * requirement, and any other row at requirements only to find whether it asks anything at all ("teaching is asked for, so it is
 * no bonus"); that is one of the laws to which the property test holds every criterion.
 */
export class Lines {
  private readonly known = new Map<string, Line>();
  private lastNumber = 0;
  /** By row, fields of the position, and of the leg behind `OF_LEG`. */
  private readonly looked: Set<string>[] = [];
  private readonly bytes = { wide: 0, other: 0 };
  /** How often a row was seen to look at a field that it had not looked at before. */
  surprises = 0;
  private readonly noted = new Map<Line, { kind: Kind; bytes: number }>();

  constructor(private readonly room: Room) {}

  clear(): void {
    this.known.clear();
    this.noted.clear();
    this.bytes.wide = this.bytes.other = 0;
  }

  /** A position as a row of the table sees it, so that what the row looks at is noted. */
  watched(position: PositionFacts): Seen {
    return {
      position: (row) => this.watching(row, position, ''),
      leg: (row, leg) => this.watching(row, leg, OF_LEG),
    };
  }

  private watching<T extends object>(row: number, on: T, of: string): T {
    return new Proxy(on, {
      get: (target, name) => {
        const field = of + (name as string);
        const looked = (this.looked[row] ??= new Set());
        if (!looked.has(field)) {
          looked.add(field);
          this.surprises++;
          this.forget(row);
        }
        return target[name as keyof T];
      },
    });
  }

  /** The line of these alternatives, as it was left by the last position that asked the same. */
  take(
    { alternatives, position, leg }: Wanted,
    reads: () => ReadonlySet<keyof PersonFacts>,
    ask: (person: PersonFacts) => number,
    sameAs: (answer: number) => number,
  ): Line {
    const key = alternatives.map((one) => this.keyOf(one, position, leg)).join('\n');
    return this.takeBy(
      key,
      alternatives.map(({ row }) => row),
      reads,
      ask,
      sameAs,
    );
  }

  /** A line by a key of its own, for what is no row of the table. */
  takeBy(
    key: string,
    rows: readonly number[],
    reads: () => ReadonlySet<keyof PersonFacts>,
    ask: (person: PersonFacts) => number,
    sameAs: (answer: number) => number,
  ): Line {
    let line = this.known.get(key);
    if (line) this.known.delete(key);
    else line = new Line(this.lastNumber++, rows, reads(), this.room, ask, sameAs);
    this.known.set(key, line);
    line.ask = ask;
    line.sameAs = sameAs;
    line.listed.attend();
    this.note(line);
    return line;
  }

  /**
   * After a question: where tables have grown too large, lines that were not asked for longest let go of what each row reads,
   * which is most of them and quickly looked up again; and then of what the rule has answered.
   */
  settle(used: Iterable<Line>, people: number): void {
    const most = LEAST_BYTES + people * BYTES_A_PERSON;
    for (const line of used) {
      line.release();
      // What was forgotten while it was asked about is kept for nobody.
      if (this.noted.has(line)) this.note(line);
    }
    const isOver = (line: Line) => this.bytes[kindOf(line)] > most;
    const fits = () => this.bytes.wide <= most && this.bytes.other <= most;
    for (const line of this.known.values()) {
      if (fits()) return;
      if (line.bytesOfPlanes === 0 || !isOver(line)) continue;
      line.forgetRows();
      this.note(line);
    }
    for (const [key, line] of this.known) {
      if (fits()) return;
      if (isOver(line)) this.drop(key, line);
    }
  }

  private forget(row: number): void {
    for (const [key, line] of this.known) if (line.rows.includes(row)) this.drop(key, line);
  }

  private drop(key: string, line: Line): void {
    this.known.delete(key);
    this.letGo(line);
  }

  private note(line: Line): void {
    this.letGo(line);
    const now = { kind: kindOf(line), bytes: line.bytes };
    this.bytes[now.kind] += now.bytes;
    this.noted.set(line, now);
  }

  private letGo(line: Line): void {
    const before = this.noted.get(line);
    if (before) this.bytes[before.kind] -= before.bytes;
    this.noted.delete(line);
  }

  private keyOf(
    { row, ask, max, silent }: Alternatives[number],
    position: PositionFacts,
    leg: LegFacts | null,
  ): string {
    const own = leg ? undefined : position.requirements.find(({ id }) => id === ask.subject);
    let key = `${row} ${ask.essential} ${max} ${silent} ${own === undefined ? '' : JSON.stringify(contentOf(own))}`;
    for (const field of this.looked[row] ?? []) {
      // What a leg is called changes nothing that is read.
      if (field === `${OF_LEG}id` || field === 'requirements') continue;
      const value: unknown = field.startsWith(OF_LEG)
        ? leg?.[field.slice(OF_LEG.length) as keyof LegFacts]
        : position[field as keyof PositionFacts];
      key += ` ${field}:${textOf(value)}`;
    }
    return key;
  }
}

const OF_LEG = 'leg.';

/** Lists are mostly those of another position, of which this one is a variant. */
const texts = new WeakMap<object, string>();
function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  let text = texts.get(value);
  if (text === undefined) texts.set(value, (text = JSON.stringify(value)));
  return text;
}

type Kind = 'wide' | 'other';

const kindOf = (line: Line): Kind => (line.looksWide ? 'wide' : 'other');

export interface Wanted {
  alternatives: Alternatives;
  position: PositionFacts;
  /** Null for lines of all legs. */
  leg: LegFacts | null;
}

/** A requirement but for its name and the company it keeps. */
const contentOf = (own: object): object => ({ ...(own as RequirementFacts), id: '', group: null });
