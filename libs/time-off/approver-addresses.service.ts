import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/events.js';
import { newId } from '../platform/ids.js';
import { notFound, Refusal } from '../platform/refusal.js';
import { Audit } from '../people/audit.service.js';
import { ApproverAddress } from './approver-address.entity.js';
import { approverAddressDecided } from './time-off.events.js';
import type { TimeOffStep } from './time-off-step.entity.js';
import type { Standing } from './vocabulary.js';

/** Enough for several employers with long chains; far too few to write to strangers. */
const mostApproversPerDay = 20;

/** Whether an address speaks for an employer: by its verified domain, or because the employer's HR says so. */
@Injectable()
export class ApproverAddresses {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** PostgreSQL reckons it, because no statement of a clinician's may write it; a mere look asks the same function. */
  async standingOf(tx: EntityManager, employerId: string | null, email: string): Promise<Standing> {
    const [{ standing }]: { standing: Standing }[] = await tx.query(
      'SELECT app.address_standing($1, $2) AS standing',
      [employerId, email],
    );
    return standing;
  }

  /** Puts an address before the employer's HR, once, without saying who named it. */
  async state(
    tx: EntityManager,
    employerId: string | null,
    { email, name, role }: Pick<TimeOffStep, 'email' | 'name' | 'role'>,
  ): Promise<void> {
    if (!employerId) return;
    // No conflict target: naming one would need the right to read the row that is there.
    await tx.query(
      `INSERT INTO approver_address (id, employer_id, email, name, role, stated_at)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
      [newId(), employerId, email, name, role, this.clock.now()],
    );
  }

  /** What waits comes first. */
  of(tx: EntityManager, employerId: string): Promise<ApproverAddress[]> {
    return tx
      .createQueryBuilder(ApproverAddress, 'a')
      .where('a.employerId = :employerId', { employerId })
      .orderBy('a.decidedAt IS NOT NULL')
      .addOrderBy('a.id', 'DESC')
      .limit(200)
      .getMany();
  }

  /** @throws Refusal NOT_FOUND, FORBIDDEN */
  async decide(tx: EntityManager, actor: SignedIn, id: string, confirmed: boolean): Promise<void> {
    const address = await tx.findOneBy(ApproverAddress, { id });
    if (!address) throw notFound('approver address');
    const [own]: { email: string | null }[] = await tx.query('SELECT app.my_email() AS email');
    if (own.email === address.email)
      throw new Refusal('FORBIDDEN', 'Nobody confirms their own address. A colleague of yours in HR can.');
    await tx.update(
      ApproverAddress,
      { id },
      { confirmed, decidedBy: actor.personId, decidedAt: this.clock.now() },
    );
    await this.audit.write(tx, {
      act: confirmed ? 'confirmed-approver' : 'denied-approver',
      noun: 'approver-address',
      nounId: id,
      organisationId: address.employerId,
    });
    await this.outbox.emit(tx, approverAddressDecided({ addressId: id }));
  }

  /** @throws Refusal TOO_MANY when the person has named too many approvers since yesterday */
  async refuseFlood(tx: EntityManager, actor: SignedIn, more: number): Promise<void> {
    const [{ count }]: { count: number }[] = await tx.query(
      `SELECT (SELECT count(*) FROM time_off_step s JOIN time_off_request r ON r.id = s.request_id
                WHERE r.person_id = $1 AND r.asked_at > $2)::int
            + (SELECT count(*) FROM employer_consent e WHERE e.person_id = $1 AND e.asked_at > $2)::int
            + (SELECT count(*) FROM time_off_history h
                WHERE h.about = $1 AND h.act IN ('changeApprover', 'escalateTimeOff') AND h.at > $2)::int AS count`,
      [actor.personId, this.clock.in(-24 * 3600)],
    );
    if (count + more > mostApproversPerDay)
      throw new Refusal('TOO_MANY', `You have named ${count} approvers since yesterday; name more tomorrow.`);
  }
}
