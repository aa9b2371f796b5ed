import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  Equals,
  IsEmail,
  IsInt,
  IsOptional,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { DateOnly, DateTime, LanguageTag } from '../../platform/graphql/scalars.js';
import { SurveyAudience, SurveyKind } from './survey.entity.js';

@InputType({ description: 'A colleague, by their address.' })
export class DropSurveyColleagueInput extends IdempotentInput {
  @Field(() => ID, { description: 'Of which engagement.' })
  engagementId: string;

  @Field({ description: 'Their e-mail address.' })
  @IsEmail({}, { message: 'Write one e-mail address.' })
  @MaxLength(254)
  email: string;
}

@InputType({ description: 'A colleague who learned, and agreed to be asked.' })
export class NameSurveyColleagueInput extends DropSurveyColleagueInput {
  @Field({ description: 'Their name.' })
  @Length(2, 200, { message: 'Write their name.' })
  name: string;

  @Field(() => LanguageTag, { defaultValue: 'en-GB', description: 'The language of the mail to them.' })
  @MaxLength(20)
  language: string;
}

@InputType({ description: 'One answer.' })
export class SurveyAnswerInput {
  @Field({ description: 'The code of the question.' })
  @MaxLength(100)
  question: string;

  @Field(() => Int, { nullable: true, description: 'From 1, not at all, to 5, fully; left out: no answer.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5)
  scale?: number | null;

  @Field(() => String, { nullable: true, description: 'In words, where the question asks for them.' })
  @IsOptional()
  @MaxLength(2000)
  words?: string | null;
}

@InputType({ description: 'What is answered.' })
export class AnswerSurveyInput extends IdempotentInput {
  @Field({ description: 'The token of the link.' })
  @MaxLength(200)
  token: string;

  @Field(() => [SurveyAnswerInput], { description: 'The answers; a question may be left out.' })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => SurveyAnswerInput)
  answers: SurveyAnswerInput[];

  @Field(() => Boolean, {
    description: 'True: you have read for what the answers are used, and agree to that.',
  })
  @Equals(true, { message: 'Agree to what the answers are used for, or close the page.' })
  consent: boolean;
}

@InputType({ description: 'By which link.' })
export class StopSurveyInput extends IdempotentInput {
  @Field({ description: 'The token of the link.' })
  @MaxLength(200)
  token: string;
}

@ObjectType({ description: 'A question about what the work did.' })
export class AskedQuestion {
  @Field({ description: 'Its code; answers name it.' })
  code: string;

  @Field(() => SurveyKind, { description: 'How it is answered.' })
  kind: SurveyKind;

  @Field({ description: 'The question.' })
  words: string;
}

@ObjectType({ description: 'What the holder of a link is asked.' })
export class SurveyAsked {
  @Field(() => String, { nullable: true, description: 'What the position was called.' })
  title: string | null;

  @Field({ description: 'The institution.' })
  institution: string;

  @Field(() => DateOnly, { nullable: true, description: 'The last day of the work.' })
  lastDay: string | null;

  @Field(() => SurveyAudience, { description: 'As whom one is asked.' })
  audience: SurveyAudience;

  @Field(() => Int, { description: 'How many months after the work: 0, 3 or 12.' })
  months: number;

  @Field(() => [AskedQuestion], { description: 'The questions.' })
  questions: AskedQuestion[];

  @Field(() => DateTime, { nullable: true, description: 'When it was answered; it stays as it is then.' })
  answeredAt: Date | null;

  @Field(() => Boolean, { description: 'Whether one asked not to be asked any more.' })
  stopped: boolean;
}

@ObjectType({ description: 'How a question was answered, by five people at least.' })
export class SurveyResult extends AskedQuestion {
  @Field(() => SurveyAudience, { description: 'Who was asked.' })
  audience: SurveyAudience;

  @Field(() => Int, { description: 'How many months after the work: 0, 3 or 12.' })
  months: number;

  @Field(() => Int, { description: 'How many answers are counted: in fives, so that no single one is told.' })
  answers: number;

  @Field({ description: 'The mean of the answers, from 1 to 5.' })
  mean: number;
}

@ObjectType({ description: 'What somebody answered in words.' })
export class SurveyWords {
  @Field({ description: 'The question.' })
  question: string;

  @Field(() => SurveyAudience, { description: 'Who was asked.' })
  audience: SurveyAudience;

  @Field(() => Int, { description: 'How many months after the work: 0, 3 or 12.' })
  months: number;

  @Field({ description: 'The answer.' })
  words: string;
}
