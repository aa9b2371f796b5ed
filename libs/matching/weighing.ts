import {
  Ask,
  Asking,
  Criterion,
  Reading,
  Relatedness,
  isMet,
  isNotMet,
  nearness,
  pointsOf,
} from './criterion.js';
import { criteria } from './criteria.js';
import { legsOf } from './existence.js';
import { LegFacts, PersonFacts, PositionFacts } from './facts.js';
import { Thresholds, thresholdsOn } from './thresholds.js';

/** One ask with its weight; alternatives of a group share a line and the best of them counts. */
export interface Asked {
  row: number;
  criterion: Criterion;
  ask: Ask;
  max: number;
  silent: number;
  /** How much the row counts in the order, in percent of its weight; 100 unless the need tilts it. */
  tilt: number;
}
export type Line = readonly Asked[];

/** Lines read off one person: which alternative counted and what it read, in place of objects per pair. */
export interface Readings {
  lines: readonly Line[];
  pick: Int32Array;
  reading: Int32Array;
}

/** What is lost on one side: to stated facts, and to everything that is open or met only in part. */
interface Side {
  stated: number;
  open: number;
}

export interface Tally {
  need: Side;
  clinician: Side;
  /** All that the need's side could give: asked and bonus; and what bonus was earned. For the order only, tilted. */
  max: number;
  bonusMax: number;
  bonus: number;
  clinicianMax: number;
  /** False where the profession is neither met nor related. */
  ground: boolean;
  gates: number;
}

/** For those who want to know what a row looks at, and who remember what others like this one asked. */
export interface Remembering {
  /** What a row asks; it is shown a position and a leg that tell what is looked at of them. */
  asks(
    row: number,
    leg: LegFacts | null,
    ask: (position: PositionFacts, leg: LegFacts | null) => readonly Ask[],
  ): readonly Ask[];
  /** Lines of what all rows ask, in the order of the table. */
  lines(asked: readonly (readonly Ask[])[], make: () => readonly Line[]): readonly Line[];
}

export interface Weighed {
  position: PositionFacts;
  thresholds: Thresholds;
  always: Readings;
  legs: readonly { leg: LegFacts; readings: Readings }[];
}

const by = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Everything that a position asks, once, in the order of the table whatever the order of the input. */
export function weigh(
  position: PositionFacts,
  vocabulary: Relatedness,
  asOf: number,
  near = nearness(vocabulary),
  remembering: Remembering = {
    asks: (_row, leg, ask) => ask(position, leg),
    lines: (_asked, make) => make(),
  },
): Weighed {
  const thresholds = thresholdsOn(asOf);
  const asking: Asking = { near, field: vocabulary, thresholds, asOf };
  const legs = [...legsOf(position)].sort((a, b) => by(a.id, b.id));
  return {
    position,
    thresholds,
    always: readingsOf(position, remembering, asking, null),
    legs: legs.map((leg) => ({ leg, readings: readingsOf(position, remembering, asking, leg) })),
  };
}

function readingsOf(
  position: PositionFacts,
  remembering: Remembering,
  asking: Asking,
  leg: LegFacts | null,
): Readings {
  const rows = leg === null ? rowsOfAll : rowsOfLegs;
  const asked = rows.map((row) =>
    remembering.asks(row, leg, (seen, seenLeg) => criteria[row]!.asks(seen, asking, seenLeg)),
  );
  const lines = remembering.lines(asked, () => linesOf(position, rows, asked));
  return { lines, pick: new Int32Array(lines.length), reading: new Int32Array(lines.length) };
}

const rowsOf = (perLeg: boolean): number[] =>
  [...criteria.keys()].filter((row) => criteria[row]!.perLeg === perLeg);
const rowsOfAll = rowsOf(false);
const rowsOfLegs = rowsOf(true);

