import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { notFound } from '../platform/refusal.js';
import type { Match } from './match.entity.js';
import { matchLife } from './match.states.js';
import { myMatch } from './matches.query.js';

/** What a clinician does with matches of their own. */
@Injectable()
export class Matches {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Reads one's own match and notes that it was seen. @throws Refusal NOT_FOUND */
  async see(actor: SignedIn, id: string): Promise<Match> {
    const match = await this.database.read(actor, (tx) => myMatch(tx, actor.personId, id));
    if (!match) throw notFound('match');
    if (!matchLife.permits('see', match.state, ['clinician'])) return match;
    match.state = 'seen';
    match.seenAt = this.clock.now();
    await this.database.as(actor, (tx) =>
      tx.query(`UPDATE match SET state = 'seen', seen_at = $2 WHERE id = $1 AND state IN ('found', 'told')`, [
        id,
        match.seenAt,
      ]),
    );
    return match;
  }
}
