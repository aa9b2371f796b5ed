import { Injectable } from '@nestjs/common';
import { IsNull, MoreThanOrEqual, type EntityManager } from 'typeorm';
import { Organisation } from '../../partnerships/organisation.entity.js';
import { Organisations } from '../../partnerships/organisations.service.js';
import type { PartnershipsRefusalCode } from '../../partnerships/partnerships.refusals.js';
import { Audit } from '../../people/audit.service.js';
import type { SignedIn } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { dayAt } from '../../platform/days.js';
import { Outbox } from '../../platform/events.js';
import { newId } from '../../platform/ids.js';
import { notFound, Refusal } from '../../platform/refusal.js';
import { deskAnswered, deskAsked } from '../need.events.js';
import type { Need } from '../need.entity.js';
import type { NeedRefusalCode } from '../need.refusals.js';
import { CountryReview, type DeskAnswer, DeskReview } from './desk-review.entity.js';
import { deskReviewLife, type DeskReviewParty } from './desk-review.states.js';
import { workingDaysAfter } from './working-days.js';

/** What government desks say about needs of their country, where the country wishes so. */
@Injectable()
export class DeskReviews {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly organisations: Organisations,
  ) {}

  async get(tx: EntityManager, id: string): Promise<DeskReview> {
    const review = await tx.findOneBy(DeskReview, { id });
    if (!review) throw notFound('review of a desk');
    return review;
  }

  /** Notes a country's wish. @throws Refusal NOT_FOUND, BAD_INPUT, NOT_VERIFIED, CONFLICT */
  async wish(
    tx: EntityManager,
    actor: SignedIn,
    deskId: string,
    { workingDays, from, wish }: Pick<CountryReview, 'workingDays' | 'from' | 'wish'>,
  ): Promise<string> {
    const desk = await tx.findOneBy(Organisation, { id: deskId });
    if (!desk) throw notFound('organisation');
    const { country } = desk;
    if (desk.kind !== 'diaspora-desk' || !country)
      throw new Refusal('BAD_INPUT', 'Only a government diaspora desk reads the needs for its country.', [
        { field: 'deskId', sentence: 'Choose a desk whose country is stated.' },
      ]);
    if (desk.state !== 'verified')
      throw new Refusal<PartnershipsRefusalCode>('NOT_VERIFIED', 'Two officers verify the desk first.');
    if (await tx.existsBy(CountryReview, { country, endedAt: IsNull() }))
      throw new Refusal('CONFLICT', 'A wish of this country stands already. End it before noting another.');
    const id = newId();
    await tx.insert(CountryReview, {
      ...{ id, country, deskId, workingDays, from, wish: wish.trim() },
      ...{ setBy: actor.personId, setAt: this.clock.now(), endedBy: null, endedAt: null },
    });
    await this.write(tx, 'letDeskReview', deskId);
    return id;
  }

  /** What was asked already is still waited for. @throws Refusal NOT_FOUND */
  async endWish(tx: EntityManager, actor: SignedIn, country: string): Promise<string> {
    const standing = await tx.findOneBy(CountryReview, { country, endedAt: IsNull() });
    if (!standing) throw notFound('wish of this country');
    const { id, deskId } = standing;
    await tx.update(CountryReview, { id }, { endedBy: actor.personId, endedAt: this.clock.now() });
    await this.write(tx, 'endDeskReview', deskId);
    return id;
  }

  /** As an officer approves a need: each of its countries that wishes so is asked through its desk. */
  async ask(tx: EntityManager, { id: needId, countries }: Need, at: Date): Promise<void> {
    const today = dayAt(at);
    const wishes = await tx
      .createQueryBuilder(CountryReview, 'c')
      .where('c.country = ANY (:countries) AND c.endedAt IS NULL AND c.from <= :today', { countries, today })
      .getMany();
    for (const { country, deskId, workingDays } of wishes) {
      const id = newId();
      await tx.insert(DeskReview, {
        ...{ id, needId, deskId, country, state: deskReviewLife.initial, askedAt: at },
        ...{ dueOn: workingDaysAfter(today, workingDays), words: null, answeredBy: null, answeredAt: null },
      });
      await this.outbox.emit(tx, deskAsked({ deskReviewId: id }));
    }
  }

  /** @throws Refusal NOT_FOUND, FORBIDDEN, NOT_NOW, BAD_INPUT */
  async answer(
    tx: EntityManager,
    actor: SignedIn,
    id: string,
    answer: DeskAnswer,
    words: string | null,
  ): Promise<string> {
    const review = await this.get(tx, id);
    const state = deskReviewLife.go(answer, review.state, await this.partiesOf(tx, actor, review));
    if (answer !== 'support' && !words)
      throw new Refusal('BAD_INPUT', 'Say what you remark or what should change.', [
        { field: 'words', sentence: 'Write at least three characters.' },
      ]);
    const [current]: unknown[] = await tx.query(
      `SELECT 1 FROM need WHERE id = $1 AND state = 'approved' AND approved_at <= $2`,
      [review.needId, review.askedAt],
    );
    if (!current) throw new Refusal('NOT_NOW', 'This need has gone on meanwhile and waits for no answer.');
    await this.settle(tx, actor, review, state, words);
    await this.outbox.emit(tx, deskAnswered({ deskReviewId: id }));
    return id;
  }

  /**
   * Before an approved need opens: a desk that still has days is waited for. Its silence beyond them, or its wish for a
   * change, holds up a lead but not an officer; silence is then noted.
   * @throws Refusal DESK_ASKED, NOT_NOW
   */
  async mustHaveHeard(tx: EntityManager, actor: SignedIn | null, need: Need): Promise<void> {
    const open = await this.unsettled(tx, need);
    const officer = actor?.roles.includes('officer') && !(await this.leads(tx, actor, need));
    const today = this.clock.today();
    for (const review of open) {
      if (review.state === 'asked' && review.dueOn >= today)
        throw new Refusal<NeedRefusalCode>(
          'DESK_ASKED',
          `The diaspora desk of the country reads this need until ${review.dueOn}. It can open once it has answered, or after that day.`,
        );
      if (!officer)
        throw new Refusal<NeedRefusalCode>(
          'DESK_ASKED',
          review.state === 'asked'
            ? 'The diaspora desk of the country has not answered in its days. A programme officer opens the need without it.'
            : 'The diaspora desk of the country asks for a change. A programme officer decides whether the need goes back or opens.',
        );
      if (review.state === 'asked')
        await this.settle(tx, actor!, review, deskReviewLife.go('goOn', 'asked', ['officer']), null);
    }
  }

  /** About a need as it was approved last: what was not answered, or asks for a change. */
  private async unsettled(tx: EntityManager, { id: needId, approvedAt }: Need): Promise<DeskReview[]> {
    if (!approvedAt) return [];
    const reviews = await tx.findBy(DeskReview, { needId, askedAt: MoreThanOrEqual(approvedAt) });
    return reviews.filter(({ state }) => state === 'asked' || state === 'change_asked');
  }

  of(tx: EntityManager, needId: string): Promise<DeskReview[]> {
    return tx.find(DeskReview, { where: { needId }, order: { askedAt: 'ASC', id: 'ASC' } });
  }

  async partiesOf(tx: EntityManager, actor: SignedIn, { deskId }: DeskReview): Promise<DeskReviewParty[]> {
    const own = await this.organisations.own(tx, actor);
    return own.includes(deskId) ? ['desk'] : [];
  }

  private async leads(tx: EntityManager, actor: SignedIn, { institutionId }: Need): Promise<boolean> {
    return (await this.organisations.own(tx, actor)).includes(institutionId);
  }

  private async settle(
    tx: EntityManager,
    actor: SignedIn,
    { id, deskId }: DeskReview,
    state: DeskReview['state'],
    words: string | null,
  ): Promise<void> {
    const set = {
      state,
      words: words?.trim() ?? null,
      answeredBy: actor.personId,
      answeredAt: this.clock.now(),
    };
    const { affected } = await tx.update(DeskReview, { id, state: 'asked' }, set);
    if (!affected) throw new Refusal('CONFLICT', 'Somebody answered for the desk meanwhile. Read it again.');
    await this.write(tx, state === 'unanswered' ? 'desk-unanswered' : 'answerAsDesk', deskId);
  }

  private write(tx: EntityManager, act: string, organisationId: string): Promise<void> {
    return this.audit.write(tx, { act, noun: 'organisation', nounId: organisationId, organisationId });
  }
}
