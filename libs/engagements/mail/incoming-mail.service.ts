import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import PostalMime, { type Email } from 'postal-mime';
import type { Logger } from 'pino';
import type { EntityManager } from 'typeorm';
import { type SignedIn, system } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { newId } from '../../platform/ids.js';
import { LOGGER } from '../../platform/platform.module.js';
import { isAutomatic, isForged } from './reading-mail.js';
import { ReplyAddresses } from './reply-address.js';

export interface Envelope {
  /** Empty for bounces. */
  sender: string;
  recipients: readonly string[];
}

/** Whoever may answer at an address, and what becomes of their mail. */
export interface Answerer {
  /** From where alone an answer of theirs comes. */
  email: string;
  /** A mail came from elsewhere, or in their name by somebody else; told on a day once, at the address that we know. */
  fromElsewhere(day: string): Promise<void>;
  /**
   * @param identity the same for the same mail, however often it comes
   * @throws only what may be better in a while
   */
  take(mail: Email, identity: string): Promise<void>;
}

/** Who answers at this address, among those whom the thing concerns now; asked in the name of the relay. */
export type FindsAnswerer = (tx: EntityManager, id: string, address: string) => Promise<Answerer | null>;

const relay = system('relay');

/** The one way in for mail that people answer with. What an address is about, the libraries say that made it. */
@Injectable()
export class IncomingMail {
  private readonly finders: FindsAnswerer[] = [];

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly addresses: ReplyAddresses,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** For whatever is answered by mail. */
  answeredAt(find: FindsAnswerer): void {
    this.finders.push(find);
  }

  /**
   * Hands the mail on, or leaves it: to whoever sent it, both look the same. Throws only what may be better in a while, so
   * that the mail server tries again.
   */
  async take({ sender, recipients }: Envelope, raw: Uint8Array): Promise<void> {
    const address = recipients.find((one) => this.addresses.claimed(one));
    const left = (why: string) => this.logger.info({ why }, 'a mail was left');
    if (!address) return left('for nobody');
    const mail = await PostalMime.parse(raw);
    if (isAutomatic(mail.headers, sender)) return left('written by a machine');
    const answerer = await this.database.read(relay, (tx) => this.answererAt(tx, address));
    if (!answerer) return left('to an address of nobody');
    if (mail.from?.address?.toLowerCase() !== answerer.email.toLowerCase() || isForged(mail.headers)) {
      left('from another sender');
      return answerer.fromElsewhere(this.clock.today());
    }
    await answerer.take(mail, identityOf(mail, raw));
  }

  private async answererAt(tx: EntityManager, address: string): Promise<Answerer | null> {
    const id = this.addresses.claimed(address)!;
    for (const find of this.finders) {
      const answerer = await find(tx, id, address);
      if (answerer) return answerer;
    }
    return null;
  }
}

/** Somebody who answers by mail acts as themselves, with no role of this moment and no fresh code. */
export function byMail(personId: string): SignedIn {
  const freshUntil = new Date(0);
  return { kind: 'person', personId, sessionId: newId(), network: 'mail', roles: [], freshUntil };
}

/** Which mail it is: by its Message-ID, or where a sender gives none, by every byte of it. */
function identityOf({ messageId }: Email, raw: Uint8Array): string {
  return createHash('sha256')
    .update(messageId ? `id ${messageId.trim()}` : raw)
    .digest('hex');
}
