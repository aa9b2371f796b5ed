import { Field, ID, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique, Matches } from 'class-validator';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CountryCode } from '../platform/graphql/scalars.js';
import { organisationId } from '../people/organisation-id.js';
import { COUNTRY, COUNTRY_SENTENCE } from './shapes.js';

/** A table of its own, because it has an audience of its own: the person, and the matcher through one view. */
@ObjectType({
  description: 'What outranks every fit. Returned to the person alone; not even officers can read it.',
})
@Entity('clinician_private')
export class OnlyForMe {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId: string;

  @Column('text', { name: 'never_send', array: true, default: '{}' })
  @Field(() => [CountryCode], {
    description:
      'Countries to which you are never to be sent. Needs there do not exist for you, nor you for them.',
  })
  @ArrayMaxSize(260)
  @ArrayUnique()
  @Matches(COUNTRY, { each: true, message: COUNTRY_SENTENCE })
  neverSend: string[];

  @Column('boolean', { name: 'remote_too', default: false })
  @Field({ description: 'True: remote work for these countries is unwanted too.' })
  remoteToo: boolean;

  @Column('text', { name: 'return_countries', array: true, default: '{}' })
  @Field(() => [CountryCode], {
    description:
      'Where you may want to go back to work; none named: anywhere. It says nothing until you agree to RETURN, and is emptied when you ' +
      'take that back.',
  })
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(COUNTRY, { each: true, message: COUNTRY_SENTENCE })
  returnCountries: string[];

  @Column('uuid', { name: 'hidden_from_organisations', array: true, default: '{}' })
  @Field(() => [ID], {
    description: 'Organisations that are never to find you, in any list, count or message.',
    middleware: [organisationId],
  })
  @ArrayMaxSize(200)
  @ArrayUnique()
  hiddenFromOrganisations: string[];

  @Column('text', { name: 'hidden_from_countries', array: true, default: '{}' })
  @Field(() => [CountryCode], {
    description: 'Countries none of whose institutions are to find you.',
  })
  @ArrayMaxSize(260)
  @ArrayUnique()
  @Matches(COUNTRY, { each: true, message: COUNTRY_SENTENCE })
  hiddenFromCountries: string[];

  @Column('boolean', { name: 'hidden_from_own_employer', default: false })
  @Field({ description: 'True: the employers on your profile are never to find you.' })
  hiddenFromOwnEmployer: boolean;
}
