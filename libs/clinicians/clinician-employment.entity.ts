import { Field, Float, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsIn, IsNumber, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { organisationId } from '../people/organisation-id.js';
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
