import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { MatchingModule } from '../../libs/matching/matching.module.js';
import { RosterKeeper } from '../../libs/matching/roster/roster-keeper.service.js';
import { Shards } from '../../libs/matching/roster/shards.service.js';
import { Audit } from '../../libs/people/audit.service.js';
import { Sessions } from '../../libs/people/sessions.service.js';
import { createLogger, faultOf, NestLog } from '../../libs/platform/logging.js';
import { BackgroundWork } from '../../libs/platform/queues/background-work.js';
import { whyNotStarted } from '../../libs/platform/start-refused.js';
import { Board } from './board.js';
import { answerHealth } from './health.js';
import { openMailDoor } from './mail-door.js';
import { stepBack } from './step-back.js';
import { WorkerModule, type WorkerParts } from './worker.module.js';

/** A job that has not ended by then is left to its lease. */
const patienceMs = 25_000;

/** Puts a worker together and sets it to work. Tests and `startWorker` start the same thing. */
export async function createWorker(parts: WorkerParts): Promise<INestApplicationContext> {
  const logger = parts.logger ?? createLogger(parts.config, 'midst-worker');
  const app = await NestFactory.createApplicationContext(WorkerModule.of({ ...parts, logger }), {
    logger: new NestLog(logger),
    abortOnError: false,
  });
  // A worker that was given other libraries has nobody to keep ready.
  if (parts.libraries.includes(MatchingModule)) {
    app.get(RosterKeeper, { strict: false }).start();
    app.get(Shards, { strict: false }).start();
  }
  return app;
}

/** The board of its queues, as its server answers it. */
export function boardOf(app: INestApplicationContext): Board {
  return new Board(() => ({
    queues: app.get(BackgroundWork).ownQueues,
    sessions: app.get(Sessions, { strict: false }),
    audit: app.get(Audit, { strict: false }),
  }));
}

/** Runs a worker process until SIGTERM or SIGINT; active jobs are finished first. Prints `ready` when it works. */
export async function startWorker(parts: () => WorkerParts): Promise<void> {
  try {
    const given = parts();
    const logger = createLogger(given.config, 'midst-worker');
    const app = await createWorker({ ...given, logger });
    // Not before: whoever starts is waited for as well.
    stepBack(logger);
    const { WORKER_PORT, INBOUND_MAIL_PORT } = given.config.values;
    const door = INBOUND_MAIL_PORT > 0 ? await openMailDoor(app, logger, INBOUND_MAIL_PORT) : undefined;
    const health =
      WORKER_PORT > 0
        ? await answerHealth(WORKER_PORT, app.get(BackgroundWork), boardOf(app), logger)
        : undefined;
    const finish = async (signal: string) => {
      logger.info({ signal }, 'finishing what is under way');
      setTimeout(() => process.exit(1), patienceMs).unref();
      health?.close();
      await door?.close();
      await app.close();
      process.exit(0);
    };
    let finishing = false;
    for (const signal of ['SIGTERM', 'SIGINT'] as const)
      process.on(signal, () => {
        if (finishing) return;
        finishing = true;
        finish(signal).catch((error: unknown) => {
          logger.fatal({ fault: faultOf(error) }, 'closing failed');
          process.exit(1);
        });
      });
    process.stdout.write('ready\n');
  } catch (error) {
    process.stderr.write(`${whyNotStarted('The worker', error)}\n`);
    process.exit(1);
  }
}
