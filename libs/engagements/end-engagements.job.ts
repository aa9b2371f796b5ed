import { Injectable } from '@nestjs/common';
import { system } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import type { Task } from '../platform/jobs.js';
import { HandingOver } from './handover/handing-over.service.js';

const timekeeper = system('timekeeper');

/** The day after its last one an engagement is handed over, and with that it ends; who is waited for is reminded. */
@Injectable()
export class EndEngagements implements Task {
  constructor(
    private readonly database: Database,
    private readonly handingOver: HandingOver,
  ) {}

  async run(): Promise<void> {
    while (await this.database.as(timekeeper, (tx) => this.handingOver.begin(tx)));
    while (await this.database.as(timekeeper, (tx) => this.handingOver.endSome(tx)));
    await this.database.as(timekeeper, (tx) => this.handingOver.remind(tx));
  }
}
