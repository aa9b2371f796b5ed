import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Node } from '../platform/graphql/node.js';
import { DateOnly, DateTime } from '../platform/graphql/scalars.js';
import { StepState } from './time-off-step.states.js';
import { ApproverRole, RefusalReason, Standing } from './vocabulary.js';

/** Somebody who answered before, by role only: the next approver reads no names. */
export interface Before {
  role: ApproverRole;
  how: 'approved' | 'reported';
}

/** One approver's turn. Its link is derived from its id and generation and stands in no table. */
@Entity('time_off_step')
@ObjectType({ implements: () => [Node], description: 'One approver’s turn in a chain.' })
export class TimeOffStep implements Node {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'time_off_step_pk' })
  id: string;

  @Column('uuid', { name: 'request_id' })
  requestId: string;

  @Column('integer')
  @Field(() => Int, {
    description: 'Its place in the list, from 0.',
  })
  ordinal: number;

  @Column('integer', { default: 0 })
  @Field(() => Int, {
    description:
      'Its turn, from 0. Steps of one turn are asked side by side; the next turn is asked when this one agrees.',
  })
  turn: number;

  @Column('boolean', { name: 'any_of', default: false })
  @Field(() => Boolean, {
    description: 'True: any one of its turn may agree for all of it, or any one branch.',
  })
  anyOf: boolean;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Its place in the turn, where some belong together: `1 then 2` is the second of those who are asked one after the ' +
      'other in the first branch. Null: a branch of its own.',
  })
  branch: string | null;

  /** Of which days it was asked: as often as the days of the request were changed by agreement. */
  @Column('integer', { default: 1 })
  revision: number;

  @Column('text')
  @Field(() => ApproverRole, { description: 'In which role they decide.' })
  role: ApproverRole;

  @Column('text')
  @Field({ description: 'Their name.' })
  name: string;

  @Column('text')
  @Field({ description: 'The address to which the question goes.' })
  email: string;

  @Column('text')
  @Field(() => Standing, { description: 'Whether the address is known to speak for the employer.' })
  standing: Standing;

  @Column('text')
  @Field(() => StepState, { description: 'Where it stands.' })
  state: StepState;

  @Column('integer', { default: 1 })
  generation: number;

  @Column('integer', { default: 1 })
  round: number;

  @Column('timestamptz', { name: 'asked_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When they were last asked.' })
  askedAt: Date | null;

  @Column('date', { name: 'decide_by', nullable: true })
  @Field(() => DateOnly, {
    nullable: true,
    description:
      'The last day for an answer: as you asked, or as the policy wants it, otherwise a week. Silence is never a yes.',
  })
  decideBy: string | null;

  @Column('timestamptz', { name: 'due_at', nullable: true })
  dueAt: Date | null;

  @Column('integer', { default: 0 })
  @Field(() => Int, { description: 'How often you have nudged them.' })
  nudges: number;

  @Column('timestamptz', { name: 'nudged_at', nullable: true })
  nudgedAt: Date | null;

  @Column('integer', { default: 0 })
  @Field(() => Int, { description: 'How many reminders Midst has sent them.' })
  reminders: number;

  @Column('timestamptz', { name: 'silence_told_at', nullable: true })
  silenceToldAt: Date | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When they answered.' })
  decidedAt: Date | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'To what the approval is subject.' })
  condition: string | null;

  @Column('date', { name: 'condition_by', nullable: true })
  @Field(() => DateOnly, { nullable: true, description: 'By which day the condition is to be confirmed.' })
  conditionBy: string | null;

  @Column('date', { name: 'suggested_from', nullable: true })
  @Field(() => DateOnly, { nullable: true, description: 'The first day of the dates that they suggest.' })
  suggestedFrom: string | null;

  @Column('date', { name: 'suggested_to', nullable: true })
  @Field(() => DateOnly, { nullable: true, description: 'The last day of the dates that they suggest.' })
  suggestedTo: string | null;

  @Column('text', { name: 'away_name', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'For whom the present holder stands in, while they are away.',
  })
  awayName: string | null;

  @Column('text', { name: 'away_email', nullable: true })
  awayEmail: string | null;

  @Column('date', { name: 'away_until', nullable: true })
  @Field(() => DateOnly, {
    nullable: true,
    description: 'Until which day the present holder stands in; then it goes back to whoever was away.',
  })
  awayUntil: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What they ask before they decide.' })
  question: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What you answered to it.' })
  answer: string | null;

  @Column('jsonb', { name: 'before_me', default: [] })
  beforeMe: Before[];

  @Column('text', { nullable: true })
  @Field(() => RefusalReason, { nullable: true, description: 'Why they refused.' })
  refusal: RefusalReason | null;

  @Column('text', { name: 'refusal_words', nullable: true })
  @Field(() => String, { nullable: true, description: 'What they added to a refusal.' })
  refusalWords: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Whom they suggest in their place.' })
  suggested: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The evidence that you stated for an agreement offline.',
  })
  evidence: string | null;

  @Column('date', { name: 'can_withdraw_until', nullable: true })
  @Field(() => DateOnly, { nullable: true, description: 'Until which day they may withdraw their approval.' })
  canWithdrawUntil: string | null;

  @Column('text', { name: 'withdrawal_reason', nullable: true })
  @Field(() => String, { nullable: true, description: 'Why they withdrew their approval.' })
  withdrawalReason: string | null;
}
