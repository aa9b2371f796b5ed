import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Outbox } from '../platform/events.js';
import type { Listener } from '../platform/jobs.js';
import { Endings } from './endings.service.js';
import { interestWithdrawn } from './match.events.js';

/** Somebody closed their account: institutions that had not answered yet hear once that this interest has ended. */
@Injectable()
export class EndInterestsWithAccount implements Listener<{ personId: string }> {
  readonly actor = 'timekeeper';

  constructor(
    private readonly endings: Endings,
    private readonly outbox: Outbox,
  ) {}

  async run(tx: EntityManager, { personId }: { personId: string }): Promise<void> {
    for (;;) {
      const unanswered = `m.person_id = $2 AND m.state IN ('interested', 'shortlisted')`;
      const waiting = await this.endings.end(tx, 'withdrawInterest', unanswered, [personId]);
      await this.endings.tellLeads(tx, 'interest-ended', waiting);
      // Those who were introduced are told where their conversation and their terms are.
      const met = await this.endings.end(tx, 'withdrawInterest', 'm.person_id = $2', [personId]);
      for (const { id } of [...waiting, ...met])
        await this.outbox.emit(tx, interestWithdrawn({ matchId: id }));
      if (waiting.length + met.length === 0) return;
    }
  }
}
