import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { notFound } from '../platform/refusal.js';
import { EngagementHistory } from './engagement-record.entity.js';
import { Engagement, EngagementTerms, type Side } from './engagement.entity.js';

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
