import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { notFound, Refusal } from '../platform/refusal.js';
import { EngagementHistory } from './engagement-record.entity.js';
import { Engagement, EngagementTerms, type Side } from './engagement.entity.js';
import type { EngagementParty } from './engagement.states.js';

export interface Deed {
  act: string;
  from: string | null;
  to: string;
  version: number;
  side?: Side | null;
  reason?: string | null;
  words?: string | null;
}

/** Reads and appends: what all that moves an engagement has in common. */
@Injectable()
export class EngagementStore {
  constructor(private readonly clock: Clock) {}

  /** @throws Refusal NOT_FOUND */
  async get(tx: EntityManager, id: string): Promise<Engagement> {
    const engagement = await tx.findOneBy(Engagement, { id });
    if (!engagement) throw notFound('engagement');
    return engagement;
  }

  /** Waits for whoever is moving this engagement now. */
  async lock(tx: EntityManager, id: string): Promise<Engagement> {
    await tx.query('SELECT id FROM engagement WHERE id = $1 FOR UPDATE', [id]);
    return this.get(tx, id);
  }

  async terms(tx: EntityManager, engagementId: string, version: number): Promise<EngagementTerms> {
    return tx.findOneByOrFail(EngagementTerms, { engagementId, version });
  }

  allTerms(tx: EntityManager, engagementId: string): Promise<EngagementTerms[]> {
    return tx.find(EngagementTerms, { where: { engagementId }, order: { version: 'ASC' } });
  }

  history(tx: EntityManager, engagementId: string): Promise<EngagementHistory[]> {
    return tx.find(EngagementHistory, { where: { engagementId }, order: { id: 'ASC' }, take: 500 });
  }

  /** On which side the actor stands. @throws Refusal FORBIDDEN for officers, who see it and have no side */
  async side(tx: EntityManager, actor: SignedIn, engagement: Engagement): Promise<Side> {
    const side = await sideOf(tx, actor, engagement);
    if (!side) throw new Refusal('FORBIDDEN', 'This is for the two sides of the engagement.');
    return side;
  }

  /** Adds to the history. By whom is read from the transaction by PostgreSQL. */
  async append(tx: EntityManager, { id, institutionId, personId }: Engagement, deed: Deed): Promise<void> {
    await tx.insert(EngagementHistory, {
      id: newId(),
      engagementId: id,
      institutionId,
      about: personId,
      act: deed.act,
      fromState: deed.from,
      toState: deed.to,
      version: deed.version,
      side: deed.side ?? null,
      reason: deed.reason ?? null,
      words: deed.words ?? null,
      at: this.clock.now(),
    });
  }
}

/** On which side somebody stands who sees this at all: row-level security shows it to both sides and to officers. */
export async function sideOf(
  tx: EntityManager,
  actor: SignedIn,
  { personId, institutionId }: Pick<Engagement, 'personId' | 'institutionId'>,
): Promise<Side | null> {
  if (actor.personId === personId) return 'clinician';
  const [{ leads }]: { leads: boolean }[] = await tx.query(`SELECT app.holds('lead', $1) AS leads`, [
    institutionId,
  ]);
  return leads ? 'institution' : null;
}

/** Who a side is to terms: those who laid them, or those who have to answer them. */
export function partyOf(side: Side, terms: Pick<EngagementTerms, 'side'>): EngagementParty {
  return side === terms.side ? 'proposer' : 'other';
}
