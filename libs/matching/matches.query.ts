import type { EntityManager } from 'typeorm';
import { type ConnectionArgs, page, type Page } from '../platform/graphql/connection.js';
import type { Cursors } from '../platform/graphql/cursor.js';
import { rowOf, rowsOf } from '../platform/rows.js';
import { Match } from './match.entity.js';
import type { MatchState } from './match.states.js';

/** Which of one's own matches. */
export interface Sought {
  states?: readonly MatchState[] | null;
  needId?: string | null;
  country?: string | null;
}

/**
 * Conditions on one's own matches, and their values. What was not answered yet counts only while the profile is shown,
 * the consent holds and the need is open: jobs clear it away a moment later, and nobody should see that moment.
 */
function mine(personId: string, sought: Sought): { where: string; values: unknown[] } {
  const values: unknown[] = [personId];
  const where = [
    'person_id = $1',
    `(state NOT IN ('found', 'told', 'seen') OR (SELECT app.consents($1, 'matching'))
       AND EXISTS (SELECT FROM clinician c WHERE c.id = $1 AND c.visibility = 'shown'))`,
  ];
  const of = ["(match.state NOT IN ('found', 'told', 'seen') OR n.state = 'open')"];
  const add = (list: string[], value: unknown, condition: (place: string) => string) =>
    list.push(condition(`$${values.push(value)}`));
  if (sought.states?.length) add(where, sought.states, (states) => `state = ANY (${states})`);
  if (sought.needId) add(where, sought.needId, (needId) => `need_id = ${needId}`);
  if (sought.country)
    add(of, sought.country, (country) => `(n.open_countries OR n.countries @> ARRAY[${country}]::text[])`);
  // One value, so that PostgreSQL asks by the key of those that it comes to and not for all needs.
  where.push(`(SELECT true FROM need n WHERE n.id = need_id AND ${of.join(' AND ')})`);
  return { where: `WHERE ${where.join(' AND ')}`, values };
}

/** Best first, equals by their turn. */
export function myMatches(
  tx: EntityManager,
  cursors: Cursors,
  personId: string,
  sought: Sought,
  args: ConnectionArgs,
): Promise<Page<Match>> {
  return page<Match>(
    cursors,
    'my matches, best first',
    args,
    (match) => [match.overall, match.turn, match.id],
    (after, limit) => {
      const { where, values } = mine(personId, sought);
      const place = (value: unknown) => `$${values.push(value)}`;
      let further = '';
      if (after) {
        const overall = place(after[0]);
        further = `AND (overall < ${overall}
          OR (overall = ${overall} AND (turn, id) > (${place(after[1])}::bigint, ${place(after[2])}::uuid)))`;
      }
      return rowsOf(
        tx,
        Match,
        `${where} ${further} ORDER BY overall DESC, turn, id LIMIT ${place(limit)}`,
        values,
      );
    },
    async () => {
      const { where, values } = mine(personId, sought);
      const [{ count }]: { count: number }[] = await tx.query(
        `SELECT count(*)::int AS count FROM match ${where}`,
        values,
      );
      return count;
    },
  );
}

/** One of one's own matches as it may be seen now, or null. */
export function myMatch(tx: EntityManager, personId: string, id: string): Promise<Match | null> {
  const { where, values } = mine(personId, {});
  return rowOf(tx, Match, `${where} AND id = $${values.push(id)}`, values);
}
