import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsOptional, Length, MaxLength } from 'class-validator';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PeerTopic } from './topics.js';
import { Connection } from '../../platform/graphql/connection.js';
import { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { DateTime } from '../../platform/graphql/scalars.js';

/** That somebody belongs to a group, and whether the group reads their name. */
@Entity('peer_member')
@Index('peer_member_by_person', ['personId'])
export class PeerMember {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'peer_member_pk' })
  id: string;

  @Column('text')
  topic: PeerTopic;

  @Column('text')
  language: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('boolean', { name: 'shows_name', default: false })
  showsName: boolean;

  @Column('timestamptz', { name: 'joined_at' })
  joinedAt: Date;

  @Column('timestamptz', { name: 'left_at', nullable: true })
  leftAt: Date | null;
}

/** What questions and answers have in common. */
@ObjectType({ isAbstract: true })
abstract class PeerWords {
  @Field(() => PeerTopic, { description: 'What the group is about.' })
  @Column('text')
  topic: PeerTopic;

  @Field({ description: 'The language of the group.' })
  @Column('text')
  language: string;

  @Column('uuid', { name: 'author_id' })
  authorId: string;

  @Field({ description: 'What was written; empty where its author closed their account.' })
  @Column('text')
  words: string;

  @Field(() => DateTime, { description: 'When it was written.' })
  @Column('timestamptz')
  at: Date;

  @Column('text', { nullable: true })
  remark: string | null;

  @Column('timestamptz', { name: 'looked_at', nullable: true })
  lookedAt: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When an officer hid it from the group; to its author and officers.',
  })
  @Column('timestamptz', { name: 'hidden_at', nullable: true })
  hiddenAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was hidden.' })
  @Column('text', { name: 'hidden_because', nullable: true })
  hiddenBecause: string | null;

  @Field(() => Boolean, {
    description: 'Whether its author closed their account, and their words went with it.',
  })
  @Column('boolean', { default: false })
  forgotten: boolean;
}

@ObjectType({ description: 'A question to people of other partnerships.' })
@Entity('peer_question')
@Index('peer_question_by_group', ['topic', 'language', 'id'])
@Index('peer_question_by_author', ['authorId'])
export class PeerQuestion extends PeerWords {
  @Field(() => ID, { description: 'Its id.' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'peer_question_pk' })
  id: string;

  @Field({ description: 'The question in one line.' })
  @Column('text')
  title: string;
}

@ObjectType({ description: 'An answer to a question of a peer.' })
@Entity('peer_answer')
@Index('peer_answer_by_question', ['questionId', 'id'])
@Index('peer_answer_by_author', ['authorId'])
export class PeerAnswer extends PeerWords {
  @Field(() => ID, { description: 'Its id.' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'peer_answer_pk' })
  id: string;

  @Column('uuid', { name: 'question_id' })
  questionId: string;
}

@Entity('peer_helped')
@Index('peer_helped_by_person', ['personId'])
export class PeerHelped {
  @PrimaryColumn('uuid', { name: 'answer_id', primaryKeyConstraintName: 'peer_helped_pk' })
  answerId: string;

  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'peer_helped_pk' })
  personId: string;

  @Column('timestamptz')
  at: Date;
}

@ObjectType({ description: 'A group of people who ask each other about one topic in one language.' })
export class PeerGroup {
  @Field(() => PeerTopic, { description: 'What it is about.' })
  topic: PeerTopic;

  @Field({ description: 'Its language.' })
  language: string;

  @Field(() => Int, { description: 'How many belong to it.' })
  members: number;

  @Field(() => Int, { description: 'How many questions were asked in it.' })
  questions: number;

  @Field(() => DateTime, { nullable: true, description: 'When the last one was asked.' })
  lastAt: Date | null;

  @Field(() => Boolean, { description: 'Whether you belong to it.' })
  joined: boolean;

  @Field(() => Boolean, { description: 'Whether the group reads your name beside what you write.' })
  showsName: boolean;
}

@ObjectType({ description: 'Questions of a group, the newest first.' })
export class PeerQuestionConnection extends Connection(PeerQuestion, { counted: true }) {}

@ObjectType({ description: 'Answers to a question, the first one first.' })
export class PeerAnswerConnection extends Connection(PeerAnswer) {}

@InputType({ description: 'Which group.' })
export class PeerGroupInput extends IdempotentInput {
  @Field(() => PeerTopic, { description: 'What it is about.' })
  @IsIn(Object.values(PeerTopic))
  topic: PeerTopic;

  @Field({ description: 'Its language, by its code.' })
  @Length(2, 20)
  language: string;
}

@InputType({ description: 'Which group you join, and whether it reads your name.' })
export class JoinPeerGroupInput extends PeerGroupInput {
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the group reads your name beside what you write.',
  })
  @IsBoolean()
  showsName: boolean;
}

@InputType({ description: 'What you ask, in which group.' })
export class AskPeersInput extends PeerGroupInput {
  @Field({ description: 'The question in one line, 5 to 150 characters.' })
  @Length(5, 150)
  title: string;

  @Field({ description: 'More about it, up to 4,000 characters. Nothing about a patient.' })
  @MaxLength(4000)
  words: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True after LOOKS_LIKE_A_PATIENT: what looks like an NHS number is none.',
  })
  @IsBoolean()
  noPatient: boolean;
}

@InputType({ description: 'What you answer to which question.' })
export class AnswerPeerInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which question.' })
  questionId: string;

  @Field({ description: 'The answer, 3 to 4,000 characters. Nothing about a patient.' })
  @Length(3, 4000)
  words: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True after LOOKS_LIKE_A_PATIENT: what looks like an NHS number is none.',
  })
  @IsBoolean()
  noPatient: boolean;
}

@InputType({ description: 'Which answer helped you, or did not after all.' })
export class MarkHelpedInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which answer.' })
  answerId: string;

  @Field(() => Boolean, { defaultValue: true, description: 'False takes it back.' })
  @IsBoolean()
  helped: boolean;
}

@InputType({ description: 'Which words are hidden from their group, or stay.' })
export class SettlePeerWordsInput extends IdempotentInput {
  @Field(() => ID, { nullable: true, description: 'Which question; or else:' })
  @IsOptional()
  questionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Which answer.' })
  @IsOptional()
  answerId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it is hidden, 3 to 500 characters; its author reads it. Left out: it was looked at and stays.',
  })
  @IsOptional()
  @Length(3, 500)
  hideBecause?: string | null;
}
