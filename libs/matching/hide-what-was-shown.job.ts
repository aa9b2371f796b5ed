import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Outbox } from '../platform/events.js';
import type { Listener } from '../platform/jobs.js';
import { Endings } from './endings.service.js';
import { MatchCard } from './match-card.entity.js';
import { interestWithdrawn } from './match.events.js';
import { linesToShow } from './shown-lines.js';

/** Hides the card of somebody who was not chosen. */
@Injectable()
export class HideWhatWasShown implements Listener<{ matchId: string }> {
  readonly actor = 'timekeeper';

  constructor(private readonly endings: Endings) {}

  async run(tx: EntityManager, { matchId }: { matchId: string }): Promise<void> {
    await this.endings.hideShown(tx, [matchId]);
  }
}

/**
 * Somebody hid their profile or took a consent back: their interests end with it, and cards go. A consent to the use
 * of heritage that ends takes the ties off the cards and leaves the rest; the tick for return ends interests in return
 * posts. Pairs without an answer are the matcher's.
 */
@Injectable()
export class EndOwnInterests implements Listener<{ personId: string; purpose?: string }> {
  readonly actor = 'timekeeper';

  constructor(
    private readonly endings: Endings,
    private readonly outbox: Outbox,
  ) {}

  async run(
    tx: EntityManager,
    { personId, purpose = 'matching' }: { personId: string; purpose?: string },
  ): Promise<void> {
    if (purpose === 'heritage') await this.withoutTies(tx, personId);
    if (purpose !== 'matching' && purpose !== 'sharing' && purpose !== 'return') return;
    const ofThose =
      purpose === 'return' ? 'AND EXISTS (SELECT FROM need n WHERE n.id = m.need_id AND n.return_post)' : '';
    for (;;) {
      const ended = await this.endings.end(tx, 'withdrawInterest', `m.person_id = $2 ${ofThose}`, [personId]);
      for (const { id } of ended) await this.outbox.emit(tx, interestWithdrawn({ matchId: id }));
      if (ended.length === 0) return;
    }
  }

  private async withoutTies(tx: EntityManager, personId: string): Promise<void> {
    for (const card of await tx.findBy(MatchCard, { personId })) {
      const { ties: _, tieCountries: __, ...facts } = card.facts;
      const ticked = card.ticked.filter((field) => field !== 'ties' && field !== 'tie-countries');
      const lines = linesToShow(card.lines, ticked, 1);
      await tx.query('UPDATE match_card SET facts = $2, ticked = $3, lines = $4 WHERE match_id = $1', [
        card.matchId,
        JSON.stringify(facts),
        ticked,
        JSON.stringify(lines),
      ]);
    }
  }
}
