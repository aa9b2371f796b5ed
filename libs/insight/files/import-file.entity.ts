import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsOptional,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { Node } from '../../platform/graphql/node.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import { FileFormat, FileKind } from './file-kinds.js';
import type { ImportFileState } from './import-file.states.js';

/** The longest file that comes in through the pages, in characters; a longer one is the operator's (docs/import.md). */
export const mostCharacters = 5_000_000;
/** The longest piece of it that one operation takes. */
export const mostInAPart = 60_000;

@ObjectType({ description: 'A column of a file, and what it is taken to mean.' })
export class ImportColumn {
  @Field({ description: 'What stands above it, or the key of a record.' })
  name: string;

  @Field({ description: 'Its first value that is not empty, shortened.' })
  example: string;

  @Field(() => String, {
    nullable: true,
    description: 'The key that it means; null: it is kept in its own words, under its own name.',
  })
  key: string | null;

  @Field({ description: 'True: it is left out, and nothing of it is kept.' })
  leftOut: boolean;
}

@Entity('import_file')
@ObjectType({
  implements: () => [Node],
  description:
    'A file that an officer brings in: uploaded, its columns mapped, every row checked, then applied, and undone where nothing was built upon it.',
})
export class ImportFile implements Node {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'import_file_pk' })
  id: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('text')
  @Field(() => FileKind, { description: 'What its rows are.' })
  kind: FileKind;

  @Column('text')
  @Field(() => FileFormat, { description: 'How it is written.' })
  format: FileFormat;

  @Column('text')
  @Field({ description: 'What it is called.' })
  name: string;

  @Column('text')
  @Field({ description: 'Whose ids its rows carry: the same id of the same source is the same record.' })
  source: string;

  @Column('text')
  @Field(() => String, {
    description:
      'Where it stands: `uploading`, `uploaded`, `checking`, `checked`, `applying`, `applied`, `undoing`, `undone`, `failed` or `dropped`.',
  })
  state: ImportFileState;

  @Column('jsonb', { default: [] })
  @Field(() => [ImportColumn], { description: 'Its columns, once it was read.' })
  columns: ImportColumn[];

  @Column('integer', { default: 0 })
  @Field(() => Int, { description: 'How many rows it has; 0 until it was checked.' })
  total: number;

  @Column('integer', { default: 0 })
  @Field(() => Int, { description: 'How many rows of the present step are done.' })
  done: number;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it failed, where it did.' })
  fault: string | null;

  @Column('timestamptz', { name: 'created_at' })
  @Field(() => DateTime, { description: 'When it was begun.' })
  createdAt: Date;

  @Column('timestamptz', { name: 'moved_at' })
  @Field(() => DateTime, { description: 'When it came to where it stands.' })
  movedAt: Date;

  @Column('timestamptz', { name: 'applied_from', nullable: true })
  appliedFrom: Date | null;

  @Column('timestamptz', { name: 'lease_until', default: () => `'-infinity'` })
  leaseUntil: Date;
}

/** A piece of the file, until the file is applied or dropped. */
@Entity('import_part')
export class ImportPart {
  @PrimaryColumn('uuid', { name: 'file_id', primaryKeyConstraintName: 'import_part_pk' })
  fileId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'import_part_pk' })
  ordinal: number;

  @Column('text')
  text: string;
}

export const RowOutcome = {
  ADDED: 'added',
  CHANGED: 'changed',
  UNCHANGED: 'unchanged',
  REFUSED: 'refused',
} as const;
export type RowOutcome = (typeof RowOutcome)[keyof typeof RowOutcome];
registerEnumType(RowOutcome, {
  name: 'ImportOutcome',
  description: 'What became of a row, or would become of it.',
  valuesMap: {
    ADDED: { description: 'A new record.' },
    CHANGED: { description: 'The record that it became before, written anew.' },
    UNCHANGED: { description: 'It says what it said before.' },
    REFUSED: { description: 'It became no record; `why` says why.' },
  },
});

