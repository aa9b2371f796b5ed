import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Node } from '../platform/graphql/node.js';
import { CountryCode, DateOnly, DateTime } from '../platform/graphql/scalars.js';
import { UkNation } from '../reference/uk-nation.js';
import { DecisionUnit } from './rules/rule-words.js';
import { RequestState } from './time-off-request.states.js';
import { NotNeeded } from './vocabulary.js';

export type AskedBecause = 'plan-changed' | 'refused' | 'appeal';

/** What one employer is asked, and nothing that the clinician did not choose to show there. */
@Entity('time_off_request')
@ObjectType({
  implements: () => [Node],
  description:
    'What one employer of yours is asked, and how far it has come. Hosts never see it, nor do officers.',
})
export class TimeOffRequest implements Node {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'time_off_request_pk' })
  id: string;

  @Column('text', { unique: true })
  @Field({ description: 'A short reference, the same in every mail about it, to ask the clinician about.' })
  reference: string;

  @Column('uuid', { name: 'engagement_id' })
  engagementId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('uuid', { name: 'employer_id', nullable: true })
  employerId: string | null;

  @Column('text', { name: 'employer_name' })
  @Field({ description: 'The employer.' })
  employerName: string;

  @Column('text', { name: 'employer_country', nullable: true })
  @Field(() => CountryCode, {
    nullable: true,
    description: 'Where you said that the employer is, where Midst has only its name.',
  })
  employerCountry: string | null;

  @Column('text', { name: 'employer_rules', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What you know of its rules for leave, in your words, where Midst knows none of them.',
  })
  employerRules: string | null;

  @Column('text', { name: 'employer_key' })
  employerKey: string;

  @Column('text')
  @Field(() => RequestState, { description: 'Where it stands.' })
  state: RequestState;

  @Column('text', { name: 'clinician_name' })
  @Field({ description: 'Your name as approvers read it.' })
  clinicianName: string;

  @Column('text', { name: 'job_title', nullable: true })
  @Field(() => String, { nullable: true, description: 'Your post there, as approvers read it.' })
  jobTitle: string | null;

  @Column('text', { name: 'not_needed', nullable: true })
  @Field(() => NotNeeded, { nullable: true, description: 'Why nobody has to release you, in your own word.' })
  notNeeded: NotNeeded | null;

  @Column('text', { name: 'not_needed_words', nullable: true })
  @Field(() => String, { nullable: true, description: 'More about why nobody has to release you.' })
  notNeededWords: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The cover that you propose.' })
  cover: string | null;

  @Column('date', { name: 'reply_by', nullable: true })
  @Field(() => DateOnly, { nullable: true, description: 'By when you ask for an answer.' })
  replyBy: string | null;

  @Column('text', { default: 'en-GB' })
  @Field({ description: 'The language of the mails to approvers: `en-GB`, `cy`, `fr`, `pt`, `sw` or `ar`.' })
  language: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Where you go, only where you ticked it.' })
  destination: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Who invites you, only where you ticked it.' })
  host: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What your employer gains, only where you ticked it.' })
  benefit: string | null;

  @Column('integer', { name: 'plan_version', default: 1 })
  @Field(() => Int, { description: 'For which version of the engagement’s terms you asked.' })
  planVersion: number;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The reference of the request in whose place this one was asked.',
  })
  replaces: string | null;

  @Column('integer', { default: 1 })
  @Field(() => Int, { description: 'Counts how often its days were changed by agreement, from 1.' })
  revision: number;

  @Column('text', { name: 'asked_because', nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Why it was asked in place of another: `plan-changed`, `refused`, or `appeal` against a refusal.',
  })
  askedBecause: AskedBecause | null;

  @Column('uuid', { name: 'appeal_of', nullable: true, unique: true })
  appealOf: string | null;

  @Column('text', { name: 'appeal_words', nullable: true })
  @Field(() => String, { nullable: true, description: 'Why you appealed, as whoever decides reads it.' })
  appealWords: string | null;

  @Column('text', { name: 'host_letter', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The invitation as approvers read it, only where you ticked it.',
  })
  hostLetter: string | null;

  @Column('integer', { name: 'decision_days', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description:
      'Within how many days, counted as `decisionUnit` says, the employer’s rule wants a decision of each who is asked; null where it does not say.',
  })
  decisionDays: number | null;

  @Column('text', { name: 'decision_unit', nullable: true })
  @Field(() => DecisionUnit, {
    nullable: true,
    description: 'How `decisionDays` are counted: every day, or Monday to Friday without bank holidays.',
  })
  decisionUnit: 'calendar-day' | 'working-day' | null;

  /** Whose bank holidays are no working days; null: those of England. */
  @Column('text', { name: 'decision_nation', nullable: true })
  decisionNation: UkNation | null;

  /** For a visit to the United Kingdom: whoever decides is asked for a word of release and return as well. */
  @Column('boolean', { name: 'uk_bound', default: false })
  ukBound: boolean;

  @Column('timestamptz', { name: 'asked_at' })
  @Field(() => DateTime, { description: 'When you asked.' })
  askedAt: Date;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was settled.' })
  settledAt: Date | null;

  @Column('text', { name: 'closed_reason', nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  closedReason: string | null;

  @Column('timestamptz', { name: 'forgotten_at', nullable: true })
  forgottenAt: Date | null;
}

/** Days or hours of one kind of leave. */
@Entity('time_off_line')
@ObjectType({ description: 'Days or hours of one kind of leave.' })
export class TimeOffLine {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'time_off_line_pk' })
  id: string;

  @Column('uuid', { name: 'request_id' })
  requestId: string;

  @Column('integer')
  ordinal: number;

  @Column('text', { name: 'leave_type' })
  @Field({ description: 'The code of the kind of leave: one of `leaveTypes`.' })
  leaveType: string;

  @Column('date', { name: 'from_day' })
  @Field(() => DateOnly, { description: 'The first day.' })
  from: string;

  @Column('date', { name: 'to_day' })
  @Field(() => DateOnly, { description: 'The last day.' })
  to: string;

  /** Days that were changed by agreement are lines of a next revision; those before stay. */
  @Column('integer', { default: 1 })
  revision: number;

  @Column('text', { name: 'rule_said', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What the rule for this kind of leave says, in the language of the mails to approvers.',
  })
  ruleSaid: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What the policy says about this kind of leave, in its own words.',
  })
  clause: string | null;

  @Column('text', { name: 'clause_source', nullable: true })
  @Field(() => String, { nullable: true, description: 'Where that was read, and when.' })
  clauseSource: string | null;

  /** PostgreSQL's numeric arrives as text, so that nothing is rounded. */
  @Column('numeric', { precision: 5, scale: 1, nullable: true, transformer: asNumber() })
  @Field(() => Float, { nullable: true, description: 'How many working days; half days count.' })
  days: number | null;

  @Column('numeric', { precision: 6, scale: 2, nullable: true, transformer: asNumber() })
  @Field(() => Float, { nullable: true, description: 'How many hours.' })
  hours: number | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'A remark, e.g. "afternoon clinics only".' })
  note: string | null;
}

function asNumber() {
  return {
    to: (value: number | null) => value,
    from: (value: string | null) => (value === null ? null : Number(value)),
  };
}
