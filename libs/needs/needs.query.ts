import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { Mode } from '../clinicians/profile-words.js';
import { type ConnectionArgs, page, type Page } from '../platform/graphql/connection.js';
import { type CursorKeys, Cursors } from '../platform/graphql/cursor.js';
import { rowsOf } from '../platform/rows.js';
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
  mode?: Mode | null;
  language?: string | null;
  from?: string | null;
  to?: string | null;
  atLeastDays?: number | null;
  atMostDays?: number | null;
}

/** Lists of needs. Which rows the actor may see at all is PostgreSQL's to say; these only narrow and order. */
@Injectable()
export class NeedLists {
  constructor(private readonly cursors: Cursors) {}

  /** Newest first. */
  async needs(tx: EntityManager, sought: Sought, args: ConnectionArgs): Promise<Page<Need>> {
    return page(
      this.cursors,
      'needs, newest first',
      args,
      (need) => [need.id],
      (after, limit) => {
        const { where, values } = narrowed(sought);
        if (after) where.push(`id < $${values.push(after[0])}`);
        const rest = `WHERE ${where.join(' AND ')} ORDER BY id DESC LIMIT $${values.push(limit)}`;
        return rowsOf(tx, Need, rest, values);
      },
      async () => {
        const { where, values } = narrowed(sought);
        const text = `SELECT count(*)::int AS count FROM need WHERE ${where.join(' AND ')}`;
        const [{ count }]: { count: number }[] = await tx.query(text, values);
        return count;
      },
    );
  }

  /** The ids of all of them, the newest first: for an order that PostgreSQL does not know. */
  async ids(tx: EntityManager, sought: Sought): Promise<string[]> {
    const { where, values } = narrowed(sought);
    const rows: { id: string }[] = await tx.query(
      `SELECT id FROM need WHERE ${where.join(' AND ')} ORDER BY id DESC`,
      values,
    );
    return rows.map(({ id }) => id);
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

  /** Words that wait for an officer, oldest first; or those that were answered for, newest first. */
  async flagged(tx: EntityManager, args: ConnectionArgs, answered: boolean): Promise<Page<Need>> {
    const settled = answered ? 'IS NOT NULL' : 'IS NULL';
    const all = () =>
      tx
        .createQueryBuilder(Need, 'need')
        .where(`EXISTS (SELECT FROM need_flag f WHERE f.need_id = need.id AND f.settled_at ${settled})`);
    return page(
      this.cursors,
      answered ? 'needs whose remarks were answered, newest first' : 'needs with remarks, oldest first',
      args,
      (need) => [need.id],
      (after: CursorKeys | undefined, limit) => {
        const query = all()
          .orderBy('need.id', answered ? 'DESC' : 'ASC')
          .limit(limit);
        if (after) query.andWhere(`need.id ${answered ? '<' : '>'} :after`, { after: after[0] });
        return query.getMany();
      },
      () => all().getCount(),
    );
  }

  async flagsOf(tx: EntityManager, needIds: readonly string[]): Promise<NeedFlag[]> {
    return tx.find(NeedFlag, { where: { needId: In([...needIds]) }, order: { raisedAt: 'ASC', id: 'ASC' } });
  }
}

/** Conditions on a row of `need`, and their values. */
function narrowed(sought: Sought): { where: string[]; values: unknown[] } {
  const values: unknown[] = [sought.recordKinds?.length ? sought.recordKinds : ['need']];
  const where = ['record_kind = ANY ($1)'];
  const add = (value: unknown, condition: (place: string) => string) =>
    where.push(condition(`$${values.push(value)}`));
  if (sought.states?.length) add(sought.states, (states) => `state = ANY (${states})`);
  if (sought.country)
    add(sought.country, (country) => `(open_countries OR countries @> ARRAY[${country}]::text[])`);
  if (sought.profession)
    add(
      sought.profession,
      (profession) => `EXISTS (SELECT FROM "position" p WHERE p.need_id = need.id
         AND (p.any_profession OR p.professions @> ARRAY[${profession}]::text[]))`,
    );
  // A sensitive need hides its institution, so a filter by institution must not give it away.
  if (sought.institutionId)
    add(
      sought.institutionId,
      (institution) => `institution_id = ${institution} AND (NOT sensitive OR (SELECT app.has_role('officer'))
         OR institution_id = ANY ((SELECT app.my_organisations('lead'))::uuid[]))`,
    );
  if (sought.language)
    add(
      sought.language,
      (language) => `EXISTS (SELECT FROM "position" p WHERE p.need_id = need.id
         AND (p.requirements @> jsonb_build_array(jsonb_build_object('kind', 'language', 'term', ${language}::text))
              OR NOT p.requirements @> '[{"kind": "language"}]'))`,
    );
  const leg = ofOneLeg(sought, values);
  if (leg) where.push(leg);
  if (sought.mine) where.push(`institution_id = ANY ((SELECT app.my_organisations('lead'))::uuid[])`);
  return { where, values };
}

/**
 * What has to hold of one leg together, or null: a visit in March and mentoring in May is no visit in May. What a leg
 * does not state is open, and a need without legs has not said yet.
 */
function ofOneLeg({ mode, from, to, atLeastDays, atMostDays }: Sought, values: unknown[]): string | null {
  const held: string[] = [];
  const add = (value: unknown, condition: (place: string) => string) => {
    if (value != null) held.push(condition(`$${values.push(value)}`));
  };
  add(mode, (place) => `l.mode = ${place}`);
  add(from, (place) => `coalesce(l.to_day >= ${place}::date, true)`);
  add(to, (place) => `coalesce(l.from_day <= ${place}::date, true)`);
  add(atLeastDays, (place) => `coalesce(l.max_days >= ${place}::integer, true)`);
  add(atMostDays, (place) => `coalesce(l.min_days <= ${place}::integer, true)`);
  if (held.length === 0) return null;
  return `(EXISTS (SELECT FROM leg l WHERE l.need_id = need.id AND ${held.join(' AND ')})
    OR NOT EXISTS (SELECT FROM leg l WHERE l.need_id = need.id))`;
}
