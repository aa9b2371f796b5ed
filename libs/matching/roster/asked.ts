import { type Criterion, isMet, isNotMet } from '../criterion.js';
import { existenceReads, legIsClosed, mayMeet } from '../existence.js';
import type { PersonFacts, PositionFacts } from '../facts.js';
import {
  Asked as AskedRow,
  Line as Alternatives,
  Readings,
  Tally,
  Weighed,
  couldGive,
  emptyTally,
  lostOf,
  read,
} from '../weighing.js';
import { Line } from './line.js';
import { Lines } from './lines.js';
import type { Question } from './question.js';
import { READINGS, Weights } from './weights.js';

/** One line as one position asks it. */
export interface AskedLine {
  line: Line;
  weights: Weights;
  bonus: boolean;
  ground: boolean;
  side: Criterion['side'];
  /** Whether it can bar somebody; and, where it cannot, the most points that a refusal costs. */
  bars: boolean;
  refusal: number;
  /** What it could give, in points; and as a share of all that counts in the order. */
  most: number;
  share: number;
}

/** Of one line at a time. */
const pick = new Int32Array(1);
const reading = new Int32Array(1);

/** One position, ready to be asked of every block. */
export class Asked {
  readonly existence: AskedLine;
  readonly always: readonly AskedLine[];
  readonly legs: readonly (readonly AskedLine[])[];
  /** What cannot be packed is decided by the rule itself, person by person. */
  readonly plain: boolean;
  /** Alternatives that weigh differently: sums tell too little. */
  readonly uneven: boolean;
  /** The most that each leg could lose or earn. */
  private readonly most: readonly Tally[];

  constructor(
    readonly weighed: Weighed,
    private readonly question: Question,
    lines: Lines,
  ) {
    const { always, legs, position } = weighed;
    this.most = legs.map(({ readings }) => mostOf([always, readings]));
    const widest = emptyTally();
    for (const name of ['max', 'bonusMax', 'clinicianMax'] as const)
      widest[name] = Math.max(...this.most.map((tally) => tally[name]));
    this.uneven = [always, ...legs.map(({ readings }) => readings)].some(({ lines: all }) =>
      all.some(isUneven),
    );
    const count = always.lines.length + Math.max(...legs.map(({ readings }) => readings.lines.length));
    this.plain =
      legs.length > 30 ||
      count > 60 ||
      widest.max > 4_000 ||
      widest.bonusMax > 2_000 ||
      widest.clinicianMax > 1_000;
    this.existence = this.mayExist(lines);
    const asked =
      (leg: number, tally: Tally) =>
      (alternatives: Alternatives): AskedLine => {
        const one: Readings = { lines: [alternatives], pick, reading };
        const line = lines.take(
          { alternatives, position, leg: leg < 0 ? null : legs[leg].leg },
          () => new Set(alternatives.flatMap(({ criterion }) => criterion.reads)),
          (person) => {
            read(one, person);
            const picked = alternatives[pick[0]]!.criterion;
            if (picked.neverRefuses && isNotMet(reading[0]))
              throw new Error(`${picked.name} refuses somebody, and says in the table that it never does`);
            return pick[0] * READINGS + reading[0];
          },
          (answer) => sameAs(alternatives, answer),
        );
        const { criterion, ask, max } = alternatives[0]!;
        const { part, side } = criterion;
        const refuses = alternatives.some((one) => !one.criterion.neverRefuses);
        const bars = part === 'ground' || (part === 'asked' && ask.essential && refuses);
        return {
          line,
          // A line of all legs counts against the widest of them, so that a bound is never too low.
          weights: Weights.of(line, alternatives, tally),
          bonus: part === 'bonus',
          ground: part === 'ground',
          side,
          bars,
          refusal: part === 'asked' && refuses && !bars ? max : 0,
          most: max,
          share: shareOf(alternatives[0]!, tally),
        };
      };
    const found = (of: readonly Alternatives[], leg: number, tally: Tally) =>
      question.linesOf(of, tally, () => of.map(asked(leg, tally)));
    this.always = found(always.lines, -1, widest);
    this.legs = legs.map(({ readings }, leg) => found(readings.lines, leg, this.most[leg]));
  }

