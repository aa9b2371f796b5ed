import { LegFacts, PersonFacts, PositionFacts, Tilted } from './facts.js';
import { Thresholds } from './thresholds.js';

export type Verdict = 'met' | 'not_met' | 'not_stated';
export type TermKind = 'profession' | 'specialty' | 'skill' | 'language' | 'qualification' | 'activity';

/** How near two terms are. The reference library satisfies it; nothing else of that library is read here. */
export interface Relatedness {
  /** 0 (nothing in common) to 100 (the same thing under another name), a whole number. */
  related(kind: TermKind, a: string, b: string): number;
  /** Codes of all wider terms, nearest first: paediatric cardiology → cardiology, paediatrics. */
  ancestors(kind: TermKind, code: string): readonly string[];
  /** Whether people of the profession practise the specialty: nobody asks a manager for surgical training. */
  practises(profession: string, specialty: string): boolean;
  /** A field of work beside everybody's own specialty (quality improvement): stating another says nothing against it. */
  isTheme(specialty: string): boolean;
  /** A field of work that nobody's whole post is: who names teaching has said nothing of what they teach. */
  isBeside(specialty: string): boolean;
  /** Specialties in which a skill is daily work; empty for skills that belong to everybody. */
  homesOf(skill: string): readonly string[];
  /** The specialty that is in the title of a profession: a midwife practises midwifery. Undefined where none is. */
  practiceOf(profession: string): string | undefined;
  /** Whether the code stands for everybody ("any health worker") rather than for a profession. */
  isAnybody(profession: string): boolean;
  /** Whether the profession's work is patient care. */
  isClinical(profession: string): boolean;
  /** Whether the profession is still being learnt. */
  isStudent(profession: string): boolean;
  /** Countries of a region that is named in words; empty where its members are not agreed. */
  countriesIn(region: string): readonly string[];
  /** Whether work in the country is work with little at hand. */
  isLowResource(country: string): boolean;
}

/**
 * What a criterion reads off one person, as one small whole number, so that scanning thousands allocates nothing and
 * a packed form can hold it: verdict × 101 + how far in percent.
 */
export type Reading = number;
const STEP = 101;
export const NOT_MET: Reading = 0;
export const NOT_STATED: Reading = STEP;
export const MET: Reading = 2 * STEP + 100;

/** Met in part: a related skill, one language step below. At least 30, or a lifted question could outrank it. */
export const metPartly = (percent: number): Reading =>
  2 * STEP + Math.max(30, Math.min(100, Math.trunc(percent)));
/** Still a question, but something points to yes. */
export const notStatedBut = (percent: number): Reading =>
  STEP + Math.max(0, Math.min(100, Math.trunc(percent)));
/** Not met, yet by so much (days of an availability that fit). */
export const notMetBut = (percent: number): Reading => Math.max(0, Math.min(99, Math.trunc(percent)));

const verdicts: readonly Verdict[] = ['not_met', 'not_stated', 'met'];
export const verdictOf = (reading: Reading): Verdict => verdicts[Math.trunc(reading / STEP)]!;
export const partialOf = (reading: Reading): number => reading % STEP;
export const isNotMet = (reading: Reading): boolean => reading < STEP;
export const isMet = (reading: Reading): boolean => reading >= 2 * STEP;

/**
 * Whole points. Met in part lies above silence (positive evidence outranks it), a lifted question gains at most a
 * quarter of the way to met, and not met never earns more than silence.
 */
export function pointsOf(max: number, silent: number, reading: Reading): number {
  const partial = reading % STEP;
  // Rounded up: whatever is stated in somebody's favour counts at least a point, however small the row.
  if (reading >= 2 * STEP) return silent + Math.ceil(((max - silent) * partial) / 100);
  if (reading >= STEP) return silent + Math.ceil(((max - silent) * partial) / 400);
  return Math.trunc((silent * partial) / 200);
}

/** Parameters of a sentence: codes, numbers and stated words, never a name or a contact. */
export type SentenceFacts = Record<string, string | number>;

/**
 * Of a stretch of days only how many lie between these (days since 1970-01-01, both included) counts, up to `enough`: more is
 * read of it by nobody, so that people may be told apart by that alone.
 */
export interface DaysThatCount {
  from: number;
  to: number;
  enough: number;
}

