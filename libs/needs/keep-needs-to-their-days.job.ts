import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Messages } from '../notifications/messages.service.js';
import { system } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import type { Task } from '../platform/jobs.js';
import { hasBegun, isOver } from './local-days.js';
import type { DayNews } from './need-day.message.js';
import { Needs } from './need.service.js';

const batch = 100;
const timekeeper = system('timekeeper');

interface Due {
  id: string;
  day: string;
  country: string | null;
}

/**
 * Opens an approved need on the day that it states, and lets one lapse when its last day is over, by the clocks of its
 * institution's country. Each need in a transaction of its own; whichever of two runs comes first does it, and the
 * leads are told once for that day.
 */
@Injectable()
export class KeepNeedsToTheirDays implements Task {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly needs: Needs,
    private readonly messages: Messages,
  ) {}

  async run(): Promise<void> {
    // The world's clocks are at most a day apart from those of UTC, so PostgreSQL asks a day early.
    const tomorrow = this.clock
      .in(24 * 3600)
      .toISOString()
      .slice(0, 10);
    await this.each(
      `SELECT n.id, n.opens_on::text AS day, o.country FROM need n JOIN organisation o ON o.id = n.institution_id
        WHERE n.state = 'approved' AND n.opens_on <= $1 AND n.id > $2 ORDER BY n.id LIMIT $3`,
      tomorrow,
      async ({ id, day, country }) => {
        if (hasBegun(day, country, this.clock.now())) await this.move(id, 'approved', this.open(day));
      },
    );
    await this.each(
      `SELECT n.id, least(n.deadline, n.closes_on)::text AS day, o.country
         FROM need n JOIN organisation o ON o.id = n.institution_id
        WHERE n.state IN ('open', 'paused') AND least(n.deadline, n.closes_on) < $1 AND n.id > $2 ORDER BY n.id LIMIT $3`,
      tomorrow,
      async ({ id, day, country }) => {
        if (isOver(day, country, this.clock.now())) await this.move(id, 'open', this.lapse(day));
      },
    );
  }

  private async each(query: string, until: string, work: (due: Due) => Promise<void>): Promise<void> {
    for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
      const some = await this.database.read(timekeeper, (tx): Promise<Due[]> =>
        tx.query(query, [until, after, batch]),
      );
      for (const due of some) await work(due);
      if (some.length < batch) return;
      after = some[some.length - 1].id;
    }
  }

  /** Where the need is still as it was when it was looked for; another run, or its lead, may have been quicker. */
  private async move(
    id: string,
    was: 'approved' | 'open',
    work: (tx: EntityManager, id: string) => Promise<void>,
  ): Promise<void> {
    const states = was === 'open' ? ['open', 'paused'] : [was];
    await this.database.as(timekeeper, async (tx) => {
      const [still]: unknown[] = await tx.query(
        'SELECT 1 FROM need WHERE id = $1 AND state = ANY ($2) FOR UPDATE SKIP LOCKED',
        [id, states],
      );
      if (still) await work(tx, id);
    });
  }

  private open(day: string) {
    return async (tx: EntityManager, id: string) => {
      const missing = await this.needs.openOnItsDay(tx, id);
      await this.tellLeads(tx, id, missing.length === 0 ? 'opened' : 'stuck', day);
    };
  }

  private lapse(day: string) {
    return async (tx: EntityManager, id: string) => {
      await this.needs.lapse(tx, id);
      await this.tellLeads(tx, id, 'lapsed', day);
    };
  }

  private async tellLeads(tx: EntityManager, needId: string, news: DayNews, day: string): Promise<void> {
    const leads: { person_id: string }[] = await tx.query(
      `SELECT r.person_id FROM role r JOIN need n ON n.institution_id = r.organisation_id
        WHERE n.id = $1 AND r.role = 'lead' AND r.until IS NULL`,
      [needId],
    );
    await this.messages.tellAll(
      tx,
      leads.map(({ person_id: personId }) => ({
        key: `need-day:${needId}:${news}:${day}:${personId}`,
        kind: 'need-day',
        to: { personId },
        ids: { needId, news },
      })),
    );
  }
}
