import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { writtenLanguages } from '../notifications/words.js';
import { COUNTRY, COUNTRY_SENTENCE } from '../clinicians/shapes.js';
import { IdempotentInput } from '../platform/graphql/idempotent.input.js';
import { CountryCode } from '../platform/graphql/scalars.js';
import { LeaveAsked, LeaveLineInput } from './leave-asked.input.js';
import { ApproverRole, NotNeeded } from './vocabulary.js';

@InputType({ description: 'Somebody at the employer who decides.' })
export class ApproverInput {
  @Field(() => ApproverRole, { description: 'In which role.' })
  @IsIn(Object.values(ApproverRole))
  role: ApproverRole;

  @Field({ description: 'Their name.' })
  @Length(1, 200)
  name: string;

  @Field({
    description:
      'Their address at work. One outside the employer’s own domain is shown to the host as reported.',
  })
  @MaxLength(254)
  email: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'In which turn they are asked: those of one turn side by side, the next turn when this one agrees. Left out for ' +
      'everybody: one after the other, as they stand in the list.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(99)
  turn?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True for everybody of a turn: any one of them may agree for all of it, and the others then need not answer. ' +
      'Otherwise all of a turn must agree.',
  })
  @IsOptional()
  @IsBoolean()
  anyOf?: boolean | null;
}

@InputType({ description: 'Somebody whom an approver names.' })
export class NamedInput {
  @Field({ description: 'Their name.' })
  @Length(1, 200)
  name: string;

  @Field({ description: 'Their address at work; it is looked at like any approver’s.' })
  @MaxLength(254)
  email: string;
}

/** What an employer is asked: the same for looking at the mails beforehand and for sending them. */
@InputType({ description: 'What one employer is asked.' })
export class TimeOffAsking extends LeaveAsked {
  @Field(() => ID, { description: 'For which engagement.' })
  engagementId: string;

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

  @Field(() => CountryCode, {
    nullable: true,
    description:
      'Where an employer is that Midst has only the name of; left out: as your profile says. Outside the United Kingdom no ' +
      'national rule of it holds.',
  })
  @IsOptional()
  @Matches(COUNTRY, { message: COUNTRY_SENTENCE })
  employerCountry?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What you know of the rules for leave of an employer that Midst knows none of: whoever decides reads it as your ' +
      'words. Left out: what your profile says of it.',
  })
  @IsOptional()
  @MaxLength(2000)
  employerRules?: string | null;

  @Field(() => String, { nullable: true, description: 'Your post there, e.g. "Staff nurse, Ward 7".' })
  @IsOptional()
  @MaxLength(200)
  jobTitle?: string | null;

  @Field(() => NotNeeded, {
    nullable: true,
    description: 'Why nobody has to release you. Then nobody is asked, and lines and approvers are left out.',
  })
  @IsOptional()
  @IsIn(Object.values(NotNeeded))
  notNeeded?: NotNeeded | null;

  @Field(() => String, { nullable: true, description: 'More about why nobody has to release you.' })
  @IsOptional()
  @MaxLength(1000)
  notNeededWords?: string | null;

  @Field(() => [ApproverInput], {
    defaultValue: [],
    description: 'Who decides: one after the other, or in turns.',
  })
  @IsArray()
  @ArrayMaxSize(8)
  @ValidateNested({ each: true })
  @Type(() => ApproverInput)
  approvers: ApproverInput[];

  @Field(() => String, {
    defaultValue: 'en-GB',
    description: 'The language of the mails: `en-GB`, `cy`, `fr`, `pt`, `sw` or `ar`.',
  })
  @IsIn(writtenLanguages)
  language: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Tick: the mail says in which country or region you work.',
  })
  @IsBoolean()
  showDestination: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Tick: the mail names the institution that invites you.',
  })
  @IsBoolean()
  showHost: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Tick: the mail says what the employer gains, in your words; where you write none, as drafted from the plan.',
  })
  @IsBoolean()
  showBenefit: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Tick: the mail tells what the institution invites you for, when, and who is responsible there.',
  })
  @IsOptional()
  @IsBoolean()
  showHostLetter?: boolean;

  @Field(() => String, { nullable: true, description: 'What the employer gains; sent only where ticked.' })
  @IsOptional()
  @MaxLength(2000)
  benefit?: string | null;
}

