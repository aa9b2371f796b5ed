import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, IsUrl, Length, MaxLength, ValidateNested } from 'class-validator';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IdempotentInput } from '../platform/graphql/idempotent.input.js';
import { Node } from '../platform/graphql/node.js';
import { DateOnly, DateTime } from '../platform/graphql/scalars.js';
import { type Facts, LeaveFacts } from './rules/leave-facts.js';
import { ApproverRole } from './vocabulary.js';

const text = (description: string) => ({ nullable: true, description });

/** A rule as somebody thought of it, before it holds. Nothing of it holds until it is adopted. */
@Entity('leave_policy_proposal')
@ObjectType({
  implements: () => [Node],
  description:
    'An employer’s own rule as it was proposed, with what it would change. It does not hold until it is adopted.',
})
export class LeavePolicyProposal implements Node {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'leave_policy_proposal_pk' })
  id: string;

  @Column('uuid', { name: 'employer_id' })
  employerId: string;

  @Column('text', { name: 'leave_type' })
  @Field({ description: 'The code of the kind of leave.' })
  leaveType: string;

  @Column('text', { nullable: true })
  @Field(() => String, text('What the employer calls it.'))
  name: string | null;

  @Column('jsonb')
  @Field(() => LeaveFacts, { description: 'What can be reckoned with.' })
  facts: Facts;

  @Column('text', { name: 'other_rules', array: true, default: () => `'{}'` })
  @Field(() => [String], { description: 'What no fact holds, in the employer’s words.' })
  otherRules: string[];

  @Column('text')
  @Field({ description: 'Where the employer has written it.' })
  source: string;

  @Column('text', { name: 'source_url', nullable: true })
  @Field(() => String, text('The address of the source.'))
  sourceUrl: string | null;

  @Column('date', { name: 'valid_from' })
  @Field(() => DateOnly, { description: 'The first day on which it would hold.' })
  validFrom: string;

  @Column('date', { name: 'valid_to', nullable: true })
  @Field(() => DateOnly, text('The last day on which it would hold; null: until another takes its place.'))
  validTo: string | null;

  @Column('uuid', { name: 'in_place_of', nullable: true })
  inPlaceOf: string | null;

  @Column('timestamptz', { name: 'proposed_at' })
  @Field(() => DateTime, { description: 'When it was proposed.' })
  proposedAt: Date;

  @Column('uuid', { name: 'policy_id', nullable: true, unique: true })
  policyId: string | null;
}

@ObjectType({ description: 'Something that a new rule states otherwise than the one that holds.' })
export class LeavePolicyChange {
  @Field({ description: 'What: a field of `LeaveFacts`, or `name` or `otherRules`.' })
  field: string;

  @Field(() => String, text('What holds now, in a sentence; null: nothing is stated.'))
  before: string | null;

  @Field(() => String, text('What would hold, in a sentence; null: nothing is stated.'))
  after: string | null;
}

@ObjectType({
  description:
    'What a new rule would do to requests that wait now. Who asked is not told, and numbers below five are not either.',
})
export class LeavePolicyPendingChange {
  @Field({
    description: 'What: `notice-too-short`, `too-long`, `too-short`, `not-overseas` or `approver-missing`.',
  })
  objection: string;

  @Field(() => ApproverRole, text('Which approver; for `approver-missing` only.'))
  role: ApproverRole | null;

  @Field(() => Boolean, {
    description: 'True: it would stand against them then. False: it would not any more.',
  })
  appears: boolean;

  @Field(() => Int, text('How many requests; null: fewer than five.'))
  requests: number | null;

  @Field({ description: 'The same in a sentence.' })
  sentence: string;
}

@InputType({ description: 'An employer’s own rule for a kind of leave.' })
export class ProposeLeavePolicyInput extends IdempotentInput {
  @Field(() => ID, { description: 'Whose rule: your organisation, or for a programme officer any employer.' })
  employerId: string;

  @Field({ description: 'The kind of leave, by its code: one of `leaveTypes`, e.g. SPL.' })
  @Length(2, 10)
  leaveType: string;

  @Field(() => String, text('What you call it, e.g. "Leave for health partnerships".'))
  @IsOptional()
  @MaxLength(200)
  name?: string | null;

  @Field(() => LeaveFacts, { description: 'What can be reckoned with. What is left out is not stated.' })
  @ValidateNested()
  @Type(() => LeaveFacts)
  facts: LeaveFacts;

  @Field(() => [String], {
    defaultValue: [],
    description: 'What no fact holds, in your words; the clinician reads it.',
  })
  @IsArray()
  @ArrayMaxSize(20)
  @Length(1, 1000, { each: true })
  otherRules: string[];

  @Field({ description: 'Where you have written it, e.g. "HR policy 12, section 4".' })
  @Length(3, 300)
  source: string;

  @Field(() => String, text('Its address, where it can be read.'))
  @IsOptional()
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true })
  @MaxLength(1000)
  sourceUrl?: string | null;

  @Field(() => DateOnly, {
    description: 'From which day it holds; today at the earliest. The one before ends the day before.',
  })
  validFrom: string;

  @Field(() => DateOnly, text('Until which day it holds; left out: until another takes its place.'))
  @IsOptional()
  validTo?: string | null;
}

@InputType({ description: 'Which proposal is adopted.' })
export class AdoptLeavePolicyInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which proposal.' })
  proposalId: string;
}

@InputType({ description: 'When an own rule ends.' })
export class EndLeavePolicyInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which rule.' })
  policyId: string;

  @Field(() => DateOnly, { description: 'The last day on which it holds; yesterday at the earliest.' })
  lastDay: string;
}
