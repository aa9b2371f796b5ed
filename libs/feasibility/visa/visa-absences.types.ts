import { Field, Float, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsNumber,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { DateOnly, LanguageTag } from '../../platform/graphql/scalars.js';
import { AbsenceLimit } from '../../reference/going.entity.js';

@InputType({ description: 'Days outside the United Kingdom, or away from work, both included.' })
export class AbsenceInput {
  @Field(() => DateOnly, { description: 'The first day.' })
  from: string;

  @Field(() => DateOnly, { description: 'The last day.' })
  to: string;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether you are outside the United Kingdom.' })
  @IsBoolean()
  abroad: boolean;

  @Field(() => Float, {
    nullable: true,
    description: 'Working days in it without full pay; left out or 0: fully paid.',
  })
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(366)
  unpaidWorkingDays?: number | null;
}

@InputType({
  description:
    'What you say of your own permission to stay. It is worked out and returned, and kept nowhere: no table, no log.',
})
export class VisaAbsencesInput {
  @Field(() => Boolean, { description: 'Whether an employer sponsors you.' })
  @IsBoolean()
  sponsored: boolean;

  @Field(() => Boolean, { description: 'Whether you count days towards settlement.' })
  @IsBoolean()
  settling: boolean;

  @Field(() => Int, { defaultValue: 5, description: 'Working days a week by your contract, 1 to 7.' })
  @IsInt()
  @Min(1)
  @Max(7)
  daysAWeek: number;

  @Field(() => [AbsenceInput], {
    description: 'Stretches away that have been or are planned, this journey among them; at most 60.',
  })
  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => AbsenceInput)
  absences: AbsenceInput[];

  @Field(() => LanguageTag, {
    nullable: true,
    description: 'In which language to answer; left out: English.',
  })
  @IsOptional()
  language?: string | null;
}

@ObjectType({ description: 'Days without full pay in one calendar year.' })
export class UnpaidYear {
  @Field(() => Int, { description: 'The year.' })
  year: number;

  @Field(() => Float, { description: 'Working days without full pay in it.' })
  workingDays: number;

  @Field(() => Int, { description: 'How many there may be.' })
  limit: number;

  @Field(() => Boolean, { description: 'Whether it is more.' })
  over: boolean;
}

@ObjectType({ description: 'The twelve months in which most days lie outside the United Kingdom.' })
export class AwayWindow {
  @Field(() => DateOnly, { description: 'Their first day.' })
  from: string;

  @Field(() => DateOnly, { description: 'Their last day.' })
  to: string;

  @Field(() => Int, { description: 'Days away in them, those of leaving and coming back among them.' })
  daysAway: number;

  @Field(() => Int, { description: 'How many there may be.' })
  limit: number;

  @Field(() => Boolean, { description: 'Whether it is more.' })
  over: boolean;
}

@ObjectType({ description: 'What the days away mean for your permission to stay. Nothing of it is kept.' })
export class VisaAbsences {
  @Field(() => Boolean, { description: 'Whether anything is over its limit.' })
  warns: boolean;

  @Field(() => [UnpaidYear], { description: 'By calendar year; empty where nobody sponsors you.' })
  unpaidYears: UnpaidYear[];

  @Field(() => AwayWindow, {
    nullable: true,
    description: 'The worst twelve months; null where you count none towards settlement, or were never away.',
  })
  away: AwayWindow | null;

  @Field(() => [String], { description: 'The same in sentences, and what to do.' })
  sentences: string[];

  @Field(() => [AbsenceLimit], { description: 'The rules that were applied, with their sources.' })
  limits: AbsenceLimit[];
}
