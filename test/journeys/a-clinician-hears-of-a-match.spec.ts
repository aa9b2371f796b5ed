import { type Institution, institution, opensNeed } from '../support/institutions.js';
import { matchOf, placeOf, shownClinician } from '../support/matching.js';
import { officer, type Person, type Place } from '../support/profiles.js';
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
  positions: [
    {
      headCount: 1,
      professions: ['midwife'],
      activities: ['teach'],
      requirements: [{ kind: 'LANGUAGE', essential: true, term: 'sw', level: 'B1', use: 'TEACH_IN' }],
    },
  ],
  legs: [
    { mode: 'IN_COUNTRY', countries: ['KE'], from: '2099-03-01', to: '2099-04-30', minDays: 10, maxDays: 15 },
  ],
};

it('A clinician hears of a match', async () => {
  const midwife = await shownClinician(place, 'midwife.hears@midst.example', {
    professions: [{ code: 'midwife', current: true }],
    languages: [{ code: 'sw', teachIn: 'C1' }],
  });
  const need = await opensNeed(hospital, clerk, words);
  const match = await matchOf(midwife, need.id);
  expect(match).toMatchObject({ need: { title: words.title, institutionName: 'Mfano County Hospital' } });
});
