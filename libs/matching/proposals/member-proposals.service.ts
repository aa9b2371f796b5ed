import { Injectable } from '@nestjs/common';
import { In, MoreThan, type EntityManager } from 'typeorm';
import { Need } from '../../needs/need.entity.js';
import { Messages } from '../../notifications/messages.service.js';
import { MemberConsents } from '../../partnerships/members/member-consents.service.js';
import { Audit } from '../../people/audit.service.js';
import type { SignedIn } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { knownKey } from '../../platform/graphql/global-id.js';
import { newId } from '../../platform/ids.js';
import { notFound, Refusal } from '../../platform/refusal.js';
import { MemberProposal, MemberProposalAnswer } from './member-proposal.entity.js';

const week = 7 * 24 * 60 * 60;
/** A proposal is somebody's thought of somebody; more than these are a mailing. */
const mostPerWeek = { association: 30, member: 3 };

/** Associations propose members, and members answer. Nobody but the member knows what silence meant. */
@Injectable()
export class MemberProposals {
  constructor(
    private readonly clock: Clock,
    private readonly messages: Messages,
    private readonly consents: MemberConsents,
    private readonly audit: Audit,
  ) {}

  /**
   * Asks a member; who was asked about the need before is not asked again.
   * @throws Refusal NOT_FOUND, NOT_VERIFIED, MEMBER_DID_NOT_AGREE, NOT_NOW, TOO_MANY
   */
  async propose(
    tx: EntityManager,
    actor: SignedIn,
    { membershipId, needId, words }: { membershipId: string; needId: string; words: string | null },
  ): Promise<string> {
    const { organisationId, personId } = await this.consents.agreed(tx, actor, membershipId, 'propose');
    const need = await tx.findOneBy(Need, { id: needId });
    if (!need) throw notFound('need');
    if (need.returnPost)
      throw new Refusal(
        'NOT_NOW',
        'Nobody is proposed for a return post: it reaches those who ticked return and nobody else.',
      );
    const before = await tx.findOneBy(MemberProposal, { organisationId, needId, personId });
    if (before) return before.id;
    if (need.state !== 'open')
      throw new Refusal(
        'NOT_NOW',
        'Only for an open need can somebody be proposed: nobody could answer this one now.',
      );
    await this.refuseFlood(tx, organisationId, personId);
    const id = newId();
    await tx.insert(MemberProposal, {
      ...{ id, organisationId, needId, personId, words: words?.trim() || null },
      ...{ proposedBy: actor.personId, proposedAt: this.clock.now() },
    });
    await this.messages.tell(tx, {
      ...{ key: `member-proposed:${id}`, kind: 'member-proposed', to: { personId }, ids: { proposalId: id } },
    });
    await this.audit.write(tx, {
      act: 'proposed-member',
      noun: 'need',
      nounId: needId,
      about: personId,
      organisationId,
    });
    return id;
  }

  /** The member's yes, beside the interest in the same transaction. @throws Refusal NOT_FOUND, NOT_NOW */
  async accept(
    tx: EntityManager,
    actor: SignedIn,
    said: { proposalId: string; needId: string; told: boolean },
  ): Promise<void> {
    const proposal = await this.open(tx, actor, said.proposalId);
    if (proposal.needId !== said.needId) throw notFound('proposal');
    await this.answer(tx, proposal, 'interested', said.told);
  }

  /** Whoever proposed never learns of it. @throws Refusal NOT_FOUND, NOT_NOW */
  async decline(tx: EntityManager, actor: SignedIn, proposalId: string): Promise<string> {
    await this.answer(tx, await this.open(tx, actor, proposalId), 'not-for-me', false);
    return proposalId;
  }

  /** What waits for the person's answer, the newest first: no longer than the consent, and the need, hold. */
  async waiting(tx: EntityManager, personId: string): Promise<MemberProposal[]> {
    return tx
      .createQueryBuilder(MemberProposal, 'p')
      .where('p.personId = :personId', { personId })
      .andWhere(`app.member_agrees(p.organisationId, p.personId, 'propose')`)
      .andWhere(`EXISTS (SELECT FROM need n WHERE n.id = p.needId AND n.state = 'open')`)
      .andWhere('NOT EXISTS (SELECT FROM member_proposal_answer a WHERE a.proposal_id = p.id)')
      .orderBy('p.proposedAt', 'DESC')
      .limit(100)
      .getMany();
  }

  /** What an association proposed, the newest first, for its coordinators. */
  async of(tx: EntityManager, organisationId: string): Promise<MemberProposal[]> {
    return tx.find(MemberProposal, { where: { organisationId }, order: { proposedAt: 'DESC' }, take: 100 });
  }

  /** Answers that the reader may see, by proposal. */
  async answers(tx: EntityManager, ids: readonly string[]): Promise<MemberProposalAnswer[]> {
    return ids.length === 0 ? [] : tx.findBy(MemberProposalAnswer, { proposalId: In([...ids]) });
  }

  private async open(tx: EntityManager, { personId }: SignedIn, id: string): Promise<MemberProposal> {
    const found = await tx.findOneBy(MemberProposal, { id: knownKey(id, 'proposal'), personId });
    if (!found) throw notFound('proposal');
    const waiting = await this.waiting(tx, personId);
    if (waiting.some((one) => one.id === id)) return found;
    throw new Refusal(
      'NOT_NOW',
      'This proposal waits for no answer: you gave one, the need is no longer open, or you took your consent back.',
    );
  }

  private async answer(
    tx: EntityManager,
    { id, personId, organisationId, needId }: MemberProposal,
    answer: MemberProposalAnswer['answer'],
    told: boolean,
  ): Promise<void> {
    const { institutionId } = await tx.findOneByOrFail(Need, { id: needId });
    await tx.insert(MemberProposalAnswer, {
      ...{ proposalId: id, personId, organisationId, needId, institutionId, answer, told },
      at: this.clock.now(),
    });
  }

  private async refuseFlood(tx: EntityManager, organisationId: string, personId: string): Promise<void> {
    const proposedAt = MoreThan(this.clock.in(-week));
    const all = await tx.countBy(MemberProposal, { organisationId, proposedAt });
    const toOne = await tx.countBy(MemberProposal, { organisationId, personId, proposedAt });
    if (all >= mostPerWeek.association || toOne >= mostPerWeek.member)
      throw new Refusal(
        'TOO_MANY',
        `Within seven days an association proposes at most ${mostPerWeek.association} times, and at most ` +
          `${mostPerWeek.member} times the same member. Propose this one later.`,
      );
  }
}
