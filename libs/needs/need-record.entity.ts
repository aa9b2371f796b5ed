import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DateOnly, DateTime } from '../platform/graphql/scalars.js';
import { MissingPart } from './need.parts.js';
import { NeedState } from './need.states.js';
import { publish } from './vocabulary.js';
import { WordingOutcome } from './wording-answer.js';

/** What is only ever added to a need: reviews, history, remarks on its words. Read by its leads and officers. */

export const ReviewDecision = { APPROVE: 'approve', RETURN: 'return' } as const;
export type ReviewDecision = (typeof ReviewDecision)[keyof typeof ReviewDecision];
publish(ReviewDecision, 'ReviewDecision', 'What a programme officer decided.', {
  APPROVE: 'It may be opened.',
  RETURN: 'It goes back to its leads with reasons.',
});

@Entity('need_review')
@ObjectType({ description: 'One review of a need by a programme officer. It cannot be edited.' })
export class NeedReview {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'need_review_pk' })
  @Field(() => ID, { description: 'The id of the review.' })
  id: string;

  @Column('uuid', { name: 'need_id' })
  needId: string;

  @Column('integer', { name: 'need_version' })
  @Field(() => Int, { description: 'The version of the need that was read.' })
  needVersion: number;

  @Column('uuid', { name: 'reviewer_id' })
  reviewerId: string;

  @Column('text')
  @Field(() => ReviewDecision, { description: 'Approved, or returned with reasons.' })
  decision: ReviewDecision;

  @Column('jsonb')
  @Field(() => [MissingPart], { description: 'Why it was returned: each field with what to do.' })
  reasons: MissingPart[];

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'A note of the officer.' })
  note: string | null;

  @Column('boolean', { name: 'heritage_agreed' })
  @Field(() => Boolean, { description: 'Whether the officer agreed that a tie may be required.' })
  heritageAgreed: boolean;

  @Column('boolean', { name: 'uk_visit_agreed' })
  @Field(() => Boolean, { description: 'Whether the officer signed a visit to the UK off.' })
  ukVisitAgreed: boolean;

  @Column('boolean', { name: 'sex_reason_agreed' })
  @Field(() => Boolean, { description: 'Whether the officer agreed to show the patient or safety reason.' })
  sexReasonAgreed: boolean;

  @Column('boolean', { name: 'return_agreed', default: false })
  @Field(() => Boolean, { description: 'Whether the officer read the advertisement of a return post.' })
  returnAgreed: boolean;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When.' })
  at: Date;
}

@Entity('need_history')
@ObjectType({ description: 'One thing that happened to a need. It cannot be edited.' })
export class NeedHistory {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'need_history_pk' })
  @Field(() => ID, { description: 'The id of the entry.' })
  id: string;

  @Column('uuid', { name: 'need_id' })
  needId: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('integer', { name: 'need_version' })
  @Field(() => Int, { description: 'The version of the need afterwards.' })
  needVersion: number;

  @Column('text')
  @Field(() => String, { description: 'What was done, e.g. "save" or "submit".' })
  act: string;

  @Column('text', { name: 'from_state', nullable: true })
  @Field(() => NeedState, { nullable: true, description: 'Its state before; null at the beginning.' })
  fromState: NeedState | null;

  @Column('text', { name: 'to_state' })
  @Field(() => NeedState, { description: 'Its state afterwards.' })
  toState: NeedState;

  @Column('jsonb')
  changes: Record<string, { from: unknown; to: unknown }>;

  @Field(() => [String], { description: 'Which fields changed.' })
  get changedFields(): string[] {
    return Object.keys(this.changes);
  }

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The reason that was given.' })
  note: string | null;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId: string | null;

  @Column('text', { nullable: true })
  system: string | null;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When.' })
  at: Date;
}

@Entity('need_flag')
@Index('need_flag_once', ['needId', 'code', 'field', 'words'], {
  unique: true,
  where: "outcome IS DISTINCT FROM 'returned'",
})
@ObjectType({
  description:
    'Words of a need that a programme officer looks at. Words of recruitment are held meanwhile: nobody outside the ' +
    'institution sees them before an officer has answered.',
})
export class NeedFlag {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'need_flag_pk' })
  @Field(() => ID, { description: 'The id of the flag.' })
  id: string;

  @Column('uuid', { name: 'need_id' })
  needId: string;

  @Column('text')
  @Field(() => String, {
    description: 'CODE-3 for words of recruitment, CONTACT-IN-TEXT for ways around Midst.',
  })
  code: string;

  @Column('text')
  @Field(() => String, { description: 'The field where the words stand (dotted path).' })
  field: string;

  @Column('text')
  @Field(() => String, { description: 'The words.' })
  words: string;

  @Column('timestamptz', { name: 'raised_at' })
  @Field(() => DateTime, { description: 'When they were noticed.' })
  raisedAt: Date;

  @Column('date', { name: 'due_on' })
  @Field(() => DateOnly, { description: 'By which working day an officer answers.' })
  dueOn: string;

  @Column('text', { nullable: true })
  @Field(() => WordingOutcome, {
    nullable: true,
    description: 'What an officer answered; null while it waits.',
  })
  outcome: WordingOutcome | null;

  @Column('uuid', { name: 'settled_by', nullable: true })
  settledBy: string | null;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When an officer settled it; null while it waits.' })
  settledAt: Date | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What the officer said about it.' })
  note: string | null;
}
