import {
  Asking,
  SentenceFacts,
  Relatedness,
  Verdict,
  isNotMet,
  partialOf,
  pointsOf,
  verdictOf,
} from './criterion.js';
import { legIsClosed, mayMeet } from './existence.js';
import { PersonFacts, PositionFacts } from './facts.js';
import { OpenQuestion, openQuestions } from './questions.js';
import { Thresholds } from './thresholds.js';
import { Readings, Tally, Weighed, add, copyTally, emptyTally, lostOf, read, weigh } from './weighing.js';

export type { Relatedness, Verdict } from './criterion.js';
export type { OpenQuestion } from './questions.js';

export type Outcome = 'match' | 'near-miss' | 'no-match';

export interface CriterionResult {
  /** Name of the row in the table of criteria. */
  criterion: string;
  /** Requirement or leg; null where the criterion can be asked only once. */
  subject: string | null;
  essential: boolean;
  verdict: Verdict;
  points: number;
  max: number;
  /** Percent, where something is met only in part (related), or points to yes, or fits for some of the days. */
  partial?: number;
  /** Parameters of the sentence: codes, numbers and stated words. */
  facts: SentenceFacts;
}

/** What a scan needs to know of a pair. */
export interface Standing {
  outcome: Outcome;
  /** 0–100 each: what was asked, less what is missing. */
  fitForNeed: number;
  fitForClinician: number;
  /**
   * The order among people and among needs, higher first: thousands tell the outcome (match 2, near miss 1), the rest
   * weighs the need's side twice and the clinician's once, with what the field values though nobody asked.
   */
  overall: number;
}

export interface Score extends Standing {
  criteria: CriterionResult[];
  /** The one thing in the way of a near miss; null for every other outcome. */
  blocker: CriterionResult | null;
  openQuestions: OpenQuestion[];
  /** Legs that the person can do. */
  legs: string[];
}

/** A position made ready to be held against any number of people, one at a time. */
export interface Judge {
  /** Null: the pair does not exist. */
  score(person: PersonFacts): Score | null;
  /** The same outcome, fits and order without results and sentences: for scanning thousands. */
  outcomeOnly(person: PersonFacts): Standing | null;
}

const rank: Record<Outcome, number> = { match: 2, 'near-miss': 1, 'no-match': 0 };

/**
 * How well one person fits one position, and the position them. Pure: `asOf` is today in days since 1970-01-01.
 * Points are whole numbers. Null means that the pair does not exist, for either side.
 */
export function score(
  position: PositionFacts,
  person: PersonFacts,
  vocabulary: Relatedness,
  asOf: number,
): Score | null {
  return judge(position, vocabulary, asOf).score(person);
}

/** `near`: where several positions are held against the same people, what they share of it. */
export function judge(
  position: PositionFacts,
  vocabulary: Relatedness,
  asOf: number,
  near?: Asking['near'],
): Judge {
  return judgeBy(weigh(position, vocabulary, asOf, near));
}

export function judgeBy(weighed: Weighed): Judge {
  const reader = new FactsReader(weighed);
  return {
    outcomeOnly: (person) => decide(weighed, reader.of(person))?.standing ?? null,
    score(person) {
      const decided = decide(weighed, reader.of(person));
      return decided && explained(weighed, decided, person);
    },
  };
}

/** Where the readings of a pair come from: a person's facts here, their packed form in the roster. */
export interface Reader {
  mayMeet(): boolean;
  legIsClosed(at: number): boolean;
  /** Puts readings where `weighed` keeps them. */
  readAlways(): void;
  readLeg(at: number): void;
}

class FactsReader implements Reader {
  private person: PersonFacts;

  constructor(private readonly weighed: Weighed) {}

  of(person: PersonFacts): this {
    this.person = person;
    return this;
  }

  mayMeet(): boolean {
    return mayMeet(this.weighed.position, this.person);
  }

  legIsClosed(at: number): boolean {
    return legIsClosed(this.weighed.position, this.weighed.legs[at]!.leg, this.person);
  }

  readAlways(): void {
    read(this.weighed.always, this.person);
  }

  readLeg(at: number): void {
    read(this.weighed.legs[at]!.readings, this.person);
  }
}

interface Line {
  readings: Readings;
  line: number;
}

export interface Decided {
  standing: Standing;
  blocker: Line | null;
  chosen: Readings;
  /** Essentials that are not met. */
  gates: number;
}

/** Whether a leg suits more than the best so far: by outcome, then with less in the way, then in the order. */
function suitsMore({ outcome, overall }: Standing, gates: number, best: Decided): boolean {
  if (outcome !== best.standing.outcome) return rank[outcome] > rank[best.standing.outcome];
  return gates === best.gates ? overall > best.standing.overall : gates < best.gates;
}

const common = emptyTally();
const whole = emptyTally();

/** The best outcome over the legs that are open to the person; null where the pair does not exist. */
export function decide({ always, legs, thresholds }: Weighed, reader: Reader): Decided | null {
  if (!reader.mayMeet()) return null;
  let best: Decided | null = null;
  for (let at = 0; at < legs.length; at++) {
    if (reader.legIsClosed(at)) continue;
    const { readings } = legs[at]!;
    if (!best) {
      reader.readAlways();
      copyTally(zero, common);
      add(always, common);
    }
    reader.readLeg(at);
    copyTally(common, whole);
    add(readings, whole);
    const decided = standing(whole, [always, readings], thresholds);
    if (best && !suitsMore(decided.standing, whole.gates, best)) continue;
    best = { ...decided, chosen: readings, gates: whole.gates };
  }
  return best;
}

