import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, Length, MaxLength, ValidateNested } from 'class-validator';
import { IdempotentInput } from '../platform/graphql/idempotent.input.js';
import { LeaveLineInput } from './leave-asked.input.js';
import { ApproverInput, TimeOffAsking } from './time-off-asking.input.js';
import { ApproverRole } from './vocabulary.js';

@InputType({ description: 'Somebody whom an approver names.' })
export class NamedInput {
  @Field({ description: 'Their name.' })
  @Length(1, 200)
  name: string;

  @Field({ description: 'Their address at work; it is looked at like any approver’s.' })
  @MaxLength(254)
  email: string;
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
