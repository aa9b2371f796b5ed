import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { Contribution } from './contribution.entity.js';
import type { ContributionState } from './contribution.states.js';

/** Whose contributions are listed; row-level security says which of them the reader sees at all. */
export interface Whose {
  personId?: string;
  /** Of institutions that this person leads, or as a mentee; without their own. */
  receivedBy?: string;
  state?: ContributionState | null;
  country?: string | null;
  /** Words of the name of the partnership to which they belong. */
  partnershipNamed?: string | null;
}

function those(
  tx: EntityManager,
  { personId, receivedBy, state, country, partnershipNamed }: Whose,
): SelectQueryBuilder<Contribution> {
  const query = tx.createQueryBuilder(Contribution, 'c');
  if (personId) query.andWhere('c.personId = :personId', { personId });
  if (receivedBy)
    query
      .andWhere(
        `(c.institutionId = ANY ((SELECT app.my_organisations('lead'))::uuid[])
          OR c.menteeId = :receivedBy AND c.state <> 'recorded' AND c.state <> 'withdrawn')`,
      )
      .andWhere('c.personId <> :receivedBy', { receivedBy });
  if (state) query.andWhere('c.state = :state', { state });
  if (country) query.andWhere('c.country = :country', { country });
  if (partnershipNamed)
    query.andWhere('c.partnershipId IN (SELECT p.id FROM partnership p WHERE p.name ILIKE :named)', {
      named: `%${partnershipNamed.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`,
    });
  return query;
}

export function newestContributions(
  tx: EntityManager,
  whose: Whose,
  { before, limit }: { before: unknown; limit: number },
): Promise<Contribution[]> {
  const query = those(tx, whose).orderBy('c.id', 'DESC').limit(limit);
  if (before) query.andWhere('c.id < :before', { before });
  return query.getMany();
}

export function countContributions(tx: EntityManager, whose: Whose): Promise<number> {
  return those(tx, whose).getCount();
}
