/** @queue is tried elsewhere */
import { RemindOfConsents } from '../../libs/time-off/consent/tell-of-consent.job.js';
import { toGlobalId } from '../../libs/platform/graphql/global-id.js';
import { type Institution, institution, opensNeed } from '../support/institutions.js';
import { matchOf, placeOf, says, shownClinician } from '../support/matching.js';
import { at, linkTo } from '../support/pages.js';
import { asAdmin, officer, type Person, type Place } from '../support/profiles.js';
import { Browser, type RunningWeb, startWeb } from '../support/web.js';
import { WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
let web: RunningWeb;
let place: Place;
let hospital: Institution;
let nurse: Person;
let needId: string;
const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
const address = 'seren.consent@midst.example';
const manager = 'mair@bwrdd.example';
const about = 'Wyth wythnos o addysgu bydwragedd yng Ngulu, o fis Mai.';

async function linkOf(address: string, subject: RegExp): Promise<string> {
  const mail = await midst.mailbox.waitFor(address, (m) => subject.test(m.subject ?? ''));
  return /\/consent\/[\w-]{44}/.exec(mail.text ?? '')![0];
}

async function asked(): Promise<Record<string, unknown>[]> {
  const { need } = await nurse.ask<{ need: { myEmployerConsents: Record<string, unknown>[] } }>(
    'query ($id: ID!) { need(id: $id) { myEmployerConsents { state name standing refusal words allowedActions } } }',
    { id: needId },
  );
  return need.myEmployerConsents;
}

async function seenByLead(): Promise<{ employerConsent: { confirmed: boolean } | null }[]> {
  const { need } = await hospital.lead.ask<{
    need: { matches: { nodes: { employerConsent: { confirmed: boolean } | null }[] } };
  }>('query ($id: ID!) { need(id: $id) { matches(first: 5) { nodes { employerConsent { confirmed } } } } }', {
    id: needId,
  });
  return need.matches.nodes;
}

beforeAll(async () => {
  midst = await WholeMidst.start();
  web = await startWeb(midst.api.url);
  place = placeOf(midst);
  hospital = await institution(place, 'Invented Regional Hospital, Gulu', { country: 'UG' });
  const [{ id: boardId }] = (await asAdmin(
    place.database,
    `INSERT INTO organisation (id, kind, name, country, state, basis, basis_assessed_on, email_domains, registered_at)
     VALUES (gen_random_uuid(), 'uk-employer', 'Invented Health Board', 'GB', 'verified', 'uk', '2026-01-01', '{bwrdd.example}', now()) RETURNING id`,
  )) as { id: string }[];
  const clerk = await officer(place, 'officer.consent@midst.example');
  nurse = await shownClinician(
    place,
    address,
    {
      professions: [{ code: 'midwife', current: true }],
      livesIn: 'GB',
      ukNation: 'WALES',
      employments: [{ kind: 'SUBSTANTIVE', organisationId: toGlobalId('Organisation', boardId) }],
      availability: [{ from: day(60), to: day(200) }],
    },
    { name: 'Seren Invented' },
  );
  ({ id: needId } = await opensNeed(hospital, clerk, {
    title: 'Eight weeks with the midwives of Gulu',
    institutionId: hospital.globalId,
    countries: ['UG'],
    preparations: [{ kind: 'AGREEMENT', text: 'The line manager agrees before anybody applies.' }],
    positions: [{ professions: ['midwife'], activities: ['teach'] }],
    legs: [{ mode: 'IN_COUNTRY', countries: ['UG'], from: day(90), to: day(145) }],
  }));
});
afterAll(async () => {
  await web.stop();
  await midst.stop();
});

describe('An eight-week placement for which the employer is asked before anybody applies', () => {
  let link: string;

  it('she asks it in Welsh from the page of her match, and the institution learns nothing of it', async () => {
    const { id: matchId } = await matchOf(nurse, needId);
    const pages = at(web, nurse);
    const match = await pages.open(`/matches/${encodeURIComponent(matchId)}`);
    const page = await pages.open(linkTo(match.html, 'Ask my employer whether I may apply'));
    const unsaid = await pages.press(page, { about: '' }, 'value="ask"');
    expect(unsaid.status).toBe(422);
    expect(unsaid.text).toContain('Say in a sentence what you would apply for');
    const sent = await pages.press(
      unsaid,
      {
        ...{ 'approver-role': 'LINE_MANAGER', 'approver-name': 'Mair Invented', 'approver-email': manager },
        ...{ about, language: 'cy', showDestination: 'yes', jobTitle: 'Bydwraig' },
      },
      'value="ask"',
    );
    expect(sent.text).toContain('Mair Invented is asked to answer by');
    link = await linkOf(manager, /A gaiff Seren Invented wneud cais/);
    const mail = midst.mailbox.to(manager)[0];
    expect(mail.text).toContain(about);
    expect(mail.text).toContain('Uganda');
    expect(mail.text).not.toContain('Gulu, Uganda');
    expect(mail.text).not.toContain('Invented Regional Hospital');
    expect(await seenByLead()).toEqual([]);
  });

  it('the manager’s page changes nothing by being opened; somebody else there is asked, and the old link is dead', async () => {
    const manager = new Browser(web, false);
    const page = await manager.open(link);
    expect(page.title).toContain('A gaiff');
    await manager.open(link, { method: 'HEAD' });
    expect(await asked()).toMatchObject([{ state: 'ASKING' }]);
    const empty = await manager.press(page);
    expect(empty.status).toBe(422);
    const answered = await manager.press(page, {
      answer: 'NOT_THE_RIGHT_PERSON',
      words: 'Gofynnwch i Dewi.',
    });
    expect(answered.text).toContain('rhywun arall sy’n penderfynu');
    await midst.mailbox.waitFor(address, (m) => /somebody else decides/.test(m.subject ?? ''));
    const again = await at(web, nurse).open(`/needs/${encodeURIComponent(needId)}/employer`);
    await at(web, nurse).press(
      again,
      {
        ...{
          'approver-role': 'CLINICAL_LEAD',
          'approver-name': 'Dewi Invented',
          'approver-email': 'dewi@bwrdd.example',
        },
        about,
      },
      'value="ask"',
    );
    const dead = await manager.open(link);
    expect(dead.text).toContain('Gofynnwyd i rywun arall');
    link = await linkOf('dewi@bwrdd.example', /./);
    expect(await asked()).toMatchObject([
      { state: 'ASKING', name: 'Dewi Invented', standing: 'EMPLOYER_DOMAIN' },
    ]);
  });

  it('silence is no consent: reminders go, she is told plainly, and nobody answers in the place of another', async () => {
    await asAdmin(
      place.database,
      `UPDATE employer_consent SET asked_at = asked_at - interval '9 days', due_at = now(), reply_by = current_date - 2`,
    );
    await midst.turnOf(RemindOfConsents);
    await midst.mailbox.waitFor('dewi@bwrdd.example', (m) => /^(Reminder|Nodyn)/.test(m.subject ?? ''));
    await midst.mailbox.waitFor(address, (m) => /has not answered/.test(m.subject ?? ''));
    expect(await asked()).toMatchObject([{ state: 'ASKING' }]);
    const own = await at(web, nurse).open(link);
    expect(own.status).toBe(403);
  });

  it('he consents; she says interested, and the lead sees one word of it, until he takes it back', async () => {
    const dewi = new Browser(web, false);
    await dewi.press(await dewi.open(link), { answer: 'AGREE' });
    await midst.mailbox.waitFor(address, (m) => /you may apply/.test(m.subject ?? ''));
    const { id: matchId } = await matchOf(nurse, needId);
    await says(nurse, 'expressInterest', { matchId, ticked: ['NAME'] });
    expect(await seenByLead()).toEqual([{ employerConsent: { confirmed: true } }]);
    const list = await at(web, hospital.lead).open(`/needs/${encodeURIComponent(needId)}/interested`);
    expect(list.text).toContain('Their employer consents to the application.');
    const refused = await dewi.press(await dewi.open(link), { answer: 'REFUSE', reason: 'COVER' });
    expect(refused.status).toBe(200);
    expect(await seenByLead()).toEqual([{ employerConsent: null }]);
    expect(await asked()).toMatchObject([{ state: 'REFUSED', refusal: 'COVER' }]);
  });
});
