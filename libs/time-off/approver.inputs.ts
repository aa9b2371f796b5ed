import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, Length, MaxLength, ValidateNested } from 'class-validator';
import { IdempotentInput } from '../platform/graphql/idempotent.input.js';
import { DateOnly } from '../platform/graphql/scalars.js';
import { NamedInput } from './time-off.inputs.js';
import { Decision, RefusalReason } from './vocabulary.js';

@InputType({ description: 'An approver’s answer.' })
export class DecideTimeOffInput extends IdempotentInput {
  @Field({ description: 'The token at the end of the link in the mail.' })
  @Length(44, 44)
  token: string;

  @Field(() => Decision, { description: 'One of the six answers.' })
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

  @Field(() => DateOnly, {
    nullable: true,
    description:
      'With APPROVE_SUBJECT_TO: by which day the condition is to be confirmed. Left out: within two weeks, and before ' +
      'the time off begins.',
  })
  @IsOptional()
  conditionBy?: string | null;

  @Field(() => NamedInput, {
    nullable: true,
    description: 'With APPROVE_SUBJECT_TO: who confirms the condition, where it is not the approver.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => NamedInput)
  confirmer?: NamedInput | null;

  @Field(() => DateOnly, { nullable: true, description: 'With SUGGEST_DATES: the first day that would do.' })
  @IsOptional()
  from?: string | null;

  @Field(() => DateOnly, { nullable: true, description: 'With SUGGEST_DATES: the last day that would do.' })
  @IsOptional()
  to?: string | null;
}

@InputType({ description: 'Word of a condition to which an approval was subject.' })
export class SayConditionInput extends IdempotentInput {
  @Field({ description: 'The token at the end of the link in the mail.' })
  @Length(44, 44)
  token: string;

  @Field(() => Boolean, { description: 'True: it is met, and the approval counts. False: it failed.' })
  @IsBoolean()
  met: boolean;

  @Field(() => RefusalReason, { nullable: true, description: 'Needed where it failed.' })
  @IsOptional()
  @IsIn(Object.values(RefusalReason))
  reason?: RefusalReason | null;

  @Field(() => String, { nullable: true, description: 'More about it; the clinician reads it.' })
  @IsOptional()
  @MaxLength(2000)
  words?: string | null;
}

@InputType({ description: 'Who decides while an approver is away.' })
export class NameDelegateInput extends IdempotentInput {
  @Field({ description: 'The token at the end of the link in the mail.' })
  @Length(44, 44)
  token: string;

  @Field({ description: 'Their name.' })
  @Length(1, 200)
  name: string;

  @Field({ description: 'Their address at work; it is looked at like any approver’s.' })
  @MaxLength(254)
  email: string;

  @Field(() => DateOnly, {
    description:
      'The last day on which they stand in. If they have not answered by then, the approver is asked again.',
  })
  until: string;
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
