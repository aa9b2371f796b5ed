import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Match } from '../matching/match.entity.js';
import type { Listener } from '../platform/jobs.js';
import { Threads } from './threads.service.js';

/** An introduction opens a conversation. */
@Injectable()
export class OpenThread implements Listener<{ matchId: string }> {
  readonly actor = 'relay';

  constructor(private readonly threads: Threads) {}

  async run(tx: EntityManager, { matchId }: { matchId: string }): Promise<void> {
    const match = await tx.findOneBy(Match, { id: matchId });
    if (match?.state === 'introduced' || match?.state === 'agreed') await this.threads.open(tx, match);
  }
}
