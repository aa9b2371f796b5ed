import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { factsOf } from '../clinicians/facts.query.js';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/events.js';
import type { Listener } from '../platform/jobs.js';
import { Finding } from './finding.service.js';
import { matchFoundLater } from './match.events.js';
import { factsOfOpenNeeds } from './open-needs.query.js';

/** More than anybody's weekly limit by default; the next waves tell of the rest. */
const toldAtOnce = 20;

/** The other way round: looks for every open need that fits one person, as their profile is now. */
@Injectable()
export class FindNeedsFor implements Listener<{ personId: string }> {
  readonly actor = 'matcher';

  constructor(
    private readonly finding: Finding,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async run(tx: EntityManager, { personId }: { personId: string }): Promise<void> {
    // Whoever cannot be matched now has no facts here, and so no matches.
    const people = await factsOf(tx, [personId]);
    const positions = people.length === 0 ? [] : await factsOfOpenNeeds(tx, this.finding.today);
    const found = positions.flatMap((position) => this.finding.among(position, people));
    await tx.query(
      `DELETE FROM match WHERE person_id = $1 AND state IN ('found', 'told', 'seen') AND NOT position_id = ANY ($2)`,
      [personId, found.map(({ position }) => position.positionId)],
    );
    const now = this.clock.now();
    await this.finding.store(tx, found);
    const best: { need_id: string }[] = await tx.query(
      `SELECT need_id FROM match WHERE person_id = $1 AND state = 'found' AND found_at >= $2
        GROUP BY need_id ORDER BY max(overall) DESC LIMIT $3`,
      [personId, now, toldAtOnce],
    );
    for (const { need_id: needId } of best) await this.outbox.emit(tx, matchFoundLater({ needId }));
  }
}
