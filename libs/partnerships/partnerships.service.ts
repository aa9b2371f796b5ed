import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { dayAt } from '../platform/days.js';
import { type EventKind, Outbox } from '../platform/events.js';
import { newId } from '../platform/ids.js';
import { notFound, Refusal } from '../platform/refusal.js';
import { RecruitmentCodes } from '../reference/recruitment-codes.js';
import { Audit } from '../people/audit.service.js';
import { Agreements } from './agreements/agreements.service.js';
import { checkInsAfter } from './agreements/reminders.js';
import { PartnershipHandover } from './handover.entity.js';
import { sidesWithoutHandover } from './handover.js';
import { Organisations } from './organisations.service.js';
import { Partnership, PartnershipParty, type PartnershipPart } from './partnership.entity.js';
import { canPropose, standing } from './partnership.policy.js';
import { partnershipLife, type PartnershipAction } from './partnership.states.js';
import {
  partnershipAgreed,
  partnershipBegun,
  partnershipCarriedOn,
  partnershipClosed,
  partnershipClosing,
  partnershipPaused,
  partnershipProposed,
  partnershipResumed,
  partnershipWithdrawn,
} from './partnerships.events.js';
import type { PartnershipsRefusalCode } from './partnerships.refusals.js';

export interface Proposal {
  name: string;
  purpose: string;
  plan: string | null;
  organisationIds: readonly string[];
  /** Which of them lead; the first leads and further ones co-lead. Empty: the proposer's own, or the first. */
  leadIds: readonly string[];
}

