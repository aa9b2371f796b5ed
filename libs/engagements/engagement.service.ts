import { Injectable } from '@nestjs/common';
import { QueryFailedError, type EntityManager } from 'typeorm';
import type { SignedIn } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/events.js';
import { newId } from '../platform/ids.js';
import { notFound, Refusal } from '../platform/refusal.js';
import { Match } from '../matching/match.entity.js';
import { Need } from '../needs/need.entity.js';
import { Position } from '../needs/position.entity.js';
import { conductCode } from './conduct-code.js';
import { EngagementBooking } from './engagement-record.entity.js';
import { Engagement, EngagementTerms, type Side } from './engagement.entity.js';
import {
  engagementAgreed,
  engagementCancelled,
  engagementChanged,
  engagementProposed,
} from './engagement.events.js';
import type { CancelEngagementInput } from './engagement.inputs.js';
import type { EngagementTermsInput } from './engagement.parts.js';
import { engagementLife, type EngagementParty } from './engagement.states.js';
import { EngagementStore, sideOf } from './engagement.store.js';
import { legFaults } from './leg-faults.js';

/** The only writer of engagements: terms on the table, accepted, changed, cancelled. */
@Injectable()
export class Engagements {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly store: EngagementStore,
  ) {}

  /** Puts terms on the table. @throws Refusal NOT_INTRODUCED, CONDUCT_CODE, BAD_INPUT */
  async propose(
    tx: EntityManager,
    actor: SignedIn,
    matchId: string,
    terms: EngagementTermsInput,
    code: string,
  ): Promise<string> {
    refuseOtherCode(code);
    const match = await tx.findOneBy(Match, { id: matchId });
    const side = match && (await sideOf(tx, actor, match));
    if (!match || !side) throw notFound('match');
    if (match.state !== 'introduced' && match.state !== 'agreed')
      throw new Refusal('NOT_INTRODUCED', 'Terms are put on the table after an introduction.');
    const open = await tx.findOneBy(Engagement, { matchId, state: 'proposed' });
    if (open) return this.proposeAgain(tx, actor, open, terms);
    const now = this.clock.now();
    const need = await tx.findOneBy(Need, { id: match.needId });
    const engagement: Engagement = Object.assign(new Engagement(), {
      id: newId(),
      matchId,
      needId: match.needId,
      institutionId: match.institutionId,
      personId: match.personId,
      partnershipId: need?.partnershipId ?? null,
      state: engagementLife.initial,
      version: 1,
      agreedVersion: null,
      ...daysOf(terms),
      proposedAt: now,
      agreedAt: null,
      closedAt: null,
      reason: null,
      reasonWords: null,
    });
    await tx.insert(Engagement, engagement);
    const termsId = await this.lay(tx, actor, engagement, side, {
      ...terms,
      positionId: terms.positionId ?? match.positionId,
    });
    await this.store.append(tx, engagement, { act: 'propose', from: null, to: 'proposed', version: 1, side });
    await this.outbox.emit(tx, engagementProposed({ engagementId: engagement.id, termsId }));
    return engagement.id;
  }

  /** Accepts exactly the terms of this version. @throws Refusal OTHER_TERMS, DOUBLE_BOOKED, CONDUCT_CODE */
  async accept(tx: EntityManager, actor: SignedIn, id: string, version: number, code: string): Promise<void> {
    const engagement = await this.store.lock(tx, id);
    const side = await this.sideIn(tx, actor, engagement);
    if (engagement.version !== version)
      throw new Refusal(
        'OTHER_TERMS',
        `Version ${engagement.version} is on the table. Read it, then accept it.`,
      );
    const terms = await this.store.terms(tx, id, version);
    if (code !== terms.conductCode) refuseOtherCode(code);
    const changes = engagement.state === 'changing';
    const action = changes ? 'acceptChange' : 'accept';
    const state = engagementLife.go(action, engagement.state, [standing(side, terms)]);
    const now = this.clock.now();
    await tx.update(EngagementTerms, { id: terms.id }, { acceptedBy: actor.personId, acceptedAt: now });
    await this.book(tx, engagement, terms);
    await tx.update(
      Engagement,
      { id },
      { state, agreedVersion: version, agreedAt: engagement.agreedAt ?? now },
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

  /** Changes an agreed plan: everybody affected learns at once; it holds when the other side has accepted it. */
  async change(
    tx: EntityManager,
    actor: SignedIn,
    id: string,
    terms: EngagementTermsInput,
    { reason, code }: { reason: string; code: string },
  ): Promise<void> {
    refuseOtherCode(code);
    const engagement = await this.store.lock(tx, id);
    const side = await this.sideIn(tx, actor, engagement);
    const before = await this.store.terms(tx, id, engagement.version);
    const state = engagementLife.go('change', engagement.state, [standing(side, before)]);
    const version = engagement.version + 1;
    const next = { ...engagement, version };
    const termsId = await this.lay(
      tx,
      actor,
      next,
      side,
      { ...terms, positionId: terms.positionId ?? before.positionId },
      reason,
    );
    await tx.update(Engagement, { id }, { state, version, ...daysOf(terms), reasonWords: reason });
    await this.store.append(tx, engagement, {
      act: 'change',
      from: engagement.state,
      to: state,
      version,
      side,
      words: reason,
    });
    await this.outbox.emit(tx, engagementChanged({ engagementId: id, termsId }));
  }

  async cancel(tx: EntityManager, actor: SignedIn, id: string, said: CancelEngagementInput): Promise<void> {
    const engagement = await this.store.lock(tx, id);
    const side = await this.sideIn(tx, actor, engagement);
    const terms = await this.store.terms(tx, id, engagement.version);
    const state = engagementLife.go('cancel', engagement.state, [standing(side, terms)]);
    const { reason } = said;
    const words = said.words?.trim() || null;
    if (reason === 'other' && !words) {
      const sentence = 'Say in words why.';
      throw new Refusal('BAD_INPUT', sentence, [{ field: 'words', sentence }]);
    }
    await tx.update(Engagement, { id }, { state, closedAt: this.clock.now(), reason, reasonWords: words });
    await tx.delete(EngagementBooking, { engagementId: id });
    const { version } = engagement;
    await this.store.append(tx, engagement, {
      act: 'cancel',
      from: engagement.state,
      to: state,
      version,
      side,
      reason,
      words,
    });
    await this.outbox.emit(tx, engagementCancelled({ engagementId: id }));
  }

  private async proposeAgain(
    tx: EntityManager,
    actor: SignedIn,
    known: Engagement,
    terms: EngagementTermsInput,
  ): Promise<string> {
    const engagement = await this.store.lock(tx, known.id);
    const side = await this.sideIn(tx, actor, engagement);
    const before = await this.store.terms(tx, engagement.id, engagement.version);
    const state = engagementLife.go('propose', engagement.state, [standing(side, before)]);
    const version = engagement.version + 1;
    const positionId = terms.positionId ?? before.positionId;
    const termsId = await this.lay(tx, actor, { ...engagement, version }, side, { ...terms, positionId });
    await tx.update(Engagement, { id: engagement.id }, { state, version, ...daysOf(terms) });
    await this.store.append(tx, engagement, {
      act: 'propose',
      from: engagement.state,
      to: state,
      version,
      side,
    });
    await this.outbox.emit(tx, engagementProposed({ engagementId: engagement.id, termsId }));
    return engagement.id;
  }

  /** Writes a version of the terms, with what the need says about the position at this moment. */
  private async lay(
    tx: EntityManager,
    actor: SignedIn,
    engagement: Pick<Engagement, 'id' | 'institutionId' | 'personId' | 'needId' | 'version'>,
    side: Side,
    terms: EngagementTermsInput,
    reason: string | null = null,
  ): Promise<string> {
    const faults = legFaults(terms.legs);
    const positionId = terms.positionId ?? null;
    const position = positionId
      ? await tx.findOneBy(Position, { id: positionId, needId: engagement.needId })
      : null;
    if (!position) faults.push({ field: 'terms.positionId', sentence: 'This is no position of the need.' });
    if (faults.length > 0)
      throw new Refusal('BAD_INPUT', 'Something that was sent is missing or wrong.', faults);
    const id = newId();
    await tx.insert(EngagementTerms, {
      id,
      engagementId: engagement.id,
      institutionId: engagement.institutionId,
      personId: engagement.personId,
      version: engagement.version,
      positionId,
      positionTitle: position?.title ?? null,
      activities: position?.activities ?? [],
      legs: terms.legs,
      pays: terms.pays,
      counterpart: terms.counterpart,
      note: terms.note?.trim() || null,
      conductCode: conductCode.version,
      proposedBy: actor.personId,
      side,
      reason,
      at: this.clock.now(),
      acceptedBy: null,
      acceptedAt: null,
    });
    return id;
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

  private async sideIn(tx: EntityManager, actor: SignedIn, engagement: Engagement): Promise<Side> {
    const side = await sideOf(tx, actor, engagement);
    if (!side) throw new Refusal('FORBIDDEN', 'This is for the two sides of the engagement.');
    return side;
  }
}

function standing(side: Side, terms: Pick<EngagementTerms, 'side'>): EngagementParty {
  return side === terms.side ? 'proposer' : 'other';
}

function daysOf({ legs }: EngagementTermsInput) {
  const [firstDay] = legs.map((leg) => leg.from).sort();
  return {
    firstDay: firstDay ?? null,
    lastDay:
      legs
        .map((leg) => leg.to)
        .sort()
        .at(-1) ?? null,
  };
}

function refuseOtherCode(code: string): void {
  if (code === conductCode.version) return;
  const sentence = `The present version is ${conductCode.version}. Read it, then accept it.`;
  throw new Refusal('CONDUCT_CODE', sentence, [{ field: 'conductCode', sentence }]);
}
