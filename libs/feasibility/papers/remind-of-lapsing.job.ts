import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Messages } from '../../notifications/messages.service.js';
import { system } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import type { Task } from '../../platform/jobs.js';
import { todayAt } from '../../time-off/today.js';
import { later } from '../planning/days.js';

const batch = 100;

/** What takes longest to get anew is a passport, about ten weeks; most papers take less. */
const daysBefore = 70;

/** Reminds of papers before they lapse, once for each last day: one that is noted anew is reminded of anew. */
@Injectable()
export class RemindOfLapsing implements Task {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly messages: Messages,
  ) {}

  run(): Promise<void> {
    return this.database.inLots(system('timekeeper'), batch, (tx) => this.remindSome(tx));
  }

  private async remindSome(tx: EntityManager): Promise<number> {
    const today = todayAt(this.clock.now());
    const found: { id: string; personId: string; lapsesOn: string }[] = await tx.query(
      `SELECT id, person_id AS "personId", lapses_on::text AS "lapsesOn" FROM held_document
        WHERE lapses_on BETWEEN $1 AND $2 AND reminded_of IS DISTINCT FROM lapses_on AND state = 'held'
        ORDER BY lapses_on LIMIT $3 FOR UPDATE SKIP LOCKED`,
      [today, later(today, daysBefore, 'day'), batch],
    );
    for (const { id, personId, lapsesOn } of found)
      await this.messages.tell(tx, {
        key: `paper-lapses:${id}:${lapsesOn}`,
        kind: 'paper-lapses',
        to: { personId },
        ids: { documentId: id, lapsesOn },
      });
    await tx.query('UPDATE held_document SET reminded_of = lapses_on WHERE id = ANY ($1)', [
      found.map(({ id }) => id),
    ]);
    return found.length;
  }
}
