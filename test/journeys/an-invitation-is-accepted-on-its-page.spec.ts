import { Browser, type Page, type RunningWeb, startWeb } from '../support/web.js';
import { type Someone, WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
let web: RunningWeb;
let first: Someone;

beforeAll(async () => {
  midst = await WholeMidst.start();
  web = await startWeb(midst.api.url);
  first = await midst.signIn('first.lead@kilifi.example');
});
afterAll(async () => {
  await web.stop();
  await midst.stop();
});

/** Registers a hospital, which invites its second lead; gives the path of the link in their mail. */
async function invited(secondLeadEmail: string): Promise<string> {
  await first.ask(
    'mutation ($input: RegisterOrganisationInput!) { registerOrganisation(input: $input) { id } }',
    {
      input: {
        idempotencyKey: midst.key(),
        kind: 'OVERSEAS_INSTITUTION',
        name: 'Kilifi Invented Hospital',
        country: 'KE',
        region: 'An invented region',
        secondLeadEmail,
      },
    },
  );
  const mail = await midst.mailbox.waitFor(secondLeadEmail, ({ text }) => !!text?.includes('/invitations/'));
  return /\/invitations\/[\w-]{44}/.exec(mail.text ?? '')![0];
}

/** Signs in on the pages, from the page that asks for it. */
async function signsIn(browser: Browser, asked: Page, email: string): Promise<Page> {
  const before = midst.mailbox.to(email).length;
  const code = await browser.send(asked, { email });
  const mail = await midst.mailbox.waitFor(
    email,
    (m) => midst.mailbox.to(email).indexOf(m) >= before && /\b\d{6}\b/.test(m.subject ?? ''),
  );
  return browser.send(code, { email, code: /\b(\d{6})\b/.exec(mail.subject ?? '')![1] });
}

const signInOf = (page: Page) =>
  /href="(\/sign-in\?back=[^"]+)"/.exec(page.html)![1].replaceAll('&amp;', '&');

describe('an invitation', () => {
  it('is read without an account, accepted after signing in, and then closed', async () => {
    const email = 'second.lead@kilifi.example';
    const link = await invited(email);
    const browser = new Browser(web);
    const read = await browser.open(link);
    expect(read.status).toBe(200);
    expect(read.text).toContain('partnership lead of Kilifi Invented Hospital');
    expect(read.html).not.toContain('<form');
    const back = await signsIn(browser, await browser.open(signInOf(read)), email);
    expect(back.url).toBe(link);
    const otherWindow = await browser.open(link);
    const accepted = await browser.send(back);
    expect(accepted.url).toBe('/account?accepted');
    expect(accepted.text).toContain('You have accepted the invitation');
    expect(accepted.text).toContain('Partnership lead');
    const closed = await browser.open(link);
    expect(closed.status).toBe(404);
    expect(closed.text).toContain('This invitation is closed');
    // Pressed twice, it was accepted once; the page that stood open in another window says that it is closed.
    expect((await browser.send(back)).url).toBe('/account?accepted');
    expect((await browser.send(otherWindow)).text).toContain('This invitation is closed');
  });

  it('opens for another address, which cannot accept it', async () => {
    const link = await invited('third.lead@kilifi.example');
    const stranger = new Browser(web);
    const back = await signsIn(
      stranger,
      await stranger.open(signInOf(await stranger.open(link))),
      'stranger@elsewhere.example',
    );
    const refused = await stranger.send(back);
    expect(refused.status).toBe(403);
    expect(refused.title).toMatch(/^Error: /);
    expect(refused.text).toContain('This invitation went to another address');
    expect((await stranger.open('/account')).text).not.toContain('Partnership lead');
  });

  it('is in Welsh where that is asked for, and a made-up link opens nothing', async () => {
    const browser = new Browser(web);
    const page = await browser.open(`${await invited('fourth.lead@kilifi.example')}?lang=cy`);
    expect(page.title).toContain('Rydych wedi cael gwahoddiad');
    const made = await browser.open(`/invitations/${'a'.repeat(44)}`);
    expect(made.status).toBe(404);
    expect(made.text).toContain("Mae'r gwahoddiad hwn wedi cau");
  });
});

describe('somebody who comes from the start page', () => {
  it('signs in, joins as a clinician, and is told what is missing on the way', async () => {
    const browser = new Browser(web);
    const start = await browser.open('/');
    const form = await signsIn(browser, await browser.open(signInOf(start)), 'joins.here@clinic.example');
    expect(form.url).toBe('/join');
    const wrong = await browser.send(form, { name: 'Joy Invented' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Say that you are 18 or over');
    expect(wrong.html).toContain('value="Joy Invented"');
    const joined = await browser.send(wrong, { name: 'Joy Invented', adult: 'yes', accepted: 'yes' });
    expect(joined.url).toBe('/account?joined');
    expect(joined.text).toContain('Clinician');
    expect((await browser.open('/join')).url).toBe('/account');
  });
});
