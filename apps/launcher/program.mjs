import { spawn } from 'node:child_process';
import { get } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { LogFile } from './log-file.mjs';
import { projectRoot } from './places.mjs';
import { end } from './processes.mjs';
import { say, Told } from './told.mjs';

const leash = join(projectRoot, 'apps/launcher/leash.cjs');

/**
 * How far a program's heap may grow, in megabytes. Node takes a share of the machine's memory for its bound and, far
 * below it, prefers growing to collecting: on 24 GB the API held 490 MB after half a minute of use, and does the same
 * work within 240. The young part is collected at 8 MB for the same reason, and by one thread: where programs and
 * database share two cores, its helpers are waited for longer than they help (10 ms a collection instead of 3.6).
 */
const heapMb = { api: 164, worker: 170, web: 96, import: 256 };
/** Pages die young and are small: the web's young part can be half as large, which leaves it room below its bound. */
const youngMb = { web: 4 };

/** Node's own flags for a program or command; whoever bounds heaps in NODE_OPTIONS has decided for all of them. */
export function heapFlags(name, env) {
  if (!heapMb[name] || /max[-_]old[-_]space[-_]size/.test(env.NODE_OPTIONS ?? '')) return [];
  return [
    `--max-old-space-size=${heapMb[name]}`,
    `--max-semi-space-size=${youngMb[name] ?? 8}`,
    '--no-parallel-scavenge',
  ];
}

/** Starts one of Midst's own programs in a process group of its own and on the leash. */
export function spawnProgram(
  script,
  args,
  env,
  { stdio = ['ignore', 'pipe', 'pipe', 'ipc'], flags = [] } = {},
) {
  return spawn(process.execPath, [...flags, '--require', leash, join(projectRoot, 'dist', script), ...args], {
    cwd: projectRoot,
    env,
    detached: true,
    stdio,
  });
}

function answers(url) {
  return new Promise((resolve) => {
    const request = get(url, { timeout: 2_000, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(false));
  });
}

function readJsonLine(line) {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** A program says that it is ready as the plain word or as a log line with that message. */
function saysReady(line) {
  if (line.trim() === 'ready') return true;
  const entry = readJsonLine(line);
  return (
    entry?.ready === true || entry?.msg === 'ready' || entry?.message === 'ready' || entry?.status === 'ready'
  );
}

const warning = 40;
const patience = 60_000;
const healthyAfter = 60_000;

/** One long-running program: started, watched until ready, started again with growing pauses when it ends. */
export class Program {
  /**
   * @param {{ name: string, script: string, readyUrl?: string, env: object, logs: string, verbose?: boolean,
   *   onPid?: () => void }} options without `readyUrl` the program prints `ready` or sends it over IPC
   */
  constructor(options) {
    Object.assign(this, options);
    this.log = new LogFile(join(this.logs, `${this.name}.log`));
    this.lastLines = [];
    this.restarts = 0;
  }

  #spawn() {
    const child = spawnProgram(this.script, [], this.env, { flags: heapFlags(this.name, this.env) });
    this.child = child;
    this.said = false;
    this.startedAt = Date.now();
    this.gone = new Promise((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('exit', (code, signal) => resolve(signal ? `signal ${signal}` : `exit code ${code}`));
    });
    child.on('message', (message) => {
      if (message === 'ready' || message?.ready === true) this.said = true;
    });
    this.#listen(child.stdout, (line) => (readJsonLine(line)?.level ?? 0) >= warning);
    this.#listen(child.stderr, () => true);
    this.onPid?.();
  }

  #listen(stream, loud) {
    createInterface({ input: stream }).on('line', (line) => {
      this.log.write(line);
      this.lastLines.push(line);
      if (this.lastLines.length > 12) this.lastLines.shift();
      if (saysReady(line)) this.said = true;
      if (this.verbose || (this.wasReady && loud(line))) say(`${this.name} | ${line}`);
    });
  }

  get pid() {
    return this.child?.pid;
  }

  /** True when ready, false when it ended or took too long. */
  async #untilReady() {
    const { child } = this;
    let ended = false;
    void this.gone.then(() => (ended = true));
    const deadline = Date.now() + patience;
    while (Date.now() < deadline && !ended && !this.stopping && this.child === child) {
      if (this.readyUrl ? await answers(this.readyUrl) : this.said) return !ended;
      await pause(50);
    }
    return false;
  }

  /** The first start: rejects with the program's own last words when it does not become ready. */
  async start() {
    this.#spawn();
    const { gone } = this;
    if (await this.#untilReady()) {
      this.wasReady = true;
      void gone.then((how) => this.#startAgain(how));
      return;
    }
    if (this.stopping) return;
    await this.stop();
    const words = this.lastLines.length > 0 ? `; its last words:\n${this.lastLines.join('\n')}` : '';
    throw new Told(`The ${this.name} did not become ready (${await gone})${words}`);
  }

  async #startAgain(how) {
    if (this.stopping) return;
    if (Date.now() - this.startedAt > healthyAfter) this.restarts = 0;
    const wait = Math.min(30_000, 500 * 2 ** this.restarts);
    this.restarts += 1;
    say(`The ${this.name} ended (${how}); starting it again in ${wait / 1000} s`);
    await pause(wait);
    if (this.stopping) return;
    this.#spawn();
    void this.gone.then((again) => this.#startAgain(again));
    if (await this.#untilReady()) say(`The ${this.name} is back`);
  }

  async stop() {
    this.stopping = true;
    if (this.pid) await end(this.pid, [['SIGTERM', 10_000]], { group: true });
  }
}
