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
import { IsIn, IsOptional, IsUUID, Length } from 'class-validator';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { CountryCode, DateTime, LanguageTag } from '../../platform/graphql/scalars.js';
import { announcementLife, type AnnouncementState } from './announcement.states.js';

/** Whom the programme may write to at once: people who speak for an organisation, never clinicians. */
export const AnnouncementAudience = {
  LEADS: 'lead',
  COORDINATORS: 'coordinator',
  EMPLOYERS: 'employer-hr',
} as const;
export type AnnouncementAudience = (typeof AnnouncementAudience)[keyof typeof AnnouncementAudience];

registerEnumType(AnnouncementAudience, {
  name: 'AnnouncementAudience',
  description: 'Those who speak for a verified organisation, by their role.',
  valuesMap: {
    LEADS: { description: 'Partnership leads of institutions.' },
    COORDINATORS: { description: 'Coordinators of diaspora associations.' },
    EMPLOYERS: { description: 'HR officers of employers.' },
  },
});

export const AnnouncementStates = Object.fromEntries(
  announcementLife.states.map((state) => [state.toUpperCase(), state]),
) as Record<Uppercase<AnnouncementState>, AnnouncementState>;

registerEnumType(AnnouncementStates, {
  name: 'AnnouncementState',
  description: 'Where an announcement stands.',
  valuesMap: {
    WAITING: { description: 'Written; it waits for a second officer.' },
    SENT: { description: 'Released; everybody it is for is written to once.' },
    RETURNED: { description: 'Given back by the second officer, with a note.' },
    WITHDRAWN: { description: 'Taken back by its writer.' },
  },
});

/** One mail from the programme to many people at once. */
@ObjectType({
  description: 'A mail from the programme to many people, written by one officer and released by another.',
})
@Entity('announcement')
@Index('announcement_by_state', ['state', 'writtenAt'])
export class Announcement {
  @Field(() => ID, { description: 'The id of the announcement.' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'announcement_pk' })
  id: string;

  @Field(() => AnnouncementStates, { description: 'Where it stands.' })
  @Column('text')
  state: AnnouncementState;

  @Field(() => AnnouncementAudience, { description: 'To whom it goes.' })
  @IsIn(Object.values(AnnouncementAudience))
  @Column('text')
  audience: AnnouncementAudience;

  @Field(() => CountryCode, {
    nullable: true,
    description: 'Only to organisations of this country; null: of every country.',
  })
  @IsOptional()
  @Column('text', { nullable: true })
  country: string | null;

  @Field(() => LanguageTag, { description: 'The language in which it is written.' })
  @Column('text')
  language: string;

  @Field(() => String, { description: 'The subject of the mail, 3 to 150 characters.' })
  @Length(3, 150)
  @Column('text')
  subject: string;

  @Field(() => String, { description: 'What it says, in plain text; an empty line begins a new paragraph.' })
  @Length(10, 5000)
  @Column('text')
  words: string;

  @Column('uuid', { name: 'written_by' })
  writtenBy: string;

  @Field(() => DateTime, { description: 'When it was written.' })
  @Column('timestamptz', { name: 'written_at' })
  writtenAt: Date;

  @Column('uuid', { name: 'settled_by', nullable: true })
  settledBy: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was released, given or taken back.' })
  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was given back, for its writer.' })
  @Column('text', { nullable: true })
  note: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many people it was for when it was released; null before.',
  })
  @Column('integer', { name: 'told', nullable: true })
  told: number | null;
}

@InputType({ description: 'What you want to write to many people at once.' })
export class WriteAnnouncementInput extends IntersectionType(
  IdempotentInput,
  PickType(Announcement, ['audience', 'country', 'language', 'subject', 'words'] as const, InputType),
  InputType,
) {}

@InputType({ description: 'Which announcement.' })
export class AnnouncementInput extends IdempotentInput {
  @Field(() => ID, { description: 'The id of the announcement.' })
  @IsUUID()
  announcementId: string;
}

@InputType({ description: 'Which announcement you give back, and why.' })
export class GiveBackAnnouncementInput extends AnnouncementInput {
  @Field(() => String, { description: 'Why, for its writer, 3 to 1,000 characters.' })
  @Length(3, 1000)
  note: string;
}
