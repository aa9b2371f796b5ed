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
import { ArrayMaxSize, IsArray, IsInt, IsOptional, Length, Max, Min } from 'class-validator';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { Node } from '../../platform/graphql/node.js';
import { CountryCode, DateOnly, DateTime, LanguageTag } from '../../platform/graphql/scalars.js';
import type { ConsultationState as State } from './consultation.states.js';

export const ConsultationState = {
  ASKED: 'asked',
  CLOSED: 'closed',
  PUBLISHED: 'published',
  WITHDRAWN: 'withdrawn',
} as const satisfies Record<string, State>;
registerEnumType(ConsultationState, {
  name: 'ConsultationState',
  description: 'Where a consultation stands.',
  valuesMap: {
    ASKED: { description: 'Associations can answer, and change their answer.' },
    CLOSED: { description: 'Nobody answers any more; officers write what was heard and what changed.' },
    PUBLISHED: { description: 'What was heard and what changed is there for everybody to read.' },
    WITHDRAWN: { description: 'Taken back by an officer before its end.' },
  },
});

/** A question of the programme to associations. */
@ObjectType({
  implements: () => [Node],
  description: 'A question of the programme to diaspora associations, and what became of it.',
})
@Entity('consultation')
@Index('consultation_by_state', ['state', 'askedAt'])
export class Consultation implements Node {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'consultation_pk' })
  id: string;

  @Field(() => ConsultationState, { description: 'Where it stands.' })
  @Column('text')
  state: State;

  @Field({ description: 'What it is about, in one line, 3 to 150 characters.' })
  @Length(3, 150)
  @Column('text')
  title: string;

  @Field({ description: 'The question, 10 to 4,000 characters.' })
  @Length(10, 4000)
  @Column('text')
  question: string;

  @Field(() => [String], {
    description: 'From what one chooses, two to twelve; none: the answer is in free words.',
  })
  @IsArray()
  @ArrayMaxSize(12)
  @Length(1, 200, { each: true })
  @Column('text', { array: true })
  options: string[];

  @Field(() => LanguageTag, { description: 'The language in which it is written.' })
  @Column('text')
  language: string;

  @Field(() => CountryCode, {
    nullable: true,
    description: 'Whose diaspora was asked; null: associations chosen one by one.',
  })
  @IsOptional()
  @Column('text', { nullable: true })
  country: string | null;

  @Column('uuid', { name: 'asked_houses', array: true })
  askedHouses: string[];

  @Field(() => DateOnly, { description: 'The last day on which associations answer.' })
  @Column('date', { name: 'until_day' })
  until: string;

  @Field(() => String, { nullable: true, description: 'What was heard, once it is published.' })
  @Column('text', { nullable: true })
  heard: string | null;

  @Field(() => String, { nullable: true, description: 'What changed by it, once it is published.' })
  @Column('text', { nullable: true })
  changed: string | null;

  @Column('uuid', { name: 'asked_by' })
  askedBy: string;

  @Field(() => DateTime, { description: 'When it was asked.' })
  @Column('timestamptz', { name: 'asked_at' })
  askedAt: Date;

  @Column('uuid', { name: 'settled_by', nullable: true })
  settledBy: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was closed, published or taken back.' })
  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt: Date | null;
}

/** What one association says; changed until the end, by whoever coordinates it. */
@ObjectType({ description: "An association's answer, for its coordinators and officers." })
@Entity('consultation_answer')
@Unique('consultation_answer_once', ['consultationId', 'organisationId'])
export class ConsultationAnswer {
  @Field(() => ID, { description: 'The id of the answer.' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'consultation_answer_pk' })
  id: string;

  @Column('uuid', { name: 'consultation_id' })
  consultationId: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Field(() => Int, { nullable: true, description: 'Which option, counted from 0.' })
  @Column('integer', { nullable: true })
  option: number | null;

  @Field(() => String, { nullable: true, description: 'In its own words.' })
  @Column('text', { nullable: true })
  words: string | null;

  @Column('uuid', { name: 'answered_by', nullable: true })
  answeredBy: string | null;

  @Field(() => DateTime, { description: 'When it was said, or said anew.' })
  @Column('timestamptz', { name: 'answered_at' })
  answeredAt: Date;
}

@ObjectType({ description: 'How many associations chose an option.' })
export class ConsultationCount {
  @Field(() => Int, {
    nullable: true,
    description: 'Which option, counted from 0; null: in free words only.',
  })
  option: number | null;

  @Field(() => Int, { description: 'How many associations.' })
  answers: number;
}

@InputType({ description: 'What you ask, and which associations.' })
export class AskAssociationsInput extends IntersectionType(
  IdempotentInput,
  PickType(
    Consultation,
    ['title', 'question', 'options', 'language', 'country', 'until'] as const,
    InputType,
  ),
  InputType,
) {
  @Field(() => [ID], {
    nullable: true,
    description: 'Which associations, where you name no country whose diaspora is asked.',
  })
  @IsOptional()
  @ArrayMaxSize(200)
  organisationIds?: string[] | null;
}

@InputType({ description: 'Which consultation.' })
export class ConsultationInput extends IdempotentInput {
  @Field(() => ID, { description: 'The id of the consultation.' })
  consultationId: string;
}

@InputType({ description: 'What your association answers.' })
export class AnswerConsultationInput extends ConsultationInput {
  @Field(() => ID, { description: 'The association which you coordinate.' })
  organisationId: string;

  @Field(() => Int, { nullable: true, description: 'Which option, counted from 0, where there are any.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(11)
  option?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'In your own words, up to 4,000 characters; needed where there are no options.',
  })
  @IsOptional()
  @Length(1, 4000)
  words?: string | null;
}

@InputType({ description: 'What was heard, and what changed.' })
export class PublishConsultationInput extends ConsultationInput {
  @Field({ description: 'What was heard, 10 to 6,000 characters. No association is named without its word.' })
  @Length(10, 6000)
  heard: string;

  @Field({ description: 'What changed by it, or why nothing did: 10 to 6,000 characters.' })
  @Length(10, 6000)
  changed: string;
}
