import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Messages } from '../notifications/messages.service.js';
import { Clock } from '../platform/clock.js';
import { settingsOn } from './matching-settings.js';

interface Room {
  needId: string;
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

  /**
   * Tells as many of these needs' best as their hosts have room for now; how many that were. Runs as the matcher.
   * @param wait for who hears of something once: whoever is telling of a need at this moment may not have seen the one
   *   who came last. A task comes round again and does not wait.
   */
  async tellBestOf(tx: EntityManager, needIds: readonly string[], { wait = false } = {}): Promise<number> {
    let told = 0;
    // In one order for all, so that two who wait never wait for each other. Of many most have no room and are passed
    // over without their lock; of a single one the room is asked once, under it.
    const needs = needIds.length > 1 ? [...(await this.rooms(tx, needIds)).keys()].sort() : needIds;
    for (const needId of needs) told += await this.tellBest(tx, needId, wait);
    return told;
  }

  private async tellBest(tx: EntityManager, needId: string, wait: boolean): Promise<number> {
    const [{ mine }]: { mine: unknown }[] = await tx.query(
      `SELECT pg_${wait ? '' : 'try_'}advisory_xact_lock(hashtextextended('telling of ' || $1, 0)) AS mine`,
      [needId],
    );
    if (mine === false) return 0;
    // Asked again under the lock: another wave may have gone out meanwhile.
    const room = (await this.rooms(tx, [needId])).get(needId);
    if (!room) return 0;
    // Who gave no consent to be written to finds it among their matches, and takes up nobody's place.
    const told: { id: string; person_id: string }[] = await tx
      .query(
        `UPDATE match SET state = 'told', told_at = $3
          WHERE id IN (SELECT m.id FROM match m
                         JOIN consent told ON told.person_id = m.person_id AND told.purpose = 'telling'
                          AND told.withdrawn_at IS NULL
                         JOIN consent matched ON matched.person_id = m.person_id AND matched.purpose = 'matching'
                          AND matched.withdrawn_at IS NULL
                        WHERE m.need_id = $1 AND m.state = 'found' AND NOT app.need_stopped($1, m.position_id)
                        ORDER BY m.overall DESC, m.turn, m.id LIMIT $2 FOR UPDATE OF m SKIP LOCKED)
        RETURNING id, person_id`,
        [needId, room, this.clock.now()],
      )
      .then(([rows]: [{ id: string; person_id: string }[]]) => rows);
    if (told.length > 0)
      await this.countExposure(
        tx,
        needId,
        told.map((one) => one.person_id),
      );
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

  /** That somebody was told stays true when the match is gone: it is what fairness is counted on. */
  private async countExposure(tx: EntityManager, needId: string, people: readonly string[]): Promise<void> {
    await tx.query(
      `INSERT INTO match_exposure (need_id, person_id, wave, told_at)
       SELECT $1, person, (SELECT coalesce(max(wave), 0) + 1 FROM match_exposure WHERE need_id = $1), $3
         FROM (SELECT DISTINCT unnest($2::uuid[]) AS person) AS told`,
      [needId, people, this.clock.now()],
    );
  }

  /**
   * How many people each of these needs may tell now; a need without room is not in it. None while people are still
   * being looked at: nobody knows yet who the best are. And none while work on site there is paused; the first wave after
   * that tells them.
   */
  private async rooms(tx: EntityManager, needIds: readonly string[]): Promise<Map<string, number>> {
    if (needIds.length === 0) return new Map();
    const settings = settingsOn(this.clock.today());
    const found: Room[] = await tx.query(
      `WITH searched AS MATERIALIZED (
         SELECT n.id FROM need n JOIN match_search s ON s.need_id = n.id
          WHERE n.id = ANY ($1) AND n.state = 'open' AND s.done_at >= s.began_at AND NOT app.need_stopped(n.id))
       SELECT n.id AS "needId", h.waiting, h.cap,
              (SELECT count(*)::int FROM match m WHERE m.need_id = n.id AND m.told_at > $2) AS told
         FROM searched n, app.host_waiting(n.id) h`,
      [needIds, this.clock.in(-settings.hoursBetweenWaves * 3600)],
    );
    const roomOf = ({ waiting, cap, told }: Room): number =>
      Math.min(settings.wave, (cap - waiting) * settings.toldForEachAnswer) - told;
    const rooms = found.map((one) => [one.needId, roomOf(one)] as const);
    return new Map(rooms.filter(([, room]) => room > 0));
  }
}
