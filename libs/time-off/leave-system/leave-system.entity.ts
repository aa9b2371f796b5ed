import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime } from '../../platform/graphql/scalars.js';
import { organisationId } from '../../people/organisation-id.js';
import { ApproverRole } from '../vocabulary.js';

export const Stopped = { GONE: 'gone', DISCONNECTED: 'disconnected' } as const;
export type Stopped = (typeof Stopped)[keyof typeof Stopped];

registerEnumType(Stopped, {
  name: 'LeaveSystemStopped',
  description: 'Why an employer’s leave system is told nothing any more.',
  valuesMap: {
    GONE: {
      description:
        'It answered 410: it is no more. What there was to tell waits; connect it again to send it.',
    },
    DISCONNECTED: {
      description: 'The employer’s HR ended the connection. What happens meanwhile is not told later.',
    },
  },
});

export const MessageToSystemState = { WAITING: 'waiting', DELIVERED: 'delivered', FAILED: 'failed' } as const;
export type MessageToSystemState = (typeof MessageToSystemState)[keyof typeof MessageToSystemState];

registerEnumType(MessageToSystemState, {
  name: 'LeaveSystemMessageState',
  description: 'What became of a message to an employer’s leave system.',
  valuesMap: {
    WAITING: { description: 'It goes out when it is due, again and again over days until it is taken.' },
    DELIVERED: { description: 'The leave system answered 2xx.' },
    FAILED: { description: 'It was not taken in all tries, or the system is gone. It can be sent again.' },
  },
});

/** An employer's own leave system. Its key is derived from id and generation and stands in no table. */
@Entity('leave_system')
@ObjectType({ description: 'Your organisation’s own leave system, as it is connected to Midst.' })
export class LeaveSystem {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'leave_system_pk' })
  id: string;

  @Column('uuid', { name: 'employer_id' })
  @Field(() => ID, { description: 'Whose it is.', middleware: [organisationId] })
  employerId: string;

  @Column('text')
  @Field({ description: 'The address to which Midst sends what happens, signed.' })
  url: string;

  @Column('text', { array: true, default: [] })
  @Field(() => [ApproverRole], {
    description:
      'The roles of approvers whose steps you handed to it: it may answer in their place, and for no others.',
  })
  decides: ApproverRole[];

  @Column('integer', { default: 1 })
  generation: number;

  @Column('timestamptz', { name: 'former_until', nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description:
      'Until when the secret before the present one is taken and signed with as well; null: there is none.',
  })
  formerUntil: Date | null;

  @Column('text', { nullable: true })
  @Field(() => Stopped, {
    nullable: true,
    description: 'Why it is told nothing at present; null: it is told.',
  })
  stopped: Stopped | null;

  @Column('timestamptz', { name: 'stopped_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'Since when it is told nothing.' })
  stoppedAt: Date | null;

  @Column('timestamptz', { name: 'silence_told_at', nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When HR was told by e-mail that it takes nothing; null: it takes what it is told.',
  })
  silenceToldAt: Date | null;

  @Column('timestamptz', { name: 'connected_at' })
  @Field(() => DateTime, { description: 'When it was connected, or last changed.' })
  connectedAt: Date;

  @Column('uuid', { name: 'connected_by' })
  connectedBy: string;
}

/** One thing told to a leave system. */
@Entity('leave_system_message')
@ObjectType({ description: 'One message to your leave system.' })
export class LeaveSystemMessage {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'leave_system_message_pk' })
  id: string;

  @Column('uuid', { name: 'system_id' })
  systemId: string;

  @Column('uuid', { name: 'employer_id' })
  employerId: string;

  @Column('text')
  @Field({ description: 'What happened, e.g. `time-off.asked`; `test` is a try of yours.' })
  type: string;

  @Column('jsonb', { default: {} })
  facts: Record<string, string>;

  @Column('text', { default: 'waiting' })
  @Field(() => MessageToSystemState, { description: 'What became of it.' })
  state: MessageToSystemState;

  @Column('integer', { default: 0 })
  @Field(() => Int, { description: 'How often it was tried.' })
  attempts: number;

  @Column('timestamptz', { name: 'due_at' })
  @Field(() => DateTime, { description: 'While it waits: when it is tried next.' })
  dueAt: Date;

  @Column('timestamptz', { name: 'lease_until', default: () => `'-infinity'` })
  leaseUntil: Date;

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'With which HTTP status it was last answered.' })
  status: number | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why the last try failed.' })
  fault: string | null;

  @Column('timestamptz', { name: 'created_at' })
  @Field(() => DateTime, { description: 'When it happened.' })
  createdAt: Date;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was taken, or given up.' })
  settledAt: Date | null;

  @Field({ description: 'Its `webhook-id`, the same at every try: take a second one with it for the first.' })
  get webhookId(): string {
    return webhookIdOf(this.id);
  }
}

export function webhookIdOf(id: string): string {
  return `msg_${id}`;
}
