import type { EntityManager } from 'typeorm';

export interface Change {
  personId: string;
  tx: string;
}

/** Up to where everything is settled: no transaction below this is still under way. As text, because it has 64 bits. */
export async function horizon(tx: EntityManager): Promise<string> {
  const [{ horizon: found }]: { horizon: string }[] = await tx.query(
    'SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS horizon',
  );
  return found;
}

/**
 * Who changed in transactions from `from` on, as far as they are committed, and up to where everything is settled. Read
 * before the changes, the horizon is never too high; what lies above it is told again next time.
 */
export async function changesFrom(
  tx: EntityManager,
  from: string,
): Promise<{ horizon: string; changes: Change[] }> {
  const settled = await horizon(tx);
  const changes: Change[] = await tx.query(
    'SELECT person_id AS "personId", tx::text AS tx FROM matcher_change WHERE tx >= $1::xid8 ORDER BY matcher_change.tx',
    [from],
  );
  return { horizon: settled, changes };
}

/** Which database this is, and whether everything since `from` is still in the log: else a copy is of no use. */
export async function reachesBack(
  tx: EntityManager,
  from: string | null,
): Promise<{ database: string; complete: boolean }> {
  const [row]: { database: string; complete: boolean }[] = await tx.query(
    `SELECT (SELECT system_identifier FROM pg_control_system()) || '/' || 'matcher_change'::regclass::oid AS database,
       coalesce($1::xid8 <= pg_snapshot_xmin(pg_current_snapshot()), false) AS complete`,
    [from],
  );
  return row;
}

/** Days for which changes are kept: a copy that is older is made anew. */
export const daysKept = 3;

export async function clearChanges(tx: EntityManager): Promise<void> {
  await tx.query(`DELETE FROM matcher_change WHERE at < now() - make_interval(days => $1)`, [daysKept]);
}
