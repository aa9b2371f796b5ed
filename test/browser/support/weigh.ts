import { get } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** An answer as it went over the wire, and what is in it. */
export interface Weighed {
  status: number;
  type: string;
  /** Bytes of the body as it was sent, compressed where the service compresses. */
  bytes: number;
  body: string;
  location: string | undefined;
}

/** Fetches without following: `fetch` would unpack and not say how much came. */
export function weigh(url: string, cookie?: string): Promise<Weighed> {
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'br, gzip', accept: 'text/html', ...(cookie && { cookie }) };
    get(url, { headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const sent = Buffer.concat(chunks);
        const encoding = answer.headers['content-encoding'];
        const plain =
          encoding === 'br' ? brotliDecompressSync(sent) : encoding === 'gzip' ? gunzipSync(sent) : sent;
        resolve({
          status: answer.statusCode ?? 0,
          type: answer.headers['content-type'] ?? '',
          bytes: sent.length,
          body: plain.toString(),
          location: answer.headers.location,
        });
      });
    }).on('error', reject);
  });
}
