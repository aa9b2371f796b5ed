import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Engagement, EngagementTerms } from '../engagements/engagement.entity.js';
import { Clock } from '../platform/clock.js';
import { hostOutcome } from './chain.js';
import { daysNotCovered, leftOut, type Stretch } from './plan-cover.js';
import { TimeOffOutcome } from './time-off-record.entity.js';
import type { TimeOffRequest as Request } from './time-off-request.entity.js';
import { TimeOffLine, TimeOffRequest } from './time-off-request.entity.js';

type OfPlan = Pick<Request, 'id' | 'engagementId' | 'planVersion' | 'revision'>;

/** Sets what was asked against the plan of now, and tells the host the one word that is true of it. */
@Injectable()
export class Plans {
  constructor(private readonly clock: Clock) {}

  /** Days of the plan that this request does not cover; empty: it fits. */
  async notCovered(
    tx: EntityManager,
    { id, engagementId, planVersion, revision }: OfPlan,
    version: number,
  ): Promise<Stretch[]> {
    if (planVersion === version && revision === 1) return [];
    const terms = await tx.findBy(EngagementTerms, { engagementId, version: In([planVersion, version]) });
    const legsOf = (wanted: number) => terms.find((one) => one.version === wanted)?.legs ?? [];
    const all = await tx.findBy(TimeOffLine, { requestId: id });
    const lines = all.filter((line) => line.revision === revision);
    const asked = all.filter((line) => line.revision === 1);
    // Other days were agreed: what was left out at first as the clinician's own to ask for or not may stay left out.
    const known = revision === 1 ? legsOf(planVersion) : leftOut(legsOf(planVersion), asked);
    return daysNotCovered(legsOf(version), known, lines);
  }

  /** Days of the terms on the table that a request does not cover. */
  async ofNow(tx: EntityManager, request: OfPlan): Promise<Stretch[]> {
    const engagement = await tx.findOneBy(Engagement, { id: request.engagementId });
    return engagement ? this.notCovered(tx, request, engagement.version) : [];
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
