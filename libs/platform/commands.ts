import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, type SignedIn, type StepHolder, system } from './actor.js';
import { Database } from './database.js';
import { Refusal } from './refusal.js';

/** Every mutation's input carries one; the person chooses it, so two people never collide. */
export interface Idempotent {
  idempotencyKey: string;
}

/**
 * Looks at a mutation before it runs, in transactions of its own. Where it may not run yet, `Hold` keeps what was sent and
 * refuses it.
 */
export type Look = (
  actor: SignedIn | StepHolder,
  operation: string,
  input: Idempotent,
) => Promise<Hold | null>;
export type Hold = () => Promise<never>;

/** Rolls back what was only tried. */
class OnlyTried extends Error {}

/**
 * Runs a mutation once: one transaction, in which the person's idempotency key is taken first. The same key and
 * body returns the id that the first run returned (the caller reads it again under today's access); the same key
 * with another body is a conflict. A refusal rolls the key back with everything else, so it is never stored.
 */
@Injectable()
export class Commands {
  private readonly looks: Look[] = [];

  constructor(private readonly database: Database) {}

  /** For libraries above, which know what an input says. */
  lookFirst(look: Look): void {
    this.looks.push(look);
  }

  /** `work` returns the id (or other short text) from which the caller reads the result again. */
  async run<I extends Idempotent>(
    actor: SignedIn | StepHolder,
    operation: string,
    input: I,
    work: (tx: EntityManager) => Promise<string>,
  ): Promise<string> {
    const scope = scopeOf(actor);
    for (const look of this.looks) {
      const hold = await look(actor, operation, input);
      if (!hold) continue;
      const done = await this.tried(actor, scope, operation, input, work);
      return done ?? hold();
    }
    return this.once(actor, scope, operation, input, work);
  }

  /** What was done under a command's key: this very one, the same said otherwise, or nothing yet (null). Asked in their name. */
  async done(actor: SignedIn, operation: string, input: Idempotent): Promise<'this' | 'otherwise' | null> {
    const [row]: { same: boolean }[] = await this.database.read(actor, (tx) =>
      tx.query('SELECT body = $3 AS same FROM idempotency WHERE scope = $1 AND key = $2', [
        scopeOf(actor),
        input.idempotencyKey,
        hashOf(operation, input),
      ]),
    );
    if (!row) return null;
    return row.same ? 'this' : 'otherwise';
  }

  /** The same for whoever holds a link that the doorkeeper has opened: keys are the link's own, `opened` the id of its one thing. */
  behindDoor<I extends Idempotent>(
    opened: string,
    operation: string,
    input: I,
    work: (tx: EntityManager) => Promise<string>,
  ): Promise<string> {
    return this.once(system('doorkeeper'), opened, operation, input, work);
  }

  /**
   * Runs what is to be held, and rolls it back: whatever else is wrong with it is said at once, and not in two days.
   * @returns its result where it was done before, null where it could be done now
   */
  private async tried<I extends Idempotent>(
    actor: SignedIn | StepHolder,
    scope: string,
    operation: string,
    input: I,
    work: (tx: EntityManager) => Promise<string>,
  ): Promise<string | null> {
    try {
      return await this.once(actor, scope, operation, input, async (tx) => {
        await work(tx);
        throw new OnlyTried();
      });
    } catch (error) {
      if (error instanceof OnlyTried) return null;
      throw error;
    }
  }

  private once<I extends Idempotent>(
    actor: Actor,
    scope: string,
    operation: string,
    input: I,
    work: (tx: EntityManager) => Promise<string>,
  ): Promise<string> {
    const body = hashOf(operation, input);
    const key = input.idempotencyKey;
    let fresh = false;
    return this.database.as(
      actor,
      async (tx) => {
        const taken: unknown[] = await tx.query(
          `INSERT INTO idempotency (scope, key, operation, body) VALUES ($1, $2, $3, $4)
           ON CONFLICT (scope, key) DO NOTHING RETURNING key`,
          [scope, key, operation, body],
        );
        fresh = taken.length > 0;
        return fresh ? work(tx) : this.again(tx, scope, key, body);
      },
      (result) =>
        fresh
          ? {
              text: 'UPDATE idempotency SET result = $3 WHERE scope = $1 AND key = $2',
              values: [scope, key, result],
            }
          : undefined,
    );
  }

  private async again(tx: EntityManager, scope: string, key: string, body: string): Promise<string> {
    const [first]: { body: string; result: string }[] = await tx.query(
      'SELECT body, result FROM idempotency WHERE scope = $1 AND key = $2',
      [scope, key],
    );
    if (first.body !== body)
      throw new Refusal(
        'IDEMPOTENCY_CONFLICT',
        'This idempotency key was already used with other content. Use a new key for a new wish.',
        [{ field: 'idempotencyKey', sentence: 'Use a new key for a new wish.' }],
      );
    return first.result;
  }
}

function scopeOf(actor: SignedIn | StepHolder): string {
  return actor.kind === 'person' ? actor.personId : actor.stepId;
}

/** Object keys are sorted first: the order in which a client writes its fields is not content. */
function hashOf(operation: string, input: Idempotent): string {
  const canonical = JSON.stringify([operation, input], (_, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return createHash('sha256').update(canonical).digest('base64url');
}
