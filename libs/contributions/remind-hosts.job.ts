import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Messages } from '../notifications/messages.service.js';
import { system } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import type { Task } from '../platform/jobs.js';
import { Asking } from './asking.service.js';
import { Contribution } from './contribution.entity.js';
import { contributionLife } from './contribution.states.js';
import { ContributionStore } from './contribution.store.js';
import { dueNext, whatIsDue } from './reminders.js';

const batch = 100;

export const dueContributions = `
  SELECT id FROM contribution WHERE state = 'waiting' AND due_at <= $1 ORDER BY due_at LIMIT $2 FOR UPDATE SKIP LOCKED`;

/** Reminds hosts who have not answered, and tells the person once that they have not. It confirms nothing. */
@Injectable()
export class RemindHosts implements Task {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly messages: Messages,
    private readonly store: ContributionStore,
    private readonly asking: Asking,
  ) {}

  run(): Promise<void> {
    return this.database.inLots(system('timekeeper'), batch, (tx) => this.some(tx));
  }

  private async some(tx: EntityManager): Promise<number> {
    const now = this.clock.now();
    const due: { id: string }[] = await tx.query(dueContributions, [now, batch]);
    for (const { id } of due) await this.keep(tx, await this.store.get(tx, id), now);
    return due.length;
  }

  private async keep(tx: EntityManager, contribution: Contribution, now: Date): Promise<void> {
    const { id, personId, askedAt, version, generation, state: from } = contribution;
    const due = whatIsDue(askedAt!, contribution.reminders, now);
    const reminders = contribution.reminders + (due === 'remind' ? 1 : 0);
    const silence = due === 'tell-of-silence';
    await tx.update(
      Contribution,
      { id },
      { reminders, dueAt: dueNext(askedAt!, reminders, silence), ...(silence && { silenceToldAt: now }) },
    );
    if (!due) return;
    const act = silence ? 'tellOfSilence' : 'remind';
    const to = contributionLife.go(act, from, ['midst']);
    await this.store.append(tx, contribution, { act, from, to, version, side: 'midst' });
    if (!silence) return this.asking.tell(tx, { ...contribution, reminders }, 'reminder');
    await this.messages.tell(tx, {
      key: `contribution-silence:${id}:${version}:${generation}`,
      kind: 'contribution-news',
      to: { personId },
      ids: { contributionId: id, news: 'silence' },
    });
  }
}
