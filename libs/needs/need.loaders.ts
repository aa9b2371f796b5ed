import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import { OrganisationSite } from '../partnerships/sites/site.entity.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { rowsOf } from '../platform/rows.js';
import { Leg } from './leg.entity.js';
import { Need, NeedDetail } from './need.entity.js';
import type { Standing } from './need.policy.js';
import { NeedFlag, NeedReview } from './need-record.entity.js';
import { Needs } from './need.service.js';
import { Position } from './position.entity.js';

export interface Loaders {
  detail: DataLoader<string, NeedDetail | null>;
  sites: DataLoader<string, OrganisationSite | null>;
  /** Those of an institution that are open. */
  sitesOf: DataLoader<string, OrganisationSite[]>;
  positions: DataLoader<string, Position[]>;
  legs: DataLoader<string, Leg[]>;
  reviews: DataLoader<string, NeedReview[]>;
  flags: DataLoader<string, NeedFlag[]>;
  needs: DataLoader<string, Need | null>;
  /** Name of the institution as anybody signed in may know it; null for a sensitive one. */
  institutionName: DataLoader<string, string | null>;
  standing: DataLoader<'mine', Standing>;
}

/** Parts of many needs in one query each. They only batch and keep nothing: a mutation may change what they read. */
@Injectable()
export class NeedLoaders {
  private readonly made = new WeakMap<Actor, Loaders>();

  constructor(
    private readonly database: Database,
    private readonly needs: Needs,
  ) {}

  of(actor: Actor): Loaders {
    const known = this.made.get(actor);
    if (known) return known;
    const loaders = this.make(actor);
    this.made.set(actor, loaders);
    return loaders;
  }

  private make(actor: Actor): Loaders {
    const loader = <K extends string, V>(read: (tx: EntityManager, ids: readonly K[]) => Promise<V[]>) =>
      new DataLoader<K, V>((ids) => this.database.read(actor, (tx) => read(tx, ids)), { cache: false });
    return {
      detail: loader(async (tx, ids) =>
        one(ids, await rowsOf(tx, NeedDetail, 'WHERE need_id = ANY ($1)', [ids]), (d) => d.needId),
      ),
      sites: loader(async (tx, ids) =>
        one(ids, await rowsOf(tx, OrganisationSite, 'WHERE id = ANY ($1)', [ids]), (s) => s.id),
      ),
      sitesOf: loader(async (tx, ids) =>
        many(
          ids,
          await rowsOf(
            tx,
            OrganisationSite,
            'WHERE organisation_id = ANY ($1) AND closed_at IS NULL ORDER BY name',
            [ids],
          ),
          (s) => s.organisationId,
        ),
      ),
      positions: loader(async (tx, ids) =>
        many(
          ids,
          await rowsOf(tx, Position, 'WHERE need_id = ANY ($1) ORDER BY ordinal', [ids]),
          (p) => p.needId,
        ),
      ),
      legs: loader(async (tx, ids) =>
        many(ids, await rowsOf(tx, Leg, 'WHERE need_id = ANY ($1) ORDER BY ordinal', [ids]), (l) => l.needId),
      ),
      reviews: loader(async (tx, ids) =>
        many(
          ids,
          await rowsOf(tx, NeedReview, 'WHERE need_id = ANY ($1) ORDER BY id', [ids]),
          (r) => r.needId,
        ),
      ),
      flags: loader(async (tx, ids) =>
        many(ids, await rowsOf(tx, NeedFlag, 'WHERE need_id = ANY ($1) ORDER BY id', [ids]), (f) => f.needId),
      ),
      needs: loader(async (tx, ids) =>
        one(ids, await rowsOf(tx, Need, 'WHERE id = ANY ($1)', [ids]), (n) => n.id),
      ),
      institutionName: loader(async (tx, ids) => {
        const cards: { id: string; name: string | null }[] = await tx.query(
          `SELECT id, name FROM organisation_card WHERE id = ANY ($1)
           UNION ALL SELECT id, name FROM organisation WHERE id = ANY ($1)`,
          [ids],
        );
        return ids.map((id) => cards.find((card) => card.id === id && card.name !== null)?.name ?? null);
      }),
      standing: speaksForSome(actor)
        ? loader(async (tx, keys) => {
            const standing = await this.needs.standing(tx);
            return keys.map(() => standing);
          })
        : new DataLoader((keys) => Promise.resolve(keys.map(() => nobody)), { cache: false }),
    };
  }
}

const nobody: Standing = { officer: false, leads: [] };

/**
 * Whether PostgreSQL is to be asked for whom somebody speaks. Clinicians, who read needs most, speak for nobody: the
 * doorkeeper has just read all their roles, for this very operation.
 */
function speaksForSome(actor: Actor): boolean {
  return actor.kind === 'person' && actor.roles.some((role) => role === 'lead' || role === 'officer');
}

function one<T>(ids: readonly string[], rows: readonly T[], idOf: (row: T) => string): (T | null)[] {
  const byId = new Map(rows.map((row) => [idOf(row), row]));
  return ids.map((id) => byId.get(id) ?? null);
}

function many<T>(ids: readonly string[], rows: readonly T[], idOf: (row: T) => string): T[][] {
  return ids.map((id) => rows.filter((row) => idOf(row) === id));
}
