import { FindMatches } from '../../libs/matching/find-matches.job.js';
import { FindNeedsFor } from '../../libs/matching/find-needs-for.job.js';
import { TellNextWaves } from '../../libs/matching/tell-next-waves.job.js';
import { system } from '../../libs/platform/actor.js';
import { keyOf } from '../support/engagements.js';
import { does, type Institution, institution, opensNeed } from '../support/institutions.js';
import {
  aCrowd,
  everythingHeard,
  eventually,
  matchOf,
  placeOf,
  shownClinician,
} from '../support/matching.js';
import { asAdmin, officer, type Person, type Place, saves } from '../support/profiles.js';
import { WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
let place: Place;
let hospital: Institution;
let clerk: Person;
beforeAll(async () => {
  midst = await WholeMidst.start();
  place = placeOf(midst);
  hospital = await institution(place, 'Mfano County Hospital');
  clerk = await officer(place, 'officer.once@midst.example');
});
afterAll(() => midst.stop());

const words = {
  title: 'A pharmacist teaches',
  countries: ['KE'],
  positions: [{ professions: ['pharmacist'] }],
};

describe('A match is told once', () => {
  it('whatever happens to need and profile afterwards', async () => {
    const address = 'pharmacist.once@midst.example';
    const person = await shownClinician(place, address, {
      professions: [{ code: 'pharmacist', current: true }],
    });
    const need = await opensNeed(hospital, clerk, words);
    await midst.mailbox.waitFor(address, (m) => /fits you/.test(m.subject ?? ''));
    const before = await matchOf(person, need.id);
    await does(hospital.lead, 'pauseNeed', { needId: need.id });
    await does(hospital.lead, 'resumeNeed', { needId: need.id });
    await saves(person, { years: 4 });
    await does(hospital.lead, 'extendNeed', { needId: need.id, closesOn: '2099-01-01' });
    await everythingHeard(place);
    await midst.turnOf(TellNextWaves);
    await eventually(async () => (await matchOf(person, need.id)).state === 'TOLD', 'the wave to come round');
    expect((await matchOf(person, need.id)).id).toBe(before.id);
    expect(midst.mailbox.to(address).filter((m) => /fits you/.test(m.subject ?? ''))).toHaveLength(1);
  });

  it('and is not lost where somebody comes back while a search that saw them gone is under way', async () => {
    const person = await shownClinician(place, 'back.once@midst.example', {
      professions: [{ code: 'pharmacist', current: true }],
    });
    const need = await opensNeed(hospital, clerk, { ...words, title: 'Another pharmacist teaches' });
    await eventually(() => matchOf(person, need.id).catch(() => null), 'the match');
    await everythingHeard(place);
    const visible = (state: string) =>
      asAdmin(place.database, 'UPDATE clinician SET visibility = $1 WHERE id = $2', [state, person.id]);
    const kept = () =>
      asAdmin(place.database, 'SELECT id FROM match WHERE person_id = $1 AND need_id = $2', [
        person.id,
        keyOf(need.id),
      ]);
    const [match] = await kept();
    const { db, worker } = midst;
    await visible('hidden');
    await db.as(system('matcher'), async (search) => {
      await worker.get(FindMatches).run(search, { needId: keyOf(need.id) });
      await visible('shown');
      await db.as(system('matcher'), (tx) => worker.get(FindNeedsFor).run(tx, { personId: person.id }));
    });
    await everythingHeard(place);
    expect(await kept()).toEqual([match]);
  });

  it('the best first, two hundred at once, and the next wave days later', async () => {
    await aCrowd(place, 1000);
    const need = await opensNeed(hospital, clerk, {
      title: 'Nurses for triage',
      countries: ['KE'],
      positions: [
        {
          professions: ['nurse'],
          requirements: [{ kind: 'LANGUAGE', essential: false, term: 'sw', level: 'B1' }],
        },
      ],
    });
    const told = async () =>
      (
        await asAdmin(
          place.database,
          `SELECT count(*) FILTER (WHERE state = 'told')::int AS told, count(*)::int AS found,
                min(overall) FILTER (WHERE state = 'told') AS least, max(overall) FILTER (WHERE state = 'found') AS best_left
           FROM match WHERE need_id = $1`,
          [keyOf(need.id)],
        )
      )[0] as { told: number; found: number; least: number; best_left: number };
    const first = await eventually(async () => ((await told()).told > 0 ? told() : null), 'the first wave');
    expect(first).toMatchObject({ told: 200, found: 250 });
    expect(first.least).toBeGreaterThanOrEqual(first.best_left);
    midst.clock.advance({ days: 3 });
    await midst.turnOf(TellNextWaves);
    await eventually(async () => (await told()).told === 250, 'the next wave');
  });
});
