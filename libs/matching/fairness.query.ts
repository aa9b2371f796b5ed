import type { EntityManager } from 'typeorm';
import type { Counted, Row } from './fairness.js';

export type Grouping = 'profession' | 'place' | 'heritage';

/**
 * People who can be matched now, by group, and what became of them since a moment: in people, each once a group. Asked
 * by the system actor `matcher`, who sees neither names nor contacts; ids do not leave PostgreSQL. Heritage is in the
 * matcher's view only while its consent holds.
 */
const groups: Record<Grouping, string> = {
  profession: 'SELECT DISTINCT person_id, code AS "group" FROM matcher_profession WHERE current',
  place: `SELECT person_id, lives_in AS "group" FROM matcher_person WHERE lives_in IS NOT NULL`,
  heritage: `SELECT DISTINCT person_id, tie ->> 'country' AS "group"
               FROM matcher_person, LATERAL json_array_elements(to_json(ties)) AS tie`,
};

const became = `
  told AS (SELECT DISTINCT person_id FROM match_exposure WHERE told_at >= $1),
  answered AS (
    SELECT m.person_id, bool_or(m.state IN ('introduced', 'agreed')) AS accepted
      FROM match m JOIN told USING (person_id) WHERE m.interested_at >= $1 GROUP BY m.person_id)`;

const counts = `count(*)::int AS people, count(t.person_id)::int AS told, count(a.person_id)::int AS interested,
  (count(*) FILTER (WHERE a.accepted))::int AS accepted`;

export function countedBy(tx: EntityManager, grouping: Grouping, since: Date): Promise<Row[]> {
  return tx.query(
    `WITH ${became}, member AS (${groups[grouping]})
     SELECT member."group", ${counts}
       FROM member LEFT JOIN told t USING (person_id) LEFT JOIN answered a USING (person_id)
      GROUP BY member."group" ORDER BY people DESC, member."group"`,
    [since],
  );
}

export async function countedInAll(tx: EntityManager, since: Date): Promise<Counted> {
  const [all]: Counted[] = await tx.query(
    `WITH ${became}
     SELECT ${counts}
       FROM matcher_candidate c LEFT JOIN told t USING (person_id) LEFT JOIN answered a USING (person_id)`,
    [since],
  );
  return all;
}

/** How often people were told since a moment, as so many people for each number of needs: 1, 2, 3, 4, 5 or more. */
export function toldHowOften(tx: EntityManager, since: Date): Promise<{ needs: number; people: number }[]> {
  return tx.query(
    `SELECT least(needs, 5) AS needs, count(*)::int AS people
       FROM (SELECT count(DISTINCT need_id)::int AS needs FROM match_exposure WHERE told_at >= $1 GROUP BY person_id) AS each
      GROUP BY 1 ORDER BY 1`,
    [since],
  );
}

/** People told in each wave of a need, first wave first. */
export function wavesOf(
  tx: EntityManager,
  needId: string,
): Promise<{ wave: number; people: number; at: Date }[]> {
  return tx.query(
    `SELECT wave, count(*)::int AS people, min(told_at) AS at FROM match_exposure WHERE need_id = $1
      GROUP BY wave ORDER BY wave`,
    [needId],
  );
}
