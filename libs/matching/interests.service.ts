import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { factsOf } from '../clinicians/facts.query.js';
import { Previews } from '../clinicians/previews.service.js';
import type { CardField } from '../clinicians/profile-card.js';
import { Need } from '../needs/need.entity.js';
import { Consents } from '../people/consents.service.js';
import type { PeopleRefusalCode } from '../people/people.refusals.js';
import { Disclosures } from '../people/disclosures.service.js';
import { type SignedIn, system } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { Outbox } from '../platform/events.js';
import { notFound, Refusal } from '../platform/refusal.js';
import { Vocabulary } from '../reference/vocabulary.js';
import { sentence } from './explain.js';
import { type Found, Finding } from './finding.service.js';
import type { Score } from './score.js';
import { MatchCard, MatchName } from './match-card.entity.js';
import { type DeclineReason, Match } from './match.entity.js';
import { interestExpressed, interestWithdrawn, matchDeclined } from './match.events.js';
import type { MatchRefusalCode } from './match.refusals.js';
import { type MatchAction, matchLife } from './match.states.js';
import { settingsOn } from './matching-settings.js';
import { holdMatch, moveMatch } from './move-match.js';
import { naming } from './naming.js';
import { factsOfNeed } from './open-needs.query.js';
import { hostOf, Room } from './room.service.js';
import { linesToShow, tierOf } from './shown-lines.js';

export interface Interest {
  needId: string;
  positionId: string;
  ticked: readonly CardField[];
  note: string | null;
  /** The version of the need that was read, where the client says it. */
  version: number | null;
}

/** A pair with everything that the rule says of it. */
interface Weighed extends Found {
  score: Score;
}

/** Ticks that name somebody; in a fragile setting they wait for the shortlist. */
const namingTicks: readonly CardField[] = ['name', 'email'];

