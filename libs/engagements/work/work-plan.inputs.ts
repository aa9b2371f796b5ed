import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  Length,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { WorkLearners, WorkMaterial, WorkSession } from './work-plan.entity.js';

@InputType({ description: 'A work plan, whole.' })
export class WorkPlanInput {
  @Field({ description: 'The time zone of the sessions: one of `Engagement.workZones`.' })
  @Length(1, 60)
  zone: string;

  @Field(() => [String], { description: 'What is to be reached.' })
  @IsArray()
  @ArrayMaxSize(20)
  @Length(2, 300, { each: true })
  objectives: string[];

  @Field(() => [WorkSession], { description: 'The sessions, in any order.' })
  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => WorkSession)
  sessions: WorkSession[];

  @Field(() => [WorkLearners], { description: 'Who learns.' })
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => WorkLearners)
  learners: WorkLearners[];

  @Field(() => [WorkMaterial], { description: 'What is needed for it.' })
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => WorkMaterial)
  materials: WorkMaterial[];
}

@InputType({ description: 'A new version of a work plan.' })
export class SaveWorkPlanInput extends IdempotentInput {
  @Field(() => ID, { description: 'Of which engagement.' })
  engagementId: string;

  @Field(() => Int, {
    description:
      'The version that you read; 0 where there was none. Another by now: CONFLICT, and nothing is lost.',
  })
  @IsInt()
  @Min(0)
  version: number;

  @Field(() => WorkPlanInput, { description: 'The plan as it is to be now, whole.' })
  @ValidateNested()
  @Type(() => WorkPlanInput)
  plan: WorkPlanInput;

  @Field(() => String, { nullable: true, description: 'What you changed, for the other side.' })
  @IsOptional()
  @MaxLength(500)
  note?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'You have read that something looks like an NHS number (LOOKS_LIKE_A_PATIENT), and it is none.',
  })
  @IsBoolean()
  noPatient: boolean;
}
