import { Injectable } from '@nestjs/common';
import { system } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import type { Task } from '../../platform/jobs.js';
import { WorkHandovers } from './handovers.service.js';

const timekeeper = system('timekeeper');

/** Asks who carries on before work ends, and three and twelve months after it how it goes. */
@Injectable()
export class AskAfterHandover implements Task {
  constructor(
    private readonly database: Database,
    private readonly handovers: WorkHandovers,
  ) {}

  async run(): Promise<void> {
    await this.database.as(timekeeper, (tx) => this.handovers.askWho(tx));
    while (await this.database.as(timekeeper, (tx) => this.handovers.plan(tx)));
    await this.database.as(timekeeper, (tx) => this.handovers.ask(tx));
  }
}
