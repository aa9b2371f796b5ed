import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsIn, IsOptional, Length } from 'class-validator';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { DateTime } from '../../platform/graphql/scalars.js';

export const Vouching = {
  KNOWN_IN_PERSON: 'known-in-person',
  WORKED_TOGETHER: 'worked-together',
  TEACHES_WELL: 'teaches-well',
  SPEAKS_THE_LANGUAGE: 'speaks-the-language',
  KNOWS_THE_SETTING: 'knows-the-setting',
  KEEPS_THEIR_WORD: 'keeps-their-word',
} as const;
export type Vouching = (typeof Vouching)[keyof typeof Vouching];

registerEnumType(Vouching, {
  name: 'Vouching',
  description:
    'What an association vouches for. Registration and licences are not its to vouch for: registers say them.',
  valuesMap: {
    KNOWN_IN_PERSON: { description: 'People of the association know the member in person.' },
    WORKED_TOGETHER: { description: 'People of the association have worked with the member.' },
    TEACHES_WELL: { description: 'They have seen the member teach.' },
    SPEAKS_THE_LANGUAGE: { description: 'They have heard the member speak the language that is wanted.' },
    KNOWS_THE_SETTING: {
      description: 'The member knows how health care works where the association’s people come from.',
    },
    KEEPS_THEIR_WORD: { description: 'The member does what they said they would.' },
  },
});

/** That an association vouches for a member: dated, revocable, read by nobody who ranks. */
@ObjectType({
  description:
    'What an association vouches for about a member. It is shown where the member ticks it, and changes no score.',
})
@Entity('endorsement')
@Index('endorsement_of_person', ['personId'])
export class Endorsement {
  @Field(() => ID, { description: 'The id of the endorsement.' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'endorsement_pk' })
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Field(() => [Vouching], { description: 'What it vouches for.' })
  @Column('text', { array: true })
  vouches: Vouching[];

  @Field(() => String, { nullable: true, description: 'In its own words.' })
  @Column('text', { nullable: true })
  words: string | null;

  @Column('uuid', { name: 'given_by' })
  givenBy: string;

  @Field(() => DateTime, { description: 'When it was given.' })
  @Column('timestamptz', { name: 'given_at' })
  givenAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it ended; empty while it holds.' })
  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null;
}

@InputType({ description: 'For which member you vouch, and what for.' })
export class EndorseMemberInput extends IdempotentInput {
  @Field(() => ID, { description: 'The membership: `Organisation.members`.' })
  membershipId: string;

  @Field(() => [Vouching], { description: 'What the association vouches for.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(6)
  @ArrayUnique()
  @IsIn(Object.values(Vouching), { each: true })
  vouches: Vouching[];

  @Field(() => String, {
    nullable: true,
    description: 'A sentence or two, 3 to 600 characters; the member reads it too.',
  })
  @IsOptional()
  @Length(3, 600)
  words?: string | null;
}

@InputType({ description: 'Which endorsement ends.' })
export class RevokeEndorsementInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which endorsement: your association’s, or one of yourself.' })
  endorsementId: string;
}
