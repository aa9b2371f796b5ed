import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Listener } from '../platform/jobs.js';
import { HeritageTie } from './profile-parts.js';

/**
 * Ties are kept only with the consent to use them. The matcher's view loses them in the moment of withdrawal; this
 * takes the rows as well. A consent given again meanwhile keeps them: row-level security shows them to nobody here.
 */
@Injectable()
export class ForgetTies implements Listener<{ personId: string; purpose: string }> {
  readonly actor = 'timekeeper';

  async run(tx: EntityManager, { personId, purpose }: { personId: string; purpose: string }): Promise<void> {
    if (purpose === 'heritage') await tx.delete(HeritageTie, { personId });
  }
}
