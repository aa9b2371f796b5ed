/** @queue is tried elsewhere */
import { randomUUID } from 'node:crypto';
import { at, linkTo } from '../support/pages.js';
import { asAdmin } from '../support/profiles.js';
import { giveRole } from '../support/engagements.js';
import { type Browser, type Page, type RunningWeb, startWeb } from '../support/web.js';
import { type Someone, WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
let web: RunningWeb;
let clinician: Someone;
let browser: Browser;

beforeAll(async () => {
  midst = await WholeMidst.start();
  web = await startWeb(midst.api.url);
  clinician = await midst.signIn(`nurse.${randomUUID().slice(0, 8)}@midst.example`);
  await giveRole(midst.database, clinician, 'clinician', null);
  browser = at(web, clinician);
});
afterAll(async () => {
  await web.stop();
  await midst.stop();
});

const kept = async () =>
  (
    await clinician.ask<{ myProfile: { profile: Record<string, unknown>; onlyForMe: object } }>(
      `{ myProfile { profile { visibility tiesComplete words activities pastAssignments { text country } professions { code years specialties } skills { code level }
        languages { code understandPatients teachIn } ties { country kind } registrations { country body status }
        employments { kind name } } onlyForMe { neverSend hiddenFromCountries } } }`,
    )
  ).myProfile;

/** A verified employer, laid in the table: how two officers verify one is another journey. */
const employer = (name: string) =>
  asAdmin(
    midst.database,
    `INSERT INTO organisation (id, kind, name, country, sensitive, state, basis, basis_assessed_on, email_domains, registered_at)
     VALUES ($1, 'uk-employer', $2, 'GB', false, 'verified', 'uk', '2026-01-01', '{}', now())`,
    [randomUUID(), name],
  );

const open = (path: string): Promise<Page> => browser.open(path);

it('finds seven tasks from the account, and saves each by itself', async () => {
  const list = await open(linkTo((await open('/account')).html, 'Your profile'));
  expect(list.text).toMatch(/Your profile is hidden/);
  expect(list.text.match(/Not yet started/g)).toHaveLength(7);

  const you = await open(linkTo(list.html, 'Who you are'));
  const saved = await browser.press(
    you,
    { name: 'Amani Invented', 'professions-0-code': 'nurse', 'professions-0-years': '9', livesIn: 'UK' },
    'professions-0',
  );
  expect(saved.url).toBe('/profile?saved');
  expect(saved.text).toMatch(/Saved\..*Who you are and your professions Completed/);
  expect(await kept()).toMatchObject({ profile: { professions: [{ code: 'nurse', years: 9 }] } });
  expect((await open('/profile/you')).html).toContain('value="Amani Invented"');

  const registrations = await browser.press(
    await open('/profile/registrations'),
    { 'registrations-0-country': 'Kenya', 'registrations-0-status': '' },
    'registrations-0',
  );
  expect(registrations).toMatchObject({ status: 422, title: expect.stringMatching(/^Error:/) });
  expect(registrations.html).toMatch(/href="#registrations-0-status"/);
  expect(registrations.html).toContain('value="Kenya"');
  await browser.press(
    registrations,
    {
      'registrations-0-country': 'Kenya',
      'registrations-0-body': 'NCK',
      'registrations-0-status': 'LAPSED',
    },
    'registrations-0',
  );
  await browser.press(
    await open('/profile/employments'),
    { 'employments-0-kind': 'SUBSTANTIVE', 'employments-0-name': 'An Invented Trust' },
    'employments-0',
  );
  expect(await kept()).toMatchObject({
    profile: {
      registrations: [{ country: 'KE', body: 'NCK', status: 'LAPSED' }],
      employments: [{ kind: 'SUBSTANTIVE', name: 'An Invented Trust' }],
    },
  });
});

it('has several employers, and is asked whether one is an employer that Midst knows', async () => {
  await employer('Invented Children’s Hospital Trust');
  const more = { 'employments-1-kind': 'BANK', 'employments-1-name': 'Invented Children' };
  const asked = await browser.press(await open('/profile/employments'), more, 'employments-0');
  expect(asked).toMatchObject({ status: 422, title: expect.stringMatching(/^Error:/) });
  const offered = /name="pick-0" type="radio" value="([^"-][^"]*)"/.exec(asked.html)![1];
  const saved = await browser.press(asked, { ...more, 'pick-0': offered }, 'employments-0');
  expect(saved.text).toMatch(/Employers Completed/);
  const page = await open('/profile/employments');
  expect(page.html).toContain('value="An Invented Trust"');
  expect(page.html).toContain('value="Invented Children’s Hospital Trust"');
  // Saved again as it stands, both stay what they are.
  expect((await browser.press(page, {}, 'employments-0')).url).toBe('/profile?saved');
  const { profile } = (
    await clinician.ask<{ myProfile: { profile: { employments: object[] } } }>(
      '{ myProfile { profile { employments { name organisationId } } } }',
    )
  ).myProfile;
  expect(profile.employments).toEqual([
    { name: 'An Invented Trust', organisationId: null },
    { name: null, organisationId: offered },
  ]);
});

it('writes skills freely, and is asked what is meant where no term fits', async () => {
  const page = await open('/profile/skills');
  expect(page.text).toContain('Your specialties as Nurse');
  const typed = {
    'specialties-nurse': 'paediatrics',
    'skills-0-code': 'ultrasou',
    'skills-0-level': 'TEACHES',
    'skills-1-code': 'juggling for calm',
  };
  const asked = await browser.press(page, typed, 'skills-0');
  expect(asked.status).toBe(422);
  expect(asked.text).toMatch(/What do you mean by “ultrasou”\?/);
  const offered = /name="pick-0" type="radio" value="([^"-][^"]*)"/.exec(asked.html)?.[1];
  expect(offered).toBeDefined();
  const own = /name="(pick-\d)-words" value="juggling for calm"/.exec(asked.html)![1];
  await browser.press(asked, { ...typed, 'pick-0': offered!, [own]: '-' }, 'skills-0');
  const { profile } = await kept();
  expect(profile).toMatchObject({
    skills: [{ code: offered, level: 'TEACHES' }],
    words: ['juggling for calm'],
  });
  expect((profile.professions as { specialties: string[] }[])[0].specialties).toHaveLength(1);

  await browser.press(
    await open('/profile/languages'),
    {
      'languages-0-code': 'Kiswahili',
      'languages-0-understandPatients': 'C1',
      'languages-0-teachIn': 'B2',
    },
    'languages-0',
  );
  expect(await kept()).toMatchObject({
    profile: { languages: [{ code: 'sw', understandPatients: 'C1', teachIn: 'B2' }] },
  });
});

it('reads how far each task is, and edits earlier work and their own words', async () => {
  expect((await open('/profile')).text).toMatch(/Skills and specialties In progress/);
  const skills = await open('/profile/skills');
  expect(skills.html).toMatch(/<textarea[^>]*name="words"[^>]*>juggling for calm</);
  const work = { 'pastAssignments-0-text': 'Ward teaching', 'pastAssignments-0-country': 'Kenya' };
  const answers = {
    ...work,
    words: 'Rota by ballot',
    activities: 'mentor',
    teaching: 'YES',
    lowResource: 'NO',
  };
  const saved = await browser.press(skills, answers, 'skills-0');
  expect(saved.text).toMatch(/Skills and specialties Completed/);
  expect((await kept()).profile).toMatchObject({
    words: ['Rota by ballot'],
    activities: ['mentor'],
    pastAssignments: [{ text: 'Ward teaching', country: 'KE' }],
  });
});

it('gives ties only with consent, and may prefer to say nothing', async () => {
  const silent = await browser.press(await open('/profile/ties'), { tiesComplete: 'yes' }, 'ties-0');
  expect(silent.text).toMatch(/Ties to countries Completed/);
  const ties = { 'ties-0-country': 'Kenya', 'ties-0-kind': 'BORN' };
  const refused = await browser.press(await open('/profile/ties'), ties, 'ties-0');
  expect(refused.text).toMatch(/Agree to the use of your ties/);
  expect((await kept()).profile.ties).toEqual([]);
  await browser.press(refused, { ...ties, heritageConsent: 'yes' }, 'ties-0');
  expect(await kept()).toMatchObject({ profile: { ties: [{ country: 'KE', kind: 'BORN' }] } });
});

it('loses nothing typed when another device was quicker', async () => {
  const phone = await open('/profile/availability');
  const times = { 'wishes-minDays': '5', 'onlyForMe-neverSend': 'Sudan\nSouth Sudan' };
  await browser.press(await open('/profile/you'), { name: 'Amani Invented', years: '12' }, 'professions-0');
  const late = await browser.press(phone, times, 'wishes-minDays');
  expect(late.status).toBe(409);
  expect(late.text).toMatch(/changed meanwhile/);
  expect(late.html).toMatch(/value="5"/);
  expect((await kept()).onlyForMe).toMatchObject({ neverSend: [] });
  expect((await browser.press(late, times, 'wishes-minDays')).url).toBe('/profile?saved');
  expect((await kept()).onlyForMe).toMatchObject({ neverSend: ['SD', 'SS'] });
});

it('sees themselves as an institution does, and is found only when they say so', async () => {
  expect((await open('/profile/preview')).text).toMatch(/not even one of a number/);
  const off = await open('/profile/visibility');
  const unread = await browser.press(off, {}, 'value="show"');
  expect(unread).toMatchObject({ status: 422, title: expect.stringMatching(/^Error:/) });
  const on = await browser.press(unread, { consent: 'yes' }, 'value="show"');
  expect(on.text).toMatch(/Your profile is turned on/);
  const card = await open('/profile/preview?ticked=LANGUAGES&ticked=TIES');
  expect(card.text).toMatch(/Languages .*Swahili .*Kenya · I was born there/);
  expect(card.text).not.toMatch(/Amani|Invented Trust|Sudan/);
  await browser.press(on, { 'onlyForMe-hiddenFromCountries': 'Kenya' }, 'hiddenFromCountries');
  expect(await kept()).toMatchObject({
    profile: { visibility: 'SHOWN' },
    onlyForMe: { hiddenFromCountries: ['KE'], neverSend: ['SD', 'SS'] },
  });
  // Whoever they hide from is found by a part of the name, however many there are.
  const part = { 'onlyForMe-hiddenFromOrganisations': 'invented CHILDREN' };
  const which = await browser.press(await open('/profile/visibility'), part, 'hiddenFromCountries');
  expect(which.text).toMatch(/What do you mean by “invented CHILDREN”\?.*Invented Children’s Hospital Trust/);
  const pick = /name="pick-0" type="radio" value="([^"]+)"/.exec(which.html)![1];
  const named = await browser.press(which, { ...part, 'pick-0': pick }, 'hiddenFromCountries');
  expect(named.html).toMatch(
    /<textarea[^>]*hiddenFromOrganisations[^>]*>Invented Children’s Hospital Trust</,
  );
  expect(named.text).toMatch(/Where you are never to be sent Sudan, South Sudan/);
  const hidden = await browser.press(await open('/profile/visibility'), {}, 'value="hide"');
  expect(hidden.text).toMatch(/Your profile is hidden/);
});

it('does it all in Welsh, on pages of 12 KB at most', async () => {
  for (const task of [
    '',
    '/you',
    '/registrations',
    '/skills',
    '/languages',
    '/ties',
    '/availability',
    '/employments',
    '/preview',
    '/visibility',
  ]) {
    const answer = await web.app.inject({
      url: `/profile${task}?lang=cy`,
      headers: { 'accept-encoding': 'br', cookie: `midst_session=${clinician.token}` },
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.rawPayload.length).toBeLessThanOrEqual(12_000);
  }
  const welsh = await open('/profile/languages?lang=cy');
  expect(welsh.text).not.toMatch(/\b(the|you|level|save)\b/i);
});
