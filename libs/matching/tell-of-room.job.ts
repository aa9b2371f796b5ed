import { Injectable } from '@nestjs/common';
import { system } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import type { Task } from '../platform/jobs.js';
import { Room } from './room.service.js';

const matcher = system('matcher');

/**
 * Calls those who found a host full, once it has room. A place becomes free in many ways (an answer, a withdrawal, a lapse,
 * a larger cap, a need that ended), so what waits is looked through rather than every way listened to. The waves to
 * those who were not told of the need yet go on beside it.
 */
@Injectable()
export class TellOfRoom implements Task {
  constructor(
    private readonly database: Database,
    private readonly room: Room,
  ) {}

  async run(): Promise<void> {
    const needs: { id: string }[] = await this.database.read(matcher, (tx) =>
      tx.query(
        `SELECT DISTINCT r.need_id AS id FROM room_wanted r JOIN need n ON n.id = r.need_id AND n.state = 'open'
          WHERE r.told_at IS NULL AND NOT app.need_stopped(n.id)`,
      ),
    );
    for (const { id } of needs) await this.database.as(matcher, (tx) => this.room.tellNext(tx, id));
  }
}
