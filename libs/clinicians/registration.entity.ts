import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { IsIn, IsOptional, Length, Matches } from 'class-validator';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { CountryCode, DateTime } from '../platform/graphql/scalars.js';
import { RegistrationStatus } from './profile-words.js';
import { COUNTRY, COUNTRY_SENTENCE } from './shapes.js';

@Entity('registration')
@ObjectType({
  description: 'A professional registration as stated. A number proves nothing: see its checks.',
})
@InputType('RegistrationInput', {
  description: 'A professional registration of yours. Leave out what you do not know.',
})
@Index('registration_by_person', ['personId'])
export class Registration {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('integer')
  ordinal: number;

  @Column('text')
  @Field(() => CountryCode, { description: 'Country or territory of the register; Somaliland is XS.' })
  @Matches(COUNTRY, { message: COUNTRY_SENTENCE })
  country: string;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The regulator’s short name, e.g. "NMC". Left out: not stated.',
  })
  @IsOptional()
  @Length(1, 80)
  body: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The number on the register. For GMC, NMC, HCPC, GPhC, GDC and GOC its format is checked.',
  })
  @IsOptional()
  @Length(1, 40)
  number: string | null;

  @Column('text')
  @Field(() => RegistrationStatus, { description: 'How it stands, as the person says.' })
  @IsIn(Object.values(RegistrationStatus))
  status: RegistrationStatus;
}

/** It says what it was about in its own words: the person may reword the registration, and what was seen stays true. */
@Entity('registration_check')
@ObjectType({
  description: 'What a programme officer saw on a live register. It is added to and never changed.',
})
@Index('registration_check_of_person', ['personId', 'checkedAt'])
export class RegistrationCheck {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('text')
  @Field(() => CountryCode, { description: 'Country or territory of the register.' })
  country: string;

  @Column('text')
  @Field({ description: 'The regulator’s short name.' })
  body: string;

  @Column('text')
  @Field({ description: 'The number that was looked up.' })
  number: string;

  @Column('text')
  @Field(() => RegistrationStatus, { description: 'How it stood.' })
  status: RegistrationStatus;

  @Column('text')
  @Field({ description: 'What was seen, in the officer’s words.' })
  seen: string;

  @Column('uuid', { name: 'checked_by' })
  checkedBy: string;

  @Column('timestamptz', { name: 'checked_at' })
  @Field(() => DateTime, { description: 'When it was looked up.' })
  checkedAt: Date;
}
