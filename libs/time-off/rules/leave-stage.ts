import { Field, Float, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsNumber,
  IsOptional,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { ApproverRole } from '../vocabulary.js';
import { BRANCH, BRANCH_SENTENCE } from './branches.js';
import { each, oneOf } from './coded.js';
import { LeaveLength } from './leave-length.js';
import type { ChainStage, LeaveRule, StageCondition } from './leave-rule.js';
import { StaffGroup, StageAgreed, StageWhen } from './rule-words.js';

@ObjectType({ description: 'When a stage of a chain is asked at all.' })
@InputType('LeaveStageConditionInput', { description: 'When a stage of a chain is asked at all.' })
export class LeaveStageCondition {
  @Field(() => StageWhen, { description: 'When.' })
  @oneOf(StageWhen)
  when: StageCondition['when'];

  @Field(() => Float, { nullable: true, description: 'Above how many days; for `DAYS_OVER` only.' })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 1 })
  @Min(0)
  @Max(9999)
  days?: number | null;

  @Field(() => LeaveLength, {
    nullable: true,
    description:
      'How long, in days, weeks, months or years; for `LONGER_THAN`, `UP_TO`, `AT_LEAST` and `LESS_THAN` only.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => LeaveLength)
  length?: LeaveLength | null;

  @Field(() => Float, { nullable: true, description: 'Above how many pounds; for `COST_OVER` only.' })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0)
  @Max(1_000_000)
  pounds?: number | null;

  @Field(() => [StaffGroup], { nullable: true, description: 'For whom; for `STAFF` only.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(7)
  @each(StaffGroup)
  groups?: LeaveRule['staffGroups'] | null;
}

@ObjectType({ description: 'Roles that are asked at the same time. Stages follow one another.' })
@InputType('LeaveStageInput', {
  description: 'Roles that are asked at the same time. Stages follow one another.',
})
export class LeaveStage {
  @Field(() => [ApproverRole], { defaultValue: [], description: 'Who is asked.' })
  @IsArray()
  @ArrayMaxSize(8)
  roles: ApproverRole[];

  @Field(() => [String], {
    nullable: true,
    description:
      'The place of each role, in the order of `roles`, where some belong together: numbers with `all`, `any` or `then` ' +
      'between, as deep as it goes. *(A, then B) or C* is `1 then 1`, `1 then 2` and `2` of which any one may agree. ' +
      'Several with one place belong together: *(A and B) or C* is `1`, `1` and `2`. Null: every role stands alone.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(8)
  @Matches(BRANCH, { each: true, message: BRANCH_SENTENCE })
  branches?: string[];

  @Field(() => String, {
    nullable: true,
    description:
      'Who decides, in words. Sent without roles it is read as a policy is, e.g. *(ward manager, then matron) or HR*, and ' +
      'what is said one after the other there becomes stages.',
  })
  @IsOptional()
  @MaxLength(500)
  inWords?: string | null;

  @Field(() => StageAgreed, { description: 'Whether all of its branches must agree, or any one may.' })
  @oneOf(StageAgreed)
  agreed: ChainStage['agreed'];

  @Field(() => LeaveStageCondition, { description: 'When it is asked at all.' })
  @ValidateNested()
  @Type(() => LeaveStageCondition)
  condition: LeaveStageCondition;
}
