import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime } from '../platform/graphql/scalars.js';
import type { HostOutcome } from './vocabulary.js';

/** What a holder of a step's link said, or what the clinician recorded in their place. Only ever added to. */
@Entity('time_off_decision')
export class TimeOffDecided {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'time_off_decision_pk' })
  id: string;

  @Column('uuid', { name: 'request_id' })
  requestId: string;

  @Column('uuid', { name: 'step_id' })
  stepId: string;

  @Column('integer')
  generation: number;

  @Column('integer')
  round: number;

  @Column('text')
  decision: string;

  @Column('text', { nullable: true })
  code: string | null;

  @Column('text', { nullable: true })
  words: string | null;

  @Column('timestamptz')
  at: Date;
}

@Entity('time_off_history')
@ObjectType({ description: 'One entry of the history of a request. Entries are only added, never changed.' })
export class TimeOffHistory {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'time_off_history_pk' })
  id: string;

  @Column('uuid', { name: 'request_id' })
  requestId: string;

  @Column('uuid')
  about: string;

  @Column('uuid', { name: 'step_id', nullable: true })
  stepId: string | null;

  @Column('text')
  @Field({ description: 'What was done, as a verb.' })
  act: string;

  @Column('text', { name: 'from_state', nullable: true })
  @Field(() => String, { nullable: true, description: 'The state before.' })
  fromState: string | null;

  @Column('text', { name: 'to_state', nullable: true })
  @Field(() => String, { nullable: true, description: 'The state after.' })
  toState: string | null;

  @Column('integer', { nullable: true })
  generation: number | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The coded reason, where there was one.' })
  code: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What was said with it.' })
  words: string | null;

  @Column('jsonb', { default: {} })
  details: Record<string, string>;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId: string | null;

  @Column('text', { nullable: true })
  system: string | null;

  @Column('uuid', { name: 'by_step', nullable: true })
  byStep: string | null;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When.' })
  at: Date;

  @Field({ description: 'By whom: `clinician`, `approver` or `midst`.' })
  get by(): string {
    if (this.byStep) return 'approver';
    return this.personId ? 'clinician' : 'midst';
  }

  @Field(() => String, { nullable: true, description: 'The approver concerned, by name as it was then.' })
  get approver(): string | null {
    return this.details.name ?? null;
  }
}

/** The host's audience: one word and no more. */
@Entity('time_off_outcome')
export class TimeOffOutcome {
  @PrimaryColumn('uuid', { name: 'engagement_id', primaryKeyConstraintName: 'time_off_outcome_pk' })
  engagementId: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('text')
  outcome: HostOutcome;

  /** Of a later version of the plan the word says nothing. */
  @Column('integer', { name: 'plan_version', default: 0 })
  planVersion: number;

  @Column('timestamptz')
  at: Date;
}
