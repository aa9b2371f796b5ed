import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { PositionFacts } from './facts.js';
import type { Score } from './score.js';

/** Why, in the form in which it is kept: each part as JSON. */
interface Reasons {
  fitForNeed: number;
  fitForClinician: number;
  criteria: string;
  legs: string;
  rule: string;
  /** Of all of the above: what reads the same is not written again. */
  digest: string;
}

/** A match as it is to stand in the tables. */
export interface MatchRow extends Reasons {
  id: string;
  position: PositionFacts;
  personId: string;
  factsVersion: number;
  overall: number;
  turn: number;
}

/** @param rule the first day of the row of thresholds under which it was reckoned */
export function reasonsOf(score: Score, rule: string): Reasons {
  const { fitForNeed, fitForClinician } = score;
  const criteria = JSON.stringify(score.criteria);
  const legs = JSON.stringify(score.legs);
  const digest = createHash('sha1')
    .update([rule, fitForNeed, fitForClinician, criteria, legs].join('\n'))
    .digest('base64url');
  return { fitForNeed, fitForClinician, criteria, legs, rule, digest };
}

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

export async function storeReasons(tx: EntityManager, rows: readonly MatchRow[], at: Date): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `INSERT INTO match_reasons (match_id, person_id, fit_for_need, fit_for_clinician, criteria, legs, facts_version,
                                rule, digest, at)
     SELECT id, person, need, clinician, criteria::jsonb, ARRAY(SELECT jsonb_array_elements_text(legs::jsonb)),
            version, rule, digest, $10
       FROM unnest($1::uuid[], $2::uuid[], $3::int[], $4::int[], $5::text[], $6::text[], $7::int[], $8::text[],
                   $9::text[])
            AS r (id, person, need, clinician, criteria, legs, version, rule, digest)
     ON CONFLICT (match_id) DO UPDATE SET fit_for_need = excluded.fit_for_need,
       fit_for_clinician = excluded.fit_for_clinician, criteria = excluded.criteria,
       legs = excluded.legs, facts_version = excluded.facts_version,
       rule = excluded.rule, digest = excluded.digest, at = excluded.at`,
    [
      rows.map(({ id }) => id),
      rows.map(({ personId }) => personId),
      rows.map(({ fitForNeed }) => fitForNeed),
      rows.map(({ fitForClinician }) => fitForClinician),
      rows.map(({ criteria }) => criteria),
      rows.map(({ legs }) => legs),
      rows.map(({ factsVersion }) => factsVersion),
      rows.map(({ rule }) => rule),
      rows.map(({ digest }) => digest),
      at,
    ],
  );
}
