import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTime } from '../platform/graphql/scalars.js';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { organisationId } from './organisation-id.js';
import type { Role } from '../platform/actor.js';

/** The roles as the schema names them; values are those of the table. */
export const RoleName = {
  CLINICIAN: 'clinician',
  LEAD: 'lead',
  COORDINATOR: 'coordinator',
  OFFICER: 'officer',
  OPERATOR: 'operator',
  EMPLOYER_HR: 'employer-hr',
  SAFEGUARDING: 'safeguarding',
} as const satisfies Record<string, Role>;

registerEnumType(RoleName, {
  name: 'Role',
  description: 'What somebody does in Midst. One person can hold several.',
  valuesMap: {
    CLINICIAN: {
      description: 'Offers to work with institutions that ask for something precise. Joins by themselves.',
    },
    LEAD: { description: 'Speaks for an institution, posts its needs, answers for its partnerships.' },
    COORDINATOR: { description: 'Looks after the consenting members of a diaspora health association.' },
    OFFICER: { description: 'Runs the programme: verifies organisations, reviews needs.' },
    OPERATOR: { description: 'Keeps the service running; sees no personal data by this role.' },
    EMPLOYER_HR: { description: "Confirms for a UK employer which addresses are its approvers'." },
    SAFEGUARDING: {
      description: 'Reads and answers concerns; nobody else does, no officer and no operator.',
    },
  },
});

/** One person's role, in one organisation where the role belongs to one. */
@ObjectType({ description: 'A role that somebody holds, or held.' })
@Entity('role')
@Index('role_of_organisation_now', ['organisationId', 'role'], { where: 'until IS NULL' })
export class RoleHeld {
  @Field(() => ID, { description: 'The id of this holding of the role.' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'role_pk' })
  id: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Field(() => RoleName, { description: 'Which role.' })
  @Column('text')
  role: Role;

  @Field(() => ID, {
    nullable: true,
    description:
      'The organisation in which it is held, as other operations take it; none for clinicians and staff.',
    middleware: [organisationId],
  })
  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId: string | null;

  @Field(() => DateTime, { description: 'Since when.' })
  @Column('timestamptz')
  since: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it ended; empty while it is held.' })
  @Column('timestamptz', { nullable: true })
  until: Date | null;

  @Column('uuid', { name: 'given_by', nullable: true })
  givenBy: string | null;
}
