import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor, SystemName } from './actor.js';
import { leanRunner } from './lean-runner.js';
import { ask, type AskedFunction, Entrance, type Places, Reading } from './reading.js';
import { afterRollback, begin, commit, type Question } from './transactions.js';

/**
 * All work with the database runs here, in the name of an actor. The actor is set for one transaction
 * only: a pooled connection that kept it would hand one person's rows to the next (TypeORM #5857).
 */
@Injectable()
export class Database {
  /** One lazy read-only transaction per GraphQL operation, found by the actor object of that operation. */
  private readonly readings = new WeakMap<Actor, Reading>();

  /** Some connections are left for whatever else readings ask that hold one. */
  private readonly places: Places;

  constructor(readonly source: DataSource) {
    const { max = 10 } = (source.options as { extra?: { max?: number } }).extra ?? {};
    this.places = { free: max - 4 };
  }

  /**
   * Runs `work` in one transaction as `actor`; commits when it returns, rolls back when it throws.
   * @param last what is asked together with the commit, for whatever is written last; should it fail, nothing is committed
   */
  async as<T>(
    actor: Actor,
    work: (tx: EntityManager) => Promise<T>,
    last?: (result: T) => Question | undefined,
  ): Promise<T> {
    const reading = this.readings.get(actor);
    if (reading?.serial || reading?.idle) await reading.close();
    const runner = leanRunner(this.source);
    try {
      const { begun } = await begin(runner, actor, false);
      const result = await work(runner.manager);
      await begun;
      await commit(runner, last?.(result));
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

  /** Asks as a named part of Midst who somebody is. */
  ask<R>(name: SystemName, of: AskedFunction, values: readonly string[]): Promise<R[]> {
    return ask(this.source, name, of, values);
  }

  /** For an operation that reads: who asks is found out by it, and the reading goes on from there. To be closed in any case. */
  entrance(): Entrance {
    return new Entrance(this.source, this.places);
  }

  /**
   * From now until `closeReading`, everything read with this very actor object shares one transaction. In a `serial`
   * operation (a mutation: one field after the other) it gives its connection back before a writing transaction takes
   * one: sixteen mutations that each held a reading connection and waited for a writing one would wait for ever.
   */
  openReading(
    actor: Actor,
    { serial = false, entrance }: { serial?: boolean; entrance?: Entrance } = {},
  ): void {
    this.readings.set(actor, new Reading(this.source, actor, serial, entrance?.passed()));
  }

  async closeReading(actor: Actor): Promise<void> {
    const reading = this.readings.get(actor);
    this.readings.delete(actor);
    await reading?.close();
  }
}
