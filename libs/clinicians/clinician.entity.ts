import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsIn,
  IsInt,
  IsOptional,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Node } from '../platform/graphql/node.js';
import { CountryCode } from '../platform/graphql/scalars.js';
import {
  Availability,
  ClinicianLanguage,
  ClinicianProfession,
  ClinicianSkill,
  HeritageTie,
  PastAssignment,
} from './profile-parts.js';
import { ClinicianEmployment } from './clinician-employment.entity.js';
import { Registration, RegistrationCheck } from './registration.entity.js';
import { Mode, Stage, StatedState, Visibility } from './profile-words.js';
import { UkNation } from '../reference/uk-nation.js';
import { CODE, CODE_SENTENCE, COUNTRY, COUNTRY_SENTENCE } from './shapes.js';

@ObjectType({ description: 'What a clinician wishes of the work. Everything may be left out.' })
export class Wishes {
  @Column('text', { name: 'wish_countries', array: true, default: '{}' })
  @Field(() => [CountryCode], { description: 'Countries, best first. Empty: not stated.' })
  @ArrayMaxSize(60)
  @ArrayUnique()
  @Matches(COUNTRY, { each: true, message: COUNTRY_SENTENCE })
  countries: string[];

  @Column('text', { name: 'wish_modes', array: true, default: '{}' })
  @Field(() => [Mode], { description: 'Ways of working. Empty: not stated.' })
  @ArrayUnique()
  @IsIn(Object.values(Mode), { each: true })
  modes: Mode[];

