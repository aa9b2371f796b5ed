import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IdempotentInput } from '../platform/graphql/idempotent.input.js';
import { LeaveAsked } from './leave-asked.input.js';
import { ApproverRole, Decision, NotNeeded, RefusalReason } from './vocabulary.js';

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
    description: 'Who decides, in the order in which they are asked.',
  })
  @IsArray()
  @ArrayMaxSize(8)
  @ValidateNested({ each: true })
  @Type(() => ApproverInput)
  approvers: ApproverInput[];

  @Field(() => String, { defaultValue: 'en-GB', description: 'The language of the mails: `en-GB` or `cy`.' })
  @IsIn(['en-GB', 'cy'])
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
    description: 'Tick: the mail says what the employer gains, in your words.',
  })
  @IsBoolean()
  showBenefit: boolean;

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

@InputType({ description: 'An approver’s answer.' })
export class DecideTimeOffInput extends IdempotentInput {
  @Field({ description: 'The token at the end of the link in the mail.' })
  @Length(44, 44)
  token: string;

  @Field(() => Decision, { description: 'One of the five answers.' })
  @IsIn(Object.values(Decision))
  decision: Decision;

  @Field(() => RefusalReason, { nullable: true, description: 'Needed to refuse.' })
  @IsOptional()
  @IsIn(Object.values(RefusalReason))
  reason?: RefusalReason | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Needed for APPROVE_SUBJECT_TO (the condition) and ASK_MORE (the question); otherwise as you like.',
  })
  @IsOptional()
  @MaxLength(4000)
  words?: string | null;
}

@InputType({ description: 'An approver takes an approval back.' })
export class WithdrawApprovalInput extends IdempotentInput {
  @Field({ description: 'The token at the end of the link in the mail.' })
  @Length(44, 44)
  token: string;

  @Field({ description: 'Why. The clinician reads it.' })
  @Length(3, 2000)
  reason: string;
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
