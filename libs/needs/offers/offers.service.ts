import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan, type EntityManager } from 'typeorm';
import type { CardField } from '../../clinicians/profile-card.js';
import { Previews } from '../../clinicians/previews.service.js';
import { Organisation } from '../../partnerships/organisation.entity.js';
import { organisationKinds } from '../../partnerships/organisation.kinds.js';
import { Organisations } from '../../partnerships/organisations.service.js';
import type { PartnershipsRefusalCode } from '../../partnerships/partnerships.refusals.js';
import { Audit } from '../../people/audit.service.js';
import { Consents } from '../../people/consents.service.js';
import type { PeopleRefusalCode } from '../../people/people.refusals.js';
import type { SignedIn } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Outbox } from '../../platform/events.js';
import { newId } from '../../platform/ids.js';
import { notFound, Refusal, wrongFields } from '../../platform/refusal.js';
import { offerAnswered, offerSent } from '../need.events.js';
import type { NeedRefusalCode } from '../need.refusals.js';
import { Needs } from '../need.service.js';
import { NeedStore } from '../need.store.js';
import { draftOf } from './draft-of.js';
import { Offer, OfferCard } from './offer.entity.js';
import { offerLife, type OfferAction, type OfferParty } from './offer.states.js';

const day = 24 * 60 * 60;

/** So that a host reads offers instead of fearing them. */
export class OfferLimits {
  /** Offers of one sender that wait at one host. */
  waitingOfOne = 2;
  /** Offers that one sender may send one host in ninety days, however they were answered. */
  inNinetyDays = 4;
  /** Offers that wait at one host altogether. */
  waitingAtHost = 20;
}

/** For how long a host sees what a clinician ticked. */
const shownDays = 180;

export type OfferWords = Pick<Offer, 'what' | 'words' | 'mode' | 'language'> &
  Partial<Pick<Offer, 'whoCould' | 'from' | 'until' | 'howLong'>>;

export interface Sending {
  hostId: string;
  senderId: string | null;
  ticked: readonly CardField[];
}

type Answered = Partial<Pick<Offer, 'needId' | 'reason'>>;

