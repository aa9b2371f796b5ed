import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { publicError } from '../../libs/platform/graphql/public-error.js';
import type { LeaveSystemAnswers } from '../../libs/time-off/leave-system/leave-system-answers.service.js';

const bodyBytes = 64 * 1024;

const statuses: Record<string, number> = {
  UNAUTHENTICATED: 401,
  NOT_FOUND: 404,
  BAD_INPUT: 422,
  TOO_MANY: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** POST /leave-systems/{id}: what employers' leave systems say. The signature is over bytes, so nothing reads them before. */
export async function takeAnswersOfLeaveSystems(
  server: FastifyInstance,
  answers: LeaveSystemAnswers,
  logger: Logger,
): Promise<void> {
  await server.register((scope, _options, registered) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      'application/json',
      { parseAs: 'string', bodyLimit: bodyBytes },
      (_request, body, done) => done(null, body),
    );
    scope.post('/leave-systems/:id', async (request: FastifyRequest, reply: FastifyReply) => {
      try {
        const { id: systemId } = request.params as { id: string };
        const body = typeof request.body === 'string' ? request.body : '';
        return await reply.send(await answers.take({ systemId, headers: request.headers, body }));
      } catch (error) {
        const { message, extensions } = publicError(error, logger);
        const { code, fields } = extensions;
        return reply.status(statuses[String(code)] ?? 409).send({ code, sentence: message, fields });
      }
    });
    registered();
  });
}