function linesOf(
  position: PositionFacts,
  rows: readonly number[],
  asks: readonly (readonly Ask[])[],
): readonly Line[] {
  const asked = rows.flatMap((row, at) => asks[at]!.map((ask) => ({ row, criterion: criteria[row]!, ask })));
  asked.sort((a, b) => a.row - b.row || by(a.ask.subject ?? '', b.ask.subject ?? ''));
  const groups = new Map<string, typeof asked>();
  asked.forEach((one, at) => {
    // Stated words are judged by nobody here, so they cannot stand in for an alternative either.
    const key = one.ask.group === null || one.criterion.part === 'bonus' ? `:${at}` : one.ask.group;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  });
  return [...groups.values()].map((group): Line => {
    const essential = group.some(({ ask }) => ask.essential);
    return group.map(({ row, criterion, ask }) => {
      const max = essential ? criterion.weight.essential : criterion.weight.desirable;
      const silent = Math.trunc((max * criterion.silence.share) / 100);
      const tilt = tiltOf(position, criterion);
      return {
        ...{ row, criterion, max, silent, tilt },
        ask: ask.essential === essential ? ask : { ...ask, essential },
      };
    });
  });
}

/** How far one step of a tilt moves a weight, in percent: two steps make it half as much again, or half. */
const STEP = 25;
const MOST_STEPS = 2;

function tiltOf({ tilt }: PositionFacts, { tilted }: Criterion): number {
  let steps = 0;
  for (const { criterion, by: said } of tilt) if (criterion === tilted) steps += said;
  return 100 + STEP * Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.trunc(steps)));
}

export const lostOf = ({ max, silent }: Asked, reading: Reading): number =>
  max - pointsOf(max, silent, reading);

/** Reads all lines off a person. */
export function read({ lines, pick, reading }: Readings, person: PersonFacts): void {
  for (let line = 0; line < lines.length; line++) {
    const alternatives = lines[line]!;
    pick[line] = 0;
    reading[line] = alternatives[0]!.ask.read(person);
    for (let other = 1; other < alternatives.length; other++) {
      const next = alternatives[other]!.ask.read(person);
      const now = alternatives[pick[line]!]!;
      const better =
        isNotMet(next) !== isNotMet(reading[line]!)
          ? isNotMet(reading[line]!)
          : lostOf(alternatives[other]!, next) < lostOf(now, reading[line]!);
      if (!better) continue;
      pick[line] = other;
      reading[line] = next;
    }
  }
}

export const emptyTally = (): Tally => ({
  need: { stated: 0, open: 0 },
  clinician: { stated: 0, open: 0 },
  max: 0,
  bonusMax: 0,
  bonus: 0,
  clinicianMax: 0,
  ground: true,
  gates: 0,
});

export function copyTally(from: Tally, to: Tally): void {
  to.need.stated = from.need.stated;
  to.need.open = from.need.open;
  to.clinician.stated = from.clinician.stated;
  to.clinician.open = from.clinician.open;
  to.max = from.max;
  to.bonusMax = from.bonusMax;
  to.bonus = from.bonus;
  to.clinicianMax = from.clinicianMax;
  to.ground = from.ground;
  to.gates = from.gates;
}

const ofTilt = (points: number, percent: number): number => Math.trunc((points * percent) / 100);

/** Adds to a tally what a row could give in the order of people. */
export function couldGive({ criterion, max, tilt }: Asked, tally: Tally): void {
  if (criterion.part === 'bonus') tally.bonusMax += ofTilt(max, tilt);
  else if (criterion.side === 'clinician') tally.clinicianMax += max;
  else {
    tally.max += ofTilt(max, Math.min(tilt, 100));
    tally.bonusMax += ofTilt(max, Math.max(tilt - 100, 0));
  }
}

/** Adds readings to a tally. */
export function add({ lines, pick, reading }: Readings, tally: Tally): void {
  for (let line = 0; line < lines.length; line++) {
    const asked = lines[line]![pick[line]!]!;
    const value = reading[line]!;
    const { criterion, max, tilt } = asked;
    const lost = lostOf(asked, value);
    couldGive(asked, tally);
    if (criterion.part === 'bonus') {
      tally.bonus += ofTilt(max - lost, tilt);
      continue;
    }
    // What a tilt adds or takes is kept beside the losses: it moves the order and leaves both fits alone.
    if (criterion.side === 'need' && tilt > 100) tally.bonus += ofTilt(max - lost, tilt - 100);
    if (criterion.side === 'need' && tilt < 100) tally.bonus += lost - ofTilt(lost, tilt);
    const side = tally[criterion.side];
    if (criterion.part === 'ground') tally.ground = tally.ground && isMet(value);
    if (isNotMet(value)) {
      side.stated += lost;
      if (asked.ask.essential) tally.gates++;
    } else {
      side.open += lost;
    }
  }
}
