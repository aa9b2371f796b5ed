import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { Messages } from '../../notifications/messages.service.js';
import { RoleHeld } from '../../people/role-held.entity.js';
import { system } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { dayAt } from '../../platform/days.js';
import type { Task } from '../../platform/jobs.js';
import { PartnershipHandover } from '../handover.entity.js';
import { sidesWithoutHandover } from '../handover.js';
import { Partnership, PartnershipParty } from '../partnership.entity.js';

const batch = 100;
const everyMs = 14 * 24 * 3600 * 1000;
const mostTurns = 6;

/**
 * Reminds the leads of every side of what is due: that an agreement ends, or that it is time to ask what became of the work
 * of a partnership that closed. Whether there is still something to say is asked when the mail is made.
 */
@Injectable()
export class RemindPartners implements Task {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly messages: Messages,
  ) {}

  async run(): Promise<void> {
    await this.database.inLots(system('timekeeper'), batch, (tx) => this.remindSome(tx));
    await this.database.as(system('timekeeper'), (tx) => this.remindClosing(tx));
  }

  /** Sides that hold a closing partnership open are asked who continues what, every fortnight and six times at most. */
  private async remindClosing(tx: EntityManager): Promise<void> {
    const now = this.clock.now().getTime();
    for (const { id: partnershipId, closingAt } of await tx.findBy(Partnership, { state: 'closing' })) {
      const turn = Math.floor((now - (closingAt?.getTime() ?? now)) / everyMs);
      if (turn < 1 || turn > mostTurns) continue;
      const sides = sidesWithoutHandover(
        await tx.findBy(PartnershipParty, { partnershipId }),
        await tx.findBy(PartnershipHandover, { partnershipId }),
      );
      const roles = await tx.findBy(RoleHeld, {
        ...{ organisationId: In(sides.map(({ organisationId }) => organisationId)), until: IsNull() },
        role: In(['lead', 'coordinator']),
      });
      await this.messages.tellAll(
        tx,
        [...new Set(roles.map(({ personId }) => personId))].map((personId) => ({
          key: `partnership-closing:${partnershipId}:${closingAt!.toISOString()}:${turn}:${personId}`,
          kind: 'partnership-closing',
          to: { personId },
          ids: { partnershipId },
        })),
      );
    }
  }

  private async remindSome(tx: EntityManager): Promise<number> {
    const now = this.clock.now();
    const due: { id: string; partnershipId: string }[] = await tx.query(
      `SELECT id, partnership_id AS "partnershipId" FROM partnership_reminder
        WHERE told_at IS NULL AND due_on <= $1 ORDER BY due_on, id LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [dayAt(now), batch],
    );
    for (const { id: reminderId, partnershipId } of due) {
      const leads: { personId: string }[] = await tx.query(
        `SELECT DISTINCT r.person_id AS "personId" FROM role r
          JOIN partnership_party y ON y.organisation_id = r.organisation_id
          WHERE y.partnership_id = $1 AND r.role IN ('lead', 'coordinator') AND r.until IS NULL`,
        [partnershipId],
      );
      await this.messages.tellAll(
        tx,
        leads.map(({ personId }) => ({
          key: `partnership-reminder:${reminderId}:${personId}`,
          kind: 'partnership-reminder',
          to: { personId },
          ids: { reminderId },
        })),
      );
    }
    await tx.query('UPDATE partnership_reminder SET told_at = $2 WHERE id = ANY ($1)', [
      due.map(({ id }) => id),
      now,
    ]);
    return due.length;
  }
}
