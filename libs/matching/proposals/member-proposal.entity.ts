import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsOptional, Length } from 'class-validator';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { DateTime } from '../../platform/graphql/scalars.js';

/** That an association thought of a member for a need, and asked the member. Nobody else learns of it. */
@ObjectType({
  description:
    'That an association proposes a member for a need. The institution learns of it only by the member’s yes.',
})
@Entity('member_proposal')
@Unique('member_proposal_once', ['organisationId', 'needId', 'personId'])
@Index('member_proposal_to_person', ['personId', 'proposedAt'])
@Index('member_proposal_by_day', ['organisationId', 'proposedAt'])
export class MemberProposal {
  @Field(() => ID, {
    description: 'The id of the proposal; pass it to `expressInterest` or `declineProposal`.',
  })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'member_proposal_pk' })
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'need_id' })
  needId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Field(() => String, { nullable: true, description: 'What the coordinator wrote to the member.' })
  @Column('text', { nullable: true })
  words: string | null;

  @Column('uuid', { name: 'proposed_by' })
  proposedBy: string;

  @Field(() => DateTime, { description: 'When the member was asked.' })
  @Column('timestamptz', { name: 'proposed_at' })
  proposedAt: Date;
}

export type ProposalAnswer = 'interested' | 'not-for-me';

/** What a member answered. The coordinator reads a yes that they were let know, and nothing else. */
@Entity('member_proposal_answer')
@Index('member_proposal_answer_about', ['personId', 'needId'])
export class MemberProposalAnswer {
  @PrimaryColumn('uuid', { name: 'proposal_id', primaryKeyConstraintName: 'member_proposal_answer_pk' })
  proposalId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'need_id' })
  needId: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text')
  answer: ProposalAnswer;

  @Column('boolean', { default: false })
  told: boolean;

  @Column('timestamptz')
  at: Date;
}

@InputType({ description: 'Whom you propose, and for which need.' })
export class ProposeMemberInput extends IdempotentInput {
  @Field(() => ID, { description: 'The membership: `Organisation.members`, of a member who agreed to it.' })
  membershipId: string;

  @Field(() => ID, { description: 'The open need.' })
  needId: string;

  @Field(() => String, { nullable: true, description: 'A few words to the member, up to 2,000 characters.' })
  @IsOptional()
  @Length(1, 2000)
  words?: string | null;
}

@InputType({ description: 'Which proposal is not for you.' })
export class DeclineProposalInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which proposal.' })
  proposalId: string;
}
