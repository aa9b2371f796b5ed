import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime } from '../../platform/graphql/scalars.js';

export const TextKind = {
  MATCH: 'match',
  INTRODUCED: 'introduced',
  TIME_OFF: 'time-off',
  TRIP: 'trip',
} as const;
export type TextKind = (typeof TextKind)[keyof typeof TextKind];
registerEnumType(TextKind, {
  name: 'TextKind',
  description: 'What may be told by text message; everything comes by e-mail as well.',
  valuesMap: {
    MATCH: { description: 'A match or an interest waits for an answer.' },
    INTRODUCED: { description: 'Somebody was introduced to you.' },
    TIME_OFF: { description: 'Your time off was decided.' },
    TRIP: { description: 'A trip was changed or stopped, or you are asked whether you are safe.' },
  },
});

export const TextState = {
  WAITING: 'waiting',
  SENT: 'sent',
  DELIVERED: 'delivered',
  SUPPRESSED: 'suppressed',
  FAILED: 'failed',
} as const;
export type TextState = (typeof TextState)[keyof typeof TextState];
registerEnumType(TextState, {
  name: 'TextState',
  description: 'What became of a text message.',
  valuesMap: {
    WAITING: { description: 'It will be sent when it is due and the gateway takes it.' },
    SENT: { description: 'The gateway took it.' },
    DELIVERED: { description: 'The gateway says that the telephone has it.' },
    SUPPRESSED: { description: 'It was not sent; `reason` says why.' },
    FAILED: { description: 'The gateway or the telephone refused it; `reason` says why.' },
  },
});

/** One text message to one person. What it says is made while it is sent: the row holds no words and no number. */
@Entity('text_message')
@ObjectType({ description: 'One text message that Midst sent you, or will send.' })
export class TextMessage {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'text_message_pk' })
  id: string;

  @Column('text', { unique: true })
  key: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('text')
  @Field(() => String, {
    description: 'What it is about: `code`, `match`, `introduced`, `time-off` or `trip`.',
  })
  kind: TextKind | 'code';

  @Column('text', { default: '/' })
  path: string;

  @Column('text', { default: 'waiting' })
  @Field(() => TextState, { description: 'What became of it.' })
  state: TextState;

  @Column('timestamptz', { name: 'due_at' })
  dueAt: Date;

  @Column('integer', { default: 0 })
  attempts: number;

  @Column('timestamptz', { name: 'lease_until', default: () => `'-infinity'` })
  leaseUntil: Date;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was not sent or did not arrive.' })
  reason: string | null;

  @Column('timestamptz', { name: 'created_at' })
  @Field(() => DateTime, { description: 'When it was asked for.' })
  createdAt: Date;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When the gateway took it.' })
  sentAt: Date | null;
}
