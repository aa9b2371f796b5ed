import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Secrets } from '../secrets.js';

/** Set by the web service: the address its visitor comes from, and the proof that it is the web service who says so. */
export const visitorHeader = 'x-midst-visitor';
export const visitorProofHeader = 'x-midst-visitor-proof';

declare module 'fastify' {
  interface FastifyRequest {
    /** The address of the person in front of the web service, where the web service vouches for it. */
    visitor: string | null;
  }
}

/**
 * Everybody who uses the pages reaches the API through the web service. Without this they would all share its one
 * address, and one person's wrong codes would lock out the rest; a header that anybody may write would undo the
 * throttle. So the web service signs what it says with the key that both are given.
 */
export function believeTheWebService(server: FastifyInstance, secrets: Secrets): void {
  server.decorateRequest('visitor', null);
  server.addHook('onRequest', (request, _reply, done) => {
    request.visitor = vouchedFor(request, secrets);
    done();
  });
}

function vouchedFor(request: FastifyRequest, secrets: Secrets): string | null {
  const { [visitorHeader]: visitor, [visitorProofHeader]: proof } = request.headers;
  if (typeof visitor !== 'string' || typeof proof !== 'string') return null;
  const wanted = Buffer.from(secrets.sign('visitor', visitor));
  const given = Buffer.from(proof);
  return wanted.length === given.length && timingSafeEqual(wanted, given) ? visitor : null;
}
