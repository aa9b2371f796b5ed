/** @queue is tried elsewhere */
import { randomUUID } from 'node:crypto';
import { institution, opensNeed } from '../support/institutions.js';
import { eventually, placeOf, shownClinician } from '../support/matching.js';
import { at, linkTo } from '../support/pages.js';
import { VERIFY, verification } from '../support/people.js';
import { asAdmin, officer, type Person } from '../support/profiles.js';
import { Browser, type RunningWeb, startWeb } from '../support/web.js';
import { type Someone, WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
let web: RunningWeb;
let coordinator: Someone;
let desk: Person;

beforeAll(async () => {
  midst = await WholeMidst.start();
  web = await startWeb(midst.api.url);
  coordinator = await midst.signIn('first@nurses.example');
  desk = await officer(placeOf(midst), 'first.desk@office.example');
});
afterAll(async () => {
  await web.stop();
  await midst.stop();
});

const place = () => placeOf(midst);
const words = {
  kind: 'ASSOCIATION',
  name: 'Invented Nurses Abroad',
  country: 'GB',
  yourName: 'Nyambura Notional',
  secondLeadEmail: 'second@nurses.example',
  evidence: 'Charity 123 in the invented register; ask for the secretary.',
};

/** Registered on the page; gives the path of its own page. */
async function registered(browser: Browser, more: Partial<typeof words> = {}): Promise<string> {
  const page = await browser.press(await browser.open('/organisations/register'), { ...words, ...more });
  return page.url.split('?')[0];
}

async function verified(path: string): Promise<void> {
  const organisationId = decodeURIComponent(path.split('/')[2]);
  const second = await officer(place(), `${randomUUID().slice(0, 8)}@office.example`);
  for (const one of [desk, second]) await one.ask(VERIFY, { input: verification(organisationId, 'GB') });
}

describe('an association', () => {
  it('registers with two people and evidence, keeps what was typed, and sees what happens next', async () => {
    const browser = at(web, coordinator);
    const form = await browser.open('/organisations/register');
    expect(form.text).toContain('Two different programme officers look at what you state');
    const refused = await browser.press(form, {
      ...words,
      secondLeadEmail: 'first@nurses.example',
      evidence: 'x',
    });
    expect([refused.status, refused.title]).toEqual([422, 'Error: Register an organisation – Midst']);
    expect(refused.text).toContain('Write at least ten characters');
    expect(refused.html).toMatch(/value="Invented Nurses Abroad"/);
    // Their own address is refused by the API, at its field.
    const own = await browser.press(refused, { evidence: words.evidence });
    expect(own.text).toContain('not your own');
    const one = await browser.press(own, { secondLeadEmail: words.secondLeadEmail });
    expect(one.status).toBe(200);
    expect(one.text).toContain('Waits to be verified');
    expect(one.text).toContain('has been written to and has not accepted yet');
    expect(one.text).toContain('Charity 123');
    const more = await browser.send(one, { words: 'Our page is at nurses.example.' }, 'value="evidence"');
    expect(more.text).toContain('Our page is at nurses.example.');
    // Officers read it where they verify; for anybody else there is no such page.
    const id = decodeURIComponent(one.url.split('?')[0].split('/')[2]);
    const { organisation } = await desk.ask<{ organisation: { evidence: { words: string }[] } }>(
      'query ($id: ID!) { organisation(id: $id) { evidence { words } } }',
      { id },
    );
    expect(organisation.evidence).toHaveLength(2);
    const stranger = await midst.signIn('stranger@nurses.example');
    expect((await at(web, stranger).open(one.url.split('?')[0])).status).toBe(404);
    await midst.mailbox.waitFor(words.secondLeadEmail, ({ text }) => !!text?.includes('/invitations/'));
  });

  it('sees its members in bands only, and none of fewer than five', async () => {
    const browser = at(web, coordinator);
    const path = await registered(browser, { secondLeadEmail: 'third@nurses.example' });
    const members = path.replace('organisations', 'associations');
    expect((await browser.open(members)).text).toContain('Once two programme officers have verified');
    await verified(path);
    const people = await Promise.all(
      [1, 2, 3, 4, 5].map((n) =>
        shownClinician(
          place(),
          `nurse${n}@nurses.example`,
          { professions: [{ code: n < 5 ? 'midwife' : 'nurse', current: true }] },
          { purposes: ['MATCHING', 'TELLING', 'SHARING', 'ASSOCIATION'], name: `Nurse ${n}` },
        ),
      ),
    );
    const join = ({ id }: Person) =>
      asAdmin(
        midst.database,
        `INSERT INTO association_member (id, organisation_id, person_id, joined_at)
         SELECT gen_random_uuid(), id, $1, now() - interval '40 days' FROM organisation WHERE name = $2 AND state = 'verified'`,
        [id, words.name],
      );
    for (const one of people.slice(0, 4)) await join(one);
    expect((await browser.open(members)).text).toContain('Counted: fewer than five');
    await join(people[4]);
    const counted = await browser.open(members);
    expect(counted.text).toContain('Counted: 5 to 9');
    // Four midwives and a nurse: neither is told.
    expect(counted.text).not.toMatch(/midwife|By profession/i);
    expect(counted.text).not.toContain('Nurse 1');
    expect((await browser.open(`${members}/members`)).text).toContain('Nurse 1');
    // Who takes the consent back is in no number from that moment on.
    const one = at(web, { token: people[0].token });
    const consents = await one.open('/account/consents');
    expect(consents.text).toContain('Being counted in your associations You agree.');
    const purpose = /ASSOCIATION-no/;
    const form = [...consents.html.matchAll(/<form\b[\s\S]*?<\/form>/g)].find(([html]) =>
      purpose.test(html),
    )![0];
    const withdrawn = await one.send(consents, {}, /name="key" value="([^"]*)"/.exec(form)![1]);
    expect(withdrawn.text).toContain('Being counted in your associations You do not agree.');
    expect(withdrawn.text).toContain('Version 1: from');
    expect((await browser.open(members)).text).toContain('Counted: fewer than five');
  });

  it('shares a need with its members, once, by mail to those who agreed to it', async () => {
    const browser = at(web, coordinator);
    const members = linkTo((await browser.open('/account')).html, 'Members');
    const path = members.replace('associations', 'organisations');
    await verified(path);
    const hospital = await institution(place(), 'Kilifi Invented Hospital');
    const need = await opensNeed(hospital, desk, {
      ...{ title: 'Teach triage with us', countries: ['KE'], positions: [{ professions: ['nurse'] }] },
    });
    // She joins by the invitation in her mail.
    const email = 'asha@nurses.example';
    const asha = await shownClinician(place(), email, { professions: [{ code: 'midwife', current: true }] });
    const invited = await browser.send(await browser.open(members), { email }, 'name="message"');
    expect(invited.text).toContain('The invitation is on its way');
    const mail = await midst.mailbox.waitFor(email, ({ text }) => !!text?.includes('/invitations/'));
    const her = at(web, { token: asha.token });
    await her.send(await her.open(/\/invitations\/[\w-]{44}/.exec(mail.text ?? '')![0]));
    expect((await her.open('/account/consents')).text).toContain(words.name);
    const share = `${members}/needs/${encodeURIComponent(need.id)}`;
    expect((await browser.open(`${members}/needs`)).html).toContain(share);
    const shared = await browser.send(await browser.open(share), { words: 'Some of you know Kilifi.' });
    expect(shared.text).toContain('Your members are being told');
    const told = await midst.mailbox.waitFor(email, ({ subject }) => !!subject?.includes('shares a need'));
    expect(told.text).toContain('Some of you know Kilifi.');
    expect(told.text).toContain(`/needs/${need.id}`);
    const again = await browser.open(share);
    expect(again.text).toContain('Your members were told');
    expect(again.html).not.toContain('name="words"');
    // Leaving ends it: the coordinator reads her name no longer.
    const left = await her.send(await her.open('/account/consents'), {}, '-leave-');
    expect(left.text).toContain('You belong to none');
    await eventually(
      async () => (await browser.open(members)).text.includes('0 members have joined'),
      'the members without her',
    );
  });
});

describe('what was typed', () => {
  it('stays while the sign-in has ended, and where a form was open for too long', async () => {
    const lost = await midst.signIn('lost@nurses.example');
    const browser = at(web, lost);
    const form = await browser.open('/organisations/register');
    await lost.ask('mutation { signOut { done } }');
    const out = await browser.press(form, words);
    expect(out.status).toBe(401);
    expect(out.text).toContain('Please sign in again');
    // Signed in again beside it; the form is another session's, so it is signed anew, for our own pages only.
    const again = await midst.signIn('lost@nurses.example');
    (browser.cookies as Map<string, string>).set('midst_session', again.token);
    const body = new URLSearchParams(
      [...out.html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(
        ([, name, value]) => [name, value],
      ),
    );
    const post = (headers: Record<string, string>) =>
      browser.open('/organisations/register', { method: 'POST', body, headers });
    expect((await post({ 'sec-fetch-site': 'same-site' })).html).not.toContain('name="evidence"');
    const stale = await post({ 'sec-fetch-site': 'same-origin' });
    expect(stale.text).toContain('has not been lost');
    const sent = await browser.send(stale);
    expect(sent.text).toContain('Waits to be verified');
  });
});
