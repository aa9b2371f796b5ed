import { Injectable, Logger } from '@nestjs/common';
import { system } from './actor.js';
import { Database } from './database.js';
import { impossibleStates, type ImpossibleState } from './impossible-states.js';
import './platform.impossible.js';
import type { Task } from './jobs.js';

/** Enough to find the cause; the query finds the rest. */
const idsKept = 100;

/** Asks for states that should be impossible, logs each and keeps what was found, when, in `impossible_state`. */
@Injectable()
export class LookForImpossibleStates implements Task {
  private readonly log = new Logger('impossible states');

  constructor(private readonly database: Database) {}

  async run(): Promise<void> {
    for (const state of impossibleStates()) {
      try {
        await this.look(state);
      } catch (error) {
        // One question that cannot be asked keeps none of the others from being asked.
        this.log.error(`Could not ask for ${state.name}`);
        this.log.error(error);
      }
    }
  }

  private async look(state: ImpossibleState): Promise<void> {
    const ids = await this.database.read(system(state.as), async (tx) => {
      const rows: { id: string }[] = await tx.query(
        `SELECT id::text AS id FROM (${state.query}) found ORDER BY 1`,
      );
      return rows.map((row) => row.id);
    });
    if (ids.length === 0) return;
    this.log.error(`${state.name}: ${ids.length}, e.g. ${ids.slice(0, 3).join(', ')}. ${state.sentence}`);
    await this.database.as(system('relay'), (tx) =>
      tx.query('INSERT INTO impossible_state (name, ids, how_many) VALUES ($1, $2, $3)', [
        state.name,
        ids.slice(0, idsKept),
        ids.length,
      ]),
    );
  }
}
