import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { Node } from '../platform/graphql/node.js';
import { CountryCode, DateOnly, DateTime } from '../platform/graphql/scalars.js';
import { BasisKind } from './basis.js';
import { OrganisationKind } from './organisation.kinds.js';
import type { OrganisationState } from './organisation.states.js';

registerEnumType(BasisKind, {
  name: 'BasisKind',
  description: 'On what ground personal data may reach an organisation.',
  valuesMap: {
    ADEQUACY: { description: 'The United Kingdom recognises the protection in that country as adequate.' },
    IDTA: { description: 'An international data transfer agreement was signed.' },
    EXCEPTION: { description: 'An exception in law, recorded with its assessment.' },
    UK: { description: 'The organisation is in the United Kingdom; nothing is transferred.' },
  },
});

/** Somebody's house, of any kind in the field. */
@ObjectType({
  implements: () => [Node],
  description: 'An organisation, as its own people, its partners and officers see it.',
})
@Entity('organisation')
@Index('organisation_by_state', ['state', 'name', 'id'])
export class Organisation implements Node {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'organisation_pk' })
  id: string;

  @Field(() => OrganisationKind, { description: 'What it is.' })
  @Column('text')
  kind: OrganisationKind;

  @Field({ description: 'Its name.' })
  @Column('text')
  name: string;

  @Field(() => CountryCode, {
    nullable: true,
    description:
      'The country or territory. Null: the file from which it came did not state it; an officer states it before it is verified.',
  })
  @Column('text', { nullable: true })
  country: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The region, county or state; the most that is told of a sensitive one.',
  })
  @Column('text', { nullable: true })
  region: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its level in the health system, in its own words, e.g. `district hospital`.',
  })
  @Column('text', { name: 'facility_level', nullable: true })
  facilityLevel: string | null;

  @Field(() => [String], { description: 'E-mail domains that officers verified as its own.' })
  @Column('text', { name: 'email_domains', array: true, default: '{}' })
  emailDomains: string[];

  @Field({
    description: 'Whether only its region is told, and no name of a lead, for the safety of people there.',
  })
  @Column('boolean', { default: false })
  sensitive: boolean;

  @Field(() => Int, {
    description: 'How many interested people it wants to have waiting for its answer at most.',
  })
  @Column('integer', { name: 'max_pending', default: 5 })
  maxPending: number;

  @Field({
    description: 'Whether an institution wants to hear offers of associations, clinicians and desks.',
  })
  @Column('boolean', { name: 'takes_offers', default: true })
  takesOffers: boolean;

  @Field(() => [CountryCode], {
    description: 'Of which countries’ diaspora an association is, as it says itself: it is asked about them.',
  })
  @Column('text', { name: 'diaspora_of', array: true, default: '{}' })
  diasporaOf: string[];

  @Field(() => String, { description: 'Where it stands: `registered`, `verified`, `suspended` or `closed`.' })
  @Column('text')
  state: OrganisationState;

  @Field(() => BasisKind, { nullable: true, description: 'On what ground personal data may reach it.' })
  @Column('text', { nullable: true })
  basis: BasisKind | null;

  @Field(() => DateOnly, { nullable: true, description: 'When the risk of sending data there was assessed.' })
  @Column('date', { name: 'basis_assessed_on', nullable: true })
  basisAssessedOn: string | null;

  @Field(() => DateOnly, {
    nullable: true,
    description: 'The last day of that ground; afterwards no personal data reaches it.',
  })
  @Column('date', { name: 'basis_expires_on', nullable: true })
  basisExpiresOn: string | null;

  @Column('integer', { default: 1 })
  round: number;

  @Column('uuid', { name: 'registered_by', nullable: true })
  registeredBy: string | null;

  @Field(() => DateTime, { description: 'When it registered.' })
  @Column('timestamptz', { name: 'registered_at' })
  registeredAt: Date;

  @Column('text', { name: 'import_key', nullable: true, unique: true })
  importKey: string | null;

  @Column('jsonb', { default: {} })
  stated: Record<string, unknown>;
}

