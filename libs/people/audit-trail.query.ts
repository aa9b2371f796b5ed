import type { EntityManager } from 'typeorm';
import type { CursorKeys } from '../platform/graphql/cursor.js';
import { asItStands } from '../platform/rows.js';
import type { AuditEntry, AuditFilter } from './audit-trail.types.js';

interface Row extends Omit<AuditEntry, 'details'> {
  details: Record<string, string | number | boolean | null>;
}

/** Entries that a reader may see, the newest first; ids are version 7, so their order is that of time. */
export async function auditEntries(
  tx: EntityManager,
  { by, about, act, noun, from, to }: AuditFilter,
  { after, limit }: { after: CursorKeys | undefined; limit: number },
): Promise<AuditEntry[]> {
  const values: unknown[] = [];
  const put = (value: unknown) => `$${values.push(value)}`;
  const person = (email: string) =>
    `(SELECT person_id FROM person_contact WHERE email = ${put(email.trim().toLowerCase())})`;
  const where = [
    ...(by ? [`e.person_id = ${person(by)}`] : []),
    ...(about ? [`e.about = ${person(about)}`] : []),
    ...(act ? [`e.act = ${put(act)}`] : []),
    ...(noun ? [`e.noun = ${put(noun)}`] : []),
    ...(from ? [`e.at >= ${put(from)}::timestamp AT TIME ZONE 'Europe/London'`] : []),
    ...(to ? [`e.at < (${put(to)}::date + 1)::timestamp AT TIME ZONE 'Europe/London'`] : []),
    ...(after
      ? [`(date_trunc('milliseconds', e.at), e.id) < (${put(after[0])}::timestamptz, ${put(after[1])}::uuid)`]
      : []),
  ];
  const rows: Row[] = await tx.query(
    `SELECT e.id, e.at, e.act, e.system, e.noun, e.noun_id AS "nounId", e.reason, e.details,
            CASE WHEN e.person_id IS NOT NULL THEN 'person' WHEN e.system IS NOT NULL THEN 'midst'
                 WHEN e.step_id IS NOT NULL THEN 'approver' ELSE 'nobody' END AS by,
            doer.name AS "byName", concerned.name AS "aboutName"
       FROM audit_entry e LEFT JOIN person doer ON doer.id = e.person_id
       LEFT JOIN person concerned ON concerned.id = e.about
      ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}
      ORDER BY date_trunc('milliseconds', e.at) DESC, e.id DESC LIMIT ${put(limit)}`,
    values,
  );
  return rows.map(({ details, ...row }) => ({
    ...row,
    details: Object.entries(details).flatMap(([name, value]) =>
      value === null ? [] : [{ name, value: String(value) }],
    ),
  }));
}

/** People whose name or address holds these words; at most twenty, those with a name that begins so first. */
export function peopleCalled(
  tx: EntityManager,
  words: string,
): Promise<
  {
    id: string;
    name: string | null;
    email: string | null;
    createdAt: Date;
    arrived: boolean;
    left: boolean;
  }[]
> {
  return tx.query(
    `SELECT p.id, p.name, c.email, p.created_at AS "createdAt", p.claimed_at IS NOT NULL AS arrived,
            p.closed_at IS NOT NULL AS left
       FROM person p LEFT JOIN person_contact c ON c.person_id = p.id
      WHERE p.name ILIKE $1 OR c.email LIKE lower($1)
      ORDER BY p.name ILIKE $2 DESC NULLS LAST, lower(p.name), p.id LIMIT 20`,
    [`%${asItStands(words.trim())}%`, `${asItStands(words.trim())}%`],
  );
}
