import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { CountryCode, DateOnly } from '../platform/graphql/scalars.js';
import { Cefr, Mode, SkillLevel, TieKind, Weekday } from './profile-words.js';
import { CODE, CODE_SENTENCE, COUNTRY, COUNTRY_SENTENCE, DAY, DAY_SENTENCE } from './shapes.js';

/**
 * The parts of a profile: each one class for its table, its GraphQL type, its input and its shape rules. A list is
 * replaced whole when it is given, so parts have no ids that anybody must remember; `ordinal` keeps the person's order.
 */

@Entity('clinician_profession')
@ObjectType({ description: 'A profession of a clinician, present or past.' })
@InputType('ClinicianProfessionInput', { description: 'A profession of yours, present or past.' })
@Index('clinician_profession_by_code', ['code', 'personId'])
export class ClinicianProfession {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId: string;

  @PrimaryColumn('text')
  @Field({ description: 'Code of the profession in the reference data, e.g. "nurse".' })
  @Matches(CODE, { message: CODE_SENTENCE })
  code: string;

  @Column('integer')
  ordinal: number;

  @Column('text', { array: true, default: '{}' })
  @Field(() => [String], {
    defaultValue: [],
    description: 'Codes of specialties within it. Empty: not stated.',
  })
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(CODE, { each: true, message: CODE_SENTENCE })
  specialties: string[];

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'Whole years in it. Left out: not stated.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(70)
  years: number | null;

  @Column('boolean', { default: true })
  @Field({ defaultValue: true, description: 'Whether it is practised now.' })
  current: boolean;
}

@Entity('clinician_skill')
@ObjectType({ description: 'A skill of a clinician.' })
@InputType('ClinicianSkillInput', { description: 'A skill of yours.' })
@Index('clinician_skill_by_code', ['code', 'personId'])
export class ClinicianSkill {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId: string;

  @PrimaryColumn('text')
  @Field({ description: 'Code of the skill in the reference data.' })
  @Matches(CODE, { message: CODE_SENTENCE })
  code: string;

  @Column('integer')
  ordinal: number;

  @Column('text', { nullable: true })
  @Field(() => SkillLevel, { nullable: true, description: 'How well it is mastered. Left out: not stated.' })
  @IsOptional()
  @IsIn(Object.values(SkillLevel))
  level: SkillLevel | null;

  @Column('date', { name: 'last_used', nullable: true })
  @Field(() => DateOnly, { nullable: true, description: 'About when it was last used, as a date.' })
  @IsOptional()
  @Matches(DAY, { message: DAY_SENTENCE })
  @IsISO8601({ strict: true }, { message: DAY_SENTENCE })
  lastUsed: string | null;
}

@Entity('clinician_language')
@ObjectType({ description: 'A language, with a level for each use of it.' })
@InputType('ClinicianLanguageInput', { description: 'A language, with a level for each use of it.' })
export class ClinicianLanguage {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId: string;

  @PrimaryColumn('text')
  @Field({ description: 'Code of the language in the reference data, e.g. "sw" for Swahili.' })
  @Matches(CODE, { message: CODE_SENTENCE })
  code: string;

  @Column('integer')
  ordinal: number;

  @Column('text', { name: 'understand_patients', nullable: true })
  @Field(() => Cefr, {
    nullable: true,
    description: 'Level for understanding patients. Left out: not stated.',
  })
  @IsOptional()
  @IsIn(Object.values(Cefr))
  understandPatients: Cefr | null;

  @Column('text', { name: 'teach_in', nullable: true })
  @Field(() => Cefr, { nullable: true, description: 'Level for teaching in it. Left out: not stated.' })
  @IsOptional()
  @IsIn(Object.values(Cefr))
  teachIn: Cefr | null;

  @Column('text', { nullable: true })
  @Field(() => Cefr, { nullable: true, description: 'A level stated without saying for which use.' })
  @IsOptional()
  @IsIn(Object.values(Cefr))
  general: Cefr | null;

  @Column('boolean', { default: false })
  @Field({
    defaultValue: false,
    description: 'True where the person says they do not speak it. Excludes any level.',
  })
  none: boolean;
}