  @Column('integer', { name: 'wish_min_days', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Shortest stay that is worth it, in days.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(3650)
  minDays: number | null;

  @Column('integer', { name: 'wish_max_days', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Longest stay that is possible, in days.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(3650)
  maxDays: number | null;

  @Column('integer', { name: 'wish_hours_a_week', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Most hours a week for remote work.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(80)
  hoursAWeek: number | null;

  @Column('text', { name: 'wish_activities', array: true, default: '{}' })
  @Field(() => [String], {
    description: 'Codes of activities that are wanted. Empty: not stated.',
  })
  @ArrayMaxSize(40)
  @ArrayUnique()
  @Matches(CODE, { each: true, message: CODE_SENTENCE })
  activities: string[];

  @Column('text', { name: 'must_be_covered', array: true, default: '{}' })
  @Field(() => [String], {
    description: 'Codes of costs that somebody else must cover, e.g. "flights". Empty: not stated.',
  })
  @ArrayMaxSize(40)
  @ArrayUnique()
  @Matches(CODE, { each: true, message: CODE_SENTENCE })
  mustBeCovered: string[];
}

@ObjectType({
  description: 'Words that came in from a file, and what became of them. Nothing stated is lost.',
})
export class StatedValue {
  @Field({ description: 'Where they stood in the file, e.g. "specialties".' })
  field: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Which one of a list, counted from 0; empty for a single value.',
  })
  index: number | null;

  @Field({ description: 'The words as stated.' })
  text: string;

  @Field(() => StatedState, { description: 'What became of them.' })
  state: StatedState;

  @Field(() => [String], { description: 'Codes of the terms that they were recognised as.' })
  terms: string[];

  @Field(() => String, { nullable: true, description: 'Why they were kept or refused, in a sentence.' })
  why: string | null;
}

/** A clinician's profile. Missing is allowed everywhere: null and empty mean not stated, never none. */
@Entity('clinician')
@ObjectType({
  implements: () => [Node],
  description:
    'A clinician’s profile. Everything may be missing: empty means not stated, and nothing is inferred.',
})
@Index('clinician_shown', ['id'], { where: `visibility = 'shown'` })
export class Clinician {
  /** The person's own. */
  @PrimaryColumn('uuid')
  id: string;

  @Column('text', { default: Visibility.HIDDEN })
  @Field(() => Visibility, { description: 'Hidden until the person turns it on.' })
  visibility: Visibility;

  @Column('boolean', { default: true })
  @Field({
    description: 'False while the profile came from a file and the person has not accepted an invitation.',
  })
  claimed: boolean;

  @Column('text', { name: 'lives_in', nullable: true })
  @Field(() => CountryCode, { nullable: true, description: 'Country or territory of residence, e.g. "GB".' })
  @IsOptional()
  @Matches(COUNTRY, { message: COUNTRY_SENTENCE })
  livesIn: string | null;

  @Column('text', { name: 'uk_nation', nullable: true })
  @Field(() => UkNation, {
    nullable: true,
    description: 'For residents of the United Kingdom: which nation.',
  })
  @IsOptional()
  @IsIn(Object.values(UkNation))
  ukNation: UkNation | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Town or area, in the person’s own words.' })
  @IsOptional()
  @Length(1, 200)
  place: string | null;

  @Column('text', { nullable: true })
  @Field(() => Stage, {
    nullable: true,
    description: 'Where in their working life. STUDENT says: eighteen or older.',
  })
  @IsOptional()
  @IsIn(Object.values(Stage))
  stage: Stage | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Grade, band or role, in the person’s own words.' })
  @IsOptional()
  @Length(1, 300)
  grade: string | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Whole years of experience altogether. Empty: not stated.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(70)
  years: number | null;

  @Column('boolean', { name: 'low_resource', nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description: 'Has worked where means were few. Empty: not stated.',
  })
  @IsOptional()
  lowResource: boolean | null;

  @Column('boolean', { nullable: true })
  @Field(() => Boolean, { nullable: true, description: 'Has taught. Empty: not stated.' })
  @IsOptional()
  teaching: boolean | null;

  @Column('text', { array: true, default: '{}' })
  @Field(() => [String], {
    description: 'Codes of activities that the person has experience of. Empty: not stated.',
  })
  @ArrayMaxSize(40)
  @ArrayUnique()
  @Matches(CODE, { each: true, message: CODE_SENTENCE })
  activities: string[];

  @Column('text', { array: true, default: '{}' })
  @Field(() => [String], { description: 'Codes of qualifications held. Empty: not stated.' })
  @ArrayMaxSize(60)
  @ArrayUnique()
  @Matches(CODE, { each: true, message: CODE_SENTENCE })
  qualifications: string[];

  @Column(() => Wishes, { prefix: false })
  @Field(() => Wishes, { description: 'What the person wishes of the work.' })
  @ValidateNested()
  @Type(() => Wishes)
  wishes: Wishes;

  @Column('boolean', { name: 'ties_complete', default: false })
  @Field({
    description: 'The ties on the profile, or their absence, are all that the person wishes to state.',
  })
  tiesComplete: boolean;

  @Column('text', { array: true, default: '{}' })
  @Field(() => [String], { description: 'Anything else, in the person’s own words, one thought each.' })
  @ArrayMaxSize(60)
  @Length(1, 2000, { each: true })
  words: string[];

  @Column('jsonb', { default: '[]' })
  @Field(() => [StatedValue], { description: 'Words that came in from a file, and what became of them.' })
  stated: StatedValue[];

  @Column('integer', { name: 'facts_version', default: 1 })
  @Field(() => Int, { description: 'Grows with every change that matching can see.' })
  factsVersion: number;

  @Field(() => [ClinicianProfession], { description: 'Professions, present and past.' })
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => ClinicianProfession)
  professions: ClinicianProfession[];

  @Field(() => [ClinicianSkill], { description: 'Skills.' })
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ClinicianSkill)
  skills: ClinicianSkill[];

  @Field(() => [ClinicianLanguage], { description: 'Languages with their levels.' })
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => ClinicianLanguage)
  languages: ClinicianLanguage[];

  @Field(() => [HeritageTie], {
    description: 'Ties to countries; only while the person consents to the use of heritage.',
  })
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => HeritageTie)
  ties: HeritageTie[];

  @Field(() => [Registration], { description: 'Registrations as stated; a number proves nothing.' })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => Registration)
  registrations: Registration[];

  @Field(() => [Availability], { description: 'When time could be given.' })
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => Availability)
  availability: Availability[];

  @Field(() => [PastAssignment], { description: 'Earlier work of this kind.' })
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => PastAssignment)
  pastAssignments: PastAssignment[];

  @Field(() => [ClinicianEmployment], {
    description: 'Employments, several or none. No institution ever reads them.',
  })
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => ClinicianEmployment)
  employments: ClinicianEmployment[];

  @Field(() => [RegistrationCheck], { description: 'What officers saw on live registers, the newest first.' })
  registrationChecks: RegistrationCheck[];
}
