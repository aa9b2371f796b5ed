import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { FlagCode } from '../needs/wording.js';
import { Connection } from '../platform/graphql/connection.js';
import { Node } from '../platform/graphql/node.js';
import { DateTime } from '../platform/graphql/scalars.js';
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

/** Words of a message that read like recruitment. Officers read these words and not the message. */
@Entity('message_flag')
@Unique('message_flag_once', ['messageId', 'words'])
@ObjectType({
  implements: () => [Node],
  description:
    'Words of a message that a programme officer looks at. They hold nothing back; both sides see the remark, and ' +
    'officers see these words and nothing else of the conversation.',
})
export class MessageFlag implements Node {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'message_flag_pk' })
  id: string;

  @Column('uuid', { name: 'message_id' })
  messageId: string;

  @Column('uuid', { name: 'need_id' })
  needId: string;

  @Column('uuid', { name: 'author_id' })
  authorId: string;

  @Column('text')
  @Field(() => String, { description: 'CODE-3: words of recruitment.' })
  code: FlagCode;

  @Column('text')
  @Field({ description: 'The words.' })
  words: string;

  @Column('text')
  @Field(() => String, { description: 'Which side wrote them: `clinician` or `institution`.' })
  side: Side;

  @Column('timestamptz', { name: 'raised_at' })
  @Field(() => DateTime, { description: 'When they were noticed.' })
  raisedAt: Date;

  @Column('uuid', { name: 'settled_by', nullable: true })
  settledBy: string | null;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When an officer settled it; null while it waits.' })
  settledAt: Date | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What the officer said about it.' })
  note: string | null;
}

@ObjectType({ description: 'Remarks on messages that wait for an officer, the oldest first.' })
export class MessageFlagConnection extends Connection(MessageFlag, { counted: true }) {}

@ObjectType({ description: 'Conversations of yours, what was written last first.' })
export class ThreadConnection extends Connection(Thread) {}

@ObjectType({ description: 'Messages of a conversation, the newest first.' })
export class ThreadMessageConnection extends Connection(ThreadMessage) {}
