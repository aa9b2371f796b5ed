import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { RosterState } from './roster.js';

export interface Snapshot {
  database: string;
  /** Up to which transaction it holds everything. */
  horizon: string;
  state: RosterState;
}

const algorithm = 'aes-256-gcm';

/**
 * A roster on disk. It holds no name, contact or text, but refusals, ties and dates of people, by their id: so it is
 * encrypted under a key that only Midst can derive, and readable by its owner alone. What cannot be opened is no
 * snapshot, and the roster is built from PostgreSQL.
 */
export class SnapshotFile {
  constructor(
    private readonly path: string,
    private readonly key: Buffer,
  ) {}

  /** When it was written, or null where there is none. */
  async age(now: Date): Promise<number | null> {
    try {
      return now.getTime() - (await stat(this.path)).mtimeMs;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async write(snapshot: Snapshot): Promise<void> {
    const nonce = randomBytes(12);
    const cipher = createCipheriv(algorithm, this.key, nonce);
    const sealed = Buffer.concat([cipher.update(serialize(snapshot)), cipher.final()]);
    await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
    // Whole or not at all: a reader never meets half a file, whoever else writes at the same time.
    const half = `${this.path}.${randomBytes(4).toString('hex')}`;
    await writeFile(half, Buffer.concat([nonce, cipher.getAuthTag(), sealed]), { mode: 0o600 });
    await rename(half, this.path);
  }

  /** Null where there is none that this Midst can open. */
  async read(): Promise<Snapshot | null> {
    let sealed: Buffer;
    try {
      sealed = await readFile(this.path);
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
    const decipher = createDecipheriv(algorithm, this.key, sealed.subarray(0, 12));
    decipher.setAuthTag(sealed.subarray(12, 28));
    try {
      return deserialize(Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()])) as Snapshot;
    } catch {
      // Another key, another version of Node, or damage: all of them mean that it says nothing.
      return null;
    }
  }
}

const isMissing = (error: unknown): boolean => (error as { code?: string }).code === 'ENOENT';
