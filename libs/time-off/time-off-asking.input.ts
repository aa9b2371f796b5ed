import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { COUNTRY, COUNTRY_SENTENCE } from '../clinicians/shapes.js';
import { writtenLanguages } from '../notifications/words.js';
import { CountryCode } from '../platform/graphql/scalars.js';
import { LeaveAsked } from './leave-asked.input.js';
import { BRANCH, BRANCH_SENTENCE } from './rules/branches.js';
import { ApproverRole, NotNeeded } from './vocabulary.js';

@InputType({ description: 'Somebody at the employer who decides.' })
export class ApproverInput {
  @Field(() => ApproverRole, { description: 'In which role.' })
  @IsString()
  role: ApproverRole;

  @Field({ description: 'Their name.' })
  @Length(1, 200)
  name: string;

  @Field({
    description:
      'Their address at work. One outside the employer’s own domain is shown to the host as reported.',
  })
  @MaxLength(254)
  email: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'In which turn they are asked: those of one turn side by side, the next turn when this one agrees. Left out for ' +
      'everybody: one after the other, as they stand in the list.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(99)
  turn?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True for everybody of a turn: any one of them may agree for all of it, and the others then need not answer. ' +
      'Otherwise all of a turn must agree.',
  })
  @IsOptional()
  @IsBoolean()
  anyOf?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Their place in the turn, where some belong together. Those with the same number do: with `anyOf` all of them must ' +
      'agree, *(A and B) or C*; without, any one of them may, *A and (B or C)*. `all`, `any` or `then` and another number ' +
      'go deeper: *(A, then B) or C* is `1 then 1`, `1 then 2` and `2`. Left out: alone.',
  })
  @IsOptional()
  @Matches(BRANCH, { message: BRANCH_SENTENCE })
  branch?: string | null;
}

/** What an employer is asked: the same for looking at the mails beforehand and for sending them. */
@InputType({ description: 'What one employer is asked.' })
export class TimeOffAsking extends LeaveAsked {
  @Field(() => ID, { description: 'For which engagement.' })
  engagementId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The employer, where Midst knows it; otherwise write its name.',
  })
  @IsOptional()
  employerId?: string | null;

  @Field(() => String, { nullable: true, description: 'The employer’s name where Midst does not know it.' })
  @IsOptional()
  @Length(2, 300)
  employerName?: string | null;

  @Field(() => CountryCode, {
    nullable: true,
    description:
      'Where an employer is that Midst has only the name of; left out: as your profile says. Outside the United Kingdom no ' +
      'national rule of it holds.',
  })
  @IsOptional()
  @Matches(COUNTRY, { message: COUNTRY_SENTENCE })
  employerCountry?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What you know of the rules for leave of an employer that Midst knows none of: whoever decides reads it as your ' +
      'words. Left out: what your profile says of it.',
  })
  @IsOptional()
  @MaxLength(2000)
  employerRules?: string | null;

  @Field(() => String, { nullable: true, description: 'Your post there, e.g. "Staff nurse, Ward 7".' })
  @IsOptional()
  @MaxLength(200)
  jobTitle?: string | null;

  @Field(() => NotNeeded, {
    nullable: true,
    description: 'Why nobody has to release you. Then nobody is asked, and lines and approvers are left out.',
  })
  @IsOptional()
  @IsIn(Object.values(NotNeeded))
  notNeeded?: NotNeeded | null;

  @Field(() => String, { nullable: true, description: 'More about why nobody has to release you.' })
  @IsOptional()
  @MaxLength(1000)
  notNeededWords?: string | null;

  @Field(() => [ApproverInput], {
    defaultValue: [],
    description: 'Who decides: one after the other, or in turns.',
  })
  @IsArray()
  @ArrayMaxSize(8)
  @ValidateNested({ each: true })
  @Type(() => ApproverInput)
  approvers: ApproverInput[];

  @Field(() => String, {
    defaultValue: 'en-GB',
    description: 'The language of the mails: `en-GB`, `cy`, `fr`, `pt`, `sw` or `ar`.',
  })
  @IsIn(writtenLanguages)
  language: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Tick: the mail says in which country or region you work.',
  })
  @IsBoolean()
  showDestination: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Tick: the mail names the institution that invites you.',
  })
  @IsBoolean()
  showHost: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Tick: the mail says what the employer gains, in your words; where you write none, as drafted from the plan.',
  })
  @IsBoolean()
  showBenefit: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Tick: the mail tells what the institution invites you for, when, and who is responsible there.',
  })
  @IsOptional()
  @IsBoolean()
  showHostLetter?: boolean;

  @Field(() => String, { nullable: true, description: 'What the employer gains; sent only where ticked.' })
  @IsOptional()
  @MaxLength(2000)
  benefit?: string | null;
}
