import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Outbox } from '../platform/events.js';
import type { Listener } from '../platform/jobs.js';
import { changedMeanwhile } from './match.events.js';

/**
 * A search reads people and writes matches seconds later. Who came back in between was found by `FindNeedsFor`, which
 * saw the match still there and left it, and then the search took it away; who left was stored after all. So everybody
 * who changed since the search began is looked at once more, now that all it wrote can be seen.
 */
@Injectable()
export class LookAgain implements Listener<{ needId: string }> {
  readonly actor = 'matcher';

  constructor(private readonly outbox: Outbox) {}

  async run(tx: EntityManager, { needId }: { needId: string }): Promise<void> {
    const changed: { personId: string }[] = await tx.query(
      `SELECT DISTINCT c.person_id AS "personId"
         FROM match_search s JOIN matcher_change c ON c.tx >= s.began_below WHERE s.need_id = $1`,
      [needId],
    );
    for (const { personId } of changed) await this.outbox.emit(tx, changedMeanwhile({ personId }));
  }
}
