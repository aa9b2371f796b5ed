/** @queue is tried elsewhere */
import { type Institution, institution, opensNeed, sees } from '../support/institutions.js';
import {
  everythingHeard,
  eventually,
  isRefusedTo,
  matchesOf,
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
  clerk = await officer(place, 'officer.never@midst.example');
});
afterAll(() => midst.stop());

const wanted = (legs: object[], countries = ['KE']) => ({
  title: 'A pharmacist keeps the store',
  countries,
  positions: [{ professions: ['pharmacist'] }],
  legs,
});
const there = { mode: 'IN_COUNTRY', minDays: 10, maxDays: 15 };
const remote = { mode: 'REMOTE', hoursAWeek: 2 };
const pharmacist = (onlyForMe: object) => ({
  professions: [{ code: 'pharmacist', current: true }],
  onlyForMe,
});

describe('Never send me closes the country', () => {
  it('before anything is found: in no list, no number and no mail, and no door says why', async () => {
    const refuses = await shownClinician(
      place,
      'refuses.never@midst.example',
      pharmacist({ neverSend: ['KE'] }),
    );
    const goes = await shownClinician(place, 'goes.never@midst.example', pharmacist({}));
    const need = await opensNeed(hospital, clerk, wanted([there]));
    await matchOf(goes, need.id);
    await everythingHeard(place);
    expect(await matchesOf(refuses)).toEqual([]);
    expect(await isRefusedTo(refuses, 'expressInterest', { needId: need.id, ticked: [] })).toMatchObject({
      code: 'NOT_FOUND',
    });
    const { matchCount } = await sees(clerk, need.id, 'matchCount(reason: "A journey counts")');
    expect(matchCount).toBe(1);
    expect(
      await asAdmin(place.database, 'SELECT id FROM message WHERE person_id = $1', [refuses.id]),
    ).toEqual([]);
  });

  it('leaves remote work and the other stops of a journey', async () => {
    const person = await shownClinician(
      place,
      'partly.never@midst.example',
      pharmacist({ neverSend: ['KE'] }),
    );
    const helps = await opensNeed(hospital, clerk, wanted([there, remote]));
    expect((await matchOf(person, helps.id)).legs).toMatchObject([{ mode: 'REMOTE' }]);
    const journey = await opensNeed(
      hospital,
      clerk,
      wanted([{ ...there, countries: ['KE', 'UG'] }], ['KE', 'UG']),
    );
    expect((await matchOf(person, journey.id)).legs).toMatchObject([{ mode: 'IN_COUNTRY' }]);
  });

  it('closes what was found already, and keeps back the mail that was waiting', async () => {
    const person = await shownClinician(place, 'later.never@midst.example', pharmacist({}));
    await midst.mailbox.down();
    const need = await opensNeed(hospital, clerk, wanted([there]));
    await matchOf(person, need.id);
    await eventually(
      async () =>
        (
          await asAdmin(
            place.database,
            'SELECT reason FROM message WHERE person_id = $1 AND reason IS NOT NULL',
            [person.id],
          )
        )[0],
      'a try to send',
    );
    await saves(person, { onlyForMe: { neverSend: ['KE'] } });
    await midst.mailbox.up();
    await eventually(
      async () => (await matchesOf(person, { needId: need.id })).length === 0,
      'the match to go',
    );
    await asAdmin(place.database, `UPDATE message SET lease_until = '-infinity' WHERE person_id = $1`, [
      person.id,
    ]);
    await eventually(
      async () =>
        (
          await asAdmin(
            place.database,
            `SELECT 1 AS kept FROM message WHERE person_id = $1 AND ids ->> 'matchId' IS NOT NULL AND state = 'suppressed'`,
            [person.id],
          )
        )[0],
      'the mail to be kept back',
    );
  });
});
