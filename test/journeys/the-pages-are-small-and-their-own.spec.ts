/** @queue is tried elsewhere */
import { brotliDecompressSync } from 'node:zlib';
import { type RunningWeb, startWeb, styles } from '../support/web.js';
import { WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
let web: RunningWeb;

beforeAll(async () => {
  midst = await WholeMidst.start();
  web = await startWeb(midst.api.url);
});
afterAll(async () => {
  await web.stop();
  await midst.stop();
});

/** What went over the wire: fetch would unpack it. */
async function weigh(path: string): Promise<{ bytes: number; body: string }> {
  const answer = await web.app.inject({ url: path, headers: { 'accept-encoding': 'br' } });
  expect(answer.statusCode).toBe(200);
  const packed = answer.headers['content-encoding'] === 'br';
  return {
    bytes: answer.rawPayload.length,
    body: (packed ? brotliDecompressSync(answer.rawPayload) : answer.rawPayload).toString(),
  };
}

it('a first visit is at most 60 KB in four requests, all to ourselves', async () => {
  const page = await weigh('/');
  const parts = [...page.body.matchAll(/<(?:link|img|script|iframe)[^>]*(?:href|src)="([^"]+)"/g)].map(
    ([, url]) => url,
  );
  expect(parts.every((url) => url.startsWith('/'))).toBe(true);
  expect(1 + parts.length).toBeLessThanOrEqual(4);
  const weights = await Promise.all(parts.map(weigh));
  expect(page.bytes).toBeLessThanOrEqual(10_000);
  expect(weights.reduce((sum, { bytes }) => sum + bytes, page.bytes)).toBeLessThanOrEqual(60_000);
  const style = weights[parts.findIndex((url) => url.endsWith('.css'))];
  expect(style.bytes).toBeLessThanOrEqual(15_000);
});

it('is as small from right to left, and tells whom to write to about a hole in it', async () => {
  const { body } = await weigh('/?lang=ar');
  const [, mirrored] = /rel="stylesheet" href="([^"]+)"/.exec(body)!;
  expect(body).not.toContain((await weigh('/')).body.match(/rel="stylesheet" href="([^"]+)"/)![1]);
  const style = await weigh(mirrored);
  expect(style.bytes).toBeLessThanOrEqual(15_000);
  expect((await web.app.inject('/.well-known/security.txt')).statusCode).toBe(404);
  const told = await startWeb(midst.api.url, { SECURITY_CONTACT: 'mailto:security@midst.example' });
  try {
    const answer = await told.app.inject('/.well-known/security.txt');
    expect(answer.payload).toMatch(/^Contact: mailto:security@midst.example\nExpires: \d{4}-/);
  } finally {
    await told.stop();
  }
});

it('nothing of the NHS but its components: no logo, no font, no address', async () => {
  expect(styles().ltr).not.toMatch(/frutiger|@font-face|https?:/i);
  const { body } = await weigh('/');
  expect(body).not.toMatch(/<script|logo|NHS England|assets\.nhs\.uk/i);
});

it('says what Midst is even while the API is away, and keeps what was typed', async () => {
  const alone = await startWeb('http://127.0.0.1:9');
  try {
    const start = await fetch(alone.url);
    expect(start.status).toBe(200);
    expect((await fetch(`${alone.url}/health/ready`)).status).toBe(503);
    expect((await fetch(`${alone.url}/health/live`)).status).toBe(200);
    const page = await (await fetch(`${alone.url}/sign-in`)).text();
    const body = new URLSearchParams({
      _form: /name="_form" value="([^"]*)"/.exec(page)![1],
      email: 'typed "with care"@clinic.example',
    });
    const answer = await fetch(`${alone.url}/sign-in`, { method: 'POST', body });
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('15');
    expect(await answer.text()).toContain('value="typed &quot;with care&quot;@clinic.example"');
  } finally {
    await alone.stop();
  }
});

it('every answer carries the headers that keep it to itself', async () => {
  for (const path of ['/', '/sign-in', '/no/such/page', '/unsubscribe/abc', '/health/live']) {
    const { headers } = await fetch(web.url + path);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; .*frame-ancestors 'none'/);
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe|script-src/);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
  }
});

it('the doors of the demo are not there without the demo', async () => {
  for (const path of ['/dev/outbox', '/dev/accounts', '/dev/outbox/1-a']) {
    expect((await fetch(web.url + path)).status).toBe(404);
  }
});
