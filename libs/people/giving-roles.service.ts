import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import type { Role, SignedIn } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { notFound, Refusal } from '../platform/refusal.js';
import { rowsOf } from '../platform/rows.js';
import { Audit } from './audit.service.js';
import type { PeopleRefusalCode } from './people.refusals.js';
import { Person } from './person.entity.js';
import { RoleHeld } from './role-held.entity.js';
import { RoleWish, type StaffRole, staffRoles } from './role-wish.entity.js';
import { Roles } from './roles.service.js';

/** One role of one person, and why it changes. */
export interface RoleChange {
  personId: string;
  role: Role;
  organisationId: string | null;
  reason: string;
}

/**
 * How officers give and end roles. Officers, operators and safeguarding staff come by the words of two officers; any one ends a role, because
 * who leaves must be out at once. PostgreSQL refuses the same (migrations 195 and 220).
 */
@Injectable()
export class GivingRoles {
  constructor(
    private readonly clock: Clock,
    private readonly roles: Roles,
    private readonly audit: Audit,
  ) {}

  /**
   * Gives a role in an organisation at once. Whether it goes with that organisation is for the caller to know.
   * @throws Refusal FORBIDDEN for one's own, NOT_FOUND
   */
  async give(tx: EntityManager, actor: SignedIn, { personId, role, organisationId, reason }: RoleChange) {
    await this.another(tx, actor, personId);
    const id = await this.roles.give(tx, { personId, role, organisationId, by: actor.personId });
    await this.note(tx, 'giveRole', id, { personId, role, organisationId, reason });
  }

  /**
   * The first officer's word waits, and the second's gives the role. The same officer's again changes nothing.
   * @throws Refusal FORBIDDEN for one's own, NOT_FOUND
   */
  async speakFor(
    tx: EntityManager,
    actor: SignedIn,
    change: RoleChange & { role: StaffRole },
  ): Promise<void> {
    const { personId, role, reason } = change;
    await this.another(tx, actor, personId);
    if ((await this.roles.of(tx, personId)).some((held) => held.role === role)) return;
    const waiting = await this.waiting(tx, personId, role);
    if (!waiting) {
      const id = newId();
      const wish = { id, personId, role, reason, wishedBy: actor.personId, wishedAt: this.clock.now() };
      await tx.insert(RoleWish, { ...wish, settledBy: null, settledAt: null, given: false });
      return this.note(tx, 'began-to-give-role', id, change);
    }
    if (waiting.wishedBy === actor.personId) return;
    if (!(await this.isOfficer(tx, waiting.wishedBy))) {
      // Who spoke first has left the office since; the word counts no more, and this one is the first.
      await this.settle(tx, actor, waiting, false);
      return this.speakFor(tx, actor, change);
    }
    const id = await this.roles.give(tx, { personId, role, by: actor.personId });
    await this.settle(tx, actor, waiting, true);
    await this.note(tx, 'giveRole', id, change);
  }

  /** @throws Refusal NOT_FOUND where nothing waits */
  async drop(tx: EntityManager, actor: SignedIn, change: RoleChange & { role: StaffRole }): Promise<void> {
    const waiting = await this.waiting(tx, change.personId, change.role);
    if (!waiting) throw notFound('role');
    await this.settle(tx, actor, waiting, false);
    await this.note(tx, 'dropRoleWish', waiting.id, change);
  }

  /** @throws Refusal LAST_OFFICER, NOT_FOUND where the role is not held */
  async end(tx: EntityManager, { personId, role, organisationId, reason }: RoleChange): Promise<void> {
    if (role === 'officer') {
      // Two who end each other at the same time would leave nobody.
      const officers = await rowsOf(tx, RoleHeld, `WHERE role = 'officer' AND until IS NULL FOR UPDATE`, []);
      if (officers.every((held) => held.personId === personId))
        throw new Refusal<PeopleRefusalCode>(
          'LAST_OFFICER',
          'Nobody else is an officer. Make another first.',
          [{ field: 'role', sentence: 'Make somebody else an officer first.' }],
        );
    }
    const held = (await this.roles.of(tx, personId)).find(
      (one) => one.role === role && one.organisationId === organisationId,
    );
    if (!held || !(await this.roles.end(tx, personId, role, organisationId))) throw notFound('role');
    await this.note(tx, 'endRole', held.id, { personId, role, organisationId, reason });
  }

  /** What waits for a second officer, the oldest first; of one person or of all, at most a hundred. */
  waitingFor(tx: EntityManager, personId?: string): Promise<RoleWish[]> {
    const which = { settledAt: IsNull(), ...(personId !== undefined && { personId }) };
    return tx.find(RoleWish, { where: which, order: { wishedAt: 'ASC', id: 'ASC' }, take: 100 });
  }

  /** Whoever wishes second waits here for the first. */
  private async waiting(tx: EntityManager, personId: string, role: StaffRole): Promise<RoleWish | undefined> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 195))', [`${personId} ${role}`]);
    return (await this.waitingFor(tx, personId)).find((wish) => wish.role === role);
  }

  private async settle(tx: EntityManager, actor: SignedIn, { id }: RoleWish, given: boolean): Promise<void> {
    const settled = { settledBy: actor.personId, settledAt: this.clock.now(), given };
    await tx.update(RoleWish, { id }, settled);
  }

  private isOfficer(tx: EntityManager, personId: string): Promise<boolean> {
    return tx.existsBy(RoleHeld, { personId, role: 'officer', until: IsNull() });
  }

  private async another(tx: EntityManager, actor: SignedIn, personId: string): Promise<void> {
    if (personId === actor.personId)
      throw new Refusal('FORBIDDEN', 'Another officer changes what you may do.');
    const person = await tx.findOneBy(Person, { id: personId });
    if (!person || person.closedAt) throw notFound('person');
  }

  private note(tx: EntityManager, act: string, nounId: string, change: RoleChange): Promise<void> {
    const { personId, role, organisationId, reason } = change;
    return this.audit.write(tx, {
      ...{ act, noun: 'role', nounId, about: personId, reason },
      ...{ organisationId: organisationId ?? undefined, details: { role } },
    });
  }
}

export function isStaffRole(role: Role): role is StaffRole {
  return (staffRoles as readonly Role[]).includes(role);
}
