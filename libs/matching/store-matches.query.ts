import type { EntityManager } from 'typeorm';
import type { PositionFacts } from './facts.js';

/** A match as it is to stand in its table. */
export interface MatchRow {
  id: string;
  position: PositionFacts;
  personId: string;
  overall: number;
  turn: number;
}

/** Whatever reads otherwise than it stands there; what somebody has answered keeps its place in the order. */
export async function storeMatches(tx: EntityManager, rows: readonly MatchRow[], at: Date): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `INSERT INTO match (id, need_id, position_id, institution_id, person_id, state, overall, turn, found_at)
     SELECT id, need, "position", institution, person, 'found', overall, turn, $8
       FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::int[], $7::bigint[])
            AS r (id, need, "position", institution, person, overall, turn)
     ON CONFLICT (position_id, person_id) DO UPDATE SET overall = excluded.overall
       WHERE match.state IN ('found', 'told', 'seen') AND match.overall <> excluded.overall`,
    [
      rows.map(({ id }) => id),
      rows.map(({ position }) => position.needId),
      rows.map(({ position }) => position.positionId),
      rows.map(({ position }) => position.institutionId),
      rows.map(({ personId }) => personId),
      rows.map(({ overall }) => overall),
      rows.map(({ turn }) => turn),
      at,
    ],
  );
}
