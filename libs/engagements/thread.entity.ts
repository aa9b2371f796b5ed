import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { WordingOutcome } from '../needs/wording-answer.js';
import type { FlagCode } from '../needs/wording.js';
import { Connection } from '../platform/graphql/connection.js';
import { Node } from '../platform/graphql/node.js';
import { DateOnly, DateTime } from '../platform/graphql/scalars.js';
import type { Side } from './engagement.entity.js';

/** The conversation of a clinician and the leads of an institution who were introduced to each other. */
@Entity('thread')
@ObjectType({
  implements: () => [Node],
  description:
    'A conversation after an introduction: the clinician and the leads of the institution, and nobody else.',
})
export class Thread implements Node {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'thread_pk' })
  id: string;

  @Column('uuid', { name: 'match_id', unique: true })
  matchId: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('timestamptz', { name: 'opened_at' })
  @Field(() => DateTime, { description: 'When it was opened.' })
  openedAt: Date;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'Since when nothing can be written any more.' })
  closedAt: Date | null;
}

@Entity('thread_message')
@ObjectType({ implements: () => [Node], description: 'One message of a conversation. It is never edited.' })
export class ThreadMessage implements Node {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'thread_message_pk' })
  id: string;

  @Column('uuid', { name: 'thread_id' })
  threadId: string;

  @Column('uuid', { name: 'author_id' })
  authorId: string;

  @Column('text')
  @Field(() => String, { description: 'Which side wrote it: `clinician` or `institution`.' })
  side: Side;

  @Column('text')
  @Field({ description: 'What was written; empty where it is `forgotten`.' })
  body: string;

  @Column('boolean', { default: false })
  @Field({ description: 'Its author has closed their account, and their words went with it.' })
  forgotten: boolean;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When.' })
  at: Date;

  /** Kept by PostgreSQL from the remarks on it. */
  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Why the other side does not see it: `waiting` for an officer, or `returned` by one; `flags` say for which words, ' +
      'until when, and what was answered. Null: they see it.',
  })
  held: 'waiting' | 'returned' | null;
}

/** That a message says what was decided; recorded once, by either side, and never taken back: another one says so. */
@Entity('thread_decision')
@ObjectType({ description: 'That a message says what the two decided.' })
export class ThreadDecision {
  @PrimaryColumn('uuid', { name: 'message_id', primaryKeyConstraintName: 'thread_decision_pk' })
  messageId: string;

  @Column('uuid', { name: 'recorded_by' })
  recordedBy: string;

  @Column('text')
  @Field(() => String, { description: 'Which side recorded it: `clinician` or `institution`.' })
  side: Side;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When.' })
  at: Date;
}

/**
 * Words that read like recruitment, of a message or of another text that is held for them (`operation`, `HeldText`). Officers
 * read these words and nothing else of it.
 */
@Entity('message_flag')
@Unique('message_flag_once', ['messageId', 'words'])
@ObjectType({
  implements: () => [Node],
  description:
    'Words of a message, or of another text that is held for them, that a programme officer looks at. Meanwhile its own ' +
    'side sees it and why, the other side not yet. Officers see these words and nothing else of it.',
})
export class MessageFlag implements Node {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'message_flag_pk' })
  id: string;

  @Column('uuid', { name: 'message_id', nullable: true })
  messageId: string | null;

  @Column('uuid', { name: 'need_id', nullable: true })
  needId: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Of a text that is held: the operation that sends it. Null: a message.',
  })
  operation: string | null;

  @Column('text', { name: 'text_key', nullable: true })
  textKey: string | null;

  @Column('uuid', { name: 'author_id' })
  authorId: string;

  @Column('text')
  @Field(() => String, { description: 'CODE-3: words of recruitment.' })
  code: FlagCode;

  @Column('text')
  @Field({ description: 'The words.' })
  words: string;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Which side wrote them: `clinician` or `institution`; null for a held text.',
  })
  side: Side | null;

  @Column('timestamptz', { name: 'raised_at' })
  @Field(() => DateTime, { description: 'When they were noticed.' })
  raisedAt: Date;

  @Column('date', { name: 'due_on' })
  @Field(() => DateOnly, { description: 'By which working day an officer answers.' })
  dueOn: string;

  @Column('text', { nullable: true })
  @Field(() => WordingOutcome, {
    nullable: true,
    description: 'What an officer answered; null while it waits.',
  })
  outcome: WordingOutcome | null;

  @Column('uuid', { name: 'settled_by', nullable: true })
  settledBy: string | null;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When an officer settled it; null while it waits.' })
  settledAt: Date | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What the officer said about it.' })
  note: string | null;
}

@ObjectType({ description: 'Answers about words whose day is over.' })
export class OverdueWording {
  @Field(() => Int, { description: 'Needs that wait.' })
  needs: number;

  @Field(() => Int, { description: 'Remarks on messages that wait.' })
  messages: number;
}

@ObjectType({ description: 'Remarks on messages.' })
export class MessageFlagConnection extends Connection(MessageFlag, { counted: true }) {}

@ObjectType({ description: 'Conversations of yours, what was written last first.' })
export class ThreadConnection extends Connection(Thread) {}

@ObjectType({ description: 'Messages of a conversation, the newest first.' })
export class ThreadMessageConnection extends Connection(ThreadMessage) {}
