import { Field, ID, InputType } from '@nestjs/graphql';
import { IsIn, Length } from 'class-validator';
import { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { QuarantineOutcome } from './document.entity.js';

@InputType({ description: 'A document that is to be out of sight at once.' })
export class QuarantineDocumentInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which document.' })
  documentId: string;

  @Field({ description: 'Why, without saying again what should not be in it.' })
  @Length(3, 1000)
  reason: string;
}

@InputType({ description: 'What an officer does with a document that was put out of sight.' })
export class SettleQuarantineInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which quarantine.' })
  quarantineId: string;

  @Field(() => QuarantineOutcome, { description: 'Seen again, or erased.' })
  @IsIn(Object.values(QuarantineOutcome))
  outcome: QuarantineOutcome;

  @Field({ description: 'Why; those who saw the document read it.' })
  @Length(3, 1000)
  note: string;
}
