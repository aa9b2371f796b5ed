/** @queue is tried elsewhere */
import { gunzipSync } from 'node:zlib';
import { createLocalJWKSet, decodeProtectedHeader, type JSONWebKeySet, jwtVerify } from 'jose';
import { newCredentialKey } from '../support/credentials.js';
import { agreed, giveRole, introduced, type Introduced } from '../support/engagements.js';
import { account, confirmed, recorded } from '../support/contributions.js';
import { at, linkTo } from '../support/pages.js';
import { pdfUaFaults } from '../support/pdf-ua.js';
import { readStructure } from '../support/read-back.js';
import { Browser, type RunningWeb, startWeb } from '../support/web.js';
import { WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
let web: RunningWeb;
let who: Introduced;
let id: string;

beforeAll(async () => {
  // The second key is an earlier one: it signs no more and is published still.
  midst = await WholeMidst.start({
    variables: { CREDENTIAL_KEYS: `${newCredentialKey('now')},${newCredentialKey('before')}` },
  });
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
    const { type, content: pdf } = await browser.file(`${page()}.pdf`);
    expect(type).toBe('application/pdf');
    expect(await pdfUaFaults(pdf)).toEqual([]);
    // Read in this order, and the picture says in words what it is.
    const [document] = readStructure(pdf).inside;
    expect(document.inside.map(({ is }) => is)).toEqual(['H1', 'P', 'L', 'P', 'H2', 'P', 'Figure']);
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

  it('the officer finds the conflict with all that was said; corrected and confirmed, it is certified anew', async () => {
    const officer = await midst.signIn('desk@given.example');
    await giveRole(midst.database, officer, 'officer', null);
    const desk = at(web, officer);
    const queue = await desk.open('/office');
    expect(queue.text).toContain('Contributions that are disputed 1');
    const disputed = await desk.open(linkTo(queue.html, 'Contributions that are disputed'));
    expect(disputed.text).toContain('Newborn resuscitation');
    expect((await desk.open('/office/contributions?state=DISPUTED&country=UG')).text).toContain(
      'No contribution fits',
    );
    const one = linkTo(disputed.html, 'Newborn resuscitation');
    expect((await desk.open(one)).text).toContain('They assisted and did not train.');
    expect((await at(web, who.lead).open(one)).status).toBe(403);

    await who.clinician.ask(
      'mutation ($input: CorrectContributionInput!) { correctContribution(input: $input) { state } }',
      {
        input: {
          ...{
            idempotencyKey: midst.key(),
            contributionId: id,
            version: 1,
            why: 'They are right: I assisted.',
          },
          account: account(midst, { role: 'Assistant trainer' }),
        },
      },
    );
    await who.lead.ask(
      'mutation ($input: ConfirmContributionInput!) { confirmContribution(input: $input) { link } }',
      { input: { idempotencyKey: midst.key(), contributionId: id, version: 2, post: 'Ward manager' } },
    );
    const again = await browser.send(await browser.open(page()), { shows: 'TITLE' });
    const renewed = /number ([0-9A-Z-]{19})/.exec(again.text)![1];
    expect(renewed).not.toBe(number);
    const settled = await desk.open(one);
    expect(settled.text).toMatch(/They are right: I assisted\..*Accounts that stood before/);
    expect((await desk.open('/office')).text).toContain('Contributions that are disputed 0');

    // What is revoked stays so: a reason, and once more whether it is to be.
    const why = await desk.open(linkTo(settled.html, 'Revoke this certificate'));
    expect((await desk.press(why, { words: '' })).text).toContain('Say why');
    const sure = await desk.press(why, { words: 'Made out for the wrong course.' });
    expect(sure.text).toContain('Revoke it for good?');
    expect((await new Browser(web).open(`/certificates/${renewed}`)).text).toContain('and holds');
    expect((await desk.press(sure)).text).toContain('Made out for the wrong course.');
    expect((await new Browser(web).open(`/certificates/${renewed}`)).text).toContain('holds no more');
    expect((await browser.open(page())).text).toContain('Made out for the wrong course.');
  });
});
