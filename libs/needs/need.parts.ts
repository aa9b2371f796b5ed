import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DateOnly } from '../platform/graphql/scalars.js';
import { CODE, CODE_SENTENCE } from '../clinicians/shapes.js';
import { Cefr } from '../clinicians/profile-words.js';
import {
  IsIn,
  IsInt,
  IsISO4217CurrencyCode,
  IsNumber,
  IsOptional,
  IsUUID,
  Length,
  Max,
  Matches,
  MaxLength,
  Min,
} from 'class-validator';
import {
  LanguageUse,
  OutcomeKind,
  Payer,
  PreparationKind,
  RequirementKind,
  TiltCriterion,
  YearsCount,
} from './vocabulary.js';

/** Parts of a need that are stored as JSON inside its row. Each is output, input and validator in one. */

@ObjectType({ description: 'One fact about the site, in the words of the institution.' })
@InputType('SiteConditionInput', { description: 'One fact about the site, in your own words.' })
export class SiteCondition {
  @Field(() => String, {
    description: 'What the fact is about: a code of the reference data, e.g. "electricity", or "other".',
  })
  @Matches(CODE, { message: CODE_SENTENCE })
  kind: string;

  @Field(() => String, { description: 'The fact, e.g. "step-free; generator from 18:00 to 22:00".' })
  @Length(1, 1000)
  text: string;
}

@ObjectType({ description: 'Something to do or hand in before the work starts.' })
@InputType('PreparationInput', { description: 'Something to do or hand in before the work starts.' })
export class Preparation {
  @Field(() => PreparationKind, { description: 'What sort of preparation it is.' })
  @IsIn(Object.values(PreparationKind))
  kind: PreparationKind;

  @Field(() => String, { description: 'What exactly, e.g. "two professional references".' })
  @Length(1, 1000)
  text: string;
}

@ObjectType({ description: 'One thing that costs money, and who pays it.' })
@InputType('PayItemInput', { description: 'One thing that costs money, and who pays it.' })
export class PayItem {
  @Field(() => String, {
    description: 'What is paid for: a code of the reference data, e.g. "flights", or "other".',
  })
  @Matches(CODE, { message: CODE_SENTENCE })
  item: string;

  @Field(() => Payer, { description: 'Who pays it; NOT_STATED where that is open.' })
  @IsIn(Object.values(Payer))
  payer: Payer;

  @Field(() => Number, { nullable: true, description: 'The amount, where one is stated.' })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0)
  @Max(10_000_000)
  amount?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The currency of the amount as an ISO 4217 code, e.g. GBP.',
  })
  @IsOptional()
  @IsISO4217CurrencyCode()
  currency?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What else was said, e.g. "per month, by place of residence".',
  })
  @IsOptional()
  @MaxLength(1000)
  text?: string | null;
}

@ObjectType({ description: 'A small change to the weight that one criterion has for this need.' })
@InputType('TiltInput', { description: 'A small change to the weight that one criterion has for this need.' })
export class Tilt {
  @Field(() => TiltCriterion, { description: 'The criterion.' })
  @IsIn(Object.values(TiltCriterion))
  criterion: TiltCriterion;

  @Field(() => Int, {
    description: 'From -2 (counts less) to 2 (counts more); 0 is the weight of the programme.',
  })
  @IsInt()
  @Min(-2)
  @Max(2)
  by: number;
}

@ObjectType({ description: 'One requirement of a position.' })
@InputType('RequirementInput', { description: 'One requirement of a position.' })
export class Requirement {
  @Field(() => ID, { nullable: true, description: 'The id of the requirement; leave it out for a new one.' })
  @IsOptional()
  @IsUUID()
  id: string;

  @Field(() => RequirementKind, { description: 'What the requirement is about.' })
  @IsIn(Object.values(RequirementKind))
  kind: RequirementKind;

  @Field(() => Boolean, {
    description: 'True: nobody is matched who is known not to meet it. False: it is desirable.',
  })
  essential: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Requirements of one position that share a group are alternatives: any one met meets them all.',
  })
  @IsOptional()
  @Length(1, 40)
  group: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The code of the skill, language or qualification, or the country of a registration, residence or health service.',
  })
  @IsOptional()
  @Matches(CODE, { message: CODE_SENTENCE })
  term: string | null;

  @Field(() => Cefr, {
    nullable: true,
    description: 'The least level of a language; null where none is named.',
  })
  @IsOptional()
  @IsIn(Object.values(Cefr))
  level: Cefr | null;

  @Field(() => LanguageUse, {
    defaultValue: LanguageUse.ANY,
    description: 'What the language is needed for.',
  })
  @IsIn(Object.values(LanguageUse))
  use: LanguageUse;

  @Field(() => Int, { nullable: true, description: 'The least number of years.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(60)
  years: number | null;

  @Field(() => YearsCount, { defaultValue: YearsCount.ANY, description: 'How those years are counted.' })
  @IsIn(Object.values(YearsCount))
  count: YearsCount;

  @Field(() => String, {
    nullable: true,
    description: 'The words as stated; all that a requirement of kind STATED has.',
  })
  @IsOptional()
  @Length(1, 2000)
  text: string | null;
}

@ObjectType({ description: 'How a need ended.' })
@InputType('NeedOutcomeInput', { description: 'How the need ended.' })
export class Outcome {
  @Field(() => OutcomeKind, { description: 'Whether and where it was filled.' })
  @IsIn(Object.values(OutcomeKind))
  kind: OutcomeKind;

  @Field(() => Int, { nullable: true, description: 'How many people filled it.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(10_000)
  people?: number | null;

  @Field(() => String, { nullable: true, description: 'How it was filled, or why not.' })
  @IsOptional()
  @MaxLength(2000)
  how?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who continues the work: a role or a team, e.g. "the ward sister in charge".',
  })
  @IsOptional()
  @Length(2, 500)
  whoContinues?: string | null;

  @Field(() => DateOnly, {
    nullable: true,
    description: 'The day on which the work was or will be handed over.',
  })
  @IsOptional()
  handedOverOn?: string | null;
}

@ObjectType({ description: 'Who the visitor works with at the institution.' })
@InputType('CounterpartInput', { description: 'Who the visitor works with at the institution.' })
export class Counterpart {
  @Field(() => String, { nullable: true, description: 'The name of the person.' })
  @IsOptional()
  @MaxLength(200)
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'The post of the person, e.g. "head of paediatrics".' })
  @IsOptional()
  @MaxLength(200)
  post?: string | null;

  @Field(() => String, { nullable: true, description: 'Other lines of reporting or supervision.' })
  @IsOptional()
  @MaxLength(1000)
  reporting?: string | null;
}

@ObjectType({ description: 'A field of a need, and what to do there.' })
@InputType('MissingPartInput', { description: 'A field of a need, and what to do there.' })
export class MissingPart {
  @Field(() => String, { description: 'The field it is about (dotted path).' })
  @Length(1, 200)
  field: string;

  @Field(() => String, { description: 'What to do.' })
  @Length(2, 2000)
  sentence: string;
}
