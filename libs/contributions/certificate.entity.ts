import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { Node } from '../platform/graphql/node.js';
import { CountryCode, DateOnly, DateTime } from '../platform/graphql/scalars.js';
import { ContributionKind, VerifierStanding } from './vocabulary.js';

/** The parts of a certificate that its holder may show on the public page. */
export const Shown = {
  NAME: 'name',
  TITLE: 'title',
  HOST: 'host',
  DATES: 'dates',
  HOURS: 'hours',
  ROLE: 'role',
  PEOPLE: 'people',
  LEARNING: 'learning',
  VERIFIER: 'verifier',
} as const;
export type Shown = (typeof Shown)[keyof typeof Shown];

registerEnumType(Shown, {
  name: 'CertificateShown',
  description: 'A part of a certificate that the public page shows, where its holder ticked it.',
  valuesMap: {
    NAME: { description: 'The name of its holder.' },
    TITLE: { description: 'What was given, in one line.' },
    HOST: { description: 'Who received it, and in which country.' },
    DATES: { description: 'The first and the last day.' },
    HOURS: { description: 'How many hours.' },
    ROLE: { description: 'The role of its holder.' },
    PEOPLE: { description: 'How many people were taught.' },
    LEARNING: { description: 'What its holder learned.' },
    VERIFIER: { description: 'Who confirmed it, and how it is known that they speak for the host.' },
  },
});

/** What is certified. Hours are those of sessions; none of it is a point of continuing professional development. */
@ObjectType({
  description: 'What a certificate states. It claims no CPD points: bodies that award them decide.',
})
export class CertificateFacts {
  @Field(() => String, { nullable: true, description: 'The name of its holder.' })
  name?: string | null;

  @Field(() => ContributionKind, { nullable: true, description: 'What kind of work it was.' })
  kind?: ContributionKind | null;

  @Field(() => String, { nullable: true, description: 'What was given, in one line.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'Who received it.' })
  host?: string | null;

  @Field(() => CountryCode, { nullable: true, description: 'In which country.' })
  country?: string | null;

  @Field(() => DateOnly, { nullable: true, description: 'The first day.' })
  firstDay?: string | null;

  @Field(() => DateOnly, { nullable: true, description: 'The last day.' })
  lastDay?: string | null;

  @Field(() => Float, { nullable: true, description: 'Hours of work, with one decimal.' })
  hours?: number | null;

  @Field(() => String, { nullable: true, description: 'In which role.' })
  role?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many people were taught.' })
  people?: number | null;

  @Field(() => String, { nullable: true, description: 'What its holder learned, in their words.' })
  learning?: string | null;

  @Field(() => String, { nullable: true, description: 'Who confirmed it.' })
  verifier?: string | null;

  @Field(() => String, { nullable: true, description: 'Their post, as they stated it.' })
  verifierPost?: string | null;

  @Field(() => VerifierStanding, {
    nullable: true,
    description: 'How it is known that they speak for the host.',
  })
  verifierStanding?: VerifierStanding | null;

  @Field(() => DateOnly, { nullable: true, description: 'On which day it was confirmed.' })
  confirmedOn?: string | null;
}

/** A certificate of a confirmed contribution: signed once; only what is shown of it changes, and it can be revoked. */
@Entity('certificate')
@Unique('certificate_number', ['number'])
@Unique('certificate_status_once', ['statusIndex'])
@ObjectType({
  implements: () => [Node],
  description:
    'A certificate of a confirmed contribution. Its holder and officers read it whole; anybody else what its holder shows.',
})
export class Certificate implements Node {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'certificate_pk' })
  id: string;

  @Column('text')
  @Field({ description: 'Its number, as it stands in the verification address.' })
  number: string;

  @Column('uuid', { name: 'contribution_id' })
  contributionId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('integer')
  @Field(() => Int, { description: 'Which version of the account it certifies.' })
  version: number;

  @Column('integer', { name: 'status_index' })
  statusIndex: number;

  @Column('jsonb')
  @Field(() => CertificateFacts, { description: 'What it states.' })
  facts: CertificateFacts;

  @Column('text', { array: true, default: () => `'{}'` })
  @Field(() => [Shown], { description: 'What of it the public page shows.' })
  shows: Shown[];

  @Column('text', { name: 'key_id' })
  @Field({ description: 'Under which key it is signed.' })
  keyId: string;

  @Column('text')
  @Field({
    description:
      'The signed Open Badges 3.0 credential, a compact JWT (section 8.2 there). It verifies with the published keys alone.',
  })
  credential: string;

  @Column('timestamptz', { name: 'issued_at' })
  @Field(() => DateTime, { description: 'When it was signed.' })
  issuedAt: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was revoked; null: it holds.' })
  revokedAt: Date | null;

  @Column('text', { name: 'revoked_because', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Why: `corrected`, `disputed`, `withdrawn`, `by-holder`, `by-officer`.',
  })
  revokedBecause: string | null;

  @Column('text', { name: 'revoke_words', nullable: true })
  @Field(() => String, { nullable: true, description: 'What the officer said who revoked it.' })
  revokeWords: string | null;
}
