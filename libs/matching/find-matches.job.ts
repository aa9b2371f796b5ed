import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type ClinicianFacts, factsOf } from '../clinicians/facts.query.js';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/events.js';
import type { Listener } from '../platform/jobs.js';
import type { AnsweredBy } from './answered.js';
import { candidates } from './candidates.query.js';
import type { PositionFacts } from './facts.js';
import { Finding } from './finding.service.js';
import { searchContinues, searchDone } from './match.events.js';
import { factsOfNeed } from './open-needs.query.js';
import type { Matches } from './roster/matches.js';
import { Shards } from './roster/shards.service.js';

/** People at once in memory: about 3 kB of facts each. */
const page = 2_500;
/**
 * People looked at in one transaction. The lease on a delivery is ten seconds; 5,000 people of whom all fit take
 * about two on two busy cores, so what is left goes on under an event of its own.
 */
const mostAtOnce = 5_000;

/** Positions of which it is remembered whom the roster named: as many as searches go on at once, and some. */
const mostNamed = 6;

interface Page {
  /** The last id looked at, where there are more. */
  last: string | null;
  by: AnsweredBy;
}

interface Asked {
  needId: string;
  positionId?: string;
  after?: string;
}

/** Looks for everybody who fits a need, position by position and page by page. */
@Injectable()
export class FindMatches implements Listener<{ needId: string }> {
  readonly actor = 'matcher';
  private readonly named = new Map<string, { asked: string; matches: Matches }>();

  constructor(
    private readonly finding: Finding,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly shards: Shards,
  ) {}

  async run(tx: EntityManager, { needId, positionId, after }: Asked): Promise<void> {
    // Two searches for one need at once would write the same rows in turns.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('search for ' || $1, 0))`, [needId]);
    const positions = await factsOfNeed(tx, needId, this.finding.today);
    if (positions.length === 0) return;
    if (positionId === undefined) {
      for (const one of positions) this.named.delete(one.positionId);
      await this.begin(tx, needId);
    }
    // A position that vanished meanwhile took its matches with it; the search goes on from the first.
    let at = Math.max(
      0,
      positions.findIndex((position) => position.positionId === positionId),
    );
    let from = positions[at].positionId === positionId ? (after ?? null) : null;
    let answeredBy: AnsweredBy | null = null;
    for (let looked = 0; at < positions.length; at++, from = null) {
      for (;;) {
        if (looked >= mostAtOnce) return this.goOn(tx, positions[at], from);
        const { last, by } = await this.page(tx, positions[at], from);
        answeredBy = by;
        if (last === null) break;
        looked += page;
        from = last;
      }
      this.named.delete(positions[at].positionId);
    }
    await tx.query('UPDATE match_search SET done_at = $2, answered_by = $3 WHERE need_id = $1', [
      needId,
      this.clock.now(),
      answeredBy,
    ]);
    await this.outbox.emit(tx, searchDone({ needId }));
  }

  /** One page; the last id of it, or null where it was the last page. */
  private async page(tx: EntityManager, position: PositionFacts, after: string | null): Promise<Page> {
    const { people, kept, ...rest } = await this.people(tx, position, after);
    const found = this.finding.among(position, people);
    await this.finding.store(tx, found);
    const fits = new Set(found.map(({ person }) => person.personId));
    await tx.query(
      `DELETE FROM match WHERE position_id = $1 AND state IN ('found', 'told', 'seen') AND person_id = ANY ($2)`,
      [position.positionId, kept.filter((id) => !fits.has(id))],
    );
    return rest;
  }

  /**
   * The next people by id, as they are now, and the last id looked at where there are more: those whom the roster
   * names, or all whom the position leaves after narrowing. The rule decides about either. `kept` are those up to there
   * of whom a match is kept that nobody has answered: they are looked at too, as somebody may have come to fit since
   * the roster was asked.
   */
  private async people(
    tx: EntityManager,
    position: PositionFacts,
    after: string | null,
  ): Promise<Page & { people: ClinicianFacts[]; kept: string[] }> {
    const named = await this.namedBy(position);
    if (named) {
      const next = named.next(after, page);
      const last = next.length === page ? next[page - 1] : null;
      const kept = await this.kept(tx, position, after, last);
      return { people: await factsOf(tx, [...new Set([...next, ...kept])]), kept, last, by: 'roster' };
    }
    const narrowed = this.finding.narrowing(position);
    const people = narrowed ? await candidates(tx, narrowed, { after, limit: page }) : [];
    const last = people.length === page ? people[page - 1].personId : null;
    return { people, kept: await this.kept(tx, position, after, last), last, by: 'rule' };
  }

  /** Everybody who fits, by id, as the roster says: asked once for a search, however many parts it has. Null: no roster. */
  private async namedBy(position: PositionFacts): Promise<Matches | null> {
    const asked = JSON.stringify([this.finding.today, position]);
    const known = this.named.get(position.positionId);
    if (known?.asked === asked) return known.matches;
    const matches = await this.shards.all(position);
    if (!matches) return null;
    this.named.delete(position.positionId);
    this.named.set(position.positionId, { asked, matches });
    for (const oldest of this.named.keys()) if (this.named.size > mostNamed) this.named.delete(oldest);
    return matches;
  }

  private async kept(
    tx: EntityManager,
    { positionId }: PositionFacts,
    after: string | null,
    last: string | null,
  ): Promise<string[]> {
    const rows: { id: string }[] = await tx.query(
      `SELECT person_id AS id FROM match WHERE position_id = $1 AND state IN ('found', 'told', 'seen')
          AND ($2::uuid IS NULL OR person_id > $2) AND ($3::uuid IS NULL OR person_id <= $3)`,
      [positionId, after, last],
    );
    return rows.map(({ id }) => id);
  }

  private async begin(tx: EntityManager, needId: string): Promise<void> {
    await tx.query(
      `INSERT INTO match_search (need_id, began_at, began_below)
       VALUES ($1, $2, pg_snapshot_xmin(pg_current_snapshot()))
       ON CONFLICT (need_id) DO UPDATE
         SET began_at = excluded.began_at, began_below = excluded.began_below, done_at = NULL`,
      [needId, this.clock.now()],
    );
  }

  private async goOn(
    tx: EntityManager,
    { needId, positionId }: PositionFacts,
    after: string | null,
  ): Promise<void> {
    await this.outbox.emit(
      tx,
      searchContinues({ needId, positionId, after: after ?? '00000000-0000-0000-0000-000000000000' }),
    );
  }
}
