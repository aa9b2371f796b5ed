import { Field, ID, InputType, Int, ObjectType, OmitType, PartialType, PickType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayUnique,
  IsIn,
  IsInt,
  IsOptional,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IdempotentInput } from '../platform/graphql/idempotent.input.js';
import { CountryCode } from '../platform/graphql/scalars.js';
import { Clinician, Wishes } from './clinician.entity.js';
import { OnlyForMe } from './only-for-me.entity.js';
import { CardField, ProfileCard } from './profile-card.js';
import {
  Availability,
  ClinicianLanguage,
  ClinicianProfession,
  ClinicianSkill,
  HeritageTie,
} from './profile-parts.js';
import { Registration } from './registration.entity.js';
import { RegistrationStatus } from './profile-words.js';
import { CODE, CODE_SENTENCE, COUNTRY, COUNTRY_SENTENCE } from './shapes.js';

@InputType({
  description: 'What you wish of the work. What you leave out stays as it is; null takes it back.',
})
export class WishesInput extends PartialType(Wishes, InputType) {}

@InputType({
  description:
    'What outranks every fit. No reason is asked and nobody else can read it. What you leave out stays.',
})
export class OnlyForMeInput extends PartialType(OnlyForMe, InputType) {}

@InputType({
  description:
    'Your profile, or a part of it: what you leave out stays, null takes it back, a list replaces the old one.',
})
export class ProfileInput extends PartialType(
  PickType(
    Clinician,
    [
      'livesIn',
      'ukNation',
      'place',
      'stage',
      'grade',
      'years',
      'lowResource',
      'teaching',
      'activities',
      'qualifications',
      'tiesComplete',
      'words',
      'professions',
      'skills',
      'languages',
      'ties',
      'registrations',
      'availability',
      'pastAssignments',
      'employments',
    ] as const,
    InputType,
  ),
  InputType,
) {
  @Field(() => WishesInput, { nullable: true, description: 'What you wish of the work.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => WishesInput)
  wishes?: WishesInput | null;

  @Field(() => OnlyForMeInput, {
    nullable: true,
    description: 'Where you are never to be sent and who is never to find you; returned to you alone.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => OnlyForMeInput)
  onlyForMe?: OnlyForMeInput | null;
}

@InputType({ description: 'What to save of your profile.' })
export class SaveMyProfileInput extends IdempotentInput {
  @Field(() => ProfileInput, { description: 'The parts of your profile to change.' })
  @ValidateNested()
  @Type(() => ProfileInput)
  profile: ProfileInput;

  @Field(() => Int, {
    nullable: true,
    description:
      'The `factsVersion` that you read, 0 where nothing was saved yet. It has grown meanwhile: refused with CONFLICT, nothing is overwritten.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  version?: number | null;
}

@InputType({ description: 'Turns your profile on.' })
export class ShowMyProfileInput extends IdempotentInput {}

@InputType({ description: 'Turns your profile off.' })
export class HideMyProfileInput extends IdempotentInput {}

const answerType = { decorator: InputType, omitDefaultValues: true };

@InputType({
  description: 'A language and what you want to say about it; what you leave out stays as it was.',
})
export class LanguageAnswer extends OmitType(
  PartialType(ClinicianLanguage, answerType),
  ['code'] as const,
  InputType,
) {
  @Field({ description: 'Code of the language in the reference data.' })
  @Matches(CODE, { message: CODE_SENTENCE })
  code: string;
}

@InputType({
  description: 'A profession and what you want to say about it; what you leave out stays as it was.',
})
export class ProfessionAnswer extends OmitType(
  PartialType(ClinicianProfession, answerType),
  ['code'] as const,
  InputType,
) {
  @Field({ description: 'Code of the profession in the reference data.' })
  @Matches(CODE, { message: CODE_SENTENCE })
  code: string;
}

@InputType({
  description: 'Your answer to one or more open questions of a match. It is added to your profile.',
})
export class AnswerOpenQuestionInput extends IdempotentInput {
  @Field(() => LanguageAnswer, {
    nullable: true,
    description: 'How well you speak a language, or that you do not.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => LanguageAnswer)
  language?: LanguageAnswer;

  @Field(() => ClinicianSkill, { nullable: true, description: 'A skill that you have.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ClinicianSkill)
  skill?: ClinicianSkill;

  @Field(() => ProfessionAnswer, {
    nullable: true,
    description: 'A profession, its specialties, years in it.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => ProfessionAnswer)
  profession?: ProfessionAnswer;

  @Field(() => Registration, { nullable: true, description: 'A registration, or that you have none there.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => Registration)
  registration?: Registration;

  @Field(() => HeritageTie, {
    nullable: true,
    description: 'A tie to a country; needs your consent to use heritage.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => HeritageTie)
  tie?: HeritageTie;

  @Field(() => Boolean, { nullable: true, description: 'True: your ties are all that you wish to state.' })
  @IsOptional()
  noMoreTies?: boolean;

  @Field(() => Availability, { nullable: true, description: 'A time in which you could give some of it.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => Availability)
  availability?: Availability;

  @Field(() => String, { nullable: true, description: 'Code of a qualification that you hold.' })
  @IsOptional()
  @Matches(CODE, { message: CODE_SENTENCE })
  qualification?: string;

  @Field(() => String, { nullable: true, description: 'Code of an activity that you have experience of.' })
  @IsOptional()
  @Matches(CODE, { message: CODE_SENTENCE })
  activity?: string;

  @Field(() => Int, { nullable: true, description: 'Whole years of experience altogether.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(70)
  years?: number;

  @Field(() => Boolean, { nullable: true, description: 'Whether you have worked where means were few.' })
  @IsOptional()
  lowResource?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Whether you have taught.' })
  @IsOptional()
  teaching?: boolean;
}

@InputType({ description: 'What an officer saw on a live register.' })
export class CheckRegistrationInput extends IdempotentInput {
  @Field(() => ID, { description: 'The clinician, by the id of the profile.' })
  clinicianId: string;

  @Field(() => CountryCode, { description: 'Country or territory of the register.' })
  @Matches(COUNTRY, { message: COUNTRY_SENTENCE })
  country: string;

  @Field({ description: 'The regulator’s short name, e.g. "NMC".' })
  @Length(1, 80)
  body: string;

  @Field({ description: 'The number that was looked up.' })
  @Length(1, 40)
  number: string;

  @Field(() => RegistrationStatus, { description: 'How it stood.' })
  @IsIn(Object.values(RegistrationStatus))
  status: RegistrationStatus;

  @Field({ description: 'What was seen, in a sentence, conditions included.' })
  @Length(3, 1000)
  seen: string;
}

@ObjectType({ description: 'Your profile, with what is returned to you alone.' })
export class MyProfile {
  @Field(() => Clinician, { description: 'What officers can read too, and what matching compares.' })
  profile: Clinician;

  @Field(() => OnlyForMe, { description: 'Where you are never to be sent and who is never to find you.' })
  onlyForMe: OnlyForMe;
}

@InputType({ description: 'What you would tick.' })
export class PreviewInput {
  @Field(() => [CardField], { description: 'The fields that you would tick for a need.' })
  @ArrayUnique()
  @IsIn(Object.values(CardField), { each: true })
  ticked: CardField[];
}

@ObjectType({ description: 'What an institution would see of you.' })
export class ProfilePreview {
  @Field({
    description: 'Before you say that you are interested, in a sentence: never a card, at most a band.',
  })
  beforeInterest: string;

  @Field(() => [String], {
    description: 'Every answer that a lead can get about how many people fit, before interest.',
  })
  bands: string[];

  @Field(() => ProfileCard, {
    description: 'After interest, with these ticks: exactly the card that would be kept.',
  })
  afterInterest: ProfileCard;

  @Field(() => [CardField], { description: 'What you did not tick, and nobody there would see.' })
  notTicked: CardField[];

  @Field({ description: 'What no institution ever sees, whatever is ticked.' })
  neverSeen: string;
}
