import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Listener } from '../platform/jobs.js';
import { TimeOffStore } from './time-off.store.js';

/** The approver and the clinician both learn that the link was followed by the very person who asked; once a day. */
@Injectable()
export class TellOfMisusedLink implements Listener<{ requestId: string; stepId: string; day: string }> {
  readonly actor = 'relay';

  constructor(private readonly store: TimeOffStore) {}

  async run(tx: EntityManager, told: { requestId: string; stepId: string; day: string }): Promise<void> {
    const { requestId, stepId, day } = told;
    const request = await this.store.request(tx, requestId);
    const step = await this.store.step(tx, stepId);
    await this.store.noteToHolder(tx, request, step, 'misused', day);
    await this.store.tellClinician(tx, request, 'misused', { stepId, once: `${stepId}:${day}` });
  }
}
