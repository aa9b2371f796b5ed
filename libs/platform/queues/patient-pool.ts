import { setTimeout as pause } from 'node:timers/promises';
import { Pool, type PoolClient, type PoolConfig } from 'pg';
import { isConnectionLoss } from '../connection-loss.js';
import { PreparedClient } from '../prepared-client.js';
import { shortly } from './complaints.js';

type Connected = (
  error: Error | undefined,
  client: PoolClient | undefined,
  done: (release?: unknown) => void,
) => void;

const betweenTriesMs = 250;

/**
 * A lost connection under the one name by which BullMQ knows it. For every other error its workers try again at once,
 * without a pause: a server that took too long to answer, or a socket that is gone while it restarts, made a loop that
 * left the process no turn for anything else.
 */
function asRefused(cause: unknown): Error {
  return Object.assign(new Error(`ECONNREFUSED: ${shortly(cause)}`, { cause }), { code: 'ECONNREFUSED' });
}

/**
 * A pool that waits a while for a server which is away. BullMQ keeps the outcome of its very first connection for ever:
 * one that came to nothing while the server was slow or restarting left a worker deaf for the rest of its life.
 */
export class PatientPool extends Pool {
  /** @param patienceMs how long a connection is tried for */
  constructor(
    config: PoolConfig,
    private readonly patienceMs = 30_000,
  ) {
    super({ ...config, Client: PreparedClient });
  }

  override connect(): Promise<PoolClient>;
  override connect(connected: Connected): void;
  override connect(connected?: Connected): Promise<PoolClient> | void {
    if (!connected) return this.connectInTime();
    this.connectInTime().then(
      (client) =>
        connected(undefined, client, (error) => client.release(error as Error | boolean | undefined)),
      (error: Error) => connected(error, undefined, () => undefined),
    );
  }

  private async connectInTime(): Promise<PoolClient> {
    for (const until = Date.now() + this.patienceMs; ; await pause(betweenTriesMs)) {
      try {
        return await super.connect();
      } catch (error) {
        if (!this.ending && !isConnectionLoss(error)) throw error;
        if (this.ending || Date.now() >= until) throw asRefused(error);
      }
    }
  }
}
