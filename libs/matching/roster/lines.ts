import type { LegFacts, PersonFacts, PositionFacts, RequirementFacts } from '../facts.js';
import type { DaysThatCount } from '../criterion.js';
import type { Line as Alternatives } from '../weighing.js';
import { Line, Room } from './line.js';

/** Bytes of tables that are kept from one question to the next: so many, and more the more people there are. */
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
  /** By row, fields of the position and of the leg. */
  private readonly looked: (Looked | undefined)[] = [];
  private bytes = 0;
  /** How often a row was seen to look at a field that it had not looked at before. */
  surprises = 0;
  /** How often a line was asked for. */
  private times = 0;

  constructor(private readonly room: Room) {}

  clear(): void {
    for (const [key, line] of this.known) this.drop(key, line);
  }

  /** A position as a row of the table sees it, so that what the row looks at is noted; and a leg. */
  watched(row: number, position: PositionFacts): PositionFacts {
    return this.watching(row, position, this.lookedAt(row).position);
  }

  watchedLeg(row: number, leg: LegFacts): LegFacts {
    return this.watching(row, leg, this.lookedAt(row).leg);
  }

  /** Whether a row that looks at what it looked at so far sees the same in both. */
  looksTheSame(row: number, a: Watched, b: Watched): boolean {
    const { position, leg } = this.lookedAt(row);
    for (const field of position) if (a.position[field] !== b.position[field]) return false;
    for (const field of leg) if (a.leg?.[field] !== b.leg?.[field]) return false;
    return true;
  }

  private lookedAt(row: number): Looked {
    return (this.looked[row] ??= { position: new Set(), leg: new Set() });
  }

  private watching<T extends object>(row: number, on: T, looked: Set<keyof T>): T {
    return new Proxy(on, {
      get: (target, name) => {
        const field = name as keyof T;
        if (!looked.has(field)) {
          looked.add(field);
          this.surprises++;
          this.forget(row);
        }
        return target[field];
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
      alternatives.length === 1 ? (alternatives[0].ask.days ?? null) : null,
    );
  }

  /** A line by a key of its own, for what is no row of the table. */
  takeBy(
    key: string,
    rows: readonly number[],
    reads: () => ReadonlySet<keyof PersonFacts>,
    ask: (person: PersonFacts) => number,
    sameAs: (answer: number) => number,
    days: DaysThatCount | null = null,
  ): Line {
    let line = this.known.get(key);
    if (!line) {
      line = new Line(this.lastNumber++, rows, reads(), this.room, ask, sameAs, days);
      this.known.set(key, line);
      this.note(line);
    }
    line.askedFor = this.times++;
    line.ask = ask;
    line.sameAs = sameAs;
    line.listed.attend();
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
      if (line.noted > 0) this.note(line);
    }
    if (this.bytes <= most) return;
    const longestAgo = [...this.known].sort(([, a], [, b]) => a.askedFor - b.askedFor);
    for (const [, line] of longestAgo) {
      if (this.bytes <= most) return;
      if (line.bitmaps.bytes === 0) continue;
      line.forgetRows();
      this.note(line);
    }
    for (const [key, line] of longestAgo) {
      if (this.bytes <= most) return;
      this.drop(key, line);
    }
  }

  private forget(row: number): void {
    for (const [key, line] of this.known) if (line.rows.includes(row)) this.drop(key, line);
  }

  private drop(key: string, line: Line): void {
    this.known.delete(key);
    this.bytes -= line.noted;
    line.noted = 0;
  }

  private note(line: Line): void {
    const { bytes } = line;
    this.bytes += bytes - line.noted;
    line.noted = bytes;
  }

  private keyOf(
    { row, ask, max, silent }: Alternatives[number],
    position: PositionFacts,
    leg: LegFacts | null,
  ): string {
    const own = leg ? undefined : position.requirements.find(({ id }) => id === ask.subject);
    let key = `${row} ${ask.essential} ${max} ${silent} ${own === undefined ? '' : contentOf(own)}`;
    const looked = this.lookedAt(row);
    for (const field of looked.position)
      if (field !== 'requirements') key += ` ${field}:${textOf(position[field])}`;
    // What a leg is called changes nothing that is read.
    for (const field of looked.leg) if (field !== 'id') key += ` leg.${field}:${textOf(leg?.[field])}`;
    return key;
  }
}

interface Looked {
  position: Set<keyof PositionFacts>;
  leg: Set<keyof LegFacts>;
}

interface Watched {
  position: PositionFacts;
  /** Null for lines of all legs. */
  leg: LegFacts | null;
}

/** Lists are mostly those of another position, of which this one is a variant. */
const texts = new WeakMap<object, string>();
function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  let text = texts.get(value);
  if (text === undefined) texts.set(value, (text = JSON.stringify(value)));
  return text;
}

export interface Wanted extends Watched {
  alternatives: Alternatives;
}

/** A requirement but for its name and the company it keeps. */
const contents = new WeakMap<RequirementFacts, string>();
function contentOf(own: RequirementFacts): string {
  let text = contents.get(own);
  if (text === undefined) contents.set(own, (text = JSON.stringify({ ...own, id: '', group: null })));
  return text;
}
