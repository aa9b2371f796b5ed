import {
  Field,
  ID,
  InputType,
  IntersectionType,
  ObjectType,
  PickType,
  registerEnumType,
} from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, Length, MaxLength } from 'class-validator';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { CardField, type ProfileCard } from '../../clinicians/profile-card.js';
import { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { Node } from '../../platform/graphql/node.js';
import { DateOnly, DateTime, LanguageTag } from '../../platform/graphql/scalars.js';
import type { OfferState as State } from './offer.states.js';

export const OfferState = {
  SENT: 'sent',
  REWRITING: 'rewriting',
  ACCEPTED: 'accepted',
  DECLINED: 'declined',
  WITHDRAWN: 'withdrawn',
} as const satisfies Record<string, State>;
registerEnumType(OfferState, {
  name: 'OfferState',
  description: 'Where an offer stands.',
  valuesMap: {
    SENT: { description: 'The host has not answered.' },
    REWRITING: { description: 'The host writes a need of its own out of it.' },
    ACCEPTED: { description: 'The host accepted it: a need of its own came of it.' },
    DECLINED: { description: 'The host declined, with a reason.' },
    WITHDRAWN: { description: 'Taken back by whoever sent it.' },
  },
});

export const OfferMode = { REMOTE: 'remote', IN_COUNTRY: 'in-country', EITHER: 'either' } as const;
export type OfferMode = (typeof OfferMode)[keyof typeof OfferMode];
registerEnumType(OfferMode, {
  name: 'OfferMode',
  description: 'Whether what is offered would be given from afar or there.',
  valuesMap: {
    REMOTE: { description: 'From afar.' },
    IN_COUNTRY: { description: 'There.' },
    EITHER: { description: 'Either, as the host needs it.' },
  },
});

export const OfferSender = {
  CLINICIAN: 'clinician',
  ASSOCIATION: 'association',
  DIASPORA_DESK: 'diaspora-desk',
} as const;
export type OfferSender = (typeof OfferSender)[keyof typeof OfferSender];
registerEnumType(OfferSender, {
  name: 'OfferSender',
  description: 'Who offers.',
  valuesMap: {
    CLINICIAN: { description: 'A clinician by themselves, of whom the host sees what they ticked.' },
    ASSOCIATION: { description: 'A diaspora health association.' },
    DIASPORA_DESK: { description: "A government's desk for its diaspora." },
  },
});

/** What somebody offers a host; it asks for nothing and matches nobody. */
@ObjectType({
  implements: () => [Node],
  description: 'What an association, a clinician or a government desk offers a host.',
})
@Entity('offer')
@Index('offer_by_host', ['hostId', 'sentAt'])
export class Offer implements Node {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'offer_pk' })
  id: string;

  @Column('uuid', { name: 'host_id' })
  hostId: string;

  @Column('uuid', { name: 'sender_id', nullable: true })
  senderId: string | null;

  @Column('uuid', { name: 'sent_by' })
  sentBy: string;

  @Field(() => OfferState, { description: 'Where it stands.' })
  @Column('text')
  state: State;

  @Field(() => String, {
    nullable: true,
    description: 'What is offered, in one line, 3 to 150 characters. Null: its sender closed their account.',
  })
  @Length(3, 150)
  @Column('text', { nullable: true })
  what: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What it is and how it could help, 10 to 4,000 characters. Null: its sender closed their account.',
  })
  @Length(10, 4000)
  @Column('text', { nullable: true })
  words: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who could give it, in general words: two midwives of our members. No names.',
  })
  @IsOptional()
  @Length(3, 1000)
  @Column('text', { name: 'who_could', nullable: true })
  whoCould: string | null;

  @Field(() => OfferMode, { description: 'From afar or there.' })
  @IsIn(Object.values(OfferMode))
  @Column('text')
  mode: OfferMode;

  @Field(() => DateOnly, { nullable: true, description: 'From when it could be given.' })
  @IsOptional()
  @Column('date', { name: 'from_day', nullable: true })
  from: string | null;

  @Field(() => DateOnly, { nullable: true, description: 'Until when it could be given.' })
  @IsOptional()
  @Column('date', { name: 'until_day', nullable: true })
  until: string | null;

  @Field(() => String, { nullable: true, description: 'For how long, e.g. `two weeks, twice a year`.' })
  @IsOptional()
  @MaxLength(300)
  @Column('text', { name: 'how_long', nullable: true })
  howLong: string | null;

  @Field(() => LanguageTag, { description: 'The language in which it is written.' })
  @Column('text')
  language: string;

  @Column('uuid', { name: 'need_id', nullable: true })
  needId: string | null;

  @Field(() => String, { nullable: true, description: 'Why the host declined.' })
  @Column('text', { nullable: true })
  reason: string | null;

  @Field(() => DateTime, { description: 'When it was sent.' })
  @Column('timestamptz', { name: 'sent_at' })
  sentAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When the host answered, or it was taken back.' })
  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt: Date | null;

  @Column('uuid', { name: 'answered_by', nullable: true })
  answeredBy: string | null;
}

/** What a clinician ticked of themselves for one offer. */
@Entity('offer_card')
export class OfferCard {
  @PrimaryColumn('uuid', { name: 'offer_id', primaryKeyConstraintName: 'offer_card_pk' })
  offerId: string;

  @Column('uuid', { name: 'host_id' })
  hostId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('text', { array: true })
  ticked: CardField[];

  @Column('jsonb')
  facts: ProfileCard;

  @Column('timestamptz')
  at: Date;

  @Column('timestamptz')
  until: Date;
}

@InputType({ description: 'What you offer, and to which host.' })
export class SendOfferInput extends IntersectionType(
  IdempotentInput,
  PickType(Offer, ['whoCould', 'mode', 'from', 'until', 'howLong', 'language'] as const, InputType),
  InputType,
) {
  @Field({ description: 'What you offer, in one line, 3 to 150 characters.' })
  @Length(3, 150)
  what: string;

  @Field({ description: 'What it is and how it could help, 10 to 4,000 characters.' })
  @Length(10, 4000)
  words: string;

  @Field(() => ID, { description: 'The institution to which you offer it.' })
  hostId: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The association or desk for which you speak; leave it out to offer it yourself, as a clinician.',
  })
  senderId?: string | null;

  @Field(() => [CardField], {
    defaultValue: [],
    description:
      'As a clinician: what the host may see of you with this offer. Nothing ticked: it learns nothing of you.',
  })
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(20)
  @IsIn(Object.values(CardField), { each: true })
  ticked: CardField[];
}

@InputType({ description: 'Which offer.' })
export class OfferInput extends IdempotentInput {
  @Field(() => ID, { description: 'The id of the offer.' })
  offerId: string;
}

@InputType({ description: 'Which offer you decline, and why.' })
export class DeclineOfferInput extends OfferInput {
  @Field(() => String, { description: 'Why, for whoever sent it, 3 to 2,000 characters.' })
  @Length(3, 2000)
  reason: string;
}
