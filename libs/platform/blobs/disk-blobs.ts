import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Refusal } from '../refusal.js';
import { Blobs, isKey, type Kept, refuseOtherKeys } from './blobs.js';

/** Files in a folder of this machine, spread over 256 of its own. Without a folder nothing can be kept. */
export class DiskBlobs extends Blobs {
  constructor(private readonly folder: string | undefined) {
    super();
  }

  async put(key: string, path: string): Promise<void> {
    const place = this.placeOf(key);
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    // A copy that is cut off must never be taken for the file.
    const coming = `${place}.coming`;
    await copyFile(path, coming);
    const written = await open(coming, 'r+');
    await written.chmod(0o600);
    await written.sync();
    await written.close();
    await rename(coming, place);
  }

  async get(key: string): Promise<Readable> {
    const place = this.placeOf(key);
    try {
      // Opened first: who reads on must not learn in the middle of an answer that nothing is there.
      const file = await open(place, 'r');
      return createReadStream(place, { fd: file });
    } catch (error) {
      throw new Refusal('UNAVAILABLE', 'The file cannot be read just now. Try again later.', [], {
        cause: error,
      });
    }
  }

  async *list(): AsyncIterable<Kept[]> {
    if (!this.folder) return;
    for (const part of await entriesOf(this.folder)) {
      if (!/^[0-9a-f]{2}$/.test(part)) continue;
      const kept: Kept[] = [];
      for (const name of await entriesOf(join(this.folder, part))) {
        // What a copy that was cut off left behind is named by its key as well.
        const key = name.replace(/\.coming$/, '');
        const found = isKey(key) && (await stat(join(this.folder, part, name)).catch(() => null));
        if (found) kept.push({ key, at: found.mtime });
      }
      if (kept.length > 0) yield kept;
    }
  }

  async forget(key: string): Promise<void> {
    const place = this.placeOf(key);
    await rm(place, { force: true });
    await rm(`${place}.coming`, { force: true });
  }

  private placeOf(key: string): string {
    if (!this.folder)
      throw new Refusal(
        'UNAVAILABLE',
        'Documents cannot be kept here yet: whoever runs Midst has named no place.',
      );
    refuseOtherKeys(key);
    return join(this.folder, key.slice(-2), key);
  }
}

/** The names in a folder; none where it is not there yet. */
async function entriesOf(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
