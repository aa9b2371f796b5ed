import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Roles that nobody gives alone. */
export const staffRoles = ['officer', 'operator', 'safeguarding'] as const;
export type StaffRole = (typeof staffRoles)[number];

/** One officer's word that somebody should be an officer, operator or safeguarding staff; another's gives the role. */
@Entity('role_wish')
@Index('role_wish_once', ['personId', 'role'], { unique: true, where: 'settled_at IS NULL' })
@Index('role_wish_waits', ['wishedAt', 'id'], { where: 'settled_at IS NULL' })
export class RoleWish {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'role_wish_pk' })
  id: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('text')
  role: StaffRole;

  /** Goes with the account of whom it is about. */
  @Column('text', { nullable: true })
  reason: string | null;

  @Column('uuid', { name: 'wished_by' })
  wishedBy: string;

  @Column('timestamptz', { name: 'wished_at' })
  wishedAt: Date;

  @Column('uuid', { name: 'settled_by', nullable: true })
  settledBy: string | null;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt: Date | null;

  /** Whether it ended with the role given. */
  @Column('boolean', { default: false })
  given: boolean;
}
