import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import { Outward } from '../../platform/outward.js';
import { notFound, Refusal } from '../../platform/refusal.js';
import { Audit } from '../../people/audit.service.js';
import { roleFaults } from '../rules/known-roles.js';
import type { ApproverRole } from '../vocabulary.js';
import { LeaveSystem, LeaveSystemMessage } from './leave-system.entity.js';

/** Time enough to put a new secret into a system that somebody else runs. */
const overlapSeconds = 7 * 24 * 3600;
const shownMessages = 100;
const triesPerHour = 20;

/** What an employer's HR does about its leave system. */
@Injectable()
export class LeaveSystems {
  constructor(
    private readonly clock: Clock,
    private readonly outward: Outward,
    private readonly audit: Audit,
  ) {}

  of(tx: EntityManager, employerId: string): Promise<LeaveSystem | null> {
    return tx.findOneBy(LeaveSystem, { employerId });
  }

  /** Newest first. */
  messages(tx: EntityManager, systemId: string): Promise<LeaveSystemMessage[]> {
    return tx.find(LeaveSystemMessage, { where: { systemId }, order: { id: 'DESC' }, take: shownMessages });
  }

  /** @throws Refusal BAD_INPUT, NOT_FOUND where the actor is not HR there */
  async connect(
    tx: EntityManager,
    actor: SignedIn,
    employerId: string,
    { url, decides }: { url: string; decides: ApproverRole[] },
  ): Promise<void> {
    await this.refuseForeign(tx, employerId);
    const fault = this.outward.faultOf(url);
    if (fault) throw new Refusal('BAD_INPUT', fault, [{ field: 'url', sentence: fault }]);
    const unknown = roleFaults(decides, (at) => `decides.${at}`);
    if (unknown.length > 0) throw new Refusal('BAD_INPUT', unknown[0].sentence, unknown);
    const known = await this.of(tx, employerId);
    const said = { url, decides, connectedAt: this.clock.now(), connectedBy: actor.personId };
    if (known)
      await tx.update(
        LeaveSystem,
        { id: known.id },
        { ...said, stopped: null, stoppedAt: null, silenceToldAt: null },
      );
    else await tx.insert(LeaveSystem, { id: newId(), employerId, ...said });
    await this.note(tx, 'connected-leave-system', employerId, { decides: decides.join(' ') });
  }

  async disconnect(tx: EntityManager, employerId: string): Promise<void> {
    const { id } = await this.theirs(tx, employerId);
    await tx.update(LeaveSystem, { id }, { stopped: 'disconnected', stoppedAt: this.clock.now() });
    await this.note(tx, 'disconnected-leave-system', employerId, {});
  }

  /** A new secret; the one before is taken for another seven days. @throws Refusal NOT_NOW while two are taken already */
  async rotate(tx: EntityManager, employerId: string): Promise<void> {
    const { id, generation, formerUntil } = await this.theirs(tx, employerId);
    if (formerUntil && formerUntil > this.clock.now())
      throw new Refusal(
        'NOT_NOW',
        'The secret was changed less than seven days ago, and the one before it still works. Change it again after that.',
      );
    await tx.update(
      LeaveSystem,
      { id },
      { generation: generation + 1, formerUntil: this.clock.in(overlapSeconds) },
    );
    await this.note(tx, 'rotated-leave-system-secret', employerId, { generation: generation + 1 });
  }

  /** Sends a message that says nothing, so that HR sees whether it arrives. @throws Refusal NOT_FOUND, TOO_MANY */
  async tryOut(tx: EntityManager, employerId: string): Promise<void> {
    const { id } = await this.theirs(tx, employerId);
    const [{ count }]: { count: number }[] = await tx.query(
      `SELECT count(*)::int AS count FROM leave_system_message WHERE system_id = $1 AND type = 'test' AND created_at > $2`,
      [id, this.clock.in(-3600)],
    );
    if (count >= triesPerHour)
      throw new Refusal('TOO_MANY', `It was tried ${count} times within the hour. Try again later.`);
    const now = this.clock.now();
    await tx.insert(LeaveSystemMessage, {
      id: newId(),
      systemId: id,
      employerId,
      type: 'test',
      createdAt: now,
      dueAt: now,
    });
  }

  /** The same message under the same id, once more and at once. @throws Refusal NOT_FOUND */
  async sendAgain(tx: EntityManager, id: string): Promise<string> {
    const message = await tx.findOneBy(LeaveSystemMessage, { id });
    if (!message) throw notFound('message to a leave system');
    await tx.update(
      LeaveSystemMessage,
      { id },
      { state: 'waiting', attempts: 0, dueAt: this.clock.now(), settledAt: null },
    );
    return message.employerId;
  }

  private async theirs(tx: EntityManager, employerId: string): Promise<LeaveSystem> {
    const system = await this.of(tx, employerId);
    if (!system) throw notFound('leave system');
    return system;
  }

  private async refuseForeign(tx: EntityManager, employerId: string): Promise<void> {
    const [{ mine }]: { mine: boolean }[] = await tx.query(`SELECT app.holds('employer-hr', $1) AS mine`, [
      employerId,
    ]);
    if (!mine) throw notFound('organisation');
  }

  private note(
    tx: EntityManager,
    act: string,
    organisationId: string,
    details: Record<string, string | number>,
  ): Promise<void> {
    return this.audit.write(tx, { act, noun: 'leave-system', organisationId, details });
  }
}
