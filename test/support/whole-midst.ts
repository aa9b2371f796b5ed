import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { libraries } from '../../apps/libraries.js';
import { jobs } from '../../apps/worker/jobs.js';
import { messageKinds } from '../../apps/worker/messages.js';
import { WorkerModule } from '../../apps/worker/worker.module.js';
import type { MessageKind } from '../../libs/notifications/message-kind.js';
import { SendMessages } from '../../libs/notifications/send-messages.job.js';
import { MovableClock } from '../../libs/platform/clock.js';
import { isHeard, recurringOf, type Job, type Task } from '../../libs/platform/jobs.js';
import { RosterKeeper } from '../../libs/matching/roster/roster-keeper.service.js';
import { Shards } from '../../libs/matching/roster/shards.service.js';
import { readConfig } from '../../libs/platform/config.js';
import { Database } from '../../libs/platform/database.js';
import { readGlobalId } from '../../libs/platform/graphql/global-id.js';
import { startApi, type Answer, type Asked, type RunningApi } from './api.js';
import { Mailbox } from './mailbox.js';
import { createScratchDatabase, type ScratchDatabase } from './scratch-database.js';
import { surroundings } from './surroundings.js';

declare global {
  var queueBackend: 'postgres' | 'redis';
}

/** Somebody who signed in, and asks in their own name. */
export interface Someone {
  email: string;
  token: string;
  /** The key of their row, not the opaque id of the API. */
  personId: string;
  ask<D = Record<string, never>>(document: string, variables?: Record<string, unknown>): Promise<D>;
  graphql<D = Record<string, never>>(
    document: string,
    variables?: Record<string, unknown>,
  ): Promise<Answer<D>>;
}

export interface WholeSettings {
  /** Further configuration, by its environment names. */
  variables?: Record<string, string>;
  /** Kinds of message of the journey's own, where it is about mail itself. */
  kinds?: readonly Type<MessageKind>[];
  /** Which tasks get their turns by themselves besides the one that sends mail; `every` of them, as in a service. */
  tasks?: readonly Type<Task>[] | 'every';
  /** What is laid into the database before API and worker start. */
  before?: (database: ScratchDatabase) => Promise<unknown>;
}

/**
 * What happens by itself in a journey that asks for no more. Other tasks would look again and again, some each second, for
 * what nobody there has done: a fifth of what a world costs in which nothing happens.
 */
const byItself = (job: Job, asked: readonly Type<Task>[]) =>
  isHeard(job) || job.job === SendMessages || asked.includes(job.job);

/**
 * The whole of Midst for a journey: API over real HTTP, the worker with all its jobs on the queue backend of this
 * run, a database and a mailbox of its own, and a clock that can be moved. The web service comes where a journey
 * needs it.
 */
export class WholeMidst {
  private keys = 0;

  private constructor(
    readonly database: ScratchDatabase,
    readonly api: RunningApi,
    readonly worker: INestApplicationContext,
    readonly mailbox: Mailbox,
    readonly clock: MovableClock,
  ) {}

  static async start({
    variables = {},
    kinds = [],
    tasks = [],
    before,
  }: WholeSettings = {}): Promise<WholeMidst> {
    const database = await createScratchDatabase();
    await before?.(database);
    const mailbox = await Mailbox.open();
    const clock = new MovableClock();
    const shared = { SMTP_URL: `smtp://127.0.0.1:${mailbox.port}`, WEB_URL: 'http://web.test', ...variables };
    const api = await startApi({ databaseUrl: database.url, clock, variables: shared });
    const config = readConfig({
      ...surroundings,
      DATABASE_URL: database.url,
      ...(globalThis.queueBackend === 'redis' && { QUEUE_URL: ownRedis() }),
      LOG_LEVEL: 'warn',
      ...shared,
    });
    const working = tasks === 'every' ? jobs : jobs.filter((job) => byItself(job, tasks));
    const worker = await NestFactory.createApplicationContext(
      WorkerModule.of({
        config,
        jobs: working,
        onCall: recurringOf(jobs).map(({ job }) => job),
        libraries,
        messageKinds: [...messageKinds, ...kinds],
        clock,
      }),
      { logger: ['error', 'warn'], abortOnError: false },
    );
    worker.get(RosterKeeper, { strict: false }).start();
    worker.get(Shards, { strict: false }).start();
    return new WholeMidst(database, api, worker, mailbox, clock);
  }

  async stop(): Promise<void> {
    await this.worker.close();
    await this.api.stop();
    await this.mailbox.close();
    await this.database.drop();
  }

  /** The application's own door to the database, to look past the API in somebody's name. */
  get db(): Database {
    return this.worker.get(Database, { strict: false });
  }

  /**
   * One turn of a task, now. Its schedule gives it others beside, which are tried where background work itself is; here
   * nobody sits a period out to see what a turn does.
   */
  turnOf(task: Type<Task>): Promise<void> {
    return this.worker.get<Task>(task, { strict: false }).run();
  }

  /** A fresh idempotency key. */
  key(): string {
    return `journey-${process.pid}-${++this.keys}`;
  }

  ask<D = Record<string, never>>(
    document: string,
    variables?: Record<string, unknown>,
    asked?: Asked,
  ): Promise<D> {
    return this.api.ask<D>(document, variables, asked);
  }

  /** Asks for a code, reads it in the mailbox and signs in with it. */
  async signIn(email: string, options: { ownDevice?: boolean } = {}): Promise<Someone> {
    const before = this.mailbox.to(email).length;
    await this.ask(
      `mutation ($email: String!) { requestSignInCode(input: { email: $email }) { __typename } }`,
      { email },
    );
    const mail = await this.mailbox.waitFor(
      email,
      (m) => this.mailbox.to(email).indexOf(m) >= before && /\b\d{6}\b/.test(m.subject ?? ''),
    );
    const code = /\b(\d{6})\b/.exec(mail.subject ?? '')![1];
    const { signIn } = await this.ask<{ signIn: { token: string } }>(
      `mutation ($input: SignInInput!) { signIn(input: $input) { token } }`,
      { input: { email, code, ...options } },
    );
    const { me } = await this.ask<{ me: { id: string } }>('{ me { id } }', {}, { token: signIn.token });
    return this.someone(email, signIn.token, readGlobalId(me.id)!.key);
  }

  someone(email: string, token: string, personId: string): Someone {
    return {
      email,
      token,
      personId,
      ask: (document, variables) => this.api.ask(document, variables, { token }),
      graphql: (document, variables) => this.api.graphql(document, variables, { token }),
    };
  }
}

/** Suites run side by side on one Redis: each takes a numbered database of its own. */
function ownRedis(): string {
  const url = new URL(process.env.TEST_REDIS_URL ?? '');
  url.pathname = `/${Number(process.env.JEST_WORKER_ID ?? 1) % 16}`;
  return url.toString();
}
