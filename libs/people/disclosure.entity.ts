import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * Sight across libraries as data: which fields of a person an organisation may see, for which need, until when.
 * Policies of other tables ask it through `app.disclosed(person, field)` and `app.disclosed_people(field)`.
 */
@Entity('disclosure')
export class Disclosure {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'disclosure_pk' })
  id: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'need_id', nullable: true })
  needId: string | null;

  /** Names of fields that the person ticked, e.g. `name`, `email`, `languages`, `heritage`. */
  @Column('text', { array: true })
  fields: string[];

  @Column('timestamptz', { name: 'given_at' })
  givenAt: Date;

  @Column('timestamptz', { nullable: true })
  until: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;
}
