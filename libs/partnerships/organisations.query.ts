import type { EntityManager } from 'typeorm';
import type { CursorKeys } from '../platform/graphql/cursor.js';
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

/** What waits for officers: registered ones, and verified ones whose basis ends within 60 days. */
export function toVerify(
  tx: EntityManager,
  after: CursorKeys | undefined,
  limit: number,
): Promise<Organisation[]> {
  const query = tx
    .createQueryBuilder(Organisation, 'o')
    .where(`(o.state = 'registered' OR o.state = 'verified' AND o.basis_expires_on < current_date + 60)`)
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
