import { does, type Institution, institution, opensNeed } from '../support/institutions.js';
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
import { officer, type Person, type Place, withdraws } from '../support/profiles.js';
import { WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
let place: Place;
let hospital: Institution;
let clerk: Person;
beforeAll(async () => {
  midst = await WholeMidst.start();
  place = placeOf(midst);
  hospital = await institution(place, 'Mfano County Hospital');
  clerk = await officer(place, 'officer.hears@midst.example');
});
afterAll(() => midst.stop());

const words = {
  title: 'A midwife teaches newborn care',
  countries: ['KE'],
  payItems: [
    { item: 'flights', payer: 'PROGRAMME' },
    { item: 'insurance', payer: 'CLINICIAN' },
  ],
  positions: [
    {
      headCount: 1,
      professions: ['midwife'],
      activities: ['teach'],
      requirements: [{ kind: 'LANGUAGE', essential: true, term: 'sw', level: 'B1', use: 'TEACH_IN' }],
    },
  ],
  legs: [
    {
      mode: 'IN_COUNTRY',
      countries: ['KE'],
      from: '2099-03-01',
      to: '2099-04-30',
      minDays: 10,
      maxDays: 15,
    },
  ],
};
const midwives = { professions: [{ code: 'midwife', current: true }] };

describe('A clinician hears of a match', () => {
  it('by a small mail with plain reasons, dates, costs and questions, and reads it all in Midst', async () => {
    const midwife = await shownClinician(place, 'midwife.hears@midst.example', {
      ...midwives,
      languages: [{ code: 'sw', teachIn: 'C1' }],
    });
    const need = await opensNeed(hospital, clerk, words);
    const mail = await midst.mailbox.waitFor('midwife.hears@midst.example', (m) =>
      /fits you/.test(m.subject ?? ''),
    );
    expect(mail.subject).toBe('A midwife teaches newborn care (Kenya): this fits you');
    expect(Buffer.byteLength(mail.raw)).toBeLessThan(30_000);
    expect(mail.headers).toContainEqual(expect.objectContaining({ key: 'list-unsubscribe' }));
    for (const said of [
      'Mfano County Hospital',
      '1 March 2099',
      '10–15 days',
      'Flights',
      'When could you do this',
    ])
      expect(mail.text).toContain(said);

    const match = await matchOf(midwife, need.id);
    expect(match).toMatchObject({
      state: 'TOLD',
      need: { title: words.title },
      legs: [{ mode: 'IN_COUNTRY' }],
    });
    expect(mail.text).toContain(`http://web.test/matches/${match.id}`);
    const { match: read } = await midwife.ask<{ match: { state: string } }>(
      'query ($id: ID!) { match(id: $id) { state lines { criterion standing sentence } } }',
      { id: match.id },
    );
    expect(read.state).toBe('SEEN');
    expect((read as unknown as { lines: object[] }).lines).toContainEqual(
      expect.objectContaining({ criterion: 'language', standing: 'MET' }),
    );
  });

  it('also when the profile is shown after the need was opened, and it goes when the profile is hidden', async () => {
    const need = await opensNeed(hospital, clerk, { ...words, title: 'A midwife comes later' });
    const late = await shownClinician(place, 'late.hears@midst.example', {
      ...midwives,
      languages: [{ code: 'sw', teachIn: 'B1' }],
    });
    await matchOf(late, need.id);
    await withdraws(late, 'MATCHING');
    expect(await matchesOf(late)).toEqual([]);
    await everythingHeard(place);
    expect(await matchesOf(late)).toEqual([]);
  });

  it('says not for me, changes the mind, says interested, and takes that back', async () => {
    const need = await opensNeed(hospital, clerk, { ...words, title: 'A midwife decides' });
    const midwife = await shownClinician(place, 'decides.hears@midst.example', {
      ...midwives,
      languages: [{ code: 'sw', teachIn: 'B2' }],
    });
    const { id: matchId } = await matchOf(midwife, need.id);
    expect(await says(midwife, 'declineMatch', { matchId, reason: 'DATES' })).toMatchObject({
      state: 'DECLINED',
      allowedActions: ['expressInterest', 'undoDecline'],
    });
    expect(await says(midwife, 'undoDecline', { matchId })).toMatchObject({ state: 'SEEN' });
    expect(await says(midwife, 'expressInterest', { matchId, ticked: ['NAME'] })).toMatchObject({
      state: 'INTERESTED',
      allowedActions: ['withdrawInterest'],
    });
    expect(await says(midwife, 'withdrawInterest', { matchId })).toMatchObject({ state: 'WITHDRAWN' });
    expect(await isRefusedTo(midwife, 'withdrawInterest', { matchId })).toMatchObject({ code: 'NOT_NOW' });
  });

  it('can be interested in a need that no search has found for them yet', async () => {
    const midwife = await shownClinician(place, 'browses.hears@midst.example', {
      ...midwives,
      languages: [{ code: 'sw', teachIn: 'B2' }],
    });
    const need = await opensNeed(hospital, clerk, { ...words, title: 'A midwife browses' });
    const match = await says(midwife, 'expressInterest', { needId: need.id, ticked: ['LANGUAGES'] });
    expect(match.state).toBe('INTERESTED');
    const nobody = await shownClinician(place, 'dentist.hears@midst.example', {
      professions: [{ code: 'dentist', current: true }],
    });
    expect(await isRefusedTo(nobody, 'expressInterest', { needId: need.id, ticked: [] })).toMatchObject({
      code: 'NO_MATCH_YET',
    });
  });

  it('is asked again when what people decide by has changed', async () => {
    const need = await opensNeed(hospital, clerk, { ...words, title: 'A midwife is asked again' });
    const midwife = await shownClinician(place, 'again.hears@midst.example', {
      ...midwives,
      languages: [{ code: 'sw', teachIn: 'B2' }],
    });
    const { id: matchId } = await matchOf(midwife, need.id);
    await says(midwife, 'expressInterest', { matchId, ticked: ['NAME'] });
    await does(hospital.lead, 'saveNeed', {
      needId: need.id,
      payItems: [{ item: 'flights', payer: 'CLINICIAN' }],
    });
    await midst.mailbox.waitFor('again.hears@midst.example', (m) => /still interested/.test(m.subject ?? ''));
    const again = await eventually(
      async () => (await matchesOf(midwife, { needId: need.id })).find(({ state }) => state === 'SEEN'),
      'the interest to be void',
    );
    expect(again.allowedActions).toContain('expressInterest');
  });

  it('who states no country at all: no tie, no wish, no home is guessed, and it is asked', async () => {
    const nowhere = await shownClinician(place, 'nowhere.hears@midst.example', {
      ...midwives,
      languages: [{ code: 'sw', teachIn: 'C1' }],
    });
    const post = await institution(place, 'Mahali Health Post');
    const need = await opensNeed(post, clerk, {
      ...words,
      title: 'Newborn care, with ties welcome',
      heritage: 'WELCOME',
    });
    const match = await matchOf(nowhere, need.id);
    const standings = (match.lines as { criterion: string; standing: string }[])
      .filter(({ criterion }) => ['tie-welcome', 'worked-there', 'place'].includes(criterion))
      .map(({ standing }) => standing);
    expect(standings).toEqual(['NOT_STATED', 'NOT_STATED', 'NOT_STATED']);
    expect((match.openQuestions as { question: string }[]).map(({ question }) => question)).toEqual(
      expect.arrayContaining([
        'Would you work for this country: Kenya?',
        'Have you worked or trained in Kenya?',
      ]),
    );
    await midst.mailbox.waitFor('nowhere.hears@midst.example', (m) => /fits you/.test(m.subject ?? ''));
  });
});
