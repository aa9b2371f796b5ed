import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { DateOnly, DateTime } from '../../platform/graphql/scalars.js';
import type { Side } from '../engagement.entity.js';
import { HandoverState, StillInUse } from './handover.states.js';

/** Who carries on, what remains and where it lies. Each statement stays; the newest counts. */
@Entity('engagement_handover')
@ObjectType({ description: 'Who carries the work on, what remains, and where the materials are.' })
export class EngagementHandover {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'engagement_handover_pk' })
  id: string;

  @Column('uuid', { name: 'engagement_id' })
  engagementId: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('text')
  @Field(() => HandoverState, { description: 'Where it stands.' })
  state: HandoverState;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Who carries on; null: nobody yet, said openly.' })
  successor: string | null;

  @Column('text', { name: 'successor_role', nullable: true })
  @Field(() => String, { nullable: true, description: 'What they do there.' })
  successorRole: string | null;

  @Column('text', { name: 'successor_email', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Their address, where they agreed to it. They are asked after 3 and 12 months too.',
  })
  successorEmail: string | null;

  @Column('text')
  @Field({ description: 'What remains to be done.' })
  remains: string;

  @Column('text')
  @Field({ description: 'Where the materials are.' })
  materials: string;

  @Column('text')
  @Field(() => String, { description: 'Which side stated it: `clinician` or `institution`.' })
  side: Side;

  @Column('uuid', { name: 'stated_by' })
  statedBy: string;

  @Column('timestamptz', { name: 'stated_at' })
  @Field(() => DateTime, { description: 'When it was stated.' })
  statedAt: Date;

  @Column('uuid', { name: 'confirmed_by', nullable: true })
  confirmedBy: string | null;

  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When the host confirmed it.' })
  confirmedAt: Date | null;
}

/** How it goes three and twelve months after the last day. */
@Entity('handover_check')
@Unique('handover_check_once', ['engagementId', 'months'])
@ObjectType({ description: 'What was asked, and answered, some months after an engagement.' })
export class HandoverCheck {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'handover_check_pk' })
  id: string;

  @Column('uuid', { name: 'engagement_id' })
  engagementId: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('integer')
  @Field(() => Int, { description: 'How many months after the last day: 3 or 12.' })
  months: number;

  @Column('date', { name: 'due_on' })
  @Field(() => DateOnly, { description: 'On which day it is asked.' })
  dueOn: string;

  @Column('timestamptz', { name: 'asked_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was asked.' })
  askedAt: Date | null;

  @Column('timestamptz', { name: 'reminded_at', nullable: true })
  remindedAt: Date | null;

  @Column('text', { name: 'in_use', nullable: true })
  @Field(() => StillInUse, { nullable: true, description: 'Whether the practice is still in use.' })
  inUse: StillInUse | null;

  @Column('text', { name: 'came_of', nullable: true })
  @Field(() => String, { nullable: true, description: 'What came of it.' })
  cameOf: string | null;

  @Column('text', { name: 'carries_on', nullable: true })
  @Field(() => String, { nullable: true, description: 'Who carries it on now.' })
  carriesOn: string | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was answered.' })
  answeredAt: Date | null;
}
