import { Field, ID, InputType, PartialType, PickType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, Matches, MaxLength, ValidateNested } from 'class-validator';
import { COUNTRY, COUNTRY_SENTENCE } from '../../clinicians/shapes.js';
import { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { CountryCode } from '../../platform/graphql/scalars.js';
import { StepOwner } from '../../reference/going.entity.js';
import { HeldDocument, PaperState } from './held-document.entity.js';

/** Days may be left out: what nobody remembers is not made up. */
@InputType({ isAbstract: true })
class PaperDays extends PartialType(
  PickType(HeldDocument, ['askedOn', 'issuedOn', 'lapsesOn', 'withSince'] as const, InputType),
) {}

@InputType({
  description: 'A paper of yours. No file and no number: whether you have it, until when, and who has it.',
})
export class PaperInput extends PaperDays {
  @Field(() => ID, { nullable: true, description: 'Which one, to change it; left out: a new one.' })
  @IsOptional()
  id?: string | null;

  @Field({ description: 'What kind of paper: a code of `documentKinds`.' })
  @MaxLength(80)
  kind: string;

  @Field(() => CountryCode, { nullable: true, description: 'For which country it is, where it is for one.' })
  @IsOptional()
  @Matches(COUNTRY, { message: COUNTRY_SENTENCE })
  country?: string | null;

  @Field(() => PaperState, {
    defaultValue: PaperState.HELD,
    description: 'Whether you have it or asked for it.',
  })
  @IsIn(Object.values(PaperState))
  state: PaperState;

  @Field(() => StepOwner, { defaultValue: StepOwner.YOU, description: 'With whom it is now.' })
  @IsIn(Object.values(StepOwner))
  holder: StepOwner;
}

@InputType({ description: 'A paper that you note.' })
export class NoteDocumentInput extends IdempotentInput {
  @Field(() => PaperInput, {
    description: 'The paper, whole: what you leave out is empty, but for when you had asked for it.',
  })
  @ValidateNested()
  @Type(() => PaperInput)
  document: PaperInput;
}

@InputType({ description: 'A paper that you forget.' })
export class ForgetDocumentInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which one.' })
  documentId: string;
}
