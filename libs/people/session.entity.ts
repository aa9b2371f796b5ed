import { Field, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../platform/graphql/scalars.js';
import { Node } from '../platform/graphql/node.js';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A device on which somebody is signed in. The token is on the device; here is only its hash. */
@ObjectType({
  implements: () => [Node],
  description: 'A device on which you are signed in. Its id opens nothing.',
})
@Entity('session')
@Index('session_of_person', ['personId'], { where: 'revoked_at IS NULL' })
@Index('session_by_end', ['endsAt'])
export class Session implements Node {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'session_pk' })
  id: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('text', { name: 'token_hash', unique: true })
  tokenHash: string;

  @Field({ description: 'Whether it ends by the rules for staff: after 30 idle minutes, or 12 hours.' })
  @Column('boolean')
  staff: boolean;

  @Field({ description: 'Whether it was begun on what you said is your own phone or computer.' })
  @Column('boolean', { name: 'own_device' })
  ownDevice: boolean;

  @Field(() => String, { nullable: true, description: 'What you called the device.' })
  @Column('text', { name: 'device_label', nullable: true })
  deviceLabel: string | null;

  @Field(() => DateTime, { description: 'When you signed in there.' })
  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Field(() => DateTime, { description: 'When it was last used, to the minute.' })
  @Column('timestamptz', { name: 'last_seen_at' })
  lastSeenAt: Date;

  @Field(() => DateTime, { description: 'When it ends at the latest.' })
  @Column('timestamptz', { name: 'ends_at' })
  endsAt: Date;

  @Field(() => DateTime, {
    description: "Until when other people's personal data is shown there without a new code.",
  })
  @Column('timestamptz', { name: 'fresh_until' })
  freshUntil: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null;
}
