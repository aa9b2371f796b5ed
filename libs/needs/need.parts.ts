import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  IsIn,
  IsInt,
  IsISO4217CurrencyCode,
  IsNumber,
  IsOptional,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import {
  Cefr,
  LanguageUse,
  OutcomeKind,
  Payer,
  PayItemKind,
  PreparationKind,
  RequirementKind,
  SiteConditionKind,
  StatedState,
  TiltCriterion,
  YearsCount,
} from './vocabulary.js';

/** Parts of a need that are stored as JSON inside its row. Each is output, input and validator in one. */

@ObjectType({ description: 'One fact about the site, in the words of the institution.' })
@InputType('SiteConditionInput', { description: 'One fact about the site, in your own words.' })
export class SiteCondition {
  @Field(() => SiteConditionKind, { description: 'What the fact is about.' })
  @IsIn(Object.values(SiteConditionKind))
  kind: SiteConditionKind;

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
  @Field(() => PayItemKind, { description: 'What is paid for.' })
  @IsIn(Object.values(PayItemKind))
  item: PayItemKind;

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
    description: 'The code of the skill, language or qualification, or the country of a registration.',
  })
  @IsOptional()
  @Length(1, 80)
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

@ObjectType({ description: 'A value as it was first stated, e.g. in a file, and what became of it.' })
export class StatedValue {
  @Field(() => String, { description: 'The field where it was stated, e.g. "professions".' })
  field: string;

  @Field(() => Int, { description: 'Its place in that field, from 0.' })
  index: number;

  @Field(() => String, { description: 'The words as stated.' })
  text: string;

  @Field(() => StatedState, { description: 'What became of it.' })
  state: StatedState;

  @Field(() => [String], { description: 'The terms it was mapped to.' })
  terms: string[];

  @Field(() => String, { nullable: true, description: 'Why it was mapped so, kept or refused.' })
  why: string | null;
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
    description: 'Who continues the work: a role or a team, e.g. "the ward sister in charge".',
  })
  @Length(2, 500)
  whoContinues: string;

  @Field(() => String, {
    nullable: true,
    description: 'When the work was or will be handed over (YYYY-MM-DD).',
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

@ObjectType({ description: 'Something still missing before a need can be sent, and the way out.' })
export class MissingPart {
  @Field(() => String, { description: 'The field it is about (dotted path).' })
  field: string;

  @Field(() => String, { description: 'What to do.' })
  sentence: string;
}

/** Days without time or zone are text, YYYY-MM-DD, in every table and in the schema's Date. */
export const aDay = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
