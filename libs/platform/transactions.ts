import { QueryFailedError, type QueryRunner } from 'typeorm';
import type { Actor } from './actor.js';
import { ConnectionLost, isConnectionLoss } from './connection-loss.js';
import type { PreparedClient } from './prepared-client.js';

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

const nameActor = {
  name: 'actor',
  text: `SELECT set_config('midst.person', $1, true), set_config('midst.system', $2, true),
    set_config('midst.step', $3, true)`,
};

export interface Question {
  text: string;
  values: unknown[];
}

/** A transaction on a connection of its own; `begun` tells whether it did begin. */
export interface Begun {
  runner: QueryRunner;
  begun: Promise<unknown>;
}

/**
 * Begins a transaction as the actor, together with whatever is asked first: the connection answers in order, so nobody
 * waits for the beginning alone. Half of what the API spent of its processor was writing to the database's socket.
 * Should the beginning fail, what follows it runs in nobody's name, and nobody sees and writes nothing; `begun` tells.
 */
export async function begin(runner: QueryRunner, actor: Actor, readOnly: boolean): Promise<Begun> {
  return beginWith(runner, readOnly, nameActor, settingsOf(actor));
}

export async function beginWith(
  runner: QueryRunner,
  readOnly: boolean,
  first: { name: string; text: string },
  values: readonly string[],
): Promise<Begun & { begun: Promise<{ rows: unknown[] }> }> {
  const client = (await runner.connect()) as PreparedClient;
  const begun = client.open(readOnly ? 'START TRANSACTION READ ONLY' : 'START TRANSACTION', first, [
    ...values,
  ]);
  // Whoever began it awaits it too, but perhaps only after something else has failed.
  begun.catch(() => undefined);
  // What TypeORM keeps of a transaction that it began itself; inner ones become savepoints by it.
  Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
  return { runner, begun };
}

/**
 * Ends a transaction that only read, with whatever is asked next on its connection, which goes back to the pool meanwhile:
 * a connection answers in order, so the next who has it comes after the end. A failure to end means that the connection
 * broke, and a pool lets go of those by itself.
 */
async function endSoon(runner: QueryRunner): Promise<void> {
  const client = (await runner.connect()) as PreparedClient;
  client.soon('ROLLBACK').catch(() => undefined);
  Object.assign(runner, { isTransactionActive: false, transactionDepth: 0 });
}

/** Ends a reading and gives its connection back. */
export async function letGo(runner: QueryRunner, opening?: Promise<unknown>): Promise<void> {
  try {
    await opening;
    if (runner.isTransactionActive) await endSoon(runner);
  } catch (error) {
    // What was read is read; of a broken connection PostgreSQL itself ends the transaction.
    if (!runner.isReleased && !isConnectionLoss(error)) throw error;
  } finally {
    await runner.release();
  }
}

/**
 * Commits, together with what is asked last. Should that fail, the commit becomes a rollback; the transaction is over either way.
 * @throws what went wrong first
 */
export async function commit(runner: QueryRunner, last?: Question): Promise<void> {
  const client = (await runner.connect()) as PreparedClient;
  const asked: { text: string; values?: unknown[] }[] = [...(last ? [last] : []), { text: 'COMMIT' }];
  const ended = await Promise.allSettled(asked.map(({ text, values }) => client.query(text, values)));
  Object.assign(runner, { isTransactionActive: false, transactionDepth: 0 });
  ended.forEach((one, n) => {
    if (one.status === 'rejected')
      throw new QueryFailedError(asked[n].text, asked[n].values, one.reason as Error);
  });
}

/** Rolls back and returns the error to throw: the one that began it, never a later one of the rollback itself. */
export async function afterRollback(runner: QueryRunner, error: unknown): Promise<unknown> {
  if (runner.isReleased) return new ConnectionLost(error);
  try {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
  } catch (second) {
    if (!runner.isReleased && !isConnectionLoss(second)) throw second;
    return isConnectionLoss(error) ? error : new ConnectionLost(error);
  }
  return error;
}
