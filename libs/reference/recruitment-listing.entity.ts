import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CountryCode, DateOnly } from '../platform/graphql/scalars.js';

/** One country's standing on one edition of a list that limits recruitment of health workers. */
@Entity('recruitment_listing')
@ObjectType({
  description:
    'That a country stands on a list which limits the recruitment of health workers, by edition. Travelling there to teach or work is not recruitment.',
})
export class RecruitmentListing {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'recruitment_listing_pk' })
  @Field(() => String, {
    description:
      'The list: `who-support-and-safeguards`, `uk-red`, `uk-amber`, or `uk-agreement` for a country with a government agreement.',
  })
  list: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'recruitment_listing_pk' })
  @Field(() => String, { description: 'The edition of the list, e.g. `2023`; to be named in every banner.' })
  edition: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'recruitment_listing_pk' })
  @Field(() => CountryCode, { description: 'The country.' })
  country: string;

  @Column('date', { name: 'valid_from' })
  @Field(() => DateOnly, { description: 'The first day on which it stood on the list.' })
  validFrom: string;

  @Column('date', { name: 'valid_to', nullable: true })
  @Field(() => DateOnly, {
    nullable: true,
    description: 'The last day; null while the edition is in force as far as we know.',
  })
  validTo: string | null;

  @Column('boolean', { name: 'believed_new', default: false })
  @Field(() => Boolean, {
    description:
      'Whether the country is thought to have joined with this edition, which no source that we read says.',
  })
  believedNew: boolean;

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
