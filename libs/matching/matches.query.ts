import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { type ConnectionArgs, page, type Page } from '../platform/graphql/connection.js';
import type { Cursors } from '../platform/graphql/cursor.js';
import { Match } from './match.entity.js';
import type { MatchState } from './match.states.js';

/** Which of one's own matches. */
export interface Sought {
  states?: readonly MatchState[] | null;
  needId?: string | null;
  country?: string | null;
}

/**
 * One's own matches, best first, equals by their turn. What was not answered yet counts only while the profile is
 * shown, the consent holds and the need is open: jobs clear it away a moment later, and nobody should see that moment.
 */
function mine(tx: EntityManager, personId: string, sought: Sought): SelectQueryBuilder<Match> {
  const query = tx
    .createQueryBuilder(Match, 'm')
    .innerJoin('need', 'n', 'n.id = m.need_id')
    .where('m.person_id = :personId', { personId })
    .andWhere(
      `(m.state NOT IN ('found', 'told', 'seen') OR n.state = 'open' AND app.consents(m.person_id, 'matching')
         AND EXISTS (SELECT FROM clinician c WHERE c.id = m.person_id AND c.visibility = 'shown'))`,
    );
  if (sought.states?.length) query.andWhere('m.state IN (:...states)', { states: sought.states });
  if (sought.needId) query.andWhere('m.need_id = :needId', { needId: sought.needId });
  if (sought.country)
    query.andWhere('(n.open_countries OR n.countries @> ARRAY[:country]::text[])', {
      country: sought.country,
    });
  return query;
}

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
      const query = mine(tx, personId, sought)
        .orderBy('m.overall', 'DESC')
        .addOrderBy('m.turn', 'ASC')
        .addOrderBy('m.id', 'ASC')
        .limit(limit);
      if (after)
        query.andWhere(
          '(m.overall < :overall OR (m.overall = :overall AND (m.turn, m.id) > (:turn::bigint, :id::uuid)))',
          { overall: after[0], turn: after[1], id: after[2] },
        );
      return query.getMany();
    },
    () => mine(tx, personId, sought).getCount(),
  );
}

/** One of one's own matches as it may be seen now, or null. */
export function myMatch(tx: EntityManager, personId: string, id: string): Promise<Match | null> {
  return mine(tx, personId, {}).andWhere('m.id = :id', { id }).getOne();
}
