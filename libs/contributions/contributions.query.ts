import type { EntityManager } from 'typeorm';
import { Contribution } from './contribution.entity.js';
import type { ContributionState } from './contribution.states.js';

/** Whose contributions are listed; row-level security says which of them the reader sees at all. */
export interface Whose {
  personId?: string;
  /** Of institutions that this person leads, without their own. */
  receivedBy?: string;
  state?: ContributionState | null;
}

export function newestContributions(
  tx: EntityManager,
  { personId, receivedBy, state }: Whose,
  { before, limit }: { before: unknown; limit: number },
): Promise<Contribution[]> {
  const query = tx.createQueryBuilder(Contribution, 'c').orderBy('c.id', 'DESC').limit(limit);
  if (personId) query.andWhere('c.personId = :personId', { personId });
  if (receivedBy)
    query
      .andWhere(`c.institutionId = ANY ((SELECT app.my_organisations('lead'))::uuid[])`)
      .andWhere('c.personId <> :receivedBy', { receivedBy });
  if (state) query.andWhere('c.state = :state', { state });
  if (before) query.andWhere('c.id < :before', { before });
  return query.getMany();
}
