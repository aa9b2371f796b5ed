import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { SourcedRow } from './sourced.entity.js';

/** How a need of a kind usually goes on; what is null is left open. */
@ObjectType({ description: 'A stretch of work with which a need of this kind may begin.' })
export class NeedKindLeg {
  @Field(() => String, { description: 'Code of the mode: remote, in-country or uk-bound.' })
  mode: 'remote' | 'in-country' | 'uk-bound';

  @Field(() => Int, { nullable: true, description: 'The least number of days of one stay.' })
  minDays?: number | null;

  @Field(() => Int, { nullable: true, description: 'The greatest number of days of one stay.' })
  maxDays?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many times it is repeated.' })
  repeats?: number | null;

  @Field(() => Float, { nullable: true, description: 'Hours a week.' })
  hoursAWeek?: number | null;
}

/** A kind of work that institutions usually ask for, as the words with which a need of it may begin. */
@Entity('need_kind')
@ObjectType({
  description:
    'A kind of work that is often asked for. A need may begin with its words; all of them can be changed.',
})
export class NeedKind extends SourcedRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'need_kind_pk' })
  @Field(() => String, { description: 'Its code, for `saveNeed(input: { kind })`.' })
  code: string;

  @Column('integer')
  position: number;

  @Column('text')
  @Field(() => String, { description: 'Its name, in the language asked for where it has one in it.' })
  name: string;

  @Column('jsonb')
  names: Record<string, string>;

  @Column('text', { array: true })
  @Field(() => [String], { description: 'Codes of what is done.' })
  activities: string[];

  @Column('jsonb')
  @Field(() => [NeedKindLeg], { description: 'Its stretches.' })
  legs: NeedKindLeg[];
}
