import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import type { Role } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/events.js';
import { newId } from '../platform/ids.js';
import { rowsOf } from '../platform/rows.js';
import { Audit } from './audit.service.js';
import { roleEnded, roleGiven } from './people.events.js';
import { RoleHeld } from './role-held.entity.js';

/** The only writer of roles. Who may give which is PostgreSQL's to refuse as well (policies of `role`). */
@Injectable()
export class Roles {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Gives a role unless it is held already; returns the id of the holding. */
  async give(
    tx: EntityManager,
    given: { personId: string; role: Role; organisationId?: string | null; by: string | null },
  ): Promise<string> {
    const organisationId = given.organisationId ?? null;
    const held = await this.held(tx, given.personId, given.role, organisationId);
    if (held) return held.id;
    const id = newId();
    await tx.insert(RoleHeld, {
      id,
      personId: given.personId,
      role: given.role,
      organisationId,
      since: this.clock.now(),
      until: null,
      givenBy: given.by,
    });
    await this.outbox.emit(tx, roleGiven({ roleId: id }));
    await this.audit.write(tx, {
      act: 'role-given',
      noun: 'role',
      nounId: id,
      about: given.personId,
      organisationId: organisationId ?? undefined,
      details: { role: given.role },
    });
    return id;
  }

  /** Ends a role that is held; false where it was not. */
  async end(
    tx: EntityManager,
    personId: string,
    role: Role,
    organisationId: string | null,
  ): Promise<boolean> {
    const held = await this.held(tx, personId, role, organisationId);
    if (!held) return false;
    await tx.update(RoleHeld, { id: held.id }, { until: this.clock.now() });
    await this.outbox.emit(tx, roleEnded({ roleId: held.id }));
    await this.audit.write(tx, {
      act: 'role-ended',
      noun: 'role',
      nounId: held.id,
      about: personId,
      organisationId: organisationId ?? undefined,
      details: { role },
    });
    return true;
  }

  async of(tx: EntityManager, personId: string): Promise<RoleHeld[]> {
    return rowsOf(tx, RoleHeld, 'WHERE person_id = $1 AND until IS NULL ORDER BY since', [personId]);
  }

  private held(
    tx: EntityManager,
    personId: string,
    role: Role,
    organisationId: string | null,
  ): Promise<RoleHeld | null> {
    return tx.findOneBy(RoleHeld, {
      personId,
      role,
      organisationId: organisationId === null ? IsNull() : organisationId,
      until: IsNull(),
    });
  }
}
