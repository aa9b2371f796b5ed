import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Need } from '../needs/need.entity.js';
import { Messages } from '../notifications/messages.service.js';
import type { SignedIn } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Refusal } from '../platform/refusal.js';
import { matchLife } from './match.states.js';
import { settingsOn } from './matching-settings.js';
import { holdMatch } from './move-match.js';

interface Waits {
  waiting: number;
  cap: number;
}

/** How many wait for the host of a need, and how many may. @returns null where there is no such need */
export async function hostOf(tx: EntityManager, needId: string): Promise<Waits | null> {
  const [host]: Waits[] = await tx.query('SELECT waiting, cap FROM app.host_waiting($1)', [needId]);
  return host ?? null;
}

/**
 * A host that is full refuses further interest and shows nothing of anybody. Who asks for it is told once when there is
 * room, in the order of asking; that they asked is theirs alone, and it ends with the need.
 */
@Injectable()
export class Room {
  constructor(
    private readonly clock: Clock,
    private readonly messages: Messages,
  ) {}

  /** @throws Refusal NOT_FOUND, NOT_NOW where there is room, or nothing to be interested in */
  async want(tx: EntityManager, actor: SignedIn, matchId: string): Promise<string> {
    const match = await holdMatch(tx, { id: matchId, personId: actor.personId });
    const need = await tx.findOneBy(Need, { id: match.needId });
    if (need?.state !== 'open' || !matchLife.permits('expressInterest', match.state, ['clinician']))
      throw new Refusal(
        'NOT_NOW',
        'There is nothing to wait for: you have answered, or the need is not open.',
      );
    const host = await hostOf(tx, need.id);
    if (host && host.waiting < host.cap)
      throw new Refusal('NOT_NOW', 'There is room now: say that you are interested.');
    // Whoever was told once and found it full again asks again, and stands behind those who wait.
    await tx.query('DELETE FROM room_wanted WHERE match_id = $1 AND told_at IS NOT NULL', [matchId]);
    await tx.query(
      `INSERT INTO room_wanted (match_id, need_id, person_id, asked_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (match_id) DO NOTHING`,
      [matchId, need.id, actor.personId, this.clock.now()],
    );
    return matchId;
  }

  /** Takes the wish back. @throws Refusal NOT_FOUND */
  async stop(tx: EntityManager, actor: SignedIn, matchId: string): Promise<string> {
    const match = await holdMatch(tx, { id: matchId, personId: actor.personId });
    await this.forget(tx, match.id);
    return match.id;
  }

  /** Whoever has answered waits for nothing. */
  async forget(tx: EntityManager, matchId: string): Promise<void> {
    await tx.query('DELETE FROM room_wanted WHERE match_id = $1', [matchId]);
  }

  /**
   * Tells as many as there is room for, first come first told; how many that were. Whoever was told lately and has not
   * answered still has their place: one free place does not call two. Runs as the matcher.
   */
  async tellNext(tx: EntityManager, needId: string): Promise<number> {
    const [{ mine }]: { mine: boolean }[] = await tx.query(
      `SELECT pg_try_advisory_xact_lock(hashtextextended('room of ' || $1, 0)) AS mine`,
      [needId],
    );
    const host = mine ? await hostOf(tx, needId) : null;
    if (!host) return 0;
    const { hoursBetweenWaves } = settingsOn(this.clock.today());
    const [{ called }]: { called: number }[] = await tx.query(
      'SELECT count(*)::int AS called FROM room_wanted WHERE need_id = $1 AND told_at > $2',
      [needId, this.clock.in(-hoursBetweenWaves * 3600)],
    );
    const free = host.cap - host.waiting - called;
    if (free <= 0) return 0;
    const told: { place: string; match_id: string; person_id: string }[] = await tx
      .query(
        `UPDATE room_wanted SET told_at = $3 WHERE place IN (
           SELECT r.place FROM room_wanted r JOIN need n ON n.id = r.need_id AND n.state = 'open'
             JOIN consent told ON told.person_id = r.person_id AND told.purpose = 'telling' AND told.withdrawn_at IS NULL
             JOIN consent matched ON matched.person_id = r.person_id AND matched.purpose = 'matching'
              AND matched.withdrawn_at IS NULL
            WHERE r.need_id = $1 AND r.told_at IS NULL ORDER BY r.place LIMIT $2 FOR UPDATE OF r SKIP LOCKED)
         RETURNING place, match_id, person_id`,
        [needId, free, this.clock.now()],
      )
      .then(([rows]: [{ place: string; match_id: string; person_id: string }[]]) => rows);
    await this.messages.tellAll(
      tx,
      told.map(({ place, match_id: matchId, person_id: personId }) => ({
        key: `room-again:${place}`,
        kind: 'room-again',
        to: { personId },
        ids: { matchId },
      })),
    );
    return told.length;
  }
}
