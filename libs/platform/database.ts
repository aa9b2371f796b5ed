import { Injectable } from '@nestjs/common';
import { escapeLiteral } from 'pg';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import type { Actor, SystemName } from './actor.js';
import { ConnectionLost, isConnectionLoss } from './connection-loss.js';
import { leanRunner } from './lean-runner.js';
import { PreparedClient } from './prepared-client.js';

/** The settings that row-level security reads; '' means nobody, and nobody sees no rows. */
function settingsOf(actor: Actor): [person: string, system: string, step: string] {
  switch (actor.kind) {
    case 'person':
      return [actor.personId, '', ''];
    case 'system':
      return ['', actor.name, ''];
    case 'approver':
      return ['', '', actor.stepId];
    case 'anonymous':
      return ['', '', ''];
  }
}

/**
 * All work with the database runs here, in the name of an actor. The actor is set for one transaction
 * only: a pooled connection that kept it would hand one person's rows to the next (TypeORM #5857).
 */
@Injectable()
export class Database {
  /** One lazy read-only transaction per GraphQL operation, found by the actor object of that operation. */
  private readonly readings = new WeakMap<Actor, Reading>();

  constructor(readonly source: DataSource) {}

  /** Runs `work` in one transaction as `actor`; commits when it returns, rolls back when it throws. */
  async as<T>(actor: Actor, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const reading = this.readings.get(actor);
    if (reading?.serial) await reading.close();
    const runner = leanRunner(this.source);
    try {
      const { begun } = await begin(runner, actor, false);
      const result = await work(runner.manager);
      await begun;
      await runner.commitTransaction();
      return result;
    } catch (error) {
      throw await afterRollback(runner, error);
    } finally {
      await runner.release();
    }
  }

  /**
   * Does so many at a time, each lot in a transaction of its own, until one was not full.
   * @param some does one lot of at most `lot` and answers how many there were
   */
  async inLots(actor: Actor, lot: number, some: (tx: EntityManager) => Promise<number>): Promise<void> {
    while ((await this.as(actor, some)) >= lot);
  }

  /** Reads as `actor`: in the operation's own read-only transaction where one is open, else in a short one. */
  async read<T>(actor: Actor, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const reading = this.readings.get(actor);
    if (reading) return reading.run(work);
    const own = new Reading(this.source, actor);
    try {
      return await own.run(work);
    } finally {
      await own.close();
    }
  }

  /**
   * Asks one function of schema `app` in a transaction of its own and in one round trip, as a named part of Midst. The
   * function takes the actor first, so that it cannot run before the actor is set, and refuses every other one.
   */
  async ask<R>(name: SystemName, of: 'session_holder', values: readonly string[]): Promise<R[]> {
    const rest = values.map((_, n) => `, $${n + 1}`).join('');
    return this.source.query(
      `SELECT answer.* FROM set_config('midst.system', ${escapeLiteral(name)}, true) AS actor,
         LATERAL app.${of}(actor${rest}) AS answer`,
      [...values],
    );
  }

  /**
   * From now until `closeReading`, everything read with this very actor object shares one transaction. In a `serial`
   * operation (a mutation: one field after the other) it gives its connection back before a writing transaction takes
   * one: sixteen mutations that each held a reading connection and waited for a writing one would wait for ever.
   */
  openReading(actor: Actor, { serial = false } = {}): void {
    this.readings.set(actor, new Reading(this.source, actor, serial));
  }

  async closeReading(actor: Actor): Promise<void> {
    const reading = this.readings.get(actor);
    this.readings.delete(actor);
    await reading?.close();
  }
}

/**
 * Begins a transaction as the actor, together with whatever is asked first: the connection answers in order, so nobody
 * waits for the beginning alone. Half of what the API spent of its processor was writing to the database's socket.
 * Should the beginning fail, what follows it runs in nobody's name, and nobody sees and writes nothing; `begun` tells.
 */
async function begin(
  runner: QueryRunner,
  actor: Actor,
  readOnly: boolean,
): Promise<{ begun: Promise<unknown> }> {
  await runner.connect();
  const begun = runner.query(
    `START TRANSACTION${readOnly ? ' READ ONLY' : ''}; SELECT ${settingsFor(actor)}`,
  );
  // Whoever began it awaits it too, but perhaps only after something else has failed.
  begun.catch(() => undefined);
  // What TypeORM keeps of a transaction that it began itself; inner ones become savepoints by it.
  Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
  return { begun };
}

/**
 * Ends a transaction that only read, with whatever is asked next on its connection, which goes back to the pool meanwhile:
 * a connection answers in order, so the next who has it comes after the end. A failure to end means that the connection
 * broke, and a pool lets go of those by itself.
 */
async function endSoon(runner: QueryRunner): Promise<void> {
  const client: unknown = await runner.connect();
  if (!(client instanceof PreparedClient)) return runner.rollbackTransaction();
  client.soon('ROLLBACK').catch(() => undefined);
  Object.assign(runner, { isTransactionActive: false, transactionDepth: 0 });
}

function settingsFor(actor: Actor): string {
  const [person, name, step] = settingsOf(actor).map(escapeLiteral);
  return `set_config('midst.person', ${person}, true), set_config('midst.system', ${name}, true),
    set_config('midst.step', ${step}, true)`;
}

class Reading {
  private runner: QueryRunner | undefined;
  private opening: Promise<{ begun: Promise<unknown> }> | undefined;

  constructor(
    private readonly source: DataSource,
    private readonly actor: Actor,
    readonly serial = false,
  ) {}

  async run<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    if (!this.runner) {
      this.runner = leanRunner(this.source);
      this.opening = begin(this.runner, this.actor, true);
    }
    const { runner, opening } = this;
    try {
      const begun = (await opening)?.begun;
      const found = await work(runner.manager);
      await begun;
      return found;
    } catch (error) {
      // While this reading is open only the driver lets its runner go, and only because the connection broke.
      throw this.runner === runner && runner.isReleased ? new ConnectionLost(error) : error;
    }
  }

  /** Ends the transaction and gives the connection back. The next `run` begins a new one. */
  async close(): Promise<void> {
    const runner = this.runner;
    if (!runner) return;
    this.runner = undefined;
    try {
      await this.opening;
      if (runner.isTransactionActive) await endSoon(runner);
    } catch (error) {
      // What was read is read; of a broken connection PostgreSQL itself ends the transaction.
      if (!runner.isReleased && !isConnectionLoss(error)) throw error;
    } finally {
      await runner.release();
    }
  }
}

/** Rolls back and returns the error to throw: the one that began it, never a later one of the rollback itself. */
async function afterRollback(runner: QueryRunner, error: unknown): Promise<unknown> {
  if (runner.isReleased) return new ConnectionLost(error);
  try {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
  } catch (second) {
    if (!runner.isReleased && !isConnectionLoss(second)) throw second;
    return isConnectionLoss(error) ? error : new ConnectionLost(error);
  }
  return error;
}
