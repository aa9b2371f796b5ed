import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { LeaveSystemAnswers } from '../../libs/time-off/leave-system/leave-system-answers.service.js';
import { takeSigned } from './signed-door.js';

/** POST /leave-systems/{id}: what employers' leave systems say. */
export function takeAnswersOfLeaveSystems(
  server: FastifyInstance,
  answers: LeaveSystemAnswers,
  logger: Logger,
): Promise<void> {
  return takeSigned(server, '/leave-systems/:id', logger, ({ params, headers }, body) =>
    answers.take({ systemId: (params as { id: string }).id, headers, body }),
  );
}
