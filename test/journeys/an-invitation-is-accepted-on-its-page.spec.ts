/** @queue is tried elsewhere */
import { Browser, type Page, type RunningWeb, startWeb } from '../support/web.js';
import {
  type Institution,
  does,
  institution,
  opensNeed,
  type SeenNeed,
  sees,
} from '../support/institutions.js';
import { eventually, matchOf, placeOf, says, shownClinician } from '../support/matching.js';
import { asAdmin, officer, type Person } from '../support/profiles.js';
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

describe('a known colleague who is invited for a need', () => {
  const place = () => placeOf(midst);
  const invites = (lead: Person, input: Record<string, unknown>) => ({
    document:
      'mutation ($input: InviteInput!) { invite(input: $input) { kind email state message need { title } } }',
    variables: { input: { idempotencyKey: midst.key(), kind: 'KNOWN_COLLEAGUE', ...input } },
    lead,
  });
  const asks = async (email: string, hospital: Institution, need: SeenNeed) => {
    const { document, variables } = invites(hospital.lead, {
      email,
      organisationId: hospital.globalId,
      subjectId: need.id,
      message: 'We worked together in Mfano.',
    });
    return (await hospital.lead.ask<{ invite: Record<string, unknown> }>(document, variables)).invite;
  };
  const inviterOf = async (person: Person) =>
    asAdmin(midst.database, 'SELECT invited_by FROM match WHERE person_id = $1', [person.id]);

  it('is led to it, and the match says by whom, whether it was found before or after', async () => {
    const hospital = await institution(place(), 'Mfano Invented Hospital');
    const clerk = await officer(place(), 'officer.invites@midst.example');
    const need = await opensNeed(hospital, clerk, {
      title: 'Teach triage with us',
      countries: ['KE'],
      maxPending: 1,
      positions: [{ professions: ['nurse'] }],
    });
    const known = await shownClinician(place(), 'known.colleague@midst.example', {
      professions: [{ code: 'nurse', current: true }],
    });
    await matchOf(known, need.id);
    const stranger = 'not.here.yet@midst.example';
    // Both answers are the same but for the address: nothing tells that one of them is here already.
    const [toKnown, toStranger] = [
      await asks('known.colleague@midst.example', hospital, need),
      await asks(stranger, hospital, need),
    ];
    expect({ ...toKnown, email: '' }).toEqual({ ...toStranger, email: '' });
    expect(toStranger).toMatchObject({ state: 'sent', need: { title: 'Teach triage with us' } });
    const letters = await Promise.all(
      ['known.colleague@midst.example', stranger].map((email) =>
        midst.mailbox.waitFor(email, ({ text }) => !!text?.includes('/invitations/')),
      ),
    );
    const [withoutLink, otherWithoutLink] = letters.map(({ text }) => text?.replaceAll(/\/[\w-]{44}\b/g, ''));
    expect(withoutLink).toBe(otherWithoutLink);
    expect(await inviterOf(known)).toEqual([{ invited_by: null }]);

    const linkIn = ({ text }: { text?: string }) => /\/invitations\/[\w-]{44}/.exec(text ?? '')![0];
    const accepts = async (email: string, link: string) => {
      const browser = new Browser(web);
      const back = await signsIn(browser, await browser.open(signInOf(await browser.open(link))), email);
      return browser.send(back);
    };
    const led = await accepts(stranger, linkIn(letters[1]));
    expect(led.url).toBe(`/needs/${encodeURIComponent(need.id)}?accepted`);
    expect(led.text).toContain('It commits you to nothing');
    expect(led.text).toContain('Teach triage with us');
    await accepts('known.colleague@midst.example', linkIn(letters[0]));
    await eventually(
      async () => (await inviterOf(known))[0].invited_by === hospital.lead.id,
      'the match to say who invited',
    );
    const joins = await shownClinician(place(), stranger, {
      professions: [{ code: 'nurse', current: true }],
    });
    const match = await matchOf(joins, need.id);
    expect(await inviterOf(joins)).toEqual([{ invited_by: hospital.lead.id }]);
    await says(joins, 'expressInterest', { matchId: match.id, ticked: [] });
    expect(await sees(hospital.lead, need.id, 'matches(first: 5) { nodes { id invited } }')).toEqual({
      matches: { nodes: [{ id: match.id, invited: true }] },
    });

    // The one place is taken now: on the page one asks to be told, and takes that back.
    const browser = new Browser(web);
    (browser.cookies as Map<string, string>).set('midst_session', known.token);
    const page = await browser.open(`/matches/${(await matchOf(known, need.id)).id}`);
    const full = await browser.send(page, { ticked: 'PROFESSIONS' }, 'value="interested"');
    expect(full.text).toContain('It does not learn that you wait');
    const waits = await browser.send(full, {}, 'value="wait"');
    expect(waits.text).toContain('You will be told once');
    const left = await browser.send(waits, {}, 'value="wait-no-more"');
    expect(left.text).not.toContain('You will be told once');
  });

  it('is invited to an open need of that very institution only', async () => {
    const [hospital, other] = [
      await institution(place(), 'Mfano Invented Clinic'),
      await institution(place(), 'Another Invented Clinic'),
    ];
    const draft = await does(hospital.lead, 'saveNeed', { title: 'A draft', countries: ['KE'] });
    const refusal = async (lead: Person, house: Institution, subjectId: string | undefined) => {
      const input = { email: 'x@midst.example', organisationId: house.globalId, subjectId };
      const { document, variables } = invites(lead, input);
      return (await lead.refused(document, variables)).code;
    };
    expect(await refusal(hospital.lead, hospital, undefined)).toBe('BAD_INPUT');
    expect(await refusal(hospital.lead, hospital, draft.id)).toBe('BAD_INPUT');
    expect(await refusal(other.lead, other, draft.id)).toBe('NOT_FOUND');
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
