import { Field, ID, InputType } from '@nestjs/graphql';
import { IsBoolean, Length } from 'class-validator';
import { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { CountryCode } from '../../platform/graphql/scalars.js';

const why = { message: 'Say why, in 3 to 2000 characters.' };

@InputType({ description: 'Which country, why, and from when.' })
export class PauseCountryInput extends IdempotentInput {
  @Field(() => CountryCode, { description: 'Which country.' })
  country: string;

  @Field({ description: 'Why, 3 to 2000 characters; officers read it.' })
  @Length(3, 2000, why)
  reason: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether it holds from now on, and a second officer confirms it afterwards. Otherwise it holds when they do.',
  })
  @IsBoolean()
  atOnce: boolean;
}

@InputType({ description: 'Which pause.' })
export class CountryPauseInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which pause.' })
  pauseId: string;
}

@InputType({ description: 'Which pause ends, and why.' })
export class EndCountryPauseInput extends CountryPauseInput {
  @Field({ description: 'Why, 3 to 2000 characters.' })
  @Length(3, 2000, why)
  reason: string;
}
