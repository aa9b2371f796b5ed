import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateOnly, DateTime } from '../../platform/graphql/scalars.js';
import { ConcernKind, ConcernOutcome, ConcernState } from './concern.states.js';

/** What somebody raised. Named safeguarding staff read it, and nobody else: no officer, no operator, not even a number. */
@Entity('concern')
@ObjectType({ description: 'A concern that somebody raised. Only safeguarding staff read it.' })
export class Concern {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'concern_pk' })
  id: string;

  @Column('text', { nullable: true })
  @Field(() => ConcernKind, { nullable: true, description: 'What it is about, where they said.' })
  kind: ConcernKind | null;

  @Column('text')
  @Field({ description: 'What happened, in their words.' })
  what: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Their name, where they gave one.' })
  name: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Their e-mail address, where they left one. Answers go there as a link.',
  })
  email: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Another way to reach them, e.g. a telephone number.' })
  reach: string | null;

  @Column('text')
  @Field({ description: 'The language of the page on which they wrote.' })
  language: string;

  @Column('uuid', { name: 'raised_by', nullable: true })
  raisedBy: string | null;

  @Column('uuid', { name: 'engagement_id', nullable: true })
  engagementId: string | null;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId: string | null;

  @Column('uuid', { name: 'institution_id', nullable: true })
  institutionId: string | null;

  @Column('text')
  @Field(() => ConcernState, { description: 'Where it stands.' })
  state: ConcernState;

  @Column('text', { nullable: true })
  @Field(() => ConcernOutcome, { nullable: true, description: 'What came of it, once it is closed.' })
  outcome: ConcernOutcome | null;

  @Column('timestamptz', { name: 'raised_at' })
  @Field(() => DateTime, { description: 'When it was raised.' })
  raisedAt: Date;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was closed.' })
  closedAt: Date | null;

  @Column('date', { name: 'goes_on', nullable: true })
  @Field(() => DateOnly, {
    nullable: true,
    description:
      'The day on which it is deleted by the rule of how long concerns are kept; opening it again keeps it.',
  })
  goesOn: string | null;
}

export type ConcernAct = 'take-up' | 'note' | 'reply' | 'written-back' | 'close' | 'reopen';

/** One thing that was done or written after a concern was raised. Entries are only added. */
@Entity('concern_entry')
@ObjectType({
  description: 'What was done or written about a concern. Entries are only added, never changed.',
})
export class ConcernEntry {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'concern_entry_pk' })
  id: string;

  @Column('uuid', { name: 'concern_id' })
  concernId: string;

  @Column('text')
  @Field(() => String, {
    description:
      '`take-up`, `note`, `reply` (whoever raised it reads it), `written-back` (they wrote again), `close`, `reopen`.',
  })
  act: ConcernAct;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The words.' })
  words: string | null;

  @Column('uuid', { name: 'staff_id', nullable: true })
  staffId: string | null;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When.' })
  at: Date;
}

/** That one of the staff read it, each time anew. */
@Entity('concern_reading')
@ObjectType({ description: 'That one of the safeguarding staff opened a concern.' })
export class ConcernReading {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'concern_reading_pk' })
  id: string;

  @Column('uuid', { name: 'concern_id' })
  concernId: string;

  @Column('uuid', { name: 'staff_id' })
  staffId: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When.' })
  at: Date;
}
