import type { EntityManager } from 'typeorm';
import { notFound, Refusal } from '../platform/refusal.js';
import { Partnership } from './partnership.entity.js';

/**
 * The partnership, of which things are kept until it has closed.
 * @throws Refusal NOT_FOUND, NOT_NOW
 */
export async function openPartnership(tx: EntityManager, id: string): Promise<Partnership> {
  const partnership = await tx.findOneBy(Partnership, { id });
  if (!partnership) throw notFound('partnership');
  if (partnership.state === 'closed')
    throw new Refusal('NOT_NOW', 'The partnership has closed; what is kept of it stays as it was.');
  return partnership;
}
