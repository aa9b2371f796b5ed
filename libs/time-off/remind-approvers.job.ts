import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { system } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import type { Task } from '../platform/jobs.js';
import { type Deadlines, dueNext, whatIsDue } from './deadlines.js';
import type { TimeOffRequest } from './time-off-request.entity.js';
import { TimeOffStep } from './time-off-step.entity.js';
import { stepLife } from './time-off-step.states.js';
import { TimeOffStore } from './time-off.store.js';

const batch = 100;

/** Steps about which something is due, the longest due first: one look at an index that holds nothing else. */
export const dueSteps = `
  SELECT s.id FROM time_off_step s JOIN time_off_request r ON r.id = s.request_id AND r.state = 'asking'
   WHERE s.state IN ('asked', 'conditional') AND s.due_at <= $1
   ORDER BY s.due_at LIMIT $2 FOR UPDATE OF s SKIP LOCKED`;

/**
 * Keeps the deadlines of steps: reminds whoever is silent, or owes word of a condition; tells the clinician plainly, once
 * the last day has passed, that nothing is agreed; and gives a step back to somebody who was away. It never decides
 * anything and never goes over anybody's head.
 */
@Injectable()
export class RemindApprovers implements Task {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly store: TimeOffStore,
  ) {}

  run(): Promise<void> {
    return this.database.inLots(system('timekeeper'), batch, (tx) => this.some(tx));
  }

  private async some(tx: EntityManager): Promise<number> {
    const now = this.clock.now();
    const due: { id: string }[] = await tx.query(dueSteps, [now, batch]);
    for (const { id } of due) await this.keep(tx, await this.store.step(tx, id), now);
    return due.length;
  }

  private async keep(tx: EntityManager, step: TimeOffStep, now: Date): Promise<void> {
    const request = await this.store.request(tx, step.requestId);
    const deadlines = deadlinesOf(step);
    const due = whatIsDue(deadlines, now);
    if (due.giveBack) return this.giveBack(tx, request, step);
    const reminders = due.remind ?? step.reminders;
    const silenceTold = deadlines.silenceTold || due.tellOfSilence;
    await tx.update(
      TimeOffStep,
      { id: step.id },
      {
        reminders,
        dueAt: dueNext({ ...deadlines, reminders, silenceTold }),
        ...(due.tellOfSilence && { silenceToldAt: now }),
      },
    );
    const { state } = step;
    const asked = state === 'asked';
    if (due.remind) {
      await this.store.append(tx, request, { act: 'remind', from: state, to: state, step });
      const occasion = asked ? 'reminder' : 'condition-reminder';
      await this.store.tellHolder(tx, request, step, occasion, reminders);
    }
    if (!due.tellOfSilence) return;
    await this.store.append(tx, request, { act: 'tellOfSilence', from: state, to: state, step });
    const once = `${step.id}:${step.generation}:${step.round}`;
    await this.store.tellClinician(tx, request, asked ? 'silence' : 'no-word', { stepId: step.id, once });
  }

  /** Whoever stood in has not answered: the step is theirs again who was away, with a link of its own. */
  private async giveBack(tx: EntityManager, request: TimeOffRequest, step: TimeOffStep): Promise<void> {
    const state = stepLife.go('giveBack', step.state, ['midst']);
    const back = { name: step.awayName!, email: step.awayEmail!, generation: step.generation + 1, round: 1 };
    const fresh = {
      ...back,
      ...(await this.store.askedFrom(tx, request, await this.store.firstDay(tx, request))),
      ...{ nudges: 0, nudgedAt: null, reminders: 0, silenceToldAt: null, question: null, answer: null },
      ...{ awayName: null, awayEmail: null, awayUntil: null },
    };
    await tx.update(TimeOffStep, { id: step.id }, fresh);
    const changed = { ...step, ...fresh };
    await this.store.append(tx, request, { act: 'giveBack', from: state, to: state, step: changed });
    await this.store.noteToHolder(tx, request, step, 'replaced');
    await this.store.tellHolder(tx, request, changed, 'first');
    const once = `${step.id}:${changed.generation}`;
    await this.store.tellClinician(tx, request, 'given-back', { stepId: step.id, once });
  }
}

function deadlinesOf(step: TimeOffStep): Deadlines {
  const asked = step.state === 'asked';
  return {
    state: step.state,
    since: asked ? step.askedAt! : step.decidedAt!,
    until: asked ? step.decideBy! : step.conditionBy!,
    reminders: step.reminders,
    silenceTold: step.silenceToldAt !== null,
    awayUntil: step.awayUntil,
  };
}
