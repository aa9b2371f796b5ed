import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique, IsString, Length, Matches } from 'class-validator';
import { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { ApproverRole } from '../vocabulary.js';

@InputType({ description: 'Your leave system, or what is to change about it.' })
export class ConnectLeaveSystemInput extends IdempotentInput {
  @Field(() => ID, { description: 'Your organisation.' })
  organisationId: string;

  @Field({
    description:
      'The address that takes Midst’s messages, from https:// on. It must be reachable from outside.',
  })
  @IsString()
  @Length(8, 2000)
  url: string;

  @Field(() => [ApproverRole], {
    description:
      'Roles of approvers whose steps your system may answer; empty: it is told and answers nothing.',
  })
  @IsString({ each: true })
  @ArrayUnique()
  @ArrayMaxSize(12)
  decides: ApproverRole[];
}

@InputType({ description: 'Which organisation’s leave system.' })
export class LeaveSystemInput extends IdempotentInput {
  @Field(() => ID, { description: 'Your organisation.' })
  organisationId: string;
}

@InputType({ description: 'A message that is to be sent again.' })
export class SendAgainToLeaveSystemInput extends IdempotentInput {
  @Field({ description: 'Its `webhookId`.' })
  @IsString()
  @Matches(/^msg_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, {
    message: 'must be a webhookId as leaveSystemMessages lists it',
  })
  webhookId: string;
}