/** The only writer of offers. */
@Injectable()
export class Offers {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly organisations: Organisations,
    private readonly previews: Previews,
    private readonly consents: Consents,
    private readonly needs: Needs,
    private readonly store: NeedStore,
    private readonly limits: OfferLimits,
  ) {}

  async get(tx: EntityManager, id: string): Promise<Offer> {
    const offer = await tx.findOneBy(Offer, { id });
    if (!offer) throw notFound('offer');
    return offer;
  }

  /**
   * Sends a host an offer, in the name of a house or as a clinician of whom the host sees what is ticked.
   * @throws Refusal NOT_FOUND, FORBIDDEN, NOT_VERIFIED, OFFERS_OFF, TOO_MANY, SHARING_CONSENT_NEEDED, BAD_INPUT
   */
  async send(
    tx: EntityManager,
    actor: SignedIn,
    { hostId, senderId, ticked }: Sending,
    words: OfferWords,
  ): Promise<string> {
    const host = await tx.findOneBy(Organisation, { id: hostId, kind: 'overseas-institution' });
    if (!host) throw notFound('institution');
    await this.mustSpeak(tx, actor, senderId);
    if (senderId && ticked.length > 0)
      throw bad('ticked', 'An organisation offers in its own name: tick nothing of yourself.');
    if (words.from && words.until && words.until < words.from)
      throw bad('until', 'The last day cannot come before the first.');
    await this.mustHear(tx, host);
    await this.mustHaveRoom(tx, actor, hostId, senderId);
    const id = newId();
    const sentAt = this.clock.now();
    await tx.insert(Offer, {
      ...{ id, hostId, senderId, sentBy: actor.personId, state: offerLife.initial, sentAt },
      ...{ what: words.what, words: words.words, mode: words.mode, language: words.language },
      ...{ whoCould: words.whoCould || null, howLong: words.howLong || null },
      ...{ from: words.from ?? null, until: words.until ?? null },
    });
    if (ticked.length > 0) await this.show(tx, actor, id, hostId, ticked);
    await this.outbox.emit(tx, offerSent({ offerId: id }));
    await this.write(tx, 'sendOffer', id, senderId ?? undefined);
    return id;
  }

  /** @throws Refusal NOT_FOUND, FORBIDDEN, NOT_NOW */
  async withdraw(tx: EntityManager, actor: SignedIn, id: string): Promise<string> {
    await this.move(tx, actor, id, 'withdraw', () => ({}));
    return id;
  }

  async decline(tx: EntityManager, actor: SignedIn, id: string, reason: string): Promise<string> {
    await this.move(tx, actor, id, 'decline', () => ({ reason: reason.trim() }));
    await this.outbox.emit(tx, offerAnswered({ offerId: id }));
    return id;
  }

  /** Begins a need of the host with what the offer says, for the host to write on. @throws Refusal NOT_FOUND, NOT_NOW */
  async rewrite(tx: EntityManager, actor: SignedIn, id: string): Promise<string> {
    await this.move(tx, actor, id, 'rewrite', async (offer) => {
      const host = await this.organisations.get(tx, offer.hostId);
      const needId = await this.needs.save(tx, actor, draftOf(offer, host.country), {
        institutionId: offer.hostId,
      });
      return { needId };
    });
    return id;
  }

  /** @throws Refusal NOT_FOUND, NOT_NOW while the need that came of it was not sent */
  async accept(tx: EntityManager, actor: SignedIn, id: string): Promise<string> {
    await this.move(tx, actor, id, 'accept', async ({ needId }) => {
      const { need } = await this.store.whole(tx, needId!);
      if (['draft', 'returned', 'withdrawn'].includes(need.state))
        throw new Refusal(
          'NOT_NOW',
          'The need that you make of it is not sent yet. Write it in your own words and send it first.',
        );
      return {};
    });
    await this.outbox.emit(tx, offerAnswered({ offerId: id }));
    return id;
  }

  async partiesOf(tx: EntityManager, actor: SignedIn, offer: Offer): Promise<OfferParty[]> {
    const own = await this.organisations.own(tx, actor);
    const sends = offer.senderId ? own.includes(offer.senderId) : offer.sentBy === actor.personId;
    return [
      ...(own.includes(offer.hostId) ? (['host'] as const) : []),
      ...(sends ? (['sender'] as const) : []),
    ];
  }

  private async move(
    tx: EntityManager,
    actor: SignedIn,
    id: string,
    action: OfferAction,
    noted: (offer: Offer) => Answered | Promise<Answered>,
  ): Promise<void> {
    const offer = await this.get(tx, id);
    const state = offerLife.go(action, offer.state, await this.partiesOf(tx, actor, offer));
    const set = { state, answeredAt: this.clock.now(), answeredBy: actor.personId, ...(await noted(offer)) };
    const { affected } = await tx.update(Offer, { id, state: offer.state }, set);
    if (!affected) throw new Refusal('CONFLICT', 'Somebody answered this offer meanwhile. Read it again.');
    await this.write(tx, `${action}Offer`, id, offer.senderId ?? undefined);
  }

  /** As a clinician, or for a verified house of a kind that offers. */
  private async mustSpeak(tx: EntityManager, actor: SignedIn, senderId: string | null): Promise<void> {
    if (!senderId) {
      if (!actor.roles.includes('clinician'))
        throw new Refusal(
          'FORBIDDEN',
          'Say for which association or desk you offer this, or join as a clinician.',
        );
      return;
    }
    const own = await this.organisations.own(tx, actor);
    const sender = await tx.findOneBy(Organisation, { id: senderId });
    if (!sender || !own.includes(senderId)) throw notFound('organisation');
    if (!organisationKinds[sender.kind].offers)
      throw bad('senderId', 'Associations and government desks offer; this organisation is of another kind.');
    if (sender.state !== 'verified')
      throw new Refusal<PartnershipsRefusalCode>(
        'NOT_VERIFIED',
        'It can send offers once two programme officers have verified it.',
      );
  }

  private async mustHear(tx: EntityManager, { id, takesOffers }: Organisation): Promise<void> {
    const [{ hears }]: { hears: boolean }[] = await tx.query('SELECT app.takes_offers($1) AS hears', [id]);
    if (!takesOffers)
      throw new Refusal<NeedRefusalCode>(
        'OFFERS_OFF',
        'This institution wants no offers now; read what it asks for.',
      );
    if (!hears)
      throw new Refusal<PartnershipsRefusalCode>('NOT_VERIFIED', 'Nothing can reach this institution now.');
  }

  private async mustHaveRoom(
    tx: EntityManager,
    { personId }: SignedIn,
    hostId: string,
    senderId: string | null,
  ): Promise<void> {
    // One at a time per host, or two at once would both find room for the last one.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('offers to ' || $1, 0))`, [hostId]);
    const ofSender = { hostId, ...(senderId ? { senderId } : { senderId: IsNull(), sentBy: personId }) };
    const waiting = await tx.countBy(Offer, { ...ofSender, state: In(['sent', 'rewriting']) });
    if (waiting >= this.limits.waitingOfOne)
      throw new Refusal('TOO_MANY', `${waiting} offers of yours wait for this institution's answer already.`);
    const recent = await tx.countBy(Offer, { ...ofSender, sentAt: MoreThan(this.clock.in(-90 * day)) });
    if (recent >= this.limits.inNinetyDays)
      throw new Refusal('TOO_MANY', `You have sent this institution ${recent} offers within ninety days.`);
    const [{ at }]: { at: number }[] = await tx.query('SELECT app.offers_waiting($1) AS at', [hostId]);
    if (at >= this.limits.waitingAtHost)
      throw new Refusal('TOO_MANY', 'As many offers wait there as it can read. Try again in a few weeks.');
  }

  private async show(
    tx: EntityManager,
    actor: SignedIn,
    offerId: string,
    hostId: string,
    ticked: readonly CardField[],
  ): Promise<void> {
    if (!(await this.consents.holds(tx, actor.personId, 'sharing')))
      throw new Refusal<PeopleRefusalCode>(
        'SHARING_CONSENT_NEEDED',
        'Before an institution sees what you tick, give your consent to sharing.',
      );
    const facts = await this.previews.card(tx, actor, ticked);
    await tx.insert(OfferCard, {
      ...{ offerId, hostId, personId: actor.personId, ticked: [...ticked], facts: facts as never },
      ...{ at: this.clock.now(), until: this.clock.in(shownDays * day) },
    });
  }

  private write(tx: EntityManager, act: string, id: string, organisationId?: string): Promise<void> {
    return this.audit.write(tx, { act, noun: 'offer', nounId: id, organisationId });
  }
}

function bad(field: string, sentence: string): Refusal {
  return wrongFields([{ field, sentence }]);
}
