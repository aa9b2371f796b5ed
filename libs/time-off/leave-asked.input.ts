import { Field, Float, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsNumber,
  IsOptional,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { DateOnly } from '../platform/graphql/scalars.js';

@InputType({ description: 'Days or hours of one kind of leave.' })
export class LeaveLineInput {
  @Field({ description: 'The code of the kind of leave: one of `leaveTypes`, e.g. AL-AFC.' })
  @Length(2, 10)
  leaveType: string;

  @Field(() => DateOnly, { description: 'The first day.' })
  from: string;

  @Field(() => DateOnly, { description: 'The last day.' })
  to: string;

  @Field(() => Float, {
    nullable: true,
    description: 'How many working days; half days count. Days or hours, or both.',
  })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 1 })
  @Min(0.5)
  @Max(2000)
  days?: number | null;

  @Field(() => Float, { nullable: true, description: 'How many hours.' })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0.25)
  @Max(9999)
  hours?: number | null;

  @Field(() => String, { nullable: true, description: 'A remark, e.g. "afternoon clinics only".' })
  @IsOptional()
  @MaxLength(300)
  note?: string | null;
}

/** What an employer is asked for, whether for the first time or again for a changed plan. */
@InputType({ isAbstract: true })
export abstract class LeaveAsked {
  @Field(() => [LeaveLineInput], {
    defaultValue: [],
    description:
      'The leave, one line for each kind and stretch. Left out only where nobody has to release you.',
  })
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LeaveLineInput)
  lines: LeaveLineInput[];

  @Field(() => String, {
    nullable: true,
    description: 'The cover that you propose; left out when you ask again: as before.',
  })
  @IsOptional()
  @MaxLength(2000)
  cover?: string | null;

  @Field(() => DateOnly, {
    nullable: true,
    description: 'By when you ask for an answer; from tomorrow to the first day.',
  })
  @IsOptional()
  replyBy?: string | null;
}
