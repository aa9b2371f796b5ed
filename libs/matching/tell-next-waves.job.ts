import { Injectable } from '@nestjs/common';
import { system } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { Outbox } from '../platform/events.js';
import type { Task } from '../platform/jobs.js';
import { searchWanted } from './match.events.js';
import { Telling } from './telling.service.js';

const matcher = system('matcher');

/**
 * Tells those who were found since, and the next wave where a host can still take answers. It also begins the search
 * for needs whose first day has come: they were opened before anybody might hear of them.
 */
@Injectable()
export class TellNextWaves implements Task {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly telling: Telling,
  ) {}

  async run(): Promise<void> {
    const needs: { id: string }[] = await this.database.read(matcher, (tx) =>
      tx.query(
        `SELECT id FROM need n WHERE n.state = 'open'
           AND EXISTS (SELECT FROM match m WHERE m.need_id = n.id AND m.state = 'found')`,
      ),
    );
    for (const { id } of needs) await this.database.as(matcher, (tx) => this.telling.tellBestOf(tx, [id]));
    await this.beginLate();
  }

  private async beginLate(): Promise<void> {
    const today = this.clock.today();
    await this.database.as(matcher, async (tx) => {
      const due: { id: string }[] = await tx.query(
        `SELECT n.id FROM need n JOIN match_search s ON s.need_id = n.id
          WHERE n.state = 'open' AND n.opens_on <= $1::date AND s.done_at IS NOT NULL AND s.began_at < n.opens_on
          FOR UPDATE OF s SKIP LOCKED`,
        [today],
      );
      for (const { id } of due) {
        await tx.query('UPDATE match_search SET began_at = $2, done_at = NULL WHERE need_id = $1', [
          id,
          this.clock.now(),
        ]);
        await this.outbox.emit(tx, searchWanted({ needId: id }));
      }
    });
  }
}
