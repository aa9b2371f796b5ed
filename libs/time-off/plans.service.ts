import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Engagement, EngagementTerms } from '../engagements/engagement.entity.js';
import { Clock } from '../platform/clock.js';
import { hostOutcome } from './chain.js';
import { daysNotCovered, type Stretch } from './plan-cover.js';
import { TimeOffOutcome } from './time-off-record.entity.js';
import type { TimeOffRequest as Request } from './time-off-request.entity.js';
import { TimeOffLine, TimeOffRequest } from './time-off-request.entity.js';

type OfPlan = Pick<Request, 'id' | 'engagementId' | 'planVersion'>;

/** Sets what was asked against the plan of now, and tells the host the one word that is true of it. */
@Injectable()
export class Plans {
  constructor(private readonly clock: Clock) {}

  /** Days of the plan that this request does not cover; empty: it fits. */
  async notCovered(
    tx: EntityManager,
    { id, engagementId, planVersion }: OfPlan,
    version: number,
  ): Promise<Stretch[]> {
    if (planVersion === version) return [];
    const terms = await tx.findBy(EngagementTerms, { engagementId, version: In([planVersion, version]) });
    const legsOf = (wanted: number) => terms.find((one) => one.version === wanted)?.legs ?? [];
    const lines = await tx.findBy(TimeOffLine, { requestId: id });
    return daysNotCovered(legsOf(version), legsOf(planVersion), lines);
  }

  async tellHost(tx: EntityManager, engagementId: string): Promise<void> {
    // Two requests to two employers may settle at once; the later one to get here reads both.
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 10))', [engagementId]);
    const engagement = await tx.findOneByOrFail(Engagement, { id: engagementId });
    const requests = await tx.findBy(TimeOffRequest, { engagementId });
    const facts = [];
    for (const request of requests) {
      const open = await this.notCovered(tx, request, engagement.version);
      facts.push({ ...request, fits: open.length === 0 });
    }
    const outcome = hostOutcome(facts);
    if (!outcome) return;
    const { institutionId, personId, version: planVersion } = engagement;
    const row = { engagementId, institutionId, personId, outcome, planVersion, at: this.clock.now() };
    const known = await tx.findOneBy(TimeOffOutcome, { engagementId });
    if (!known) await tx.insert(TimeOffOutcome, row);
    else if (known.outcome !== outcome || known.planVersion !== planVersion)
      await tx.update(TimeOffOutcome, { engagementId }, row);
  }
}
