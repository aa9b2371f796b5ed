import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The terms in force. A new version is a new text on the site and a new value here. */
export const termsVersion = '2026-11';

/** That somebody accepted the terms and is an adult; rows are only added. */
@Entity('terms_acceptance')
@Index('terms_acceptance_by_person', ['personId', 'at'])
export class TermsAcceptance {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'terms_acceptance_pk' })
  id: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('text')
  version: string;

  @Column('boolean')
  adult: boolean;

  @Column('timestamptz')
  at: Date;
}
