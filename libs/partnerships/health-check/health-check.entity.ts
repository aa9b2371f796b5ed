import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { Node } from '../../platform/graphql/node.js';
import { DateOnly, DateTime } from '../../platform/graphql/scalars.js';
import type { HealthCheckState } from './health-check.states.js';

/** What partners hold each other to, in one edition; reference data with its source. */
@ObjectType({ description: 'A Principle of Partnership, as it was published.' })
@Entity('partnership_principle')
export class Principle {
  @Field({ description: 'The edition in which it stands.' })
  @PrimaryColumn('text', { primaryKeyConstraintName: 'partnership_principle_pk' })
  edition: string;

  @Field({ description: 'Its code.' })
  @PrimaryColumn('text', { primaryKeyConstraintName: 'partnership_principle_pk' })
  code: string;

  @Column('integer')
  ordinal: number;

  @Field({ description: 'What it asks, in words of our own.' })
  @Column('text')
  words: string;

  @Column('jsonb', { default: {} })
  names: Record<string, string>;

  @Field(() => DateOnly, { description: 'The first day of the edition.' })
  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Field(() => DateOnly, { nullable: true, description: 'The last day of the edition; null: it holds.' })
  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;

  @Field({ description: 'Where it was read.' })
  @Column('text')
  source: string;

  @Field(() => DateOnly, { description: 'The day on which the source was read.' })
  @Column('date', { name: 'seen_on' })
  seenOn: string;

  @Field({ description: 'Whether its name was not seen in a source: check it before you rely on it.' })
  @Column('boolean')
  believed: boolean;
}

/** By what one sees that a principle is lived. */
@ObjectType({ description: 'By what partners see whether they live by a principle.' })
@Entity('partnership_hallmark')
export class Hallmark {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'partnership_hallmark_pk' })
  edition: string;

  @Field({ description: 'Its code; scores name it.' })
  @PrimaryColumn('text', { primaryKeyConstraintName: 'partnership_hallmark_pk' })
  code: string;

  @Field({ description: 'The code of its principle.' })
  @Column('text')
  principle: string;

  @Column('integer')
  ordinal: number;

  @Field({ description: 'What is true where it is met.' })
  @Column('text')
  words: string;

  @Column('jsonb', { default: {} })
  names: Record<string, string>;
}

/** Partners looking at how they work together, in one year. */
@ObjectType({
  implements: () => [Node],
  description: 'A look of partners at how they work together: each side by itself, then jointly.',
})
@Entity('health_check')
@Index('health_check_by_partnership', ['partnershipId', 'openedAt'])
export class HealthCheck implements Node {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'health_check_pk' })
  id: string;

  @Column('uuid', { name: 'partnership_id' })
  partnershipId: string;

  @Field({ description: 'By which edition of the Principles of Partnership.' })
  @Column('text')
  edition: string;

  @Field(() => String, {
    description: 'Where it stands: `scoring` (each side by itself), `together` or `agreed`.',
  })
  @Column('text')
  state: HealthCheckState;

  @Column('uuid', { name: 'opened_by', nullable: true })
  openedBy: string | null;

  @Field(() => DateTime, { description: 'When it was opened.' })
  @Column('timestamptz', { name: 'opened_at' })
  openedAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When the last side submitted.' })
  @Column('timestamptz', { name: 'together_at', nullable: true })
  togetherAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When its joint scores were agreed.' })
  @Column('timestamptz', { name: 'agreed_at', nullable: true })
  agreedAt: Date | null;
}

/** Whether a side has submitted. */
@ObjectType({ description: 'A side of a Health Check, and whether it has submitted.' })
@Entity('health_check_side')
@Unique('health_check_side_once', ['healthCheckId', 'organisationId'])
export class HealthCheckSide {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'health_check_side_pk' })
  id: string;

  @Column('uuid', { name: 'health_check_id' })
  healthCheckId: string;

  @Column('uuid', { name: 'partnership_id' })
  partnershipId: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Field(() => DateTime, { nullable: true, description: 'When it submitted; null: it has not.' })
  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  submittedAt: Date | null;
}

@ObjectType({ isAbstract: true })
abstract class Scored {
  @Field({ description: 'The code of the hallmark.' })
  @Column('text')
  hallmark: string;

  @Field(() => Int, { description: '1 not yet, 2 begun, 3 mostly, 4 fully.' })
  @Column('smallint')
  score: number;

  @Field(() => String, { nullable: true, description: 'Why, in their words.' })
  @Column('text', { nullable: true })
  words: string | null;
}

/** What one side thinks by itself; the others read it when all have submitted. */
@ObjectType({ description: 'What one side said of one hallmark.' })
@Entity('health_check_score')
@Unique('health_check_score_once', ['healthCheckId', 'organisationId', 'hallmark'])
export class HealthCheckScore extends Scored {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'health_check_score_pk' })
  id: string;

  @Column('uuid', { name: 'health_check_id' })
  healthCheckId: string;

  @Column('uuid', { name: 'partnership_id' })
  partnershipId: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;
}

/** What the sides agreed to say together. */
@ObjectType({ description: 'What all sides say of one hallmark together.' })
@Entity('health_check_joint_score')
@Unique('health_check_joint_score_once', ['healthCheckId', 'hallmark'])
export class HealthCheckJointScore extends Scored {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'health_check_joint_score_pk' })
  id: string;

  @Column('uuid', { name: 'health_check_id' })
  healthCheckId: string;

  @Column('uuid', { name: 'partnership_id' })
  partnershipId: string;
}

/** What partners will do, who answers for it and by when. */
@ObjectType({
  implements: () => [Node],
  description: 'What partners will do: with an owner and a day.',
})
@Entity('partnership_action')
@Index('partnership_action_by_partnership', ['partnershipId', 'dueOn'])
export class PartnershipAction implements Node {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'partnership_action_pk' })
  id: string;

  @Column('uuid', { name: 'partnership_id' })
  partnershipId: string;

  @Column('uuid', { name: 'health_check_id', nullable: true })
  healthCheckId: string | null;

  @Field(() => String, { nullable: true, description: 'The code of the hallmark from which it follows.' })
  @Column('text', { nullable: true })
  hallmark: string | null;

  @Field({ description: 'What is to be done.' })
  @Column('text')
  what: string;

  @Column('uuid', { name: 'owner_id' })
  ownerId: string;

  @Field({ description: 'Who answers for it.' })
  @Column('text', { name: 'owner_name' })
  ownerName: string;

  @Field(() => DateOnly, { description: 'By when.' })
  @Column('date', { name: 'due_on' })
  dueOn: string;

  @Column('uuid', { name: 'stated_by', nullable: true })
  statedBy: string | null;

  @Field(() => DateTime, { description: 'When it was planned.' })
  @Column('timestamptz', { name: 'stated_at' })
  statedAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was done.' })
  @Column('timestamptz', { name: 'done_at', nullable: true })
  doneAt: Date | null;
}
