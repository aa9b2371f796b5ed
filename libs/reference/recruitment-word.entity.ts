import { Entity, PrimaryColumn } from 'typeorm';
import { SourcedRow } from './sourced.entity.js';

/** Words by which somebody actively recruits, in one language. */
@Entity('recruitment_word')
export class RecruitmentWord extends SourcedRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'recruitment_word_pk' })
  language: string;

  /** A regular expression over folded words (`recruitment-words.ts`). */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'recruitment_word_pk' })
  pattern: string;
}
