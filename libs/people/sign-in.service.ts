import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, type SignedIn, system } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { Refusal } from '../platform/refusal.js';
import { Audit } from './audit.service.js';
import { normalEmail, readEmail } from './email.js';
import { People } from './people.service.js';
import type { PeopleRefusalCode } from './people.refusals.js';
import { Roles } from './roles.service.js';
import type { Session } from './session.entity.js';
import { Sessions } from './sessions.service.js';
import { SignInCodes } from './sign-in-codes.js';
import { SignInLimits } from './sign-in.limits.js';
import { type Admission, Throttle, tooMany, visitorOf } from './throttle.service.js';

export interface Credentials {
  email: string;
  code: string;
  ownDevice: boolean;
  deviceLabel: string | null;
}

type Outcome =
  { opened: { session: Session; token: string } } | { refused: 'code' } | { refused: 'often'; againAt: Date };

const doorkeeper = system('doorkeeper');

/**
 * Signing in. Each step is one transaction that commits whatever the answer, and the refusal follows after it:
 * a counted try that a refusal rolled back would be a try for nothing.
 */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly codes: SignInCodes,
    private readonly throttle: Throttle,
    private readonly limits: SignInLimits,
    private readonly people: People,
    private readonly roles: Roles,
    private readonly sessions: Sessions,
    private readonly audit: Audit,
  ) {}

  /**
   * Asks for a code to be sent. Known and unknown addresses go exactly the same way: nobody is looked up.
   * @throws Refusal BAD_INPUT, TOO_MANY
   */
  async requestCode(actor: Actor, stated: string, locale: string): Promise<void> {
    const email = readEmail(stated, 'email');
    const admission = await this.database.as(doorkeeper, async (tx): Promise<Admission> => {
      const byNetwork = await this.throttle.count(
        tx,
        `code/network/${visitorOf(actor)}`,
        this.limits.codesPerNetwork,
      );
      if (!byNetwork.admitted) return byNetwork;
      const byAddress = await this.throttle.count(tx, `code/address/${email}`, this.limits.codesPerAddress);
      if (byAddress.admitted) await this.codes.request(tx, email, locale);
      return byAddress;
    });
    if (!admission.admitted) throw tooMany('codes', admission.againAt, this.clock.now());
  }

  /**
   * Opens a session. Somebody who was never here becomes a person by it; what they are (a clinician, a lead) they say
   * afterwards. A person who enters a fresh code on a device ends that device's former session.
   * @throws Refusal CODE_REFUSED, TOO_MANY
   */
  async signIn(actor: Actor, credentials: Credentials): Promise<{ session: Session; token: string }> {
    const outcome = await this.database.as(doorkeeper, (tx) => this.enter(tx, actor, credentials));
    if ('opened' in outcome) return outcome.opened;
    if (outcome.refused === 'often') throw tooMany('wrong codes', outcome.againAt, this.clock.now());
    throw new Refusal<PeopleRefusalCode>(
      'CODE_REFUSED',
      'This code does not open. It may be wrong, used, or older than ten minutes; the code in the newest mail counts. After five tries ask for a new one.',
      [{ field: 'code', sentence: 'Enter the six digits of the newest mail, or ask for a new code.' }],
    );
  }

  async signOut(actor: SignedIn): Promise<void> {
    await this.database.as(actor, (tx) => this.sessions.revoke(tx, actor, actor.sessionId));
  }

  private async enter(tx: EntityManager, actor: Actor, credentials: Credentials): Promise<Outcome> {
    const subject = `wrong-code/network/${visitorOf(actor)}`;
    const admission = await this.throttle.ask(tx, subject, this.limits.wrongCodesPerNetwork);
    if (!admission.admitted) return { refused: 'often', againAt: admission.againAt };
    const email = normalEmail(credentials.email);
    if (!(await this.codes.take(tx, email, credentials.code))) {
      await this.throttle.count(tx, subject, this.limits.wrongCodesPerNetwork);
      return { refused: 'code' };
    }
    const personId = await this.people.known(tx, email);
    const roles = (await this.roles.of(tx, personId)).map((held) => held.role);
    const device = { own: credentials.ownDevice, label: credentials.deviceLabel };
    const opened = await this.sessions.open(tx, personId, roles, device);
    if (actor.kind === 'person' && actor.personId === personId)
      await this.sessions.replaced(tx, actor.sessionId);
    await this.audit.write(tx, {
      act: 'signed-in',
      noun: 'session',
      nounId: opened.session.id,
      about: personId,
      network: visitorOf(actor),
    });
    return { opened };
  }
}
