import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Refusal } from '../platform/refusal.js';
import { admitsAgainAt, countAgain, type Limit, networkKey } from './throttle.rule.js';

export type Admission = { admitted: true } | { admitted: false; againAt: Date };

/** Counts what could be tried too often. Runs as the doorkeeper, in a transaction that commits even when refusing. */
@Injectable()
export class Throttle {
  constructor(private readonly clock: Clock) {}

  /** Counts one more, unless the limit is reached. Waits for others who count the same subject. */
  async count(tx: EntityManager, subject: string, limit: Limit): Promise<Admission> {
    const now = this.clock.now();
    const { admitted, times } = countAgain(await this.timesOf(tx, subject, true), now, limit);
    if (!admitted) return { admitted, againAt: admitsAgainAt(times, limit) };
    await tx.query('UPDATE throttle SET times = $2, clear_after = $3 WHERE subject = $1', [
      subject,
      times,
      this.clock.in(limit.seconds),
    ]);
    return { admitted };
  }

  /** Whether one more would be admitted; counts nothing. */
  async ask(tx: EntityManager, subject: string, limit: Limit): Promise<Admission> {
    const { admitted, times } = countAgain(await this.timesOf(tx, subject, false), this.clock.now(), limit);
    return admitted ? { admitted } : { admitted, againAt: admitsAgainAt(times, limit) };
  }

  private async timesOf(tx: EntityManager, subject: string, toCount: boolean): Promise<Date[]> {
    if (toCount)
      await tx.query(
        `INSERT INTO throttle (subject, times, clear_after) VALUES ($1, '{}', $2) ON CONFLICT DO NOTHING`,
        [subject, this.clock.now()],
      );
    const rows: { times: Date[] }[] = await tx.query(
      `SELECT times FROM throttle WHERE subject = $1${toCount ? ' FOR UPDATE' : ''}`,
      [subject],
    );
    return rows[0]?.times ?? [];
  }
}

/** Whom tries are counted for: the network they come from, as the web service or the connection vouches for it. */
export function visitorOf(actor: Actor): string {
  return actor.kind === 'system' ? actor.name : networkKey(actor.network);
}

/** The refusal, with the way out. @param what of which there were too many, e.g. "codes" */
export function tooMany(what: string, againAt: Date, now: Date): Refusal {
  const minutes = Math.max(1, Math.ceil((againAt.getTime() - now.getTime()) / 60_000));
  return new Refusal(
    'TOO_MANY',
    `Too many ${what} for now. Try again in ${minutes} minute${minutes === 1 ? '' : 's'}.`,
  );
}
