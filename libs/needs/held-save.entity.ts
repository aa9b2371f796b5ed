import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DateOnly, DateTime } from '../platform/graphql/scalars.js';
import type { Words } from './draft.js';

export const HeldOutcome = { RELEASED: 'released', RETURNED: 'returned', REPLACED: 'replaced' } as const;
export type HeldOutcome = (typeof HeldOutcome)[keyof typeof HeldOutcome];

registerEnumType(HeldOutcome, {
  name: 'HeldOutcome',
  description: 'What became of a change that was held.',
  valuesMap: {
    RELEASED: { description: 'An officer released its words, and the change was made.' },
    RETURNED: { description: 'An officer gave it back with a reason; the need stays as it was.' },
    REPLACED: { description: 'It was changed again before an officer answered, without those words.' },
  },
});

/** A change to a need that people see, held for its words: until an officer answers, the need reads as before. */
@Entity('held_save')
@Index('held_save_waits_once', ['needId'], { unique: true, where: 'outcome IS NULL' })
@ObjectType({
  description:
    'A change to a need that is open, held because its words read like recruitment. The need reads as before until a ' +
    'programme officer has answered.',
})
export class HeldSave {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'held_save_pk' })
  id: string;

  @Column('uuid', { name: 'need_id' })
  needId: string;

  @Column('jsonb')
  words: Words;

  @Column('uuid', { name: 'saved_by', nullable: true })
  savedBy: string | null;

  @Column('timestamptz', { name: 'saved_at' })
  @Field(() => DateTime, { description: 'When it was saved.' })
  savedAt: Date;

  @Column('date', { name: 'due_on' })
  @Field(() => DateOnly, { description: 'By which working day an officer answers.' })
  dueOn: string;

  @Column('text', { nullable: true })
  @Field(() => HeldOutcome, { nullable: true, description: 'What became of it; null while it waits.' })
  outcome: HeldOutcome | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What the officer said about it.' })
  note: string | null;

  @Column('uuid', { name: 'answered_by', nullable: true })
  answeredBy: string | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When that was.' })
  answeredAt: Date | null;
}
