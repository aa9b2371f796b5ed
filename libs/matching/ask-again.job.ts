import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Listener } from '../platform/jobs.js';
import { Endings } from './endings.service.js';

/** An interest in the old terms is no interest in the new: it is void, what was shown is hidden, and people are asked. */
@Injectable()
export class AskAgain implements Listener<{ needId: string; version: string }> {
  readonly actor = 'timekeeper';

  constructor(private readonly endings: Endings) {}

  async run(tx: EntityManager, { needId, version }: { needId: string; version: string }): Promise<void> {
    for (;;) {
      // Whoever said interested after the change knew the new terms.
      const asked = await this.endings.end(tx, 'askAgain', 'm.need_id = $2 AND m.terms < $3', [
        needId,
        Number(version),
      ]);
      await this.endings.tellClinicians(tx, 'match-asked-again', asked);
      if (asked.length === 0) return;
    }
  }
}
