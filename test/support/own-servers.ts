import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { surroundings } from './surroundings.js';

const run = promisify(execFile);

interface Started {
  pid: number;
  port: number;
  url: string;
}

/** Servers of a test's own, for tests that kill, restart and empty them: those that all suites share stay as they are. */
abstract class OwnServer<S extends Started> {
  // The prefix under which the next run finds what a killed run left behind.
  private readonly folder = mkdtempSync(join(tmpdir(), 'midst-test-'));
  protected now: S;

  protected abstract readonly kind: 'postgres' | 'redis';

  /** Starts it, the second time where it was before. */
  async up(): Promise<this> {
    const program = join(process.cwd(), 'test/support/own-server.mjs');
    const where = this.now ? [String(this.now.port)] : [];
    const { stdout } = await run(process.execPath, [program, this.kind, this.folder, ...where]);
    this.now = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as S;
    return this;
  }

  get url(): string {
    return this.now.url;
  }

  async remove(): Promise<void> {
    if (this.now) await this.end('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }

  protected async end(signal: NodeJS.Signals): Promise<void> {
    const { pid } = this.now;
    const alive = () => {
      try {
        return process.kill(pid, 0);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
        throw error;
      }
    };
    if (!alive()) return;
    process.kill(pid, signal);
    while (alive()) await pause(10);
  }
}

export class OwnPostgres extends OwnServer<Started & { ownerUrl: string; adminUrl: string }> {
  protected readonly kind = 'postgres';

  get ownerUrl(): string {
    return this.now.ownerUrl;
  }

  get adminUrl(): string {
    return this.now.adminUrl;
  }

  /** Migrates with the command that an installation uses. */
  async migrate(): Promise<void> {
    await run(process.execPath, [join(process.cwd(), 'dist/apps/cli/main.js'), 'migrate'], {
      env: {
        ...surroundings,
        PATH: process.env.PATH,
        DATABASE_URL: this.url,
        DATABASE_OWNER_URL: this.ownerUrl,
      },
    });
  }

  /** An immediate stop: every connection breaks at once, and the next start recovers from the log. */
  breakDown(): Promise<void> {
    return this.end('SIGQUIT');
  }
}

export class OwnRedis extends OwnServer<Started> {
  protected readonly kind = 'redis';

  /** It keeps nothing on disk, so it comes back empty. */
  breakDown(): Promise<void> {
    return this.end('SIGKILL');
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
