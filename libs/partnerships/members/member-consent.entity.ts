import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsInt, Min } from 'class-validator';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { DateOnly, DateTime } from '../../platform/graphql/scalars.js';

export const MemberPurpose = { PROPOSE: 'propose', ENDORSE: 'endorse', MENTOR: 'mentor' } as const;
export type MemberPurpose = (typeof MemberPurpose)[keyof typeof MemberPurpose];

registerEnumType(MemberPurpose, {
  name: 'MemberPurpose',
  description: 'What an association may do for a member who agreed, each apart from the others.',
  valuesMap: {
    PROPOSE: { description: 'Proposing the member for open needs; the member is asked first.' },
    MENTOR: { description: 'Pairing the member with another, as mentor or mentee; each is asked each time.' },
    ENDORSE: { description: 'Vouching for the member, where the member shows it.' },
  },
});

/** What is agreed to, word for word, by version. */
@ObjectType({ description: 'The text of what a member can agree to with their association, in one version.' })
@Entity('member_consent_text')
export class MemberConsentText {
  @Field(() => MemberPurpose, { description: 'What it is for.' })
  @PrimaryColumn('text', { primaryKeyConstraintName: 'member_consent_text_pk' })
  purpose: MemberPurpose;

  @Field(() => Int, { description: 'Its version; pass it to `agreeWithAssociation` after showing the text.' })
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'member_consent_text_pk' })
  version: number;

  @Field({ description: 'The whole text, to be shown before somebody agrees.' })
  @Column('text')
  text: string;

  @Field(() => DateOnly, { description: 'Since when this version is in force.' })
  @Column('date')
  since: string;
}

/** That a member agreed, to which text, when, and until when. Rows are added and ended, never changed. */
@ObjectType({
  description: 'What a member agreed to with an association, and its end where it was taken back.',
})
@Entity('member_consent')
@Index('member_consent_by_person', ['personId'])
export class MemberConsent {
  @Field(() => ID, { description: 'The id of this agreement.' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'member_consent_pk' })
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Field(() => MemberPurpose, { description: 'What for.' })
  @Column('text')
  purpose: MemberPurpose;

  @Field(() => Int, { description: 'Which version of the text was agreed to.' })
  @Column('integer')
  version: number;

  @Field(() => DateTime, { description: 'When it was given.' })
  @Column('timestamptz', { name: 'given_at' })
  givenAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was taken back; empty while it holds.' })
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;
}

@InputType({ description: 'What you no longer agree to with which association.' })
export class TakeBackFromAssociationInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which association.' })
  organisationId: string;

  @Field(() => MemberPurpose, { description: 'What for.' })
  purpose: MemberPurpose;
}

@InputType({ description: 'What you agree to with which association.' })
export class AgreeWithAssociationInput extends TakeBackFromAssociationInput {
  @Field(() => Int, { description: 'The version of the text that you read: `memberConsentTexts`.' })
  @IsInt()
  @Min(1)
  version: number;
}
