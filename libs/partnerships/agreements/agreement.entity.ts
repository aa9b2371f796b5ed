import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { Node } from '../../platform/graphql/node.js';
import { DateOnly, DateTime } from '../../platform/graphql/scalars.js';
import type { ReminderKind } from './reminders.js';
import { AgreementStanding } from './standing.js';

export const AgreementKind = {
  MOU: 'mou',
  BILATERAL: 'bilateral',
  FELLOWSHIP: 'fellowship',
  DATA_SHARING: 'data-sharing',
  OTHER: 'other',
} as const;
export type AgreementKind = (typeof AgreementKind)[keyof typeof AgreementKind];

registerEnumType(AgreementKind, {
  name: 'AgreementKind',
  description: 'What kind of agreement it is.',
  valuesMap: {
    MOU: { description: 'A memorandum of understanding between the partners.' },
    BILATERAL: { description: 'An agreement between two states or governments, referred to.' },
    FELLOWSHIP: { description: 'A fellowship under which people come or go, referred to.' },
    DATA_SHARING: { description: 'What partners agreed about data.' },
    OTHER: { description: 'Another agreement.' },
  },
});
registerEnumType(AgreementStanding, {
  name: 'AgreementStanding',
  description: 'What an agreement is worth today.',
  valuesMap: {
    AWAITING_SIGNATURE: { description: 'Somebody who is to sign has not.' },
    NOT_BEGUN: { description: 'Signed; its first day is still to come.' },
    IN_FORCE: { description: 'It holds.' },
    LAPSING: { description: 'It holds, and ends within 90 days.' },
    LAPSED: { description: 'Its last day is over.' },
    REPLACED: { description: 'A later version took its place.' },
    ENDED: { description: 'It was ended before its last day.' },
  },
});

/** What partners signed, by reference: the paper itself is kept where its address says. */
@ObjectType({
  implements: () => [Node],
  description: 'An agreement of a partnership: what it is, who signs it and from when until when it holds.',
})
@Entity('partnership_agreement')
@Unique('partnership_agreement_replaced_once', ['replaces'])
@Index('partnership_agreement_by_partnership', ['partnershipId', 'notedAt'])
export class PartnershipAgreement implements Node {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'partnership_agreement_pk' })
  id: string;

  @Column('uuid', { name: 'partnership_id' })
  partnershipId: string;

  @Field(() => AgreementKind, { description: 'What kind it is.' })
  @Column('text')
  kind: AgreementKind;

  @Field({ description: 'Its title.' })
  @Column('text')
  title: string;

  @Field(() => Int, {
    description: 'Which version: 1 for the first, one more for each that replaces another.',
  })
  @Column('integer')
  version: number;

  @Column('uuid', { nullable: true })
  replaces: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How its keeper finds the paper: a number, a file, a shelf.',
  })
  @Column('text', { name: 'document_reference', nullable: true })
  documentReference: string | null;

  @Field(() => String, { nullable: true, description: 'The address at which the paper is kept.' })
  @Column('text', { name: 'document_url', nullable: true })
  documentUrl: string | null;

  @Field(() => DateOnly, { name: 'from', description: 'Its first day.' })
  @Column('date', { name: 'from_day' })
  fromDay: string;

  @Field(() => DateOnly, { name: 'until', nullable: true, description: 'Its last day; null: it has none.' })
  @Column('date', { name: 'until_day', nullable: true })
  untilDay: string | null;

  @Column('uuid', { name: 'noted_by', nullable: true })
  notedBy: string | null;

  @Field(() => DateTime, { description: 'When it was noted here.' })
  @Column('timestamptz', { name: 'noted_at' })
  notedAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was ended before its last day.' })
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;
}

/** Somebody who signs for a party. */
@ObjectType({
  implements: () => [Node],
  description: 'Somebody who signs an agreement for one of its parties.',
})
@Entity('agreement_signatory')
@Index('agreement_signatory_by_agreement', ['agreementId'])
export class AgreementSignatory implements Node {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'agreement_signatory_pk' })
  id: string;

  @Column('uuid', { name: 'agreement_id' })
  agreementId: string;

  @Column('uuid', { name: 'partnership_id' })
  partnershipId: string;

  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId: string | null;

  @Field(() => String, { nullable: true, description: 'The party, where it is no side of the partnership.' })
  @Column('text', { nullable: true })
  party: string | null;

  @Field({ description: 'Who signs.' })
  @Column('text')
  name: string;

  @Field({ description: 'As what they sign.' })
  @Column('text')
  role: string;

  @Field(() => DateOnly, { nullable: true, description: 'The day on which they signed; null: not yet.' })
  @Column('date', { name: 'signed_on', nullable: true })
  signedOn: string | null;
}

/** When partners are to be reminded of something. */
@Entity('partnership_reminder')
export class PartnershipReminder {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'partnership_reminder_pk' })
  id: string;

  @Column('uuid', { name: 'partnership_id' })
  partnershipId: string;

  @Column('uuid', { name: 'agreement_id', nullable: true })
  agreementId: string | null;

  @Column('text')
  kind: ReminderKind;

  @Column('date', { name: 'due_on' })
  dueOn: string;

  @Column('timestamptz', { name: 'told_at', nullable: true })
  toldAt: Date | null;
}

@ObjectType({ description: 'An amount of money in one currency.' })
export class Money {
  @Field({ description: 'How much, as exact text with a point: `1234.50`.' })
  amount: string;

  @Field({ description: 'In which currency, by its code of ISO 4217.' })
  currency: string;
}

/** What is paid for, by whom. Ended where it is wrong or over, never rewritten. */
@ObjectType({ implements: () => [Node], description: 'A line of the money behind a partnership.' })
@Entity('funding_line')
@Index('funding_line_by_partnership', ['partnershipId', 'fromDay'])
export class FundingLine implements Node {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'funding_line_pk' })
  id: string;

  @Column('uuid', { name: 'partnership_id' })
  partnershipId: string;

  @Field({ description: 'What it pays for.' })
  @Column('text')
  item: string;

  @Column('numeric', { precision: 16, scale: 4 })
  amount: string;

  @Column('text')
  currency: string;

  @Column('uuid', { name: 'payer_id', nullable: true })
  payerId: string | null;

  @Column('text', { nullable: true })
  payer: string | null;

  @Field(() => DateOnly, { name: 'from', description: 'The first day that it is for.' })
  @Column('date', { name: 'from_day' })
  fromDay: string;

  @Field(() => DateOnly, { name: 'until', nullable: true, description: 'The last day; null: open.' })
  @Column('date', { name: 'until_day', nullable: true })
  untilDay: string | null;

  @Column('uuid', { name: 'noted_by', nullable: true })
  notedBy: string | null;

  @Field(() => DateTime, { description: 'When it was noted here.' })
  @Column('timestamptz', { name: 'noted_at' })
  notedAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was ended; it counts no more since.' })
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;
}
