import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTime } from '../platform/graphql/scalars.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum MessageState {
  WAITING = 'waiting',
  HELD = 'held',
  GATHERED = 'gathered',
  SENT = 'sent',
  SUPPRESSED = 'suppressed',
  FAILED = 'failed',
}
registerEnumType(MessageState, {
  name: 'MessageState',
  description: 'What became of a message to a person.',
  valuesMap: {
    WAITING: { description: 'It will be sent as soon as it is due and the mail server takes it.' },
    HELD: { description: 'It waits for the next summary, by the choice or the weekly limit of the person.' },
    GATHERED: { description: 'It went out as part of a summary.' },
    SENT: { description: 'A mail server accepted it.' },
    SUPPRESSED: { description: 'It was not sent; `reason` says why.' },
    FAILED: { description: 'The mail server refused it for good; `reason` says why.' },
  },
});

/** One message to one person, unique by its key: whatever asks for it twice gets it told once. */
@Entity('message')
@ObjectType({ description: 'One message that Midst sent, or will send, by e-mail.' })
export class Message {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text', { unique: true })
  key: string;

  @Column('text')
  @Field({ description: 'What kind of message, e.g. `match-found`.' })
  kind: string;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId: string | null;

  /** Only for people without an account, such as approvers; for all others it is looked up when sending. */
  @Column('text', { nullable: true })
  address: string | null;

  @Column('text', { nullable: true })
  name: string | null;

  @Column('text', { nullable: true })
  language: string | null;

  @Column('jsonb', { default: {} })
  ids: Record<string, string>;

  @Column('text', { name: 'door_purpose', nullable: true })
  doorPurpose: string | null;

  @Column('uuid', { name: 'door_id', nullable: true })
  doorId: string | null;

  @Column('integer', { name: 'door_generation', nullable: true })
  doorGeneration: number | null;

  @Column('text', { default: 'waiting' })
  @Field(() => MessageState, { description: 'What became of it.' })
  state: MessageState;

  @Column('timestamptz', { name: 'due_at' })
  dueAt: Date;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt: Date | null;

  @Column('integer', { default: 0 })
  attempts: number;

  @Column('timestamptz', { name: 'lease_until', default: () => `'-infinity'` })
  leaseUntil: Date;

  @Column('uuid', { name: 'digest_id', nullable: true })
  digestId: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was not sent, where it was not.' })
  reason: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  @Field(() => DateTime, { description: 'When it was asked for.' })
  createdAt: Date;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When a mail server accepted it.' })
  sentAt: Date | null;
}
