import { isMet, isNotMet } from '../../../libs/matching/criterion.js';
import { legIsClosed, mayMeet } from '../../../libs/matching/existence.js';
import type { LegFacts, PersonFacts, PositionFacts } from '../../../libs/matching/facts.js';
import type { Thresholds } from '../../../libs/matching/thresholds.js';
import {
  type Line as RuleLine,
  type Weighed,
  add,
  couldGive,
  emptyTally,
  lostOf,
  weigh,
} from '../../../libs/matching/weighing.js';
import { silent } from '../../../libs/matching/facts.js';
import type { Column, Population } from './population.js';
import { today } from './shares.js';
import { readingTexts } from './texts.js';
import { type Place, type Source, changed, readingsOf, sourceOf } from './sources.js';

/** One line of the rule for one position. Readings became ranks: 0 is the worst that occurs, so that the best counts. */
export interface Line {
  name: string;
  side: 'need' | 'clinician';
  part: 'ground' | 'asked' | 'bonus';
  essential: boolean;
  max: number;
  source: Source;
  /** By rank: what the fit loses, and what the order among people loses, where a need may tilt what counts. */
  lost: readonly number[];
  order: readonly number[];
  orderMax: number;
  notMet: readonly boolean[];
}

export interface CompiledLeg {
  /** By the value of `never`: 1 where the leg is closed. */
  closed: Uint8Array;
  lines: readonly Line[];
}

/** A position as tables: what the peers are handed, and all that they know of the rule. */
export interface Compiled {
  position: PositionFacts;
  thresholds: Thresholds;
  /** By the value of `never` and of `member`: 1 where the pair may exist. */
  shown: Uint8Array;
  inside: Uint8Array;
  /** By the value of `profession`: 1 where it is met or related; a person needs one of them. */
  accepted: Uint8Array;
  always: readonly Line[];
  legs: readonly CompiledLeg[];
}

export function compile(position: PositionFacts, population: Population): Compiled {
  const weighed = weigh(position, readingTexts, today);
  const { columns } = population;
  const flags = (column: Column, says: (some: Partial<PersonFacts>) => boolean): Uint8Array =>
    Uint8Array.from(column.values, (value) => Number(says(column.facet.alone(value))));
  const exists = (some: Partial<PersonFacts>) => mayMeet(position, { ...silent, ...some });
  const linesOf = (lines: readonly RuleLine[], leg: LegFacts | null) =>
    lines.map((line) => compileLine(line, { population, position, leg }));
  const always = linesOf(weighed.always.lines, null);
  return {
    position,
    thresholds: weighed.thresholds,
    shown: flags(columns.never, (some) => exists({ ...some, memberOf: position.ringFence })),
    inside: flags(columns.member, exists),
    accepted: acceptedOf(weighed, columns.profession),
    always,
    legs: weighed.legs.map(({ leg, readings }) => ({
      closed: flags(columns.never, (some) => legIsClosed(position, leg, { ...silent, ...some })),
      lines: linesOf(readings.lines, leg),
    })),
  };
}

/** Whom SQL narrows to: the ground met by one profession alone, whatever else is known. */
function acceptedOf(weighed: Weighed, column: Column): Uint8Array {
  const grounds = weighed.always.lines.flat().filter(({ criterion }) => criterion.part === 'ground');
  if (grounds.length !== 1 || grounds[0].criterion.name !== 'profession')
    throw new Error('The peers of the bench know one ground, the profession: look at compiled.ts');
  return Uint8Array.from(column.values, (value) =>
    Number(isMet(grounds[0].ask.read({ ...silent, ...column.facet.alone(value) }))),
  );
}

/** The most that a row of the need's side gives in the order, as the rule itself adds it up. */
function orderMaxOf(asked: RuleLine[number]): number {
  const tally = emptyTally();
  couldGive(asked, tally);
  return tally.max + tally.bonusMax;
}

/** What it loses of that with a reading: tilted, and rounded where the rule rounds. */
function orderOf(asked: RuleLine[number], reading: number): number {
  const tally = emptyTally();
  add({ lines: [[asked]], pick: Int32Array.of(0), reading: Int32Array.of(reading) }, tally);
  return tally.bonusMax - tally.bonus + tally.need.stated + tally.need.open;
}

function compileLine(line: RuleLine, place: Place): Line {
  const [first] = line;
  if (line.some(({ row }) => row !== first.row))
    throw new Error(
      'The peers of the bench know alternatives within one criterion only: look at compiled.ts before joining ' +
        [...new Set(line.map(({ criterion }) => criterion.name))].join(' and '),
    );
  const sources = line.map((asked) => sourceOf(asked, place));
  const source: Source =
    sources.length === 1 ? sources[0] : { kind: 'best', of: sources, otherwise: sources[0] };
  const readings = [...readingsOf(source)].sort((a, b) => a - b);
  const ranks = new Map(readings.map((reading, rank) => [reading, rank]));
  const { criterion, ask, max } = first;
  const lost = readings.map((reading) => lostOf(first, reading));
  return {
    name: criterion.name,
    side: criterion.side,
    part: criterion.part,
    essential: ask.essential,
    max,
    source: changed(source, (reading) => ranks.get(reading)!),
    lost,
    order: readings.map((reading, at) => (criterion.side === 'need' ? orderOf(first, reading) : lost[at])),
    orderMax: criterion.side === 'need' ? orderMaxOf(first) : max,
    notMet: readings.map(isNotMet),
  };
}
