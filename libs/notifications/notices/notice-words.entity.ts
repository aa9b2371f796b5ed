import {
  Field,
  ID,
  InputType,
  IntersectionType,
  ObjectType,
  PickType,
  registerEnumType,
} from '@nestjs/graphql';
import { IsIn, IsOptional, IsUUID, Length } from 'class-validator';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { DateOnly, DateTime, LanguageTag } from '../../platform/graphql/scalars.js';
import { writtenLanguages } from '../words.js';
import { noticeKinds } from './notice-kinds.js';

export const NoticeOutcome = { CONFIRMED: 'confirmed', DROPPED: 'dropped' } as const;
export type NoticeOutcome = (typeof NoticeOutcome)[keyof typeof NoticeOutcome];

registerEnumType(NoticeOutcome, {
  name: 'NoticeOutcome',
  description: 'What became of words for a kind of mail.',
  valuesMap: {
    CONFIRMED: { description: 'A second officer lets them stand from their day on.' },
    DROPPED: { description: 'They were dropped; what stood before goes on.' },
  },
});

/** Words of the programme in every mail of a kind and a language, from a day on: a change is a new row. */
@Entity('notice_words')
@Index('notice_words_waits_once', ['kind', 'language'], { unique: true, where: 'outcome IS NULL' })
@Index('notice_words_begins_once', ['kind', 'language', 'validFrom'], {
  unique: true,
  where: `outcome = 'confirmed'`,
})
@ObjectType({
  description:
    'What the programme says in every mail of a kind, beside its fixed sentences. Of those that a second officer let stand, ' +
    'the latest whose day has come stands in the mails.',
})
export class NoticeWords {
  @Field(() => ID, { description: 'The id of these words.' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'notice_words_pk' })
  id: string;

  @Field(() => String, { description: 'In which kind of mail: one of `noticeKinds`.' })
  @IsIn(noticeKinds, { message: 'Choose one of `noticeKinds`.' })
  @Column('text')
  kind: string;

  @Field(() => LanguageTag, {
    description: 'In mails of which language: `en-GB`, `cy`, `fr`, `pt`, `sw` or `ar`.',
  })
  @IsIn(writtenLanguages, { message: 'Choose a language in which mails are written.' })
  @Column('text')
  language: string;

  @Field(() => String, {
    nullable: true,
    description: 'What is said, 3 to 600 characters of plain text; null: nothing any more.',
  })
  @IsOptional()
  @Length(3, 600)
  @Column('text', { nullable: true })
  words: string | null;

  @Field(() => DateOnly, { description: 'From which day on.' })
  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Field(() => String, { description: 'Why, or by whose decision: 3 to 300 characters.' })
  @Length(3, 300)
  @Column('text')
  source: string;

  @Column('uuid', { name: 'proposed_by' })
  proposedBy: string;

  @Field(() => DateTime, { description: 'When they were proposed.' })
  @Column('timestamptz', { name: 'proposed_at' })
  proposedAt: Date;

  @Field(() => NoticeOutcome, { nullable: true, description: 'What became of them; null while they wait.' })
  @Column('text', { nullable: true })
  outcome: NoticeOutcome | null;

  @Column('uuid', { name: 'answered_by', nullable: true })
  answeredBy: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When that was.' })
  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt: Date | null;
}

@InputType({ description: 'What the programme wants to say in every mail of a kind.' })
export class WriteNoticeWordsInput extends IntersectionType(
  IdempotentInput,
  PickType(NoticeWords, ['kind', 'language', 'words', 'validFrom', 'source'] as const, InputType),
  InputType,
) {}

@InputType({ description: 'A second officer’s word.' })
export class AnswerNoticeWordsInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which words.' })
  @IsUUID()
  noticeWordsId: string;

  @Field(() => NoticeOutcome, {
    description: 'Whether they stand. Whoever wrote them can only drop them.',
  })
  @IsIn(Object.values(NoticeOutcome))
  outcome: NoticeOutcome;
}
