import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { Need } from '../needs/need.entity.js';
import { Position } from '../needs/position.entity.js';
import { Person } from '../people/person.entity.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { rowOf, rowsOf } from '../platform/rows.js';
import { type ExplanationLanguage } from './explain.js';
import type { Match } from './match.entity.js';
import { explanationLanguage } from './naming.js';
import { Reasons } from './reasons.service.js';
import { RoomWanted } from './room-wanted.entity.js';
import type { Score } from './score.js';

export interface Loaders {
  reasons: DataLoader<Match, Score | null>;
  roomWanted: DataLoader<string, RoomWanted | null>;
  needs: DataLoader<string, Need | null>;
  positions: DataLoader<string, Position | null>;
  language: DataLoader<'mine', ExplanationLanguage>;
}

/** What belongs to many matches, in one query each. They only batch and keep nothing. */
@Injectable()
export class MatchLoaders {
  private readonly made = new WeakMap<Actor, Loaders>();

  constructor(
    private readonly database: Database,
    private readonly why: Reasons,
  ) {}

  of(actor: Actor): Loaders {
    let loaders = this.made.get(actor);
    if (!loaders) this.made.set(actor, (loaders = this.make(actor)));
    return loaders;
  }

  private make(actor: Actor): Loaders {
    const rows = <T extends object>(entity: new () => T, key: keyof T & string, column: string) =>
      new DataLoader<string, T | null>(
        async (ids) => {
          const found = await this.database.read(actor, (tx) =>
            rowsOf(tx, entity, `WHERE ${column} = ANY ($1)`, [ids]),
          );
          const byId = new Map(found.map((row) => [row[key] as string, row]));
          return ids.map((id) => byId.get(id) ?? null);
        },
        { cache: false },
      );
    return {
      reasons: new DataLoader<Match, Score | null>(
        async (matches) => {
          const found = await this.database.read(actor, (tx) => this.why.of(tx, matches));
          return matches.map(({ id }) => found.get(id) ?? null);
        },
        { cache: false },
      ),
      roomWanted: rows(RoomWanted, 'matchId', 'match_id'),
      needs: rows(Need, 'id', 'id'),
      positions: rows(Position, 'id', 'id'),
      language: new DataLoader<'mine', ExplanationLanguage>(async (asked) => {
        const person =
          actor.kind === 'person'
            ? await this.database.read(actor, (tx) => rowOf(tx, Person, 'WHERE id = $1', [actor.personId]))
            : null;
        return asked.map(() => explanationLanguage(person?.locale));
      }),
    };
  }
}
