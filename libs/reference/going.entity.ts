import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CountryCode } from '../platform/graphql/scalars.js';
import { SourcedRow } from './sourced.entity.js';

export const StepOwner = {
  YOU: 'you',
  EMPLOYER: 'employer',
  HOST: 'host',
  COUNCIL: 'council',
  MIDST: 'midst',
} as const;
export type StepOwner = (typeof StepOwner)[keyof typeof StepOwner];

registerEnumType(StepOwner, {
  name: 'StepOwner',
  description: 'Whose turn it is: who has to do something for a step to be done.',
  valuesMap: {
    YOU: { description: 'You.' },
    EMPLOYER: { description: 'Your employer.' },
    HOST: {
      description:
        'The institution that asks for you; of a visit to the United Kingdom, who sends a colleague and who receives her.',
    },
    COUNCIL: {
      description: 'A council or register: at home for papers, in the host country for permission.',
    },
    MIDST: { description: 'Midst, or a programme officer.' },
  },
});

export const SpanUnit = { DAY: 'day', WEEK: 'week', MONTH: 'month' } as const;
export type SpanUnit = (typeof SpanUnit)[keyof typeof SpanUnit];

registerEnumType(SpanUnit, {
  name: 'SpanUnit',
  description: 'In what a range of time is counted; months are those of the calendar.',
  valuesMap: {
    DAY: { description: 'Days of the calendar.' },
    WEEK: { description: 'Weeks.' },
    MONTH: { description: 'Months of the calendar: a month after 31 January is the last day of February.' },
  },
});

/** How long something takes, as a range. */
@ObjectType({ isAbstract: true })
export abstract class SpannedRow extends SourcedRow {
  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'The least time that it takes; null: not known.' })
  least: number | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'The usual time that it takes; null: not known.' })
  usual: number | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'The most time that it takes; null: not known.' })
  most: number | null;

  @Column('text')
  @Field(() => SpanUnit, { description: 'In what the range is counted.' })
  unit: SpanUnit;
}

/** A kind of paper that somebody may need before they go. */
@Entity('document_kind')
@ObjectType({
  description: 'A kind of paper that councils, hosts or embassies ask for, and how long it is accepted.',
})
export class DocumentKind extends SpannedRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'document_kind_pk' })
  @Field(() => String, { description: 'Its code.' })
  code: string;

  @Column('integer')
  position: number;

  @Column('text')
  @Field(() => String, { description: 'What it is called.' })
  name: string;

  @Column('jsonb', { default: {} })
  names: Record<string, string>;

  @Column('text')
  @Field(() => StepOwner, { description: 'Who makes it.' })
  owner: StepOwner;

  @Column('boolean')
  @Field(() => Boolean, { description: 'One of the nine papers that nearly every council asks for.' })
  recurring: boolean;

  @Column('integer', { name: 'valid_months', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description:
      'For how many months it is accepted after it was issued; null: as long as is printed on it, or for good.',
  })
  validMonths: number | null;
}

/** What a country's register asks for, by profession, kind of work and where somebody trained. */
@Entity('registration_requirement')
@ObjectType({
  description:
    'What a country asks of a visitor for one kind of work, as somebody published it on a day. The host’s own rule wins.',
})
export class RegistrationRequirement extends SpannedRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'registration_requirement_pk' })
  @Field(() => String, { description: 'Its code.' })
  code: string;

  @Column('integer')
  position: number;

  @Column('text', { nullable: true })
  @Field(() => CountryCode, {
    nullable: true,
    description: 'The country; null: what holds where nothing is known of the country.',
  })
  country: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The body that decides; null: not known here.' })
  body: string | null;

  @Column('text', { array: true })
  @Field(() => [String], { description: 'Codes of the professions that it is for; empty: all.' })
  professions: string[];

  @Column('text', { array: true })
  @Field(() => [String], {
    description: 'For which work: `treat`, `teach`, `observe`, `remote`, `treat-remotely`.',
  })
  works: string[];

  @Column('text')
  @Field(() => String, {
    description: 'For whom: `trained-there`, `trained-elsewhere` or `anyone`.',
  })
  who: 'anyone' | 'trained-there' | 'trained-elsewhere';

  @Column('text')
  @Field(() => String, {
    description: 'The answer: `needed`, `ask` (the host and the council say) or `usually-not`.',
  })
  answer: 'needed' | 'ask' | 'usually-not';

  @Column('text', { array: true })
  @Field(() => [String], { description: 'Codes of the papers that it asks for.' })
  documents: string[];

  @Column('integer', { name: 'permits_months', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'The longest that the permission lasts, in months; null: not known.',
  })
  permitsMonths: number | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What it costs, in the words of the source.' })
  cost: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'More about it, in the words of the source.' })
  words: string | null;
}

/** What else has to be done before somebody goes. */
@Entity('travel_step')
export class TravelStep extends SpannedRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'travel_step_pk' })
  code: string;

  @Column('integer')
  position: number;

  /** Null: what holds where no row of the country is for the same paper. */
  @Column('text', { nullable: true })
  country: string | null;

  @Column('text')
  owner: StepOwner;

  @Column('text', { array: true })
  works: string[];

  @Column('text')
  document: string;

  @Column('text', { array: true })
  after: string[];

  @Column('text', { nullable: true })
  words: string | null;
}

/** How long somebody may be away without losing a permission of theirs. */
@Entity('absence_limit')
@ObjectType({
  description:
    'How long somebody may be away without endangering a permission to stay, as published on a day.',
})
export class AbsenceLimit extends SourcedRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'absence_limit_pk' })
  @Field(() => String, { description: 'Its code: `sponsored-unpaid` or `settlement`.' })
  code: string;

  @Column('integer')
  @Field(() => Int, { description: 'How much.' })
  amount: number;

  @Column('text')
  @Field(() => String, { description: 'Of what: `contractual-week` or `calendar-day`.' })
  unit: string;

  @Column('text')
  @Field(() => String, { description: 'In which time: `calendar-year` or `rolling-12-months`.' })
  per: string;

  @Column('text')
  @Field(() => String, { description: 'The rule in words.' })
  words: string;
}