/** What a clinician answers: interested, not any more, not for me. */
@Injectable()
export class Interests {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly finding: Finding,
    private readonly previews: Previews,
    private readonly consents: Consents,
    private readonly disclosures: Disclosures,
    private readonly vocabulary: Vocabulary,
    private readonly room: Room,
  ) {}

  /**
   * The pair as the rule sees it at this moment, also for a need that somebody came upon while browsing; null where
   * the pair does not exist. Pairs and their reasons are the matcher's to write, so one that fits is kept here as any
   * search would have kept it: in a transaction of its own, before the clinician's. If the answer is then refused, it
   * stays among their matches.
   */
  weigh(
    actor: SignedIn,
    { needId, positionId }: { needId: string; positionId: string },
  ): Promise<Weighed | null> {
    return this.database.as(system('matcher'), async (tx) => {
      const [person] = await factsOf(tx, [actor.personId]);
      const position = (await factsOfNeed(tx, needId, this.finding.today)).find(
        (one) => one.positionId === positionId,
      );
      const score = person && position ? this.finding.score(position, person) : null;
      if (!score || !position) return null;
      const found = { position, person, score };
      if (score.outcome === 'match') await this.finding.store(tx, [found]);
      return found;
    });
  }

  /**
   * Says interested: the institution sees what is ticked, from now on and until a day. Whether the host can take one
   * more answer is asked under a lock; where it cannot, nothing of the person is shown to anybody.
   * @throws Refusal SHARING_CONSENT_NEEDED, NOT_NOW, TERMS_CHANGED, NOT_FOUND, NO_MATCH_YET, CANNOT_RECEIVE, HOST_IS_FULL
   */
  async express(tx: EntityManager, actor: SignedIn, said: Interest, found: Weighed | null): Promise<string> {
    const need = await this.openNeed(tx, said);
    await this.mustConsent(tx, actor);
    if (!found) throw notFound('match');
    this.mustMatch(found);
    await this.mustReceive(tx, need);
    await this.mustHaveRoom(tx, need);
    const id = this.finding.idOf(found.position, actor.personId);
    const match = await holdMatch(tx, { id });
    const settings = settingsOn(this.clock.today());
    await tx.update(
      Match,
      { id },
      {
        state: matchLife.go('expressInterest', match.state, ['clinician']),
        interestedAt: this.clock.now(),
        decidedAt: this.clock.now(),
        lapsesAt: this.clock.in(settings.daysOfSilence * 86_400),
        terms: need.version,
        declineReason: null,
        declineWords: null,
        hostWords: null,
        hostReason: null,
      },
    );
    await this.show(tx, actor, need, said, found, this.clock.in(settings.daysShown * 86_400));
    await this.room.forget(tx, id);
    await this.outbox.emit(tx, interestExpressed({ matchId: id }));
    return id;
  }

  /** Takes an interest back: what was shown is hidden in the same moment. */
  async withdraw(tx: EntityManager, actor: SignedIn, id: string): Promise<string> {
    const match = await this.move(tx, actor, id, 'withdrawInterest', { lapsesAt: null });
    await tx.delete(MatchCard, { matchId: id });
    await tx.delete(MatchName, { matchId: id });
    await this.disclosures.end(tx, {
      personId: actor.personId,
      organisationId: match.institutionId,
      needId: match.needId,
    });
    await this.outbox.emit(tx, interestWithdrawn({ matchId: id }));
    return id;
  }

  /** Not for me, with a reason; the institution never learns of it. */
  async decline(
    tx: EntityManager,
    actor: SignedIn,
    id: string,
    reason: DeclineReason,
    words: string | null,
  ): Promise<string> {
    await this.move(tx, actor, id, 'declineMatch', { declineReason: reason, declineWords: words });
    await this.room.forget(tx, id);
    await this.outbox.emit(tx, matchDeclined({ matchId: id }));
    return id;
  }

  async undoDecline(tx: EntityManager, actor: SignedIn, id: string): Promise<string> {
    await this.move(tx, actor, id, 'undoDecline', { declineReason: null, declineWords: null });
    return id;
  }

  private async move(
    tx: EntityManager,
    actor: SignedIn,
    id: string,
    action: MatchAction,
    set: Partial<Match>,
  ): Promise<Match> {
    const match = await holdMatch(tx, { id, personId: actor.personId });
    await moveMatch(tx, match, action, 'clinician', set, this.clock.now());
    return match;
  }

  private async openNeed(tx: EntityManager, { needId, version }: Interest): Promise<Need> {
    const need = await tx.findOneBy(Need, { id: needId });
    if (!need) throw notFound('need');
    const today = this.clock.today();
    if (need.state !== 'open' || (need.deadline !== null && need.deadline < today))
      throw new Refusal(
        'NOT_NOW',
        'This need takes no interest now: it is not open, or its last day has passed.',
      );
    if (version !== null && version !== need.version)
      throw new Refusal<MatchRefusalCode>(
        'TERMS_CHANGED',
        'This need has changed since you read it. Read it again, then say whether you are interested.',
        [{ field: 'needVersion', sentence: `It is at version ${need.version} now.` }],
      );
    return need;
  }

  private async mustConsent(tx: EntityManager, actor: SignedIn): Promise<void> {
    const [{ shown }]: { shown: boolean }[] = await tx.query(
      `SELECT EXISTS (SELECT FROM clinician WHERE id = $1 AND visibility = 'shown') AS shown`,
      [actor.personId],
    );
    if (!shown || !(await this.consents.holds(tx, actor.personId, 'matching')))
      throw new Refusal(
        'NOT_NOW',
        'Your profile is hidden. Turn it on first, with your consent to matching.',
      );
    if (!(await this.consents.holds(tx, actor.personId, 'sharing')))
      throw new Refusal<PeopleRefusalCode>(
        'SHARING_CONSENT_NEEDED',
        'Before an institution sees what you tick, give your consent to sharing.',
      );
  }

  private mustMatch({ score }: Weighed): void {
    if (score.outcome === 'match') return;
    const because = score.blocker
      ? ` ${sentence(score.blocker, 'clinician', 'en', naming(this.vocabulary))}`
      : '';
    throw new Refusal<MatchRefusalCode>(
      'NO_MATCH_YET',
      `Under the rule of matching you and this position do not fit yet.${because}`,
    );
  }

  private async mustReceive(tx: EntityManager, { institutionId }: Need): Promise<void> {
    const [{ may }]: { may: boolean }[] = await tx.query('SELECT app.may_receive($1) AS may', [
      institutionId,
    ]);
    if (!may)
      throw new Refusal<MatchRefusalCode>(
        'CANNOT_RECEIVE',
        'Personal data may not reach this institution now, so nothing was shown. Programme officers have to act first.',
      );
  }

  private async mustHaveRoom(tx: EntityManager, { id, institutionId }: Need): Promise<void> {
    // One at a time per institution, or two at once would both find room for the last one.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('answers of ' || $1, 0))`, [institutionId]);
    const host = await hostOf(tx, id);
    if (host && host.waiting >= host.cap)
      throw new Refusal<MatchRefusalCode>(
        'HOST_IS_FULL',
        'As many people wait for this institution’s answer as it can answer. Nothing of you was shown, and your match ' +
          'stays where it is. `tellMeWhenThereIsRoom` has you told once; or say interested again in a few days.',
      );
  }

  private async show(
    tx: EntityManager,
    actor: SignedIn,
    need: Need,
    { ticked, note }: Interest,
    { position, score }: Weighed,
    until: Date,
  ): Promise<void> {
    const { id: needId, institutionId } = need;
    const matchId = this.finding.idOf(position, actor.personId);
    const [card]: { sensitive: boolean }[] = await tx.query(
      'SELECT sensitive FROM organisation_card WHERE id = $1',
      [institutionId],
    );
    const fragile = need.sensitive || (card?.sensitive ?? true);
    const { name, email, ...facts } = await this.previews.card(tx, actor, ticked);
    const whose = { matchId, institutionId, personId: actor.personId, until };
    await tx.delete(MatchCard, { matchId });
    await tx.delete(MatchName, { matchId });
    await tx.insert(MatchCard, {
      ...whose,
      ticked: [...ticked],
      facts: facts as never,
      tier: tierOf(score),
      lines: linesToShow(score.criteria, ticked, position.legs.length) as never,
      note,
      at: this.clock.now(),
    });
    if (name || email)
      await tx.insert(MatchName, {
        ...whose,
        name: name ?? null,
        email: email ?? null,
        fromShortlist: fragile,
      });
    await this.disclosures.show(tx, actor, {
      organisationId: institutionId,
      needId,
      fields: ticked.filter((field) => !fragile || !namingTicks.includes(field)),
      until,
    });
  }
}
