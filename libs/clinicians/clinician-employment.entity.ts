import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsIn, IsInt, IsNumber, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { organisationId } from '../people/organisation-id.js';
import { CountryCode } from '../platform/graphql/scalars.js';
import { COUNTRY, COUNTRY_SENTENCE } from './shapes.js';
import { EmploymentKind } from './profile-words.js';

@Entity('clinician_employment')
@ObjectType({ description: 'An employment of a clinician. No institution ever reads it.' })
@InputType('ClinicianEmploymentInput', {
  description: 'An employment of yours. No institution ever reads it.',
})
@Index('clinician_employment_of_person', ['personId'])
@Index('clinician_employment_at', ['organisationId'], { where: 'organisation_id IS NOT NULL' })
export class ClinicianEmployment {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('integer')
  ordinal: number;

  @Column('uuid', { name: 'organisation_id', nullable: true })
  @Field(() => ID, {
    nullable: true,
    description: 'The employer’s id where Midst knows it; otherwise write its name.',
    middleware: [organisationId],
  })
  @IsOptional()
  organisationId: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The employer’s name where Midst does not know it.' })
  @IsOptional()
  @MaxLength(200)
  name: string | null;

  @Column('text', { nullable: true })
  @Field(() => CountryCode, {
    nullable: true,
    description:
      'In which country the employer is, where Midst does not know it. What holds in the United Kingdom holds for none elsewhere.',
  })
  @IsOptional()
  @Matches(COUNTRY, { message: COUNTRY_SENTENCE })
  country?: string | null;

  @Column('text', { name: 'leave_words', nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'What you know of the rules for leave there, in your words: who decides, by when to ask, which leave may be used.',
  })
  @IsOptional()
  @MaxLength(2000)
  leaveWords?: string | null;

  @Column('integer', { name: 'notice_days', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'How many days before leave you have to ask there, where you know it.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(730)
  noticeDays?: number | null;

  @Column('text')
  @Field(() => EmploymentKind, { description: 'The form of the employment.' })
  @IsIn(Object.values(EmploymentKind))
  kind: EmploymentKind;

  @Column('real', { name: 'contracted_hours', nullable: true })
  @Field(() => Float, {
    nullable: true,
    description: 'Contracted hours a week. Left out: not stated, or none.',
  })
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(100)
  contractedHours: number | null;
}