/** The only writer of partnerships. */
@Injectable()
export class Partnerships {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly organisations: Organisations,
    private readonly agreements: Agreements,
    private readonly codes: RecruitmentCodes,
  ) {}

  async get(tx: EntityManager, id: string): Promise<Partnership> {
    const partnership = await tx.findOneBy(Partnership, { id });
    if (!partnership) throw notFound('partnership');
    return partnership;
  }

  async partiesOf(tx: EntityManager, partnershipId: string): Promise<PartnershipParty[]> {
    return tx.find(PartnershipParty, { where: { partnershipId }, order: { id: 'ASC' } });
  }

  async actionsFor(
    tx: EntityManager,
    actor: SignedIn,
    partnership: Partnership,
  ): Promise<PartnershipAction[]> {
    const parties = await this.partiesOf(tx, partnership.id);
    const actions = partnershipLife.allowed(
      partnership.state,
      standing(actor, parties, await this.organisations.own(tx, actor)),
    );
    const handedOver = !actions.includes('close') || (await this.waitedFor(tx, parties)).length === 0;
    return handedOver ? actions : actions.filter((action) => action !== 'close');
  }

  /**
   * Proposes a partnership of verified organisations. A lead's own side agrees by proposing.
   * @throws Refusal FORBIDDEN, BAD_INPUT, NOT_VERIFIED
   */
  async propose(tx: EntityManager, actor: SignedIn, proposal: Proposal): Promise<string> {
    const ids = [...new Set(proposal.organisationIds)];
    if (ids.length < 2)
      throw new Refusal('BAD_INPUT', 'A partnership has at least two different sides.', [
        { field: 'organisationIds', sentence: 'Name at least two different organisations.' },
      ]);
    const own = await this.organisations.own(tx, actor);
    if (!canPropose(actor, ids, own))
      throw new Refusal('FORBIDDEN', 'Propose a partnership for an organisation of which you are the lead.');
    const leading = leadsAmong(ids, proposal.leadIds, own);
    await this.refuseUnverified(tx, ids);
    const id = newId();
    const now = this.clock.now();
    const { name, purpose, plan } = proposal;
    await tx.insert(Partnership, {
      id,
      name,
      purpose,
      plan,
      state: partnershipLife.initial,
      proposedBy: actor.personId,
      proposedAt: now,
      agreedAt: null,
      begunAt: null,
      pausedAt: null,
      closingAt: null,
      closedAt: null,
      reason: null,
      codesOnRecord: null,
    });
    for (const organisationId of ids) {
      const agreed = own.includes(organisationId) ? actor.personId : null;
      await tx.insert(PartnershipParty, {
        id: newId(),
        partnershipId: id,
        organisationId,
        part: partOf(organisationId, leading),
        leadId: agreed,
        agreedBy: agreed,
        agreedAt: agreed ? now : null,
      });
    }
    await this.outbox.emit(tx, partnershipProposed({ partnershipId: id }));
    await this.write(tx, 'proposePartnership', id);
    return id;
  }

  /** One side's agreement; with the last one the partnership is agreed. */
  async agree(tx: EntityManager, actor: SignedIn, id: string): Promise<void> {
    const own = await this.organisations.own(tx, actor);
    const partnership = await this.locked(tx, id);
    const parties = await this.partiesOf(tx, id);
    const state = partnershipLife.go('agree', partnership.state, standing(actor, parties, own));
    const mine = parties.filter((party) => own.includes(party.organisationId) && party.agreedAt === null);
    await this.refuseUnverified(
      tx,
      mine.map((party) => party.organisationId),
    );
    const now = this.clock.now();
    for (const party of mine)
      await tx.update(
        PartnershipParty,
        { id: party.id },
        { agreedAt: now, agreedBy: actor.personId, leadId: actor.personId },
      );
    await this.write(tx, 'agreePartnership', id);
    if (parties.some((party) => party.agreedAt === null && !mine.includes(party))) return;
    await tx.update(
      Partnership,
      { id },
      { state, agreedAt: now, codesOnRecord: this.codes.onRecord(dayAt(now)) },
    );
    await this.outbox.emit(tx, partnershipAgreed({ partnershipId: id }));
  }

  async begin(tx: EntityManager, actor: SignedIn, id: string): Promise<void> {
    await this.move(tx, actor, id, 'begin', { begunAt: this.clock.now() }, partnershipBegun);
  }

  async pause(tx: EntityManager, actor: SignedIn, id: string, reason: string): Promise<void> {
    await this.move(tx, actor, id, 'pause', { pausedAt: this.clock.now(), reason }, partnershipPaused);
  }

  async resume(tx: EntityManager, actor: SignedIn, id: string): Promise<void> {
    await this.move(tx, actor, id, 'resume', { reason: null }, partnershipResumed);
  }

  async startClosing(tx: EntityManager, actor: SignedIn, id: string, reason: string): Promise<void> {
    await this.move(
      tx,
      actor,
      id,
      'startClosing',
      { closingAt: this.clock.now(), reason },
      partnershipClosing,
    );
  }

  async carryOn(tx: EntityManager, actor: SignedIn, id: string): Promise<void> {
    await this.move(tx, actor, id, 'carryOn', { closingAt: null, reason: null }, partnershipCarriedOn);
  }

  /** @throws Refusal NOT_HANDED_OVER besides what every move throws */
  async close(tx: EntityManager, actor: SignedIn, id: string): Promise<void> {
    const now = this.clock.now();
    await this.move(tx, actor, id, 'close', { closedAt: now }, partnershipClosed);
    await this.agreements.remind(tx, id, null, checkInsAfter(dayAt(now)));
  }

  /** Ends what was never agreed: nothing is left to hand over. */
  async withdraw(tx: EntityManager, actor: SignedIn, id: string, reason: string): Promise<void> {
    await this.move(tx, actor, id, 'withdraw', { closedAt: this.clock.now(), reason }, partnershipWithdrawn);
  }

  private async move(
    tx: EntityManager,
    actor: SignedIn,
    id: string,
    action: PartnershipAction,
    also: Partial<Partnership>,
    happened: EventKind<{ partnershipId: string }>,
  ): Promise<void> {
    const own = await this.organisations.own(tx, actor);
    const partnership = await this.locked(tx, id);
    const parties = await this.partiesOf(tx, id);
    const state = partnershipLife.go(action, partnership.state, standing(actor, parties, own));
    if (action === 'close' && (await this.waitedFor(tx, parties)).length > 0)
      throw new Refusal<PartnershipsRefusalCode>(
        'NOT_HANDED_OVER',
        'Every side says first who continues what, what remains and where the materials are.',
      );
    await tx.update(Partnership, { id }, { ...also, state });
    await this.outbox.emit(tx, happened({ partnershipId: id }));
    await this.write(tx, `${action}Partnership`, id, also.reason ?? undefined);
  }

  private async waitedFor(tx: EntityManager, parties: PartnershipParty[]): Promise<PartnershipParty[]> {
    const partnershipId = parties[0]?.partnershipId;
    return sidesWithoutHandover(parties, await tx.findBy(PartnershipHandover, { partnershipId }));
  }

  /** Two sides that agree in the same moment do so one after the other: the later one sees that it is the last. */
  private async locked(tx: EntityManager, id: string): Promise<Partnership> {
    const partnership = await tx.findOne(Partnership, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!partnership) throw notFound('partnership');
    return partnership;
  }

  /** Sensitive organisations are hidden as rows and shown as cards, so the cards are asked. */
  private async refuseUnverified(tx: EntityManager, ids: readonly string[]): Promise<void> {
    const verified: { id: string }[] = await tx.query(
      'SELECT id FROM organisation_card WHERE id = ANY ($1)',
      [ids],
    );
    if (verified.length === ids.length) return;
    throw new Refusal<PartnershipsRefusalCode>(
      'NOT_VERIFIED',
      'Every side of a partnership has to be an organisation that officers have verified.',
      [{ field: 'organisationIds', sentence: 'At least one of these is not verified, or does not exist.' }],
    );
  }

  private write(tx: EntityManager, act: string, id: string, reason?: string): Promise<void> {
    return this.audit.write(tx, { act, noun: 'partnership', nounId: id, reason });
  }
}

/** @throws Refusal BAD_INPUT where somebody is to lead who is no side */
function leadsAmong(ids: readonly string[], asked: readonly string[], own: readonly string[]): string[] {
  const strange = asked.find((id) => !ids.includes(id));
  if (strange)
    throw new Refusal('BAD_INPUT', 'Only a side of the partnership can lead it.', [
      { field: 'leadIds', sentence: 'Name under organisationIds whoever is to lead.' },
    ]);
  if (asked.length > 0) return [...new Set(asked)];
  return [ids.find((id) => own.includes(id)) ?? ids[0]];
}

function partOf(id: string, leading: readonly string[]): PartnershipPart {
  if (!leading.includes(id)) return 'partner';
  return leading[0] === id ? 'lead' : 'co-lead';
}
