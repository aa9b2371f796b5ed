/** @queue is tried elsewhere */
import { generateKeyPairSync } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { createLocalJWKSet, decodeProtectedHeader, type JSONWebKeySet, jwtVerify } from 'jose';
import { agreed, introduced, type Introduced } from '../support/engagements.js';
import { confirmed, recorded } from '../support/contributions.js';
import { at } from '../support/pages.js';
import { readStructure } from '../support/read-back.js';
import { Browser, type RunningWeb, startWeb } from '../support/web.js';
import { WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
let web: RunningWeb;
let who: Introduced;
let id: string;

function newKey(name: string): string {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  });
  return `${name}:${privateKey.toString('base64url')}`;
}

beforeAll(async () => {
  // The second key is an earlier one: it signs no more and is published still.
  midst = await WholeMidst.start({ variables: { CREDENTIAL_KEYS: `${newKey('now')},${newKey('before')}` } });
  web = await startWeb(midst.api.url);
  who = await introduced(midst);
  const engagementId = await agreed(midst, who, -14);
  id = await recorded(midst, who.clinician, { kind: 'ENGAGEMENT', engagementId });
});
afterAll(async () => {
  await web.stop();
  await midst.stop();
});

const got = async (path: string) => {
  const answer = await fetch(`${web.url}${path}`);
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
};

/** Verifies a credential with nothing but what was published: no question to Midst. */
async function verifies(jwt: string, jwks: JSONWebKeySet) {
  const { payload } = await jwtVerify(jwt, createLocalJWKSet(jwks), { algorithms: ['RS256'] });
  return payload as Record<string, never> & { credentialStatus: { statusListIndex: string } };
}

async function isRevoked(credential: { credentialStatus: { statusListIndex: string } }, jwks: JSONWebKeySet) {
  const { text } = await got('/credentials/status/0');
  const list = (await verifies(text, jwks)) as unknown as { credentialSubject: { encodedList: string } };
  const bits = gunzipSync(Buffer.from(list.credentialSubject.encodedList.slice(1), 'base64url'));
  const place = Number(credential.credentialStatus.statusListIndex);
  return (bits[place >> 3] & (0x80 >> (place & 7))) !== 0;
}

describe('A certificate of what the host confirmed', () => {
  let browser: Browser;
  let number: string;
  let jwks: JSONWebKeySet;
  let credential: Awaited<ReturnType<typeof verifies>>;
  const page = () => `/contributions/${encodeURIComponent(id)}/certificate`;

  it('is signed only of what is confirmed, by its person alone', async () => {
    browser = at(web, who.clinician);
    expect((await browser.open(page())).text).toContain('Only what the host has confirmed can be certified.');
    await confirmed(midst, who, id);
    const lead = at(web, who.lead);
    expect((await lead.open(page())).status).toBe(404);
    const held = await browser.send(await browser.open(page()), { shows: 'TITLE' });
    expect(held.text).toContain('This certificate claims no CPD points.');
    [, number] = /number ([0-9A-Z-]{19})/.exec(held.text)!;
    expect(held.html).toContain('<svg role="img"');
  });

  it('verifies offline with the published keys, and names dates, hours, role, learning and verifier', async () => {
    jwks = JSON.parse((await got('/.well-known/jwks.json')).text) as JSONWebKeySet;
    expect(jwks.keys).toHaveLength(2);
    expect(JSON.stringify(jwks)).not.toMatch(/"(d|p|q|dp|dq|qi)":/);
    const jwt = (await browser.open(`/contributions/${encodeURIComponent(id)}/credential.jwt`)).html;
    expect(decodeProtectedHeader(jwt)).toMatchObject({ alg: 'RS256', kid: 'did:web:web.test#now' });
    credential = await verifies(jwt, jwks);
    expect(credential).toMatchObject({
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      issuer: { id: 'did:web:web.test' },
      credentialSubject: { role: 'Trainer', narrative: 'To teach without a projector.' },
    });
    expect(JSON.stringify(credential)).toContain('11.5 hours for Invented Teaching Hospital');
    const [head, body, signature] = jwt.split('.');
    const forged = Buffer.from(body, 'base64url').toString().replace('11.5 hours', '99.5 hours');
    const tampered = [head, Buffer.from(forged).toString('base64url'), signature].join('.');
    await expect(verifies(tampered, jwks)).rejects.toThrow(/signature/);
    const did = JSON.parse((await got('/.well-known/did.json')).text) as {
      id: string;
      assertionMethod: string[];
    };
    expect(did).toMatchObject({
      id: 'did:web:web.test',
      assertionMethod: [`${did.id}#now`, `${did.id}#before`],
    });
    expect(await isRevoked(credential, jwks)).toBe(false);
  });

  it('prints as a page and as a tagged PDF', async () => {
    const answer = await fetch(`${web.url}${page()}.pdf`, {
      headers: { cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    const pdf = Buffer.from(await answer.arrayBuffer()).toString('latin1');
    expect(pdf).toMatch(/^%PDF-1\.7/);
    // Read in this order, and the picture says in words what it is.
    const [document] = readStructure(Buffer.from(pdf, 'latin1')).inside;
    expect(document.inside.map(({ is }) => is)).toEqual(['H1', 'P', 'L', 'P', 'H2', 'P', 'Figure']);
    expect(document.inside.at(-1)).toMatchObject({ alt: true });
    for (const part of [
      '/StructTreeRoot',
      '/Marked true',
      '/S /H1',
      '/S /LBody',
      '/S /Figure',
      '/Lang (en-GB)',
    ])
      expect(pdf).toContain(part);
  });

  it('the public page shows what its holder ticked, and no name', async () => {
    const seen = await new Browser(web).open(`/certificates/${number}`);
    expect(seen.text).toContain('and holds');
    expect(seen.text).toContain('Newborn resuscitation');
    expect(seen.text).not.toMatch(/Ama|Invented Teaching/);
    expect(Buffer.byteLength(seen.html)).toBeLessThan(30_000);
    const typed = await new Browser(web).open(`/certificates/${number.toLowerCase().replaceAll('-', '')}`);
    expect(typed.text).toContain('and holds');
    expect((await new Browser(web).open('/certificates/AAAA-AAAA-AAAA-AAAA')).status).toBe(404);
  });

  it('is revoked when the host disputes what it confirmed: on the page and in the list', async () => {
    await who.lead.ask(
      'mutation ($input: DisputeContributionInput!) { disputeContribution(input: $input) { link } }',
      {
        input: {
          ...{ idempotencyKey: midst.key(), contributionId: id, version: 1 },
          ...{ reason: 'ROLE', words: 'They assisted and did not train.' },
        },
      },
    );
    const seen = await new Browser(web).open(`/certificates/${number}`);
    expect(seen.text).toContain('holds no more');
    expect(seen.text).not.toContain('Newborn');
    expect(await isRevoked(credential, jwks)).toBe(true);
    expect((await browser.open(page())).text).toContain('the host disputed it');
  });
});
