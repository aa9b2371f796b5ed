import { Field, Float, InputType, ObjectType } from '@nestjs/graphql';
import { IsNumber, Max, Min } from 'class-validator';
import { oneOf } from './coded.js';
import type { Length, LengthUnit } from './leave-rule.js';
import { LeaveUnit } from './rule-words.js';

@ObjectType({ description: 'An amount of time.' })
@InputType('LeaveLengthInput', { description: 'An amount of time.' })
export class LeaveLength implements Length {
  @Field(() => Float, { description: 'How much, above 0.' })
  @IsNumber({ maxDecimalPlaces: 1 })
  @Min(0.5)
  @Max(9999)
  amount: number;

  @Field(() => LeaveUnit, { description: 'Counted in what.' })
  @oneOf(LeaveUnit)
  unit: LengthUnit;
}
