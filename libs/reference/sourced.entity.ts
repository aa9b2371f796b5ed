import { Field, ObjectType } from '@nestjs/graphql';
import { Column } from 'typeorm';
import { DateOnly } from '../platform/graphql/scalars.js';

/** Where a row comes from: the columns and fields that every kind of changing fact has. */
@ObjectType({ isAbstract: true })
export abstract class SourcedRow {
  @Column('text')
  @Field(() => String, { description: 'Where that was read.' })
  source: string;

  @Column('date', { name: 'seen_on', nullable: true })
  @Field(() => DateOnly, {
    nullable: true,
    description: 'The day on which the source was read; null where `edition` says how old it is.',
  })
  seenOn: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The edition of the source, where it has one.' })
  edition: string | null;

  @Column('boolean', { default: false })
  @Field(() => Boolean, {
    description: 'Whether it is believed and was not read in a source: check it before you rely on it.',
  })
  believed: boolean;

  /** Empty for what ships. */
  @Column('uuid', { name: 'added_by', nullable: true })
  addedBy: string | null;
}
