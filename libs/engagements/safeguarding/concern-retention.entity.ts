import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsIn, IsInt, Length, Max, Min } from 'class-validator';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { DateOnly, DateTime } from '../../platform/graphql/scalars.js';

export const RetentionOutcome = { CONFIRMED: 'confirmed', DROPPED: 'dropped' } as const;
export type RetentionOutcome = (typeof RetentionOutcome)[keyof typeof RetentionOutcome];

registerEnumType(RetentionOutcome, {
  name: 'RetentionOutcome',
  description: 'What became of a proposed rule.',
  valuesMap: {
    CONFIRMED: { description: 'A second person let it hold from its day on.' },
    DROPPED: { description: 'It was dropped; the rule of before goes on.' },
  },
});

/** How long closed concerns are kept, from which day on: a rule that changes is a new row. */
@Entity('concern_retention')
@ObjectType({
  description: 'How long closed concerns are kept, from a day on. The latest whose day has come holds.',
})
export class ConcernRetention {
  @PrimaryColumn('date', { name: 'valid_from', primaryKeyConstraintName: 'concern_retention_pk' })
  @Field(() => DateOnly, { description: 'From which day on.' })
  validFrom: string;

  @Column('integer')
  @Field(() => Int, { description: 'For how many months after it was closed.' })
  months: number;

  @Column('integer', { name: 'warned_days' })
  @Field(() => Int, { description: 'How many days before one goes safeguarding staff are told.' })
  warnedDays: number;

  @Column('text')
  @Field(() => String, { description: 'By whose decision: the schedule, its edition, who signed it.' })
  source: string;
}

/** A rule that somebody proposed, and what a second person said. */
@Entity('concern_retention_proposal')
@Index('concern_retention_proposal_waits_once', ['validFrom'], { unique: true, where: 'outcome IS NULL' })
@ObjectType({
  description: 'A rule of how long concerns are kept that waits for a second person, or that had its answer.',
})
export class ConcernRetentionProposal {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'concern_retention_proposal_pk' })
  id: string;

  @Column('date', { name: 'valid_from' })
  @Field(() => DateOnly, { description: 'From which day on it is to hold.' })
  validFrom: string;

  @Column('integer')
  @Field(() => Int, { description: 'For how many months after it was closed a concern is to be kept.' })
  months: number;

  @Column('integer', { name: 'warned_days' })
  @Field(() => Int, { description: 'How many days before one goes safeguarding staff are to be told.' })
  warnedDays: number;

  @Column('text')
  @Field(() => String, { description: 'By whose decision.' })
  source: string;

  @Column('uuid', { name: 'proposed_by' })
  proposedBy: string;

  @Column('timestamptz', { name: 'proposed_at' })
  @Field(() => DateTime, { description: 'When it was proposed.' })
  proposedAt: Date;

  @Column('text', { nullable: true })
  @Field(() => RetentionOutcome, { nullable: true, description: 'What became of it; null while it waits.' })
  outcome: RetentionOutcome | null;

  @Column('uuid', { name: 'answered_by', nullable: true })
  answeredBy: string | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When that was.' })
  answeredAt: Date | null;
}

@InputType({ description: 'How long closed concerns are to be kept, and by whose decision.' })
export class ProposeConcernRetentionInput extends IdempotentInput {
  @Field(() => DateOnly, { description: 'From which day on: one that is still to come.' })
  validFrom: string;

  @Field(() => Int, { description: 'For how many months after it was closed: 12 to 1200.' })
  @IsInt()
  @Min(12)
  @Max(1200)
  months: number;

  @Field(() => Int, { description: 'How many days before one goes safeguarding staff are told: 14 to 365.' })
  @IsInt()
  @Min(14)
  @Max(365)
  warnedDays: number;

  @Field(() => String, { description: 'The programme’s decision: the schedule, its edition, who signed it.' })
  @Length(3, 500)
  source: string;
}

@InputType({ description: 'A second person’s word on a proposed rule.' })
export class AnswerConcernRetentionInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which proposal.' })
  proposalId: string;

  @Field(() => RetentionOutcome, { description: 'Whether it holds. Whoever proposed it can only drop it.' })
  @IsIn(Object.values(RetentionOutcome))
  outcome: RetentionOutcome;
}
