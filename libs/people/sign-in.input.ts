import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsBoolean, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { DateTime, LanguageTag } from '../platform/graphql/scalars.js';

@InputType({ description: 'Where the code goes.' })
export class RequestSignInCodeInput {
  @Field({ description: 'The address to which the code goes.' })
  @IsString()
  @MaxLength(254)
  email: string;

  @Field(() => LanguageTag, { nullable: true, description: 'The language of that mail. Left out: English.' })
  @IsOptional()
  locale?: string | null;
}

@ObjectType({ description: 'The same for every address, known to Midst or not.' })
export class SignInCodeRequested {
  @Field(() => Int, { description: 'For how many minutes the code in the mail opens.' })
  minutes: number;

  @Field(() => Int, { description: 'How often a code can be tried.' })
  tries: number;
}

@InputType({ description: 'Your address and the code from the mail.' })
export class SignInInput {
  @Field({ description: 'The address to which the code went.' })
  @IsString()
  @MaxLength(254)
  email: string;

  @Field({ description: 'The six digits of the newest mail; spaces do not matter.' })
  @IsString()
  @Length(1, 20)
  code: string;

  @Field({
    defaultValue: false,
    description:
      'True on a phone or computer that only you use: you stay signed in for 30 days. Otherwise, and for staff, 12 hours.',
  })
  @IsBoolean()
  ownDevice: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'What you call this device, to know it again in `me.sessions`.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  deviceLabel?: string | null;
}

@ObjectType({ description: 'You are signed in on this device.' })
export class SignedInHere {
  @Field({
    description:
      'Send it with every request as `Authorization: Bearer …`. It is shown this once and stored nowhere at Midst.',
  })
  token: string;

  @Field(() => DateTime, { description: 'When this ends at the latest; then sign in again.' })
  endsAt: Date;

  @Field(() => DateTime, {
    description: "Until when other people's personal data is shown here; afterwards enter a new code.",
  })
  freshUntil: Date;
}

@ObjectType({ description: 'You are no longer signed in.' })
export class SignedOut {
  @Field({ description: 'Always true.' })
  done: boolean;
}
