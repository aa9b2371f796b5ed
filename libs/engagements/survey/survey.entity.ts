import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime } from '../../platform/graphql/scalars.js';

export const SurveyAudience = { CLINICIAN: 'clinician', HOST: 'host', COLLEAGUE: 'colleague' } as const;
export type SurveyAudience = (typeof SurveyAudience)[keyof typeof SurveyAudience];

registerEnumType(SurveyAudience, {
  name: 'SurveyAudience',
  description: 'Who is asked what the work did.',
  valuesMap: {
    CLINICIAN: { description: 'Whoever went, or gave remotely.' },
    HOST: { description: 'A lead of the institution.' },
    COLLEAGUE: { description: 'Somebody there who learned; they need no account.' },
  },
});

export const SurveyKind = { SCALE: 'scale', WORDS: 'words' } as const;
export type SurveyKind = (typeof SurveyKind)[keyof typeof SurveyKind];

registerEnumType(SurveyKind, {
  name: 'SurveyKind',
  description: 'How a question is answered.',
  valuesMap: {
    SCALE: { description: 'From 1, not at all, to 5, fully.' },
    WORDS: { description: 'In words, up to 2000 characters.' },
  },
});

/** A dated row of reference: a question that is worded anew is another row. */
@Entity('survey_question')
export class SurveyQuestion {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'survey_question_pk' })
  code: string;

  @Column('text')
  audience: SurveyAudience;

  @Column('integer')
  ordinal: number;

  @Column('text')
  kind: SurveyKind;

  @Column('integer', { array: true })
  months: number[];

  @Column('jsonb')
  words: Record<string, string>;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;

  @Column('text')
  source: string;
}

/** Somebody who is asked about an engagement. */
@Entity('survey_respondent')
@ObjectType({ description: 'A colleague who learned, and is asked what the work did.' })
export class SurveyRespondent {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'survey_respondent_pk' })
  id: string;

  @Column('uuid', { name: 'engagement_id' })
  engagementId: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('text')
  audience: SurveyAudience;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Their name.' })
  name: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Their e-mail address.' })
  email: string | null;

  @Column('text', { nullable: true })
  language: string | null;

  @Column('uuid', { name: 'named_by', nullable: true })
  namedBy: string | null;

  @Column('timestamptz', { name: 'named_at' })
  @Field(() => DateTime, { description: 'When they were named.' })
  namedAt: Date;

  @Column('timestamptz', { name: 'stopped_at', nullable: true })
  stoppedAt: Date | null;
}

/** When somebody is asked: at the end of the work, and so many months later. */
@Entity('survey_round')
export class SurveyRound {
  @PrimaryColumn('uuid', { name: 'respondent_id', primaryKeyConstraintName: 'survey_round_pk' })
  respondentId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'survey_round_pk' })
  months: number;

  @Column('date', { name: 'due_on' })
  dueOn: string;

  @Column('timestamptz', { name: 'asked_at', nullable: true })
  askedAt: Date | null;

  @Column('timestamptz', { name: 'reminded_at', nullable: true })
  remindedAt: Date | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt: Date | null;

  @Column('text', { nullable: true })
  consent: string | null;
}

/** One answer. No person reads it; PostgreSQL counts. */
@Entity('survey_answer')
export class SurveyAnswer {
  @PrimaryColumn('uuid', { name: 'respondent_id', primaryKeyConstraintName: 'survey_answer_pk' })
  respondentId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'survey_answer_pk' })
  months: number;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'survey_answer_pk' })
  question: string;

  @Column('integer', { nullable: true })
  scale: number | null;

  @Column('text', { nullable: true })
  words: string | null;

  @Column('timestamptz', { name: 'answered_at' })
  answeredAt: Date;
}