export const TakenBack = {
  TAKEN_BACK: 'taken-back',
  PUT_BACK: 'put-back',
  USED: 'used',
  GONE: 'gone',
  CHANGED_BEFORE: 'changed-before',
} as const;
export type TakenBack = (typeof TakenBack)[keyof typeof TakenBack];
registerEnumType(TakenBack, {
  name: 'ImportTakenBack',
  description: 'What became of a row’s record when the file was undone.',
  valuesMap: {
    TAKEN_BACK: { description: 'It was removed.' },
    PUT_BACK: { description: 'It says again what it said before the file.' },
    USED: { description: 'It stays: somebody has done something with it since.' },
    GONE: { description: 'It was not there any more.' },
    CHANGED_BEFORE: {
      description:
        'It stays as the file left it: what it said before is kept for thirty days, which are over.',
    },
  },
});

/** What became of one row. It holds nothing that the row says. */
@Entity('import_row')
@ObjectType({ description: 'What became of one row of a file; until it is applied, what would.' })
export class ImportRow {
  @PrimaryColumn('uuid', { name: 'file_id', primaryKeyConstraintName: 'import_row_pk' })
  fileId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'import_row_pk' })
  @Field(() => Int, { description: 'Which row, counted from 1, without the header.' })
  row: number;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Its own id.' })
  key: string | null;

  @Column('text')
  @Field(() => RowOutcome, { description: 'What became of it.' })
  outcome: RowOutcome;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was refused.' })
  why: string | null;

  @Column('integer')
  @Field(() => Int, { description: 'How many of its values became terms or fields.' })
  mapped: number;

  @Column('integer')
  @Field(() => Int, { description: 'How many are kept in its own words.' })
  kept: number;

  @Column('integer')
  @Field(() => Int, { description: 'How many were refused.' })
  refused: number;

  @Column('integer')
  @Field(() => Int, {
    description: 'How many the record does not give back: always 0, or Midst is at fault.',
  })
  lost: number;

  @Column('uuid', { name: 'noun_id', nullable: true })
  nounId: string | null;

  @Column('text', { name: 'taken_back', nullable: true })
  @Field(() => TakenBack, { nullable: true, description: 'What undoing did with its record.' })
  takenBack: TakenBack | null;
}

@InputType({ description: 'A file that is about to be uploaded.' })
export class BeginImportInput extends IdempotentInput {
  @Field(() => FileKind, { description: 'What its rows are.' })
  kind: FileKind;

  @Field(() => FileFormat, { description: 'How it is written.' })
  format: FileFormat;

  @Field({ description: 'What it is called, 1 to 200 characters.' })
  @Length(1, 200)
  name: string;

  @Field({
    defaultValue: 'files',
    description:
      'Whose ids its rows carry: small letters, digits and hyphens. The same id of the same source is the same record.',
  })
  @Matches(/^[a-z0-9][a-z0-9-]{0,39}$/, { message: 'write small letters, digits and hyphens, 40 at most' })
  source: string;
}

@InputType({ description: 'A file.' })
export class ImportInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which file.' })
  importId: string;
}

@InputType({ description: 'A piece of a file.' })
export class AddToImportInput extends ImportInput {
  @Field(() => Int, { description: 'Which piece, from 0; together they are at most 5,000,000 characters.' })
  @Min(0)
  @Max(199)
  part: number;

  @Field({ description: 'Its text, at most 60,000 characters.' })
  @MaxLength(mostInAPart)
  text: string;
}

@InputType({ description: 'What a column means.' })
export class ImportColumnInput {
  @Field({ description: 'What stands above it.' })
  @MaxLength(300)
  name: string;

  @Field(() => String, {
    nullable: true,
    description: 'The key that it means; left out: its words are kept under its own name.',
  })
  @IsOptional()
  @MaxLength(60)
  key?: string | null;

  @Field({ defaultValue: false, description: 'True leaves it out.' })
  leftOut: boolean;
}

@InputType({ description: 'What the columns of a file mean.' })
export class MapImportInput extends ImportInput {
  @Field(() => [ImportColumnInput], {
    description: 'Each column once; one that is not named stays as it was.',
  })
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ImportColumnInput)
  columns: ImportColumnInput[];
}
