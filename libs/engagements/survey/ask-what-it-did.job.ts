import { Injectable } from '@nestjs/common';
import { system } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import type { Task } from '../../platform/jobs.js';
import { SurveyRounds } from './survey-rounds.service.js';

const timekeeper = system('timekeeper');

/** Asks visitor, host and colleagues what the work did: at its end, and three and twelve months later. */
@Injectable()
export class AskWhatItDid implements Task {
  constructor(
    private readonly database: Database,
    private readonly rounds: SurveyRounds,
  ) {}

  async run(): Promise<void> {
    for (const step of ['plan', 'date', 'ask'] as const)
      while (await this.database.as(timekeeper, (tx) => this.rounds[step](tx)));
    await this.database.as(timekeeper, (tx) => this.rounds.forget(tx));
  }
}
