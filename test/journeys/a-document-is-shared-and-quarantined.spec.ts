/** @queue is tried elsewhere */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { SweepDocuments } from '../../libs/engagements/documents/sweep-documents.job.js';
import { EraseDocuments } from '../../libs/engagements/documents/erase-documents.job.js';
import { SendHeldTexts } from '../../libs/engagements/wording/send-held-texts.job.js';
import { agreed, giveRole, introduced, type Introduced } from '../support/engagements.js';
import { at, linkTo } from '../support/pages.js';
import { asAdmin } from '../support/profiles.js';
import { Browser, type Page, type RunningWeb, startWeb } from '../support/web.js';
import { type Someone, WholeMidst } from '../support/whole-midst.js';

let folder: string;
let midst: WholeMidst;
let web: RunningWeb;
let who: Introduced;
let base: string;
let lead: Browser;
let nurse: Browser;
let clerk: Someone;

const pdf = (words: string) =>
  `%PDF-1.4\n% ${words}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`;
const share = async (
  browser: Browser,
  file: { name: string; text: string | Uint8Array<ArrayBuffer> },
  answers: Record<string, string> = {},
): Promise<Page> => {
  const page = await browser.open(base);
  return browser.upload(page, { audience: 'BOTH_SIDES', ...answers }, { field: 'file', ...file });
};
const bytesOf = async (browser: Browser, path: string) => {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await fetch(new URL(path, web.url), { headers: { cookie }, redirect: 'manual' });
  return {
    status: response.status,
    headers: response.headers,
    bytes: Buffer.from(await response.arrayBuffer()),
  };
};
const kept = async () =>
  (await readdir(join(folder, 'documents'), { recursive: true })).filter((one) => one.length > 30);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'midst-journey-'));
  const variables = { DATA_DIR: folder, DOCUMENT_MAX_BYTES: '300000' };
  midst = await WholeMidst.start({ variables });
  web = await startWeb(midst.api.url, { DOCUMENT_MAX_BYTES: '300000' });
  who = await introduced(midst);
  base = `/engagements/${encodeURIComponent(await agreed(midst, who))}/documents`;
  [lead, nurse] = [at(web, who.lead), at(web, who.clinician)];
  clerk = await midst.signIn('officer.documents@midst.example');
  await giveRole(midst.database, clerk, 'officer', null);
});
afterAll(async () => {
  await web.stop();
  await midst.stop();
  await rm(folder, { recursive: true, force: true });
});

