import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Blobs } from './blobs.js';
import { DiskBlobs } from './disk-blobs.js';
import { S3Blobs } from './s3-blobs.js';

const key = '018f0000-0000-7000-8000-0000000000ab';
const allOf = async (blobs: Blobs) => {
  const keys: string[] = [];
  for await (const some of blobs.list()) keys.push(...some.map((one) => one.key));
  return keys;
};
let folder: string;
let path: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'midst-blobs-'));
  path = join(folder, 'given');
  await writeFile(path, 'Invented bytes.');
});
afterAll(() => rm(folder, { recursive: true }));

describe('what lies there', () => {
  it('is told on the disk with what a copy that was cut off left, and of others nothing', async () => {
    const blobs = new DiskBlobs(join(folder, 'listed'));
    expect(await allOf(blobs)).toEqual([]);
    await blobs.put(key, path);
    const cutOff = key.replace('ab', 'ac').replace(/b$/, 'd');
    await mkdir(join(folder, 'listed', cutOff.slice(-2)), { recursive: true });
    await writeFile(join(folder, 'listed', cutOff.slice(-2), `${cutOff}.coming`), 'half');
    await writeFile(join(folder, 'listed', 'ab', 'notes.txt'), 'another’s');
    expect((await allOf(blobs)).sort()).toEqual([key, cutOff].sort());
    await blobs.forget(cutOff);
    expect(await allOf(blobs)).toEqual([key]);
  });

  it('is read of a bucket page by page', async () => {
    const asked: string[] = [];
    const bucket = createServer((request, response) => {
      asked.push(request.url ?? '');
      const second = request.url?.includes('continuation-token=a%2Bb');
      const one = (name: string) =>
        `<Contents><Key>${name}</Key><LastModified>2026-01-05T00:00:00.000Z</LastModified></Contents>`;
      response.end(
        `<ListBucketResult>${second ? one('notes.txt') + one(key.replace('ab', 'ff')) : one(key)}` +
          `<IsTruncated>${!second}</IsTruncated>${second ? '' : '<NextContinuationToken>a+b</NextContinuationToken>'}</ListBucketResult>`,
      );
    }).listen(0, '127.0.0.1');
    await once(bucket, 'listening');
    const { port } = bucket.address() as AddressInfo;
    const where = { endpoint: `http://127.0.0.1:${port}`, bucket: 'midst', region: 'us-east-1' };
    const blobs = new S3Blobs({ ...where, accessKey: 'invented', secretKey: 'invented' });
    expect(await allOf(blobs)).toEqual([key, key.replace('ab', 'ff')]);
    expect(asked).toHaveLength(2);
    bucket.closeAllConnections();
    bucket.close();
  });
});

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
