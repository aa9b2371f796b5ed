import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { Webhook } from 'standardwebhooks';
import type SMTPPool from 'nodemailer/lib/smtp-pool';
import { MailCatcher } from '../../apps/web/outbox/mail-catcher.js';
import { Browser, type RunningWeb, startWeb } from '../support/web.js';

let folder: string;
let web: RunningWeb;
const secret = `whsec_${Buffer.from('an invented key of the demo').toString('base64')}`;
const demo = () => ({ DEMO: 'true', SMTP_PORT: '0', DATA_DIR: folder, SMS_SECRET: secret });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'midst-outbox-'));
  web = await startWeb('http://127.0.0.1:9', demo());
});
afterAll(async () => {
  await web.stop();
  rmSync(folder, { recursive: true });
});

async function post(subject: string, html?: string, connection = { pool: false }) {
  const { port } = web.app.get(MailCatcher);
  const transport = createTransport({
    host: '127.0.0.1',
    port,
    ignoreTLS: true,
    ...connection,
  } as SMTPPool.Options);
  await transport.sendMail({
    from: 'Midst <hello@midst.example>',
    to: 'ward.manager@trust.example',
    subject,
    text: 'Open http://localhost:3000/time-off/abc, all of it',
    html,
  });
  if (!connection.pool) transport.close();
  return transport;
}

it('shows a mail with its text, headers and links, and its HTML in a frame that runs nothing', async () => {
  await post(
    'Ten days <in March>',
    '<html><head></head><body><script>alert(1)</script><p>Hello</p></body></html>',
  );
  const browser = new Browser(web);
  const list = await browser.open('/dev/outbox?to=ward.manager@trust.example');
  expect(list.text).toContain('Ten days <in March>');
  const [, path] = /href="(\/dev\/outbox\/[\w-]+)"/.exec(list.html)!;
  const mail = await browser.open(path);
  expect(mail.html).toContain('<a href="http://localhost:3000/time-off/abc">');
  expect(mail.text).toContain('From: Midst <hello@midst.example>');
  expect(mail.html).toMatch(/<iframe[^>]* sandbox="(?!.*allow-scripts)/);
  const frame = await fetch(`${web.url}${path}/html`);
  expect(frame.headers.get('content-security-policy')).toMatch(
    /default-src 'none'.*sandbox(?!.*allow-scripts)/,
  );
});

it('keeps the text messages that its own gateway is given beside the mails, and none that somebody else signed', async () => {
  const body = JSON.stringify({
    id: 'a-text',
    to: '+447700900123',
    text: 'Midst: somebody waits. Reply STOP.',
  });
  const give = (with_: string) => {
    const at = new Date();
    return fetch(`${web.url}/dev/texts`, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        'webhook-id': 'a-text',
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Webhook(with_).sign('a-text', at, body),
      },
    });
  };
  expect((await give(`whsec_${Buffer.from('a key of somebody else').toString('base64')}`)).status).toBe(401);
  expect((await give(secret)).status).toBe(204);
  const list = await new Browser(web).open(`/dev/outbox?to=${encodeURIComponent('+447700900123')}`);
  expect(list.text.match(/Text message: Midst: somebody waits\. Reply STOP\./g)).toHaveLength(1);
});

it('keeps the mail over a restart, for which it does not wait until senders hang up', async () => {
  // As the worker sends: the connection stays open for the next mail.
  const sender = await post('Before the restart', undefined, { pool: true });
  await web.stop();
  sender.close();
  web = await startWeb('http://127.0.0.1:9', demo());
  expect((await new Browser(web).open('/dev/outbox')).text).toContain('Before the restart');
  expect(readdirSync(join(folder, 'outbox')).every((name) => name.endsWith('.eml'))).toBe(true);
});

it('has no such doors in production, and refuses to start with them', async () => {
  const production = { NODE_ENV: 'production', WEB_URL: 'https://midst.example' };
  await expect(startWeb('http://127.0.0.1:9', { ...demo(), ...production })).rejects.toThrow(
    'demo doors stay closed',
  );
  const plain = await startWeb('http://127.0.0.1:9', { ...production, SMTP_PORT: '0', DATA_DIR: folder });
  try {
    expect((await fetch(`${plain.url}/dev/outbox`)).status).toBe(404);
    expect((await fetch(`${plain.url}/dev/accounts`)).status).toBe(404);
  } finally {
    await plain.stop();
  }
});
