import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, Length, MaxLength, ValidateNested } from 'class-validator';
import { writtenLanguages } from '../../notifications/words.js';
import { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { DateOnly } from '../../platform/graphql/scalars.js';
import { ApproverRole, RefusalReason } from '../vocabulary.js';
import { ConsentAnswer } from './employer-consent.states.js';

@InputType({ description: 'Somebody at the employer who can consent to an application.' })
export class ConsentGiverInput {
  @Field(() => ApproverRole, { description: 'In which role.' })
  @IsString()
  role: ApproverRole;

  @Field({ description: 'Their name.' })
  @Length(1, 200)
  name: string;

  @Field({ description: 'Their address at work.' })
  @MaxLength(254)
  email: string;
}

@InputType({ description: 'Asks an employer whether you may apply for a need.' })
export class AskEmployerConsentInput extends IdempotentInput {
  @Field(() => ID, { description: 'For which open need.' })
  needId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The employer, where Midst knows it; otherwise write its name.',
  })
  @IsOptional()
  employerId?: string | null;

  @Field(() => String, { nullable: true, description: 'The employer’s name where Midst does not know it.' })
  @IsOptional()
  @Length(2, 300)
  employerName?: string | null;

  @Field(() => String, { nullable: true, description: 'Your post there, e.g. "Staff nurse, Ward 7".' })
  @IsOptional()
  @MaxLength(200)
  jobTitle?: string | null;

  @Field(() => ConsentGiverInput, { description: 'Who is asked.' })
  @ValidateNested()
  @Type(() => ConsentGiverInput)
  approver: ConsentGiverInput;

  @Field({
    description:
      'What you would apply for, in your own words, 10 to 2000 characters: what you would do, roughly when and how long.',
  })
  @Length(10, 2000)
  about: string;

  @Field(() => DateOnly, {
    nullable: true,
    description: 'By when you ask for an answer; left out: within a week.',
  })
  @IsOptional()
  replyBy?: string | null;

  @Field(() => String, {
    defaultValue: 'en-GB',
    description: 'The language of the mail: `en-GB`, `cy`, `fr`, `pt`, `sw` or `ar`.',
  })
  @IsIn([...writtenLanguages])
  language: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Tick: the mail says in which country it is.' })
  @IsBoolean()
  showDestination: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Tick: the mail names the institution that posted the need.',
  })
  @IsBoolean()
  showHost: boolean;
}

@InputType({ description: 'Says that an employer consented outside Midst.' })
export class ReportEmployerConsentInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which question.' })
  consentId: string;

  @Field({ description: 'How you know: who said so, when and how, 3 to 2000 characters.' })
  @Length(3, 2000)
  evidence: string;
}

@InputType({ description: 'Takes the question back.' })
export class WithdrawEmployerConsentInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which question.' })
  consentId: string;
}

@InputType({ description: 'What whoever is asked answers.' })
export class AnswerEmployerConsentInput extends IdempotentInput {
  @Field({ description: 'The token at the end of the link in the mail.' })
  @Length(44, 44)
  token: string;

  @Field(() => ConsentAnswer, { description: 'One of the three answers.' })
  @IsIn(Object.values(ConsentAnswer))
  answer: ConsentAnswer;

  @Field(() => RefusalReason, { nullable: true, description: 'Needed to refuse.' })
  @IsOptional()
  @IsIn(Object.values(RefusalReason))
  reason?: RefusalReason | null;

  @Field(() => String, { nullable: true, description: 'What they add. The clinician reads it.' })
  @IsOptional()
  @MaxLength(2000)
  words?: string | null;
}
