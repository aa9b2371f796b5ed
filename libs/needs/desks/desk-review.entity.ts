import {
  Field,
  ID,
  InputType,
  Int,
  IntersectionType,
  ObjectType,
  PickType,
  registerEnumType,
} from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional, Length, Max, Min } from 'class-validator';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { Node } from '../../platform/graphql/node.js';
import { CountryCode, DateOnly, DateTime } from '../../platform/graphql/scalars.js';
import type { DeskReviewState as State } from './desk-review.states.js';

export const DeskReviewState = {
  ASKED: 'asked',
  SUPPORTED: 'supported',
  REMARKED: 'remarked',
  CHANGE_ASKED: 'change_asked',
  UNANSWERED: 'unanswered',
} as const satisfies Record<string, State>;
registerEnumType(DeskReviewState, {
  name: 'DeskReviewState',
  description: 'What a desk said about a need.',
  valuesMap: {
    ASKED: { description: 'It has not answered.' },
    SUPPORTED: { description: 'It supports the need.' },
    REMARKED: { description: 'It has remarks and no objection.' },
    CHANGE_ASKED: { description: 'It asks for a change, with its reasons; an officer decides.' },
    UNANSWERED: { description: 'Its days were over, and the need went on without it.' },
  },
});

export const DeskAnswer = { SUPPORT: 'support', REMARK: 'remark', ASK_FOR_CHANGE: 'askForChange' } as const;
export type DeskAnswer = (typeof DeskAnswer)[keyof typeof DeskAnswer];
registerEnumType(DeskAnswer, {
  name: 'DeskAnswer',
  description: 'What a desk can answer.',
  valuesMap: {
    SUPPORT: { description: 'We support it.' },
    REMARK: { description: 'We have remarks, and it can go on.' },
    ASK_FOR_CHANGE: { description: 'We ask for a change before it opens.' },
  },
});

/** That a country wishes its desk to read the needs for it; a dated row, ended and never changed. */
@ObjectType({
  description: "A country's wish that its diaspora desk reads the needs for it before they open.",
})
@Entity('country_review')
@Index('country_review_of_desk', ['deskId'])
export class CountryReview {
  @Field(() => ID, { description: 'The id of the wish.' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'country_review_pk' })
  id: string;

  @Field(() => CountryCode, { description: 'The country or territory.' })
  @Column('text')
  country: string;

  @Column('uuid', { name: 'desk_id' })
  deskId: string;

  @Field(() => Int, { description: 'Within how many working days the desk answers, 1 to 30.' })
  @IsInt()
  @Min(1)
  @Max(30)
  @Column('integer', { name: 'working_days' })
  workingDays: number;

  @Field(() => DateOnly, { description: 'From which day needs that are approved wait for the desk.' })
  @Column('date', { name: 'from_day' })
  from: string;

  @Field(() => String, {
    description: 'Who wished it for the country, when, and where that can be seen: 10 to 2,000 characters.',
  })
  @Length(10, 2000)
  @Column('text')
  wish: string;

  @Column('uuid', { name: 'set_by' })
  setBy: string;

  @Field(() => DateTime, { description: 'When an officer noted it.' })
  @Column('timestamptz', { name: 'set_at' })
  setAt: Date;

  @Column('uuid', { name: 'ended_by', nullable: true })
  endedBy: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was ended; nothing new waits since.' })
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;
}

/** What one desk was asked about one approved need. */
@ObjectType({
  implements: () => [Node],
  description: 'What a government diaspora desk was asked, and said, about a need of its country.',
})
@Entity('desk_review')
@Index('desk_review_of_desk', ['deskId', 'askedAt'])
@Unique('desk_review_once', ['needId', 'country', 'askedAt'])
export class DeskReview implements Node {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'desk_review_pk' })
  id: string;

  @Column('uuid', { name: 'need_id' })
  needId: string;

  @Column('uuid', { name: 'desk_id' })
  deskId: string;

  @Field(() => CountryCode, { description: 'For which country the desk was asked.' })
  @Column('text')
  country: string;

  @Field(() => DeskReviewState, { description: 'What it said.' })
  @Column('text')
  state: State;

  @Field(() => DateTime, { description: 'When it was asked.' })
  @Column('timestamptz', { name: 'asked_at' })
  askedAt: Date;

  @Field(() => DateOnly, {
    description: 'Until when it is waited for; afterwards an officer can go on without.',
  })
  @Column('date', { name: 'due_on' })
  dueOn: string;

  @Field(() => String, { nullable: true, description: 'Its remarks or reasons.' })
  @Column('text', { nullable: true })
  words: string | null;

  @Column('uuid', { name: 'answered_by', nullable: true })
  answeredBy: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it answered, or was waited for no longer.' })
  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt: Date | null;
}

@InputType({
  description: 'Which desk reads the needs for its country, within how many days, and who wished it.',
})
export class LetDeskReviewInput extends IntersectionType(
  IdempotentInput,
  PickType(CountryReview, ['workingDays', 'from', 'wish'] as const, InputType),
  InputType,
) {
  @Field(() => ID, { description: 'The verified desk; it reads the needs for its own country.' })
  deskId: string;
}

@InputType({ description: "Which country's wish has ended." })
export class EndDeskReviewInput extends IdempotentInput {
  @Field(() => CountryCode, { description: 'The country.' })
  country: string;
}

@InputType({ description: 'What your desk says about a need.' })
export class AnswerAsDeskInput extends IdempotentInput {
  @Field(() => ID, { description: 'What your desk was asked.' })
  deskReviewId: string;

  @Field(() => DeskAnswer, { description: 'What it says.' })
  @IsIn(Object.values(DeskAnswer))
  answer: DeskAnswer;

  @Field(() => String, {
    nullable: true,
    description: 'Remarks or reasons, 3 to 4,000 characters; needed for anything but support.',
  })
  @IsOptional()
  @Length(3, 4000)
  words?: string | null;
}
