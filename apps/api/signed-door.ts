import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { publicError } from '../../libs/platform/graphql/public-error.js';

const bodyBytes = 64 * 1024;

const statuses: Record<string, number> = {
  UNAUTHENTICATED: 401,
  NOT_FOUND: 404,
  BAD_INPUT: 422,
  TOO_MANY: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** Takes signed messages at one address. The signature is over bytes, so nothing reads them before. */
export async function takeSigned(
  server: FastifyInstance,
  path: string,
  logger: Logger,
  take: (request: FastifyRequest, body: string) => Promise<object>,
): Promise<void> {
  await server.register((scope, _options, registered) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      'application/json',
      { parseAs: 'string', bodyLimit: bodyBytes },
      (_request, body, done) => done(null, body),
    );
    scope.post(path, async (request: FastifyRequest, reply: FastifyReply) => {
      try {
        const body = typeof request.body === 'string' ? request.body : '';
        return await reply.send(await take(request, body));
      } catch (error) {
        const { message, extensions } = publicError(error, logger);
        const { code, fields } = extensions;
        return reply.status(statuses[String(code)] ?? 409).send({ code, sentence: message, fields });
      }
    });
    registered();
  });
}
