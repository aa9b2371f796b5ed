import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Messages } from '../notifications/messages.service.js';
import { Audit } from '../people/audit.service.js';
import { People } from '../people/people.service.js';
import type { SignedIn } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/events.js';
import { notFound } from '../platform/refusal.js';
import { Introduction } from './match-card.entity.js';
import { Match, type NotChosenReason } from './match.entity.js';
import { matchIntroduced, matchNotChosen, matchShortlisted } from './match.events.js';
import type { MatchAction } from './match.states.js';
import { settingsOn } from './matching-settings.js';
import { holdMatch, moveMatch } from './move-match.js';

/** What a lead answers to somebody who is interested. */
@Injectable()
export class Answers {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly messages: Messages,
    private readonly people: People,
    private readonly audit: Audit,
  ) {}

  async shortlist(tx: EntityManager, actor: SignedIn, id: string): Promise<string> {
    const { daysOfSilence } = settingsOn(this.clock.today());
    const match = await this.move(tx, actor, id, 'shortlistMatch', {
      lapsesAt: this.clock.in(daysOfSilence * 86_400),
    });
    await this.outbox.emit(tx, matchShortlisted({ matchId: id }));
    await this.tell(tx, 'match-shortlisted', match);
    return id;
  }

  /** They wait for an answer as before, until the same day. A name that came with the shortlist goes with it. */
  async undoShortlist(tx: EntityManager, actor: SignedIn, id: string): Promise<string> {
    await this.move(tx, actor, id, 'undoShortlist', {});
    return id;
  }

  /** Both sides show what they ticked: the clinician with the interest, the lead now. */
  async introduce(
    tx: EntityManager,
    actor: SignedIn,
    id: string,
    shown: { name: boolean; email: boolean; words: string | null },
  ): Promise<string> {
    const match = await this.move(tx, actor, id, 'introduce', { lapsesAt: null });
    const self = await this.people.me(tx, actor);
    await tx.insert(Introduction, {
      matchId: id,
      institutionId: match.institutionId,
      personId: match.personId,
      leadId: actor.personId,
      ticked: [...(shown.name ? ['name'] : []), ...(shown.email ? ['email'] : [])],
      name: shown.name ? self.name : null,
      email: shown.email ? self.email : null,
      words: shown.words,
      at: this.clock.now(),
    });
    await this.outbox.emit(tx, matchIntroduced({ matchId: id }));
    await this.tell(tx, 'match-introduced', match);
    return id;
  }

  async notChosen(
    tx: EntityManager,
    actor: SignedIn,
    id: string,
    { reason, words }: { reason: NotChosenReason | null; words: string | null },
  ): Promise<string> {
    const said = { hostReason: reason, hostWords: words };
    const match = await this.move(tx, actor, id, 'notChosen', { lapsesAt: null, ...said });
    await this.outbox.emit(tx, matchNotChosen({ matchId: id }));
    await this.tell(tx, 'match-not-chosen', match);
    return id;
  }

  private async move(
    tx: EntityManager,
    actor: SignedIn,
    id: string,
    action: MatchAction,
    set: Partial<Match>,
  ): Promise<Match> {
    const match = await holdMatch(tx, { id });
    const [{ leads }]: { leads: boolean }[] = await tx.query(`SELECT app.holds('lead', $1) AS leads`, [
      match.institutionId,
    ]);
    // Officers and the clinician can read the row; only who leads the institution answers, and nobody answers themselves.
    if (!leads || match.personId === actor.personId) throw notFound('match');
    await moveMatch(tx, match, action, 'lead', set, this.clock.now());
    await this.audit.write(tx, {
      act: action,
      noun: 'match',
      nounId: id,
      about: match.personId,
      organisationId: match.institutionId,
    });
    return match;
  }

  /** Once for each interest: the same pair can come to it again after a change of mind. */
  private tell(tx: EntityManager, kind: string, { id, personId, interestedAt }: Match): Promise<void> {
    return this.messages.tell(tx, {
      key: `${kind}:${id}:${interestedAt?.getTime()}`,
      kind,
      to: { personId },
      ids: { matchId: id },
    });
  }
}
