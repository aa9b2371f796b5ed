import type { EntityManager } from 'typeorm';
import { type Json, shapeOf } from './leaves.js';

/** Rows of which kind, and whose ids they carry. */
export interface File {
  kind: string;
  source: string;
}

/** What is remembered of a row: which record it became, its hash, and its shape without any stated value. */
export interface LedgerEntry {
  key: string;
  nounId: string;
  hash: string;
  shape: Json;
}

const columns = `key, noun_id AS "nounId", hash, shape`;

/** What is remembered of rows with these keys, by key. */
export async function entriesOf(
  tx: EntityManager,
  { kind, source }: File,
  keys: readonly string[],
): Promise<Map<string, LedgerEntry>> {
  const rows: LedgerEntry[] = await tx.query(
    `SELECT ${columns} FROM imported_record WHERE kind = $1 AND source = $2 AND key = ANY ($3)`,
    [kind, source, keys],
  );
  return new Map(rows.map((row) => [row.key, row]));
}

/** Remembers rows, each key once, in their order: a list comes out of PostgreSQL's function as it stands. */
export async function enter(
  tx: EntityManager,
  { kind, source }: File,
  entries: readonly { key: string; nounId: string; hash: string; row: Json }[],
  at: Date,
): Promise<void> {
  await tx.query(
    `INSERT INTO imported_record (kind, source, key, noun_id, hash, shape, first_at, last_at)
     SELECT $1, $2, r.key, r.noun_id, r.hash, r.shape, $3, $3
       FROM jsonb_to_recordset($4::jsonb) AS r (key text, noun_id uuid, hash text, shape jsonb)
     ON CONFLICT (kind, source, key) DO UPDATE
        SET hash = excluded.hash, shape = excluded.shape, last_at = excluded.last_at`,
    [
      kind,
      source,
      at,
      JSON.stringify(
        entries.map(({ key, nounId, hash, row }) => ({ key, noun_id: nounId, hash, shape: shapeOf(row) })),
      ),
    ],
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
