import type { EntityManager } from 'typeorm';
import type { TermKind } from '../reference/terms.js';

/** A stated text that no term fits, and how often it was met. */
export interface Unmapped {
  kind: TermKind;
  text: string;
  inNeeds: number;
  inProfiles: number;
}

/** Longer texts are sentences and not names of anything. */
const MOST_LETTERS = 120;

/** Which field of a file states terms of which kind. */
const fields: Readonly<Record<string, TermKind>> = {
  profession: 'profession',
  professions: 'profession',
  specialties: 'specialty',
  skills: 'skill',
  skills_essential: 'skill',
  skills_desirable: 'skill',
  'languages.language': 'language',
  languages: 'language',
  country: 'country',
  heritage_countries: 'country',
  worked_in: 'country',
  trained_in: 'country',
};

/**
 * What people and files have stated and no term fits, the most frequent first: from the rows of files, from
 * requirements in words, and from the words on profiles. Read in an officer's name; nothing says whose words they are.
 */
export function unmappedTerms(
  tx: EntityManager,
  { kind, first }: { kind: TermKind | null; first: number },
): Promise<Unmapped[]> {
  return tx.query(
    `WITH named AS (SELECT key AS field, value AS kind FROM jsonb_each_text($1::jsonb)),
     said AS (
       SELECT n.kind, s.text, true AS need FROM need_detail d
         CROSS JOIN LATERAL jsonb_to_recordset(d.stated) AS s (field text, text text, state text)
         JOIN named n ON n.field = s.field WHERE s.state = 'kept'
       UNION ALL
       SELECT n.kind, s.text, false FROM clinician c
         CROSS JOIN LATERAL jsonb_to_recordset(c.stated) AS s (field text, text text, state text)
         JOIN named n ON n.field = s.field WHERE s.state = 'kept'
       UNION ALL
       SELECT 'skill', r.text, true FROM "position" p JOIN need_detail d ON d.need_id = p.need_id
         CROSS JOIN LATERAL jsonb_to_recordset(p.requirements) AS r (kind text, text text)
         WHERE r.kind = 'stated' AND d.stated = '[]'
       UNION ALL
       SELECT 'skill', w.text, false FROM clinician c CROSS JOIN LATERAL unnest(c.words) AS w (text)
         WHERE c.stated = '[]'
     )
     SELECT kind, min(text) AS text, count(*) FILTER (WHERE need)::int AS "inNeeds",
         count(*) FILTER (WHERE NOT need)::int AS "inProfiles"
       FROM said WHERE length(text) <= ${MOST_LETTERS} AND ($2::text IS NULL OR kind = $2)
      GROUP BY kind, lower(text) ORDER BY count(*) DESC, kind, lower(text) LIMIT $3`,
    [JSON.stringify(fields), kind, first],
  );
}
