import type { EntityManager } from 'typeorm';
import type { ClinicianFacts } from '../clinicians/facts.query.js';
import type { Narrowing } from './candidates.js';

/**
 * `isCandidate` in SQL, no more and no less: one page of people by id, with the facts that the rule reads and neither
 * name nor contact. Asked by the system actor `matcher`; everybody else gets no rows. The ids are narrowed first and
 * the facts built for one page only, which is why they come through an array: PostgreSQL pushes it into the view.
 */
export function candidates(
  tx: EntityManager,
  narrowed: Narrowing,
  { after, limit }: { after: string | null; limit: number },
): Promise<ClinicianFacts[]> {
  return tx.query(
    `SELECT person_id AS "personId", facts_version AS "factsVersion", professions, skills, languages, ties,
        ties_complete AS "tiesComplete", registrations, qualifications, years, low_resource AS "lowResource", teaching,
        activities, lives_in AS "livesIn", goes_back AS "returning", stage, availability, wishes, never, member_of AS "memberOf", words
       FROM matcher_person
      WHERE person_id = ANY (ARRAY(
        SELECT r.person_id FROM matcher_refusal r
         WHERE ($1::uuid IS NULL OR r.person_id > $1)
           AND EXISTS (SELECT FROM matcher_profession p
                        WHERE p.person_id = r.person_id AND ($2::text[] IS NULL OR p.code = ANY ($2)))
           AND NOT $3::uuid = ANY (r.institutions)
           AND NOT r.hidden_from_countries && $4::text[]
           AND (cardinality($5::uuid[]) = 0 OR r.member_of && $5::uuid[])
           AND (NOT $8::boolean OR r.lives_in <> 'GB')
           AND ($9::text[] IS NULL OR r.return_to = '{}' OR r.return_to && $9)
           AND EXISTS (SELECT FROM jsonb_to_recordset($6::jsonb) AS leg (countries text[], "onlyIfRemoteToo" boolean)
                        WHERE cardinality(leg.countries) = 0 OR (leg."onlyIfRemoteToo" AND NOT r.remote_too)
                          OR NOT leg.countries <@ r.never_send)
         ORDER BY r.person_id LIMIT $7))
      ORDER BY person_id`,
    [
      after,
      narrowed.professions,
      narrowed.notRefusing,
      narrowed.notHiddenFrom,
      narrowed.memberOf,
      JSON.stringify(narrowed.legs),
      limit,
      narrowed.overseas,
      narrowed.returning,
    ],
  );
}
