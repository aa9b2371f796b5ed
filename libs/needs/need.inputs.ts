import { Field, ID, InputType, IntersectionType, Int, PartialType, PickType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Mode } from '../clinicians/profile-words.js';
import { IdempotentInput } from '../platform/graphql/idempotent.input.js';
import { CountryCode, DateOnly } from '../platform/graphql/scalars.js';
import { detailFields, writtenFields } from './changes.js';
import { Leg } from './leg.entity.js';
import { Need, NeedDetail } from './need.entity.js';
import { MissingPart, Outcome } from './need.parts.js';
import { NeedState } from './need.states.js';
import { Position } from './position.entity.js';
import { ReviewDecision } from './need-record.entity.js';
import { RecordKind } from './vocabulary.js';
import { WordingOutcome } from './wording-answer.js';

@InputType({ isAbstract: true })
class WrittenWords extends IntersectionType(
  PartialType(PickType(Need, writtenFields, InputType), InputType),
  PartialType(PickType(NeedDetail, detailFields, InputType), InputType),
  InputType,
) {}

@InputType({
  description:
    'A need to begin, or changes to one: what you leave out stays, null empties, a list replaces the list.',
})
export class SaveNeedInput extends IntersectionType(IdempotentInput, WrittenWords, InputType) {
  @Field(() => ID, { nullable: true, description: 'The need to write on; leave it out to begin a new one.' })
  needId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'For which institution, when you begin a need and speak for several.',
  })
  institutionId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'To begin with the words of a usual kind: a code of `needKinds`. What you state yourself stands instead of its words.',
  })
  @IsOptional()
  @MaxLength(100)
  kind?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version that you read. Somebody saved meanwhile: refused with CONFLICT, nothing is overwritten.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number | null;

  @Field(() => [Position], { nullable: true, description: 'All positions; keep the ids of those that stay.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => Position)
  positions?: Position[] | null;

  @Field(() => [Leg], { nullable: true, description: 'All legs; keep the ids of those that stay.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => Leg)
  legs?: Leg[] | null;
}

@InputType({ description: 'Which need.' })
export class NeedInput extends IdempotentInput {
  @Field(() => ID, { description: 'The id of the need.' })
  needId: string;
}

@InputType({ description: 'Which need, and why.' })
export class NeedWithReasonInput extends NeedInput {
  @Field(() => String, { nullable: true, description: 'Why, for the history of the need.' })
  @IsOptional()
  @MaxLength(1000)
  reason?: string | null;
}

@InputType({ description: 'What a programme officer decides about a need that was sent.' })
export class ReviewNeedInput extends NeedInput {
  @Field(() => ReviewDecision, { description: 'Approve it, or return it with reasons.' })
  @IsIn(Object.values(ReviewDecision))
  decision: ReviewDecision;

  @Field(() => [MissingPart], {
    nullable: true,
    description: 'To return it: what has to change, field by field.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => MissingPart)
  reasons?: MissingPart[] | null;

  @Field(() => String, { nullable: true, description: 'A note; needed to approve words that were remarked.' })
  @IsOptional()
  @MaxLength(4000)
  note?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'I agree that a tie to the country may be required, for the stated reason.',
  })
  heritageAgreed?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'I sign the visit to the UK off: end, letter, return and payer are stated.',
  })
  ukVisitAgreed?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'I agree that the patient or safety reason is shown.',
  })
  sexReasonAgreed?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Of a return post: I read the advertisement. The institution or its ministry advertises the post in the country itself.',
  })
  returnAgreed?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'People may read it as a sample before they sign in.',
  })
  publicSample?: boolean | null;
}

@InputType({ description: 'A leg, and its new last day.' })
export class LegExtensionInput {
  @Field(() => ID, { description: 'The id of the leg.' })
  @IsUUID()
  id: string;

  @Field(() => DateOnly, { description: 'Its new last day.' })
  to: string;
}

@InputType({ description: 'Which days of an open need move, and to when.' })
export class ExtendNeedInput extends NeedInput {
  @Field(() => DateOnly, { nullable: true, description: 'The new day on which it should be closed.' })
  closesOn?: string | null;

  @Field(() => DateOnly, { nullable: true, description: 'The new last day to say interested.' })
  deadline?: string | null;

  @Field(() => [LegExtensionInput], { nullable: true, description: 'Legs with new last days.' })
  @IsOptional()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => LegExtensionInput)
  legs?: LegExtensionInput[] | null;
}

@InputType({ description: 'Which need is closed, and how it ended.' })
export class CloseNeedInput extends NeedInput {
  @Field(() => Outcome, { description: 'How it ended.' })
  @ValidateNested()
  @Type(() => Outcome)
  outcome: Outcome;
}

@InputType({ description: 'Which remarks are settled, and why.' })
export class SettleNeedFlagsInput extends NeedInput {
  @Field(() => String, {
    description: 'Why the words may stand, or why they may not and what to write instead.',
  })
  @Length(2, 2000)
  note: string;

  @Field(() => WordingOutcome, { description: 'Whether they may stand.' })
  @IsIn(Object.values(WordingOutcome))
  outcome: WordingOutcome;
}

@InputType({ description: 'Which needs; everything that is given has to hold.' })
export class NeedFilter {
  @Field(() => [NeedState], { nullable: true, description: 'In any of these states.' })
  @IsOptional()
  @ArrayMaxSize(8)
  states?: NeedState[] | null;

  @Field(() => [RecordKind], { nullable: true, description: 'Of any of these kinds; left out: needs only.' })
  @IsOptional()
  @ArrayMaxSize(5)
  recordKinds?: RecordKind[] | null;

  @Field(() => CountryCode, { nullable: true, description: 'For this country, or open to any.' })
  country?: string | null;

  @Field(() => String, { nullable: true, description: 'With a position for this profession, or for any.' })
  @IsOptional()
  @MaxLength(80)
  profession?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Of this institution; sensitive needs are found so by its leads and officers only.',
  })
  institutionId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only needs of institutions that you speak for.',
  })
  mine?: boolean | null;

  @Field(() => Mode, {
    nullable: true,
    description: 'With a stretch of this kind: remote, in the country, or a visit to the UK.',
  })
  @IsOptional()
  @IsIn(Object.values(Mode))
  mode?: Mode | null;

  @Field(() => String, {
    nullable: true,
    description: 'With a position that asks for this language, by its code, or for none.',
  })
  @IsOptional()
  @MaxLength(35)
  language?: string | null;

  @Field(() => DateOnly, { nullable: true, description: 'With a stretch that may lie on or after this day.' })
  from?: string | null;

  @Field(() => DateOnly, {
    nullable: true,
    description: 'With a stretch that may lie on or before this day.',
  })
  to?: string | null;

  @Field(() => Int, { nullable: true, description: 'With a stretch that may take so many days or more.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(3650)
  atLeastDays?: number | null;

  @Field(() => Int, { nullable: true, description: 'With a stretch that may take so many days or fewer.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(3650)
  atMostDays?: number | null;
}
