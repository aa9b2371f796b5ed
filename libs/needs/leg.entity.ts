import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Mode } from '../clinicians/profile-words.js';
import { CountryCode, DateOnly } from '../platform/graphql/scalars.js';
import { Traveller } from './vocabulary.js';

/** One stretch of the work: where, when, how long, how much. A visit with mentoring after it has two legs. */
@Entity('leg')
@ObjectType({ description: 'One stretch of the work: where, when, how long and how much of it.' })
@InputType('LegInput', { description: 'One stretch of the work: where, when, how long and how much of it.' })
export class Leg {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'leg_pk' })
  @Field(() => ID, { nullable: true, description: 'The id of the leg; leave it out for a new one.' })
  @IsOptional()
  @IsUUID()
  id: string;

  @Column('uuid', { name: 'need_id' })
  needId: string;

  @Column('uuid', { name: 'position_id', nullable: true })
  @Field(() => ID, {
    nullable: true,
    description: 'The only position that it belongs to; null: it belongs to all.',
  })
  @IsOptional()
  @IsUUID()
  positionId: string | null;

  @Column('integer')
  ordinal: number;

  @Column('text')
  @Field(() => Mode, { description: 'Remote, in the country that asks, or a visit to the UK.' })
  @IsIn(Object.values(Mode))
  mode: Mode;

  @Column('text', { array: true, default: () => `'{}'` })
  @Field(() => [CountryCode], {
    defaultValue: [],
    description: 'Where the work is, or whom it serves when remote. Empty: all countries of the need.',
  })
  @IsArray()
  @ArrayMaxSize(60)
  countries: string[];

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What this leg is for, where the legs differ.' })
  @IsOptional()
  @MaxLength(2000)
  purpose: string | null;

  @Column('date', { name: 'from_day', nullable: true })
  @Field(() => DateOnly, { nullable: true, description: 'The first day on which it may lie.' })
  @IsOptional()
  from: string | null;

  @Column('date', { name: 'to_day', nullable: true })
  @Field(() => DateOnly, { nullable: true, description: 'The last day on which it may lie.' })
  @IsOptional()
  to: string | null;

  @Column('text', { name: 'when_text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'When, in words, e.g. "in the rainy season" or "rolling".',
  })
  @IsOptional()
  @MaxLength(500)
  when: string | null;

  @Column('integer', { name: 'min_days', nullable: true })
  @Field(() => Int, { nullable: true, description: 'The least number of days on this leg.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(3660)
  minDays: number | null;

  @Column('integer', { name: 'max_days', nullable: true })
  @Field(() => Int, { nullable: true, description: 'The greatest number of days on this leg.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(3660)
  maxDays: number | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'How many times it is repeated.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  repeats: number | null;

  @Column('boolean', { default: false })
  @Field(() => Boolean, { defaultValue: false, description: 'True: it may be extended if both sides wish.' })
  extendable: boolean;

  @Column('boolean', { name: 'full_time', nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is full time; null where that is not stated.',
  })
  fullTime: boolean | null;

  @Column('double precision', { name: 'days_a_week', nullable: true })
  @Field(() => Float, { nullable: true, description: 'Days a week.' })
  @IsOptional()
  @IsNumber()
  @Min(0.1)
  @Max(7)
  daysAWeek: number | null;

  @Column('double precision', { name: 'hours_a_week', nullable: true })
  @Field(() => Float, { nullable: true, description: 'Hours a week.' })
  @IsOptional()
  @IsNumber()
  @Min(0.1)
  @Max(120)
  hoursAWeek: number | null;

  @Column('text', { name: 'weekday_slot', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'A fixed slot, e.g. "Tuesdays 13:00-14:00 Nairobi time".',
  })
  @IsOptional()
  @MaxLength(200)
  weekdaySlot: string | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'The load in cases, where it is counted so.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100_000)
  cases: number | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'The load in documents, where it is counted so.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100_000)
  documents: number | null;

  @Column('text', { name: 'load_text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The load in words, e.g. "08:00-16:00, six days a week".',
  })
  @IsOptional()
  @MaxLength(500)
  load: string | null;

  @Column('text', { name: 'on_call', nullable: true })
  @Field(() => String, { nullable: true, description: 'What is said about being on call.' })
  @IsOptional()
  @MaxLength(500)
  onCall: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'For remote work: the platform, device or connection it needs.',
  })
  @IsOptional()
  @MaxLength(500)
  platform: string | null;

  @Column('text', { default: 'clinician' })
  @Field(() => Traveller, {
    nullable: true,
    description:
      'Who travels. Left out: the clinician, or on a visit to the UK the colleague of the institution.',
  })
  @IsOptional()
  @IsIn(Object.values(Traveller))
  traveller: Traveller;

  @Column('boolean', { default: false })
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True: one can take the position without this leg.',
  })
  optional: boolean;

  @Column('text', { name: 'host_employer_letter', nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'UK-bound: which letter of the colleague’s employer says that leave is granted, from whom and when.',
  })
  @IsOptional()
  @MaxLength(1000)
  hostEmployerLetter: string | null;

  @Column('text', { name: 'return_statement', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'UK-bound: how and when the colleague returns to the post.',
  })
  @IsOptional()
  @MaxLength(1000)
  returnStatement: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'UK-bound: who pays for the visit.' })
  @IsOptional()
  @MaxLength(500)
  payer: string | null;
}
