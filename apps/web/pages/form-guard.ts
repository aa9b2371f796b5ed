import { createHash, hkdfSync } from 'node:crypto';
import CsrfTokens from '@fastify/csrf';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { WebConfig } from '../web-config.js';
import type { Visit } from './visit.js';

// A page that asks for an answer by Friday may stay open since Monday.
const week = 7 * 24 * 3600_000;

/** A form came from elsewhere, or was open for longer than a week. */
export class ForeignForm extends Error {}

/**
 * Forms are ours and nobody else's, without a cookie: each carries a signature over its own path and the session of
 * its reader, so a form made for one person or page fits no other. An approver may have cookies switched off, and an
 * address with a token is already a secret that no foreign site can know. Browsers that say where a form comes from
 * are believed as well; `Origin` says nothing here, because our referrer policy makes it "null".
 */
@Injectable()
export class FormGuard {
  private readonly secret: string;
  private readonly tokens: ReturnType<typeof newTokens>;

  constructor(config: WebConfig) {
    this.secret = Buffer.from(
      hkdfSync('sha256', config.values.SECRET_KEY, 'midst', 'forms of the web service', 32),
    ).toString('base64url');
    this.tokens = newTokens(this.secret);
  }

  /** The signature for a form that is sent to `action`, a path of ours. */
  sign(visit: Visit, action = visit.path): string {
    return this.tokens.create(this.secret, readerOf(visit, action));
  }

  /**
   * @param given the signature, where the form came in another shape than the usual
   * @throws ForeignForm
   */
  check(
    request: FastifyRequest,
    visit: Visit,
    given: unknown = (request.body as Record<string, unknown> | undefined)?._form,
  ): void {
    const site = request.headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin' && site !== 'none')
      throw new ForeignForm(`sent from ${String(site)}`);
    if (typeof given !== 'string' || !this.tokens.verify(this.secret, given, readerOf(visit, visit.path)))
      throw new ForeignForm('without our signature');
  }
}

function readerOf({ session }: Visit, action: string): string {
  return createHash('sha256')
    .update(`${action}\n${session ?? ''}`)
    .digest('hex');
}

function newTokens(hmacKey: string) {
  return new CsrfTokens({ userInfo: true, validity: week, hmacKey });
}
