import type { MyProfileQuery, ProfileInput } from '../../api/operations.js';
import type { Answers, Field } from '../../forms/fields.js';
import type { Offer } from '../../forms/terms.js';
import { cefrLevels } from '../choices.js';

export type OwnProfile = NonNullable<MyProfileQuery['myProfile']>;

/** What is kept of somebody when a page of their profile is shown or sent. */
export interface Kept {
  name: string | null;
  own: OwnProfile | null;
  /** Their professions and employers by code or id, for the labels and fields that speak of them. */
  nameOf(code: string): string;
  payItems: readonly Offer[];
  activities: readonly Offer[];
  heritageAgreed: boolean;
}

/** One task of the list: its questions, what is answered already, and what an answer changes. */
export interface Task {
  path: string;
  /**
   * Its main questions, each answered or not: none answered is not started, all is completed. Nothing of it is ever
   * required; it only says where something stands.
   */
  asked(own: OwnProfile): boolean[];
  /** Whether something else of it stands. */
  begun?(own: OwnProfile): boolean;
  fields(kept: Kept): Field[];
  answers(kept: Kept): Answers;
  changes(answers: Answers, kept: Kept): ProfileInput;
}

type TaskStanding = 'open' | 'begun' | 'done';

export function standingOf({ asked, begun }: Task, own: OwnProfile | null): TaskStanding {
  const answered = own ? asked(own) : [];
  if (own && answered.every(Boolean)) return 'done';
  return answered.some(Boolean) || (own && begun?.(own)) ? 'begun' : 'open';
}

export const said = (yes: boolean | null | undefined) => (yes == null ? null : yes ? 'YES' : 'NO');
export const meant = (answer: unknown) => (answer === null ? null : answer === 'YES');
export const country = { is: 'term', kind: 'COUNTRY' } as const;
export const level = { is: 'one', of: cefrLevels, words: 'ask.choice.level.', drop: true } as const;

export const rowsOf = (answers: Answers, name: string) => answers[name] as Answers[];
