import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DateOnly, DateTime } from '../platform/graphql/scalars.js';

export const Purpose = {
  MATCHING: 'matching',
  HERITAGE: 'heritage',
  TELLING: 'telling',
  SHARING: 'sharing',
  ASSOCIATION: 'association',
  RETURN: 'return',
} as const;
export type Purpose = (typeof Purpose)[keyof typeof Purpose];

registerEnumType(Purpose, {
  name: 'ConsentPurpose',
  description: 'What somebody can agree to, each apart from the others.',
  valuesMap: {
    MATCHING: { description: 'Comparing the profile with what institutions ask for.' },
    HERITAGE: { description: 'Using heritage ties for it; they may reveal ethnic origin.' },
    TELLING: { description: 'Writing by e-mail about what fits.' },
    SHARING: {
      description: 'Showing ticked fields to an institution, after saying "interested" in its need.',
    },
    RETURN: {
      description:
        'Being shown lawful posts in a country one comes from, by somebody who may want to go back. Never shown to anybody.',
    },
    ASSOCIATION: {
      description: 'Being counted among the members of one’s associations, in bands of five people and more.',
    },
  },
});

/** What is agreed to, word for word, by version. */
@ObjectType({ description: 'The text of a consent in one version.' })
@Entity('consent_purpose')
export class ConsentText {
  @Field(() => Purpose, { description: 'What it is for.' })
  @PrimaryColumn('text', { primaryKeyConstraintName: 'consent_purpose_pk' })
  purpose: Purpose;

  @Field(() => Int, { description: 'Its version; pass it to `giveConsent` after showing the text.' })
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'consent_purpose_pk' })
  version: number;

  @Field({ description: 'The whole text, to be shown before somebody agrees.' })
  @Column('text')
  text: string;

  @Field(() => DateOnly, { description: 'Since when this version is in force.' })
  @Column('date')
  since: string;
}

/** That somebody agreed, to which text, when, and until when. Rows are added and ended, never changed. */
@ObjectType({ description: 'A consent that you gave, and its end where you withdrew it.' })
@Entity('consent')
@Index('consent_by_person', ['personId', 'givenAt'])
export class Consent {
  @Field(() => ID, { description: 'The id of this consent.' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'consent_pk' })
  id: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Field(() => Purpose, { description: 'What for.' })
  @Column('text')
  purpose: Purpose;

  @Field(() => Int, { description: 'Which version of the text was agreed to.' })
  @Column('integer')
  version: number;

  @Field(() => DateTime, { description: 'When it was given.' })
  @Column('timestamptz', { name: 'given_at' })
  givenAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was withdrawn; empty while it holds.' })
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;
}
