import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Messages } from '../notifications/messages.service.js';
import { Clock } from '../platform/clock.js';
import { settingsOn } from './matching-settings.js';

interface Room {
  waiting: number;
  cap: number;
  told: number;
}

/**
 * Tells people of a need, the best first and in waves, so that one need that fits 50,000 people does not send 50,000
 * mails to a host that can answer five. A wave has room for so many people within so many hours; whoever is found
 * later takes the room that is left.
 */
@Injectable()
export class Telling {
  constructor(
    private readonly clock: Clock,
    private readonly messages: Messages,
  ) {}

  /** Tells as many as there is room for now; how many that were. Runs as the matcher. */
  async tellBest(tx: EntityManager, needId: string): Promise<number> {
    const [{ mine }]: { mine: boolean }[] = await tx.query(
      `SELECT pg_try_advisory_xact_lock(hashtextextended('telling of ' || $1, 0)) AS mine`,
      [needId],
    );
    // Somebody else is telling of it at this moment.
    if (!mine) return 0;
    const room = await this.roomFor(tx, needId);
    if (room === 0) return 0;
    // Who gave no consent to be written to finds it among their matches, and takes up nobody's place.
    const told: { id: string; person_id: string }[] = await tx
      .query(
        `UPDATE match SET state = 'told', told_at = $3
          WHERE id IN (SELECT m.id FROM match m
                         JOIN consent told ON told.person_id = m.person_id AND told.purpose = 'telling'
                          AND told.withdrawn_at IS NULL
                         JOIN consent matched ON matched.person_id = m.person_id AND matched.purpose = 'matching'
                          AND matched.withdrawn_at IS NULL
                        WHERE m.need_id = $1 AND m.state = 'found'
                        ORDER BY m.overall DESC, m.turn, m.id LIMIT $2 FOR UPDATE OF m SKIP LOCKED)
        RETURNING id, person_id`,
        [needId, room, this.clock.now()],
      )
      .then(([rows]: [{ id: string; person_id: string }[]]) => rows);
    await this.messages.tellAll(
      tx,
      told.map(({ id, person_id: personId }) => ({
        key: `match-found:${id}`,
        kind: 'match-found',
        to: { personId },
        ids: { matchId: id },
      })),
    );
    return told.length;
  }

  /** None while people are still being looked at: nobody knows yet who the best are. */
  private async roomFor(tx: EntityManager, needId: string): Promise<number> {
    const settings = settingsOn(this.clock.now().toISOString().slice(0, 10));
    const [found]: Room[] = await tx.query(
      `SELECT h.waiting, h.cap,
              (SELECT count(*)::int FROM match m WHERE m.need_id = n.id AND m.told_at > $2) AS told
         FROM need n, app.host_waiting(n.id) h
        WHERE n.id = $1 AND n.state = 'open'
          AND EXISTS (SELECT FROM match_search s WHERE s.need_id = n.id AND s.done_at >= s.began_at)`,
      [needId, this.clock.in(-settings.hoursBetweenWaves * 3600)],
    );
    if (!found || found.waiting >= found.cap) return 0;
    const wave = Math.min(settings.wave, (found.cap - found.waiting) * settings.toldForEachAnswer);
    return Math.max(0, wave - found.told);
  }
}
