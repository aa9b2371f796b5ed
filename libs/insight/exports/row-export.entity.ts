import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsOptional, Length } from 'class-validator';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Connection } from '../../platform/graphql/connection.js';
import { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { Node } from '../../platform/graphql/node.js';
import { CountryCode, DateTime } from '../../platform/graphql/scalars.js';
import type { RowExportState } from './row-export.states.js';

export const RowForm = { CSV: 'csv', XLSX: 'xlsx' } as const;
export type RowForm = (typeof RowForm)[keyof typeof RowForm];
registerEnumType(RowForm, {
  name: 'RowForm',
  description: 'How rows are written into a file.',
  valuesMap: {
    CSV: { description: 'Comma-separated values.' },
    XLSX: { description: 'A workbook for spreadsheets.' },
  },
});

/** Rows of confirmed contributions that an officer takes out. */
@Entity('row_export')
@ObjectType({
  implements: () => [Node],
  description:
    'Rows of confirmed contributions, without names, that an officer takes out. More than 500 wait for a second officer.',
})
export class RowExport implements Node {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'row_export_pk' })
  id: string;

  @Column('integer', { name: 'first_year' })
  @Field(() => Int, { description: 'The first year.' })
  firstYear: number;

  @Column('integer', { name: 'last_year' })
  @Field(() => Int, { description: 'The last year.' })
  lastYear: number;

  @Column('text', { nullable: true })
  @Field(() => CountryCode, { nullable: true, description: 'The country; null: all.' })
  country: string | null;

  @Column('text')
  @Field(() => RowForm, { description: 'How the rows are written.' })
  form: RowForm;

  @Column('integer')
  @Field(() => Int, { description: 'How many rows they were when it was asked for.' })
  rows: number;

  @Column('text')
  @Field(() => String, { description: 'Where it stands: `asked`, `released` or `refused`.' })
  state: RowExportState;

  @Column('uuid', { name: 'asked_by' })
  askedBy: string;

  @Column('timestamptz', { name: 'asked_at' })
  @Field(() => DateTime, { description: 'When it was asked for.' })
  askedAt: Date;

  @Column('text')
  @Field({ description: 'What for.' })
  reason: string;

  @Column('uuid', { name: 'settled_by', nullable: true })
  settledBy: string | null;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When the second officer decided.' })
  settledAt: Date | null;

  @Column('text', { name: 'settled_reason', nullable: true })
  @Field(() => String, { nullable: true, description: 'Why the second officer decided so.' })
  settledReason: string | null;
}

@ObjectType({ description: 'Exports that were asked for, the newest first.' })
export class RowExportConnection extends Connection(RowExport) {}

@InputType({ description: 'Which rows to take out.' })
export class AskExportInput extends IdempotentInput {
  @Field(() => Int, { description: 'The first year.' })
  firstYear: number;

  @Field(() => Int, { description: 'The last year; ten years at most.' })
  lastYear: number;

  @Field(() => CountryCode, { nullable: true, description: 'Only of this country.' })
  @IsOptional()
  country?: string | null;

  @Field(() => RowForm, { description: 'How the rows are to be written.' })
  form: RowForm;

  @Field({ description: 'What for, 5 to 500 characters. It is recorded.' })
  @Length(5, 500)
  reason: string;
}

@InputType({ description: 'What a second officer decides about an export.' })
export class SettleExportInput extends IdempotentInput {
  @Field(() => ID, { description: 'The export.' })
  exportId: string;

  @Field({ description: 'Whether the rows may go.' })
  release: boolean;

  @Field({ description: 'Why, 5 to 500 characters. It is recorded.' })
  @Length(5, 500)
  reason: string;
}
