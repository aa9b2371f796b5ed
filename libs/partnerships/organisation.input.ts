import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsFQDN,
  IsOptional,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IdempotentInput } from '../platform/graphql/idempotent.input.js';
import { CountryCode, DateOnly } from '../platform/graphql/scalars.js';
import { BasisKind } from './basis.js';
import { OrganisationKind } from './organisation.kinds.js';

@InputType({ description: 'An organisation as it registers.' })
export class RegisterOrganisationInput extends IdempotentInput {
  @Field(() => OrganisationKind, { description: 'What it is. A programme office is registered by officers.' })
  kind: OrganisationKind;

  @Field({ description: 'Its full name.' })
  @Length(2, 300)
  name: string;

  @Field(() => CountryCode, { description: 'The country or territory in which it is.' })
  country: string;

  @Field(() => String, { nullable: true, description: 'The region, county or state.' })
  @IsOptional()
  @MaxLength(200)
  region?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The exact place; kept back for a sensitive organisation.',
  })
  @IsOptional()
  @MaxLength(200)
  place?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its level in the health system, e.g. `district hospital`.',
  })
  @IsOptional()
  @MaxLength(200)
  facilityLevel?: string | null;

  @Field(() => [String], {
    defaultValue: [],
    description: 'E-mail domains that are its own, e.g. `hospital.example`. Officers verify them.',
  })
  @ArrayMaxSize(20)
  @IsFQDN({}, { each: true })
  emailDomains: string[];

  @Field({
    defaultValue: false,
    description: 'True where naming the place or the lead could endanger somebody.',
  })
  sensitive: boolean;

  @Field({
    description:
      'The address of the second person who will speak for it. They are invited; you speak for it at once.',
  })
  @MaxLength(254)
  secondLeadEmail: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What shows officers that it is what you say: its entry in a register, its web page, whom to call. At least ten characters.',
  })
  @IsOptional()
  @Length(10, 4000)
  evidence?: string | null;
}

@InputType({ description: 'What else shows that an organisation is what it says.' })
export class StateEvidenceInput extends IdempotentInput {
  @Field(() => ID, { description: 'For which organisation you speak.' })
  organisationId: string;

  @Field({ description: 'Registers, numbers, web pages, people to call: 10 to 4,000 characters.' })
  @Length(10, 4000)
  words: string;
}

@InputType({ description: 'On what ground personal data may reach an organisation.' })
export class BasisInput {
  @Field(() => BasisKind, { description: 'The ground.' })
  kind: BasisKind;

  @Field(() => DateOnly, { description: 'When the risk of the transfer was assessed.' })
  assessedOn: string;

  @Field(() => DateOnly, {
    nullable: true,
    description: 'The last day of that ground. Needed outside the United Kingdom.',
  })
  @IsOptional()
  expiresOn?: string | null;
}

@InputType({ description: "An officer's word about an organisation." })
export class VerifyOrganisationInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which organisation.' })
  organisationId: string;

  @Field({ description: 'What you saw that shows it is what it says: at least ten characters.' })
  @Length(10, 4000)
  evidence: string;

  @Field(() => BasisInput, {
    description: 'On what ground personal data may reach it. Both officers state the same.',
  })
  @ValidateNested()
  @Type(() => BasisInput)
  basis: BasisInput;

  @Field(() => [String], {
    defaultValue: [],
    description: 'The e-mail domains that you verified as its own. Both officers state the same.',
  })
  @ArrayMaxSize(20)
  @IsFQDN({}, { each: true })
  emailDomains: string[];
}

@InputType({ description: 'An organisation, and why.' })
export class OrganisationReasonInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which organisation.' })
  organisationId: string;

  @Field({ description: 'Why. Its own people can read it in the audit trail.' })
  @Length(3, 2000)
  reason: string;
}

@InputType({ description: 'Weeks in which the organisation wants no requests.' })
export class QuietWeeksInput {
  @Field(() => DateOnly, { description: 'The first quiet day.' })
  startsOn: string;

  @Field(() => DateOnly, { description: 'The last quiet day.' })
  endsOn: string;

  @Field(() => String, { nullable: true, description: 'Why, if you like to say.' })
  @IsOptional()
  @MaxLength(300)
  reason?: string | null;
}

@InputType({ description: 'What an organisation says about itself; what is left out stays.' })
export class SaveOrganisationInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which organisation.' })
  organisationId: string;

  @Field(() => CountryCode, {
    nullable: true,
    description:
      'The country or territory, by an officer, where it was not stated. Once stated it stays. Left out: stays.',
  })
  @IsOptional()
  country?: string | null;

  @Field(() => String, { nullable: true, description: 'The region. Left out: stays.' })
  @IsOptional()
  @MaxLength(200)
  region?: string | null;

  @Field(() => String, { nullable: true, description: 'The exact place. Left out: stays.' })
  @IsOptional()
  @MaxLength(200)
  place?: string | null;

  @Field(() => String, { nullable: true, description: 'Its level in the health system. Left out: stays.' })
  @IsOptional()
  @MaxLength(200)
  facilityLevel?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether name, place and leads are kept back. Left out: stays.',
  })
  @IsOptional()
  sensitive?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many people may wait for its answer, 1 to 100. Left out: stays.',
  })
  @IsOptional()
  @Min(1)
  @Max(100)
  maxPending?: number | null;

  @Field(() => [CountryCode], {
    nullable: true,
    description: 'Of which countries’ diaspora an association is. Left out: stays.',
  })
  @IsOptional()
  @ArrayMaxSize(30)
  diasporaOf?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it wants to hear offers. Left out: stays.',
  })
  @IsOptional()
  takesOffers?: boolean | null;

  @Field(() => [QuietWeeksInput], {
    nullable: true,
    description: 'All its quiet weeks, in place of those before. Left out: stay.',
  })
  @IsOptional()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => QuietWeeksInput)
  quietWeeks?: QuietWeeksInput[] | null;
}

@InputType({ description: 'For which organisation you hand over, and to whom.' })
export class HandOverLeadInput extends IdempotentInput {
  @Field(() => ID, { description: 'For which organisation you stop being the lead.' })
  organisationId: string;

  @Field({ description: "Your successor's address. Your role ends in the moment in which they accept." })
  @MaxLength(254)
  successorEmail: string;

  @Field(() => String, { nullable: true, description: 'A few words to them.' })
  @IsOptional()
  @MaxLength(2000)
  message?: string | null;
}
