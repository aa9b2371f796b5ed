import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CountryCode } from '../platform/graphql/scalars.js';
import { SourcedRow } from './sourced.entity.js';

/** A short-term way onto a heritage country's register. Ask first whether somebody's own registration there is live. */
@Entity('registration_route')
@ObjectType('HeritageRegulator', {
  description:
    'A body that registers health workers in a country, and a short-term way onto its register, as somebody published it on a day. Whoever trained there asks first whether their own registration is still live.',
})
export class RegistrationRoute extends SourcedRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'registration_route_pk' })
  @Field(() => CountryCode, { description: 'The country.' })
  country: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'registration_route_pk' })
  @Field(() => String, { description: 'The body that keeps the register.' })
  body: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'registration_route_pk' })
  @Field(() => String, { description: 'The way onto it.' })
  route: string;

  @Column('integer')
  position: number;

  @Column('text', { array: true })
  @Field(() => [String], { description: 'Codes of the professions that it is for.' })
  professions: string[];

  @Column('text')
  @Field(() => String, { description: 'What it asks for.' })
  asks: string;

  @Column('text')
  @Field(() => String, { description: 'How long it takes, in the words of the source, or `not seen`.' })
  lead: string;

  @Column('text')
  @Field(() => String, { description: 'What it costs, in the words of the source, or `not seen`.' })
  cost: string;
}