/** One thing that one position asks, ready to be read off any number of people. */
export interface Ask {
  /** Requirement or leg, where the criterion can be asked more than once. */
  subject: string | null;
  essential: boolean;
  /** Alternatives share a group: the best of them counts. */
  group: string | null;
  read(person: PersonFacts): Reading;
  facts(person: PersonFacts): SentenceFacts;
  /** Of rows about days: what of them is read. */
  days?: DaysThatCount;
}

/** What a criterion needs besides the position. */
export interface Asking {
  /** Nearness of whatever a person states to what is wanted: 100 for the same or a narrower term. */
  near(kind: TermKind, wanted: string): (stated: string) => number;
  /** What else the field knows of terms. */
  field: Relatedness;
  thresholds: Thresholds;
  asOf: number;
}

/**
 * One row of the rule.
 * - `ground`: without it there is no conversation at all (profession);
 * - `asked`: what the need or the person asked for; it costs points when missing, and gates where it is essential;
 * - `bonus`: what nobody asked for and the field values. It moves the order only, never a fit, so it can bar nobody.
 */
export interface Criterion {
  name: string;
  side: 'need' | 'clinician';
  part: 'ground' | 'asked' | 'bonus';
  weight: { essential: number; desirable: number; because: string };
  /** What a need tilts when it tilts this row; left out where no need may. */
  tilted?: Tilted;
  /** True where nobody can be refused by it: whoever does not state it leaves a question open. */
  neverRefuses?: true;
  /** Percent of the weight that silence earns. */
  silence: { share: number; because: string };
  /** Everything of a person that the row reads: the packed roster and the metamorphic tests derive from it. */
  reads: readonly (keyof PersonFacts)[];
  /** What the position asks under this row; for a row about legs it is called once per leg. */
  asks(position: PositionFacts, asking: Asking, leg: LegFacts | null): Ask[];
  perLeg: boolean;
  /** Who could answer while it is not stated; the clinician where left out, nobody where null. */
  questionFor?(facts: SentenceFacts): 'clinician' | 'lead' | null;
}

/** Percentage of the best among what a person states; 0 where nothing is near. */
export function best(near: (stated: string) => number, stated: readonly string[]): number {
  let found = 0;
  for (const code of stated) {
    const weight = near(code);
    if (weight > found) found = weight;
  }
  return found;
}

/** An answer about a code, asked of the reference library once. */
export const remembered = memoryOf<boolean>;
/** The same for a number. */
export const counted = memoryOf<number>;

function memoryOf<T>(asked: (code: string) => T): (code: string) => T {
  const known = new Map<string, T>();
  return (code) => {
    let answer = known.get(code);
    if (answer === undefined) {
      answer = asked(code);
      known.set(code, answer);
    }
    return answer;
  };
}

/** A field of which nothing is known: for rows that ask it nothing, such as those about wishes. */
export const nothingKnown: Relatedness = {
  related: () => 0,
  ancestors: () => [],
  practises: () => true,
  isTheme: () => false,
  isBeside: () => false,
  homesOf: () => [],
  practiceOf: () => undefined,
  isAnybody: () => false,
  isClinical: () => true,
  isStudent: () => false,
  countriesIn: () => [],
  isLowResource: () => false,
};

/** Memory of nearness by wanted term, so that a scan asks the vocabulary once per pair of codes. */
export function nearness(vocabulary: Relatedness): Asking['near'] {
  return (kind, wanted) => {
    const known = new Map<string, number>();
    return (stated) => {
      if (stated === wanted) return 100;
      let weight = known.get(stated);
      if (weight === undefined) {
        weight = vocabulary.ancestors(kind, stated).includes(wanted)
          ? 100
          : Math.max(0, Math.min(100, Math.trunc(vocabulary.related(kind, wanted, stated))));
        known.set(stated, weight);
      }
      return weight;
    };
  };
}

/**
 * The same memory for whatever several positions want, so that each pair of codes is asked about once: for the needs of one
 * list, which want much the same. It begins anew after `most` wanted terms, each of which may come to hold a vocabulary.
 */
export function sharedNearness(vocabulary: Relatedness, most = Infinity): Asking['near'] {
  const near = nearness(vocabulary);
  const known = new Map<string, (stated: string) => number>();
  return (kind, wanted) => {
    const key = `${kind} ${wanted}`;
    let one = known.get(key);
    if (!one) {
      if (known.size >= most) known.clear();
      known.set(key, (one = near(kind, wanted)));
    }
    return one;
  };
}
