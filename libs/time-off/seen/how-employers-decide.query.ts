import type { EntityManager } from 'typeorm';
import type { Stretch } from '../plan-cover.js';
import type { ApproverRole, RefusalReason } from '../vocabulary.js';

/** How long turns of approvers took, in days from the first asking to the first decision. */
export interface SeenTurns {
  role: ApproverRole;
  decisions: number;
  median: number;
  most: number;
}

/**
 * By role, at one employer or at all. PostgreSQL gives nothing that is about fewer than five people.
 * @param employerId null: at all employers
 */
export async function daysToDecision(
  tx: EntityManager,
  employerId: string | null,
  { from, to }: Stretch,
): Promise<SeenTurns[]> {
  const rows: (Omit<SeenTurns, 'median' | 'most'> & { median: string; most: string })[] = await tx.query(
    'SELECT role, decisions, median, most FROM app.days_to_decision($1, $2, $3)',
    [employerId, from, to],
  );
  return rows.map((row) => ({ ...row, median: Number(row.median), most: Number(row.most) }));
}

/** Why approvers refused, the most frequent reason first; under the same limit. */
export function refusalReasons(
  tx: EntityManager,
  employerId: string | null,
  { from, to }: Stretch,
): Promise<{ reason: RefusalReason; refusals: number }[]> {
  return tx.query('SELECT reason, refusals FROM app.refusal_reasons($1, $2, $3)', [employerId, from, to]);
}
