import { Injectable } from '@nestjs/common';
import { type EntityManager, In, type SelectQueryBuilder } from 'typeorm';
import { type ConnectionArgs, page, type Page } from '../platform/graphql/connection.js';
import { type CursorKeys, Cursors } from '../platform/graphql/cursor.js';
import { Need } from './need.entity.js';
import { NeedFlag } from './need-record.entity.js';
import type { NeedState } from './need.states.js';
import type { RecordKind } from './vocabulary.js';

export interface Sought {
  states?: readonly NeedState[] | null;
  recordKinds?: readonly RecordKind[] | null;
  country?: string | null;
  profession?: string | null;
  institutionId?: string | null;
  mine?: boolean | null;
}

/** Lists of needs. Which rows the actor may see at all is PostgreSQL's to say; these only narrow and order. */
@Injectable()
export class NeedLists {
  constructor(private readonly cursors: Cursors) {}

  /** Newest first. */
  async needs(tx: EntityManager, sought: Sought, args: ConnectionArgs): Promise<Page<Need>> {
    const all = () => narrowed(tx, sought);
    return page(
      this.cursors,
      'needs, newest first',
      args,
      (need) => [need.id],
      (after, limit) => {
        const query = all().orderBy('need.id', 'DESC').limit(limit);
        if (after) query.andWhere('need.id < :after', { after: after[0] });
        return query.getMany();
      },
      () => all().getCount(),
    );
  }

  /** Those that wait for a review, longest waiting first. */
  async toReview(tx: EntityManager, args: ConnectionArgs): Promise<Page<Need>> {
    const all = () =>
      tx
        .createQueryBuilder(Need, 'need')
        .where(`need.state = 'submitted'`)
        // Whoever leads the institution as well cannot review it.
        .andWhere(`NOT need.institution_id = ANY ((SELECT app.my_organisations('lead'))::uuid[])`);
    return page(
      this.cursors,
      'needs to review, longest waiting first',
      args,
      (need) => [need.submittedAt?.toISOString() ?? null, need.id],
      (after, limit) => {
        const query = all().orderBy('need.submitted_at', 'ASC').addOrderBy('need.id', 'ASC').limit(limit);
        if (after)
          query.andWhere('(need.submitted_at, need.id) > (:at, :id)', { at: after[0], id: after[1] });
        return query.getMany();
      },
      () => all().getCount(),
    );
  }

  /** Words that wait for an officer, oldest first. */
  async flagged(tx: EntityManager, args: ConnectionArgs): Promise<Page<Need>> {
    const all = () =>
      tx
        .createQueryBuilder(Need, 'need')
        .where(`EXISTS (SELECT FROM need_flag f WHERE f.need_id = need.id AND f.settled_at IS NULL)`);
    return page(
      this.cursors,
      'needs with remarks, oldest first',
      args,
      (need) => [need.id],
      (after: CursorKeys | undefined, limit) => {
        const query = all().orderBy('need.id', 'ASC').limit(limit);
        if (after) query.andWhere('need.id > :after', { after: after[0] });
        return query.getMany();
      },
      () => all().getCount(),
    );
  }

  async flagsOf(tx: EntityManager, needIds: readonly string[]): Promise<NeedFlag[]> {
    return tx.find(NeedFlag, { where: { needId: In([...needIds]) }, order: { raisedAt: 'ASC', id: 'ASC' } });
  }
}

function narrowed(tx: EntityManager, sought: Sought): SelectQueryBuilder<Need> {
  const query = tx.createQueryBuilder(Need, 'need').where('need.record_kind IN (:...kinds)', {
    kinds: sought.recordKinds?.length ? sought.recordKinds : ['need'],
  });
  if (sought.states?.length) query.andWhere('need.state IN (:...states)', { states: sought.states });
  if (sought.country)
    query.andWhere('(need.open_countries OR need.countries @> ARRAY[:country]::text[])', {
      country: sought.country,
    });
  if (sought.profession)
    query.andWhere(
      `EXISTS (SELECT FROM "position" p WHERE p.need_id = need.id
         AND (p.any_profession OR p.professions @> ARRAY[:profession]::text[]))`,
      { profession: sought.profession },
    );
  // A sensitive need hides its institution, so a filter by institution must not give it away.
  if (sought.institutionId)
    query.andWhere(
      `need.institution_id = :institution AND (NOT need.sensitive OR (SELECT app.has_role('officer'))
         OR need.institution_id = ANY ((SELECT app.my_organisations('lead'))::uuid[]))`,
      { institution: sought.institutionId },
    );
  if (sought.mine)
    query.andWhere(`need.institution_id = ANY ((SELECT app.my_organisations('lead'))::uuid[])`);
  return query;
}
