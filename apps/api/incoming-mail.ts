import type { INestApplicationContext } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { IncomingMail } from '../../libs/engagements/mail/incoming-mail.service.js';
import { envelopeOf, signatureOf } from '../../libs/engagements/mail/posted-mail.js';
import { Clock } from '../../libs/platform/clock.js';
import { Config } from '../../libs/platform/config.js';
import { faultOf } from '../../libs/platform/logging.js';
import { isSigned } from '../../libs/platform/signed-webhook.js';

const mostBytes = 25_000_000;

/**
 * POST /incoming-mail: one mail, as it is (MIME), from a provider that takes mail for the operator and signs what it posts by
 * Standard Webhooks. Whether it was posted to a conversation or left, the answer is the same; 503 means: try again. The same
 * mail again is the same message. Without a key there is no such address.
 */
export async function takePostedMail(
  server: FastifyInstance,
  app: INestApplicationContext,
  logger: Logger,
): Promise<void> {
  const secret = app.get(Config, { strict: false }).values.INBOUND_MAIL_SECRET;
  if (!secret) return;
  const incoming = app.get(IncomingMail, { strict: false });
  const clock = app.get(Clock, { strict: false });
  await server.register((scope, _options, registered) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      ['message/rfc822', 'application/octet-stream', 'text/plain'],
      { parseAs: 'buffer', bodyLimit: mostBytes },
      (_request, body, done) => done(null, body),
    );
    scope.post('/incoming-mail', async (request: FastifyRequest, reply: FastifyReply) => {
      const raw = request.body instanceof Buffer ? request.body : Buffer.alloc(0);
      if (!isSigned([signatureOf(secret, raw)], request.headers, clock.now()))
        return reply.status(401).send({ code: 'UNAUTHENTICATED', sentence: 'The signature does not hold.' });
      try {
        await incoming.take(await envelopeOf(raw), raw);
        return await reply.status(204).send();
      } catch (error) {
        logger.error({ fault: faultOf(error) }, 'a mail could not be taken');
        return reply.status(503).send({ code: 'UNAVAILABLE', sentence: 'Try again later.' });
      }
    });
    registered();
  });
}
