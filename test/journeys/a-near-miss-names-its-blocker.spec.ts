/** @queue is tried elsewhere */
import { institution, opensNeed } from '../support/institutions.js';
import {
  eventually,
  everythingHeard,
  isRefusedTo,
  matchesOf,
  matchOf,
  placeOf,
  shownClinician,
} from '../support/matching.js';
import { officer, saves } from '../support/profiles.js';
import { WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
beforeAll(async () => {
  midst = await WholeMidst.start();
});
afterAll(() => midst.stop());

interface Near {
  need: { id: string; title: string };
  blocker: { criterion: string; standing: string; sentence: string };
}

it('A near miss names its one blocker, and becomes a match when that is out of the way', async () => {
  const place = placeOf(midst);
  const hospital = await institution(place, 'Mfano County Hospital');
  const clerk = await officer(place, 'officer.near@midst.example');
  const nurse = await shownClinician(place, 'nurse.near@midst.example', {
    professions: [{ code: 'nurse', current: true }],
    languages: [{ code: 'fr', general: 'A2' }],
  });
  const need = await opensNeed(hospital, clerk, {
    title: 'A nurse who teaches in French',
    countries: ['CM'],
    positions: [
      {
        professions: ['nurse'],
        requirements: [{ kind: 'LANGUAGE', essential: true, term: 'fr', level: 'C1', use: 'TEACH_IN' }],
      },
    ],
  });
  await everythingHeard(place);
  expect(await matchesOf(nurse)).toEqual([]);
  const nearest = async () =>
    (
      await nurse.ask<{ myMatches: { nearMisses: Near[] } }>(
        '{ myMatches(first: 1) { nearMisses(nearest: 5) { need { id title } fitForNeed fitForMe blocker { criterion standing sentence } } } }',
      )
    ).myMatches.nearMisses;
  expect(await nearest()).toMatchObject([
    {
      need: { id: need.id },
      blocker: { criterion: 'language', standing: 'NOT_MET', sentence: expect.stringContaining('French') },
    },
  ]);
  const refused = await isRefusedTo(nurse, 'expressInterest', { needId: need.id, ticked: [] });
  expect(refused.code).toBe('NO_MATCH_YET');

  await saves(nurse, { languages: [{ code: 'fr', teachIn: 'C1' }] });
  await matchOf(nurse, need.id);
  expect(
    await eventually(async () => (await nearest()).length === 0, 'the near miss to be one no more'),
  ).toBe(true);
});
