import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, Not } from 'typeorm';
import { Messages } from '../../notifications/messages.service.js';
import { system } from '../../platform/actor.js';
import { workOff } from '../../platform/claimed.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import type { Task } from '../../platform/jobs.js';
import { type Answered, Outward } from '../../platform/outward.js';
import { LeaveSystem, LeaveSystemMessage, webhookIdOf } from './leave-system.entity.js';
import { Signatures } from './signatures.js';
import type { LeaveSystemTrouble } from './leave-system-silent.message.js';
import { pauseAfter, triesUntilTold } from './tries.js';

const relay = system('relay');
/** Outlasts the patience with one answer. */
const leaseSeconds = 60;
const batch = 50;
const atOnce = 10;

/**
 * Sends what is due to employers' leave systems. What was sent and not marked goes out again under the same id, so
 * whoever takes messages takes a second one for the first.
 */
@Injectable()
export class DeliverToLeaveSystems implements Task {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outward: Outward,
    private readonly signatures: Signatures,
    private readonly messages: Messages,
  ) {}

  run(): Promise<void> {
    return workOff(
      { batch, atOnce },
      () => this.claim(),
      (message) => this.deliver(message),
    );
  }

  /** Leases are the database's time, deadlines the house's. */
  private claim(): Promise<LeaveSystemMessage[]> {
    return this.database.as(relay, async (tx) => {
      const [rows]: [{ id: string }[]] = await tx.query(
        `UPDATE leave_system_message SET lease_until = now() + $1 * interval '1 second', attempts = attempts + 1
          WHERE id IN (SELECT m.id FROM leave_system_message m JOIN leave_system s ON s.id = m.system_id
                        WHERE m.state = 'waiting' AND m.due_at <= $2 AND m.lease_until < now() AND s.stopped IS NULL
                        ORDER BY m.due_at LIMIT $3 FOR UPDATE OF m SKIP LOCKED)
          RETURNING id`,
        [leaseSeconds, this.clock.now(), batch],
      );
      if (rows.length === 0) return [];
      return tx
        .createQueryBuilder(LeaveSystemMessage, 'm')
        .whereInIds(rows.map(({ id }) => id))
        .orderBy('m.createdAt')
        .addOrderBy('m.id')
        .getMany();
    });
  }

  private async deliver(message: LeaveSystemMessage): Promise<void> {
    const to = await this.database.read(relay, (tx) =>
      tx.findOneByOrFail(LeaveSystem, { id: message.systemId }),
    );
    const body = JSON.stringify({
      type: message.type,
      timestamp: message.createdAt.toISOString(),
      data: message.facts,
    });
    const headers = this.signatures.sign(to, webhookIdOf(message.id), body);
    const answered = await this.outward.post(
      to.url,
      { 'content-type': 'application/json', ...headers },
      body,
    );
    await this.database.as(relay, (tx) => this.settle(tx, message, answered));
  }

  private async settle(
    tx: EntityManager,
    { id, systemId, attempts }: LeaveSystemMessage,
    answered: Answered,
  ): Promise<void> {
    const now = this.clock.now();
    const status = 'status' in answered ? answered.status : null;
    const taken = status !== null && status >= 200 && status < 300;
    const fault = 'unanswered' in answered ? answered.unanswered : taken ? null : `It answered ${status}.`;
    const gone = status === 410;
    const pause = taken || gone ? null : pauseAfter(attempts, id);
    await tx.update(
      LeaveSystemMessage,
      { id },
      {
        status,
        fault,
        leaseUntil: () => `'-infinity'`,
        ...(pause === null
          ? { state: taken ? 'delivered' : 'failed', settledAt: now }
          : { dueAt: this.clock.in(pause) }),
      },
    );
    if (gone) await tx.update(LeaveSystem, { id: systemId }, { stopped: 'gone', stoppedAt: now });
    if (taken)
      await tx.update(LeaveSystem, { id: systemId, silenceToldAt: Not(IsNull()) }, { silenceToldAt: null });
    else if (gone || attempts >= triesUntilTold)
      await this.tellHr(tx, systemId, gone ? 'gone' : 'silent', id);
  }

  /** Once until it takes something again: whoever is asked there waits for a word that does not come. */
  private async tellHr(
    tx: EntityManager,
    systemId: string,
    why: LeaveSystemTrouble,
    messageId: string,
  ): Promise<void> {
    const told = await tx.update(
      LeaveSystem,
      { id: systemId, silenceToldAt: IsNull() },
      { silenceToldAt: this.clock.now() },
    );
    if (!told.affected) return;
    const { employerId } = await tx.findOneByOrFail(LeaveSystem, { id: systemId });
    const hr: { person_id: string }[] = await tx.query(
      `SELECT DISTINCT person_id FROM role WHERE organisation_id = $1 AND role = 'employer-hr' AND until IS NULL`,
      [employerId],
    );
    await this.messages.tellAll(
      tx,
      hr.map(({ person_id: personId }) => ({
        key: `leave-system-silent:${messageId}:${why}:${personId}`,
        kind: 'leave-system-silent',
        to: { personId },
        ids: { systemId, why },
      })),
    );
  }
}
