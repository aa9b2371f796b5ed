import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Listener } from '../platform/jobs.js';
import { Endings, type Ended } from './endings.service.js';

/** Tells the leads that somebody is interested: that, and nothing of who it is. */
@Injectable()
export class TellOfInterest implements Listener<{ matchId: string }> {
  readonly actor = 'timekeeper';

  constructor(private readonly endings: Endings) {}

  async run(tx: EntityManager, { matchId }: { matchId: string }): Promise<void> {
    const interests: Ended[] = await tx.query(
      `SELECT id, need_id AS "needId", institution_id AS "institutionId", person_id AS "personId",
              interested_at AS "interestedAt" FROM match WHERE id = $1 AND state = 'interested'`,
      [matchId],
    );
    await this.endings.tellLeads(tx, 'interest-arrived', interests);
  }
}
