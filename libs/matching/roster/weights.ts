import { Line as Alternatives, Tally, add, emptyTally } from '../weighing.js';
import type { Line } from './line.js';
import { grown } from './tuples.js';

/** Readings lie below this; which alternative was picked counts in steps of it. */
export const READINGS = 1_000;
/** Steps of a bound in one thousandth of the order. */
export const SCALE = 32;
/** What a gate costs in a bound: more than everything else together could give. */
const BARRED = -40_000;

/**
 * What each leaf of a line costs one position. Losses are whole numbers packed three to a word, so that a whole row of
 * the rule is added at once; `pointer` is a leaf + 1, and 0 stands for "not known", which costs nothing.
 */
export class Weights {
  /** Need's side: stated (12 bits), open (12 bits); how many gates. */
  x = new Int32Array(8);
  /** Clinician's side: stated (10), open (10); what bonus was earned. */
  y = new Int32Array(8);
  /** What of stated losses is essential: need's side (12), clinician's side (10); ground that is not met. */
  z = new Int32Array(8);
  /** The least that it costs in the order, in steps of a bound, and the same with gates left out. */
  bound = new Int32Array(8);
  ungated = new Int32Array(8);
  private upTo = 0;

  private constructor(
    private readonly line: Line,
    private readonly weigh: (answer: number, pointer: number) => void,
  ) {}

  /** The same for all variants of a position in which as much can be lost. */
  static of(line: Line, alternatives: Alternatives, most: Tally): Weights {
    const key = `${alternatives[0]!.tilt} ${most.max} ${most.bonusMax} ${most.clinicianMax}`;
    let known = line.weights.get(key);
    if (!known) line.weights.set(key, (known = Weights.made(line, alternatives, most)));
    return known;
  }

  private static made(line: Line, alternatives: Alternatives, most: Tally): Weights {
    const one = { lines: [alternatives], pick: new Int32Array(1), reading: new Int32Array(1) };
    const weights: Weights = new Weights(line, (answer, pointer) => {
      one.pick[0] = Math.trunc(answer / READINGS);
      one.reading[0] = answer % READINGS;
      const tally = emptyTally();
      add(one, tally);
      weights.put(pointer, tally, most);
    });
    return weights;
  }

  /** Of the line about existence: `x` is the mask of legs. */
  static ofMasks(line: Line): Weights {
    const weights: Weights = new Weights(line, (mask, pointer) => {
      weights.x[pointer] = mask;
      weights.bound[pointer] = weights.ungated[pointer] = mask === 0 ? BARRED : 0;
    });
    return weights;
  }

  /** Weighs the answers that came since. */
  attend(): this {
    const { answers } = this.line;
    if (answers.length >= this.x.length)
      for (const name of ['x', 'y', 'z', 'bound', 'ungated'] as const)
        this[name] = grown(this[name], answers.length + 1);
    for (; this.upTo < answers.length; this.upTo++) this.weigh(answers[this.upTo], this.upTo + 1);
    return this;
  }

  private put(pointer: number, tally: Tally, most: Tally): void {
    const { need, clinician, bonus, bonusMax, gates, ground } = tally;
    this.x[pointer] = need.stated | (need.open << 12) | (gates << 24);
    this.y[pointer] = clinician.stated | (clinician.open << 10) | (bonus << 20);
    this.z[pointer] =
      (gates ? need.stated : 0) | ((gates ? clinician.stated : 0) << 12) | ((ground ? 0 : 1) << 22);
    const ofNeed = need.stated + need.open + bonusMax - bonus;
    const ofClinician = clinician.stated + clinician.open;
    const cost =
      ((2000 * ofNeed) / Math.max(1, most.max + most.bonusMax) +
        (1000 * ofClinician) / Math.max(1, most.clinicianMax)) /
      3;
    this.ungated[pointer] = ground ? Math.ceil(-cost * SCALE) : BARRED;
    this.bound[pointer] = gates || !ground ? BARRED : this.ungated[pointer];
  }
}
