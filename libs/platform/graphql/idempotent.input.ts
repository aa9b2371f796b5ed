import { Field, ID, InputType } from '@nestjs/graphql';
import { IsString, Length } from 'class-validator';
import type { Idempotent } from '../commands.js';

/**
 * Every mutation's input extends this, except signing in and out:
 * `@InputType() export class SubmitNeedInput extends IdempotentInput { … }`.
 */
@InputType({ isAbstract: true })
export class IdempotentInput implements Idempotent {
  @Field(() => ID, {
    description:
      'A key of your own for this one wish, 1 to 200 characters, e.g. a UUID. Sending the same key and content again ' +
      'does nothing twice and returns the same result, read again under what you may see today; the same key with ' +
      'other content is refused with IDEMPOTENCY_CONFLICT. A refused attempt does not use the key up.',
  })
  @IsString()
  @Length(1, 200)
  idempotencyKey: string;
}
