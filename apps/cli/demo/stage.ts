import type { INestApplicationContext, Type } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Role, type SignedIn, system } from '../../../libs/platform/actor.js';
import { Commands } from '../../../libs/platform/commands.js';
import { Database } from '../../../libs/platform/database.js';
import { newId } from '../../../libs/platform/ids.js';
import { Refusal } from '../../../libs/platform/refusal.js';
import { People } from '../../../libs/people/people.service.js';
import { Roles } from '../../../libs/people/roles.service.js';
import type { SceneClock } from './scene-clock.js';

/** Somebody of the demo, who acts through the services in their own name. */
export interface Performer {
  email: string;
  personId: string;
}

/**
 * Where the demo plays: every act is a mutation of somebody, through the service that the API would call, with
 * PostgreSQL's policies in force. Its idempotency key makes a load that was cut off go on where it stopped.
 */
export class Stage {
  private readonly performers = new Map<string, Promise<Performer>>();

  constructor(
    private readonly services: INestApplicationContext,
    readonly clock: SceneClock,
  ) {}

  get<S>(service: Type<S> | (abstract new (...args: never[]) => S)): S {
    return this.services.get<S>(service, { strict: false });
  }

  get database(): Database {
    return this.get(Database);
  }

  /** The person with this address, who has entered a code with it by now. */
  performer(email: string, name?: string): Promise<Performer> {
    const known = this.performers.get(email);
    if (known) return known;
    const arrives = this.arrive(email, name);
    this.performers.set(email, arrives);
    return arrives;
  }

  /**
   * What somebody does, once: the id that `work` returns, also where the act was done by an earlier load.
   * @param key names the act among all that this person does in the demo
   */
  async act(
    { email, personId }: Performer,
    key: string,
    work: (tx: EntityManager, actor: SignedIn) => Promise<string | void>,
  ): Promise<string> {
    const actor = await this.signedIn(personId);
    const input = { idempotencyKey: `demo/${key}` };
    try {
      return await this.get(Commands).run(actor, 'demo', input, async (tx) => (await work(tx, actor)) ?? '');
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const fields = error.fields.map(({ field, sentence }) => `${field}: ${sentence}`);
      throw new Error([`${email} cannot do “${key}”: ${error.message}`, ...fields].join(' '), {
        cause: error,
      });
    }
  }

  async signedIn(personId: string): Promise<SignedIn> {
    const roles = await this.database.read(system('doorkeeper'), async (tx) =>
      (await this.get(Roles).of(tx, personId)).map(({ role }) => role),
    );
    return {
      kind: 'person',
      personId,
      sessionId: newId(),
      network: 'demo',
      roles: [...new Set<Role>(roles)],
      freshUntil: this.clock.in(600),
    };
  }

  private async arrive(email: string, name?: string): Promise<Performer> {
    const personId = await this.database.as(system('doorkeeper'), (tx) => this.get(People).known(tx, email));
    const performer = { email, personId };
    if (name) await this.act(performer, 'name', (tx, actor) => this.get(People).say(tx, actor, { name }));
    return performer;
  }
}

/** Runs `work` for every item, a few at a time: a demo waits for nobody else's connection. */
export async function forEach<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  const waiting = items.values();
  const hand = async () => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: 6 }, hand));
}
