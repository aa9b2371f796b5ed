import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IdempotentInput } from '../platform/graphql/idempotent.input.js';
import { DateTime } from '../platform/graphql/scalars.js';

/** That somebody belongs to an association, by their own word. */
@ObjectType({ description: 'A membership in an association, by the own consent of the member.' })
@Entity('association_member')
export class AssociationMember {
  @Field(() => ID, { description: 'The id of the membership.' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'association_member_pk' })
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Field(() => DateTime, { description: 'Since when.' })
  @Column('timestamptz', { name: 'joined_at' })
  joinedAt: Date;

  @Column('timestamptz', { name: 'left_at', nullable: true })
  leftAt: Date | null;
}

@InputType({ description: 'Which association you leave.' })
export class LeaveAssociationInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which association.' })
  organisationId: string;
}
