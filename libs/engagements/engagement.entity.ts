import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Node } from '../platform/graphql/node.js';
import { DateOnly, DateTime } from '../platform/graphql/scalars.js';
import { CodeOnRecord } from '../reference/recruitment-code.entity.js';
import { EngagementCounterpart, EngagementLeg, EngagementPay } from './engagement.parts.js';
import { EngagementState } from './engagement.states.js';

export const Side = { CLINICIAN: 'clinician', INSTITUTION: 'institution' } as const;
export type Side = (typeof Side)[keyof typeof Side];

/** A piece of work that a clinician and an institution agree on, after an introduction. */
@Entity('engagement')
@ObjectType({
  implements: () => [Node],
  description:
    'A piece of work that a clinician and an institution agree on. Only these two and officers see it.',
})
export class Engagement implements Node {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'engagement_pk' })
  id: string;

  @Column('uuid', { name: 'match_id' })
  matchId: string;

  @Column('uuid', { name: 'need_id' })
  needId: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('uuid', { name: 'partnership_id', nullable: true })
  partnershipId: string | null;

  @Column('text')
  @Field(() => EngagementState, { description: 'Where it stands.' })
  state: EngagementState;

  @Column('integer')
  @Field(() => Int, { description: 'The version of the terms that is on the table now.' })
  version: number;

  @Column('integer', { name: 'agreed_version', nullable: true })
  @Field(() => Int, { nullable: true, description: 'The version that both sides accepted last.' })
  agreedVersion: number | null;

  @Column('date', { name: 'first_day', nullable: true })
  @Field(() => DateOnly, { nullable: true, description: 'The first day of the terms on the table.' })
  firstDay: string | null;

  @Column('date', { name: 'last_day', nullable: true })
  @Field(() => DateOnly, { nullable: true, description: 'The last day of the terms on the table.' })
  lastDay: string | null;

  @Column('jsonb', { name: 'codes_on_record', nullable: true })
  @Field(() => [CodeOnRecord], {
    nullable: true,
    description:
      'The codes of the four nations and the lists that limit recruitment, by the edition in force when a visit to the UK was agreed; ' +
      'null: not yet, or before editions were recorded.',
  })
  codesOnRecord: CodeOnRecord[] | null;

  @Column('timestamptz', { name: 'proposed_at' })
  @Field(() => DateTime, { description: 'When it was first proposed.' })
  proposedAt: Date;

  @Column('timestamptz', { name: 'agreed_at', nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When both sides had accepted the same terms for the first time.',
  })
  agreedAt: Date | null;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was cancelled or had ended.' })
  closedAt: Date | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was cancelled, as a code.' })
  reason: string | null;

  @Column('text', { name: 'reason_words', nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was cancelled or changed last, in words.' })
  reasonWords: string | null;
}

/** One version of the terms, for ever as it was put on the table. */
@Entity('engagement_terms')
@ObjectType({
  description: 'Terms as one side put them on the table. They never change; new ones get a new version.',
})
export class EngagementTerms {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'engagement_terms_pk' })
  id: string;

  @Column('uuid', { name: 'engagement_id' })
  engagementId: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('integer')
  @Field(() => Int, {
    description: 'Their version. Accepting names it, so that nobody accepts what they did not read.',
  })
  version: number;

  @Column('uuid', { name: 'position_id', nullable: true })
  @Field(() => ID, { nullable: true, description: 'The position of the need, where it still exists.' })
  positionId: string | null;

  @Column('text', { name: 'position_title', nullable: true })
  @Field(() => String, { nullable: true, description: 'What the position was called then.' })
  positionTitle: string | null;

  @Column('text', { array: true, default: () => `'{}'` })
  @Field(() => [String], { description: 'Codes of what the person does there, as the need stated it then.' })
  activities: string[];

  @Column('jsonb')
  @Field(() => [EngagementLeg], { description: 'The legs with their dates and load.' })
  legs: EngagementLeg[];

  @Column('jsonb', { default: [] })
  @Field(() => [EngagementPay], { description: 'Who pays for what.' })
  pays: EngagementPay[];

  @Column('jsonb', { nullable: true })
  @Field(() => EngagementCounterpart, { nullable: true, description: 'The named counterpart.' })
  counterpart: EngagementCounterpart | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Anything else that both sides hold to.' })
  note: string | null;

  @Column('text', { name: 'conduct_code' })
  @Field({
    description:
      'The version of the conduct code that the proposing side accepted, and the other accepts with it.',
  })
  conductCode: string;

  @Column('uuid', { name: 'proposed_by' })
  proposedBy: string;

  @Column('text')
  @Field(() => String, { description: 'Which side put them on the table: `clinician` or `institution`.' })
  side: Side;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why an agreed plan was changed to these.' })
  reason: string | null;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When they were put on the table.' })
  at: Date;

  @Column('uuid', { name: 'accepted_by', nullable: true })
  acceptedBy: string | null;

  @Column('timestamptz', { name: 'accepted_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When the other side accepted exactly these.' })
  acceptedAt: Date | null;
}
