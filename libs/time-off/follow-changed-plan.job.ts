import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Engagement } from '../engagements/engagement.entity.js';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/events.js';
import type { Listener } from '../platform/jobs.js';
import { Plans } from './plans.service.js';
import { timeOffMoved } from './time-off.events.js';
import { TimeOffRequest } from './time-off-request.entity.js';
import { requestLife } from './time-off-request.states.js';
import { TimeOffStep } from './time-off-step.entity.js';
import { type PlanNews, TimeOffStore } from './time-off.store.js';

/**
 * A plan changed, agreed already or still on the table: what was asked either covers it, or is out of date from now on,
 * or fits again because the plan came back. The clinician learns what can be done, and everybody who was asked what
 * became of it.
 */
@Injectable()
export class FollowChangedPlan implements Listener<{ engagementId: string; termsId: string }> {
  readonly actor = 'relay';

  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly store: TimeOffStore,
    private readonly plans: Plans,
  ) {}

  async run(
    tx: EntityManager,
    { engagementId, termsId }: { engagementId: string; termsId: string },
  ): Promise<void> {
    const asked = await tx.find(TimeOffRequest, {
      where: { engagementId, state: In(['asking', 'approved', 'reported', 'not_needed', 'out_of_date']) },
      order: { id: 'ASC' },
    });
    for (const { id } of asked) await this.follow(tx, id, termsId);
    if (asked.length > 0) await this.plans.tellHost(tx, engagementId);
  }

  private async follow(tx: EntityManager, id: string, termsId: string): Promise<void> {
    const request = await this.store.lock(tx, id);
    const { version } = await tx.findOneByOrFail(Engagement, { id: request.engagementId });
    // Asked for these very terms: they were on the table already, and the event is an earlier one.
    if (request.planVersion === version) return;
    const open = await this.plans.notCovered(tx, request, version);
    const fits = open.length === 0;
    const back = request.notNeeded ? 'fitAgainUnneeded' : 'fitAgain';
    const action = fits ? back : 'fallOutOfDate';
    const moves = requestLife.permits(action, request.state, ['midst']);
    const state = moves ? requestLife.go(action, request.state, ['midst']) : request.state;
    if (moves) {
      const settledAt = state === 'asking' ? null : this.clock.now();
      await tx.update(TimeOffRequest, { id }, { state, settledAt });
      if (action === 'fitAgain') await this.askFromNow(tx, request);
      await this.outbox.emit(tx, timeOffMoved({ requestId: id }));
    }
    await this.store.append(tx, request, {
      act: moves ? action : 'planChanged',
      from: request.state,
      to: state,
    });
    const news = !fits ? 'outdated' : moves ? 'fits' : 'changed';
    const days = open.map(({ from, to }) => `${from}/${to}`).join(' ');
    await this.store.tellClinician(tx, request, news, { once: termsId, days });
    if (moves || fits) await this.tellHolders(tx, request, news, termsId);
  }

  /** Days of silence count anew: whoever is asked was told meanwhile that no answer was needed. */
  private async askFromNow(tx: EntityManager, request: TimeOffRequest): Promise<void> {
    const firstDay = await this.store.firstDay(tx, request);
    for (const { id, state, awayUntil } of await this.store.steps(tx, request.id)) {
      if (state !== 'asked') continue;
      const from = await this.store.askedFrom(tx, request, firstDay, awayUntil);
      await tx.update(TimeOffStep, { id, state }, { ...from, reminders: 0, silenceToldAt: null });
    }
  }

  private async tellHolders(
    tx: EntityManager,
    request: TimeOffRequest,
    notice: PlanNews,
    termsId: string,
  ): Promise<void> {
    for (const step of await this.store.steps(tx, request.id))
      if (step.askedAt && step.state !== 'stopped')
        await this.store.noteToHolder(tx, request, step, notice, termsId);
  }
}
