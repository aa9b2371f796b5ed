import { Logger, type INestApplicationContext, type LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ConfigurationFault, type Config } from '../../libs/platform/config.js';
import { BackgroundWork } from '../../libs/platform/queues/background-work.js';
import { answerHealth } from './health.js';
import { WorkerModule, type WorkerParts } from './worker.module.js';

/** A job that has not ended by then is left to its lease. */
const patienceMs = 25_000;

/** Runs a worker process until SIGTERM or SIGINT; active jobs are finished first. Prints `ready` when it works. */
export async function startWorker(parts: () => WorkerParts): Promise<void> {
  try {
    const given = parts();
    const app = await NestFactory.createApplicationContext(WorkerModule.of(given), {
      logger: levels(given.config),
      abortOnError: false,
    });
    const { WORKER_PORT } = given.config.values;
    const health = WORKER_PORT > 0 ? await answerHealth(WORKER_PORT, app.get(BackgroundWork)) : undefined;
    for (const signal of ['SIGTERM', 'SIGINT'] as const)
      process.once(signal, () => {
        health?.close();
        void finish(app);
      });
    console.log('ready');
  } catch (error) {
    console.error(error instanceof ConfigurationFault ? error.message : error);
    process.exit(1);
  }
}

async function finish(app: INestApplicationContext): Promise<void> {
  setTimeout(() => process.exit(1), patienceMs).unref();
  try {
    await app.close();
    process.exit(0);
  } catch (error) {
    new Logger('worker').error('Closing failed', error instanceof Error ? error.stack : String(error));
    process.exit(1);
  }
}

function levels(config: Config): LogLevel[] | false {
  const ordered = ['verbose', 'debug', 'log', 'warn', 'error'] as const;
  const from = { trace: 0, debug: 1, info: 2, warn: 3, error: 4, silent: 5 }[config.values.LOG_LEVEL];
  return from === 5 ? false : ordered.slice(from);
}
