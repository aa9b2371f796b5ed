import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateOnly } from '../../platform/graphql/scalars.js';
import { ApproverRole } from '../vocabulary.js';

/** A role in which somebody at an employer decides: a dated row, to which officers add. */
@Entity('approver_role')
@ObjectType('ApproverRoleRow', {
  description: 'A role in which somebody at an employer decides about time off.',
})
export class ApproverRoleRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'approver_role_pk' })
  @Field(() => ApproverRole, { description: 'Its code.' })
  code: ApproverRole;

  /** Null for those that ship: their words stand in the files of words. */
  @Column('text', { nullable: true })
  name: string | null;

  @Column('text', { name: 'name_cy', nullable: true })
  nameCy: string | null;

  @Column('text', { array: true, name: 'known_as', default: '{}' })
  @Field(() => [String], { description: 'By which words policies name it, beside its name.' })
  knownAs: string[];

  @Column('text', { nullable: true })
  @Field(() => ApproverRole, {
    nullable: true,
    description: 'To whom a clinician may turn above it; null where there is nobody.',
  })
  above: ApproverRole | null;

  @Column('date', { name: 'valid_from' })
  @Field(() => DateOnly, { description: 'From when it may be named.' })
  validFrom: string;

  @Column('date', { name: 'valid_to', nullable: true })
  @Field(() => DateOnly, { nullable: true, description: 'Until when; null: still.' })
  validTo: string | null;

  @Column('text')
  @Field({ description: 'Where it was read.' })
  source: string;

  /** Null for what ships. */
  @Column('uuid', { name: 'added_by', nullable: true })
  addedBy: string | null;

  @Column('timestamptz', { name: 'added_at', nullable: true })
  addedAt: Date | null;
}
