import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, Length, MaxLength, Min, ValidateNested } from 'class-validator';
import { WordingOutcome } from '../needs/wording-answer.js';
import { IdempotentInput } from '../platform/graphql/idempotent.input.js';
import { DateOnly } from '../platform/graphql/scalars.js';
import { CancelReason } from './cancel-reason.js';
import { CheckKind } from './checks.js';
import { EngagementTermsInput } from './engagement.parts.js';

@InputType({
  description:
    'Either terms for a match (you put them on the table), or an engagement and the version of its terms (you accept ' +
    'exactly these).',
})
export class AgreeEngagementInput extends IdempotentInput {
  @Field(() => ID, { nullable: true, description: 'To propose: the match of two who were introduced.' })
  @IsOptional()
  matchId?: string | null;

  @Field(() => EngagementTermsInput, { nullable: true, description: 'To propose: the terms, whole.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => EngagementTermsInput)
  terms?: EngagementTermsInput | null;

  @Field(() => ID, { nullable: true, description: 'To accept: the engagement.' })
  @IsOptional()
  engagementId?: string | null;

  @Field(() => Int, { nullable: true, description: 'To accept: the version of the terms that you read.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number | null;

  @Field({ description: 'The version of the conduct code that you accept with it: that of `conductCode`.' })
  @Length(1, 20)
  conductCode: string;
}

@InputType({ description: 'A change of an agreed plan.' })
export class ChangeEngagementInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which engagement.' })
  engagementId: string;

  @Field(() => EngagementTermsInput, { description: 'The terms as they are to be now, whole.' })
  @ValidateNested()
  @Type(() => EngagementTermsInput)
  terms: EngagementTermsInput;

  @Field({ description: 'Why. Everybody affected reads that there is a change; the other side reads why.' })
  @Length(3, 2000)
  reason: string;

  @Field({ description: 'The version of the conduct code that you accept with it.' })
  @Length(1, 20)
  conductCode: string;
}

@InputType({ description: 'Cancels an engagement, or declines terms that were put on the table.' })
export class CancelEngagementInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which engagement.' })
  engagementId: string;

  @Field(() => CancelReason, { description: 'Why.' })
  @IsIn(Object.values(CancelReason))
  reason: CancelReason;

  @Field(() => String, { nullable: true, description: 'More about it, for the other side.' })
  @IsOptional()
  @MaxLength(2000)
  words?: string | null;
}

@InputType({ description: 'A leg that has begun.' })
export class StartLegInput extends IdempotentInput {
  @Field(() => ID, { description: 'Of which engagement.' })
  engagementId: string;

  @Field(() => Int, { description: 'Which leg of the terms that both sides accepted last, counted from 0.' })
  @IsInt()
  @Min(0)
  leg: number;
}

@InputType({ description: 'A message to the other side.' })
export class SendMessageInput extends IdempotentInput {
  @Field(() => ID, { description: 'The match of the two who were introduced.' })
  matchId: string;

  @Field({
    description: 'What you write. A mail tells the other side that there is a message, without its words.',
  })
  @Length(1, 5000)
  body: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'You have read that something looks like an NHS number (LOOKS_LIKE_A_PATIENT), and it is none.',
  })
  @IsBoolean()
  noPatient: boolean;
}

@InputType({ description: 'A message that says what was decided.' })
export class RecordDecisionInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which message.' })
  messageId: string;
}

@InputType({ description: 'An officer has looked at words of a message that were remarked.' })
export class SettleMessageFlagInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which remark.' })
  flagId: string;

  @Field({ description: 'Why the words may stand, or why they may not. Whoever sees the message reads it.' })
  @Length(3, 2000)
  note: string;

  @Field(() => WordingOutcome, {
    description: 'Whether they may stand: then the other side sees the message.',
  })
  @IsIn(Object.values(WordingOutcome))
  outcome: WordingOutcome;
}

@InputType({ description: 'What an officer looked at, and saw.' })
export class RecordCheckInput extends IdempotentInput {
  @Field(() => ID, { description: 'For which engagement.' })
  engagementId: string;

  @Field(() => CheckKind, { description: 'Which kind of check.' })
  @IsIn(Object.values(CheckKind))
  kind: CheckKind;

  @Field({ description: 'Of which regulator or body, e.g. NMC, KMPDC, ACRO.' })
  @Length(2, 100)
  authority: string;

  @Field({ description: 'What you saw with your own eyes, e.g. "Registered, no conditions, at nmc.org.uk".' })
  @Length(5, 2000)
  seen: string;

  @Field(() => Boolean, { description: 'Whether it was as it has to be.' })
  @IsBoolean()
  passed: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether a record check covers work with children.',
  })
  @IsBoolean()
  coversChildren: boolean;

  @Field(() => DateOnly, { description: 'On which day you looked; not a day to come.' })
  seenOn: string;

  @Field(() => DateOnly, { description: 'Until when it is relied on.' })
  validUntil: string;
}
