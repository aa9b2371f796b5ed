import { Field, Float, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsNumber,
  IsOptional,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Mode } from '../clinicians/profile-words.js';
import { CountryCode, DateOnly } from '../platform/graphql/scalars.js';
import { Payer } from '../needs/vocabulary.js';

/** One agreed stretch of the work. It lies inside the terms as they were put on the table, and never changes there. */
@ObjectType({ description: 'One agreed stretch of the work.' })
@InputType('EngagementLegInput', { description: 'One stretch of the work, as you propose it.' })
export class EngagementLeg {
  @Field(() => ID, { nullable: true, description: 'Which leg of the need it is; left out: one of its own.' })
  @IsOptional()
  @IsUUID()
  legId?: string | null;

  @Field(() => Mode, { description: 'Remote, in the country that asks, or a visit to the UK.' })
  @IsIn(Object.values(Mode))
  mode: Mode;

  @Field(() => CountryCode, { nullable: true, description: 'In which country; left out for remote work.' })
  @IsOptional()
  country?: string | null;

  @Field(() => DateOnly, { description: 'The first day.' })
  from: string;

  @Field(() => DateOnly, { description: 'The last day.' })
  to: string;

  @Field(() => Float, { nullable: true, description: 'Hours a week.' })
  @IsOptional()
  @IsNumber()
  @Min(0.1)
  @Max(120)
  hoursAWeek?: number | null;

  @Field(() => String, { nullable: true, description: 'The load in words, e.g. "Tuesdays 13:00-14:00".' })
  @IsOptional()
  @MaxLength(500)
  load?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Of a visit to the UK: how and when the colleague returns to the post at home. Left out: as the need states it.',
  })
  @IsOptional()
  @MaxLength(1000)
  returnStatement?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of a visit to the UK: who pays for it. Left out: as the need states it.',
  })
  @IsOptional()
  @MaxLength(500)
  payer?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether the visitor treats people on this leg. It then waits for an officer’s recorded look at the live ' +
      'register and for a record check.',
  })
  @IsBoolean()
  treatsPeople: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether the visitor works with children without a colleague beside. It then waits for an officer’s recorded ' +
      'look at the live register and for a record check that covers children.',
  })
  @IsBoolean()
  aloneWithChildren: boolean;
}

@ObjectType({ description: 'Who pays for one thing.' })
@InputType('EngagementPayInput', { description: 'Who pays for one thing.' })
export class EngagementPay {
  @Field({
    description:
      'What: a code of the reference data such as `flights` or `local-transport`, `other`, or words.',
  })
  @Length(2, 100)
  item: string;

  @Field(() => Payer, { description: 'Who pays for it.' })
  @IsIn(Object.values(Payer))
  payer: Payer;

  @Field(() => String, { nullable: true, description: 'More about it, e.g. up to which amount.' })
  @IsOptional()
  @MaxLength(300)
  words?: string | null;
}

@ObjectType({ description: 'The named colleague at the institution with whom the clinician works.' })
@InputType('EngagementCounterpartInput', { description: 'The named colleague at the institution.' })
export class EngagementCounterpart {
  @Field({ description: 'The name.' })
  @Length(2, 200)
  name: string;

  @Field(() => String, { nullable: true, description: 'What they do there.' })
  @IsOptional()
  @MaxLength(200)
  role?: string | null;

  @Field(() => String, { nullable: true, description: 'An e-mail address, where they agreed to it.' })
  @IsOptional()
  @IsEmail()
  email?: string | null;
}

/** What one side puts on the table. Shared by proposing, changing and reading. */
@InputType('EngagementTermsInput', { description: 'The terms that you put on the table, whole.' })
export class EngagementTermsInput {
  @Field(() => ID, { nullable: true, description: 'Which position of the need; left out: the matched one.' })
  @IsOptional()
  @IsUUID()
  positionId?: string | null;

  @Field(() => [EngagementLeg], { description: 'The legs with their dates, at least one.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => EngagementLeg)
  legs: EngagementLeg[];

  @Field(() => [EngagementPay], { defaultValue: [], description: 'Who pays for what.' })
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => EngagementPay)
  pays: EngagementPay[];

  @Field(() => EngagementCounterpart, { description: 'The named counterpart at the institution.' })
  @ValidateNested()
  @Type(() => EngagementCounterpart)
  counterpart: EngagementCounterpart;

  @Field(() => String, { nullable: true, description: 'Anything else that both sides should hold to.' })
  @IsOptional()
  @MaxLength(4000)
  note?: string | null;
}
