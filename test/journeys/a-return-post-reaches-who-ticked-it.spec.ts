/** @queue is tried elsewhere */
import { randomUUID } from 'node:crypto';
import { toGlobalId } from '../../libs/platform/graphql/global-id.js';
import { does, type Institution, institution, isRefused, opensNeed, sees } from '../support/institutions.js';
import {
  eventually,
  everythingHeard,
  isRefusedTo,
  matchesOf,
  matchOf,
  placeOf,
  says,
  shownClinician,
} from '../support/matching.js';
import { keyOf } from '../support/engagements.js';
import { at, linkTo } from '../support/pages.js';
import { asActor, asAdmin, consents, officer, type Person, saves, withdraws } from '../support/profiles.js';
import { type RunningWeb, startWeb } from '../support/web.js';
import { WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
let web: RunningWeb;
let hospital: Institution;
let clerk: Person;
let postId: string;
/** Ticked for any country, for another one, and not at all; the last ticks later, on the page. */
let willing: Person;
let elsewhere: Person;
let unticked: Person;
let later: Person;

const place = () => placeOf(midst);
const midwife = { professions: [{ code: 'midwife', current: true }] };
const title = 'Midwife in charge of the maternity ward';
const post = {
  ...{ kind: 'return-post', title, countries: ['KE'], positions: [{ professions: ['midwife'] }] },
  ...{ advertisedBy: 'MINISTRY', advert: 'Invented Gazette No. 12, page 4' },
};
const dayFromNow = (days: number) =>
  new Date(midst.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
const all = `query { needs(first: 100) { nodes { id } } }`;
const listed = async (person: Person): Promise<boolean> => {
  const { needs } = await person.ask<{ needs: { nodes: { id: string }[] } }>(all);
  return needs.nodes.some(({ id }) => id === postId);
};
const found = (person: Person) =>
  person.refused('query ($id: ID!) { need(id: $id) { id } }', { id: postId }).catch(() => 'found');
const notThere = { code: 'NOT_FOUND', fields: [] };

beforeAll(async () => {
  midst = await WholeMidst.start();
  web = await startWeb(midst.api.url);
  hospital = await institution(place(), 'Invented Coast Hospital');
  clerk = await officer(place(), 'officer.return@midst.example');
  const shown = (name: string) =>
    shownClinician(place(), `${name.toLowerCase()}@return.example`, midwife, { name: `${name} Invented` });
  [willing, elsewhere, unticked, later] = [
    await shown('Willing'),
    await shown('Elsewhere'),
    await shown('Unticked'),
    await shown('Later'),
  ];
  await consents(willing, 'RETURN');
  await consents(elsewhere, 'RETURN');
  await saves(elsewhere, { onlyForMe: { returnCountries: ['UG'] } });
});
afterAll(async () => {
  await web.stop();
  await midst.stop();
});

describe('A return post', () => {
  it('says who advertises it and where, is in the institution’s own country, and an officer read the advertisement', async () => {
    const { lead } = hospital;
    const bare = { ...post, advertisedBy: null, advert: null };
    const { id, missing } = await does(lead, 'saveNeed', bare, 'returnPost');
    expect(missing.map(({ field }) => field)).toEqual(['advertisedBy', 'advert']);
    expect(await isRefused(lead, 'submitNeed', { needId: id })).toMatchObject({ code: 'NEED_INCOMPLETE' });
    for (const [words, field] of [
      [{ countries: ['UG'] }, 'countries'],
      [{ openCountries: true }, 'countries'],
      [{ legs: [{ mode: 'REMOTE' }] }, 'legs.0.mode'],
      [{ ringFence: [hospital.globalId] }, 'ringFence'],
    ] as const)
      expect(await isRefused(lead, 'saveNeed', { needId: id, ...words })).toEqual({
        ...{ code: 'BAD_INPUT', fields: [field] },
      });
    // On its page, as a lead writes it.
    const page = at(web, lead);
    const asked = await page.open(`/needs/${encodeURIComponent(id)}/write/returnPost`);
    expect(asked.text).toContain('Who advertises this post, and where?');
    await page.press(asked, { advertisedBy: 'MINISTRY', advert: post.advert });
    expect((await sees(lead, id, 'missing { field } advert')).advert).toBe(post.advert);
    await does(lead, 'submitNeed', { needId: id });
    expect(await isRefused(clerk, 'reviewNeed', { needId: id, decision: 'APPROVE' })).toMatchObject({
      fields: ['returnAgreed'],
    });
    const desk = at(web, clerk);
    const review = await desk.open(`/review/${encodeURIComponent(id)}`);
    expect(review.text).toContain('Invented Gazette No. 12');
    expect(review.text).not.toContain('read it as a sample');
    const decided = { returnAgreed: 'yes', note: 'Read in the gazette.', decision: 'APPROVE' };
    expect((await desk.press(review, decided)).url).toContain('saved');
    // What was agreed neither ceases to be one nor says another source.
    expect(await isRefused(lead, 'saveNeed', { needId: id, returnPost: false })).toMatchObject({
      ...{ code: 'REVIEWED_PART', fields: ['returnPost'] },
    });
    await does(lead, 'openNeed', { needId: id });
    postId = id;
  });

  it('is never one in the United Kingdom', async () => {
    const trust = await institution(place(), 'Invented Return Trust', { country: 'GB' });
    await asAdmin(midst.database, `UPDATE organisation SET kind = 'uk-employer' WHERE id = $1`, [trust.id]);
    expect(await isRefused(trust.lead, 'saveNeed', { ...post, countries: [], legs: [] })).toMatchObject({
      fields: ['returnPost'],
    });
  });

  it('reaches whoever ticked return for the country, and nobody else: no match, no mail, no list, no number, no page', async () => {
    await matchOf(willing, postId);
    await midst.mailbox.waitFor('willing@return.example', ({ subject }) => Boolean(subject?.includes(title)));
    await everythingHeard(place());
    for (const person of [unticked, elsewhere, later]) {
      expect(await matchesOf(person)).toEqual([]);
      expect(await found(person)).toEqual(notThere);
      expect(await listed(person)).toBe(false);
      expect((await at(web, person).open(`/needs/${encodeURIComponent(postId)}`)).status).toBe(404);
      expect((await at(web, person).open('/browse')).text).not.toContain(title);
      for (const rows of [
        'need WHERE id',
        '"position" WHERE need_id',
        'leg WHERE need_id',
        'need_detail WHERE need_id',
      ])
        expect(
          await asActor(midst.database, { person: person.id }, `SELECT 1 FROM ${rows} = $1`, [keyOf(postId)]),
        ).toEqual([]);
      expect(await isRefusedTo(person, 'expressInterest', { needId: postId, ticked: [] })).toEqual(notThere);
    }
    expect(await listed(willing)).toBe(true);
    const { matchCount } = await sees(clerk, postId, 'matchCount(reason: "A journey counts")');
    expect(matchCount).toBe(1);
    expect(
      await asAdmin(
        midst.database,
        `SELECT p.email FROM message m JOIN person_contact p ON p.person_id = m.person_id
          WHERE m.kind = 'match-found' AND p.email LIKE '%@return.example'`,
      ),
    ).toEqual([{ email: 'willing@return.example' }]);
  });

  it('is spread by nobody: no invitation, no association, no question to an employer', async () => {
    const invited = await isRefusedTo(hospital.lead, 'invite', {
      ...{ kind: 'KNOWN_COLLEAGUE', email: 'unticked@return.example' },
      ...{ organisationId: hospital.globalId, subjectId: postId },
    });
    expect(invited).toEqual({ code: 'BAD_INPUT', fields: ['subjectId'] });
    const id = randomUUID();
    await asAdmin(
      midst.database,
      `INSERT INTO organisation (id, kind, name, country, state, basis, basis_assessed_on, registered_at)
       VALUES ($1, 'association', 'Invented Returners', 'GB', 'verified', 'uk', '2026-01-01', now())`,
      [id],
    );
    await asAdmin(
      midst.database,
      `INSERT INTO role (id, person_id, role, organisation_id, since)
       SELECT gen_random_uuid(), person, 'coordinator', $3, now() FROM unnest(ARRAY[$1, $2]::uuid[]) AS person`,
      [willing.id, unticked.id, id],
    );
    const share = { organisationId: toGlobalId('Organisation', id), needId: postId };
    expect(await isRefusedTo(willing, 'shareNeed', share)).toMatchObject({ code: 'NOT_NOW' });
    expect(await isRefusedTo(unticked, 'shareNeed', share)).toEqual(notThere);
    const asked = await isRefusedTo(willing, 'askEmployerConsent', {
      ...{ needId: postId, employerName: 'Invented Trust', about: 'A post in the country I come from.' },
      approver: { role: 'LINE_MANAGER', name: 'Mona Invented', email: 'mona@trust.example' },
    });
    expect(asked).toMatchObject({ code: 'NOT_NOW' });
    const theirs = await at(web, willing).open(`/needs/${encodeURIComponent(postId)}`);
    expect(theirs.text).toMatch(/A post to go back to\..*Invented Gazette No\. 12/);
    expect(theirs.text).not.toContain('Ask your employer');
  });

  it('is found on the day that somebody ticks it on the page, and nobody reads that they did', async () => {
    const hers = at(web, later);
    const form = await hers.open(linkTo((await hers.open('/profile')).html, 'Going back'));
    expect(form.text).toContain('You see no posts to go back to.');
    expect((await hers.press(form, {}, 'id="save"')).status).toBe(422);
    const saved = await hers.press(form, { consent: 'yes', returnCountries: 'Kenya' }, 'id="save"');
    expect(saved.text).toMatch(/You see posts to go back to/);
    await matchOf(later, postId);
    expect((await hers.open('/matches')).text).toContain(title);
    // Of all her consents it is the one that officers read nowhere.
    const read = await asActor(
      midst.database,
      { person: clerk.id },
      'SELECT purpose FROM consent WHERE person_id = $1 ORDER BY purpose',
      [later.id],
    );
    expect(read.map(({ purpose }) => purpose)).toEqual(['matching', 'sharing', 'telling']);
    const trail = await asAdmin(
      midst.database,
      `SELECT details FROM audit_entry WHERE details::text LIKE '%purpose%'`,
    );
    expect(trail.length).toBeGreaterThan(0);
    expect(JSON.stringify(trail)).not.toContain('return');
  });

  it('goes from the post to what is agreed, and asks for no leave by itself', async () => {
    await says(willing, 'expressInterest', { needId: postId, ticked: ['NAME', 'PROFESSIONS'] });
    const [match] = await matchesOf(willing, { states: ['INTERESTED'] });
    await says(
      hospital.lead,
      'introduce',
      { matchId: match.id, showName: true, words: 'Welcome home.' },
      '__typename',
    );
    const hers = at(web, willing);
    const page = await hers.open(`/matches/${encodeURIComponent(match.id)}`);
    const table = await hers.open(linkTo(page.html, 'Put terms on the table'));
    const laid = await hers.press(
      table,
      {
        ...{ 'legs-0-from': dayFromNow(120), 'legs-0-to': dayFromNow(850), 'legs-0-country': 'Kenya' },
        ...{ 'counterpart-name': 'Grace Invented', conduct: 'yes' },
      },
      'novalidate',
    );
    expect(laid.text).toContain('The terms are on the table');
    const lead = at(web, hospital.lead);
    const list = await lead.open('/engagements');
    const [, first] = /href="(\/engagements\/[^"]+)"/.exec(list.html.slice(list.html.indexOf('midst-item')))!;
    const theirs = await lead.open(first);
    const accepted = await lead.press(theirs, { conduct: 'yes' }, 'value="accept"');
    expect(accepted.text).toContain('Agreed by both sides');
    const { need } = await willing.ask<{ need: { feasibility: { steps: { code: string }[] } } }>(
      'query ($id: ID!) { need(id: $id) { feasibility { steps { code } } } }',
      { id: postId },
    );
    expect(need.feasibility.steps.map(({ code }) => code).filter((code) => code.startsWith('leave'))).toEqual(
      [],
    );
    const asking = await hers.open(linkTo((await hers.open(laid.url.split('?')[0])).html, 'time off'));
    expect(asking.status).toBe(200);
  });

  it('is gone with the tick, in the same commit; what was agreed stays', async () => {
    await says(later, 'expressInterest', { needId: postId, ticked: ['PROFESSIONS'] });
    const lead = at(web, hospital.lead);
    const interested = `/needs/${encodeURIComponent(postId)}/interested`;
    expect((await lead.open(interested)).text).toMatch(/Person \d|Later/);
    await withdraws(later, 'RETURN');
    // Asked at once: nothing waits for a job.
    expect([await found(later), await listed(later), await matchesOf(later)]).toEqual([notThere, false, []]);
    const [kept] = await asAdmin(
      midst.database,
      'SELECT return_countries FROM clinician_private WHERE person_id = $1',
      [later.id],
    );
    expect(kept).toEqual({ return_countries: [] });
    await eventually(
      async () =>
        (
          await asAdmin(midst.database, `SELECT 1 FROM match WHERE person_id = $1 AND state = 'withdrawn'`, [
            later.id,
          ])
        )[0],
      'the interest to end',
    );
    expect(
      await asAdmin(midst.database, 'SELECT 1 FROM disclosure WHERE person_id = $1 AND ended_at IS NULL', [
        later.id,
      ]),
    ).toEqual([]);
    await withdraws(willing, 'RETURN');
    expect(await found(willing)).toBe('found');
  });

  it('counts nobody for an institution that only sounds people out', async () => {
    const other = await opensNeed(
      hospital,
      clerk,
      { ...post, title: 'Another post', legs: [{ mode: 'IN_COUNTRY' }] },
      { returnAgreed: true },
    );
    await everythingHeard(place());
    const { matchCount } = await sees(clerk, other.id, 'matchCount(reason: "A journey counts")');
    expect(matchCount).toBe(0);
  });
});
