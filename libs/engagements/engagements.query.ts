import type { EntityManager } from 'typeorm';
import { Engagement } from './engagement.entity.js';

/** Engagements that the reader may see, the newest first: row-level security says which. */
export function newestEngagements(
  tx: EntityManager,
  { needId, before, limit }: { needId: string | null; before: unknown; limit: number },
): Promise<Engagement[]> {
  const query = tx.createQueryBuilder(Engagement, 'e').orderBy('e.id', 'DESC').limit(limit);
  if (needId) query.andWhere('e.needId = :needId', { needId });
  if (before) query.andWhere('e.id < :before', { before });
  return query.getMany();
}
