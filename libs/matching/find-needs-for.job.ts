import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { factsOf } from '../clinicians/facts.query.js';
import { Outbox } from '../platform/events.js';
import type { Listener } from '../platform/jobs.js';
import { Finding } from './finding.service.js';
import { matchesFoundLater } from './match.events.js';
import { OpenNeeds } from './open-needs.service.js';

/** The other way round: looks for every open need that fits one person, as their profile is now. */
@Injectable()
export class FindNeedsFor implements Listener<{ personId: string }> {
  readonly actor = 'matcher';

  constructor(
    private readonly finding: Finding,
    private readonly openNeeds: OpenNeeds,
    private readonly outbox: Outbox,
  ) {}

  async run(tx: EntityManager, { personId }: { personId: string }): Promise<void> {
    // Questions of one moment share a round trip, and are answered in their order: nothing is read before the lock is
    // held. Twice at once for one person, the earlier reading could be written last.
    const [, found] = await Promise.all([
      tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('needs for ' || $1, 0))`, [personId]),
      // Whoever cannot be matched now has no facts here, and so no matches.
      this.openNeeds.matchesOf(tx, factsOf(tx, [personId])),
    ]);
    const [, { fresh }] = await Promise.all([
      tx.query(
        `DELETE FROM match WHERE person_id = $1 AND state IN ('found', 'told', 'seen') AND NOT position_id = ANY ($2)`,
        [personId, found.map(({ position }) => position.positionId)],
      ),
      this.finding.store(tx, found),
    ]);
    if (fresh > 0) await this.outbox.emit(tx, matchesFoundLater({ personId }));
  }
}
