import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { WebAddress } from '../platform/graphql/scalars.js';
import { SourcedRow } from './sourced.entity.js';

/** A register of the United Kingdom. A number that fits the pattern proves nothing: look it up, record who and when. */
@Entity('uk_register')
@ObjectType({ description: 'A register of health professions in the United Kingdom.' })
export class UkRegister extends SourcedRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'uk_register_pk' })
  @Field(() => String, { description: 'Its short name, e.g. `NMC`.' })
  code: string;

  @Column('integer')
  position: number;

  @Column('text')
  @Field(() => String, { description: 'The body that keeps it.' })
  name: string;

  @Column('text', { name: 'number_pattern' })
  @Field(() => String, {
    description:
      'A regular expression for its numbers, in capitals and without spaces. A check of the shape only: it proves nothing.',
  })
  numberPattern: string;

  @Column('boolean', { name: 'pattern_believed' })
  @Field(() => Boolean, {
    description: 'Whether a part of the pattern is believed and not seen in a source.',
  })
  patternBelieved: boolean;

  @Column('text', { array: true })
  @Field(() => [String], { description: 'What the register can say about somebody.' })
  statuses: string[];

  @Column('boolean', { name: 'statuses_believed' })
  @Field(() => Boolean, { description: 'Whether the statuses are believed and not seen in a source.' })
  statusesBelieved: boolean;

  @Column('text', { name: 'live_check_url' })
  @Field(() => WebAddress, { description: 'Where anybody can look a registration up.' })
  liveCheckUrl: string;
}
