import { ReconcileMatches } from '../../libs/matching/reconcile-matches.job.js';
import { TellOfRoom } from '../../libs/matching/tell-of-room.job.js';
import { RosterKeeper } from '../../libs/matching/roster/roster-keeper.service.js';
import { does, type Institution, institution, opensNeed, sees } from '../support/institutions.js';
import {
  aCrowd,
  eventually,
  everythingHeard,
  isRefusedTo,
  matchOf,
  placeOf,
  says,
  shownClinician,
  someOfTheCrowd,
} from '../support/matching.js';
import { keyOf } from '../support/engagements.js';
import { Chance } from '../bench/population/chance.js';
import {
  asActor,
  asAdmin,
  consents,
  key,
  officer,
  type Person,
  type Place,
  saves,
  shows,
} from '../support/profiles.js';
import { WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
let place: Place;
let hospital: Institution;
let clerk: Person;
let draft: Record<string, unknown>;
beforeAll(async () => {
  midst = await WholeMidst.start();
  place = placeOf(midst);
  hospital = await institution(place, 'Mfano County Hospital');
  clerk = await officer(place, 'officer.bands@midst.example');
  await aCrowd(place, 60);
  const { title: _, maxPending: __, ...asked } = words;
  draft = { ...asked, institutionId: hospital.globalId, legs: [{ mode: 'REMOTE', hoursAWeek: 12 }] };
});
afterAll(() => midst.stop());

const words = {
  title: 'Nurses teach triage',
  countries: ['KE'],
  maxPending: 1,
  positions: [
    {
      professions: ['nurse'],
      requirements: [{ kind: 'LANGUAGE', essential: true, term: 'sw', level: 'B1' }],
    },
  ],
  legs: [{ mode: 'REMOTE', hoursAWeek: 2 }],
};
const interested = `matches(first: 10) { nodes { id state tier ticked note allowedActions
  card { name email livesIn languages { code general } professions { code } ties { country } } lines { criterion standing sentence } } }`;
const reason = 'Checking the bands of a journey';
const preview = `query ($input: PreviewMatchesInput!) { previewMatches(input: $input) { band count answeredBy
  ifRelaxed { what how band count } ifTwoRelaxed { steps { what how } band count }
  best(first: 20) { fitForNeed fitForClinician blocker { criterion } lines { criterion sentence points } openQuestions { question } } } }`;
interface Previews {
  previewMatches: {
    count: number;
    band: string;
    answeredBy: string;
    best: { blocker: object | null }[] | null;
  }[];
}
/** ROSTER_CHANGES=10000 tries as many. */
const changes = Number(process.env.ROSTER_CHANGES ?? 40);
type Seen = { matches: { nodes: Record<string, unknown>[] } | null; matchBand: string | null };
const seenBy = async (person: Person, id: string): Promise<Seen> =>
  (await sees(person, id, `matchBand ${interested}`)) as unknown as Seen;

/** One random change of what decides who fits, as people make them. */
async function changesSomething(person: Person, chance: Chance): Promise<void> {
  const input = { idempotencyKey: key() };
  const does = (verb: string, more: object = {}) => {
    const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`;
    return person.ask(`mutation ($input: ${type}!) { ${verb}(input: $input) { __typename } }`, {
      input: { ...input, ...more },
    });
  };
  const what = chance.between(0, 9);
  if (what === 0) return void (await does('hideMyProfile'));
  if (what === 1) {
    // Withdrawn, they are out although shown; given again, they are back.
    await does('withdrawConsent', { purpose: 'MATCHING' });
    if (chance.happens(0.7)) await consents(person, 'MATCHING');
    return;
  }
  if (what <= 3) {
    await consents(person, 'MATCHING');
    return shows(person);
  }
  await saves(person, {
    professions: [{ code: chance.one(['nurse', 'midwife', 'dentist']), current: chance.happens(0.9) }],
    languages: chance.happens(0.7) ? [{ code: 'sw', general: chance.one(['A2', 'B1', 'C1']) }] : [],
    years: chance.happens(0.5) ? chance.between(1, 30) : null,
    wishes: { modes: chance.several(['REMOTE', 'IN_COUNTRY'], chance.between(1, 2)) },
    onlyForMe: { neverSend: chance.happens(0.2) ? ['KE'] : [] },
  });
}

describe('A lead sees bands until somebody is interested', () => {
  it('and then what was ticked, no more; shortlists, introduces, and the other is told', async () => {
    const nurse = await shownClinician(
      place,
      'nurse.bands@midst.example',
      {
        livesIn: 'GB',
        professions: [{ code: 'nurse', current: true, years: 9 }],
        languages: [{ code: 'sw', general: 'C1' }],
        onlyForMe: { neverSend: ['SO'] },
      },
      { name: 'Invented Nurse Wanjiru' },
    );
    const need = await opensNeed(hospital, clerk, words);
    const match = await matchOf(nurse, need.id);
    // The nurse may be found by herself, before everybody is looked at.
    await everythingHeard(place);
    expect(await seenBy(hospital.lead, need.id)).toEqual({
      matchBand: 'FROM_10_TO_24',
      matches: { nodes: [] },
    });
    expect(await seenBy(nurse, need.id)).toEqual({ matchBand: null, matches: null });
    // PostgreSQL itself shows a lead nothing of a pair before interest, whatever the application asks.
    expect(await asActor(place.database, { person: hospital.lead.id }, 'SELECT id FROM match')).toEqual([]);
    // Nor of the facts from which the reasons follow: a lead who asks as the matcher is told of nobody but themselves.
    expect(
      await asActor(place.database, { person: hospital.lead.id }, 'SELECT person_id FROM app.own_facts()'),
    ).toEqual([]);
    expect(
      await asActor(place.database, { person: nurse.id }, 'SELECT person_id FROM app.own_facts()'),
    ).toEqual([{ person_id: nurse.id }]);

    await says(nurse, 'expressInterest', {
      matchId: match.id,
      ticked: ['NAME', 'PROFESSIONS'],
      note: 'Gladly.',
    });
    const mail = await midst.mailbox.waitFor(await addressOf(hospital.lead), (m) =>
      /Somebody is interested/.test(m.subject ?? ''),
    );
    expect(mail.raw).not.toContain('Wanjiru');
    const { matches } = await seenBy(hospital.lead, need.id);
    expect(matches?.nodes).toHaveLength(1);
    expect(matches?.nodes[0]).toMatchObject({
      id: match.id,
      state: 'INTERESTED',
      note: 'Gladly.',
      ticked: ['NAME', 'PROFESSIONS'],
      allowedActions: ['shortlistMatch', 'introduce', 'notChosen'],
      card: {
        name: 'Invented Nurse Wanjiru',
        email: null,
        livesIn: null,
        languages: null,
        ties: null,
        professions: [{ code: 'nurse' }],
      },
    });
    const lines = matches?.nodes[0].lines as { criterion: string }[];
    expect(lines.map(({ criterion }) => criterion)).toEqual(['profession']);

    expect(await says(hospital.lead, 'shortlistMatch', { matchId: match.id })).toMatchObject({
      state: 'SHORTLISTED',
    });
    await midst.mailbox.waitFor('nurse.bands@midst.example', (m) => /on the shortlist/.test(m.subject ?? ''));
    await says(hospital.lead, 'introduce', { matchId: match.id, words: 'Shall we talk on Tuesday?' });
    const introduced = await midst.mailbox.waitFor('nurse.bands@midst.example', (m) =>
      /introduced/.test(m.subject ?? ''),
    );
    expect(introduced.text).toContain('Shall we talk on Tuesday?');
  });

  it('never has more people waiting than it can answer, and what is taken back is hidden at once', async () => {
    const need = await opensNeed(hospital, clerk, { ...words, title: 'One nurse at a time' });
    const profile = {
      professions: [{ code: 'nurse', current: true }],
      languages: [{ code: 'sw', general: 'C1' }],
    };
    const first = await shownClinician(place, 'first.bands@midst.example', profile);
    const second = await shownClinician(place, 'second.bands@midst.example', profile);
    const { id: firstId } = await matchOf(first, need.id);
    const { id: secondId } = await matchOf(second, need.id);
    await says(first, 'expressInterest', { matchId: firstId, ticked: ['NAME'] });
    expect(
      await isRefusedTo(second, 'expressInterest', { matchId: secondId, ticked: ['NAME'] }),
    ).toMatchObject({
      code: 'HOST_IS_FULL',
    });
    // Two wait for the one place, in the order in which they asked; who does not ask is not told.
    const third = await shownClinician(place, 'third.bands@midst.example', profile);
    const { id: thirdId } = await matchOf(third, need.id);
    const waits = 'waitsForRoomSince';
    expect(await says(second, 'tellMeWhenThereIsRoom', { matchId: secondId }, waits)).toEqual({
      waitsForRoomSince: expect.any(String),
    });
    await says(third, 'tellMeWhenThereIsRoom', { matchId: thirdId });
    await says(second, 'tellMeWhenThereIsRoom', { matchId: secondId });
    expect(await isRefusedTo(first, 'tellMeWhenThereIsRoom', { matchId: firstId })).toMatchObject({
      code: 'NOT_NOW',
    });
    const waiting = 'SELECT person_id FROM room_wanted';
    for (const reader of [hospital.lead, clerk])
      expect(await asActor(place.database, { person: reader.id }, waiting)).toEqual([]);
    await says(first, 'withdrawInterest', { matchId: firstId });
    const again = (m: { subject?: string }) => /there is room again/.test(m.subject ?? '');
    await midst.turnOf(TellOfRoom);
    await midst.mailbox.waitFor('second.bands@midst.example', again);
    expect(midst.mailbox.to('third.bands@midst.example').filter(again)).toEqual([]);
    expect((await seenBy(hospital.lead, need.id)).matches?.nodes).toEqual([]);
    for (const table of ['match', 'match_card', 'match_name'])
      expect(
        await asActor(
          place.database,
          { person: hospital.lead.id },
          `SELECT * FROM ${table} WHERE person_id = $1`,
          [first.id],
        ),
      ).toEqual([]);
    await says(second, 'expressInterest', { matchId: secondId, ticked: [] });
    expect((await seenBy(hospital.lead, need.id)).matches?.nodes).toMatchObject([{ card: { name: null } }]);
    // Whoever was told and answered waits no more; the next is told once there is room for them too.
    expect(await asAdmin(place.database, waiting)).toEqual([{ person_id: third.id }]);
    await says(hospital.lead, 'notChosen', { matchId: secondId });
    await midst.turnOf(TellOfRoom);
    await midst.mailbox.waitFor('third.bands@midst.example', again);
    expect(midst.mailbox.to('second.bands@midst.example').filter(again)).toHaveLength(1);
    // It ends with the need, as the interests do.
    await does(hospital.lead, 'withdrawNeed', { needId: need.id, reason: 'The post was filled.' });
    await eventually(
      async () => (await asAdmin(place.database, waiting)).length === 0,
      'the waiting list to end with the need',
    );
  });

  it('hears no names in a fragile setting before the shortlist', async () => {
    const clinic = await institution(place, 'Hidden Invented Clinic', { country: 'SS', sensitive: true });
    const need = await opensNeed(clinic, clerk, {
      ...words,
      countries: ['SS'],
      region: 'the north',
      sensitive: true,
    });
    const nurse = await shownClinician(place, 'fragile.bands@midst.example', {
      professions: [{ code: 'nurse', current: true }],
      languages: [{ code: 'sw', general: 'C1' }],
    });
    const mail = await midst.mailbox.waitFor('fragile.bands@midst.example', (m) =>
      /South Sudan/.test(m.subject ?? ''),
    );
    expect(mail.raw).not.toContain('Hidden Invented Clinic');
    expect(mail.text).toContain('the north');
    const { id: matchId } = await matchOf(nurse, need.id);
    await says(nurse, 'expressInterest', { matchId, ticked: ['NAME'] });
    expect((await seenBy(clinic.lead, need.id)).matches?.nodes).toMatchObject([{ card: { name: null } }]);
    await says(clinic.lead, 'shortlistMatch', { matchId });
    expect((await seenBy(clinic.lead, need.id)).matches?.nodes).toMatchObject([
      { card: { name: 'Invented Person' } },
    ]);
  });

  it('keeps every list right whatever people change', async () => {
    const people = await someOfTheCrowd(place, 20);
    const chance = new Chance(20_261_128);
    for (let n = 0; n < changes; n++) await changesSomething(chance.one(people), chance);
    await everythingHeard(place);
    await midst.worker.get(RosterKeeper, { strict: false }).settled();
    expect(await midst.worker.get(ReconcileMatches, { strict: false }).reconcile()).toEqual([]);
  });

  it('opens the cards of thirty different people a day and no more, and officers can see that somebody tried', async () => {
    const need = await opensNeed(hospital, clerk, { ...words, title: 'Many are interested' });
    await everythingHeard(place);
    await asAdmin(
      place.database,
      `WITH chosen AS (SELECT id FROM person WHERE name LIKE 'Invented %' AND name ~ '[0-9]$' ORDER BY id LIMIT 32),
         interested AS (
           INSERT INTO match (id, need_id, position_id, institution_id, person_id, state, overall, turn, found_at, interested_at)
           SELECT gen_random_uuid(), $1, p.id, $2, chosen.id, 'interested', 500, 0, now(), now()
             FROM chosen, "position" p WHERE p.need_id = $1
           ON CONFLICT (position_id, person_id) DO UPDATE SET state = 'interested', interested_at = now()
           RETURNING id, person_id)
       INSERT INTO match_card (match_id, institution_id, person_id, ticked, facts, tier, lines, at, until)
       SELECT id, $2, person_id, '{}', '{"livesIn": "GB"}', 'good', '[]', now(), now() + interval '9 days' FROM interested`,
      [keyOf(need.id), keyOf(hospital.globalId)],
    );
    const list = `query ($id: ID!, $after: String) { need(id: $id) { matches(first: 100, after: $after) {
      nodes { id card { livesIn } } pageInfo { hasNextPage endCursor } } } }`;
    interface Listed {
      need: {
        matches: {
          nodes: { id: string; card: { livesIn: string } | null }[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      };
    }
    await asAdmin(place.database, 'DELETE FROM card_reading', []);
    const { matches } = (await hospital.lead.ask<Listed>(list, { id: need.id })).need;
    expect(matches.nodes).toHaveLength(30);
    expect(matches.pageInfo.hasNextPage).toBe(true);
    const next = { id: need.id, after: matches.pageInfo.endCursor };
    expect(await hospital.lead.refused(list, next)).toMatchObject({ code: 'TOO_MANY' });
    // Reading the same people again is no new reading, and letting one go makes no room for another today.
    const [first] = matches.nodes;
    await says(hospital.lead, 'notChosen', { matchId: first.id });
    const again = (await hospital.lead.ask<Listed>(list, { id: need.id })).need.matches;
    expect(again.nodes).toHaveLength(29);
    expect(await hospital.lead.refused(list, next)).toMatchObject({ code: 'TOO_MANY' });
    const officersSee = await asActor(
      place.database,
      { person: clerk.id },
      `SELECT person_id, details FROM audit_entry WHERE act = 'card-limit-reached'`,
    );
    expect(officersSee).toContainEqual({ person_id: hospital.lead.id, details: { most: 30 } });
  });

  it('counts in bands that stay, while officers count exactly and are recorded', async () => {
    const counted = async () =>
      (
        await asAdmin(
          place.database,
          `SELECT count(*) FILTER (WHERE NOT step)::int AS drafts, count(*) FILTER (WHERE step)::int AS steps FROM shown_band`,
        )
      )[0] as { drafts: number; steps: number };
    const before = await counted();
    const asked = await hospital.lead.ask<Previews>(preview, { input: draft });
    // What is shown beside a draft uses up nothing of the drafts that may be tried in a day.
    const after = await counted();
    expect(after.drafts).toBe(before.drafts + 1);
    // The language one level lower, and the language desirable.
    expect(after.steps).toBe(before.steps + 2);
    expect(asked.previewMatches).toMatchObject([{ count: null, answeredBy: 'ROSTER', best: null }]);
    const again = await hospital.lead.ask<Previews>(preview, { input: draft });
    expect(again.previewMatches).toMatchObject([{ ...asked.previewMatches[0], answeredBy: 'KEPT' }]);
    const { previewMatches } = await clerk.ask<Previews>(preview, { input: { ...draft, reason } });
    expect(await counted()).toEqual(after);
    expect(previewMatches[0].count).toBeGreaterThanOrEqual(15);
    const audited = await asAdmin(
      place.database,
      `SELECT reason FROM audit_entry WHERE act = 'counted-matches'`,
    );
    expect(audited).toEqual([{ reason }]);
    await everythingHeard(place);
  });

  it('says whether the roster or the rule itself answered, and both say the same', async () => {
    const previewed = async () => {
      const { previewMatches } = await clerk.ask<Previews>(preview, { input: { ...draft, reason } });
      const [{ answeredBy, ...rest }] = previewMatches;
      return { answeredBy, rest };
    };
    const answers = async () =>
      (await clerk.ask<{ roster: { answers: string } }>('{ roster { answers } }')).roster.answers;
    const fast = await previewed();
    expect(fast.answeredBy).toBe('ROSTER');
    expect(fast.rest.best).toHaveLength(20);
    expect(fast.rest.best?.[0].blocker).toBeNull();
    expect(JSON.stringify(fast.rest.best)).not.toMatch(/Invented|midst\.example/);
    // Without the log of changes no roster answers: what it says could be of yesterday.
    await asAdmin(place.database, 'REVOKE SELECT ON matcher_change FROM midst_application');
    const slow = await previewed();
    expect(await answers()).toBe('RULE');
    await asAdmin(place.database, 'GRANT SELECT ON matcher_change TO midst_application');
    expect(slow).toEqual({ answeredBy: 'RULE', rest: fast.rest });
    await eventually(async () => (await answers()) === 'ROSTER', 'the roster to come back');
    expect(await previewed()).toEqual(fast);
    const rosters = midst.worker.get(RosterKeeper, { strict: false });
    await eventually(async () => rosters.ready, 'the worker’s roster to come back');
    const need = await opensNeed(hospital, clerk, {
      ...words,
      title: 'Where the number comes from',
      legs: [{ mode: 'REMOTE', hoursAWeek: 22 }],
    });
    await everythingHeard(place);
    const { matchBandSource } = await sees(
      clerk,
      need.id,
      'matchBandSource { answeredBy searchedBy searchedAt }',
    );
    expect(matchBandSource).toEqual({
      answeredBy: 'FOUND',
      searchedBy: expect.stringMatching(/^(ROSTER|RULE)$/),
      searchedAt: expect.any(String),
    });
  });

  it('and matched anew at night, nothing differs from what is kept, until somebody changes it', async () => {
    await everythingHeard(place);
    const night = midst.worker.get(ReconcileMatches, { strict: false });
    await midst.worker.get(RosterKeeper, { strict: false }).settled();
    expect(await night.reconcile()).toEqual([]);
    const [{ gone }] = await asAdmin(
      place.database,
      `DELETE FROM match WHERE id = (SELECT id FROM match WHERE state IN ('found', 'told') LIMIT 1) RETURNING person_id AS gone`,
    );
    expect(await night.reconcile()).toMatchObject([{ personId: gone, what: 'missing' }]);
    // An hour later it is still there, so it stays noted; once it is mended it is forgotten.
    await night.run();
    const noted = () => asAdmin(place.database, 'SELECT what FROM match_drift');
    expect(await noted()).toEqual([{ what: 'missing' }]);
    await asAdmin(place.database, `UPDATE clinician SET visibility = 'hidden' WHERE id = $1`, [gone]);
    await night.run();
    expect(await noted()).toEqual([]);
  });
});

async function addressOf(person: Person): Promise<string> {
  const { me } = await person.ask<{ me: { email: string } }>('{ me { email } }');
  return me.email;
}
