import type { EntityManager } from 'typeorm';

/** A pair of which what was kept differs from what is. */
export interface Drift {
  positionId: string;
  personId: string;
  /**
   * `missing`: a match that is not kept; `kept`: kept without an answer, and no match; `overall`: kept in another order;
   * `roster`: the roster says something else than the rule.
   */
  what: 'missing' | 'kept' | 'overall' | 'roster';
}

interface Kept {
  personId: string;
  overall: number;
  /** Nobody has answered yet: it must be a match as of now. */
  pending: boolean;
}

/** What is kept of a position, by person: so many after one of them. */
export function keptOf(
  tx: EntityManager,
  positionId: string,
  after: string | null,
  most: number,
): Promise<Kept[]> {
  return tx.query(
    `SELECT person_id AS "personId", overall, state IN ('found', 'told', 'seen') AS pending
       FROM match WHERE position_id = $1 AND ($2::uuid IS NULL OR person_id > $2) ORDER BY person_id LIMIT $3`,
    [positionId, after, most],
  );
}

/** How what is kept of a position differs from its matches (person → order). Pure. */
export function drifts(
  positionId: string,
  kept: readonly Kept[],
  matches: ReadonlyMap<string, number>,
): Drift[] {
  const known = new Set(kept.map(({ personId }) => personId));
  const missing = [...matches.keys()].filter((personId) => !known.has(personId));
  return [
    ...missing.map((personId): Drift => ({ positionId, personId, what: 'missing' })),
    ...kept.flatMap(({ personId, overall, pending }): Drift[] => {
      const now = matches.get(personId);
      if (!pending || now === overall) return [];
      return [{ positionId, personId, what: now === undefined ? 'kept' : 'overall' }];
    }),
  ];
}

export async function note(tx: EntityManager, found: readonly Drift[], at: Date): Promise<void> {
  await tx.query(
    `INSERT INTO match_drift (position_id, person_id, what, at)
     SELECT "position", person, what, $4 FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS r ("position", person, what)
     ON CONFLICT DO NOTHING`,
    [
      found.map(({ positionId }) => positionId),
      found.map(({ personId }) => personId),
      found.map(({ what }) => what),
      at,
    ],
  );
}

export function noted(tx: EntityManager): Promise<Drift[]> {
  return tx.query('SELECT position_id AS "positionId", person_id AS "personId", what FROM match_drift');
}

export async function drop(tx: EntityManager, healed: readonly Drift[]): Promise<void> {
  await tx.query(
    `DELETE FROM match_drift d USING unnest($1::uuid[], $2::uuid[]) AS r ("position", person)
      WHERE d.position_id = r."position" AND d.person_id = r.person`,
    [healed.map(({ positionId }) => positionId), healed.map(({ personId }) => personId)],
  );
}

/** Some people who can be matched now, other ones each time. */
export async function somePeople(tx: EntityManager, count: number): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    'SELECT person_id AS id FROM matcher_candidate ORDER BY random() LIMIT $1',
    [count],
  );
  return rows.map(({ id }) => id);
}
