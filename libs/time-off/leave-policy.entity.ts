import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Node } from '../platform/graphql/node.js';
import { DateOnly } from '../platform/graphql/scalars.js';
import { ApproverRole } from './vocabulary.js';

const number = {
  to: (value: number | null) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};
const text = (description: string) => ({ nullable: true, description });

/** An employer's rule for one kind of leave, or the national starting point: a dated row with its source. */
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

  @Column('numeric', { name: 'max_days', precision: 6, scale: 1, nullable: true, transformer: number })
  @Field(() => Float, text('The greatest number of days, where it is a plain number.'))
  maxDays: number | null;

  @Column('numeric', { name: 'max_hours', precision: 7, scale: 1, nullable: true, transformer: number })
  @Field(() => Float, text('The greatest number of hours, where it is a plain number.'))
  maxHours: number | null;

  @Column('text', { name: 'max_per', nullable: true })
  @Field(() => String, text('Per what: `year`, `three-years`, `once` or `event`.'))
  maxPer: string | null;

  @Column('text', { name: 'max_text', nullable: true })
  @Field(() => String, text('How much, as the source says it.'))
  maxText: string | null;

  @Column('boolean', { nullable: true })
  @Field(() => Boolean, text('Whether it is paid, where that is a plain yes or no.'))
  paid: boolean | null;

  @Column('text', { name: 'paid_text', nullable: true })
  @Field(() => String, text('What the source says about pay.'))
  paidText: string | null;

  @Column('integer', { name: 'notice_days', nullable: true })
  @Field(() => Int, text('The notice in days, where it is a plain number.'))
  noticeDays: number | null;

  @Column('text', { name: 'notice_text', nullable: true })
  @Field(() => String, text('The notice as the source says it.'))
  noticeText: string | null;

  @Column('text', { name: 'approver_roles', array: true, default: () => `'{}'` })
  @Field(() => [ApproverRole], {
    description: 'Who usually decides, in order, as far as it could be mapped.',
  })
  approverRoles: ApproverRole[];

  @Column('text', { name: 'approvers_text', nullable: true })
  @Field(() => String, text('Who decides, as the source says it.'))
  approversText: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, text('What has to be shown.'))
  evidence: string | null;

  @Column('integer', { name: 'decision_days', nullable: true })
  @Field(() => Int, text('Within how many days a decision is due, where it is a plain number.'))
  decisionDays: number | null;

  @Column('text', { name: 'decision_text', nullable: true })
  @Field(
    () => String,
    text('What the source says about the time for a decision. Silence is never a yes here.'),
  )
  decisionText: string | null;

  @Column('boolean', { name: 'written_reason', nullable: true })
  @Field(() => Boolean, text('Whether a refusal must be in writing, where that is a plain yes or no.'))
  writtenReason: boolean | null;

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

  @Column('text', { name: 'import_key', nullable: true, unique: true })
  importKey: string | null;

  @Column('jsonb', { default: {} })
  stated: Record<string, unknown>;
}
