import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Node } from '../platform/graphql/node.js';
import { DateOnly, DateTime } from '../platform/graphql/scalars.js';
import type { ChainStage, LeaveRule, LengthUnit, Limit } from './rules/leave-rule.js';
import type { LeaveEvidence, LeaveGate } from './rules/rule-words.js';

const number = {
  to: (value: number | null) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};
const text = (description: string) => ({ nullable: true, description });

const amount = (name: string) => ({ name, precision: 6, scale: 1, nullable: true, transformer: number });
const texts = (name: string) => ({ name, array: true, default: () => `'{}'` });

/**
 * An employer's rule for one kind of leave, or the national starting point: a dated row with its source. What can be
 * reckoned with stands in columns, which `rules/rule-of.ts` reads and writes; what the source says stands beside.
 */
@Entity('leave_policy')
@ObjectType({
  implements: () => [Node],
  description:
    'A rule for one kind of leave: an employer’s, or the national starting point. Not an entitlement; check the source.',
})
export class LeavePolicy implements Node {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'leave_policy_pk' })
  id: string;

  @Column('uuid', { name: 'employer_id', nullable: true })
  employerId: string | null;

  @Column('text', { name: 'employer_name', nullable: true })
  @Field(() => String, text('The employer whose rule it is; null for a national starting point.'))
  employerName: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, text('In which nation it holds.'))
  nation: string | null;

  @Column('text', { name: 'leave_type', nullable: true })
  @Field(() => String, text('The code of the kind of leave, where the text could be mapped to one.'))
  leaveType: string | null;

  @Column('text', { name: 'leave_type_text', nullable: true })
  @Field(() => String, text('The kind of leave as the source calls it.'))
  leaveTypeText: string | null;

  @Column('text', { name: 'staff_covered', nullable: true })
  @Field(() => String, text('Whom it covers.'))
  staffCovered: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, text('Under which conditions.'))
  eligibility: string | null;

  @Column('text', { name: 'max_text', nullable: true })
  @Field(() => String, text('How much, as the source says it.'))
  maxText: string | null;

  @Column('text', { name: 'paid_text', nullable: true })
  @Field(() => String, text('What the source says about pay.'))
  paidText: string | null;

  @Column('text', { name: 'notice_text', nullable: true })
  @Field(() => String, text('The notice as the source says it.'))
  noticeText: string | null;

  @Column('text', { name: 'approvers_text', nullable: true })
  @Field(() => String, text('Who decides, as the source says it.'))
  approversText: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, text('What has to be shown.'))
  evidence: string | null;

  @Column('text', { name: 'decision_text', nullable: true })
  @Field(
    () => String,
    text('What the source says about the time for a decision. Silence is never a yes here.'),
  )
  decisionText: string | null;

  @Column('text', { name: 'written_reason_text', nullable: true })
  @Field(() => String, text('What the source says about reasons.'))
  writtenReasonText: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, text('How to appeal.'))
  appeal: string | null;

  @Column('text', { name: 'overseas_volunteering', nullable: true })
  @Field(() => String, text('What it says about work overseas.'))
  overseasVolunteering: string | null;

  @Column('text', { name: 'other_rules', array: true, default: () => `'{}'` })
  @Field(() => [String], { description: 'Its other rules.' })
  otherRules: string[];

  @Column('text', { nullable: true })
  @Field(() => String, text('Notes about it.'))
  notes: string | null;

  @Column('date', { name: 'valid_from', nullable: true })
  @Field(() => DateOnly, text('From when it holds, where that is stated.'))
  validFrom: string | null;

  @Column('date', { name: 'valid_to', nullable: true })
  @Field(() => DateOnly, text('Until when it holds, where that is stated.'))
  validTo: string | null;

  @Column('text')
  @Field({ description: 'Where it was read.' })
  source: string;

  @Column('text', { name: 'source_title', nullable: true })
  @Field(() => String, text('The title of the source.'))
  sourceTitle: string | null;

  @Column('text', { name: 'source_url', nullable: true })
  @Field(() => String, text('The address of the source.'))
  sourceUrl: string | null;

  @Column('date', { name: 'seen_on' })
  @Field(() => DateOnly, { description: 'When it was read.' })
  seenOn: string;

  @Column('boolean', { default: false })
  @Field(() => Boolean, {
    description: 'True: common practice that was not seen in a source. Check before relying on it.',
  })
  believed: boolean;

  @Column('boolean', { default: false })
  @Field(() => Boolean, { description: 'True: a national starting point, not an employer’s own rule.' })
  national: boolean;

  @Column('timestamptz', { name: 'adopted_at', nullable: true })
  @Field(
    () => DateTime,
    text('When the employer or a programme officer stated it here; null for what was read elsewhere.'),
  )
  adoptedAt: Date | null;

  @Column('text', { name: 'adopted_as', nullable: true })
  adoptedAs: 'employer-hr' | 'officer' | null;

  /** When it was given its last day by somebody; null also where another version took its place. */
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  @Column('text', texts('nations'))
  nations: LeaveRule['nations'];

  @Column('text', texts('staff_groups'))
  staffGroups: LeaveRule['staffGroups'];

  @Column('text', { nullable: true })
  pay: LeaveRule['pay'];

  @Column('jsonb', { default: [] })
  limits: Limit[];

  @Column('boolean', { name: 'pro_rata', nullable: true })
  proRata: boolean | null;

  @Column('smallint', { name: 'leave_year_from', nullable: true })
  leaveYearFrom: number | null;

  @Column('numeric', amount('shortest'))
  shortest: number | null;

  @Column('text', { name: 'shortest_unit', nullable: true })
  shortestUnit: LengthUnit | null;

  @Column('numeric', amount('longest'))
  longest: number | null;

  @Column('text', { name: 'longest_unit', nullable: true })
  longestUnit: LengthUnit | null;

  @Column('numeric', amount('notice'))
  notice: number | null;

  @Column('text', { name: 'notice_unit', nullable: true })
  noticeUnit: LengthUnit | null;

  @Column('boolean', { name: 'notice_waivable', default: false })
  noticeWaivable: boolean;

  @Column('smallint', { name: 'min_service_months', nullable: true })
  minServiceMonths: number | null;

  @Column('text', texts('evidence_codes'))
  evidenceCodes: LeaveEvidence[];

  @Column('text', texts('gates'))
  gates: LeaveGate[];

  @Column('jsonb', { default: [] })
  chain: ChainStage[];

  @Column('numeric', amount('decision'))
  decision: number | null;

  @Column('text', { name: 'decision_unit', nullable: true })
  decisionUnit: NonNullable<LeaveRule['decision']>['unit'] | null;

  @Column('boolean', { name: 'written_reason', nullable: true })
  writtenReason: boolean | null;

  @Column('boolean', { nullable: true })
  appealable: boolean | null;

  @Column('text', texts('outcomes'))
  outcomes: LeaveRule['outcomes'];

  @Column('text', { nullable: true })
  overseas: LeaveRule['overseas'];

  @Column('text', texts('after_refusal_of'))
  afterRefusalOf: string[];

  @Column('text', texts('not_with'))
  notWith: string[];

  @Column('boolean', { name: 'never_afterwards', default: false })
  neverAfterwards: boolean;

  @Column('text', { name: 'import_key', nullable: true, unique: true })
  importKey: string | null;

  @Column('jsonb', { default: {} })
  stated: Record<string, unknown>;
}
