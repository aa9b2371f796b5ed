import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Leg } from '../../needs/leg.entity.js';
import { Audit } from '../../people/audit.service.js';
import type { SignedIn } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Outbox } from '../../platform/events.js';
import { newId } from '../../platform/ids.js';
import { type FieldFault, Refusal } from '../../platform/refusal.js';
import { Engagement } from '../engagement.entity.js';
import { ukVisitAnswered } from '../engagement.events.js';
import type { EngagementLeg } from '../engagement.parts.js';
import type { EngagementsRefusalCode } from '../engagement.refusals.js';
import { nothingToCome } from '../engagement.states.js';
import { EngagementStore } from '../engagement.store.js';
import { type SignOffUkVisitInput, type UkVisit, UkVisitAnswer } from './uk-visit.entity.js';
import { UkVisitState, visitStanding } from './uk-visit.states.js';

/** Visits of overseas colleagues to the United Kingdom: their safeguards, and an officer's word on them (CODE-2). */
@Injectable()
export class UkVisits {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly store: EngagementStore,
  ) {}

  /** How the visit of the terms on the table stands; null where they lead to no visit. */
  async of(tx: EntityManager, { id, version }: Engagement): Promise<UkVisit | null> {
    const { legs } = await this.store.terms(tx, id, version);
    if (!legs.some(({ mode }) => mode === 'uk-bound')) return null;
    const [{ release, listed }]: { release: string | null; listed: boolean }[] = await tx.query(
      'SELECT app.release_for_visit($1) AS release, app.visitor_is_listed($1, $2::date) AS listed',
      [id, this.clock.today()],
    );
    const answers = await this.answers(tx, id);
    const ofThese = answers.filter((answer) => answer.version === version);
    const standing = visitStanding(legs, release, ofThese);
    if (!standing) return null;
    const holdsAgreement = listed && standing.state !== UkVisitState.SIGNED_OFF;
    return { ...standing, release, holdsAgreement, answers };
  }

  /**
   * What the terms of a visit leave out stands in its need, where an officer has read it: payer and return. What neither
   * says is refused.
   */
  async fill(
    tx: EntityManager,
    needId: string,
    legs: readonly EngagementLeg[],
  ): Promise<{ legs: EngagementLeg[]; faults: FieldFault[] }> {
    const faults: FieldFault[] = [];
    if (!legs.some(({ mode }) => mode === 'uk-bound')) return { legs: [...legs], faults };
    const asked = await tx.find(Leg, { where: { needId, mode: 'uk-bound' }, order: { ordinal: 'ASC' } });
    const filled = legs.map((leg, i) => {
      if (leg.mode !== 'uk-bound') return leg;
      const from = asked.find(({ id }) => id === leg.legId) ?? asked[0];
      const whole = {
        ...leg,
        returnStatement: leg.returnStatement?.trim() || from?.returnStatement || null,
        payer: leg.payer?.trim() || from?.payer || null,
      };
      if (!whole.returnStatement)
        faults.push({
          field: `terms.legs.${i}.returnStatement`,
          sentence: 'A visit to the UK needs a statement of the return to the post at home.',
        });
      if (!whole.payer)
        faults.push({ field: `terms.legs.${i}.payer`, sentence: 'Say who pays for the visit to the UK.' });
      return whole;
    });
    return { legs: filled, faults };
  }

  /** @throws Refusal VISIT_NOT_SIGNED_OFF unless an officer signed exactly these terms off */
  async mustBeSignedOff(tx: EntityManager, id: string, version: number): Promise<void> {
    if (await this.signedOff(tx, id, version)) return;
    throw new Refusal<EngagementsRefusalCode>(
      'VISIT_NOT_SIGNED_OFF',
      'A visit to the UK begins when a programme officer has signed it off: `Engagement.ukVisit` says what is missing.',
    );
  }

  /**
   * What a list asks for before it is agreed (CODE-2): an officer's word on exactly these terms.
   * @throws Refusal VISIT_NOT_SIGNED_OFF, which says what is missing and who does it
   */
  async mayBeAgreed(tx: EntityManager, engagement: Engagement): Promise<void> {
    const visit = await this.of(tx, engagement);
    if (!visit?.holdsAgreement) return;
    throw new Refusal<EngagementsRefusalCode>(
      'VISIT_NOT_SIGNED_OFF',
      'A visit to the UK from a country on a list is agreed once a programme officer has signed these terms off. ' +
        (visit.missing.includes('release')
          ? 'The colleague who visits asks their employer for time off, or sends the officer its letter; then the officer answers.'
          : 'All that it needs is on the record: the officer answers next.'),
    );
  }

  async signedOff(tx: EntityManager, id: string, version: number): Promise<boolean> {
    const said = (await this.answers(tx, id)).filter((answer) => answer.version === version);
    return said.at(-1)?.signedOff ?? false;
  }

  /** An officer's word. @throws Refusal BAD_INPUT, FORBIDDEN, NOT_NOW, OTHER_TERMS */
  async answer(tx: EntityManager, actor: SignedIn, id: string, said: SignOffUkVisitInput): Promise<void> {
    const engagement = await this.store.lock(tx, id);
    if (engagement.personId === actor.personId)
      throw new Refusal('FORBIDDEN', 'Another officer decides about what is yours.');
    const visit = await this.of(tx, engagement);
    if (!visit || nothingToCome(engagement.state))
      throw new Refusal('NOT_NOW', 'There is no visit to the UK in these terms that is still to come.');
    if (said.version !== engagement.version)
      throw new Refusal<EngagementsRefusalCode>(
        'OTHER_TERMS',
        `Version ${engagement.version} is on the table. Read it first.`,
      );
    const faults = faultsIn(visit, said);
    if (faults.length > 0)
      throw new Refusal('BAD_INPUT', 'This visit cannot be signed off as it stands.', faults);
    const { institutionId, personId, state, version } = engagement;
    const answerId = newId();
    await tx.insert(UkVisitAnswer, {
      ...{ id: answerId, engagementId: id, institutionId, personId, version, officerId: actor.personId },
      ...{ signedOff: said.signedOff, releaseSeen: said.releaseSeen ?? null, note: said.note ?? null },
      at: this.clock.now(),
    });
    const act = said.signedOff ? 'signOffUkVisit' : 'returnUkVisit';
    await this.store.append(tx, engagement, {
      act,
      from: state,
      to: state,
      version,
      words: said.note ?? null,
    });
    await this.audit.write(tx, { act, noun: 'engagement', nounId: id, about: personId });
    await this.outbox.emit(tx, ukVisitAnswered({ engagementId: id, answerId }));
  }

  /** Visits of the terms on the table that are not over and that no officer has answered for, the first to begin first. */
  async waiting(tx: EntityManager): Promise<Engagement[]> {
    const found: { id: string }[] = await tx.query(
      `SELECT e.id FROM engagement e JOIN engagement_terms t ON t.engagement_id = e.id AND t.version = e.version
        WHERE e.state IN ('proposed', 'agreed', 'changing') AND e.last_day >= $1::date AND t.legs @> '[{"mode": "uk-bound"}]'
          AND NOT EXISTS (SELECT FROM uk_visit_answer a WHERE a.engagement_id = e.id AND a.version = e.version)
        ORDER BY e.first_day, e.id LIMIT 100`,
      [this.clock.today()],
    );
    const all = await tx.findBy(
      Engagement,
      found.map(({ id }) => ({ id })),
    );
    return found.flatMap(({ id }) => all.find((one) => one.id === id) ?? []);
  }

  private answers(tx: EntityManager, engagementId: string): Promise<UkVisitAnswer[]> {
    return tx.find(UkVisitAnswer, { where: { engagementId }, order: { id: 'ASC' } });
  }
}

function faultsIn(visit: UkVisit, said: SignOffUkVisitInput): FieldFault[] {
  if (!said.signedOff)
    return said.note
      ? []
      : [{ field: 'note', sentence: 'Say what has to change before it can be signed off.' }];
  const sentences: Record<string, string> = {
    release:
      'The employer overseas has not released the colleague in Midst. Say which letter of release you saw, from whom and when, or wait.',
    returnStatement: 'The terms do not say how and when the colleague returns. Give it back.',
    payer: 'The terms do not say who pays. Give it back.',
  };
  return visit.missing
    .filter((what) => what !== 'release' || !said.releaseSeen)
    .map((what) => ({ field: what === 'release' ? 'releaseSeen' : what, sentence: sentences[what] }));
}
