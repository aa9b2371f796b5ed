import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, ValidateNested } from 'class-validator';
import { IdempotentInput } from '../platform/graphql/idempotent.input.js';
import { DateOnly } from '../platform/graphql/scalars.js';
import { LeaveAsked } from './leave-asked.input.js';
import { ApproverInput } from './time-off-asking.input.js';

@ObjectType({ description: 'Days of the plan, from the first to the last, both included.' })
export class UncoveredDays {
  @Field(() => DateOnly, { description: 'The first day.' })
  from: string;

  @Field(() => DateOnly, { description: 'The last day.' })
  to: string;
}

/** Only what a changed plan or a refusal can change; employer, language and ticks stay as they were. */
@InputType({
  description:
    'The same question for other days or another kind of leave. Employer, language and what you ticked stay, and the ' +
    'approvers in their order unless you name others.',
})
export class TimeOffAgain extends LeaveAsked {
  @Field(() => ID, { description: 'The request that is out of date, or was refused.' })
  requestId: string;

  @Field(() => [ApproverInput], {
    nullable: true,
    description:
      'Who decides, where another kind of leave has another chain. Left out: the same people in the same order.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(8)
  @ValidateNested({ each: true })
  @Type(() => ApproverInput)
  approvers?: ApproverInput[] | null;
}

@InputType({ description: 'Asks an employer again, after the plan changed or after a refusal.' })
export class AskAgainForTimeOffInput extends IdempotentInput {
  @Field(() => TimeOffAgain, {
    description: 'What is asked, as you looked at it with `previewTimeOffAgain`.',
  })
  @ValidateNested()
  @Type(() => TimeOffAgain)
  again: TimeOffAgain;
}
