import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Listener } from '../platform/jobs.js';
import { EndingEngagements } from './ending.service.js';

/** Terms that nobody has accepted end with the match, or with the need, on which they were put on the table. */
@Injectable()
export class EndOpenProposals implements Listener<{ matchId: string } | { needId: string }> {
  readonly actor = 'relay';

  constructor(private readonly ending: EndingEngagements) {}

  async run(tx: EntityManager, gone: { matchId: string } | { needId: string }): Promise<void> {
    if ('matchId' in gone)
      await this.ending.end(tx, 'endWithMatch', { matchId: gone.matchId }, 'match-ended');
    else await this.ending.end(tx, 'endWithMatch', { needId: gone.needId }, 'need-withdrawn');
  }
}
