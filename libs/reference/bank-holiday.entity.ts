import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateOnly } from '../platform/graphql/scalars.js';
import { SourcedRow } from './sourced.entity.js';
import { UkNation } from './uk-nation.js';

/** A day on which banks are closed in one nation, as it was published. */
@Entity('bank_holiday')
@ObjectType({
  description: 'A bank holiday of one nation. Whether it is a day off is for the contract to say.',
})
export class BankHoliday extends SourcedRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'bank_holiday_pk' })
  @Field(() => UkNation, { description: 'The nation.' })
  nation: UkNation;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'bank_holiday_pk' })
  @Field(() => DateOnly, { description: 'The day.' })
  day: string;

  @Column('text')
  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Column('boolean')
  @Field(() => Boolean, { description: 'Whether it stands in for a day that falls on a weekend.' })
  substitute: boolean;
}
