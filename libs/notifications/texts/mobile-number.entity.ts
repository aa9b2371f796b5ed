import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TextKind } from './text-message.entity.js';

/** Where somebody wants urgent things told by text message. Theirs alone: no host, no officer reads it. */
@Entity('mobile_number')
export class MobileNumber {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'mobile_number_pk' })
  personId: string;

  @Column('text')
  number: string;

  @Column('text', { array: true, default: '{}' })
  kinds: TextKind[];

  @Column('integer')
  generation: number;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt: Date;

  @Column('integer', { name: 'asked_today', default: 1 })
  askedToday: number;

  @Column('integer', { default: 0 })
  tries: number;

  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt: Date | null;

  @Column('timestamptz', { name: 'stopped_at', nullable: true })
  stoppedAt: Date | null;
}
