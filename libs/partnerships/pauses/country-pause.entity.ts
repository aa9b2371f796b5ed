import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CountryCode, DateTime } from '../../platform/graphql/scalars.js';
import { CountryPauseState } from './country-pause.states.js';

/** That work on site in a country is paused, by whom and why; for officers. That it is paused everybody may know. */
@Entity('country_pause')
@ObjectType({ description: 'The decision that work on site in a country is paused. Officers read it.' })
export class CountryPause {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'country_pause_pk' })
  id: string;

  @Column('text')
  @Field(() => CountryCode, { description: 'The country.' })
  country: string;

  @Column('text')
  @Field(() => CountryPauseState, { description: 'Where it stands.' })
  state: CountryPauseState;

  @Column('text')
  @Field({ description: 'Why, in the words of the first officer.' })
  reason: string;

  @Column('uuid', { name: 'decided_by' })
  decidedBy: string;

  @Column('timestamptz', { name: 'decided_at' })
  @Field(() => DateTime, { description: 'When the first officer decided.' })
  decidedAt: Date;

  @Column('timestamptz', { nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'Since when nothing begins there.' })
  since: Date | null;

  @Column('uuid', { name: 'confirmed_by', nullable: true })
  confirmedBy: string | null;

  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When a second officer confirmed it.' })
  confirmedAt: Date | null;

  @Column('uuid', { name: 'ended_by', nullable: true })
  endedBy: string | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was lifted or dropped.' })
  endedAt: Date | null;

  @Column('text', { name: 'end_reason', nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was lifted or dropped.' })
  endReason: string | null;
}

/** What everybody may know. */
@ObjectType({ description: 'That work on site in a country is paused, and since when.' })
export class PausedCountry {
  @Field(() => CountryCode, { description: 'The country.' })
  country: string;

  @Field(() => DateTime, { description: 'Since when.' })
  since: Date;
}
