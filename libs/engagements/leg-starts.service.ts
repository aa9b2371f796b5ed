import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/events.js';
import { newId } from '../platform/ids.js';
import { Refusal, wrongField } from '../platform/refusal.js';
import { countryPaused, pausedAmong } from '../partnerships/pauses/country-pauses.service.js';
import type { CheckKind } from './checks.js';
import { EngagementClearance, LegStart } from './engagement-record.entity.js';
import type { Engagement } from './engagement.entity.js';
import { legStarted } from './engagement.events.js';
import type { EngagementsRefusalCode } from './engagement.refusals.js';
import { EngagementStore } from './engagement.store.js';
import { UkVisits } from './uk-visit/uk-visits.service.js';
import { legStanding, type LegStanding } from './leg-starts.js';
import { Trainings } from './training/trainings.service.js';

const names: Record<CheckKind, string> = {
  'live-register': 'the live register',
  'record-check': 'a record check',
};

type Standing = LegStanding & { paused: boolean; trainings: number; visit: boolean };

/** The beginning of legs: what both sides accepted last, on its day, after the checks that it asks for. */
@Injectable()
export class LegStarts {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly store: EngagementStore,
    private readonly trainings: Trainings,
    private readonly visits: UkVisits,
  ) {}

  /**
   * Records that a leg has begun; said twice it is recorded once.
   * @throws Refusal NOT_NOW, BAD_INPUT, COUNTRY_PAUSED, VISIT_NOT_SIGNED_OFF, CHECKS_MISSING, TRAINING_MISSING, NOT_FOUND
   */
  async start(tx: EntityManager, actor: SignedIn, id: string, index: number): Promise<void> {
    const engagement = await this.store.lock(tx, id);
    const side = await this.store.side(tx, actor, engagement);
    const legs = await this.standings(tx, engagement);
    const version = engagement.agreedVersion;
    if (version === null || legs.length === 0)
      throw new Refusal('NOT_NOW', 'A leg begins while an engagement is agreed.');
    const leg = legs.at(index);
    if (!leg)
      throw wrongField(
        'leg',
        `The terms that both sides accepted have ${legs.length} ${legs.length === 1 ? 'leg' : 'legs'}, counted from 0.`,
      );
    if (!leg.begun) throw new Refusal('NOT_NOW', 'Its first day has not come yet.');
    if (leg.over) throw new Refusal('NOT_NOW', 'Its last day has passed.');
    if (leg.paused) throw countryPaused();
    if (leg.visit) await this.visits.mustBeSignedOff(tx, id, version);
    if (leg.waitsFor.length > 0)
      throw new Refusal<EngagementsRefusalCode>(
        'CHECKS_MISSING',
        `This leg waits for ${leg.waitsFor.map((kind) => names[kind]).join(' and ')}: a programme officer looks and ` +
          'records it, then the leg can begin.',
      );
    if (leg.trainings > 0)
      throw new Refusal<EngagementsRefusalCode>(
        'TRAINING_MISSING',
        'This leg waits for training that is asked for before it: it is recorded, and then somebody else looks at it.',
      );
    if (await tx.existsBy(LegStart, { engagementId: id, version, leg: index })) return;
    const { institutionId, personId, state } = engagement;
    await tx.insert(LegStart, {
      id: newId(),
      engagementId: id,
      institutionId,
      personId,
      version,
      leg: index,
      side,
      startedBy: actor.personId,
      at: this.clock.now(),
    });
    await this.store.append(tx, engagement, {
      act: 'startLeg',
      from: state,
      to: state,
      version,
      side,
      reason: String(index),
    });
    await this.outbox.emit(tx, legStarted({ engagementId: id }));
  }

  started(tx: EntityManager, engagementId: string): Promise<LegStart[]> {
    return tx.find(LegStart, { where: { engagementId }, order: { id: 'ASC' } });
  }

  /** Legs that could begin at this moment and have not, counted from 0. */
  async startable(tx: EntityManager, engagement: Engagement): Promise<number[]> {
    const legs = await this.standings(tx, engagement);
    if (!legs.some(ready)) return [];
    const { id, agreedVersion } = engagement;
    const mayVisit =
      !legs.some(({ visit }) => visit) || (await this.visits.signedOff(tx, id, agreedVersion ?? 0));
    const begun = (await this.started(tx, engagement.id)).filter(
      ({ version }) => version === engagement.agreedVersion,
    );
    return legs.flatMap((leg, index) =>
      ready(leg) && (mayVisit || !leg.visit) && !begun.some((one) => one.leg === index) ? [index] : [],
    );
  }

  /** How the legs stand that both sides accepted last; none while nothing is agreed. */
  private async standings(tx: EntityManager, { id, state, agreedVersion }: Engagement): Promise<Standing[]> {
    if (agreedVersion === null || (state !== 'agreed' && state !== 'changing')) return [];
    const { legs, activities } = await this.store.terms(tx, id, agreedVersion);
    const clearances = await tx.findBy(EngagementClearance, { engagementId: id });
    const paused = (
      await pausedAmong(
        tx,
        legs.map(({ country }) => country),
      )
    ).map(({ country }) => country);
    const now = this.clock.now();
    const standings = legs.map((leg) => legStanding(leg, activities, clearances, now));
    // Asked only while a leg could begin at all.
    const asks = standings.some(({ begun, over }) => begun && !over);
    const waited = asks ? await this.trainings.waited(tx, id, agreedVersion) : [];
    return standings.map((standing, index) => ({
      ...standing,
      trainings: waited[index]?.length ?? 0,
      visit: legs[index].mode === 'uk-bound',
      paused:
        legs[index].mode === 'in-country' && !!legs[index].country && paused.includes(legs[index].country),
    }));
  }
}

const ready = ({ begun, over, waitsFor, trainings, paused }: Standing) =>
  begun && !over && !paused && waitsFor.length === 0 && trainings === 0;
