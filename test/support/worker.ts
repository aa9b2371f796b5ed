import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { createWorker } from '../../apps/worker/start.js';
import type { WorkerParts } from '../../apps/worker/worker.module.js';
import { readConfig, type Config } from '../../libs/platform/config.js';
import { surroundings } from './surroundings.js';

export interface WhereToWork {
  databaseUrl: string;
  /** Unset: the queues live in the same database. */
  queueUrl?: string;
}

function environment({ databaseUrl, queueUrl }: WhereToWork): Record<string, string> {
  return {
    ...surroundings,
    DATABASE_URL: databaseUrl,
    ...(queueUrl ? { QUEUE_URL: queueUrl } : {}),
    LOG_LEVEL: process.env.WORKER_LOG ?? 'silent',
  };
}

export function configFor(where: WhereToWork): Config {
  return readConfig(environment(where));
}

/** The real worker, in this process. Close it at the end. */
export function bootWorker(
  where: WhereToWork,
  parts: Pick<WorkerParts, 'jobs'> & Partial<Pick<WorkerParts, 'libraries' | 'clock'>>,
): Promise<INestApplicationContext> {
  return createWorker({ libraries: [], ...parts, config: configFor(where) });
}

/** A worker process of its own, to be killed at will. `program` is a file below `dist`. */
export class WorkerProcess {
  output = '';

  private constructor(readonly child: ChildProcess) {}

  static async start(
    program: string,
    where: WhereToWork,
    more: Record<string, string> = {},
  ): Promise<WorkerProcess> {
    const child = spawn(process.execPath, [join(process.cwd(), 'dist', program)], {
      env: { PATH: process.env.PATH ?? '', ...environment(where), LOG_LEVEL: 'warn', ...more },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const worker = new WorkerProcess(child);
    child.stderr.on('data', (chunk: Buffer) => (worker.output += chunk.toString()));
    await new Promise<void>((resolve, reject) => {
      child.stdout.on('data', (chunk: Buffer) => {
        worker.output += chunk.toString();
        if (/^ready$/m.test(worker.output)) resolve();
      });
      child.once('exit', (code) => reject(new Error(`The worker ended with ${code}: ${worker.output}`)));
    });
    return worker;
  }

  async end(signal: NodeJS.Signals): Promise<number | null> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return this.child.exitCode;
    const gone = once(this.child, 'exit');
    this.child.kill(signal);
    const [code] = (await gone) as [number | null];
    return code;
  }
}
