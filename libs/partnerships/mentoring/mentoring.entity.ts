import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsInt, Length, Max, Min } from 'class-validator';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { DateOnly, DateTime } from '../../platform/graphql/scalars.js';

export const MentoringPart = { MENTOR: 'mentor', MENTEE: 'mentee' } as const;
export type MentoringPart = (typeof MentoringPart)[keyof typeof MentoringPart];

registerEnumType(MentoringPart, {
  name: 'MentoringPart',
  description: 'Which part somebody has in a pair.',
  valuesMap: {
    MENTOR: { description: 'They share what they know.' },
    MENTEE: { description: 'They ask for it.' },
  },
});

/** Two members whom their association pairs. Nothing that ranks people reads it. */
@ObjectType({
  description:
    'A mentor and a mentee whom their association pairs. It stands once both have said yes; either can stop it at once.',
})
@Entity('mentoring')
@Index('mentoring_of_mentor', ['mentorId'])
@Index('mentoring_of_mentee', ['menteeId'])
export class Mentoring {
  @Field(() => ID, { description: 'The id of the pair.' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mentoring_pk' })
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'mentor_id' })
  mentorId: string;

  @Column('uuid', { name: 'mentee_id' })
  menteeId: string;

  @Field({ description: 'What it is for, in the words of the association.' })
  @Column('text')
  purpose: string;

  @Field(() => DateOnly, { description: 'Its first day.' })
  @Column('date', { name: 'starts_on' })
  startsOn: string;

  @Field(() => DateOnly, { description: 'Its last day; then it ends by itself.' })
  @Column('date', { name: 'ends_on' })
  endsOn: string;

  @Field(() => Int, { description: 'Every how many days the two are to meet; so often they are asked.' })
  @Column('integer', { name: 'every_days' })
  everyDays: number;

  @Column('uuid', { name: 'proposed_by' })
  proposedBy: string;

  @Field(() => DateTime, { description: 'When the association proposed it.' })
  @Column('timestamptz', { name: 'proposed_at' })
  proposedAt: Date;

  @Column('timestamptz', { name: 'mentor_agreed_at', nullable: true })
  mentorAgreedAt: Date | null;

  @Column('timestamptz', { name: 'mentee_agreed_at', nullable: true })
  menteeAgreedAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it ended; by whom, or why, is not kept.' })
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  /** The next day on which both are asked whether they meet; null once both were told that it ended. */
  @Column('date', { name: 'check_in_on', nullable: true })
  checkInOn: string | null;

  @Field(() => Boolean, { description: 'True: both have said yes, and neither has stopped.' })
  get stands(): boolean {
    return this.mentorAgreedAt !== null && this.menteeAgreedAt !== null && this.endedAt === null;
  }
}

/** That the two met, and nothing of what was said. */
@Entity('mentoring_meeting')
@Unique('mentoring_meeting_once', ['mentoringId', 'heldOn'])
export class MentoringMeeting {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mentoring_meeting_pk' })
  id: string;

  @Column('uuid', { name: 'mentoring_id' })
  mentoringId: string;

  @Column('date', { name: 'held_on' })
  heldOn: string;

  @Column('uuid', { name: 'noted_by' })
  notedBy: string;
}

/** How long pairs are kept after they ended, from which day on: a rule that changes is a new row. */
@Entity('mentoring_retention')
export class MentoringRetention {
  @PrimaryColumn('date', { name: 'valid_from', primaryKeyConstraintName: 'mentoring_retention_pk' })
  validFrom: string;

  @Column('integer')
  months: number;

  @Column('text')
  source: string;
}

@ObjectType({ description: 'The other one of a pair that stands.' })
export class MentoringOther {
  @Field(() => String, { nullable: true, description: 'Their name.' })
  name: string | null;

  @Field({ description: 'Where to write to them.' })
  email: string;
}

@InputType({ description: 'Whom you pair, and for what.' })
export class ProposeMentoringInput extends IdempotentInput {
  @Field(() => ID, { description: 'The membership of the mentor: `Organisation.members`.' })
  mentorMembershipId: string;

  @Field(() => ID, { description: 'The membership of the mentee, in the same association.' })
  menteeMembershipId: string;

  @Field({ description: 'What it is for, 3 to 600 characters; both read it.' })
  @Length(3, 600)
  purpose: string;

  @Field(() => DateOnly, { description: 'Its first day.' })
  startsOn: string;

  @Field(() => DateOnly, { description: 'Its last day, two years later at most.' })
  endsOn: string;

  @Field(() => Int, { description: 'Every how many days they are to meet, 7 to 92.' })
  @IsInt()
  @Min(7)
  @Max(92)
  everyDays: number;
}

@InputType({ description: 'Which pair.' })
export class MentoringInput extends IdempotentInput {
  @Field(() => ID, { description: 'The id of the pair.' })
  mentoringId: string;
}

@InputType({ description: 'That the two of you met.' })
export class NoteMeetingInput extends MentoringInput {
  @Field(() => DateOnly, { description: 'On which day, within the days of the pair and not ahead of today.' })
  heldOn: string;
}
