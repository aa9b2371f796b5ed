import { Field, ID, InputType, IntersectionType, OmitType, PartialType } from '@nestjs/graphql';
import { IsString, Length } from 'class-validator';
import { IdempotentInput } from '../platform/graphql/idempotent.input.js';
import { NotificationPreference } from './preference.entity.js';

@InputType({ description: 'How you want to be told; what you leave out stays as it is.' })
export class SetNotificationPreferencesInput extends IntersectionType(
  IdempotentInput,
  PartialType(OmitType(NotificationPreference, ['personId', 'changedAt'] as const, InputType), InputType),
) {}

@InputType({ description: 'Stops the mail that carried this token.' })
export class UnsubscribeInput extends IdempotentInput {
  @Field(() => ID, {
    description:
      'The token at the end of the link in the mail: its unsubscribe link or, for an approver, the link to the request.',
  })
  @IsString()
  @Length(44, 44)
  token: string;
}