const zero = emptyTally();

const fit = (stated: number, open: number, silence: number): number =>
  Math.max(0, 100 - stated - Math.min(open, silence));

export const fitForNeed = ({ need }: Tally, line: Thresholds, forgiven = 0): number =>
  fit(need.stated - forgiven, need.open, line.silenceNeed);
export const fitForClinician = ({ clinician }: Tally, line: Thresholds, forgiven = 0): number =>
  fit(clinician.stated - forgiven, clinician.open, line.silenceClinician);

/** Whether both fits reach their lines, with one stated loss forgiven where `side` names whose. */
export const reaches = (
  tally: Tally,
  line: Thresholds,
  forgiven = 0,
  side: 'need' | 'clinician' = 'need',
): boolean =>
  fitForNeed(tally, line, side === 'need' ? forgiven : 0) >= line.need &&
  fitForClinician(tally, line, side === 'clinician' ? forgiven : 0) >= line.clinician;

export const isMatch = (tally: Tally, line: Thresholds): boolean =>
  tally.ground && tally.gates === 0 && reaches(tally, line);

/** Both sides' share of what they could have, in thousandths. */
const shareForNeed = ({ need, max, bonus, bonusMax }: Tally): number =>
  Math.trunc((1000 * (max - need.stated - need.open + bonus)) / Math.max(1, max + bonusMax));
const shareForClinician = ({ clinician, clinicianMax }: Tally): number =>
  clinicianMax === 0
    ? 1000
    : Math.trunc((1000 * (clinicianMax - (clinician.stated + clinician.open))) / clinicianMax);

export const overallOf = (tally: Tally, outcome: Outcome): number =>
  rank[outcome] * 1000 + Math.min(999, Math.trunc((2 * shareForNeed(tally) + shareForClinician(tally)) / 3));

function standing(
  tally: Tally,
  lines: readonly Readings[],
  line: Thresholds,
): Pick<Decided, 'standing' | 'blocker'> {
  let outcome: Outcome = 'no-match';
  let blocker: Line | null = null;
  if (isMatch(tally, line)) {
    outcome = 'match';
  } else if (tally.ground && tally.gates <= 1) {
    blocker = oneBlocker(tally, lines, line);
    if (blocker) outcome = 'near-miss';
  }
  return {
    standing: {
      outcome,
      fitForNeed: fitForNeed(tally, line),
      fitForClinician: fitForClinician(tally, line),
      overall: overallOf(tally, outcome),
    },
    blocker,
  };
}

/**
 * The one thing that, were it met, would make this a match: the essential that is not met, or, where only the fit is
 * short, what costs most among those that would suffice alone. Null where no single thing would do.
 */
function oneBlocker(tally: Tally, all: readonly Readings[], thresholds: Thresholds): Line | null {
  let found: Line | null = null;
  let most = 0;
  for (const readings of all) {
    for (let line = 0; line < readings.lines.length; line++) {
      const asked = readings.lines[line]![readings.pick[line]!]!;
      const value = readings.reading[line]!;
      if (!isNotMet(value) || asked.criterion.part === 'bonus') continue;
      if (tally.gates === 1 && !asked.ask.essential) continue;
      const lost = lostOf(asked, value);
      if (lost <= most) continue;
      if (!reaches(tally, thresholds, lost, asked.criterion.side)) continue;
      found = { readings, line };
      most = lost;
    }
  }
  return found;
}

function explained(weighed: Weighed, decided: Decided, person: PersonFacts): Score {
  const { position, always, legs } = weighed;
  const possible: string[] = [];
  for (const { leg, readings } of legs) {
    if (leg.id === '' || legIsClosed(position, leg, person)) continue;
    read(readings, person);
    const gated = readings.lines.some(
      (line, at) => isNotMet(readings.reading[at]!) && line[readings.pick[at]!]!.ask.essential,
    );
    if (!gated) possible.push(leg.id);
  }
  let blocker: CriterionResult | null = null;
  const results = [always, decided.chosen].flatMap((readings) =>
    readings.lines.map((alternatives, line) => {
      const { row, criterion, ask, max, silent } = alternatives[readings.pick[line]!]!;
      const value = readings.reading[line]!;
      const verdict = verdictOf(value);
      const partial = partialOf(value);
      const result: CriterionResult = {
        criterion: criterion.name,
        subject: ask.subject,
        essential: ask.essential,
        verdict,
        points: pointsOf(max, silent, value),
        max,
        ...(partial > 0 && partial < 100 ? { partial } : {}),
        facts: ask.facts(person),
      };
      if (decided.blocker?.readings === readings && decided.blocker.line === line) blocker = result;
      return { row, result };
    }),
  );
  results.sort((a, b) => a.row - b.row);
  const lines = results.map(({ result }) => result);
  return {
    ...decided.standing,
    criteria: lines,
    blocker,
    // Worked out where it is read: a search scores thousands of pairs and stores what it follows from.
    get openQuestions() {
      return openQuestions(lines);
    },
    legs: possible,
  };
}
