import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type ClinicianFacts, factsOf } from '../clinicians/facts.query.js';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/events.js';
import type { Listener } from '../platform/jobs.js';
import { candidates } from './candidates.query.js';
import type { PositionFacts } from './facts.js';
import { Finding } from './finding.service.js';
import { searchContinues, searchDone } from './match.events.js';
import { factsOfNeed } from './open-needs.query.js';
import { RosterKeeper } from './roster/roster-keeper.service.js';

/** People at once in memory: about 3 kB of facts each. */
const page = 2_500;
/**
 * People looked at in one transaction. The lease on a delivery is ten seconds; 5,000 people of whom all fit take
 * about two on two busy cores, so what is left goes on under an event of its own.
 */
const mostAtOnce = 5_000;

interface Asked {
  needId: string;
  positionId?: string;
  after?: string;
}

/** Looks for everybody who fits a need, position by position and page by page. */
@Injectable()
export class FindMatches implements Listener<{ needId: string }> {
  readonly actor = 'matcher';

  constructor(
    private readonly finding: Finding,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly rosters: RosterKeeper,
  ) {}

  async run(tx: EntityManager, { needId, positionId, after }: Asked): Promise<void> {
    // Two searches for one need at once would write the same rows in turns.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('search for ' || $1, 0))`, [needId]);
    const positions = await factsOfNeed(tx, needId, this.finding.today);
    if (positions.length === 0) return;
    if (positionId === undefined) await this.begin(tx, needId);
    // A position that vanished meanwhile took its matches with it; the search goes on from the first.
    let at = Math.max(
      0,
      positions.findIndex((position) => position.positionId === positionId),
    );
    let from = positions[at].positionId === positionId ? (after ?? null) : null;
    for (let looked = 0; at < positions.length; at++, from = null) {
      for (;;) {
        if (looked >= mostAtOnce) return this.goOn(tx, positions[at], from);
        const last = await this.page(tx, positions[at], from);
        if (last === null) break;
        looked += page;
        from = last;
      }
    }
    await tx.query('UPDATE match_search SET done_at = $2 WHERE need_id = $1', [needId, this.clock.now()]);
    await this.outbox.emit(tx, searchDone({ needId }));
  }

  /** One page; the last id of it, or null where it was the last page. */
  private async page(
    tx: EntityManager,
    position: PositionFacts,
    after: string | null,
  ): Promise<string | null> {
    const { people, last } = await this.people(tx, position, after);
    const found = this.finding.among(position, people);
    await this.finding.store(tx, found);
    await tx.query(
      `DELETE FROM match WHERE position_id = $1 AND state IN ('found', 'told', 'seen')
          AND ($2::uuid IS NULL OR person_id > $2) AND ($3::uuid IS NULL OR person_id <= $3)
          AND NOT person_id = ANY ($4)`,
      [position.positionId, after, last, found.map(({ person }) => person.personId)],
    );
    return last;
  }

  /**
   * The next people by id, as they are now, and the last id looked at where there are more: those whom the roster
   * names, or all whom the position leaves after narrowing. The rule decides about either.
   */
  private async people(
    tx: EntityManager,
    position: PositionFacts,
    after: string | null,
  ): Promise<{ people: ClinicianFacts[]; last: string | null }> {
    const roster = await this.rosters.current();
    if (roster) {
      const ids = roster.all(position).map(({ personId }) => personId);
      const next = ids
        .filter((id) => after === null || id > after)
        .sort()
        .slice(0, page);
      return { people: await factsOf(tx, next), last: next.length === page ? next[page - 1] : null };
    }
    const narrowed = this.finding.narrowing(position);
    const people = narrowed ? await candidates(tx, narrowed, { after, limit: page }) : [];
    return { people, last: people.length === page ? people[page - 1].personId : null };
  }

  private async begin(tx: EntityManager, needId: string): Promise<void> {
    await tx.query(
      `INSERT INTO match_search (need_id, began_at) VALUES ($1, $2)
       ON CONFLICT (need_id) DO UPDATE SET began_at = excluded.began_at, done_at = NULL`,
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
