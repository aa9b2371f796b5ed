import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DateTime } from '../../platform/graphql/scalars.js';
import { Node } from '../../platform/graphql/node.js';

export const HeldTextOutcome = { RETURNED: 'returned', NOT_DONE: 'not-done' } as const;
export type HeldTextOutcome = (typeof HeldTextOutcome)[keyof typeof HeldTextOutcome];

registerEnumType(HeldTextOutcome, {
  name: 'HeldTextOutcome',
  description: 'Why a held text was not sent.',
  valuesMap: {
    RETURNED: { description: 'An officer gave its words back with a reason.' },
    NOT_DONE: { description: 'Its words were released, and by then it could not be done any more.' },
  },
});

/**
 * What somebody sent whose words read like recruitment, as they sent it. It goes by itself, in their name and under what they
 * may do by then, once an officer has released its words; then the row is gone. Nobody else reads it.
 */
@Entity('held_text')
@Index('held_text_once', ['personId', 'key'], { unique: true })
@ObjectType({
  implements: () => [Node],
  description:
    'What you sent whose words read like recruitment, kept until a programme officer has answered. Released, it goes by ' +
    'itself and is not listed any more; what came back stays until you take it away, 90 days at most.',
})
export class HeldText implements Node {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'held_text_pk' })
  id: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('text')
  @Field({ description: 'The operation that sends it.' })
  operation: string;

  /** The idempotency key with which it was sent, and is sent again. */
  @Column('text')
  key: string;

  /** Which words for which purpose: what `MessageFlag` is remarked by. */
  @Column('text', { name: 'text_key' })
  textKey: string;

  @Column('jsonb')
  input: Record<string, unknown>;

  @Column('timestamptz', { name: 'held_at' })
  @Field(() => DateTime, { description: 'When you sent it.' })
  heldAt: Date;

  @Column('text', { nullable: true })
  @Field(() => HeldTextOutcome, { nullable: true, description: 'Why it was not sent; null while it waits.' })
  outcome: HeldTextOutcome | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it could not be done any more, in a sentence.' })
  reason: string | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When that was.' })
  answeredAt: Date | null;
}
