import type { EntityManager } from 'typeorm';
import { type Json, shapeOf } from './leaves.js';

/** Which row of which file: the source names whose ids they are. */
export interface RowKey {
  kind: string;
  source: string;
  key: string;
}

/** What is remembered of a row: which record it became, its hash, and its shape without any stated value. */
export interface LedgerEntry {
  key: string;
  nounId: string;
  hash: string;
  shape: Json;
}

const columns = `key, noun_id AS "nounId", hash, shape`;

export async function entryOf(
  tx: EntityManager,
  { kind, source, key }: RowKey,
): Promise<LedgerEntry | undefined> {
  const rows: LedgerEntry[] = await tx.query(
    `SELECT ${columns} FROM imported_record WHERE kind = $1 AND source = $2 AND key = $3`,
    [kind, source, key],
  );
  return rows.at(0);
}

export async function enter(
  tx: EntityManager,
  { kind, source, key }: RowKey,
  entry: { nounId: string; hash: string; row: Json; at: Date },
): Promise<void> {
  await tx.query(
    `INSERT INTO imported_record (kind, source, key, noun_id, hash, shape, first_at, last_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $7)
     ON CONFLICT (kind, source, key) DO UPDATE SET hash = $5, shape = $6, last_at = $7`,
    [kind, source, key, entry.nounId, entry.hash, JSON.stringify(shapeOf(entry.row)), entry.at],
  );
}

/** Rows of a source in the order in which they first came, after the one with this number. */
export async function entriesAfter(
  tx: EntityManager,
  kind: string,
  source: string,
  after: string,
  limit: number,
): Promise<(LedgerEntry & { seq: string })[]> {
  return tx.query(
    `SELECT seq, ${columns} FROM imported_record WHERE kind = $1 AND source = $2 AND seq > $3 ORDER BY seq LIMIT $4`,
    [kind, source, after, limit],
  );
}
