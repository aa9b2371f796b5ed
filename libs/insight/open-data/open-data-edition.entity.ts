import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Length } from 'class-validator';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Connection } from '../../platform/graphql/connection.js';
import { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { Node } from '../../platform/graphql/node.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import type { OpenDataState } from './open-data-edition.states.js';

/** The indicators of one year as anybody may have them, with what each column means. */
@Entity('open_data_edition')
@ObjectType({
  implements: () => [Node],
  description: 'The indicators of one year by country as open data. Once published it never changes.',
})
export class OpenDataEdition implements Node {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'open_data_edition_pk' })
  id: string;

  @Column('integer')
  @Field(() => Int, { description: 'The year that is counted.' })
  year: number;

  @Column('text')
  @Field(() => String, { description: 'Where it stands: `asked`, `published` or `refused`.' })
  state: OpenDataState;

  @Column('text')
  @Field(() => String, {
    description: 'The table as CSV, its numbers about fewer than five people left out.',
  })
  csv: string;

  @Column('text')
  @Field(() => String, {
    description: 'The data dictionary: a Frictionless data package descriptor, in JSON.',
  })
  dictionary: string;

  @Column('integer')
  @Field(() => Int, { description: 'How many rows the table has, beside its head.' })
  rows: number;

  @Column('uuid', { name: 'made_by' })
  madeBy: string;

  @Column('timestamptz', { name: 'made_at' })
  @Field(() => DateTime, { description: 'When it was made: what was recorded until then is in it.' })
  madeAt: Date;

  @Column('uuid', { name: 'settled_by', nullable: true })
  settledBy: string | null;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was published, or refused; null: it waits.',
  })
  settledAt: Date | null;

  @Column('text', { name: 'settled_reason', nullable: true })
  settledReason: string | null;
}

@ObjectType({ description: 'Editions of open data, the newest years first.' })
export class OpenDataEditionConnection extends Connection(OpenDataEdition) {}

@InputType({ description: 'Which year is to become open data.' })
export class MakeOpenDataInput extends IdempotentInput {
  @Field(() => Int, { description: 'The year, one that is over.' })
  year: number;
}

@InputType({ description: 'What another officer decides about an edition.' })
export class SettleOpenDataInput extends IdempotentInput {
  @Field(() => ID, { description: 'The edition.' })
  editionId: string;

  @Field({ description: 'Whether anybody may have it.' })
  publish: boolean;

  @Field({ description: 'Why, 5 to 500 characters. It is recorded.' })
  @Length(5, 500)
  reason: string;
}
