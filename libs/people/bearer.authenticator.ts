import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../platform/actor.js';
import type { Entrance } from '../platform/reading.js';
import { Authenticator, networkOf } from '../platform/graphql/ports.js';
import { Refusal } from '../platform/refusal.js';
import { Sessions } from './sessions.service.js';

/** Who asks, by `Authorization: Bearer …`. No token: anybody; a token that opens nothing: told so, never ignored. */
@Injectable()
export class BearerAuthenticator extends Authenticator {
  constructor(private readonly sessions: Sessions) {
    super();
  }

  async actorOf(request: FastifyRequest, entrance?: Entrance): Promise<Actor> {
    const network = networkOf(request);
    const stated = request.headers.authorization;
    if (stated === undefined) return { kind: 'anonymous', network };
    const [, token] = /^Bearer ([\w-]{43})$/i.exec(stated.trim()) ?? [];
    const holder = token ? await this.sessions.holderOf(token, network, entrance) : null;
    if (!holder) throw new Refusal('UNAUTHENTICATED', 'You are not signed in any more. Sign in again.');
    return holder;
  }

  stillOpen(sessionIds: readonly string[]): Promise<ReadonlySet<string>> {
    return this.sessions.stillOpen(sessionIds);
  }
}
