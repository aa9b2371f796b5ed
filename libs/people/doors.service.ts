import { Injectable } from '@nestjs/common';
import { type Actor, system } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { Secrets } from '../platform/secrets.js';
import { SignInLimits } from './sign-in.limits.js';
import { Throttle, tooMany, visitorOf } from './throttle.service.js';

/** What a look at the door behind a link found: it opens, or there is such a door and the token is none of its keys. */
export type Looked<T> = { opens: T } | { stands: boolean };

const doorkeeper = system('doorkeeper');

/**
 * Doors without an account: an approver's step, an invitation, stopping a mail. Wrong links are counted for each
 * visitor, in a transaction that commits before the refusal. A link that is right opens however often others of the
 * same network were wrong, because a hospital is one network; only whoever tries one and the same door too often waits
 * before it, with the right link as well, so that going on guessing there is worth nothing.
 */
@Injectable()
export class Doors {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly secrets: Secrets,
    private readonly throttle: Throttle,
    private readonly limits: SignInLimits,
  ) {}

  /**
   * @param look finds the door by the id which the token claims
   * @returns what opened, or null for a link that opens nothing; the caller says so in the words of its door
   * @throws Refusal TOO_MANY
   */
  async open<T>(actor: Actor, token: string, look: (id: string) => Promise<Looked<T>>): Promise<T | null> {
    const id = this.secrets.claimedId(token);
    const looked: Looked<T> = id ? await look(id) : { stands: false };
    const visitor = visitorOf(actor);
    const atDoor = `wrong-link/door/${id}/${visitor}`;
    const { wrongLinksPerDoor, wrongLinksPerVisitor } = this.limits;
    const admission = await this.database.as(doorkeeper, async (tx) => {
      if ('opens' in looked) return this.throttle.ask(tx, atDoor, wrongLinksPerDoor);
      const inAll = await this.throttle.count(tx, `wrong-link/visitor/${visitor}`, wrongLinksPerVisitor);
      // Doors that were made up fill no table beyond that.
      const door =
        id && (inAll.admitted || looked.stands)
          ? await this.throttle.count(tx, atDoor, wrongLinksPerDoor)
          : inAll;
      return inAll.admitted ? door : inAll;
    });
    if (!admission.admitted) throw tooMany('wrong links', admission.againAt, this.clock.now());
    return 'opens' in looked ? looked.opens : null;
  }
}
