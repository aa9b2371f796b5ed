import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsOptional, Length, MaxLength } from 'class-validator';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { IdempotentInput } from '../platform/graphql/idempotent.input.js';
import { Node } from '../platform/graphql/node.js';
import { DateTime } from '../platform/graphql/scalars.js';
import { CodeOnRecord } from '../reference/recruitment-code.entity.js';
import type { PartnershipState } from './partnership.states.js';

export const PartnershipPart = { LEAD: 'lead', CO_LEAD: 'co-lead', PARTNER: 'partner' } as const;
export type PartnershipPart = (typeof PartnershipPart)[keyof typeof PartnershipPart];

registerEnumType(PartnershipPart, {
  name: 'PartnershipPart',
  description:
    'What part a side takes in a partnership. Any kind of organisation may lead: an association too.',
  valuesMap: {
    LEAD: { description: 'It leads.' },
    CO_LEAD: { description: 'It leads together with another side.' },
    PARTNER: { description: 'It takes part.' },
  },
});

/** Organisations that agreed to work together, for a purpose that all of them stated. */
@ObjectType({ implements: () => [Node], description: 'A partnership between organisations.' })
@Entity('partnership')
export class Partnership implements Node {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'partnership_pk' })
  id: string;

  @Field({ description: 'What the parties call it.' })
  @Column('text')
  name: string;

  @Field({ description: 'What it is for.' })
  @Column('text')
  purpose: string;

  @Field(() => String, {
    nullable: true,
    description: 'The national, regional or hospital plan that it serves.',
  })
  @Column('text', { nullable: true })
  plan: string | null;

  @Field(() => String, {
    description: 'Where it stands: `exploring`, `agreed`, `active`, `paused`, `closing` or `closed`.',
  })
  @Column('text')
  state: PartnershipState;

  @Column('uuid', { name: 'proposed_by', nullable: true })
  proposedBy: string | null;

  @Column('jsonb', { name: 'codes_on_record', nullable: true })
  @Field(() => [CodeOnRecord], {
    nullable: true,
    description:
      'The codes of the four nations and the lists that limit recruitment, by the edition in force when its last side agreed; ' +
      'null: not yet, or before editions were recorded.',
  })
  codesOnRecord: CodeOnRecord[] | null;

  @Field(() => DateTime, { description: 'When it was proposed.' })
  @Column('timestamptz', { name: 'proposed_at' })
  proposedAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When the last side agreed.' })
  @Column('timestamptz', { name: 'agreed_at', nullable: true })
  agreedAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When its work began.' })
  @Column('timestamptz', { name: 'begun_at', nullable: true })
  begunAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was last paused.' })
  @Column('timestamptz', { name: 'paused_at', nullable: true })
  pausedAt: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when it has been closing; its sides say who continues what meanwhile.',
  })
  @Column('timestamptz', { name: 'closing_at', nullable: true })
  closingAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was closed.' })
  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was last paused, is closing or was withdrawn.',
  })
  @Column('text', { nullable: true })
  reason: string | null;
}

/** One side of a partnership. */
@ObjectType({ description: 'One side of a partnership.' })
@Entity('partnership_party')
@Unique('partnership_party_once', ['partnershipId', 'organisationId'])
@Index('partnership_party_by_organisation', ['organisationId'])
export class PartnershipParty {
  @Field(() => ID, { description: 'The id of this side.' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'partnership_party_pk' })
  id: string;

  @Column('uuid', { name: 'partnership_id' })
  partnershipId: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Field(() => PartnershipPart, { description: 'Whether it leads, co-leads or takes part.' })
  @Column('text')
  part: PartnershipPart;

  @Column('uuid', { name: 'lead_id', nullable: true })
  leadId: string | null;

  @Column('uuid', { name: 'agreed_by', nullable: true })
  agreedBy: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When this side agreed; empty while it has not.' })
  @Column('timestamptz', { name: 'agreed_at', nullable: true })
  agreedAt: Date | null;
}

@InputType({ description: 'A partnership as it is proposed.' })
export class ProposePartnershipInput extends IdempotentInput {
  @Field({ description: 'What to call it.' })
  @Length(2, 200)
  name: string;

  @Field({ description: 'What it is for.' })
  @Length(2, 4000)
  purpose: string;

  @Field(() => String, {
    nullable: true,
    description: 'The national, regional or hospital plan that it serves.',
  })
  @IsOptional()
  @MaxLength(2000)
  plan?: string | null;

  @Field(() => [ID], {
    description:
      'The organisations on all sides, two to ten, your own among them unless you are a programme officer.',
  })
  @ArrayMinSize(2)
  @ArrayMaxSize(10)
  organisationIds: string[];

  @Field(() => [ID], {
    nullable: true,
    description:
      'Which of them lead: the first leads, further ones co-lead. Left out: your own, or else the first that you named.',
  })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  leadIds?: string[] | null;
}

@InputType({ description: 'A partnership.' })
export class PartnershipInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which partnership.' })
  partnershipId: string;
}

@InputType({ description: 'A partnership, and why.' })
export class PartnershipReasonInput extends PartnershipInput {
  @Field({ description: 'Why; all sides read it.' })
  @Length(3, 2000)
  reason: string;
}
