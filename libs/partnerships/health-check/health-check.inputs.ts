import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsOptional, Length, Max, Min, ValidateNested } from 'class-validator';
import { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { DateOnly } from '../../platform/graphql/scalars.js';

@InputType({ description: 'A score of one hallmark.' })
export class ScoreInput {
  @Field({ description: 'The code of the hallmark.' })
  @Length(1, 100)
  hallmark: string;

  @Field(() => Int, { description: '1 not yet, 2 begun, 3 mostly, 4 fully.' })
  @Min(1)
  @Max(4)
  score: number;

  @Field(() => String, { nullable: true, description: 'Why.' })
  @IsOptional()
  @Length(1, 1000)
  words?: string | null;
}

@InputType({ description: 'A Health Check.' })
export class HealthCheckInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which.' })
  healthCheckId: string;
}

@InputType({ description: 'Scores of a side, or of all together.' })
export class ScoresInput extends HealthCheckInput {
  @Field(() => [ScoreInput], { description: 'Scores; what is left out stays as it was.' })
  @ValidateNested({ each: true })
  @Type(() => ScoreInput)
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  scores: ScoreInput[];
}

@InputType({ description: 'Scores of your side.' })
export class SideScoresInput extends ScoresInput {
  @Field(() => ID, { description: 'Which side; one for which you speak.' })
  organisationId: string;
}

@InputType({ description: 'A side of a Health Check.' })
export class HealthCheckSideInput extends HealthCheckInput {
  @Field(() => ID, { description: 'Which side; one for which you speak.' })
  organisationId: string;
}

@InputType({ description: 'What is to be done, by whom and when.' })
export class PlanActionInput extends IdempotentInput {
  @Field(() => ID, { description: 'Of which partnership.' })
  partnershipId: string;

  @Field(() => ID, { nullable: true, description: 'The Health Check from which it follows.' })
  @IsOptional()
  healthCheckId?: string | null;

  @Field(() => String, { nullable: true, description: 'The code of the hallmark from which it follows.' })
  @IsOptional()
  @Length(1, 100)
  hallmark?: string | null;

  @Field({ description: 'What is to be done.' })
  @Length(2, 1000)
  what: string;

  @Field(() => ID, { description: 'The side that answers for it.' })
  ownerId: string;

  @Field({ description: 'Who there answers for it.' })
  @Length(2, 200)
  ownerName: string;

  @Field(() => DateOnly, { description: 'By when.' })
  dueOn: string;
}

@InputType({ description: 'An action of a partnership.' })
export class ActionInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which.' })
  actionId: string;
}
