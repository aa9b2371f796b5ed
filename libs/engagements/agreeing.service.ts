import { Injectable } from '@nestjs/common';
import { QueryFailedError, type EntityManager } from 'typeorm';
import { Match } from '../matching/match.entity.js';
import { everyLegAllowed } from '../matching/own-refusals.query.js';
import { Need } from '../needs/need.entity.js';
import { countryPaused, pausedAmong } from '../partnerships/pauses/country-pauses.service.js';
import { dayAt } from '../platform/days.js';
import { RecruitmentCodes } from '../reference/recruitment-codes.js';
import { Position } from '../needs/position.entity.js';
import { type SignedIn, system } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { Outbox } from '../platform/events.js';
import { newId } from '../platform/ids.js';
import { Refusal } from '../platform/refusal.js';
import { refuseOtherCode } from './conduct-code.js';
import { EngagementBooking } from './engagement-record.entity.js';
import { Engagement, EngagementTerms, type Side } from './engagement.entity.js';
import { engagementAgreed } from './engagement.events.js';
import type { EngagementsRefusalCode } from './engagement.refusals.js';
import { engagementLife } from './engagement.states.js';
import { EngagementStore, partyOf } from './engagement.store.js';
import { UkVisits } from './uk-visit/uk-visits.service.js';

/** What neither side may read of the other, as the matcher sees it a moment before the terms are accepted. */
export interface StillThere {
  /** The need and the position are there; a withdrawn need asks nobody any more. */
  asked: boolean;
  /** The clinician's own refusals leave every leg of the terms open. */
  allowed: boolean;
}

