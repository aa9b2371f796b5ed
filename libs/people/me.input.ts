import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsBoolean, IsEnum, IsInt, IsOptional, IsString, IsTimeZone, Length } from 'class-validator';
import { IdempotentInput } from '../platform/graphql/idempotent.input.js';
import { LanguageTag } from '../platform/graphql/scalars.js';
import { Consent, Purpose } from './consent.entity.js';

@InputType({ description: 'What a clinician says on joining.' })
export class JoinAsClinicianInput extends IdempotentInput {
  @Field({ description: 'True: you are 18 or over. Students over 18 are welcome.' })
  @IsBoolean()
  adult: boolean;

  @Field({
    description: 'The version of the terms that you read and accept; `termsVersion` tells the one in force.',
  })
  @IsString()
  @Length(1, 20)
  acceptedTerms: string;

  @Field(() => String, { nullable: true, description: 'Your whole name, in your own script and order.' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  name?: string | null;
}

@InputType({ description: 'What you say about yourself; what is left out stays.' })
export class ChangeMyWordsInput extends IdempotentInput {
  @Field(() => String, {
    nullable: true,
    description: 'Your whole name as one text. Left out: stays as it is.',
  })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  name?: string | null;

  @Field(() => LanguageTag, { nullable: true, description: 'The language in which Midst writes to you.' })
  @IsOptional()
  locale?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Your time zone by its IANA name, e.g. `Africa/Freetown`.',
  })
  @IsOptional()
  @IsTimeZone()
  timeZone?: string | null;
}

@InputType({ description: 'What you agree to.' })
export class GiveConsentInput extends IdempotentInput {
  @Field(() => Purpose, { description: 'What you agree to.' })
  @IsEnum(Purpose)
  purpose: Purpose;

  @Field(() => Int, { description: 'The version of the text that you were shown (`consentTexts`).' })
  @IsInt()
  version: number;
}

@InputType({ description: 'What you no longer agree to.' })
export class WithdrawConsentInput extends IdempotentInput {
  @Field(() => Purpose, { description: 'What you no longer agree to.' })
  @IsEnum(Purpose)
  purpose: Purpose;
}

@InputType({ description: 'Which device you sign out.' })
export class RevokeSessionInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which of `me.sessions` to end.' })
  sessionId: string;
}

@InputType({ description: 'Your wish to be signed out everywhere.' })
export class SignOutEverywhereInput extends IdempotentInput {}

@ObjectType({ description: 'What you agreed to, after the change.' })
export class MyConsents {
  @Field(() => [Consent], { description: 'All your consents, the newest first, withdrawn ones included.' })
  consents: Consent[];
}
