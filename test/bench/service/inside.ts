import type { INestApplicationContext, Type } from '@nestjs/common';
import { setImmediate as turn } from 'node:timers/promises';
import { atConsole } from '../../../apps/cli/console.module.js';
import { drifts, keptOf } from '../../../libs/matching/drift.query.js';
import { FindNeedsFor } from '../../../libs/matching/find-needs-for.job.js';
import { Finding } from '../../../libs/matching/finding.service.js';
import { factsOfNeed } from '../../../libs/matching/open-needs.query.js';
import { OpenNeeds } from '../../../libs/matching/open-needs.service.js';
import { RosterKeeper } from '../../../libs/matching/roster/roster-keeper.service.js';
import { factsOf } from '../../../libs/clinicians/facts.query.js';
import { system } from '../../../libs/platform/actor.js';
import { readConfig } from '../../../libs/platform/config.js';
import { Database } from '../../../libs/platform/database.js';
import { positions } from '../match/needs.js';

const matcher = system('matcher');

/** The services of one more program on the same database, in this process: what cannot be seen over HTTP is asked here. */
export class Inside {
  readonly rosters: RosterKeeper;
  private readonly database: Database;

  private constructor(private readonly services: INestApplicationContext) {
    this.rosters = this.get(RosterKeeper);
    this.database = this.get(Database);
  }

  static open<T>(databaseUrl: string, secret: string, work: (inside: Inside) => Promise<T>): Promise<T> {
    const config = readConfig({ DATABASE_URL: databaseUrl, SECRET_KEY: secret, LOG_LEVEL: 'warn' });
    return atConsole(async (services) => work(new Inside(services)), { config, providers: [FindNeedsFor] });
  }

  /** Milliseconds until its roster is built from PostgreSQL and follows. */
  async build(): Promise<number> {
    const began = performance.now();
    this.rosters.start();
    await this.rosters.settled();
    if (!this.rosters.ready) throw new Error('The roster was not built');
    return performance.now() - began;
  }

  /** Waits until its roster has so many people, without asking it anything; milliseconds, or null after a while. */
  async untilThere(people: number, patienceMs = 5_000): Promise<number | null> {
    const began = performance.now();
    while (this.rosters.state.people !== people) {
      if (performance.now() - began > patienceMs) return null;
      await turn();
    }
    return performance.now() - began;
  }

  /** What the worker does after somebody saved: every open need for this person, stored. */
  findNeedsFor(personId: string): Promise<void> {
    const job = this.get(FindNeedsFor);
    return this.database.as(matcher, (tx) => job.run(tx, { personId }));
  }

  /** Every open need for this person, and nothing stored: how many fit. */
  rankNeedsFor(personId: string): Promise<number> {
    return this.database.read(
      matcher,
      async (tx) => (await this.get(OpenNeeds).matchesOf(tx, factsOf(tx, [personId]))).length,
    );
  }

  /** Some whom a need fits and whom no wave has told of it. */
  untold(needId: string, most: number): Promise<string[]> {
    return this.database.read(matcher, async (tx) => {
      const rows: { id: string }[] = await tx.query(
        `SELECT person_id AS id FROM match WHERE need_id = $1 AND state = 'found' ORDER BY overall, turn LIMIT $2`,
        [needId, most],
      );
      return rows.map(({ id }) => id);
    });
  }

  /** Pairs of these needs of which what is kept differs from a full rematch, and how many pairs there are. */
  async differences(needIds: readonly string[]): Promise<{ pairs: number; different: number }> {
    const roster = await this.rosters.current();
    if (!roster) throw new Error('There is no roster');
    let [pairs, different] = [0, 0];
    for (const needId of needIds)
      await this.database.read(matcher, async (tx) => {
        for (const position of await factsOfNeed(tx, needId, this.get(Finding).today)) {
          const matches = new Map(roster.all(position).between(null, null));
          pairs += matches.size;
          different += drifts(
            position.positionId,
            await keptOf(tx, position.positionId, null, 1_000_000),
            matches,
          ).length;
        }
      });
    return { pairs, different };
  }

  /** Asks the roster for the best fifty of as many of 5,000 positions as fit into the seconds; bytes of packed people too. */
  async rematch(
    seconds: number,
  ): Promise<{ asked: number; seconds: number; cpuSeconds: number; bytes: number }> {
    const roster = await this.rosters.current();
    if (!roster) throw new Error('There is no roster');
    const all = positions(5_000);
    const began = performance.now();
    const cpu = process.cpuUsage();
    let asked = 0;
    for (const position of all) {
      if (performance.now() - began > seconds * 1000) break;
      roster.top(position, 50);
      asked++;
    }
    const { user, system } = process.cpuUsage(cpu);
    return {
      asked,
      seconds: (performance.now() - began) / 1000,
      cpuSeconds: (user + system) / 1e6,
      bytes: roster.bytes / roster.size,
    };
  }

  private get<T>(of: Type<T>): T {
    return this.services.get(of, { strict: false });
  }
}