@Entity('heritage_tie')
@ObjectType({
  description: 'A tie to a country. Kept only while the person consents to the use of heritage.',
})
@InputType('HeritageTieInput', {
  description: 'A tie of yours to a country. Needs your consent to use heritage.',
})
@Index('heritage_tie_of_person', ['personId'])
export class HeritageTie {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('integer')
  ordinal: number;

  @Column('text')
  @Field(() => CountryCode, { description: 'Country or territory; Somaliland is XS.' })
  @Matches(COUNTRY, { message: COUNTRY_SENTENCE })
  country: string;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'A region or place within it, in the person’s own words.',
  })
  @IsOptional()
  @Length(1, 200)
  region: string | null;

  @Column('text')
  @Field(() => TieKind, { description: 'What the tie is.' })
  @IsIn(Object.values(TieKind))
  kind: TieKind;
}

@Entity('availability')
@ObjectType({ description: 'A time in which a clinician could give some of it.' })
@InputType('AvailabilityInput', {
  description: 'A time in which you could give some of it. A missing day is open.',
})
@Index('availability_of_person', ['personId'])
export class Availability {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('integer')
  ordinal: number;

  @Column('date', { name: 'from_day', nullable: true })
  @Field(() => DateOnly, { nullable: true, description: 'First day. Left out: open at the start.' })
  @IsOptional()
  @Matches(DAY, { message: DAY_SENTENCE })
  @IsISO8601({ strict: true }, { message: DAY_SENTENCE })
  from: string | null;

  @Column('date', { name: 'to_day', nullable: true })
  @Field(() => DateOnly, { nullable: true, description: 'Last day. Left out: open at the end.' })
  @IsOptional()
  @Matches(DAY, { message: DAY_SENTENCE })
  @IsISO8601({ strict: true }, { message: DAY_SENTENCE })
  to: string | null;

  @Column('text', { array: true, default: '{}' })
  @Field(() => [Mode], { defaultValue: [], description: 'For which ways of working. Empty: not stated.' })
  @ArrayUnique()
  @IsIn(Object.values(Mode), { each: true })
  modes: Mode[];

  @Column('text', { array: true, default: '{}' })
  @Field(() => [Weekday], { defaultValue: [], description: 'On which weekdays. Empty: not stated.' })
  @ArrayUnique()
  @IsIn(Object.values(Weekday), { each: true })
  weekdays: Weekday[];

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Hours of the day, e.g. "14:00-16:00". Left out: not stated.',
  })
  @IsOptional()
  @Matches(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/, { message: 'Write hours like 14:00-16:00.' })
  hours: string | null;

  @Column('boolean', { nullable: true })
  @Field(() => Boolean, { nullable: true, description: 'Whether evenings suit. Left out: not stated.' })
  @IsOptional()
  evenings: boolean | null;
}

@Entity('past_assignment')
@ObjectType({ description: 'Earlier work of this kind, formal or informal.' })
@InputType('PastAssignmentInput', { description: 'Earlier work of yours of this kind, formal or informal.' })
@Index('past_assignment_of_person', ['personId'])
export class PastAssignment {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('integer')
  ordinal: number;

  @Column('text')
  @Field({ description: 'What it was, in the person’s own words.' })
  @Length(1, 1000)
  text: string;

  @Column('text', { nullable: true })
  @Field(() => CountryCode, { nullable: true, description: 'Country or territory; Somaliland is XS.' })
  @IsOptional()
  @Matches(COUNTRY, { message: COUNTRY_SENTENCE })
  country: string | null;

  @Column('date', { name: 'from_day', nullable: true })
  @Field(() => DateOnly, { nullable: true, description: 'First day, as near as known.' })
  @IsOptional()
  @Matches(DAY, { message: DAY_SENTENCE })
  @IsISO8601({ strict: true }, { message: DAY_SENTENCE })
  from: string | null;

  @Column('date', { name: 'to_day', nullable: true })
  @Field(() => DateOnly, { nullable: true, description: 'Last day, as near as known.' })
  @IsOptional()
  @Matches(DAY, { message: DAY_SENTENCE })
  @IsISO8601({ strict: true }, { message: DAY_SENTENCE })
  to: string | null;
}
