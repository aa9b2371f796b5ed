import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Requirement } from './need.parts.js';

/** One role that is wanted, with how many people: "two obstetricians and three paediatricians" is two positions. */
@Entity('position')
@ObjectType({ description: 'One role that is wanted, and how many people for it.' })
@InputType('PositionInput', { description: 'One role that is wanted, and how many people for it.' })
export class Position {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'position_pk' })
  @Field(() => ID, { nullable: true, description: 'The id of the position; leave it out for a new one.' })
  @IsOptional()
  @IsUUID()
  id: string;

  @Column('uuid', { name: 'need_id' })
  needId: string;

  @Column('integer')
  ordinal: number;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What the position is called, where it has a name.' })
  @IsOptional()
  @MaxLength(200)
  title: string | null;

  @Column('integer', { name: 'head_count', nullable: true })
  @Field(() => Int, { nullable: true, description: 'How many people; null where that is not stated.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1000)
  headCount: number | null;

  @Column('text', { array: true, default: () => `'{}'` })
  @Field(() => [String], {
    defaultValue: [],
    description: 'Codes of the acceptable professions: any one of them.',
  })
  @IsArray()
  @ArrayMaxSize(40)
  professions: string[];

  @Column('boolean', { name: 'any_profession', default: false })
  @Field(() => Boolean, { defaultValue: false, description: 'True: people of any profession are welcome.' })
  anyProfession: boolean;

  @Column('text', { array: true, default: () => `'{}'` })
  @Field(() => [String], {
    defaultValue: [],
    description: 'Codes of the acceptable specialties: any one of them.',
  })
  @IsArray()
  @ArrayMaxSize(60)
  specialties: string[];

  @Column('boolean', { name: 'any_specialty', default: false })
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True: it was said that any specialty is welcome.',
  })
  anySpecialty: boolean;

  @Column('text', { array: true, default: () => `'{}'` })
  @Field(() => [String], {
    defaultValue: [],
    description: 'Codes of what the person will do, e.g. teach or mentor.',
  })
  @IsArray()
  @ArrayMaxSize(20)
  activities: string[];

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The duties in words, sensitive procedures included.' })
  @IsOptional()
  @MaxLength(5000)
  duties: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'A grade, band or training stage, in words.' })
  @IsOptional()
  @MaxLength(500)
  grade: string | null;

  @Column('jsonb', { default: () => `'[]'` })
  @Field(() => [Requirement], { defaultValue: [], description: 'What people must or should bring.' })
  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => Requirement)
  requirements: Requirement[];
}
