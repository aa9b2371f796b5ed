import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsOptional, Length, MaxLength } from 'class-validator';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdempotentInput } from '../platform/graphql/idempotent.input.js';
import { Node } from '../platform/graphql/node.js';
import { DateTime } from '../platform/graphql/scalars.js';
import type { InvitationState } from './invitation.states.js';

export const InvitationKind = {
  SECOND_LEAD: 'second-lead',
  SUCCESSOR: 'successor',
  COORDINATOR: 'coordinator',
  EMPLOYER_HR: 'employer-hr',
  ASSOCIATION_MEMBER: 'association-member',
  KNOWN_COLLEAGUE: 'known-colleague',
  CLAIM_PROFILE: 'claim-profile',
  STAFF: 'staff',
} as const;
export type InvitationKind = (typeof InvitationKind)[keyof typeof InvitationKind];

registerEnumType(InvitationKind, {
  name: 'InvitationKind',
  description: 'What accepting an invitation does.',
  valuesMap: {
    SECOND_LEAD: { description: 'Makes somebody a further lead of an organisation.' },
    SUCCESSOR: { description: "Makes somebody the lead in the inviter's place (`handOverLead`)." },
    COORDINATOR: { description: 'Makes somebody coordinator of an association.' },
    EMPLOYER_HR: { description: "Makes somebody the employer's HR contact." },
    ASSOCIATION_MEMBER: { description: 'Makes somebody a member of an association, by their own consent.' },
    KNOWN_COLLEAGUE: {
      description:
        'Leads somebody to a need that the inviter thinks of them for; a match with it then says who invited.',
    },
    CLAIM_PROFILE: { description: 'Gives somebody the profile that was brought in from a file about them.' },
    STAFF: { description: 'Makes somebody a programme officer.' },
  },
});

/** A link by e-mail that does one thing for one address. */
@ObjectType({
  implements: () => [Node],
  description: 'An invitation by e-mail. Whether the address belongs to anybody here is never told.',
})
@Entity('invitation')
@Index('invitation_by_organisation', ['organisationId', 'createdAt'])
@Index('invitation_by_email', ['email'])
export class Invitation implements Node {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'invitation_pk' })
  id: string;

  @Field(() => InvitationKind, { description: 'What accepting it does.' })
  @Column('text')
  kind: InvitationKind;

  @Field({ description: 'The address to which it went.' })
  @Column('text')
  email: string;

  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId: string | null;

  /** known-colleague: the need; claim-profile: the person who was brought in from a file. */
  @Column('uuid', { name: 'subject_id', nullable: true })
  subjectId: string | null;

  @Field(() => String, { nullable: true, description: "The inviter's words." })
  @Column('text', { nullable: true })
  message: string | null;

  @Column('uuid', { name: 'invited_by', nullable: true })
  invitedBy: string | null;

  @Field(() => String, { description: 'Where it stands: `sent`, `accepted`, `withdrawn` or `lapsed`.' })
  @Column('text')
  state: InvitationState;

  @Column('integer', { default: 1 })
  generation: number;

  @Field(() => DateTime, { description: 'When it was first sent.' })
  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Field(() => DateTime, { description: 'Until when its link opens.' })
  @Column('timestamptz', { name: 'ends_at' })
  endsAt: Date;

  @Column('uuid', { name: 'accepted_by', nullable: true })
  acceptedBy: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was accepted.' })
  @Column('timestamptz', { name: 'accepted_at', nullable: true })
  acceptedAt: Date | null;
}

@ObjectType({ description: 'What the holder of an invitation’s link may read before accepting.' })
export class InvitationShown {
  @Field(() => InvitationKind, { description: 'What accepting it does.' })
  kind: InvitationKind;

  @Field(() => String, {
    nullable: true,
    description: 'The organisation, where it is about one that need not be kept back.',
  })
  organisationName: string | null;

  @Field(() => String, { nullable: true, description: 'Who invites; empty where that is kept back.' })
  inviterName: string | null;

  @Field(() => String, { nullable: true, description: "The inviter's words." })
  message: string | null;

  @Field(() => DateTime, { description: 'Until when it can be accepted.' })
  endsAt: Date;
}

@InputType({ description: 'Whom you invite, and what for.' })
export class InviteInput extends IdempotentInput {
  @Field(() => InvitationKind, {
    description: 'What for. Successors are invited with `handOverLead`.',
  })
  kind: InvitationKind;

  @Field({ description: 'The address.' })
  @MaxLength(254)
  email: string;

  @Field(() => ID, { nullable: true, description: 'For which organisation; not for staff.' })
  @IsOptional()
  organisationId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'KNOWN_COLLEAGUE: the open need. CLAIM_PROFILE: the person. Else left out.',
  })
  @IsOptional()
  subjectId?: string | null;

  @Field(() => String, { nullable: true, description: 'A few words of your own to them.' })
  @IsOptional()
  @MaxLength(2000)
  message?: string | null;
}

@InputType({ description: 'The link that you accept.' })
export class AcceptInvitationInput extends IdempotentInput {
  @Field({ description: 'The token at the end of the link in the mail.' })
  @Length(44, 44)
  token: string;
}

@InputType({ description: 'Which invitation you withdraw.' })
export class WithdrawInvitationInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which invitation of yours.' })
  invitationId: string;
}
