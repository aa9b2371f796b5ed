import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { IdempotentInput } from '../platform/graphql/idempotent.input.js';
import { DateOnly } from '../platform/graphql/scalars.js';
import { LeaveAsked } from './leave-asked.input.js';

@ObjectType({ description: 'Days of the plan, from the first to the last, both included.' })
export class UncoveredDays {
  @Field(() => DateOnly, { description: 'The first day.' })
  from: string;

  @Field(() => DateOnly, { description: 'The last day.' })
  to: string;
}

/** Only what a changed plan can change; employer, approvers in their order, language and ticks stay as they were. */
@InputType({
  description:
    'The same question for the changed plan. Employer, approvers in their order, language and what you ticked stay.',
})
export class TimeOffAgain extends LeaveAsked {
  @Field(() => ID, { description: 'The request that is out of date.' })
  requestId: string;
}

@InputType({ description: 'Asks an employer again, for the changed plan.' })
export class AskAgainForTimeOffInput extends IdempotentInput {
  @Field(() => TimeOffAgain, {
    description: 'What is asked, as you looked at it with `previewTimeOffAgain`.',
  })
  @ValidateNested()
  @Type(() => TimeOffAgain)
  again: TimeOffAgain;
}
