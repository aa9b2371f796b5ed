import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsInt, IsOptional, Length, Max, MaxLength, Min } from 'class-validator';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { DateOnly, DateTime } from '../platform/graphql/scalars.js';
import { Gain, LearnerLevel, Product, SessionMode, Sex } from './vocabulary.js';

@ObjectType({ description: 'Something that was produced.' })
@InputType('ProducedInput', { description: 'Something that was produced.' })
export class Produced {
  @Field(() => Product, { description: 'What kind of thing.' })
  @IsIn(Object.values(Product))
  kind: Product;

  @Field(() => String, { nullable: true, description: 'What it is called.' })
  @IsOptional()
  @Length(2, 200)
  title?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether the host has adopted it and uses it.' })
  @IsBoolean()
  adopted: boolean;
}

@ObjectType({ description: 'Something that came back.' })
@InputType('CameBackInput', { description: 'Something that came back.' })
export class CameBack {
  @Field(() => Gain, { description: 'What kind of gain.' })
  @IsIn(Object.values(Gain))
  kind: Gain;

  @Field(() => String, { nullable: true, description: 'In words.' })
  @IsOptional()
  @Length(2, 500)
  words?: string | null;
}

/** One version of the account, for ever as it was stated. */
@Entity('contribution_account')
@Unique('contribution_account_once', ['contributionId', 'version'])
@ObjectType({
  description: 'An account of a contribution. It never changes; a correction is a version of its own.',
})
export class ContributionAccount {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'contribution_account_pk' })
  id: string;

  @Column('uuid', { name: 'contribution_id' })
  contributionId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('integer')
  @Field(() => Int, {
    description: 'Its version. Confirming names it, so that nobody confirms what they did not read.',
  })
  version: number;

  @Column('text')
  @Field({ description: 'What it was, in one line.' })
  title: string;

  @Column('text')
  @Field({ description: 'In which role the person gave it, e.g. trainer, mentor, interpreter.' })
  role: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What was done, in words.' })
  summary: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What the person learned by it, in their words.' })
  learning: string | null;

  @Column('jsonb', { default: [] })
  @Field(() => [Produced], { description: 'What was produced.' })
  produced: Produced[];

  @Column('jsonb', { name: 'came_back', default: [] })
  @Field(() => [CameBack], { description: 'What came back.' })
  cameBack: CameBack[];

  @Column('integer', { name: 'trainers_trained', default: 0 })
  @Field(() => Int, { description: 'How many of the people taught were made trainers.' })
  trainersTrained: number;

  @Column('integer', { name: 'sessions_by_trainers', default: 0 })
  @Field(() => Int, {
    description: 'How many sessions those trainers have run since, as far as it is known.',
  })
  sessionsByTrainers: number;

  @Column('integer', { name: 'people_reached', nullable: true })
  @Field(() => Int, { nullable: true, description: 'How many people were reached besides those taught.' })
  peopleReached: number | null;

  @Column('integer', { name: 'score_before', nullable: true })
  @Field(() => Int, { nullable: true, description: 'The mean score of a test before, in per cent.' })
  scoreBefore: number | null;

  @Column('integer', { name: 'score_after', nullable: true })
  @Field(() => Int, { nullable: true, description: 'The mean score of the same test after, in per cent.' })
  scoreAfter: number | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why this version corrects the one before.' })
  why: string | null;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When it was stated.' })
  at: Date;

  /** Rows of their own, laid beside the account whenever it is read. */
  @Field(() => [ContributionSession], { description: 'The sessions.' })
  sessions: ContributionSession[];

  @Field(() => [ContributionTaught], { description: 'Who was taught, counted.' })
  taught: ContributionTaught[];
}

@Entity('contribution_session')
@Unique('contribution_session_once', ['contributionId', 'version', 'ordinal'])
@ObjectType({ description: 'A session, or a stretch of days that is stated as one.' })
@InputType('ContributionSessionInput', {
  description: 'A session, or a stretch of days that you state as one.',
})
export class ContributionSession {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'contribution_session_pk' })
  id: string;

  @Column('uuid', { name: 'contribution_id' })
  contributionId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('integer')
  version: number;

  @Column('integer')
  ordinal: number;

  @Column('date')
  @Field(() => DateOnly, { description: 'The day, or the first one.' })
  day: string;

  @Column('date', { nullable: true })
  @Field(() => DateOnly, { nullable: true, description: 'The last day, where it was more than one.' })
  @IsOptional()
  until: string | null;

  @Column('integer')
  @Field(() => Int, { description: 'How many minutes of work in all, from 5 to 16 hours a day.' })
  @IsInt()
  @Min(5)
  @Max(366 * 960)
  minutes: number;

  @Column('text')
  @Field(() => SessionMode, { description: 'In person or remote.' })
  @IsIn(Object.values(SessionMode))
  mode: SessionMode;

  @Column('text')
  @Field({ description: 'What it was about. No patient details.' })
  @Length(2, 300)
  topic: string;
}

@Entity('contribution_taught')
@Unique('contribution_taught_once', ['contributionId', 'version', 'cadre', 'sex', 'level'])
@ObjectType({ description: 'People who were taught, counted; nobody is named.' })
@InputType('ContributionTaughtInput', { description: 'People who were taught, counted; nobody is named.' })
export class ContributionTaught {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'contribution_taught_pk' })
  id: string;

  @Column('uuid', { name: 'contribution_id' })
  contributionId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('integer')
  version: number;

  @Column('text')
  @Field({ description: 'Their cadre: the code of a profession (`terms`), of overseas cadres as well.' })
  @MaxLength(100)
  cadre: string;

  @Column('text')
  @Field(() => Sex, { description: 'Women, men, or not counted.' })
  @IsIn(Object.values(Sex))
  sex: Sex;

  @Column('text')
  @Field(() => LearnerLevel, { description: 'How far on they were.' })
  @IsIn(Object.values(LearnerLevel))
  level: LearnerLevel;

  @Column('integer')
  @Field(() => Int, { description: 'How many people, each counted once.' })
  @IsInt()
  @Min(1)
  @Max(100000)
  people: number;
}

@Entity('contribution_history')
@ObjectType({
  description: 'One entry of the history of a contribution. Entries are only added, never changed.',
})
export class ContributionHistory {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'contribution_history_pk' })
  id: string;

  @Column('uuid', { name: 'contribution_id' })
  contributionId: string;

  @Column('uuid')
  about: string;

  @Column('text')
  @Field({ description: 'What was done, as a verb.' })
  act: string;

  @Column('text', { name: 'from_state', nullable: true })
  @Field(() => String, { nullable: true, description: 'The state before.' })
  fromState: string | null;

  @Column('text', { name: 'to_state' })
  @Field({ description: 'The state after.' })
  toState: string;

  @Column('integer')
  @Field(() => Int, { description: 'The version of the account that stood then.' })
  version: number;

  @Column('text')
  @Field({ description: 'Who did it: `person`, `host` or `midst`.' })
  side: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The coded reason, where there was one.' })
  reason: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What was said with it.' })
  words: string | null;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId: string | null;

  @Column('boolean', { name: 'by_link', default: false })
  @Field(() => Boolean, { description: 'Whether it was done through the link of a mail.' })
  byLink: boolean;

  @Column('text', { nullable: true })
  system: string | null;

  /** Which mail it came by; null: it was done on a page. */
  @Column('text', { nullable: true })
  mail: string | null;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When.' })
  at: Date;

  @Field(() => Boolean, { description: 'Whether it was done by replying to the mail that asked.' })
  get byReply(): boolean {
    return this.mail !== null;
  }
}
