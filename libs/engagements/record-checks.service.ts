import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { dayAt } from '../platform/days.js';
import { newId } from '../platform/ids.js';
import { Refusal, wrongField } from '../platform/refusal.js';
import { Audit } from '../people/audit.service.js';
import { EngagementClearance, RecordCheck } from './engagement-record.entity.js';
import type { RecordCheckInput } from './engagement.inputs.js';
import { EngagementStore } from './engagement.store.js';

/** What officers saw: recorded once, for ever; both sides see only that a check is in place. */
@Injectable()
export class RecordChecks {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly store: EngagementStore,
  ) {}

  /** @throws Refusal BAD_INPUT, FORBIDDEN for an officer's own engagement */
  async record(
    tx: EntityManager,
    actor: SignedIn,
    engagementId: string,
    seen: RecordCheckInput,
  ): Promise<string> {
    const engagement = await this.store.lock(tx, engagementId);
    if (engagement.personId === actor.personId)
      throw new Refusal('FORBIDDEN', 'Another officer records what is about you.');
    const at = this.clock.now();
    if (seen.seenOn > dayAt(at)) throw wrongField('seenOn', 'You look first, and record then.');
    if (seen.validUntil < seen.seenOn)
      throw wrongField('validUntil', 'It is relied on from the day on which you looked.');
    const { kind, authority, passed, coversChildren, seenOn, validUntil } = seen;
    const { personId, institutionId } = engagement;
    const id = newId();
    const row = {
      id,
      engagementId,
      personId,
      kind,
      authority,
      seen: seen.seen,
      passed,
      coversChildren,
      seenOn,
      validUntil,
    };
    await tx.insert(RecordCheck, { ...row, officerId: actor.personId, at });
    const clearance = { institutionId, personId, passed, coversChildren, validUntil, at };
    const known = await tx.findOneBy(EngagementClearance, { engagementId, kind });
    if (known) await tx.update(EngagementClearance, { engagementId, kind }, clearance);
    else await tx.insert(EngagementClearance, { engagementId, kind, ...clearance });
    const { state, version } = engagement;
    await this.store.append(tx, engagement, {
      act: 'recordCheck',
      from: state,
      to: state,
      version,
      reason: kind,
    });
    await this.audit.write(tx, {
      act: 'recorded-check',
      noun: 'engagement',
      nounId: engagementId,
      about: personId,
      details: { kind, passed },
    });
    return id;
  }
}
