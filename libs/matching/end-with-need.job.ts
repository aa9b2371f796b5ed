import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Listener } from '../platform/jobs.js';
import { Endings } from './endings.service.js';

/** A need that is closed or withdrawn lets everybody go who waits for an answer, and tells them; nobody waits for room. */
@Injectable()
export class EndWithNeed implements Listener<{ needId: string }> {
  readonly actor = 'timekeeper';

  constructor(private readonly endings: Endings) {}

  async run(tx: EntityManager, { needId }: { needId: string }): Promise<void> {
    await tx.query('DELETE FROM room_wanted WHERE need_id = $1', [needId]);
    for (;;) {
      const ended = await this.endings.end(tx, 'endWithNeed', 'm.need_id = $2', [needId]);
      await this.endings.tellClinicians(tx, 'match-not-chosen', ended);
      if (ended.length === 0) return;
    }
  }
}
