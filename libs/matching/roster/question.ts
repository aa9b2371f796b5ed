import type { Ask } from '../criterion.js';
import type { LegFacts, PositionFacts } from '../facts.js';
import type { Line, Remembering, Tally } from '../weighing.js';
import type { AskedLine } from './asked.js';
import type { Lines } from './lines.js';

/** What a row asked of a position, or of a leg of it. */
interface Asked {
  position: PositionFacts;
  leg: LegFacts | null;
  asks: readonly Ask[];
}

interface Made<T> {
  of: readonly unknown[];
  made: T;
}

/**
 * Positions that are asked about together. Mostly they are variants of one, which differ in a line or two: what looks at none
 * of the difference is asked, weighed and found for all of them once. Twenty variants took longer to be made ready than
 * to be counted.
 */
export class Question {
  private readonly byRow: (Asked[] | undefined)[] = [];
  private readonly weighed: Made<readonly Line[]>[] = [];
  private readonly found = new Map<readonly Line[], Made<readonly AskedLine[]>[]>();
  private readonly existences: Made<AskedLine>[] = [];

  constructor(private readonly lines: Lines) {}

  remembering(position: PositionFacts): Remembering {
    return {
      asks: (row, leg, ask) => this.asksOf(row, position, leg, ask),
      lines: (asked, make) => made(this.weighed, [position.tilt, ...asked], make),
    };
  }

  /** The same lines as a position asks them in which as much can be lost. */
  linesOf(
    lines: readonly Line[],
    { max, bonusMax, clinicianMax }: Tally,
    find: () => readonly AskedLine[],
  ): readonly AskedLine[] {
    let known = this.found.get(lines);
    if (known === undefined) this.found.set(lines, (known = []));
    return made(known, [max, bonusMax, clinicianMax], find);
  }

  /** The line about existence, by everything that it reads. */
  existenceOf(reads: readonly unknown[], find: () => AskedLine): AskedLine {
    return made(this.existences, reads, find);
  }

  private asksOf(
    row: number,
    position: PositionFacts,
    leg: LegFacts | null,
    ask: (position: PositionFacts, leg: LegFacts | null) => readonly Ask[],
  ): readonly Ask[] {
    const { lines } = this;
    const all = (this.byRow[row] ??= []);
    const known = all.find((one) => lines.looksTheSame(row, one, { position, leg }));
    if (known) return known.asks;
    const asks = ask(lines.watched(row, position), leg && lines.watchedLeg(row, leg));
    all.push({ position, leg, asks });
    return asks;
  }
}

/** What was made of these, or is made of them now. */
function made<T>(all: Made<T>[], of: readonly unknown[], make: () => T): T {
  const known = all.find((one) => one.of.length === of.length && one.of.every((part, at) => part === of[at]));
  if (known) return known.made;
  const one = { of, made: make() };
  all.push(one);
  return one.made;
}
