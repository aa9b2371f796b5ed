import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../platform/graphql/scalars.js';
import { Node } from '../platform/graphql/node.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who signed in once, or was brought in from a file. What others may come to see; contact is apart. */
@ObjectType({
  implements: () => [Node],
  description: 'A person. Others see it only where the person, or their public role, shows it to them.',
})
@Entity('person')
export class Person implements Node {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'person_pk' })
  id: string;

  @Field(() => String, {
    nullable: true,
    description: 'The whole name, in the script and order that the person uses. Empty until they state it.',
  })
  @Column('text', { nullable: true })
  name: string | null;

  @Column('text', { default: 'en' })
  locale: string;

  @Column('text', { name: 'time_zone', default: 'Europe/London' })
  timeZone: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'claimed_at', nullable: true })
  claimedAt: Date | null;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt: Date | null;
}

/** Where a person is reached. */
@Entity('person_contact')
export class PersonContact {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'person_contact_pk' })
  personId: string;

  @Column('text', { unique: true })
  email: string;

  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt: Date | null;
}

/** The person who asks, to themselves. */
@ObjectType({ description: 'You.' })
export class Me {
  @Field(() => ID, { description: 'Your id.' })
  id: string;

  @Field(() => String, {
    nullable: true,
    description: 'Your whole name as you wrote it; empty until you state it.',
  })
  name: string | null;

  @Field({ description: 'The address with which you sign in.' })
  email: string;

  @Field({ description: 'The language in which Midst writes to you, e.g. `en`, `cy`, `fr`.' })
  locale: string;

  @Field({
    description: 'Your time zone by its IANA name, e.g. `Africa/Freetown`: quiet hours and dates follow it.',
  })
  timeZone: string;

  @Field(() => DateTime, { description: 'When you signed in for the first time.' })
  createdAt: Date;
}
