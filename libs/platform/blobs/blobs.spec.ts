import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { DiskBlobs } from './disk-blobs.js';

const key = '018f0000-0000-7000-8000-0000000000ab';
let folder: string;
let path: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'midst-blobs-'));
  path = join(folder, 'given');
  await writeFile(path, 'Invented bytes.');
});
afterAll(() => rm(folder, { recursive: true }));

describe('files on the disk', () => {
  it('are read as they were put, and forgotten once and for all', async () => {
    const blobs = new DiskBlobs(join(folder, 'kept'));
    await blobs.put(key, path);
    expect(await text(await blobs.get(key))).toBe('Invented bytes.');
    expect(await readFile(join(folder, 'kept/ab', key), 'utf8')).toBe('Invented bytes.');
    await blobs.forget(key);
    await blobs.forget(key);
    await expect(blobs.get(key)).rejects.toThrow('cannot be read');
  });

  it('lie under ids alone, and nowhere where no place is named', async () => {
    const blobs = new DiskBlobs(folder);
    await expect(blobs.get('../given')).rejects.toThrow('under an id');
    await expect(new DiskBlobs(undefined).put(key, path)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });
});
