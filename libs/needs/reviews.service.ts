import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/events.js';
import { newId } from '../platform/ids.js';
import { type FieldFault, Refusal } from '../platform/refusal.js';
import { DeskReviews } from './desks/desk-reviews.service.js';
import { needApproved, needReturned, needWordingAnswered } from './need.events.js';
import type { MissingPart } from './need.parts.js';
import { canSave, partiesOf } from './need.policy.js';
import { type NeedFlag, NeedReview, type ReviewDecision } from './need-record.entity.js';
import { Needs } from './need.service.js';
import { needLife } from './need.states.js';
import { NeedStore } from './need.store.js';
import type { WholeNeed } from './whole-need.js';
import type { WordingOutcome } from './wording-answer.js';

export interface Verdict {
  decision: ReviewDecision;
  reasons?: readonly MissingPart[] | null;
  note?: string | null;
  heritageAgreed?: boolean | null;
  ukVisitAgreed?: boolean | null;
  sexReasonAgreed?: boolean | null;
  returnAgreed?: boolean | null;
  publicSample?: boolean | null;
}

/** What programme officers decide about needs. */
@Injectable()
export class NeedReviews {
  constructor(
    private readonly needs: Needs,
    private readonly store: NeedStore,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly desks: DeskReviews,
  ) {}

  /** Approves or returns a need that was sent; what the Code asks an officer for is agreed in so many words. */
  async review(tx: EntityManager, actor: SignedIn, id: string, verdict: Verdict): Promise<string> {
    const whole = await this.store.whole(tx, id);
    const { need } = whole;
    const to = needLife.go(verdict.decision, need.state, partiesOf(await this.needs.standing(tx), need));
    const waiting = await this.store.waitingFlags(tx, id);
    const faults = verdict.decision === 'approve' ? unagreed(whole, verdict, waiting) : unreasoned(verdict);
    if (faults.length > 0) throw new Refusal('BAD_INPUT', 'This review is not complete yet.', faults);

    const at = this.clock.now();
    const reviewId = newId();
    await tx.insert(NeedReview, {
      id: reviewId,
      needId: id,
      needVersion: need.version,
      reviewerId: actor.personId,
      decision: verdict.decision,
      reasons: [...(verdict.reasons ?? [])],
      note: verdict.note ?? null,
      heritageAgreed: verdict.heritageAgreed ?? false,
      ukVisitAgreed: verdict.ukVisitAgreed ?? false,
      sexReasonAgreed: verdict.sexReasonAgreed ?? false,
      returnAgreed: verdict.returnAgreed ?? false,
      at,
    });
    const by = { personId: actor.personId, note: verdict.note ?? sentencesOf(verdict) };
    if (verdict.decision === 'return') {
      await this.store.settle(tx, waiting, 'returned', by);
      await this.store.move(tx, need, 'return', to, {}, verdict.note ?? null);
      await this.outbox.emit(tx, needReturned({ needId: id, reviewId }));
      return id;
    }
    const agreed =
      need.heritage === 'required' ? { heritageAgreedAt: at, heritageAgreedBy: actor.personId } : {};
    await this.store.settle(tx, waiting, 'released', by);
    await this.store.move(
      tx,
      need,
      'approve',
      to,
      { approvedAt: at, publicSample: mayBeSample(need) && (verdict.publicSample ?? false), ...agreed },
      verdict.note ?? null,
    );
    await this.desks.ask(tx, need, at);
    await this.outbox.emit(tx, needApproved({ needId: id, reviewId }));
    return id;
  }

  /**
   * Answers for what was remarked about a need outside a review. A change that was held for it is made when it is released,
   * where the need can still be changed, and dropped when it is given back.
   */
  async settleFlags(
    tx: EntityManager,
    actor: SignedIn,
    id: string,
    { outcome, note }: { outcome: WordingOutcome; note: string },
  ): Promise<string> {
    const { need } = await this.store.whole(tx, id);
    const parties = partiesOf(await this.needs.standing(tx), need);
    if (!parties.includes('officer'))
      throw new Refusal(
        'FORBIDDEN',
        'Only a programme officer who does not lead the institution can settle this.',
      );
    const by = { personId: actor.personId, note };
    const waiting = await this.store.waitingFlags(tx, id);
    const held = await this.store.heldSave(tx, id);
    await this.store.settle(tx, waiting, outcome, by);
    if (held) await this.store.answerHeld(tx, held.id, outcome, by);
    if (held && outcome === 'released' && canSave(need, parties))
      await this.needs.save(tx, actor, held.words, { needId: id });
    const [first] = waiting;
    if (first) await this.outbox.emit(tx, needWordingAnswered({ needId: id, flagId: first.id }));
    return id;
  }
}

/** A sample is read by everybody; a sensitive need and a return post are not. */
const mayBeSample = ({ sensitive, returnPost }: WholeNeed['need']): boolean => !sensitive && !returnPost;

function sentencesOf({ reasons }: Verdict): string | null {
  return reasons?.map(({ sentence }) => sentence).join(' ') || null;
}

function unagreed({ need, legs }: WholeNeed, verdict: Verdict, waiting: readonly NeedFlag[]): FieldFault[] {
  const faults: FieldFault[] = [];
  if (need.heritage === 'required' && !verdict.heritageAgreed)
    faults.push({
      field: 'heritageAgreed',
      sentence: 'The need requires a tie. Agree to its reason in so many words, or return the need.',
    });
  if (legs.some((leg) => leg.mode === 'uk-bound') && !verdict.ukVisitAgreed)
    faults.push({
      field: 'ukVisitAgreed',
      sentence: 'A visit to the UK needs an officer’s sign-off, or the need goes back.',
    });
  if (need.sexReason && !verdict.sexReasonAgreed)
    faults.push({
      field: 'sexReasonAgreed',
      sentence: 'Agree to show the patient or safety reason, or return the need.',
    });
  if (need.returnPost && !verdict.returnAgreed)
    faults.push({
      field: 'returnAgreed',
      sentence:
        'Read the advertisement and say so: the institution or its ministry advertises the post itself. Otherwise return the need.',
    });
  if (waiting.length > 0 && !verdict.note)
    faults.push({
      field: 'note',
      sentence: `Say why these words may stand: ${waiting.map((f) => `“${f.words}”`).join(', ')}.`,
    });
  return faults;
}

function unreasoned({ reasons }: Verdict): FieldFault[] {
  return reasons && reasons.length > 0
    ? []
    : [{ field: 'reasons', sentence: 'Say what has to change before it can be sent again.' }];
}
