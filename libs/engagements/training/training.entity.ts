import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Mode } from '../../clinicians/profile-words.js';
import { Node } from '../../platform/graphql/node.js';
import { CountryCode, DateOnly, DateTime } from '../../platform/graphql/scalars.js';

/** What has to be done before a leg begins; dated, and never edited: it ends, and another begins. */
@Entity('training_requirement')
@ObjectType({
  implements: () => [Node],
  description:
    'Training or a briefing that has to be done and looked at before a leg of this kind begins: the programme’s, or a ' +
    'host’s for its own work.',
})
export class TrainingRequirement implements Node {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'training_requirement_pk' })
  id: string;

  @Column('uuid', { name: 'institution_id', nullable: true })
  institutionId: string | null;

  @Column('text')
  @Field({ description: 'What it is called, e.g. "Safeguarding course, level 2".' })
  name: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Where one does it, and what counts.' })
  about: string | null;

  @Column('text', { array: true, default: () => `'{}'` })
  @Field(() => [Mode], { description: 'For legs of these modes; empty: of all.' })
  modes: Mode[];

  @Column('text', { array: true, default: () => `'{}'` })
  @Field(() => [String], { description: 'For work with one of these activities; empty: with any.' })
  activities: string[];

  @Column('text', { nullable: true })
  @Field(() => CountryCode, { nullable: true, description: 'For legs in this country; null: in all.' })
  country: string | null;

  @Column('text')
  @Field({ description: 'By which rule it is asked for.' })
  source: string;

  @Column('date', { name: 'valid_from' })
  @Field(() => DateOnly, { description: 'From which day on it is asked for.' })
  validFrom: string;

  @Column('date', { name: 'valid_to', nullable: true })
  @Field(() => DateOnly, { nullable: true, description: 'The last day on which it is; null: it holds.' })
  validTo: string | null;

  @Column('uuid', { name: 'stated_by' })
  statedBy: string;

  @Column('timestamptz', { name: 'stated_at' })
  statedAt: Date;
}

/** That it was done, as its person says. */
@Entity('training_record')
@ObjectType({ description: 'That training was done, as whoever did it recorded it.' })
export class TrainingRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'training_record_pk' })
  id: string;

  @Column('uuid', { name: 'engagement_id' })
  engagementId: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('uuid', { name: 'requirement_id' })
  requirementId: string;

  @Column('date', { name: 'done_on' })
  @Field(() => DateOnly, { description: 'When it was done.' })
  doneOn: string;

  @Column('text')
  @Field({ description: 'On which paper one sees it: who gave it, and its number.' })
  evidence: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When it was recorded.' })
  at: Date;
}

/** What an officer, or a host of its own requirement, saw. */
@Entity('training_check')
@ObjectType({ description: 'What somebody saw of the evidence that training was done.' })
export class TrainingCheck {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'training_check_pk' })
  id: string;

  @Column('uuid', { name: 'engagement_id' })
  engagementId: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('uuid', { name: 'requirement_id' })
  requirementId: string;

  @Column('uuid', { name: 'record_id' })
  recordId: string;

  @Column('boolean')
  @Field(() => Boolean, { description: 'Whether it was as it has to be.' })
  passed: boolean;

  @Column('text')
  @Field({ description: 'What was seen.' })
  seen: string;

  @Column('date', { name: 'valid_until' })
  @Field(() => DateOnly, { description: 'Until when it is relied on.' })
  validUntil: string;

  @Column('uuid', { name: 'checked_by' })
  checkedBy: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When it was looked at.' })
  at: Date;
}
