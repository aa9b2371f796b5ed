import { registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum TopicChannel {
  EACH = 'each',
  DAILY = 'daily',
  WEEKLY = 'weekly',
  NOTHING = 'nothing',
}
registerEnumType(TopicChannel, {
  name: 'TopicChannel',
  description: 'How somebody wants to hear by mail of one conversation and the work that belongs to it.',
  valuesMap: {
    EACH: { description: 'A mail when something is new, once an hour at most.' },
    DAILY: { description: 'One digest a day, when something is new.' },
    WEEKLY: { description: 'One digest a week, when something is new.' },
    NOTHING: { description: 'No mail; all of it is on the pages.' },
  },
});

/** How somebody wants to hear of one thing: a conversation, by the id of its row. Without a row: of each. */
@Entity('topic_preference')
export class TopicPreference {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'topic_preference_pk' })
  personId: string;

  @PrimaryColumn('uuid', { name: 'topic_id', primaryKeyConstraintName: 'topic_preference_pk' })
  topicId: string;

  @Column('text')
  channel: TopicChannel;

  @Column('timestamptz', { name: 'told_until' })
  toldUntil: Date;

  @Column('date', { name: 'gathered_on', nullable: true })
  gatheredOn: string | null;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;
}