  get lines(): AskedLine[] {
    return [this.existence, ...this.always, ...this.legs.flat()];
  }

  /** Sums of losses as `Weights` packs them, taken apart again, for people who can do this leg. */
  tallyOf(leg: number, x: number, y: number, z: number, into: Tally): Tally {
    into.need.stated = x & 0xfff;
    into.need.open = (x >>> 12) & 0xfff;
    into.gates = x >>> 24;
    into.clinician.stated = y & 0x3ff;
    into.clinician.open = (y >>> 10) & 0x3ff;
    into.bonus = y >>> 20;
    into.ground = z >>> 22 === 0;
    const { max, bonusMax, clinicianMax } = this.most[leg];
    into.max = max;
    into.bonusMax = bonusMax;
    into.clinicianMax = clinicianMax;
    return into;
  }

  /** Which legs are open to a person, as bits; 0 where the pair does not exist. */
  private mayExist(lines: Lines): AskedLine {
    const { position, legs } = this.weighed;
    const ask = (person: PersonFacts): number => {
      if (!mayMeet(position, person)) return 0;
      let mask = 0;
      legs.forEach(({ leg }, at) => {
        if (!legIsClosed(position, leg, person)) mask |= 1 << at;
      });
      return mask;
    };
    const reads = existenceReadsOf(position, this.weighed);
    return this.question.existenceOf(reads, () => {
      const line = lines.takeBy(
        JSON.stringify(['existence', ...reads]),
        [],
        () => new Set(existenceReads(position)),
        ask,
        (mask) => mask,
      );
      return {
        line,
        weights: Weights.ofMasks(line),
        bonus: false,
        ground: false,
        side: 'need',
        bars: true,
        refusal: 0,
        most: 0,
        share: 0,
      };
    });
  }
}

/** What decides whether a pair exists: everything of a position that `existence.ts` reads. */
const existenceReadsOf = (position: PositionFacts, { legs }: Weighed): readonly unknown[] => {
  const { paused, learning, returnPost, institutionId, institutionCountry, ringFence } = position;
  const { countries, openCountries } = position;
  return [
    ...[paused, learning, returnPost, institutionId, institutionCountry, ringFence, countries, openCountries],
    ...legs.flatMap(({ leg }) => [leg.mode, leg.countries]),
    ...position.legs.map((leg) => leg.countries),
  ];
};

/** What all lines together could cost or give. */
function mostOf(all: readonly Readings[]): Tally {
  const tally = emptyTally();
  for (const { lines } of all) for (const [first] of lines) couldGive(first as AskedRow, tally);
  return tally;
}

/** Alike for answers that cost the same, by the same verdict; of alternatives that weigh differently each is its own. */
function sameAs(alternatives: Alternatives, answer: number): number {
  if (isUneven(alternatives)) return answer;
  const reading = answer % READINGS;
  const asked = alternatives[Math.trunc(answer / READINGS)]!;
  return lostOf(asked, reading) * 4 + (isNotMet(reading) ? 1 : 0) + (isMet(reading) ? 2 : 0);
}

const shareOf = ({ criterion, max }: AskedRow, { clinicianMax, ...need }: Tally): number =>
  criterion.side === 'clinician'
    ? max / Math.max(1, clinicianMax)
    : (2 * max) / Math.max(1, need.max + need.bonusMax);

const isUneven = (line: Alternatives): boolean =>
  line.some(
    ({ criterion, max, tilt }) =>
      max !== line[0].max ||
      tilt !== line[0].tilt ||
      criterion.side !== line[0].criterion.side ||
      criterion.part !== line[0].criterion.part,
  );
