import type { FastifyInstance } from 'fastify';
import type { WebConfig } from '../web-config.js';

/** No script at all, nothing from elsewhere, forms only to ourselves, no frame around us. */
export const policy =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Our own script file beside, and what it asks of us: no other, none inside a page. */
export const policyWithScript = `${policy}; script-src 'self'; connect-src 'self'`;

/** The headers of every answer. A page that needs other words in its policy sets them before. */
export function protect(fastify: FastifyInstance, config: WebConfig): void {
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', policy);
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    // Addresses hold tokens: no other site learns where somebody came from.
    reply.header('referrer-policy', 'no-referrer');
    reply.header('x-content-type-options', 'nosniff');
    reply.header('cross-origin-opener-policy', 'same-origin');
    reply.header('cross-origin-resource-policy', 'same-origin');
    reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=()');
    reply.header('x-robots-tag', 'noindex');
    if (config.overTls) reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
    done(null, payload);
  });
}
