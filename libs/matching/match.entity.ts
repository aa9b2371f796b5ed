import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Node } from '../platform/graphql/node.js';
import { DateTime } from '../platform/graphql/scalars.js';
import { MatchState } from './match.states.js';

export const DeclineReason = {
  DATES: 'dates',
  LENGTH: 'length',
  PLACE: 'place',
  MODE: 'mode',
  COST: 'cost',
  NOT_MY_FIELD: 'not-my-field',
  REQUIREMENTS: 'requirements',
  RELEASE: 'release',
  SAFETY: 'safety',
  NOT_NOW: 'not-now',
  OTHER: 'other',
} as const;
export type DeclineReason = (typeof DeclineReason)[keyof typeof DeclineReason];

registerEnumType(DeclineReason, {
  name: 'DeclineReason',
  description: 'Why a need is not for you. The institution never learns that you said it.',
  valuesMap: {
    DATES: { description: 'The dates do not suit.' },
    LENGTH: { description: 'It is too long or too short.' },
    PLACE: { description: 'The place is not for me.' },
    MODE: { description: 'I would rather work remotely, or rather be there.' },
    COST: { description: 'Too much of it would be at my own cost.' },
    NOT_MY_FIELD: { description: 'It is not my field, although it looks like it.' },
    REQUIREMENTS: { description: 'It asks for something that I do not have.' },
    RELEASE: { description: 'My employer would not release me.' },
    SAFETY: { description: 'I would not feel safe.' },
    NOT_NOW: { description: 'Not now; perhaps another time.' },
    OTHER: { description: 'Something else; tell it in words.' },
  },
});

export const NotChosenReason = {
  PLACES_TAKEN: 'places-taken',
  DATES: 'dates',
  SOMETHING_MISSING: 'something-missing',
  LANGUAGE: 'language',
  ANOTHER_FITS_MORE: 'another-fits-more',
  NEED_CHANGED: 'need-changed',
  OTHER: 'other',
} as const;
export type NotChosenReason = (typeof NotChosenReason)[keyof typeof NotChosenReason];

registerEnumType(NotChosenReason, {
  name: 'NotChosenReason',
  description: 'Why an institution answered that it is somebody else this time. It is told to the clinician.',
  valuesMap: {
    PLACES_TAKEN: { description: 'All places are taken.' },
    DATES: { description: 'The dates do not go together.' },
    SOMETHING_MISSING: { description: 'Something that the work needs is missing.' },
    LANGUAGE: { description: 'The work needs more of a language.' },
    ANOTHER_FITS_MORE: { description: 'Somebody else fits more closely.' },
    NEED_CHANGED: { description: 'The need has changed.' },
    OTHER: { description: 'Something else, or nothing that has a code.' },
  },
});

/** That a person and a position fit, and how far the two have come. */
@Entity('match')
@ObjectType({
  implements: () => [Node],
  description: 'That you and a position of a need fit each other, why, and how far the two of you have come.',
})
export class Match implements Node {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'match_pk' })
  id: string;

  @Column('uuid', { name: 'need_id' })
  needId: string;

  @Column('uuid', { name: 'position_id' })
  positionId: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('text')
  @Field(() => MatchState, { description: 'How far the two have come.' })
  state: MatchState;

  /** Thousands tell the outcome, the rest the order: see score.ts. */
  @Column('integer')
  overall: number;

  /** A big integer, so text. */
  @Column('bigint')
  turn: string;

  @Column('timestamptz', { name: 'found_at' })
  @Field(() => DateTime, { description: 'When it was found.' })
  foundAt: Date;

  @Column('timestamptz', { name: 'told_at', nullable: true })
  toldAt: Date | null;

  @Column('timestamptz', { name: 'seen_at', nullable: true })
  seenAt: Date | null;

  @Column('timestamptz', { name: 'interested_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When you said that you are interested.' })
  interestedAt: Date | null;

  @Column('timestamptz', { name: 'lapses_at', nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When the interest lapses if the institution stays silent.',
  })
  lapsesAt: Date | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When the latest answer was given, by either side.' })
  decidedAt: Date | null;

  @Column('integer', { nullable: true })
  terms: number | null;

  @Column('text', { name: 'decline_reason', nullable: true })
  @Field(() => DeclineReason, { nullable: true, description: 'Why you said that it is not for you.' })
  declineReason: DeclineReason | null;

  @Column('text', { name: 'decline_words', nullable: true })
  @Field(() => String, { nullable: true, description: 'What you added to it.' })
  declineWords: string | null;

  @Column('text', { name: 'host_words', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What the institution wrote when it chose somebody else.',
  })
  hostWords: string | null;

  @Column('text', { name: 'host_reason', nullable: true })
  @Field(() => NotChosenReason, {
    nullable: true,
    description: 'Why the institution chose somebody else, where it said so with a code.',
  })
  hostReason: NotChosenReason | null;

  @Column('uuid', { name: 'invited_by', nullable: true })
  invitedBy: string | null;

  @Field(() => Int, {
    description: 'Its place in the order among your matches, 0 to 999: both fits together, higher first.',
  })
  get order(): number {
    return this.overall % 1000;
  }
}
