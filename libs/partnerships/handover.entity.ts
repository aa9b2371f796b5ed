import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsOptional, Length } from 'class-validator';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdempotentInput } from '../platform/graphql/idempotent.input.js';
import { Node } from '../platform/graphql/node.js';
import { DateTime } from '../platform/graphql/scalars.js';

/** What goes on after a partnership, and with whom. Taken back where it was wrong, never rewritten. */
@ObjectType({
  implements: () => [Node],
  description: 'What goes on after a partnership has closed, and who continues it.',
})
@Entity('partnership_handover')
@Index('partnership_handover_by_partnership', ['partnershipId', 'statedAt'])
export class PartnershipHandover implements Node {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'partnership_handover_pk' })
  id: string;

  @Column('uuid', { name: 'partnership_id' })
  partnershipId: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Field({ description: 'What continues: a course, a service, a way of working.' })
  @Column('text')
  what: string;

  @Field(() => String, { nullable: true, description: 'The person who continues it.' })
  @Column('text', { name: 'successor_name', nullable: true })
  successorName: string | null;

  @Field(() => String, { nullable: true, description: 'The organisation that continues it.' })
  @Column('text', { name: 'successor_organisation', nullable: true })
  successorOrganisation: string | null;

  @Field({ description: 'What remains: people taught, protocols, equipment, promises still to keep.' })
  @Column('text')
  remains: string;

  @Field({ description: 'Where the materials are.' })
  @Column('text', { name: 'materials_at' })
  materialsAt: string;

  @Column('uuid', { name: 'stated_by', nullable: true })
  statedBy: string | null;

  @Field(() => DateTime, { description: 'When it was stated.' })
  @Column('timestamptz', { name: 'stated_at' })
  statedAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was taken back; empty while it stands.' })
  @Column('timestamptz', { name: 'taken_back_at', nullable: true })
  takenBackAt: Date | null;
}

@InputType({ description: 'Who continues what after a partnership. Name a person, an organisation or both.' })
export class StateHandoverInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which partnership.' })
  partnershipId: string;

  @Field(() => ID, { description: 'For which side; officers may state it for any.' })
  organisationId: string;

  @Field({ description: 'What continues.' })
  @Length(2, 1000)
  what: string;

  @Field(() => String, { nullable: true, description: 'The person who continues it.' })
  @IsOptional()
  @Length(2, 200)
  successorName?: string | null;

  @Field(() => String, { nullable: true, description: 'The organisation that continues it.' })
  @IsOptional()
  @Length(2, 300)
  successorOrganisation?: string | null;

  @Field({ description: 'What remains.' })
  @Length(2, 2000)
  remains: string;

  @Field({ description: 'Where the materials are.' })
  @Length(2, 1000)
  materialsAt: string;
}

@InputType({ description: 'A line of the handover.' })
export class HandoverInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which line.' })
  handoverId: string;
}
