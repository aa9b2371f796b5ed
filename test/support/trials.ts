import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { system } from '../../libs/platform/actor.js';
import { Database } from '../../libs/platform/database.js';
import { event } from '../../libs/platform/events.js';
import { every, on, type Job, type Listener, type Task } from '../../libs/platform/jobs.js';

/** Background work that only tests know: what happens is called a trial, and its effects are counted. */
export const TrialHeld = event<{ trial: string; ms: string }>('trial.held');
export const TrialPoisoned = event<{ trial: string }>('trial.poisoned');

/** No unique key on purpose: a double effect must show as two rows. */
export const trialTables = `
  CREATE TABLE trial_effect (trial text NOT NULL, by text NOT NULL, at timestamptz NOT NULL DEFAULT clock_timestamp());
  CREATE TABLE trial_turn (by text NOT NULL, at timestamptz NOT NULL DEFAULT clock_timestamp());
  GRANT SELECT, INSERT ON trial_effect, trial_turn TO midst_application;
`;

async function effect(tx: EntityManager, trial: string, by: string): Promise<void> {
  await tx.query('INSERT INTO trial_effect (trial, by) VALUES ($1, $2)', [trial, by]);
}

@Injectable()
export class JudgeTrial implements Listener<{ trial: string; ms: string }> {
  readonly actor = 'matcher';

  async run(tx: EntityManager, { trial, ms }: { trial: string; ms: string }): Promise<void> {
    await effect(tx, trial, 'JudgeTrial');
    if (ms !== '0') await tx.query('SELECT pg_sleep($1::float / 1000)', [ms]);
  }
}

@Injectable()
export class ReportTrial implements Listener<{ trial: string; ms: string }> {
  readonly actor = 'timekeeper';

  async run(tx: EntityManager, { trial }: { trial: string; ms: string }): Promise<void> {
    await effect(tx, trial, 'ReportTrial');
  }
}

@Injectable()
export class ChokeOnTrial implements Listener<{ trial: string }> {
  readonly actor = 'matcher';

  async run(tx: EntityManager, { trial }: { trial: string }): Promise<void> {
    await effect(tx, trial, 'ChokeOnTrial');
    throw new Error(`Trial ${trial} cannot be swallowed`);
  }
}

@Injectable()
export class CountTurns implements Task {
  constructor(private readonly database: Database) {}

  async run(): Promise<void> {
    await this.database.as(system('timekeeper'), (tx) =>
      tx.query("INSERT INTO trial_turn (by) VALUES ('CountTurns')"),
    );
  }
}

export const trialJobs: readonly Job[] = [
  on(TrialHeld, JudgeTrial, 'matching'),
  on(TrialHeld, ReportTrial, 'telling'),
  on(TrialPoisoned, ChokeOnTrial, 'matching'),
  every(1, CountTurns, 'keeping'),
];
