import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CountryCode, DateOnly } from '../platform/graphql/scalars.js';
import { UkNation } from './uk-nation.js';

/** One edition of the code of practice by which a nation recruits health workers from abroad. */
@Entity('recruitment_code')
@ObjectType({
  description:
    'One edition of the code of practice by which a nation of the United Kingdom recruits health workers from abroad.',
})
export class RecruitmentCode {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'recruitment_code_pk' })
  @Field(() => UkNation, { description: 'The nation.' })
  nation: UkNation;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'recruitment_code_pk' })
  @Field(() => String, { description: 'The edition, as its publisher names it.' })
  edition: string;

  @Column('text')
  @Field(() => String, { description: 'What it is called.' })
  title: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Where it is published; null: not seen.' })
  url: string | null;

  @Column('date', { name: 'valid_from' })
  @Field(() => DateOnly, { description: 'The first day on which it held.' })
  validFrom: string;

  @Column('date', { name: 'valid_to', nullable: true })
  @Field(() => DateOnly, {
    nullable: true,
    description: 'The last day; null while it is in force as far as we know.',
  })
  validTo: string | null;

  @Column('text')
  @Field(() => String, { description: 'Where that was read.' })
  source: string;

  @Column('date', { name: 'seen_on', nullable: true })
  @Field(() => DateOnly, { nullable: true, description: 'The day on which the source was read.' })
  seenOn: string | null;

  @Column('boolean', { default: false })
  @Field(() => Boolean, {
    description: 'Whether it is believed and was not read in a source: check it first.',
  })
  believed: boolean;

  /** Empty for what ships. */
  @Column('uuid', { name: 'added_by', nullable: true })
  addedBy: string | null;
}

/** A code or a list by its edition, as it is kept on a record. Also the shape of the column. */
@ObjectType({ description: 'A code or list that limits recruitment, by the edition in force on a day.' })
export class CodeOnRecord {
  @Field(() => String, {
    description:
      'The nation whose code it is (`england`, `wales`, `scotland`, `northern-ireland`), or the list: ' +
      '`who-support-and-safeguards`, `uk-red`, `uk-amber`, `uk-agreement`.',
  })
  of: string;

  @Field(() => String, { description: 'The edition that was in force.' })
  edition: string;
}

@ObjectType({ description: 'A list that limits recruitment, in the edition in force today.' })
export class RecruitmentList {
  @Field(() => String, {
    description: 'The list: `who-support-and-safeguards`, `uk-red`, `uk-amber` or `uk-agreement`.',
  })
  list: string;

  @Field(() => String, { description: 'Its edition.' })
  edition: string;

  @Field(() => [CountryCode], { description: 'The countries on it.' })
  countries: string[];

  @Field(() => String, { description: 'Where that was read.' })
  source: string;

  @Field(() => DateOnly, { nullable: true, description: 'The day on which the source was read.' })
  seenOn: string | null;

  @Field(() => Boolean, { description: 'Whether any of it is believed and was not read in a source.' })
  believed: boolean;
}
