import type { INestApplicationContext } from '@nestjs/common';
import { libraries } from '../../apps/libraries.js';
import { jobs } from '../../apps/worker/jobs.js';
import { messageKinds } from '../../apps/worker/messages.js';
import { createWorker } from '../../apps/worker/start.js';
import { Asking } from '../../libs/matching/asking.service.js';
import { factsOfNeed } from '../../libs/matching/open-needs.query.js';
import { dayNumberOf } from '../../libs/matching/position-facts.js';
import { RosterKeeper } from '../../libs/matching/roster/roster-keeper.service.js';
import { Shards } from '../../libs/matching/roster/shards.service.js';
import { system } from '../../libs/platform/actor.js';
import { Config } from '../../libs/platform/config.js';
import { keyOf } from '../support/engagements.js';
import { type Institution, institution, opensNeed } from '../support/institutions.js';
import { aCrowd, eventually, everythingHeard, placeOf } from '../support/matching.js';
import { asAdmin, officer, type Person, type Place } from '../support/profiles.js';
import { WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
let place: Place;
let hospital: Institution;
let clerk: Person;
let others: INestApplicationContext[];
beforeAll(async () => {
  midst = await WholeMidst.start({ variables: { ROSTER_SHARD: '1/3' } });
  place = placeOf(midst);
  await aCrowd(place, 90);
  const { values } = midst.worker.get(Config, { strict: false });
  others = await Promise.all(
    ['2/3', '3/3'].map((ROSTER_SHARD) =>
      createWorker({ config: new Config({ ...values, ROSTER_SHARD }), jobs, libraries, messageKinds }),
    ),
  );
  hospital = await institution(place, 'Mfano County Hospital');
  clerk = await officer(place, 'officer.shards@midst.example');
});
afterAll(async () => {
  for (const worker of others) await worker.close();
  await midst.stop();
});

it('A large country is split into shards: together they say what the rule says of everybody', async () => {
  const workers = [midst.worker, ...others];
  const rosters = workers.map((worker) => worker.get(RosterKeeper, { strict: false }));
  const inAll = () => rosters.reduce((sum, { state }) => sum + state.people, 0);
  await eventually(async () => inAll() === 90, 'three rosters that share everybody');
  for (const { state } of rosters) expect(state.people).toBeGreaterThan(10);

  const { id } = await opensNeed(hospital, clerk, {
    title: 'Nurses teach triage',
    countries: ['KE'],
    positions: [{ professions: ['nurse'] }],
    legs: [{ mode: 'REMOTE', hoursAWeek: 2 }],
  });
  await everythingHeard(place);
  const [search] = await asAdmin(place.database, 'SELECT answered_by FROM match_search WHERE need_id = $1', [
    keyOf(id),
  ]);
  expect(search).toEqual({ answered_by: 'roster' });

  const [position] = await midst.db.read(system('matcher'), (tx) =>
    factsOfNeed(tx, keyOf(id), dayNumberOf(midst.clock.now())),
  );
  const merged = (await midst.worker.get(Shards, { strict: false }).top(position, 15)) ?? [];
  const { answer, by } = await midst.api.app.get(Asking, { strict: false }).best(position, 15);
  expect(by).toBe('rule');
  expect(merged.map(({ personId, overall }) => [personId, overall])).toEqual(
    answer.map(({ person, score }) => [person.personId, score.overall]),
  );
  expect(merged).toHaveLength(15);
  const kept = await asAdmin(place.database, 'SELECT person_id FROM match WHERE need_id = $1', [keyOf(id)]);
  expect(kept).toHaveLength((await midst.worker.get(Shards, { strict: false }).all(position))!.length);

  // Where one is missing nobody is passed over: no answer is better than one without its people.
  await others.pop()?.close();
  expect(await midst.worker.get(Shards, { strict: false }).top(position, 15)).toBeNull();
});
