/** @queue is tried elsewhere */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SendMailOptions } from 'nodemailer';
import { Webhook } from 'standardwebhooks';
import { type MailDoor, openMailDoor } from '../../apps/worker/mail-door.js';
import { LOGGER } from '../../libs/platform/platform.module.js';
import { toGlobalId } from '../../libs/platform/graphql/global-id.js';
import { agreed, introduced, type Introduced } from '../support/engagements.js';
import { at } from '../support/pages.js';
import { replies } from '../support/replies.js';
import { type Browser, type RunningWeb, startWeb } from '../support/web.js';
import { type Someone, WholeMidst } from '../support/whole-midst.js';

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
let folder: string;
let midst: WholeMidst;
let web: RunningWeb;
let door: MailDoor;
let who: Introduced;
let nurse: Browser;
let thread: string;
let documents: string;
/** Where the lead answers, from the mail that told her. */
let replyTo: string;

const quoted =
  '\n\nOn Mon, 1 Mar 2027 at 10:00, Midst <hello@midst.example> wrote:\n> You have a message\n> Read and answer';

const sends = (mail: SendMailOptions) =>
  replies(door, { from: who.lead.email, to: replyTo, subject: 'Re: You have a message', ...mail });
const bodies = async (reader: Someone = who.clinician) => {
  const asked = `query ($id: ID!) { thread(matchId: $id) { messages(first: 50) { nodes { side body original } } } }`;
  const { thread: found } = await reader.ask<{
    thread: { messages: { nodes: { side: string; body: string; original: string | null }[] } };
  }>(asked, { id: toGlobalId('Match', who.matchId) });
  return found.messages.nodes;
};
const told = (why: RegExp) =>
  midst.mailbox.waitFor(
    who.lead.email,
    (mail) => /did not reach|was not taken/.test(mail.subject ?? '') && why.test(mail.text ?? ''),
  );

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'midst-journey-'));
  midst = await WholeMidst.start({
    variables: { REPLY_ADDRESS: 'reply@in.midst.example', DATA_DIR: folder, INBOUND_MAIL_SECRET: secret },
  });
  web = await startWeb(midst.api.url);
  door = await openMailDoor(midst.worker, midst.worker.get(LOGGER, { strict: false }), 0);
  who = await introduced(midst);
  const engagement = await agreed(midst, who);
  thread = `/matches/${encodeURIComponent(toGlobalId('Match', who.matchId))}/messages`;
  documents = `/engagements/${encodeURIComponent(engagement)}/documents`;
  nurse = at(web, who.clinician);
});
afterAll(async () => {
  await door.close();
  await web.stop();
  await midst.stop();
  await rm(folder, { recursive: true, force: true });
});

it('is told on the page to write nothing of patients, and warned of what looks like one', async () => {
  const input = {
    idempotencyKey: midst.key(),
    matchId: toGlobalId('Match', who.matchId),
    body: 'Shall we begin?',
  };
  await who.clinician.ask('mutation ($input: SendMessageInput!) { sendMessage(input: $input) { id } }', {
    input,
  });
  const page = await nurse.open(thread);
  expect(page.text).toContain('Write nothing about patients');
  const warned = await nurse.press(page, { body: 'The notes of 943 476 5919 show it' });
  expect(warned).toMatchObject({ status: 422, title: expect.stringMatching(/^Error:/) });
  expect(warned.html).toContain('943 476 5919 show it</textarea>');
  expect((await bodies()).map(({ body }) => body)).toEqual(['Shall we begin?']);
  const sent = await nurse.press(warned, { body: 'Order 943 476 5919 has come', noPatient: 'yes' });
  expect(sent.text).toContain('Order 943 476 5919 has come');
});

it('answers the mail, from the address that it came to, and the words arrive without what is quoted', async () => {
  const mail = await midst.mailbox.waitFor(who.lead.email, (one) =>
    /You have a message/.test(one.subject ?? ''),
  );
  expect(mail.text).toMatch(/replying to this mail[\s\S]*nothing about patients/);
  expect(mail.text).not.toContain('Shall we begin');
  replyTo = mail.replyTo![0].address!;
  expect(replyTo).toMatch(/^reply\+[0-9a-f]{52}@in\.midst\.example$/);
  const text = `Yes, on Tuesday.\n\nBring the slides.${quoted}`;
  expect(await sends({ text, messageId: '<one@hospital.example>' })).toBe(250);
  expect((await bodies())[0]).toEqual({
    side: 'institution',
    body: 'Yes, on Tuesday.\n\nBring the slides.',
    original: expect.stringContaining('> You have a message'),
  });
  const page = await nurse.open(thread);
  expect(page.text).toMatch(/The institution.*Yes, on Tuesday.*It came by mail: the whole of it/);
});

