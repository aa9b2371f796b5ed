import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/events.js';
import { newId } from '../platform/ids.js';
import { notFound, Refusal, wrongField, wrongFields } from '../platform/refusal.js';
import { Match } from '../matching/match.entity.js';
import { Need } from '../needs/need.entity.js';
import { Position } from '../needs/position.entity.js';
import { conductCode, refuseOtherCode } from './conduct-code.js';
import { EngagementBooking } from './engagement-record.entity.js';
import { Engagement, EngagementTerms, type Side } from './engagement.entity.js';
import {
  engagementCancelled,
  engagementChanged,
  engagementEnded,
  engagementProposed,
} from './engagement.events.js';
import type { CancelEngagementInput } from './engagement.inputs.js';
import type { EngagementTermsInput } from './engagement.parts.js';
import { engagementLife } from './engagement.states.js';
import { EngagementStore, partyOf, sideOf } from './engagement.store.js';
import { legFaults } from './leg-faults.js';
import { UkVisits } from './uk-visit/uk-visits.service.js';

/** Terms on the table, changed, cancelled; what accepting them asks is in `agreeing`. */
@Injectable()
export class Engagements {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly store: EngagementStore,
    private readonly visits: UkVisits,
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
      codesOnRecord: null,
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
    const side = await this.store.side(tx, actor, engagement);
    const before = await this.store.terms(tx, id, engagement.version);
    const state = engagementLife.go('change', engagement.state, [partyOf(side, before)]);
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

  async cancel(
    tx: EntityManager,
    actor: SignedIn,
    id: string,
    said: Pick<CancelEngagementInput, 'reason' | 'words'>,
  ): Promise<void> {
    const engagement = await this.store.lock(tx, id);
    const side = await this.store.side(tx, actor, engagement);
    const terms = await this.store.terms(tx, id, engagement.version);
    const state = engagementLife.go('cancel', engagement.state, [partyOf(side, terms)]);
    const { reason } = said;
    const words = said.words?.trim() || null;
    if (reason === 'other' && !words) throw wrongField('words', 'Say in words why.');
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

  /** Work that is over is not cancelled any more; a side that stops it ends the handing over at once. */
  async stopHandingOver(tx: EntityManager, actor: SignedIn, id: string, words: string | null): Promise<void> {
    const engagement = await this.store.lock(tx, id);
    const side = await this.store.side(tx, actor, engagement);
    const { state: from, version } = engagement;
    const to = engagementLife.go('stop', from, [partyOf(side, await this.store.terms(tx, id, version))]);
    const said = { reason: 'stopped', words };
    await tx.update(
      Engagement,
      { id },
      { state: to, closedAt: this.clock.now(), reason: said.reason, reasonWords: words },
    );
    await this.store.append(tx, engagement, { act: 'stop', from, to, version, side, ...said });
    await this.outbox.emit(tx, engagementEnded({ engagementId: id }));
  }

  private async proposeAgain(
    tx: EntityManager,
    actor: SignedIn,
    known: Engagement,
    terms: EngagementTermsInput,
  ): Promise<string> {
    const engagement = await this.store.lock(tx, known.id);
    const side = await this.store.side(tx, actor, engagement);
    const before = await this.store.terms(tx, engagement.id, engagement.version);
    const state = engagementLife.go('propose', engagement.state, [partyOf(side, before)]);
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
    const { legs, faults: unsaid } = await this.visits.fill(tx, engagement.needId, terms.legs);
    const faults = [...legFaults(terms.legs), ...unsaid];
    const positionId = terms.positionId ?? null;
    const position = positionId
      ? await tx.findOneBy(Position, { id: positionId, needId: engagement.needId })
      : null;
    if (!position) faults.push({ field: 'terms.positionId', sentence: 'This is no position of the need.' });
    if (faults.length > 0) throw wrongFields(faults);
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
      legs,
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