it('shares a document with a plain form, and the other side fetches the same bytes as a file', async () => {
  const page = await lead.open(base);
  expect(page.text).toMatch(/Nothing about patients.*PDF and office files are kept as they are/);
  const without = await lead.upload(page, { audience: 'BOTH_SIDES' }, { field: 'file', name: '', text: '' });
  expect(without).toMatchObject({ status: 422, title: expect.stringMatching(/^Error:/) });
  const shared = await share(
    lead,
    { name: '../Rota March.exe', text: pdf('rota') },
    { name: 'Rota for March' },
  );
  expect(shared.text).toMatch(/The document is shared\. .*Rota for March.*Rota March\.pdf/);
  const theirs = await nurse.open(base);
  const { status, headers, bytes } = await bytesOf(nurse, linkTo(theirs.html, 'Rota March.pdf'));
  expect(status).toBe(200);
  expect(bytes.toString()).toBe(pdf('rota'));
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="Rota March.pdf"; filename*=UTF-8''Rota%20March.pdf`,
    'x-content-type-options': 'nosniff',
  });
  const [row] = await asAdmin(midst.database, 'SELECT sha256, bytes FROM shared_document_version');
  expect(row).toEqual({ sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length });
  const mail = await midst.mailbox.waitFor(who.clinician.email, (one) =>
    /document was shared/.test(one.subject ?? ''),
  );
  expect(mail.text).not.toContain('Rota');
});

it('keeps a further version beside the first, and one’s own side’s documents from the other', async () => {
  const documentId = /<option value="([^"]+)">Rota for March/.exec((await nurse.open(base)).html)![1];
  const next = await share(nurse, { name: 'rota.pdf', text: pdf('rota, again') }, { document: documentId });
  expect(next.text).toMatch(
    /rota\.pdf.*Both sides · The clinician.*Earlier versions Version 1 , The institution/,
  );
  await share(
    lead,
    { name: 'budget.txt', text: 'Per diems: none.' },
    { name: 'Our own budget', audience: 'OWN_SIDE' },
  );
  expect((await lead.open(base)).text).toContain('Our own budget');
  expect((await nurse.open(base)).text).not.toContain('Our own budget');
  const own = linkTo((await lead.open(base)).html, 'budget.txt');
  expect((await bytesOf(nurse, own)).status).toBe(404);
});

it('takes files by what is in them, and draws pictures anew without what the camera wrote', async () => {
  const before = (await kept()).length;
  for (const [name, text] of [
    ['program.pdf', 'MZ\u0000\u0001\u0002 not a PDF at all'],
    ['old.docx', Uint8Array.from(Buffer.from('d0cf11e0a1b11ae1'.padEnd(2048, '0'), 'hex'))],
    ['page.pdf', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>\u0001'],
  ] as const)
    expect([name, (await share(lead, { name, text })).text]).toEqual([
      name,
      expect.stringContaining('none of the kinds'),
    ]);
  expect((await share(lead, { name: 'long.txt', text: 'x'.repeat(300_001) })).text).toContain('longer than');
  expect((await kept()).length).toBe(before);
  const picture = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#336699' } })
    .withExif({
      IFD0: { Copyright: 'Ward camera' },
      IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '1/1 17/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect(picture.toString('latin1')).toContain('Exif');
  const shared = await share(
    nurse,
    { name: 'IMG_0001.JPG', text: Uint8Array.from(picture) },
    { name: 'The skills lab' },
  );
  const { bytes } = await bytesOf(nurse, linkTo(shared.html, 'IMG_0001.jpg'));
  const drawn = await sharp(bytes).metadata();
  expect(drawn).toMatchObject({ format: 'jpeg', width: 20, height: 40 });
  expect([drawn.exif, drawn.xmp, drawn.iptc, drawn.orientation]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(bytes.toString('latin1')).not.toMatch(/Exif|Ward camera/);
});

it('warns of a name like an NHS number, and goes on when its writer has read that', async () => {
  const file = { name: '943 476 5919.txt', text: 'Order of mannequins.' };
  const warned = await share(lead, file, { name: 'Order' });
  expect(warned.text).toContain('as if an NHS number were in it');
  const going = await lead.upload(warned, { noPatient: 'yes' }, { field: 'file', ...file });
  expect(going.text).toMatch(/The document is shared.*943 476 5919\.txt/);
});

it('is held for the words of its name, bytes and all, and shared by itself once they are released', async () => {
  const file = { name: 'plan.pdf', text: pdf('held') };
  const held = await share(lead, file, { name: 'A permanent post, by rank' });
  expect(held.text).toMatch(/A document.*Not sent yet.*“ ?permanent post ?”.*A permanent post, by rank/);
  expect((await nurse.open(base)).text).not.toContain('by rank');
  midst.clock.advance({ days: 2 });
  await midst.turnOf(SweepDocuments);
  midst.clock.advance({ days: -2 });
  const office = at(web, clerk);
  const list = await office.open('/flagged-messages');
  expect(list.text).not.toContain('by rank');
  await office.press(list, { note: 'A post of their own rota.', outcome: 'RELEASED' }, 'name="flag"');
  await midst.turnOf(SendHeldTexts);
  const theirs = await nurse.open(base);
  expect(theirs.text).toContain('A permanent post, by rank');
  const { bytes } = await bytesOf(nurse, linkTo(theirs.html, 'plan.pdf'));
  expect(bytes.toString()).toBe(pdf('held'));
});

it('is out of everybody’s sight at one press, and of no link that was given before', async () => {
  const page = await nurse.open(base);
  const path = linkTo(page.html, 'rota.pdf');
  const form =
    /action="([^"]+quarantine)[^>]*>(?:(?!<\/form>)[\s\S])*Hide it at once<span[^>]*>: Rota for March/.exec(
      page.html,
    )![1];
  const gone = await nurse.press(page, { reason: 'A face is in it' }, form);
  expect(gone.text).toMatch(/out of sight at once.*waits for a programme officer/);
  expect(gone.text).not.toContain('rota.pdf');
  expect((await lead.open(base)).text).not.toContain('rota.pdf');
  for (const browser of [lead, nurse]) expect((await bytesOf(browser, path)).status).toBe(404);
  // The bytes of others: a stranger meets nothing at all, and an address that was given to one is none for another.
  const version = decodeURIComponent(path.split('/').at(-2)!);
  await expect(
    who.lead.ask('query ($id: ID!) { documentAddress(versionId: $id) { path } }', { id: version }),
  ).rejects.toThrow('NOT_FOUND');
});

it('comes back or is erased by an officer, who alone has looked at it', async () => {
  const desk = at(web, clerk);
  const officers = await desk.open(linkTo((await desk.open('/office')).html, 'Documents out of sight'));
  expect(officers.text).toMatch(/Rota for March.*A face is in it/);
  expect(officers.text).not.toContain('Our own budget');
  expect((await bytesOf(desk, linkTo(officers.html, 'rota.pdf'))).bytes.toString()).toBe(pdf('rota, again'));
  const missing = await desk.press(officers, {}, 'name="quarantine"');
  expect(missing.status).toBe(422);
  const done = await desk.press(
    missing,
    { outcome: 'ERASED', note: 'A face, as was said.' },
    'name="quarantine"',
  );
  expect(done.text).toContain('No document waits');
  const before = (await kept()).length;
  await midst.turnOf(EraseDocuments);
  expect((await kept()).length).toBe(before - 2);
  const after = await nurse.open(base);
  expect(after.text).toMatch(/erased by a programme officer.*A face, as was said\./);
  expect(after.text).not.toMatch(/Rota/);
  const rows = await asAdmin(midst.database, `SELECT name FROM shared_document WHERE erase`);
  expect(rows).toEqual([{ name: '-' }]);
});

it('gives an address to one person for five minutes, and a stranger nothing', async () => {
  const path = linkTo((await nurse.open(base)).html, 'IMG_0001.jpg');
  const id = decodeURIComponent(path.split('/').at(-2)!);
  const { documentAddress } = await who.clinician.ask<{ documentAddress: { path: string } }>(
    'query ($id: ID!) { documentAddress(versionId: $id) { path } }',
    { id },
  );
  const fetched = (token?: string) =>
    fetch(midst.api.url.replace('/graphql', documentAddress.path), {
      headers: token ? { authorization: `Bearer ${token}` } : {},
    }).then((response) => response.status);
  const stranger = await midst.signIn('stranger.documents@midst.example');
  expect(await fetched(who.clinician.token)).toBe(200);
  expect([await fetched(who.lead.token), await fetched(stranger.token), await fetched()]).toEqual([
    404, 404, 401,
  ]);
  expect([403, 404]).toContain((await at(web, stranger).open(base)).status);
  midst.clock.advance({ seconds: 301 });
  expect(await fetched(who.clinician.token)).toBe(404);
});

it('leaves no bytes behind that no row names, once they are a day old', async () => {
  const before = await kept();
  const nobodys = randomUUID();
  await mkdir(join(folder, 'documents', nobodys.slice(-2)), { recursive: true });
  await writeFile(join(folder, 'documents', nobodys.slice(-2), nobodys), 'Bytes without a row');
  await midst.turnOf(SweepDocuments);
  expect(await kept()).toHaveLength(before.length + 1);
  midst.clock.advance({ days: 2 });
  await midst.turnOf(SweepDocuments);
  expect((await kept()).sort()).toEqual(before.sort());
});
