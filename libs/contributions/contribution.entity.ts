import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Node } from '../platform/graphql/node.js';
import { CountryCode, DateTime, LanguageTag } from '../platform/graphql/scalars.js';
import { ContributionState } from './contribution.states.js';
import { ContributionKind, DisputeReason, VerifierStanding } from './vocabulary.js';

/** What somebody gave: self-reported, then confirmed by whoever received it. */
@Entity('contribution')
@ObjectType({
  implements: () => [Node],
  description:
    'What somebody gave: self-reported, then confirmed by whoever received it. Only its person, that host and officers ' +
    'see it.',
})
export class Contribution implements Node {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'contribution_pk' })
  id: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('text', { name: 'person_name' })
  @Field({ description: 'Under which name its person shows it to the host.' })
  personName: string;

  @Column('text')
  @Field(() => ContributionKind, { description: 'What kind of work it was.' })
  kind: ContributionKind;

  @Column('uuid', { name: 'engagement_id', nullable: true })
  engagementId: string | null;

  @Column('uuid', { name: 'partnership_id', nullable: true })
  partnershipId: string | null;

  /** The pair whose hours these are, as long as it is kept. */
  @Column('uuid', { name: 'mentoring_id', nullable: true })
  mentoringId: string | null;

  /** Who received the hours of a pair, and answers for them. */
  @Column('uuid', { name: 'mentee_id', nullable: true })
  menteeId: string | null;

  @Column('uuid', { name: 'institution_id', nullable: true })
  institutionId: string | null;

  @Column('text', { name: 'host_name', nullable: true })
  @Field(() => String, { nullable: true, description: 'What the host is called, as it was recorded.' })
  hostName: string | null;

  @Column('text')
  @Field(() => CountryCode, { description: 'In which country it was received.' })
  country: string;

  @Column('text')
  @Field(() => ContributionState, { description: 'Where it stands.' })
  state: ContributionState;

  @Column('integer', { default: 1 })
  @Field(() => Int, { description: 'The version of the account that stands now.' })
  version: number;

  @Column('text', { name: 'confirmer_name', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Who was asked by mail to confirm it; null: the leads of the institution, or the mentee.',
  })
  confirmerName: string | null;

  @Column('text', { name: 'confirmer_email', nullable: true })
  confirmerEmail: string | null;

  @Column('text', { name: 'confirmer_language', nullable: true })
  @Field(() => LanguageTag, { nullable: true, description: 'In which language they were asked.' })
  confirmerLanguage: string | null;

  @Column('integer', { default: 1 })
  generation: number;

  @Column('timestamptz', { name: 'asked_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When the host was last asked.' })
  askedAt: Date | null;

  @Column('integer', { default: 0 })
  @Field(() => Int, { description: 'How many reminders Midst has sent since then.' })
  reminders: number;

  @Column('timestamptz', { name: 'due_at', nullable: true })
  dueAt: Date | null;

  @Column('timestamptz', { name: 'silence_told_at', nullable: true })
  silenceToldAt: Date | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When the host answered.' })
  answeredAt: Date | null;

  @Column('uuid', { name: 'answered_by', nullable: true })
  answeredBy: string | null;

  @Column('text', { name: 'verifier_name', nullable: true })
  @Field(() => String, { nullable: true, description: 'Who confirmed or disputed it.' })
  verifierName: string | null;

  @Column('text', { name: 'verifier_post', nullable: true })
  @Field(() => String, { nullable: true, description: 'Their post, as they stated it.' })
  verifierPost: string | null;

  @Column('text', { name: 'verifier_standing', nullable: true })
  @Field(() => VerifierStanding, {
    nullable: true,
    description: 'How it is known that they speak for the host.',
  })
  verifierStanding: VerifierStanding | null;

  @Column('text', { name: 'dispute_reason', nullable: true })
  @Field(() => DisputeReason, { nullable: true, description: 'What is disputed.' })
  disputeReason: DisputeReason | null;

  @Column('text', { name: 'dispute_words', nullable: true })
  @Field(() => String, { nullable: true, description: 'What the host said of it.' })
  disputeWords: string | null;

  @Column('timestamptz', { name: 'created_at' })
  @Field(() => DateTime, { description: 'When it was first recorded.' })
  createdAt: Date;
}
