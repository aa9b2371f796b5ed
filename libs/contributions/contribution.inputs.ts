import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { writtenLanguages } from '../notifications/words.js';
import { IdempotentInput } from '../platform/graphql/idempotent.input.js';
import { CountryCode, EmailAddress } from '../platform/graphql/scalars.js';
import { CameBack, ContributionSession, ContributionTaught, Produced } from './account.entity.js';
import { ContributionKind, DisputeReason } from './vocabulary.js';

@InputType({
  description: 'What was given, as its person states it. No patient details and no names of learners.',
})
export class ContributionAccountInput {
  @Field({ description: 'What it was, in one line, 3 to 200 characters.' })
  @Length(3, 200)
  title: string;

  @Field({ description: 'In which role you gave it, e.g. trainer, mentor, interpreter.' })
  @Length(2, 200)
  role: string;

  @Field(() => String, { nullable: true, description: 'What was done, in words, up to 4000 characters.' })
  @IsOptional()
  @MaxLength(4000)
  summary?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What you learned by it. It stands on the certificate.',
  })
  @IsOptional()
  @MaxLength(4000)
  learning?: string | null;

  @Field(() => [ContributionSession], {
    description: 'The sessions, 1 to 100. What lay days together may be one line, with its last day.',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ContributionSession)
  sessions: ContributionSession[];

  @Field(() => [ContributionTaught], {
    defaultValue: [],
    description: 'Who was taught, by cadre, sex and level; each of these together once.',
  })
  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => ContributionTaught)
  taught: ContributionTaught[];

  @Field(() => [Produced], { defaultValue: [], description: 'What was produced.' })
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => Produced)
  produced: Produced[];

  @Field(() => [CameBack], { defaultValue: [], description: 'What came back, to you or to your employer.' })
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => CameBack)
  cameBack: CameBack[];

  @Field(() => Int, { defaultValue: 0, description: 'How many of the people taught were made trainers.' })
  @IsInt()
  @Min(0)
  @Max(10000)
  trainersTrained: number;

  @Field(() => Int, { defaultValue: 0, description: 'How many sessions those trainers have run since.' })
  @IsInt()
  @Min(0)
  @Max(10000)
  sessionsByTrainers: number;

  @Field(() => Int, { nullable: true, description: 'How many people were reached besides those taught.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(10_000_000)
  peopleReached?: number | null;

  @Field(() => Int, { nullable: true, description: 'The mean score of a test before, in per cent.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100)
  scoreBefore?: number | null;

  @Field(() => Int, { nullable: true, description: 'The mean score of the same test after, in per cent.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100)
  scoreAfter?: number | null;
}

@InputType({ description: 'Records something that you gave.' })
export class RecordContributionInput extends IdempotentInput {
  @Field(() => ContributionKind, { description: 'What kind of work it was.' })
  @IsIn(Object.values(ContributionKind))
  kind: ContributionKind;

  @Field(() => ID, {
    nullable: true,
    description: 'With ENGAGEMENT: which one. Host and country follow from it.',
  })
  @IsOptional()
  engagementId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'With MENTORING: which pair, of which you are the mentor. The host is its association.',
  })
  @IsOptional()
  mentoringId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Otherwise: the organisation that received it, where Midst has it.',
  })
  @IsOptional()
  institutionId?: string | null;

  @Field(() => String, { nullable: true, description: 'Otherwise: what the host is called.' })
  @IsOptional()
  @Length(2, 200)
  hostName?: string | null;

  @Field(() => CountryCode, {
    nullable: true,
    description: 'Where it was received; left out: where the host is.',
  })
  @IsOptional()
  country?: string | null;

  @Field({ description: 'Under which name the host knows you, 2 to 200 characters.' })
  @Length(2, 200)
  personName: string;

  @Field(() => ContributionAccountInput, { description: 'The account of it.' })
  @ValidateNested()
  @Type(() => ContributionAccountInput)
  account: ContributionAccountInput;
}

@InputType({ description: 'Puts a corrected account in the place of the one that stands.' })
export class CorrectContributionInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which contribution.' })
  contributionId: string;

  @Field(() => Int, { description: 'The version that you correct: the one that stands.' })
  @IsInt()
  @Min(1)
  version: number;

  @Field(() => ContributionAccountInput, { description: 'The account as it is to be now, whole.' })
  @ValidateNested()
  @Type(() => ContributionAccountInput)
  account: ContributionAccountInput;

  @Field({ description: 'What was wrong, 3 to 2000 characters. The host reads it.' })
  @Length(3, 2000)
  why: string;
}

@InputType({ description: 'Somebody of the host who has no account in Midst.' })
export class ConfirmerInput {
  @Field({ description: 'Their name.' })
  @Length(2, 200)
  name: string;

  @Field(() => EmailAddress, { description: 'The address to which the question goes.' })
  @MaxLength(254)
  email: string;

  @Field({ description: 'In which language they are written to: en-GB, cy, fr, pt, sw or ar.' })
  @IsIn([...writtenLanguages])
  language: string;
}

@InputType({ description: 'Asks the host to confirm.' })
export class AskForConfirmationInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which contribution.' })
  contributionId: string;

  @Field(() => ConfirmerInput, {
    nullable: true,
    description:
      'Who is asked by mail; left out: the leads of the institution, on their page. Mentoring: always left out.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => ConfirmerInput)
  confirmer?: ConfirmerInput | null;
}

@InputType({ isAbstract: true })
abstract class AnswerInput extends IdempotentInput {
  @Field(() => ID, { nullable: true, description: 'Which contribution, where you lead its institution.' })
  @IsOptional()
  contributionId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Otherwise the token at the end of the link in the mail.',
  })
  @IsOptional()
  @Length(44, 44)
  token?: string | null;

  @Field(() => Int, { description: 'The version of the account that you read.' })
  @IsInt()
  @Min(1)
  version: number;

  @Field(() => String, {
    nullable: true,
    description: 'Your post. It stands beside your name on a certificate.',
  })
  @IsOptional()
  @Length(2, 200)
  post?: string | null;
}

@InputType({ description: 'Confirms that an account is true.' })
export class ConfirmContributionInput extends AnswerInput {}

@InputType({ description: 'Disputes an account.' })
export class DisputeContributionInput extends AnswerInput {
  @Field(() => DisputeReason, { description: 'What is otherwise.' })
  @IsIn(Object.values(DisputeReason))
  reason: DisputeReason;

  @Field({
    description: 'How it was, 3 to 2000 characters. The person who gave it reads it and corrects it.',
  })
  @Length(3, 2000)
  words: string;
}

@InputType({ description: 'Takes a contribution back.' })
export class WithdrawContributionInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which contribution.' })
  contributionId: string;
}
