import { Field, ID, InputType } from '@nestjs/graphql';
import { IsBoolean, IsEmail, IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { LanguageTag } from '../../platform/graphql/scalars.js';
import { ConcernKind, ConcernOutcome } from './concern.states.js';

const most = 8000;

@InputType({ description: 'What happened. Nothing else has to be said.' })
export class RaiseConcernInput extends IdempotentInput {
  @Field({ description: 'What happened, 1 to 8000 characters, in any language.' })
  @Length(1, most, { message: 'Say what happened, in up to 8000 characters.' })
  what: string;

  @Field(() => ConcernKind, { nullable: true, description: 'What it is about, roughly.' })
  @IsOptional()
  @IsIn(Object.values(ConcernKind))
  kind?: ConcernKind | null;

  @Field(() => String, { nullable: true, description: 'Your name, if you want to give it.' })
  @IsOptional()
  @MaxLength(200)
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'An address that only you read, if you want an answer. The mail holds a link and nothing else.',
  })
  @IsOptional()
  @IsEmail({}, { message: 'Write one e-mail address, like ama@hospital.example, or leave it empty.' })
  @MaxLength(254)
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Another way to reach you, and when it is safe.' })
  @IsOptional()
  @MaxLength(300)
  reach?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The engagement that it is about. It is left out where you are not signed in or do not see it.',
  })
  @IsOptional()
  engagementId?: string | null;

  @Field(() => LanguageTag, { defaultValue: 'en-GB', description: 'The language in which you are answered.' })
  @IsString()
  language: string;
}

@InputType({ description: 'More about a concern, by whoever holds its link.' })
export class AddToConcernInput {
  @Field({ description: 'The token of the link.' })
  @MaxLength(200)
  token: string;

  @Field({ description: 'What you want to add, 1 to 8000 characters.' })
  @Length(1, most, { message: 'Write what you want to add, in up to 8000 characters.' })
  words: string;

  @Field(() => ID, { description: 'A key of your own for this one wish, 1 to 200 characters, e.g. a UUID.' })
  @Length(1, 200)
  idempotencyKey: string;
}

@InputType({ description: 'Which concern.' })
export class ConcernInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which concern.' })
  concernId: string;
}

@InputType({ description: 'What you write about a concern.' })
export class WriteOnConcernInput extends ConcernInput {
  @Field({ description: 'The words, 1 to 8000 characters. They stay as they are.' })
  @Length(1, most, { message: 'Write something, in up to 8000 characters.' })
  words: string;
}

@InputType({ description: 'How a concern ends.' })
export class CloseConcernInput extends WriteOnConcernInput {
  @Field(() => ConcernOutcome, { description: 'What came of it.' })
  @IsIn(Object.values(ConcernOutcome))
  outcome: ConcernOutcome;
}

@InputType({ description: 'Stops an engagement at once.' })
export class StopEngagementInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which engagement.' })
  engagementId: string;

  @Field(() => String, { nullable: true, description: 'Why, if you want to say it; up to 2000 characters.' })
  @IsOptional()
  @MaxLength(2000)
  words?: string | null;

  @Field(() => Boolean, {
    defaultValue: true,
    description:
      'Whether the reason stays between you and safeguarding staff; otherwise the other side reads it as well as they.',
  })
  @IsBoolean()
  inConfidence: boolean;
}
