import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
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
  @Field({ description: 'What was written.' })
  body: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When.' })
  at: Date;
}

@ObjectType({ description: 'Messages of a conversation, the newest first.' })
export class ThreadMessageConnection extends Connection(ThreadMessage) {}
