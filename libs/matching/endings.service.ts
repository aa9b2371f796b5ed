import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Messages, type Telling } from '../notifications/messages.service.js';
import { Clock } from '../platform/clock.js';
import { type MatchAction, matchLife, type MatchState } from './match.states.js';

/** An interest that ended by itself, as its row stood before. */
export interface Ended {
  id: string;
  needId: string;
  institutionId: string;
  personId: string;
  interestedAt: Date;
}

/** Ends interests that nobody ends by hand, and hides at once what was shown with them. Runs as the timekeeper. */
@Injectable()
export class Endings {
  constructor(
    private readonly clock: Clock,
    private readonly messages: Messages,
  ) {}

  /**
   * Takes `action` with every match that the condition names and that is in a state for it.
   * A listener hears of its event once, so it waits for a row that a search holds; only a task that comes round again
   * may skip it.
   * @param condition of columns of `match` as `m`; its values count from $2
   */
  async end(
    tx: EntityManager,
    action: MatchAction,
    condition: string,
    values: readonly unknown[],
    { skipLocked = false } = {},
  ): Promise<Ended[]> {
    const { from, to } = matchLife.transitions[action];
    const ended: Ended[] = await tx.query(
      `SELECT m.id, m.need_id AS "needId", m.institution_id AS "institutionId", m.person_id AS "personId",
              m.interested_at AS "interestedAt"
         FROM match m WHERE m.state = ANY ($1) AND ${condition} ORDER BY m.id LIMIT 500
         FOR UPDATE ${skipLocked ? 'SKIP LOCKED' : ''}`,
      [from, ...values],
    );
    await this.hide(tx, ended, to);
    return ended;
  }

  private async hide(tx: EntityManager, ended: readonly Ended[], state: MatchState): Promise<void> {
    if (ended.length === 0) return;
    const ids = ended.map(({ id }) => id);
    await tx.query('UPDATE match SET state = $2, decided_at = $3, lapses_at = NULL WHERE id = ANY ($1)', [
      ids,
      state,
      this.clock.now(),
    ]);
    await this.hideShown(tx, ids);
  }

  /** Cards and names go, and what was disclosed for the need ends. */
  async hideShown(tx: EntityManager, matchIds: readonly string[]): Promise<void> {
    await tx.query(
      `UPDATE disclosure d SET ended_at = $2 FROM match m
        WHERE m.id = ANY ($1) AND d.person_id = m.person_id AND d.need_id = m.need_id
          AND d.organisation_id = m.institution_id AND d.ended_at IS NULL`,
      [matchIds, this.clock.now()],
    );
    await tx.query('DELETE FROM match_card WHERE match_id = ANY ($1)', [matchIds]);
    await tx.query('DELETE FROM match_name WHERE match_id = ANY ($1)', [matchIds]);
  }

  /** To the clinicians, once for each interest that ended. */
  async tellClinicians(tx: EntityManager, kind: string, ended: readonly Ended[]): Promise<void> {
    await this.messages.tellAll(
      tx,
      ended.map((one) => tellingOf(kind, one, one.personId)),
    );
  }

  /** To whoever leads the institution now. */
  async tellLeads(tx: EntityManager, kind: string, ended: readonly Ended[]): Promise<void> {
    const leads: { person_id: string; organisation_id: string }[] = await tx.query(
      `SELECT person_id, organisation_id FROM role
        WHERE role = 'lead' AND until IS NULL AND organisation_id = ANY ($1)`,
      [ended.map(({ institutionId }) => institutionId)],
    );
    await this.messages.tellAll(
      tx,
      ended.flatMap((one) =>
        leads
          .filter(({ organisation_id: of }) => of === one.institutionId)
          .map(({ person_id: personId }) => tellingOf(kind, one, personId)),
      ),
    );
  }
}

/** One message about an interest that ended, to one person, once. */
export function tellingOf(
  kind: string,
  match: Pick<Ended, 'id' | 'needId' | 'interestedAt'>,
  personId: string,
): Telling {
  return {
    key: `${kind}:${match.id}:${match.interestedAt.getTime()}:${personId}`,
    kind,
    to: { personId },
    ids: { matchId: match.id, needId: match.needId },
  };
}
