import { openAsBlob } from 'node:fs';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import { Refusal } from '../refusal.js';
import { Blobs, isKey, type Kept, type Measured, refuseOtherKeys } from './blobs.js';

export interface Bucket {
  endpoint: string;
  bucket: string;
  region: string;
  accessKey: string;
  secretKey: string;
}

const patienceMs = 60_000;

/** Files in a bucket of S3, or of anything that speaks like it; the path names the bucket, as all of them understand. */
export class S3Blobs extends Blobs {
  private readonly client: AwsClient;

  constructor(private readonly where: Bucket) {
    super();
    const { accessKey, secretKey, region } = where;
    this.client = new AwsClient({
      ...{ accessKeyId: accessKey, secretAccessKey: secretKey, region, service: 's3', retries: 2 },
    });
  }

  async put(key: string, path: string, { sha256 }: Measured): Promise<void> {
    // The digest is signed, so that the bucket itself refuses bytes that changed on their way.
    const headers = { 'x-amz-content-sha256': sha256, 'content-type': 'application/octet-stream' };
    await this.ask(key, { method: 'PUT', headers, body: await openAsBlob(path) });
  }

  async get(key: string): Promise<Readable> {
    const { body } = await this.ask(key, { method: 'GET' });
    if (!body) throw unavailable('no body');
    return Readable.fromWeb(body as ReadableStream);
  }

  async forget(key: string): Promise<void> {
    await this.ask(key, { method: 'DELETE' }, 404);
  }

  async *list(): AsyncIterable<Kept[]> {
    for (let next: string | null = ''; next !== null;) {
      const query: URLSearchParams = new URLSearchParams({ 'list-type': '2', 'max-keys': '500' });
      if (next) query.set('continuation-token', next);
      const answer: string = await (await this.reach(`?${query.toString()}`, { method: 'GET' })).text();
      // Keys of ours are ids and no other text, so nothing in them is written otherwise in XML.
      const kept = [...answer.matchAll(/<Contents>([\s\S]*?)<\/Contents>/g)].flatMap(([, one]) => {
        const key = tagIn(one, 'Key') ?? '';
        const at = new Date(tagIn(one, 'LastModified') ?? Number.NaN);
        return isKey(key) && !Number.isNaN(at.getTime()) ? [{ key, at }] : [];
      });
      if (kept.length > 0) yield kept;
      next = tagIn(answer, 'IsTruncated') === 'true' ? tagIn(answer, 'NextContinuationToken') : null;
    }
  }

  private async ask(key: string, init: RequestInit, allowed?: number): Promise<Response> {
    refuseOtherKeys(key);
    return this.reach(`/${key}`, init, allowed);
  }

  private async reach(path: string, init: RequestInit, allowed?: number): Promise<Response> {
    const { endpoint, bucket } = this.where;
    const address = `${endpoint.replace(/\/+$/, '')}/${encodeURIComponent(bucket)}${path}`;
    let response: Response;
    try {
      response = await this.client.fetch(address, { ...init, signal: AbortSignal.timeout(patienceMs) });
    } catch (error) {
      throw unavailable(error);
    }
    if (response.ok || response.status === allowed) return response;
    await response.body?.cancel();
    throw unavailable(`the bucket answered ${response.status}`);
  }
}

/** What stands between two tags of this name, with the few characters that XML writes otherwise. */
function tagIn(xml: string, name: string): string | null {
  const [, text] = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml) ?? [];
  return text === undefined ? null : text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

function unavailable(cause: unknown): Refusal {
  return new Refusal('UNAVAILABLE', 'Documents cannot be reached just now. Try again later.', [], { cause });
}
