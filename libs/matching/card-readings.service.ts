import { Injectable } from '@nestjs/common';
import { Audit } from '../people/audit.service.js';
import type { SignedIn } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { settingsOn } from './matching-settings.js';

const DAY = 24 * 60 * 60;

/** Whose cards a lead opens, counted by PostgreSQL for each lead and different person. */
@Injectable()
export class CardReadings {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** The most different people in 24 hours, as it is set today. */
  get most(): number {
    return settingsOn(this.clock.today()).cardsADay;
  }

  /**
   * Which of these matches the reader may open now, counting them in a transaction of its own: what was read stays
   * counted whatever comes after. Where some are too many, officers find it in the audit trail.
   */
  async open(actor: SignedIn, matchIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (matchIds.length === 0) return new Set();
    const opened: { id: string }[] = await this.database.as(actor, (tx) =>
      tx.query('SELECT id FROM app.open_cards($1, $2, $3, $4) AS id', [
        matchIds,
        this.most,
        this.clock.in(-DAY),
        this.clock.now(),
      ]),
    );
    if (opened.length < matchIds.length)
      await this.audit.writeApart(actor, {
        act: 'card-limit-reached',
        noun: 'match',
        nounId: matchIds[opened.length],
        details: { most: this.most },
      });
    return new Set(opened.map(({ id }) => id));
  }
}
