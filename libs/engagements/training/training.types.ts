import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsBoolean, IsIn, IsOptional, Length, MaxLength } from 'class-validator';
import { Mode } from '../../clinicians/profile-words.js';
import { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { CountryCode, DateOnly } from '../../platform/graphql/scalars.js';
import { TrainingCheck, TrainingRecord, TrainingRequirement } from './training.entity.js';

@InputType({ description: 'What has to be done before a leg of this kind begins.' })
export class StateTrainingInput extends IdempotentInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The institution that asks for it of its own work; left out: the programme, of all work.',
  })
  @IsOptional()
  institutionId?: string | null;

  @Field({ description: 'What it is called, 3 to 200 characters.' })
  @Length(3, 200, { message: 'Write what it is called.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'Where one does it, and what counts.' })
  @IsOptional()
  @Length(3, 2000)
  about?: string | null;

  @Field(() => [Mode], { defaultValue: [], description: 'For legs of these modes; empty: of all.' })
  @IsIn(Object.values(Mode), { each: true })
  @ArrayMaxSize(3)
  modes: Mode[];

  @Field(() => [String], {
    defaultValue: [],
    description: 'For work with one of these activities, e.g. `treat`; empty: with any.',
  })
  @ArrayMaxSize(20)
  @MaxLength(40, { each: true })
  activities: string[];

  @Field(() => CountryCode, { nullable: true, description: 'For legs in this country; left out: in all.' })
  @IsOptional()
  country?: string | null;

  @Field({ description: 'By which rule it is asked for, with its date or edition.' })
  @Length(3, 500, { message: 'Say by which rule, with its date or edition.' })
  source: string;

  @Field(() => DateOnly, { description: 'From which day on; not a day past.' })
  validFrom: string;
}

@InputType({ description: 'Which requirement.' })
export class EndTrainingInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which requirement.' })
  trainingRequirementId: string;
}

@InputType({ description: 'That training was done.' })
export class RecordTrainingInput extends EndTrainingInput {
  @Field(() => ID, { description: 'For which engagement.' })
  engagementId: string;

  @Field(() => DateOnly, { description: 'When it was done; not a day to come.' })
  doneOn: string;

  @Field({ description: 'On which paper one sees it: who gave it, its number, where it can be looked at.' })
  @Length(3, 1000, { message: 'Say on which paper one sees it.' })
  evidence: string;
}

@InputType({ description: 'What was seen of the evidence that training was done.' })
export class CheckTrainingInput extends EndTrainingInput {
  @Field(() => ID, { description: 'For which engagement.' })
  engagementId: string;

  @Field(() => Boolean, { description: 'Whether it was as it has to be.' })
  @IsBoolean()
  passed: boolean;

  @Field({ description: 'What you saw, 3 to 2000 characters.' })
  @Length(3, 2000, { message: 'Say what you saw.' })
  seen: string;

  @Field(() => DateOnly, { description: 'Until when it is relied on.' })
  validUntil: string;
}

@ObjectType({ description: 'Training that is asked for before legs of an engagement, and how it stands.' })
export class EngagementTraining {
  @Field(() => TrainingRequirement, { description: 'What is asked for.' })
  requirement: TrainingRequirement;

  @Field(() => [Int], { description: 'Legs of the terms on the table that wait for it, counted from 0.' })
  legs: number[];

  @Field(() => TrainingRecord, { nullable: true, description: 'What its person recorded last.' })
  record: TrainingRecord | null;

  @Field(() => TrainingCheck, { nullable: true, description: 'What somebody else saw of it last.' })
  check: TrainingCheck | null;

  @Field(() => Boolean, { description: 'Whether you may record that it was done.' })
  mayRecord: boolean;

  @Field(() => Boolean, { description: 'Whether it waits for your look.' })
  mayCheck: boolean;
}
