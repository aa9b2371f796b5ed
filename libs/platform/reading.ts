import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type { Actor, SystemName } from './actor.js';
import { ConnectionLost } from './connection-loss.js';
import { leanRunner } from './lean-runner.js';
import { begin, type Begun, beginWith, letGo } from './transactions.js';

/** Functions that answer a named part of Midst who somebody is: `person_id` among what they give. */
export type AskedFunction = 'session_holder';

const askedAs = (name: SystemName, of: AskedFunction, values: readonly string[]): string =>
  `FROM set_config('midst.system', '${name}', true) AS actor,
     LATERAL app.${of}(${['actor', ...values.map((_, n) => `$${n + 1}`)].join(', ')}) AS answer`;

/**
 * Asks one function of schema `app` in a transaction of its own and in one round trip, as a named part of Midst. The
 * function takes the actor first, so that it cannot run before the actor is set, and refuses every other one.
 */
export function ask<R>(
  source: DataSource,
  name: SystemName,
  of: AskedFunction,
  values: readonly string[],
): Promise<R[]> {
  return source.query(`SELECT answer.* ${askedAs(name, of, values)}`, [...values]);
}

/** How many readings may begin with their asker: such a one has its connection from the first moment. */
export interface Places {
  free: number;
}

/**
 * A reading of which is not known yet whose it is: `ask` begins it with the question who that is, and PostgreSQL goes on in
 * that person's name. Once they may pass, the operation takes it over (`openReading`); until then nothing else is asked of it.
 */
export class Entrance {
  private found: Begun | undefined;
  private placed = false;

  constructor(
    private readonly source: DataSource,
    private readonly places: Places,
  ) {}

  /** As `ask`, which it is where no place is free. */
  async ask<R>(name: SystemName, of: AskedFunction, values: readonly string[]): Promise<R[]> {
    if (this.places.free <= 0) return ask(this.source, name, of, values);
    this.places.free--;
    this.placed = true;
    const runner = leanRunner(this.source);
    const first = {
      name: `entering ${of} as ${name}`,
      text: `SELECT answer.*, set_config('midst.person', answer.person_id::text, true), set_config('midst.system', '', true)
        ${askedAs(name, of, values)}`,
    };
    const began = await beginWith(runner, true, first, values);
    this.found = began;
    return (await began.begun).rows as R[];
  }

  /** What the operation goes on with; undefined where nobody was asked about. */
  passed(): Begun | undefined {
    const { found } = this;
    this.found = undefined;
    return found;
  }

  /** Gives its place back, and ends what nobody has taken over. */
  async close(): Promise<void> {
    if (this.placed) this.places.free++;
    this.placed = false;
    const left = this.passed();
    if (left) await letGo(left.runner);
  }
}

/** One read-only transaction of an operation, begun when something is first read. */
export class Reading {
  private runner: QueryRunner | undefined;
  private opening: Promise<Begun> | undefined;
  private running = 0;

  constructor(
    private readonly source: DataSource,
    private readonly actor: Actor,
    readonly serial = false,
    begun?: Begun,
  ) {
    if (!begun) return;
    this.runner = begun.runner;
    this.opening = Promise.resolve(begun);
  }

  /** It has a connection, and nothing is being asked. */
  get idle(): boolean {
    return this.runner !== undefined && this.running === 0;
  }

  async run<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    if (!this.runner) {
      this.runner = leanRunner(this.source);
      this.opening = begin(this.runner, this.actor, true);
    }
    const { runner, opening } = this;
    this.running++;
    try {
      const begun = (await opening)?.begun;
      const found = await work(runner.manager);
      await begun;
      return found;
    } catch (error) {
      // While this reading is open only the driver lets its runner go, and only because the connection broke.
      throw this.runner === runner && runner.isReleased ? new ConnectionLost(error) : error;
    } finally {
      this.running--;
    }
  }

  /** Ends the transaction and gives the connection back. The next `run` begins a new one. */
  async close(): Promise<void> {
    const { runner, opening } = this;
    if (!runner) return;
    this.runner = undefined;
    await letGo(runner, opening);
  }
}
