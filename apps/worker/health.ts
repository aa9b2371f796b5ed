import { createServer, type Server } from 'node:http';
import type { Logger } from 'pino';
import { faultOf } from '../../libs/platform/logging.js';
import type { BackgroundWork } from '../../libs/platform/queues/background-work.js';
import type { Board } from './board.js';

/**
 * Answers `/health/live` (the process turns) and `/health/ready` (relaying and scheduling came round lately, which needs
 * the database and the queues), and to operators the board of the queues. Node's own server: a framework for two
 * sentences would cost the worker 20 MB.
 */
export function answerHealth(
  port: number,
  work: BackgroundWork,
  board: Board,
  logger: Logger,
): Promise<Server> {
  const server = createServer((request, response) => {
    const answer = (status: number, sentence: string) =>
      response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(JSON.stringify({ status: sentence }));
    if (request.url === '/health/live') answer(200, 'live');
    else if (request.url === '/health/ready')
      answer(work.alive ? 200 : 503, work.alive ? 'ready' : 'not ready');
    else if (board.meets(request))
      board.answer(request, response).catch((error: unknown) => {
        logger.error({ fault: faultOf(error) }, 'the board of the queues failed');
        if (!response.headersSent) answer(500, 'fault');
      });
    else answer(404, 'not found');
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => resolve(server));
  });
}