it('is recorded as decided by either side, for both to find again', async () => {
  const page = await nurse.open(thread);
  const decided = await nurse.press(page, {}, 'name="decided"');
  expect(decided.text).toMatch(
    /What was decided Yes, on Tuesday\. .*Bring the slides\. .*Recorded as decided\. The clinician/,
  );
  expect((await at(web, who.lead).open(thread)).text).toContain('What was decided');
});

it('arrives once, however often it is sent', async () => {
  const before = (await bodies()).length;
  const mail = { text: 'Once only.', messageId: '<twice@hospital.example>' };
  expect(await Promise.all([sends(mail), sends(mail), sends(mail)])).toEqual([250, 250, 250]);
  expect(await sends(mail)).toBe(250);
  expect((await bodies()).length).toBe(before + 1);
});

it('brings what is attached among the documents, by their rules', async () => {
  const attachments = [
    { filename: 'Programme.txt', content: 'Day one: triage.' },
    { filename: 'setup.pdf', content: Buffer.from('4d5a9000', 'hex') },
  ];
  expect(await sends({ text: 'The programme.', attachments })).toBe(250);
  expect((await nurse.open(documents)).text).toMatch(/Programme\.txt.*Both sides · The institution/);
  expect((await nurse.open(documents)).text).not.toContain('setup');
  await told(/not everything was taken/);
});

it('leaves what machines write, what is not for us, and what others send, and gives nothing away', async () => {
  const before = (await bodies()).length;
  const machines: SendMailOptions[] = [
    { headers: { 'Auto-Submitted': 'auto-replied' } },
    { headers: { Precedence: 'bulk' } },
    { headers: { 'X-Auto-Response-Suppress': 'All' } },
    { envelope: { from: '', to: replyTo } },
  ];
  for (const mail of machines) expect(await sends({ text: 'I am away.', ...mail })).toBe(250);
  const another = replyTo.replace(/[0-9a-f](?=@)/, (last) => (last === '0' ? '1' : '0'));
  const nowhere = `reply+${'0'.repeat(52)}@in.midst.example`;
  for (const to of [another, nowhere, 'reply@in.midst.example', 'reply+x@in.midst.example'])
    expect([to, await sends({ text: 'Who is there?', to })]).toEqual([to, 250]);
  expect(await sends({ text: 'Who is there?', to: 'ama@elsewhere.example' })).toBe(550);
  // Whoever got hold of her address and is not she: she hears of it where we know her, and they hear nothing.
  expect(await sends({ text: 'It is me.', from: 'mallory@post.example' })).toBe(250);
  await told(/came from another address/);
  const forged = { 'Authentication-Results': 'mx.midst.example; dmarc=fail header.from=hospital.example' };
  expect(await sends({ text: 'It is me.', headers: forged })).toBe(250);
  expect(midst.mailbox.to('mallory@post.example')).toEqual([]);
  expect((await bodies()).length).toBe(before);
});

it('says why to whoever wrote what could not be posted', async () => {
  const before = (await bodies()).length;
  expect(await sends({ text: `${quoted}` })).toBe(250);
  await told(/No words of your own/);
  expect(await sends({ text: 'See 943 476 5919.' })).toBe(250);
  await told(/looks like an NHS number/);
  expect((await bodies()).length).toBe(before);
});

it('arrives as well where a provider posts it, signed, and once with what came by the other door', async () => {
  const before = (await bodies()).length;
  const mail = (words: string, id: string, further = '') =>
    Buffer.from(
      `Return-Path: <${who.lead.email}>\r\nDelivered-To: ${replyTo}\r\nFrom: Lead <${who.lead.email}>\r\nTo: Midst <x@in.midst.example>\r\n` +
        `Message-ID: ${id}\r\n${further}Content-Type: text/plain; charset=utf-8\r\n\r\n${words}\r\n`,
    );
  const posts = async (body: Buffer<ArrayBuffer>, changed: Partial<Record<string, string>> = {}) => {
    const at = midst.clock.now();
    const headers = {
      ...{ 'content-type': 'message/rfc822', 'webhook-id': 'msg_1' },
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign('msg_1', at, body.toString()),
      ...changed,
    };
    return (await fetch(new URL('/incoming-mail', midst.api.url), { method: 'POST', headers, body })).status;
  };
  const posted = mail('By the provider.', '<posted@hospital.example>');
  expect(await posts(posted, { 'webhook-signature': 'v1,AAAA' })).toBe(401);
  expect(await posts(posted, { 'webhook-timestamp': '1700000000' })).toBe(401);
  expect((await bodies()).length).toBe(before);
  expect(await Promise.all([posts(posted), posts(posted)])).toEqual([204, 204]);
  expect(await posts(mail('Once only.', '<twice@hospital.example>'))).toBe(204);
  expect(await posts(mail('I am away.', '<away@hospital.example>', 'Auto-Submitted: auto-replied\r\n'))).toBe(
    204,
  );
  expect((await bodies()).map(({ body }) => body).slice(0, 1)).toEqual(['By the provider.']);
  expect((await bodies()).length).toBe(before + 1);
});
