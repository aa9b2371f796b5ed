import { Field, Float, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsNumber,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { UkNation } from '../../reference/uk-nation.js';
import { Decision } from '../vocabulary.js';
import { each, oneOf } from './coded.js';
import { LeaveLength } from './leave-length.js';
import type { LeaveRule, Limit } from './leave-rule.js';
import { LeaveStage } from './leave-stage.js';
import {
  DecisionUnit,
  LeaveEvidence,
  LeaveGate,
  LeavePay,
  LimitPer,
  OverseasUse,
  StaffGroup,
} from './rule-words.js';

@ObjectType({ description: 'How much leave there is, and over what.' })
@InputType('LeaveLimitInput', { description: 'How much leave there is, and over what.' })
export class LeaveLimit extends LeaveLength implements Limit {
  @Field(() => LimitPer, { description: 'Over what it is counted together.' })
  @oneOf(LimitPer)
  per: Limit['per'];

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True: by exception only, in place of the usual amount over the same time.',
  })
  @IsBoolean()
  exceptionally: boolean;

  @Field(() => Int, {
    nullable: true,
    description:
      'From how many months of service it is so much: of several for the same `per` the last one reached holds. Null: ' +
      'from the first day.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(600)
  afterServiceMonths?: number;
}

@ObjectType({ description: 'How long before the first day it has to be asked for.' })
@InputType('LeaveNoticeInput', { description: 'How long before the first day it has to be asked for.' })
export class LeaveNotice extends LeaveLength {
  @Field(() => Boolean, { defaultValue: false, description: 'True: whoever decides may accept less.' })
  @IsBoolean()
  waivable: boolean;
}

@ObjectType({ description: 'Within what time an answer is due.' })
@InputType('LeaveDecisionTimeInput', { description: 'Within what time an answer is due.' })
export class LeaveDecisionTime {
  @Field(() => Float, { description: 'How much, above 0.' })
  @IsNumber({ maxDecimalPlaces: 1 })
  @Min(0.5)
  @Max(999)
  amount: number;

  @Field(() => DecisionUnit, { description: 'Counted in what.' })
  @oneOf(DecisionUnit)
  unit: NonNullable<LeaveRule['decision']>['unit'];
}

/** The names of what can be reckoned with in a rule, in the order in which they are told. */
export const factNames = [
  'nations',
  'staffGroups',
  'pay',
  'limits',
  'proRata',
  'leaveYearFrom',
  'shortest',
  'longest',
  'notice',
  'minServiceMonths',
  'evidence',
  'gates',
  'chain',
  'decision',
  'writtenReason',
  'appeal',
  'outcomes',
  'overseas',
  'afterRefusalOf',
  'notWith',
  'neverAfterwards',
] as const satisfies readonly (keyof LeaveRule)[];
export type FactName = (typeof factNames)[number];
export type Facts = Pick<LeaveRule, FactName>;

const list = (description: string) => ({ defaultValue: [], description });
const maybe = (description: string) => ({ nullable: true, description });

/** What can be reckoned with in a rule: read of a policy, and stated by an employer. */
@ObjectType({
  description:
    'What can be reckoned with in a rule for leave. Null and empty mean *not stated*, never *not required*.',
})
@InputType('LeaveFactsInput', {
  description:
    'What can be reckoned with in a rule for leave. What is left out is not stated; that is not the same as not required.',
})
export class LeaveFacts {
  @Field(() => [UkNation], list('In which nations it holds; empty: in all.'))
  @IsArray()
  @ArrayMaxSize(4)
  @each(UkNation)
  nations: Facts['nations'];

  @Field(() => [StaffGroup], list('Whom it is for; empty: everybody.'))
  @IsArray()
  @ArrayMaxSize(7)
  @each(StaffGroup)
  staffGroups: Facts['staffGroups'];

  @Field(() => LeavePay, maybe('Whether it is paid.'))
  @IsOptional()
  @oneOf(LeavePay)
  pay: Facts['pay'];

  @Field(() => [LeaveLimit], list('How much there is. All of them hold.'))
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => LeaveLimit)
  limits: LeaveLimit[];

  @Field(() => Boolean, maybe('Whether amounts shrink with contracted hours.'))
  @IsOptional()
  @IsBoolean()
  proRata: Facts['proRata'];

  @Field(() => Int, maybe('The month in which the leave year begins, 1 to 12.'))
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(12)
  leaveYearFrom: Facts['leaveYearFrom'];

  @Field(() => LeaveLength, maybe('The least that one stretch may be.'))
  @IsOptional()
  @ValidateNested()
  @Type(() => LeaveLength)
  shortest: LeaveLength | null;

  @Field(() => LeaveLength, maybe('The most that one stretch may be.'))
  @IsOptional()
  @ValidateNested()
  @Type(() => LeaveLength)
  longest: LeaveLength | null;

  @Field(() => LeaveNotice, maybe('How long before the first day it has to be asked for.'))
  @IsOptional()
  @ValidateNested()
  @Type(() => LeaveNotice)
  notice: LeaveNotice | null;

  @Field(() => Int, maybe('How many months of service are needed.'))
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(600)
  minServiceMonths: Facts['minServiceMonths'];

  @Field(() => [LeaveEvidence], list('What has to be shown.'))
  @IsArray()
  @ArrayMaxSize(16)
  @each(LeaveEvidence)
  evidence: LeaveEvidence[];

  @Field(() => [LeaveGate], list('What must be done first, or be true.'))
  @IsArray()
  @ArrayMaxSize(10)
  @each(LeaveGate)
  gates: LeaveGate[];

  @Field(() => [LeaveStage], list('Who decides: stages that follow one another.'))
  @IsArray()
  @ArrayMaxSize(8)
  @ValidateNested({ each: true })
  @Type(() => LeaveStage)
  chain: LeaveStage[];

  @Field(() => LeaveDecisionTime, maybe('Within what time an answer is due. Silence is never a yes here.'))
  @IsOptional()
  @ValidateNested()
  @Type(() => LeaveDecisionTime)
  decision: LeaveDecisionTime | null;

  @Field(() => Boolean, maybe('Whether a refusal must be in writing with its reason.'))
  @IsOptional()
  @IsBoolean()
  writtenReason: Facts['writtenReason'];

  @Field(() => Boolean, maybe('Whether a refusal can be appealed.'))
  @IsOptional()
  @IsBoolean()
  appeal: Facts['appeal'];

  @Field(() => [Decision], list('Which answers may be given; empty: every one.'))
  @IsArray()
  @ArrayMaxSize(5)
  @each(Decision)
  outcomes: Facts['outcomes'];

  @Field(() => OverseasUse, maybe('Whether it may be used to volunteer or work overseas.'))
  @IsOptional()
  @oneOf(OverseasUse)
  overseas: Facts['overseas'];

  @Field(() => [String], list('Codes of kinds of leave, one of which must have been refused first.'))
  @IsArray()
  @ArrayMaxSize(13)
  afterRefusalOf: Facts['afterRefusalOf'];

  @Field(() => [String], list('Codes of kinds of leave with which it cannot be combined for one engagement.'))
  @IsArray()
  @ArrayMaxSize(13)
  notWith: Facts['notWith'];

  @Field(() => Boolean, { defaultValue: false, description: 'True: it is never given afterwards.' })
  @IsBoolean()
  neverAfterwards: Facts['neverAfterwards'];
}

/** Nothing stated. */
export function noFacts(): Facts {
  return {
    nations: [],
    staffGroups: [],
    pay: null,
    limits: [],
    proRata: null,
    leaveYearFrom: null,
    shortest: null,
    longest: null,
    notice: null,
    minServiceMonths: null,
    evidence: [],
    gates: [],
    chain: [],
    decision: null,
    writtenReason: null,
    appeal: null,
    outcomes: [],
    overseas: null,
    afterRefusalOf: [],
    notWith: [],
    neverAfterwards: false,
  };
}