/** The exact place, which another audience may read than the row of the organisation. */
@Entity('organisation_place')
export class OrganisationPlace {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'organisation_place_pk' })
  organisationId: string;

  @Column('text')
  place: string;
}

/** What an organisation states about itself for those who verify it. Added to, never changed. */
@ObjectType({ description: 'What an organisation states so that officers can verify it.' })
@Entity('organisation_evidence')
@Index('organisation_evidence_by_organisation', ['organisationId', 'at'])
export class OrganisationEvidence {
  @Field(() => ID, { description: 'The id of the statement.' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'organisation_evidence_pk' })
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Field({ description: 'Registers, numbers, web pages, people to call: in its own words.' })
  @Column('text')
  words: string;

  @Column('uuid', { name: 'stated_by', nullable: true })
  statedBy: string | null;

  @Field(() => DateTime, { description: 'When it was stated.' })
  @Column('timestamptz')
  at: Date;
}

/** Weeks in which it wants no requests: holidays, audits, exams. */
@ObjectType({ description: 'Weeks in which the organisation wants no requests.' })
@Entity('quiet_weeks')
@Index('quiet_weeks_by_organisation', ['organisationId', 'startsOn'])
export class QuietWeeks {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'quiet_weeks_pk' })
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Field(() => DateOnly, { description: 'The first quiet day.' })
  @Column('date', { name: 'starts_on' })
  startsOn: string;

  @Field(() => DateOnly, { description: 'The last quiet day.' })
  @Column('date', { name: 'ends_on' })
  endsOn: string;

  @Field(() => String, { nullable: true, description: 'Why, in its own words.' })
  @Column('text', { nullable: true })
  reason: string | null;
}

/** One officer's word that an organisation is what it says, and on what evidence. Never changed. */
@ObjectType({ description: "An officer's record that an organisation is what it says." })
@Entity('verification')
@Unique('verification_once', ['organisationId', 'round', 'officerId'])
export class Verification {
  @Field(() => ID, { description: 'The id of the record.' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'verification_pk' })
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('integer')
  round: number;

  @Column('uuid', { name: 'officer_id' })
  officerId: string;

  @Field({ description: 'What the officer saw: documents, calls, registers.' })
  @Column('text')
  evidence: string;

  @Field(() => BasisKind, { description: 'The ground for receiving personal data that the officer stated.' })
  @Column('text')
  basis: BasisKind;

  @Field(() => DateOnly, { description: 'When the risk was assessed.' })
  @Column('date', { name: 'basis_assessed_on' })
  basisAssessedOn: string;

  @Field(() => DateOnly, { nullable: true, description: 'The last day of that ground.' })
  @Column('date', { name: 'basis_expires_on', nullable: true })
  basisExpiresOn: string | null;

  @Field(() => [String], { description: 'The e-mail domains that the officer verified.' })
  @Column('text', { name: 'email_domains', array: true })
  emailDomains: string[];

  @Field(() => DateTime, { description: 'When it was recorded.' })
  @Column('timestamptz')
  at: Date;
}

/** What anybody signed in may know of a verified organisation: of a sensitive one neither name nor place. */
@ObjectType({ description: 'A verified organisation, as anybody signed in sees it.' })
export class OrganisationCard {
  @Field(() => ID, { description: 'The id of the organisation.' })
  id: string;

  @Field(() => OrganisationKind, { description: 'What it is.' })
  kind: OrganisationKind;

  @Field(() => String, {
    nullable: true,
    description: 'Its name; empty where it is kept back for the safety of people there.',
  })
  name: string | null;

  @Field(() => CountryCode, { description: 'The country or territory.' })
  country: string;

  @Field(() => String, { nullable: true, description: 'The region.' })
  region: string | null;

  @Field(() => String, { nullable: true, description: 'Its level in the health system, in its own words.' })
  facilityLevel: string | null;

  @Field({ description: 'Whether name and place are kept back.' })
  sensitive: boolean;
}