/** Accepting terms: both sides, the same terms, and everything under them as it stands on that day. */
@Injectable()
export class Agreeing {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly store: EngagementStore,
    private readonly codes: RecruitmentCodes,
    private readonly visits: UkVisits,
  ) {}

  /**
   * Looks again at what changed since the introduction. In a transaction of the matcher's, before the accepting one: a
   * lead accepts without ever reading what the clinician refuses.
   */
  async look(actor: SignedIn, id: string, version: number): Promise<StillThere> {
    const [engagement, terms] = await this.database.read(actor, async (tx) => [
      await this.store.get(tx, id),
      await tx.findOneBy(EngagementTerms, { engagementId: id, version }),
    ]);
    return this.database.read(system('matcher'), async (tx) => {
      const need = await tx.findOneBy(Need, { id: engagement.needId });
      const position = terms?.positionId ? await tx.findOneBy(Position, { id: terms.positionId }) : null;
      if (!terms || !need || !position) return { asked: false, allowed: true };
      const legs = terms.legs.map(({ mode, country }) => ({ mode, countries: country ? [country] : [] }));
      return {
        asked: need.state !== 'withdrawn',
        allowed: await everyLegAllowed(tx, engagement.personId, need, position, legs),
      };
    });
  }

  /**
   * Accepts exactly the terms of this version.
   * @throws Refusal OTHER_TERMS, CONDUCT_CODE, VISIT_NOT_SIGNED_OFF, COUNTRY_PAUSED, NO_LONGER_STANDS, POSITION_IS_FILLED, DOUBLE_BOOKED
   */
  async accept(
    tx: EntityManager,
    actor: SignedIn,
    id: string,
    { version, code, there }: { version: number; code: string; there: StillThere },
  ): Promise<void> {
    const engagement = await this.store.lock(tx, id);
    const side = await this.store.side(tx, actor, engagement);
    if (engagement.version !== version)
      throw new Refusal(
        'OTHER_TERMS',
        `Version ${engagement.version} is on the table. Read it, then accept it.`,
      );
    const terms = await this.store.terms(tx, id, version);
    if (code !== terms.conductCode) refuseOtherCode(code);
    const changes = engagement.state === 'changing';
    const action = changes ? 'acceptChange' : 'accept';
    const state = engagementLife.go(action, engagement.state, [partyOf(side, terms)]);
    await this.visits.mayBeAgreed(tx, engagement);
    await this.mustStand(tx, engagement, side, changes ? { ...there, asked: true } : there);
    const onSite = terms.legs.filter(({ mode }) => mode === 'in-country');
    if (
      (
        await pausedAmong(
          tx,
          onSite.map(({ country }) => country),
        )
      ).length > 0
    )
      throw countryPaused();
    await this.mustHavePlace(tx, terms);
    const now = this.clock.now();
    await tx.update(EngagementTerms, { id: terms.id }, { acceptedBy: actor.personId, acceptedAt: now });
    await this.book(tx, engagement, terms);
    await tx.update(
      Engagement,
      { id },
      {
        ...{ state, agreedVersion: version, agreedAt: engagement.agreedAt ?? now },
        // Under which edition a visit to the UK was agreed stays on its record.
        ...(terms.legs.some(({ mode }) => mode === 'uk-bound') && {
          codesOnRecord: this.codes.onRecord(dayAt(now)),
        }),
      },
    );
    await this.store.append(tx, engagement, {
      act: action,
      from: engagement.state,
      to: state,
      version,
      side,
    });
    await this.outbox.emit(tx, engagementAgreed({ engagementId: id, matchId: engagement.matchId }));
  }

  /** Whether what they were introduced for is still there. The match is held, so that nobody withdraws meanwhile. */
  private async mustStand(
    tx: EntityManager,
    { matchId, institutionId }: Engagement,
    side: Side,
    { asked, allowed }: StillThere,
  ): Promise<void> {
    const match = await tx.findOne(Match, { where: { id: matchId }, lock: { mode: 'pessimistic_write' } });
    if (match?.state !== 'introduced' && match?.state !== 'agreed')
      throw gone(
        'The introduction on which this rests has ended, so nothing can be agreed with it any more.',
      );
    if (!asked)
      throw gone('The need or its position was taken back, so nothing can be agreed for it any more.');
    const [{ may }]: { may: boolean }[] = await tx.query('SELECT app.may_receive($1) AS may', [
      institutionId,
    ]);
    if (!may)
      throw gone('Personal data may not reach this institution now. Programme officers have to act first.');
    if (!allowed)
      throw gone(
        side === 'clinician'
          ? 'Your own settings close this: a country to which you are never to be sent, or somebody from whom you are ' +
              'hidden. Change them on your profile first, or put other terms on the table.'
          : 'These terms cannot be agreed as they are. Put others on the table, or write to the other side.',
      );
  }

  /** One at a time for a position, or two at once would both find room for the last place. */
  private async mustHavePlace(tx: EntityManager, terms: EngagementTerms): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('places of ' || $1, 0))`, [
      terms.positionId,
    ]);
    const [{ taken, places }]: { taken: number; places: number | null }[] = await tx.query(
      'SELECT taken, places FROM app.places_taken($1)',
      [terms.id],
    );
    if (places !== null && taken >= places)
      throw new Refusal<EngagementsRefusalCode>(
        'POSITION_IS_FILLED',
        `On some of these days ${taken} of ${places} ${places === 1 ? 'place is' : 'places are'} taken already. ` +
          'A lead of the institution can raise the head-count of the position with `saveNeed`; or agree other days.',
      );
  }

  /** Days on site are promised once; PostgreSQL refuses the second promise, whoever made the first. */
  private async book(
    tx: EntityManager,
    { id, institutionId, personId }: Engagement,
    terms: EngagementTerms,
  ): Promise<void> {
    await tx.delete(EngagementBooking, { engagementId: id });
    try {
      for (const { mode, from, to } of terms.legs)
        if (mode !== 'remote')
          await tx.insert(EngagementBooking, {
            id: newId(),
            engagementId: id,
            institutionId,
            personId,
            from,
            to,
          });
    } catch (error) {
      const { code } = error instanceof QueryFailedError ? (error.driverError as { code?: string }) : {};
      if (code !== '23P01') throw error;
      throw new Refusal(
        'DOUBLE_BOOKED',
        'The clinician has agreed to be elsewhere on some of these days. Agree other days, or remote work.',
      );
    }
  }
}

function gone(sentence: string): Refusal {
  return new Refusal<EngagementsRefusalCode>('NO_LONGER_STANDS', sentence);
}
