import { LapseSilence } from '../../libs/matching/lapse-silence.job.js';
import { type Institution, institution, opensNeed, sees } from '../support/institutions.js';
import { eventually, matchesOf, matchOf, placeOf, says, shownClinician } from '../support/matching.js';
import { asAdmin, officer, type Place } from '../support/profiles.js';
import { WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
let place: Place;
let hospital: Institution;
beforeAll(async () => {
  midst = await WholeMidst.start();
  place = placeOf(midst);
  hospital = await institution(place, 'Mfano County Hospital');
});
afterAll(() => midst.stop());

it('Silence lapses: after three weeks without an answer the interest ends, both sides are told, and nothing is shown any more', async () => {
  const clerk = await officer(place, 'officer.silence@midst.example');
  const nurse = await shownClinician(place, 'nurse.silence@midst.example', {
    professions: [{ code: 'nurse', current: true }],
  });
  const need = await opensNeed(hospital, clerk, {
    title: 'A nurse waits',
    countries: ['KE'],
    positions: [{ professions: ['nurse'] }],
  });
  const { id: matchId } = await matchOf(nurse, need.id);
  await says(nurse, 'expressInterest', { matchId, ticked: ['NAME', 'EMAIL'] });
  const [{ email }] = await asAdmin(place.database, 'SELECT email FROM person_contact WHERE person_id = $1', [
    hospital.lead.id,
  ]);
  await midst.mailbox.waitFor(email as string, (m) => /Somebody is interested/.test(m.subject ?? ''));

  midst.clock.advance({ days: 22 });
  await midst.turnOf(LapseSilence);
  await midst.mailbox.waitFor('nurse.silence@midst.example', (m) => /no answer came/.test(m.subject ?? ''));
  const toLead = await midst.mailbox.waitFor(email as string, (m) =>
    /ended without an answer/.test(m.subject ?? ''),
  );
  expect(toLead.raw).not.toContain('nurse.silence');
  // Three weeks later everybody signs in anew.
  const again = await midst.signIn('nurse.silence@midst.example');
  expect(await matchesOf({ ...nurse, ask: again.ask }, { needId: need.id })).toMatchObject([
    { state: 'LAPSED', allowedActions: ['expressInterest'] },
  ]);
  const lead = await midst.signIn(email as string);
  expect(
    await sees({ ...hospital.lead, ask: lead.ask }, need.id, 'matches(first: 5) { nodes { id } }'),
  ).toEqual({
    matches: { nodes: [] },
  });
  const left = await eventually(
    async () => asAdmin(place.database, 'SELECT count(*)::int AS cards FROM match_card'),
    'the cards',
  );
  expect(left).toEqual([{ cards: 0 }]);
  const open = await asAdmin(place.database, 'SELECT id FROM disclosure WHERE ended_at IS NULL');
  expect(open).toEqual([]);
});
