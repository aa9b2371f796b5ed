/** @queue is tried elsewhere */
import { does, type Institution, institution, isRefused, opensNeed, sees } from '../support/institutions.js';
import { clinician, officer, openPlace, type Person, type Place } from '../support/profiles.js';

let place: Place;
let hospital: Institution;
let clerk: Person;
let nurse: Person;
beforeAll(async () => {
  place = await openPlace();
  hospital = await institution(place, 'Mfano Health Post');
  clerk = await officer(place, 'officer.thin@midst.example');
  nurse = await clinician(place, 'nurse.thin@midst.example');
});
afterAll(() => place.close());

describe('A thin need is enough', () => {
  it.each([
    ['one profession and one country', { countries: ['KE'], positions: [{ professions: ['nurse'] }] }],
    ['any profession, anywhere', { openCountries: true, positions: [{ anyProfession: true }] }],
  ])('%s', async (_, words) => {
    const { id } = await opensNeed(hospital, clerk, words);
    expect(
      await sees(
        nurse,
        id,
        'state title covered notCovered legs { id } positions { headCount requirements { id } }',
      ),
    ).toEqual({
      state: 'OPEN',
      title: null,
      covered: [],
      notCovered: [],
      legs: [],
      positions: [{ headCount: null, requirements: [] }],
    });
  });

  it('but nothing at all is a draft and no more', async () => {
    const { id, missing } = await does(hospital.lead, 'saveNeed', {});
    expect(missing.map((m) => m.field)).toEqual(['positions', 'countries']);
    expect(await isRefused(hospital.lead, 'submitNeed', { needId: id })).toEqual({
      code: 'NEED_INCOMPLETE',
      fields: ['positions', 'countries'],
    });
    expect((await sees(hospital.lead, id, 'state')).state).toBe('DRAFT');
  });

  it('and a programme page stays what it is, until somebody copies it into a need', async () => {
    const page = await does(hospital.lead, 'saveNeed', {
      recordKind: 'PROGRAMME',
      countries: ['KE'],
      positions: [{ anyProfession: true }],
    });
    expect(await isRefused(hospital.lead, 'submitNeed', { needId: page.id })).toEqual({
      code: 'NEED_INCOMPLETE',
      fields: ['recordKind'],
    });
    const copy = await does(hospital.lead, 'copyNeed', { needId: page.id }, 'recordKind');
    expect(copy).toMatchObject({ recordKind: 'NEED', state: 'DRAFT', missing: [] });
  });
});
