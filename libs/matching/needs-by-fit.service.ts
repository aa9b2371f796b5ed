import { Injectable } from '@nestjs/common';
import { factsOf } from '../clinicians/facts.query.js';
import { NeedLists, type Sought } from '../needs/needs.query.js';
import { type SignedIn, system } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { type ConnectionArgs, page, type Page } from '../platform/graphql/connection.js';
import { Cursors } from '../platform/graphql/cursor.js';
import { OpenNeeds } from './open-needs.service.js';
import type { Score } from './score.js';

/** An open need as it stands to one person, by that position of it which suits them best. */
export interface Ranked {
  needId: string;
  /** Null where the two are not compared: the profile is hidden, or the need has nobody now. */
  best: { positionId: string; score: Score } | null;
}

type Placed = Ranked & { overall: number };

/** The place in the order of a need with which nobody is compared: after all others. */
const NOT_COMPARED = -1;

/**
 * Open needs in the order in which they suit somebody. Worked out when asked, from what is kept of open needs: an order
 * for each of thousands of people is stored nowhere, and a hundred needs are weighed in about a millisecond.
 */
@Injectable()
export class NeedsByFit {
  constructor(
    private readonly database: Database,
    private readonly cursors: Cursors,
    private readonly lists: NeedLists,
    private readonly openNeeds: OpenNeeds,
  ) {}

  /**
   * Best first, equals newest first. Needs that do not exist for the person (where they are never to be sent, whom they
   * hide from, ring-fenced for others) are not among them.
   */
  async of(actor: SignedIn, sought: Sought, args: ConnectionArgs): Promise<Page<Ranked>> {
    const ids = await this.database.read(actor, (tx) => this.lists.ids(tx, { ...sought, states: ['open'] }));
    const all = await this.ranked(actor, ids);
    return page<Placed>(
      this.cursors,
      'open needs, what suits me best first',
      args,
      ({ overall, needId }) => [overall, needId],
      (after, limit) => {
        if (!after) return Promise.resolve(all.slice(0, limit));
        const [overall, needId] = [Number(after[0]), String(after[1])];
        const isBehind = (one: Placed) =>
          one.overall < overall || (one.overall === overall && one.needId < needId);
        return Promise.resolve(all.filter(isBehind).slice(0, limit));
      },
      () => Promise.resolve(all.length),
    );
  }

  private ranked(actor: SignedIn, ids: readonly string[]): Promise<Placed[]> {
    return this.database.read(system('matcher'), async (tx) => {
      const [person] = await factsOf(tx, [actor.personId]);
      const asked = person ? await this.openNeeds.all(tx) : [];
      const byNeed = new Map<string, (typeof asked)[number][]>();
      for (const one of asked) {
        const { needId } = one.position;
        byNeed.set(needId, [...(byNeed.get(needId) ?? []), one]);
      }
      const ranked = ids.flatMap((needId): Placed[] => {
        const positions = byNeed.get(needId);
        if (!person || !positions) return [{ needId, best: null, overall: NOT_COMPARED }];
        let best: { overall: number; position: (typeof positions)[number] } | null = null;
        for (const position of positions) {
          const overall = position.judge.outcomeOnly(person)?.overall;
          if (overall !== undefined && (!best || overall > best.overall)) best = { overall, position };
        }
        if (!best) return [];
        const { position, judge } = best.position;
        return [
          {
            needId,
            overall: best.overall,
            best: {
              positionId: position.positionId,
              // Lines and sentences are for those that are shown.
              get score() {
                return judge.score(person)!;
              },
            },
          },
        ];
      });
      return ranked.sort((a, b) => b.overall - a.overall || (a.needId < b.needId ? 1 : -1));
    });
  }
}
