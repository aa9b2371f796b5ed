import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import type { Listener } from '../../platform/jobs.js';
import { Messages, type Telling } from '../../notifications/messages.service.js';
import { stepDoor, TimeOffStore } from '../time-off.store.js';
import type { TimeOffRequest } from '../time-off-request.entity.js';
import type { RequestState } from '../time-off-request.states.js';
import type { TimeOffStep } from '../time-off-step.entity.js';
import { awayOn, newsFor } from './calendar-days.js';
import { CalendarEntry } from './calendar-entry.entity.js';
import type { Stretch } from '../plan-cover.js';

const agreed: readonly RequestState[] = ['approved', 'reported'];

/**
 * Time off was agreed, or is not agreed any more: the days go into the calendars of the clinician and of whoever
 * approved them, and out again. Reckoned from how the request stands now, so hearing of it twice tells nobody twice.
 */
@Injectable()
export class PutInCalendars implements Listener<{ requestId: string }> {
  readonly actor = 'relay';

  constructor(
    private readonly clock: Clock,
    private readonly messages: Messages,
    private readonly store: TimeOffStore,
  ) {}

  async run(tx: EntityManager, { requestId }: { requestId: string }): Promise<void> {
    const request = await this.store.lock(tx, requestId);
    const wanted = agreed.includes(request.state) ? awayOn(await this.store.lines(tx, request)) : [];
    await this.bringUpToDate(tx, request, null, wanted);
    for (const step of await this.store.steps(tx, requestId))
      await this.bringUpToDate(tx, request, step, step.state === 'approved' ? wanted : []);
  }

  private async bringUpToDate(
    tx: EntityManager,
    request: TimeOffRequest,
    step: TimeOffStep | null,
    wanted: readonly Stretch[],
  ): Promise<void> {
    const told = await tx.findBy(CalendarEntry, {
      requestId: request.id,
      stepId: step ? step.id : IsNull(),
    });
    for (const news of newsFor(told, wanted)) {
      const known = told.find(({ ordinal }) => ordinal === news.ordinal);
      const id = known?.id ?? newId();
      const said = { ...news, saidAt: this.clock.now() };
      if (known) await tx.update(CalendarEntry, { id }, said);
      else await tx.insert(CalendarEntry, { id, requestId: request.id, stepId: step?.id ?? null, ...said });
      await this.messages.tell(tx, telling(request, step, id, news.sequence));
    }
  }
}

function telling(request: TimeOffRequest, step: TimeOffStep | null, id: string, sequence: number): Telling {
  const one = {
    key: `time-off-calendar:${id}:${sequence}`,
    kind: 'time-off-calendar',
    ids: { entryId: id, sequence: String(sequence) },
  };
  if (!step) return { ...one, to: { personId: request.personId } };
  return {
    ...one,
    to: { address: step.email, name: step.name, language: request.language },
    door: { purpose: stepDoor, id: step.id, generation: step.generation },
  };
}
