import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Texts } from '../../libs/notifications/texts/texts.service.js';
import { takeSigned } from './signed-door.js';

/** POST /texts: what the gateway for text messages says of deliveries, and what people answer. */
export function takeAnswersToTexts(server: FastifyInstance, texts: Texts, logger: Logger): Promise<void> {
  return takeSigned(server, '/texts', logger, ({ headers }, body) => texts.take(headers, body));
}
