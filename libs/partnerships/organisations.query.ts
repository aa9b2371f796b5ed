import type { EntityManager } from 'typeorm';
import type { CursorKeys } from '../platform/graphql/cursor.js';
import { asItStands, rowsOf } from '../platform/rows.js';
import { Organisation, type OrganisationCard } from './organisation.entity.js';

/** Verified organisations by country and id: an order by name would tell where a sensitive one's name falls. */
export function cards(
  tx: EntityManager,
  asked: {
    kind: string | null;
    country: string | null;
    named: string | null;
    after: CursorKeys | undefined;
    limit: number;
  },
): Promise<OrganisationCard[]> {
  return tx.query(
    `SELECT id, kind, name, country, region, facility_level AS "facilityLevel", sensitive
       FROM organisation_card
       WHERE ($1::text IS NULL OR kind = $1) AND ($2::text IS NULL OR country = $2)
         AND ($3::text IS NULL OR (country, id) > ($3, $4::uuid))
         AND ($6::text IS NULL
              OR strpos(regexp_replace(normalize(lower(name), NFKD), '[\\u0300-\\u036f]', '', 'g'), $6) > 0)
       ORDER BY country, id LIMIT $5`,
    [
      asked.kind,
      asked.country,
      asked.after?.[0] ?? null,
      asked.after?.[1] ?? null,
      asked.limit,
      asked.named?.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase() ?? null,
    ],
  );
}

export interface SoughtOrganisations {
  kind: string | null;
  country: string | null;
  search: string | null;
  state: string | null;
}

// The collation of cursors is that of bytes, whatever the database's own is.
const byName = `name COLLATE "C", id`;
const soughtAre = `WHERE ($1::text IS NULL OR kind = $1) AND ($2::text IS NULL OR country = $2)
  AND ($3::text IS NULL OR name ILIKE '%' || $3 || '%') AND ($4::text IS NULL OR state = $4)`;
const valuesOf = ({ kind, country, search, state }: SoughtOrganisations) => [
  ...[kind, country, search === null ? null : asItStands(search.trim()), state],
];

/** Whatever the reader may see, by name. */
export function allOrganisations(
  tx: EntityManager,
  sought: SoughtOrganisations,
  { after, limit }: { after: CursorKeys | undefined; limit: number },
): Promise<Organisation[]> {
  return rowsOf(
    tx,
    Organisation,
    `${soughtAre} AND ($5::text IS NULL OR (${byName}) > ($5 COLLATE "C", $6::uuid)) ORDER BY ${byName} LIMIT $7`,
    [...valuesOf(sought), after?.[0] ?? null, after?.[1] ?? null, limit],
  );
}

export async function countAll(tx: EntityManager, sought: SoughtOrganisations): Promise<number> {
  const [{ count }]: { count: number }[] = await tx.query(
    `SELECT count(*)::int AS count FROM organisation ${soughtAre}`,
    valuesOf(sought),
  );
  return count;
}

function waiting(tx: EntityManager) {
  return tx
    .createQueryBuilder(Organisation, 'o')
    .where(`(o.state = 'registered' OR o.state = 'verified' AND o.basis_expires_on < current_date + 60)`);
}

export function countToVerify(tx: EntityManager): Promise<number> {
  return waiting(tx).getCount();
}

/** What waits for officers: registered ones, and verified ones whose basis ends within 60 days. */
export function toVerify(
  tx: EntityManager,
  after: CursorKeys | undefined,
  limit: number,
): Promise<Organisation[]> {
  const query = waiting(tx)
    // The cursor keeps milliseconds, the column microseconds.
    .orderBy(`date_trunc('milliseconds', o.registered_at)`, 'ASC')
    .addOrderBy('o.id', 'ASC')
    .limit(limit);
  if (after)
    query.andWhere(`(date_trunc('milliseconds', o.registered_at), o.id) > (:at::timestamptz, :id::uuid)`, {
      at: after[0],
      id: after[1],
    });
  return query.getMany();
}
