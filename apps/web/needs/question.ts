import type {
  LegInput,
  NeedWrittenFragment,
  PositionInput,
  SaveNeedInput,
  TermKind,
} from '../api/operations.js';
import type { Answers, Field } from '../forms/fields.js';
import type { Offer } from '../forms/terms.js';

export type Written = NeedWrittenFragment;
export type NeedWords = Omit<SaveNeedInput, 'idempotencyKey' | 'needId' | 'version'>;

/** What a need has several of. */
export const parts = ['positions', 'legs'] as const;
export type Part = (typeof parts)[number];

/** One question, on a page of its own. */
export interface Question {
  /** Under which its words stand. */
  name: string;
  /** Its address: the name, and from the second position or stretch on its number (`who-2`). */
  path: string;
  /** Which position or stretch it is about, counted from 0. */
  of?: { part: Part; at: number };
  /** Not asked on the way through: it waits on the check page for whoever has more to say. */
  aside?: boolean;
  /** Whether it is asked of this need at all. */
  applies?(need: Written): boolean;
  /** Whether an answer changes who fits. */
  narrows?: boolean;
  /** A list of the reference data of which its fields are made. */
  list?: TermKind;
  fields(offers: readonly Offer[], need: Written): Field[];
  answers(need: Written): Answers;
  /** What an answer writes; `kept` are words that no term was to stand for. */
  words(answers: Answers, need: Written, kept: readonly string[]): NeedWords;
}

/** Its address within a need. */
export function pathOf(name: string, at: number): string {
  return at === 0 ? name : `${name}-${at + 1}`;
}

/** The need with one position changed, or one more; the others stay as they are. */
export function withPosition(need: Written, at: number, change: Partial<PositionInput>): NeedWords {
  const positions = [...need.positions] as PositionInput[];
  positions[at] = { ...positions[at], ...change };
  return { positions };
}

export function withLeg(need: Written, at: number, change: Partial<LegInput>): NeedWords {
  const legs = [...need.legs] as LegInput[];
  legs[at] = { ...(legs[at] ?? { mode: 'IN_COUNTRY' }), ...change };
  return { legs };
}

/** Answers that stand in a position or stretch under the names of the fields, as they are. */
export function plainly(
  part: Part,
  at: number,
  names: readonly string[],
): Pick<Question, 'answers' | 'words'> {
  const field = (name: string) => `${part}-${at}-${name}`;
  return {
    answers: (need) => {
      const held = (need[part][at] ?? {}) as unknown as Answers;
      return Object.fromEntries(names.map((name) => [field(name), held[name] ?? null]));
    },
    words: (answers, need) => {
      const change = Object.fromEntries(names.map((name) => [name, answers[field(name)]]));
      return part === 'legs' ? withLeg(need, at, change) : withPosition(need, at, change);
    },
  };
}
