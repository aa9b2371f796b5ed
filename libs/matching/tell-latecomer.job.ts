import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Listener } from '../platform/jobs.js';
import { Telling } from './telling.service.js';

/** More than anybody's weekly limit by default; the next waves tell of the rest. */
const needsAtOnce = 20;

/**
 * Somebody was found for needs that were searched before: each of those needs tells its best again, as far as its host
 * has room. One job for all of them, because a saved profile may touch every open need of its profession.
 */
@Injectable()
export class TellLatecomer implements Listener<{ personId: string }> {
  readonly actor = 'matcher';

  constructor(private readonly telling: Telling) {}

  async run(tx: EntityManager, { personId }: { personId: string }): Promise<void> {
    const needs: { need_id: string }[] = await tx.query(
      `SELECT need_id FROM match WHERE person_id = $1 AND state = 'found'
        GROUP BY need_id ORDER BY max(overall) DESC, need_id LIMIT $2`,
      [personId, needsAtOnce],
    );
    await this.telling.tellBestOf(
      tx,
      needs.map((one) => one.need_id),
      { wait: true },
    );
  }
}
