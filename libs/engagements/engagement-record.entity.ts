import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { DateOnly, DateTime } from '../platform/graphql/scalars.js';
import { CheckKind } from './checks.js';
import type { Side } from './engagement.entity.js';

/** The days on which somebody is promised; PostgreSQL refuses two promises for one day. */
@Entity('engagement_booking')
export class EngagementBooking {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'engagement_booking_pk' })
  id: string;

  @Column('uuid', { name: 'engagement_id' })
  engagementId: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('date', { name: 'from_day' })
  from: string;

  @Column('date', { name: 'to_day' })
  to: string;
}

/** What an officer saw; read by officers and the person. */
@Entity('record_check')
@ObjectType({
  description:
    'What an officer saw of a register or a record check, and when. Both sides only see that it is in place.',
})
export class RecordCheck {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'record_check_pk' })
  id: string;

  @Column('uuid', { name: 'engagement_id' })
  engagementId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('text')
  @Field(() => CheckKind, { description: 'Which kind of check.' })
  kind: CheckKind;

  @Column('text')
  @Field({ description: 'Of which regulator or body, e.g. NMC, ACRO.' })
  authority: string;

  @Column('text')
  @Field({ description: 'What was seen.' })
  seen: string;

  @Column('boolean')
  @Field(() => Boolean, { description: 'Whether it was as it has to be.' })
  passed: boolean;

  @Column('boolean', { name: 'covers_children', default: false })
  @Field(() => Boolean, { description: 'Whether a record check covers work with children.' })
  coversChildren: boolean;

  @Column('date', { name: 'seen_on' })
  @Field(() => DateOnly, { description: 'On which day it was looked at.' })
  seenOn: string;

  @Column('date', { name: 'valid_until' })
  @Field(() => DateOnly, { description: 'Until when it is relied on; then it is looked at again.' })
  validUntil: string;

  @Column('uuid', { name: 'officer_id' })
  officerId: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When it was recorded.' })
  at: Date;
}

@Entity('engagement_clearance')
@ObjectType({ description: 'That a check is in place, or failed, and until when.' })
export class EngagementClearance {
  @PrimaryColumn('uuid', { name: 'engagement_id', primaryKeyConstraintName: 'engagement_clearance_pk' })
  engagementId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'engagement_clearance_pk' })
  @Field(() => CheckKind, { description: 'Which kind of check.' })
  kind: CheckKind;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('boolean')
  @Field(() => Boolean, { description: 'Whether it was as it has to be.' })
  passed: boolean;

  @Column('boolean', { name: 'covers_children' })
  @Field(() => Boolean, { description: 'Whether it covers work with children.' })
  coversChildren: boolean;

  @Column('date', { name: 'valid_until' })
  @Field(() => DateOnly, { description: 'Until when it is relied on.' })
  validUntil: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When it was recorded.' })
  at: Date;
}

/** That a leg has begun: which one of which accepted version, and who said so. Never edited. */
@Entity('leg_start')
@Unique('leg_start_once', ['engagementId', 'version', 'leg'])
@ObjectType({ description: 'That a leg of the agreed terms has begun.' })
export class LegStart {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'leg_start_pk' })
  id: string;

  @Column('uuid', { name: 'engagement_id' })
  engagementId: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('integer')
  @Field(() => Int, { description: 'The version of the terms in which the leg stands.' })
  version: number;

  @Column('integer')
  @Field(() => Int, { description: 'Which leg of these terms, counted from 0.' })
  leg: number;

  @Column('text')
  @Field(() => String, { description: 'Which side said so: `clinician` or `institution`.' })
  side: Side;

  @Column('uuid', { name: 'started_by' })
  startedBy: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When it was said.' })
  at: Date;
}

@Entity('engagement_history')
@ObjectType({
  description: 'One entry of the history of an engagement. Entries are only added, never changed.',
})
export class EngagementHistory {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'engagement_history_pk' })
  id: string;

  @Column('uuid', { name: 'engagement_id' })
  engagementId: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('uuid')
  about: string;

  @Column('text')
  @Field({ description: 'What was done, as a verb.' })
  act: string;

  @Column('text', { name: 'from_state', nullable: true })
  @Field(() => String, { nullable: true, description: 'The state before.' })
  fromState: string | null;

  @Column('text', { name: 'to_state' })
  @Field({ description: 'The state after.' })
  toState: string;

  @Column('integer')
  @Field(() => Int, { description: 'The version of the terms that was on the table.' })
  version: number;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Which side did it; null for Midst itself and officers.',
  })
  side: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The coded reason, where there was one.' })
  reason: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What was said with it.' })
  words: string | null;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId: string | null;

  @Column('text', { nullable: true })
  system: string | null;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When.' })
  at: Date;
}
