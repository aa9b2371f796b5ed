import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Actor } from '../actor.js';
import type { Entrance } from '../reading.js';

/** Whichever authenticator and denial log the program was put together with. */
export const THE_AUTHENTICATOR = Symbol('authenticator');
export const THE_DENIAL_LOG = Symbol('denial log');

/**
 * Who is asking. Called once per GraphQL operation; what it returns is copied, so that the operation's own read-only
 * transaction can be found by the copy.
 */
export abstract class Authenticator {
  /**
   * @param entrance where the operation only reads: a person who is asked about by it goes on from there
   * @throws Refusal UNAUTHENTICATED when a credential is given that opens nothing
   */
  abstract actorOf(request: FastifyRequest, entrance?: Entrance): Promise<Actor>;

  /** Which of these sessions still open anything: asked every second for those that hold a stream open. */
  abstract stillOpen(sessionIds: readonly string[]): Promise<ReadonlySet<string>>;
}

/**
 * Until people exist there is nobody but passers-by. Their network is what Fastify makes of the connection and of as
 * many proxies as TRUSTED_PROXIES vouches for; an X-Forwarded-For that a client invents is never believed.
 */
@Injectable()
export class NobodyKnown extends Authenticator {
  actorOf(request: FastifyRequest): Promise<Actor> {
    return Promise.resolve({ kind: 'anonymous', network: networkOf(request) });
  }

  stillOpen(): Promise<ReadonlySet<string>> {
    return Promise.resolve(new Set());
  }
}

/**
 * The client's address: what our own web service vouches for, else that of the connection, believing exactly as many
 * proxies as the configuration names.
 */
export function networkOf(request: FastifyRequest): string {
  return request.visitor ?? request.ip;
}

export interface Denial {
  actor: Actor;
  /** The GraphQL operation, e.g. `submitNeed`. */
  operation: string;
  /** UNAUTHENTICATED, FORBIDDEN, FRESH_CODE_NEEDED or NOT_FOUND. */
  code: string;
}

/** Every denied access leaves a trace, in a transaction of its own: the refused one is rolled back. */
export abstract class DenialLog {
  abstract record(denial: Denial): Promise<void>;
}

export class DenialsInTheLog extends DenialLog {
  constructor(private readonly logger: Logger) {
    super();
  }

  record({ actor, operation, code }: Denial): Promise<void> {
    this.logger.info(
      { operation, denial: code, actor: actor.kind, person: personOf(actor) },
      'access denied',
    );
    return Promise.resolve();
  }
}

function personOf(actor: Actor): string | undefined {
  return actor.kind === 'person' ? actor.personId : undefined;
}
