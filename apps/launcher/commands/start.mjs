import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { banner } from '../banner.mjs';
import { build } from '../build.mjs';
import { prepareDatabase } from '../database.mjs';
import { bringUpToDate, demoAccounts } from '../demo.mjs';
import { environmentFor, readSettings } from '../environment.mjs';
import { endInstallation, install } from '../install.mjs';
import { releaseLock, takeLock } from '../lock.mjs';
import { dataFolderOf, movedDatabase, openDataFolder } from '../places.mjs';
import { freePort, requireFree } from '../ports.mjs';
import { startPostgres } from '../postgres.mjs';
import { Program } from '../program.mjs';
import { endLeftBehind, forgetRunning, writeRunning } from '../running.mjs';
import { endSteps } from '../steps.mjs';
import { say, Told } from '../told.mjs';

/** What runs now; `stop` ends it in the order in which nobody loses what he leans on. */
class House {
  programs = [];
  server = undefined;
  stopping = false;

  constructor(dataFolder) {
    this.dataFolder = dataFolder;
    this.stopped = new Promise((resolve) => (this.settle = resolve));
  }

  note(extra = {}) {
    if (this.stopping) return;
    this.extra = { ...this.extra, ...extra };
    const pids = this.programs.filter(({ pid }) => pid).map(({ name, pid }) => [name, pid]);
    if (this.server) pids.push(['postgres', this.server.pid]);
    writeRunning(this.dataFolder, {
      ...this.extra,
      launcher: process.pid,
      programs: Object.fromEntries(pids),
    });
  }

  async startServer() {
    this.starting = startPostgres(this.dataFolder, { port: this.server?.port });
    this.server = await this.starting;
    this.note();
    void this.server.gone.then(() => this.#serverGone());
    return this.server;
  }

  async #serverGone() {
    for (let wait = 500; !this.stopping; wait = Math.min(30_000, wait * 2)) {
      say(`PostgreSQL ended; starting it again in ${wait / 1000} s`);
      await pause(wait);
      if (this.stopping) return;
      try {
        await this.startServer();
        say('PostgreSQL is back');
        return;
      } catch (error) {
        if (!(error instanceof Told)) throw error;
        say(error.message);
      }
    }
  }

  async stop() {
    if (this.stopping) return this.stopped;
    this.stopping = true;
    await endInstallation();
    await endSteps();
    // Half-started is the one state from which PostgreSQL cannot be stopped; it passes within two seconds.
    await this.starting?.then(
      (server) => (this.server = server),
      // It did not start, perhaps because Ctrl-C reached initdb as well: nothing to stop.
      () => undefined,
    );
    for (const name of ['web', 'api', 'worker'])
      await this.programs.find((program) => program.name === name)?.stop();
    await this.server?.stop();
    forgetRunning(this.dataFolder);
    releaseLock(this.dataFolder);
    this.settle();
  }
}

function stopOnSignals(house) {
  let asked = 0;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      asked += 1;
      if (asked === 1) {
        say('Stopping …');
        void house.stop().then(() => process.exit(0));
      }
    });
  }
}

function programsOf(env, dataFolder, verbose, house) {
  const logs = join(dataFolder, 'logs');
  mkdirSync(logs, { recursive: true });
  const onPid = () => house.note();
  const common = { env, logs, verbose, onPid };
  return [
    new Program({
      ...common,
      name: 'api',
      script: 'apps/api/main.js',
      readyUrl: `http://127.0.0.1:${env.API_PORT}/health/ready`,
    }),
    new Program({ ...common, name: 'worker', script: 'apps/worker/main.js' }),
    new Program({
      ...common,
      name: 'web',
      script: 'apps/web/main.js',
      readyUrl: `http://127.0.0.1:${env.WEB_PORT}/health/ready`,
    }),
  ];
}

async function requirePorts({ ports, demoMail }) {
  await requireFree(ports.web, 'WEB_PORT', 'the service');
  await requireFree(ports.api, 'API_PORT', 'the programming interface');
  if (demoMail) {
    await requireFree(ports.smtp, 'SMTP_PORT', "the demo's mail");
    await requireFree(ports.replies, 'INBOUND_MAIL_PORT', "replies to the demo's mail");
  }
}

async function raise(house, settings, { verbose, begun }) {
  const { dataFolder } = house;
  const left = await endLeftBehind(dataFolder);
  if (left.length > 0) say(`Ended what an earlier run left behind: ${left.join(', ')}`);
  await requirePorts(settings);
  const installed = await install();
  const started = installed ? Date.now() : begun;
  const [{ id: buildId }, database] = await Promise.all([
    build(),
    settings.external ?? house.startServer().then((server) => prepareDatabase(server)),
  ]);
  if (house.stopping) return house.stopped;
  const env = environmentFor(process.env, settings, dataFolder, database);
  // Through the service operators see the worker's queues; nobody types this address.
  env.WORKER_PORT ||= String(await freePort());
  env.WORKER_URL ||= `http://127.0.0.1:${env.WORKER_PORT}`;
  await bringUpToDate({ settings, server: house.server, env, dataFolder, buildId });
  if (house.stopping) return house.stopped;
  house.programs = programsOf(env, dataFolder, verbose, house);
  const [demo] = await Promise.all([
    settings.demo ? demoAccounts({ env, dataFolder, buildId }) : undefined,
    ...house.programs.map((program) => program.start()),
  ]);
  if (house.stopping) return house.stopped;
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  house.note({ ready: true, seconds: Number(seconds) });
  const databasePlace = house.server
    ? `embedded PostgreSQL on port ${house.server.port}, data in ${movedDatabase(dataFolder) ?? dataFolder}`
    : 'your own PostgreSQL';
  process.stdout.write(banner({ ...settings, seconds, env, demo, databasePlace }));
  return house.stopped;
}

/** `npm start`: everything, from a fresh clone to the banner, until Ctrl-C. `--verbose` shows every log line. */
export async function main(args) {
  const begun = Date.now();
  const settings = readSettings(process.env);
  const dataFolder = dataFolderOf(process.env);
  openDataFolder(dataFolder);
  const holder = takeLock(dataFolder, 'start');
  if (holder) {
    throw new Told(
      `Midst already runs on ${dataFolder} (process ${holder.pid}): stop that one with Ctrl-C, or choose another folder with DATA_DIR and other ports.`,
    );
  }
  const house = new House(dataFolder);
  stopOnSignals(house);
  try {
    await raise(house, settings, { verbose: args.includes('--verbose'), begun });
  } catch (error) {
    // A step that fails because Ctrl-C ended it is no fault to report.
    if (house.stopping) return house.stopped.then(() => 0);
    await house.stop();
    throw error;
  }
  return 0;
}
