import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsIn, IsOptional, MaxLength } from 'class-validator';
import { Connection, ConnectionArgs } from '../platform/graphql/connection.js';
import { IdempotentInput } from '../platform/graphql/idempotent.input.js';
import { DateTime } from '../platform/graphql/scalars.js';
import { MessageState } from './message.entity.js';

@ObjectType({ description: 'What became of a message. To whom it went and what it says is not told.' })
export class ToldMessage {
  @Field(() => ID, { description: 'Its id, for `sendMessageAgain`.' })
  id: string;

  @Field({ description: 'What kind of message, e.g. `match-found`.' })
  kind: string;

  @Field(() => MessageState, { description: 'What became of it.' })
  state: MessageState;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was not sent, or not yet; an address in it is left out.',
  })
  reason: string | null;

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts: number;

  @Field(() => DateTime, { description: 'When it was asked for.' })
  createdAt: Date;

  @Field(() => DateTime, { description: 'When it was, or is, to be sent.' })
  dueAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When a mail server accepted it.' })
  sentAt: Date | null;
}

@ObjectType({ description: 'A page of messages, as those who look after mail see them.' })
export class ToldMessageConnection extends Connection(ToldMessage, { counted: true }) {}

@ObjectType({ description: 'How many messages stand where.' })
export class MessageCount {
  @Field(() => MessageState, { description: 'What became of them.' })
  state: MessageState;

  @Field(() => Int, { description: 'How many.' })
  messages: number;
}

@ArgsType()
export class ToldMessagesArgs extends ConnectionArgs {
  @Field(() => [MessageState], { nullable: true, description: 'Only those that stand so; left out: all.' })
  @IsOptional()
  @IsIn(Object.values(MessageState), { each: true })
  states?: MessageState[] | null;

  @Field(() => String, { nullable: true, description: 'Only of this kind.' })
  @IsOptional()
  @MaxLength(60)
  kind?: string | null;
}

@InputType({ description: 'A message that failed.' })
export class SendMessageAgainInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which message.' })
  messageId: string;
}