@InputType({ description: 'Asks one employer for time off.' })
export class RequestTimeOffInput extends IdempotentInput {
  @Field(() => TimeOffAsking, { description: 'What is asked, as you looked at it with `previewTimeOff`.' })
  @ValidateNested()
  @Type(() => TimeOffAsking)
  asking: TimeOffAsking;
}

@InputType({ description: 'Which request you withdraw, and why.' })
export class WithdrawTimeOffInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which request.' })
  requestId: string;

  @Field(() => String, { nullable: true, description: 'Why; approvers who were asked read it.' })
  @IsOptional()
  @MaxLength(1000)
  reason?: string | null;
}

@InputType({ description: 'Which step.' })
export class NudgeApproverInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which step of your request.' })
  stepId: string;
}

@InputType({ description: 'Your answer to an approver’s question.' })
export class AnswerApproverInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which step of your request.' })
  stepId: string;

  @Field({ description: 'Your answer. The approver is asked again and reads it.' })
  @Length(1, 4000)
  answer: string;
}

@InputType({ description: 'Who is to be asked instead.' })
export class ChangeApproverInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which step of your request.' })
  stepId: string;

  @Field(() => ApproverInput, { description: 'Who decides in their place.' })
  @ValidateNested()
  @Type(() => ApproverInput)
  approver: ApproverInput;
}

@InputType({ description: 'The days that you ask for, within those that an approver suggested.' })
export class AcceptDatesInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which step of your request.' })
  stepId: string;

  @Field(() => [LeaveLineInput], {
    description: 'The leave within the suggested days. Everybody is asked again, for these days, in turn.',
  })
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LeaveLineInput)
  lines: LeaveLineInput[];
}

@InputType({
  description: 'Asks the next role in place of an approver whose last day for an answer has passed.',
})
export class EscalateTimeOffInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which step of your request.' })
  stepId: string;

  @Field(() => NamedInput, { description: 'Who holds the next role; the step says which role that is.' })
  @ValidateNested()
  @Type(() => NamedInput)
  approver: NamedInput;
}

@InputType({ description: 'An appeal against a refusal, where the policy has one.' })
export class TimeOffAppeal {
  @Field(() => ID, { description: 'Which refused request.' })
  requestId: string;

  @Field(() => ApproverInput, { description: 'Who decides about the appeal, as the policy says.' })
  @ValidateNested()
  @Type(() => ApproverInput)
  approver: ApproverInput;

  @Field({ description: 'Why you appeal; whoever decides reads it.' })
  @Length(10, 2000)
  words: string;
}

@InputType({ description: 'Makes an appeal.' })
export class AppealTimeOffInput extends IdempotentInput {
  @Field(() => TimeOffAppeal, { description: 'The appeal, as you looked at it with `previewAppeal`.' })
  @ValidateNested()
  @Type(() => TimeOffAppeal)
  appeal: TimeOffAppeal;
}

@InputType({ description: 'What was agreed outside Midst.' })
export class RecordOfflineDecisionInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which step of your request.' })
  stepId: string;

  @Field({
    description:
      'Who agreed, when and how, e.g. "Signed leave form of 3 May, kept in ESR". The host sees *reported*.',
  })
  @Length(10, 2000)
  evidence: string;
}

@ObjectType({
  description: 'A mail as an approver will read it, to the letter; only the link is theirs alone.',
})
export class MailPreview {
  @Field({ description: 'To whom it goes.' })
  to: string;

  @Field({ description: 'Their name.' })
  name: string;

  @Field(() => ApproverRole, { description: 'In which role.' })
  role: ApproverRole;

  @Field({ description: 'Its subject.' })
  subject: string;

  @Field({ description: 'Its whole text.' })
  text: string;

  @Field({ description: 'When it goes out, in words.' })
  when: string;
}
