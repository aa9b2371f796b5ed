import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsInt } from 'class-validator';
import { IdempotentInput } from '../platform/graphql/idempotent.input.js';
import { DateTime } from '../platform/graphql/scalars.js';

/** Counts up whenever what is said below changes, so that nobody closes an account on an older promise. */
export const closingStatement = 2;

/** What stands in the words of `clinicians/closing.goes` and `.stays`; a word added there is added here. */
export const goes = ['profile', 'contact', 'cards', 'words', 'devices', 'timeOff'] as const;
export const stays = ['histories', 'checks', 'consents', 'audit', 'others'] as const;

@ObjectType({ description: 'What closing your account would do, before you do it.' })
export class ClosingAccount {
  @Field(() => Int, { description: 'The version of this statement; `closeMyAccount` names it.' })
  version: number;

  @Field(() => [String], { description: 'What goes, in sentences.' })
  goes: string[];

  @Field(() => [String], { description: 'What stays under a number in the place of your name, and why.' })
  stays: string[];

  @Field(() => [String], {
    description:
      'What you have to do first, in sentences. Only whoever is the last to speak for a verified organisation has to: ' +
      'they hand over, or invite somebody.',
  })
  first: string[];

  @Field({ description: 'Whether you have to ask for a sign-in code and enter it on this device first.' })
  codeNeeded: boolean;

  personId: string;
}

@InputType({ description: 'Your wish to close your account.' })
export class CloseMyAccountInput extends IdempotentInput {
  @Field(() => Int, { description: 'The version of the statement that you read (`closingMyAccount`).' })
  @IsInt()
  version: number;
}

@ObjectType({ description: 'Your account is closed. Your token opens nothing any more.' })
export class AccountClosed {
  @Field(() => DateTime, { description: 'When.' })
  closedAt: Date;
}
