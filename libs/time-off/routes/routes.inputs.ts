import { Field, Float, ID, InputType, Int, PickType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsNumber,
  IsOptional,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { writtenLanguages } from '../../notifications/words.js';
import { COUNTRY, COUNTRY_SENTENCE } from '../../clinicians/shapes.js';
import { CountryCode, DateOnly } from '../../platform/graphql/scalars.js';
import { EngagementLeg } from '../../engagements/engagement.parts.js';
import { UkNation } from '../../reference/uk-nation.js';
import { staffGroups, type StaffGroup } from '../rules/leave-rule.js';

@InputType({
  description: 'One stretch of a plan that is not agreed yet. Hours a week tell of remote work only.',
})
export class PlannedLegInput extends PickType(
  EngagementLeg,
  ['mode', 'country', 'from', 'to', 'hoursAWeek'] as const,
  InputType,
) {}

@InputType({ description: 'The hours of one week of a rota.' })
export class RotaWeekInput {
  @Field(() => [Float], {
    description: 'Seven numbers: hours from Monday to Sunday. A night counts on the day on which it begins.',
  })
  @IsArray()
  @ArrayMinSize(7)
  @ArrayMaxSize(7)
  @IsNumber({}, { each: true })
  @Min(0, { each: true })
  @Max(24, { each: true })
  hours: number[];
}

@InputType({ description: 'When you work. It is used for the answer and not kept.' })
export class WorkPatternInput {
  @Field(() => DateOnly, { description: 'A day in the week for which the first row of the rota holds.' })
  from: string;

  @Field(() => [RotaWeekInput], { description: 'The weeks of the rota in turn: one, or up to 26.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(26)
  @ValidateNested({ each: true })
  @Type(() => RotaWeekInput)
  weeks: RotaWeekInput[];

  @Field(() => Boolean, { defaultValue: false, description: 'Whether you work nights.' })
  @IsBoolean()
  nights: boolean;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether bank holidays are days off.' })
  @IsBoolean()
  bankHolidaysOff: boolean;
}

@InputType({
  description: 'What you have left of one kind of leave. It is used for the answer and not kept.',
})
export class LeaveLeftInput {
  @Field({ description: 'The code of the kind of leave: one of `leaveTypes`.' })
  @Length(2, 10)
  leaveType: string;

  @Field(() => Float, { nullable: true, description: 'How many working days.' })
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(2000)
  days?: number | null;

  @Field(() => Float, { nullable: true, description: 'How many hours.' })
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(9999)
  hours?: number | null;
}

@InputType({ description: 'Days that are taken already.' })
export class TakenDaysInput {
  @Field(() => DateOnly, { description: 'The first day.' })
  from: string;

  @Field(() => DateOnly, { description: 'The last day.' })
  to: string;

  @Field({ description: 'What for, e.g. "Exam" or "August freeze".' })
  @MaxLength(200)
  what: string;
}

@InputType({ description: 'For which days leave is needed, and what the answer should know about you.' })
export class TimeOffRoutesInput {
  @Field(() => ID, { nullable: true, description: 'One of your engagements. Otherwise state `legs`.' })
  @IsOptional()
  engagementId?: string | null;

  @Field(() => [PlannedLegInput], {
    nullable: true,
    description: 'Stretches of a plan that is not agreed yet; left out for an engagement.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(12)
  @ValidateNested({ each: true })
  @Type(() => PlannedLegInput)
  legs?: PlannedLegInput[] | null;

  @Field(() => ID, { nullable: true, description: 'The employer, where Midst knows it.' })
  @IsOptional()
  employerId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The employer’s name, where Midst knows the name only.',
  })
  @IsOptional()
  @Length(2, 300)
  employerName?: string | null;

  @Field(() => CountryCode, {
    nullable: true,
    description:
      'Where such an employer is; left out: as your profile says. Outside the United Kingdom no national rule of it holds.',
  })
  @IsOptional()
  @Matches(COUNTRY, { message: COUNTRY_SENTENCE })
  employerCountry?: string | null;

  @Field(() => UkNation, { description: 'In which nation you work, for its bank holidays and rules.' })
  @IsIn(Object.values(UkNation))
  nation: UkNation;

  @Field(() => WorkPatternInput, {
    nullable: true,
    description: 'When you work; left out: Monday to Friday is assumed, and said to be.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => WorkPatternInput)
  work?: WorkPatternInput | null;

  @Field(() => Float, { nullable: true, description: 'Contracted hours a week.' })
  @IsOptional()
  @IsNumber()
  @Min(0.5)
  @Max(100)
  contractedHours?: number | null;

  @Field(() => [String], {
    defaultValue: [],
    description: `To which staff you belong: ${staffGroups.join(', ')}. Left out: each rule says that it has to be asked.`,
  })
  @IsArray()
  @ArrayMaxSize(7)
  @IsIn(staffGroups, { each: true })
  groups: StaffGroup[];

  @Field(() => Int, { nullable: true, description: 'Months of service with this employer.' })
  @IsOptional()
  @Min(0)
  @Max(720)
  serviceMonths?: number | null;

  @Field(() => [LeaveLeftInput], { defaultValue: [], description: 'What you have left of each kind.' })
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LeaveLeftInput)
  left: LeaveLeftInput[];

  @Field(() => [String], {
    defaultValue: [],
    description: 'Codes of kinds that were refused outside Midst; refusals here are known.',
  })
  @IsArray()
  @ArrayMaxSize(20)
  @MaxLength(10, { each: true })
  refused: string[];

  @Field(() => [TakenDaysInput], {
    defaultValue: [],
    description: 'Commitments of yours that cannot move; your other agreed engagements are known.',
  })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => TakenDaysInput)
  commitments: TakenDaysInput[];

  @Field(() => [TakenDaysInput], {
    defaultValue: [],
    description:
      'Weeks that your employer keeps closed to leave, as far as you know of them; those that it shares here are known.',
  })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => TakenDaysInput)
  closedWeeks: TakenDaysInput[];

  @Field(() => String, {
    defaultValue: 'en-GB',
    description: 'The language of sentences: `en-GB`, `cy`, `fr`, `pt`, `sw` or `ar`.',
  })
  @IsIn(writtenLanguages)
  language: string;
}
