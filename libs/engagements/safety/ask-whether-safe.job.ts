import { Injectable } from '@nestjs/common';
import { CountryPause } from '../../partnerships/pauses/country-pause.entity.js';
import { isInForce } from '../../partnerships/pauses/country-pause.states.js';
import { system } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import type { Task } from '../../platform/jobs.js';
import { SafetyChecks } from './safety-checks.service.js';

const timekeeper = system('timekeeper');

/** Asks who is in a paused country or due there, whether it was paused just now or they come to be due later. */
@Injectable()
export class AskWhetherSafe implements Task {
  constructor(
    private readonly database: Database,
    private readonly checks: SafetyChecks,
  ) {}

  async run(): Promise<void> {
    const pauses = await this.database.read(timekeeper, (tx) => tx.find(CountryPause));
    for (const pause of pauses.filter(({ state }) => isInForce(state)))
      await this.database.as(timekeeper, async (tx) => {
        // Two workers at once would each ask; the unique pair would fail one of them.
        await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('safety of ' || $1, 0))`, [pause.id]);
        await this.checks.ask(tx, pause);
      });
  }
}
