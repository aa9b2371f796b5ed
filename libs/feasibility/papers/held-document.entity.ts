import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Node } from '../../platform/graphql/node.js';
import { CountryCode, DateOnly } from '../../platform/graphql/scalars.js';
import { StepOwner } from '../../reference/going.entity.js';

export const PaperState = { HELD: 'held', ASKED: 'asked' } as const;
export type PaperState = (typeof PaperState)[keyof typeof PaperState];

registerEnumType(PaperState, {
  name: 'PaperState',
  description: 'Whether you have a paper or have asked for it.',
  valuesMap: {
    HELD: { description: 'It was issued to you.' },
    ASKED: { description: 'You have asked for it, and it has not come yet.' },
  },
});

/** A paper that somebody says they hold: facts about it and never the paper itself, nor any number on it. */
@Entity('held_document')
@Index('held_document_of_person', ['personId'])
@ObjectType({
  implements: () => [Node],
  description:
    'A paper of yours, as you noted it: no file and no number is kept. No host, officer or search ever reads it. How ' +
    'long papers of a kind take is reckoned for plans where at least five people noted it.',
})
export class HeldDocument implements Node {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'held_document_pk' })
  id: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('text')
  @Field(() => String, { description: 'What kind of paper: a code of `documentKinds`.' })
  kind: string;

  @Column('text', { nullable: true })
  @Field(() => CountryCode, {
    nullable: true,
    description: 'For which country it is, where it is for one: a visa, a permission.',
  })
  country: string | null;

  @Column('text')
  @Field(() => PaperState, { description: 'Whether you have it or have asked for it.' })
  state: PaperState;

  @Column('date', { name: 'asked_on', nullable: true })
  @Field(() => DateOnly, { nullable: true, description: 'When you asked for it.' })
  askedOn: string | null;

  @Column('date', { name: 'issued_on', nullable: true })
  @Field(() => DateOnly, { nullable: true, description: 'When it was issued.' })
  issuedOn: string | null;

  @Column('date', { name: 'lapses_on', nullable: true })
  @Field(() => DateOnly, {
    nullable: true,
    description: 'The last day on which it is accepted; null: for good, or not known.',
  })
  lapsesOn: string | null;

  @Column('text')
  @Field(() => StepOwner, { description: 'With whom it is: the council may have it.' })
  holder: StepOwner;

  @Column('date', { name: 'with_since', nullable: true })
  @Field(() => DateOnly, { nullable: true, description: 'Since when it is with them.' })
  withSince: string | null;

  @Column('date', { name: 'reminded_of', nullable: true })
  remindedOf: string | null;

  @Column('timestamptz', { name: 'noted_at' })
  notedAt: Date;
}
