import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { system } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { dayAt } from '../../platform/days.js';
import type { Task } from '../../platform/jobs.js';
import { daysAfter } from '../../platform/days.js';
import { Mentoring } from './mentoring.entity.js';
import { Mentorings } from './mentoring.service.js';

const batch = 100;

/**
 * Asks pairs whether they met, as often as they agreed to meet; ends those whose last day is over; and tells both of a pair
 * that stood that it ended, however it did: the database itself ends it where a consent is taken back.
 */
@Injectable()
export class AskWhetherTheyMeet implements Task {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly mentorings: Mentorings,
  ) {}

  async run(): Promise<void> {
    await this.database.inLots(system('timekeeper'), batch, (tx) => this.some(tx));
  }

  private async some(tx: EntityManager): Promise<number> {
    const now = this.clock.now();
    const today = dayAt(now);
    const due: { id: string }[] = await tx.query(
      `SELECT id FROM mentoring WHERE check_in_on IS NOT NULL
          AND (ended_at IS NOT NULL OR least(check_in_on, ends_on + 1) <= $1)
        ORDER BY check_in_on, id LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [today, batch],
    );
    for (const pair of await tx.findBy(Mentoring, { id: In(due.map(({ id }) => id)) })) {
      const { id, checkInOn, everyDays, endedAt, endsOn } = pair;
      if (endedAt || endsOn < today) {
        if (pair.mentorAgreedAt && pair.menteeAgreedAt) await this.both(tx, pair, 'ended');
        await tx.update(Mentoring, { id }, { checkInOn: null, ...(!endedAt && { endedAt: now }) });
        continue;
      }
      if (pair.stands) await this.both(tx, pair, `check-in ${checkInOn}`);
      // From today on: a worker that stood still asks once, not once for each time that it missed.
      await tx.update(Mentoring, { id }, { checkInOn: daysAfter(today, everyDays) });
    }
    return due.length;
  }

  private async both(
    tx: EntityManager,
    { id, mentorId, menteeId }: Mentoring,
    what: 'ended' | `check-in ${string}`,
  ): Promise<void> {
    for (const personId of [mentorId, menteeId]) await this.mentorings.tell(tx, id, personId, what);
  }
}
