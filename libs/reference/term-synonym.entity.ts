import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime } from '../platform/graphql/scalars.js';
import { TermKinds } from './reference.types.js';
import type { TermKind } from './terms.js';

/** Words that a programme officer has added to a term, beside those that ship. */
@Entity('term_synonym')
@ObjectType({
  description: 'Words that a programme officer has added to a term; they are read like its name.',
})
export class TermSynonym {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'term_synonym_pk' })
  id: string;

  @Column('text')
  @Field(() => TermKinds, { description: 'The kind of the term.' })
  kind: TermKind;

  @Column('text')
  @Field(() => String, { description: 'The code of the term that the words mean.' })
  code: string;

  @Column('text')
  @Field(() => String, { description: 'The words.' })
  words: string;

  @Column('text')
  @Field(() => String, { description: 'Why they were added.' })
  reason: string;

  @Column('uuid', { name: 'added_by' })
  addedBy: string;

  @Column('timestamptz', { name: 'added_at' })
  @Field(() => DateTime, { description: 'When they were added.' })
  addedAt: Date;

  @Column('timestamptz', { name: 'removed_at', nullable: true })
  removedAt: Date | null;
}
