import type { EntityManager } from 'typeorm';

/** On which channel of PostgreSQL workers tell the API programs what happened. */
export const liveChannel = 'midst_live';

/** That something about a topic happened: ids only, for whoever reads it may see less than whoever did it. */
export interface Notice {
  /** A noun and the id of one, e.g. `conversation <match>`. */
  topic: string;
  /** What is new about it; empty where only its standing changed. */
  id: string;
}

/**
 * Tells every API program, at the commit of this transaction. For listeners in the worker only: a commit that notifies
 * takes one lock for the whole server, for which no mutation should queue.
 */
export async function notify(tx: EntityManager, notice: Notice): Promise<void> {
  await tx.query('SELECT pg_notify($1, $2)', [liveChannel, JSON.stringify(notice)]);
}
