/** @queue is tried elsewhere */
import { randomUUID } from 'node:crypto';
import { ForgetEndedPairs } from '../../libs/partnerships/mentoring/forget-ended-pairs.job.js';
import { AskWhetherTheyMeet } from '../../libs/partnerships/mentoring/ask-whether-they-meet.job.js';
import { toGlobalId } from '../../libs/platform/graphql/global-id.js';
import { institution, opensNeed } from '../support/institutions.js';
import { everythingHeard, matchesOf, matchOf, placeOf, shownClinician } from '../support/matching.js';
import { at, linkTo } from '../support/pages.js';
import { asActor, asAdmin, officer, type Person } from '../support/profiles.js';
import { type RunningWeb, startWeb } from '../support/web.js';
import { WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
let web: RunningWeb;
let id: string;
let needId: string;
/** The coordinator, the mentor, the mentee (who works overseas), and a member who agreed to nothing. */
let cora: Person;
let mary: Person;
let tom: Person;
let silent: Person;

const place = () => placeOf(midst);
const path = () => `/associations/${encodeURIComponent(toGlobalId('Organisation', id))}/mentoring`;
const day = (days: number) =>
  new Date(midst.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
const pairOf = async () =>
  (await asAdmin(midst.database, 'SELECT * FROM mentoring ORDER BY proposed_at DESC LIMIT 1'))[0];
const scores = () =>
  asAdmin(
    midst.database,
    'SELECT person_id, position_id, overall, turn FROM match ORDER BY person_id, position_id',
  );

beforeAll(async () => {
  midst = await WholeMidst.start();
  web = await startWeb(midst.api.url);
  const desk = await officer(place(), 'desk@mentoring.example');
  const hospital = await institution(place(), 'Kilifi Invented Hospital');
  ({ id: needId } = await opensNeed(hospital, desk, {
    ...{ title: 'Teach newborn care with us', countries: ['KE'], positions: [{ professions: ['midwife'] }] },
  }));
  const midwife = { professions: [{ code: 'midwife', current: true }] };
  const joins = (name: string, more: object = {}) =>
    shownClinician(
      place(),
      `${name.toLowerCase()}@mentoring.example`,
      { ...midwife, ...more },
      { name: `${name} Invented` },
    );
  [cora, mary, tom, silent] = [
    await joins('Cora'),
    await joins('Mary'),
    await joins('Tom', { livesIn: 'KE' }),
    await joins('Silent'),
  ];
  id = randomUUID();
  await asAdmin(
    midst.database,
    `INSERT INTO organisation (id, kind, name, country, state, basis, basis_assessed_on, registered_at)
     VALUES ($1, 'association', 'Invented Midwives Abroad', 'GB', 'verified', 'uk', '2026-01-01', now())`,
    [id],
  );
  await asAdmin(
    midst.database,
    `INSERT INTO role (id, person_id, role, organisation_id, since) VALUES (gen_random_uuid(), $1, 'coordinator', $2, now())`,
    [cora.id, id],
  );
  for (const one of [cora, mary, tom, silent])
    await asAdmin(
      midst.database,
      `INSERT INTO association_member (id, organisation_id, person_id, joined_at) VALUES (gen_random_uuid(), $1, $2, now())`,
      [id, one.id],
    );
});
afterAll(async () => {
  await web.stop();
  await midst.stop();
});

/** What the pair tells somebody of the two. */
const namesTo = async (person: Person, pair: string) => {
  const { me } = await person.ask<{ me: { mentorings: { id: string }[] } }>(
    '{ me { mentorings { id mentorName menteeName agreed other { email } } } }',
  );
  return me.mentorings.flatMap(({ id: one, ...told }) => (one === pair ? [told] : []));
};

const refused = (person: Person, verb: string, input: object) =>
  person.refused(`mutation ($input: MentoringInput!) { ${verb}(input: $input) { id } }`, {
    input: { idempotencyKey: randomUUID(), ...input },
  });

const consents = async (person: Person) => {
  const browser = at(web, person);
  return browser.send(await browser.open('/account/consents'), {}, 'value="MENTOR"');
};

async function pairs(purpose: string) {
  const hers = at(web, cora);
  const form = await hers.open(path());
  const member = (name: string, part: string) =>
    [
      ...form.html.matchAll(
        new RegExp(`name="${part}" type="radio" value="([^"]+)"[^]*?<label[^>]*>([^<]+)`, 'g'),
      ),
    ].find(([, , label]) => label.includes(`${name} Invented`))![1];
  const who = { mentor: member('Mary', 'mentor'), mentee: member('Tom', 'mentee') };
  return {
    form,
    who,
    asked: await hers.press(form, {
      ...{ ...who, purpose, startsOn: day(-5), endsOn: day(180), everyDays: '14' },
    }),
  };
}

describe('an association', () => {
  it('pairs two members who each agreed to it, and asks both', async () => {
    const hers = at(web, cora);
    expect((await hers.open(path())).text).toContain('At least two members have to agree');
    await consents(mary);
    await consents(tom);
    const members = await hers.open(path().replace('/mentoring', '/members'));
    expect(members.text).toContain('may be paired');
    const form = await hers.open(linkTo(members.html, 'Mentors and mentees'));
    expect(form.text).not.toContain('Silent Invented');
    const thin = await hers.press(form, { endsOn: day(900) });
    expect(thin.text).toMatch(/Choose the mentor.*Say in 3 to 600 characters.*number from 7 to 92/);
    const held = await pairs('Afterwards there may be a job offer for you in our trust.');
    expect(held.asked.text).toMatch(/Something of your association.*Not sent yet: an officer answers by/);
    const { asked } = await pairs('The first year in charge of a maternity ward.');
    expect(asked.text).toMatch(/Both are being asked\..*Mary Invented · Tom Invented ?: being asked/);
    for (const name of ['mary', 'tom'])
      await midst.mailbox.waitFor(`${name}@mentoring.example`, ({ subject }) =>
        Boolean(subject?.includes('would pair you')),
      );
  });

  it('shows neither who the other is until both have said yes', async () => {
    const [hers, his] = [at(web, mary), at(web, tom)];
    const asked = await hers.open('/mentoring');
    expect(asked.text).toMatch(/You would be the mentor\./);
    const said = await hers.press(asked, {}, 'value="yes"');
    expect(said.text).toContain('The pair stands once both have.');
    for (const page of [said, await his.open('/mentoring')])
      expect(page.html).not.toMatch(/Tom Invented|Mary Invented|tom@mentoring|mary@mentoring/);
    // Not by the API either: names are for whoever coordinates.
    const pair = await pairOf();
    for (const one of [mary, tom])
      expect(await namesTo(one, pair.id as string)).toEqual([
        { mentorName: null, menteeName: null, other: null, agreed: one === mary },
      ]);
    await matchOf(mary, needId);
    await everythingHeard(place());
    const before = await scores();
    const lines = await matchesOf(mary);
    const both = await his.press(await his.open('/mentoring'), {}, 'value="yes"');
    expect(both.text).toMatch(/The other one: ?Mary Invented ?mary@mentoring\.example/);
    expect((await hers.open('/mentoring')).text).toMatch(/Tom Invented ?tom@mentoring\.example/);
    await midst.mailbox.waitFor('mary@mentoring.example', ({ subject }) =>
      Boolean(subject?.includes('Both of you said yes')),
    );
    // Everything is reckoned anew, and comes out as it was.
    await asAdmin(
      midst.database,
      `INSERT INTO event (id, name, payload) VALUES (gen_random_uuid(), 'match-search.wanted', $1)`,
      [JSON.stringify({ needId: Buffer.from(needId, 'base64url').toString().split(':')[1] })],
    );
    await everythingHeard(place());
    expect(before.length).toBeGreaterThan(0);
    expect(await scores()).toEqual(before);
    expect(await matchesOf(mary)).toEqual(lines);
  });

  it('is asked about by the worker as often as they meet; the coordinator reads a number and nothing else', async () => {
    const hers = at(web, mary);
    const form = await hers.open('/mentoring');
    expect((await hers.press(form, { heldOn: day(3) }, 'value="note"')).text).toContain('not ahead of today');
    // One press: the day of today stands there.
    expect((await hers.press(form, {}, 'value="note"')).text).toMatch(
      /The meeting is noted\..*Meetings kept: 1 Last noted/,
    );
    // The same day by the other one is the same meeting, and so is another day of the same fortnight.
    const his = at(web, tom);
    await his.press(await his.open('/mentoring'), {}, 'value="note"');
    const again = await his.press(await his.open('/mentoring'), { heldOn: day(-2) }, 'value="note"');
    expect(again.text).toMatch(/The meeting is noted\..*Meetings kept: 1/);
    expect(await asAdmin(midst.database, 'SELECT count(*)::int FROM mentoring_meeting')).toEqual([
      { count: 2 },
    ]);
    expect((await at(web, cora).open(path())).text).toMatch(/: ?stands.*Meetings kept: 1/);
    const pair = await pairOf();
    expect(
      await asActor(midst.database, { person: cora.id }, 'SELECT held_on FROM mentoring_meeting', []),
    ).toEqual([]);
    await asAdmin(midst.database, 'UPDATE mentoring SET check_in_on = $2 WHERE id = $1', [pair.id, day(0)]);
    await midst.worker.get(AskWhetherTheyMeet, { strict: false }).run();
    await midst.worker.get(AskWhetherTheyMeet, { strict: false }).run();
    await midst.mailbox.waitFor('tom@mentoring.example', ({ subject }) =>
      Boolean(subject?.includes('Did the two of you meet')),
    );
    expect(
      await asAdmin(midst.database, `SELECT count(*)::int FROM message WHERE ids ->> 'what' = 'check-in'`),
    ).toEqual([{ count: 2 }]);
  });

  it('lets nobody else read, answer or stop a pair', async () => {
    const pair = await pairOf();
    for (const verb of ['agreeToMentoring', 'stopMentoring'])
      expect(await refused(silent, verb, { mentoringId: pair.id })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await asActor(midst.database, { person: silent.id }, 'SELECT 1 FROM mentoring', [])).toEqual([]);
    const [{ rows }] = await asActor(
      midst.database,
      { person: silent.id },
      'SELECT count(*)::int AS rows FROM app.mentoring_other($1)',
      [pair.id],
    );
    expect(rows).toBe(0);
    // Nobody who did not agree is paired, however it is asked: by the API, or past all of its checks.
    const membershipOf = async ({ id: personId }: Person) =>
      (await asAdmin(midst.database, 'SELECT id FROM association_member WHERE person_id = $1', [personId]))[0]
        .id;
    expect(
      await cora.refused(
        'mutation ($input: ProposeMentoringInput!) { proposeMentoring(input: $input) { id } }',
        {
          input: {
            ...{ idempotencyKey: randomUUID(), purpose: 'A first year.', everyDays: 14 },
            ...{ startsOn: day(0), endsOn: day(90), mentorMembershipId: await membershipOf(mary) },
            menteeMembershipId: await membershipOf(silent),
          },
        },
      ),
    ).toMatchObject({ code: 'MEMBER_DID_NOT_AGREE' });
    await expect(
      asActor(
        midst.database,
        { person: cora.id },
        `INSERT INTO mentoring (id, organisation_id, mentor_id, mentee_id, purpose, starts_on, ends_on, every_days, proposed_by, proposed_at)
         VALUES (gen_random_uuid(), $1, $2, $3, 'A first year.', '2027-01-01', '2027-06-01', 14, $4, now())`,
        [id, mary.id, silent.id, cora.id],
      ),
    ).rejects.toThrow(/row-level security/);
    // Not even the coordinator says yes for somebody, or reads their address by it.
    expect(await refused(cora, 'agreeToMentoring', { mentoringId: pair.id })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('the mentor records the hours, the mentee alone confirms them, and the association reads how many', async () => {
    const hers = at(web, mary);
    const form = await hers.open(linkTo((await hers.open('/mentoring')).html, 'Record the hours'));
    expect(form.html).toContain('value="The first year in charge of a maternity ward."');
    const met = (on: string) => ({
      ...{ country: 'Kenya', 'sessions-0-day': on, 'sessions-0-hours': '1.5' },
      ...{ 'sessions-0-mode': 'REMOTE', 'sessions-0-topic': 'Rotas' },
    });
    const outside = await hers.press(form, met(day(-30)));
    expect(outside.status).toBe(422);
    expect(outside.text).toMatch(/There is a problem Day, or first day.*Record sessions on days of the pair/);
    const made = await hers.press(outside, met(day(-1)));
    expect(made.text).toContain('Mentoring, in a pair that an association made');
    const asked = await hers.press(made, {}, 'value="ask"');
    expect(asked.text).toContain('the mentee');
    await midst.mailbox.waitFor('tom@mentoring.example', ({ subject }) =>
      Boolean(subject?.includes('asks you to confirm')),
    );
    const [{ id: key }] = await asAdmin(
      midst.database,
      `SELECT id FROM contribution WHERE kind = 'mentoring'`,
    );
    const contributionId = toGlobalId('Contribution', key as string);
    const reads = 'query ($id: ID!) { contribution(id: $id) { id } }';
    for (const other of [cora, silent])
      expect(await other.refused(reads, { id: contributionId })).toMatchObject({ code: 'NOT_FOUND' });
    // Not by somebody whom she names in his place.
    const named = { name: 'Sam Invented', email: 'sam@elsewhere.example', language: 'en-GB' };
    expect(
      await mary.refused(
        'mutation ($input: AskForConfirmationInput!) { askForConfirmation(input: $input) { id } }',
        { input: { idempotencyKey: randomUUID(), contributionId, confirmer: named } },
      ),
    ).toMatchObject({ code: 'BAD_INPUT', fields: ['confirmer'] });
    const his = at(web, tom);
    const list = await his.open('/contributions');
    expect(list.text).toMatch(/What you were asked to confirm .*Mary Invented/);
    const page = await his.open(linkTo(list.html, 'The first year in charge'));
    const confirmed = await his.press(page, { answer: 'confirm' }, 'value="answer"');
    expect(confirmed.text).toMatch(/Tom Invented.*They are the mentee, in a pair that an association made/);
    expect((await at(web, cora).open(path())).text).toMatch(
      /Meetings kept: 1 · Hours confirmed by the mentee: 1\.5/,
    );
    expect(await asAdmin(midst.database, 'SELECT country, minutes_away FROM counted_contribution')).toEqual([
      { country: 'KE', minutes_away: 90 },
    ]);
    const account = {
      ...{ title: 'Rotas', role: 'Mentor' },
      sessions: [{ day: day(-1), minutes: 60, mode: 'REMOTE', topic: 'Rotas' }],
    };
    const pair = { kind: 'MENTORING', mentoringId: (await pairOf()).id, personName: 'Somebody', account };
    for (const other of [tom, cora, silent])
      expect(
        await other.refused(
          'mutation ($input: RecordContributionInput!) { recordContribution(input: $input) { id } }',
          { input: { idempotencyKey: randomUUID(), ...pair } },
        ),
      ).toMatchObject({ code: 'NOT_FOUND' });
    // Past all checks of the application: nobody records hours of a pair in which they are not the mentor.
    await expect(
      asActor(
        midst.database,
        { person: tom.id },
        `INSERT INTO contribution (id, person_id, person_name, kind, mentoring_id, mentee_id, host_name, country, state, version, created_at)
         VALUES (gen_random_uuid(), $1, 'Tom', 'mentoring', $2, $3, 'Invented', 'GB', 'recorded', 1, now())`,
        [tom.id, (await pairOf()).id, mary.id],
      ),
    ).rejects.toThrow(/recorded by the mentor of a pair/);
  });

  it('either stops it at once, without a reason, and nobody reads who did; the hours can be recorded', async () => {
    const his = at(web, tom);
    const stopped = await his.press(await his.open('/mentoring'), {}, 'value="stop"');
    expect(stopped.text).toMatch(/nobody is told why\..*It has ended\..*Meetings kept: 1/);
    expect(stopped.html).not.toContain('mary@mentoring');
    const hers = await at(web, mary).open('/mentoring');
    expect(hers.html).not.toContain('tom@mentoring');
    const record = linkTo(hers.html, 'Record the hours');
    expect(record).toMatch(/^\/contributions\/new/);
    expect((await at(web, mary).open(record)).text).toContain('Record what you gave');
    expect(stopped.html).not.toContain('/contributions/new');
    expect((await at(web, cora).open(path())).text).toMatch(/: ?ended/);
    expect(JSON.stringify(await pairOf())).not.toContain('ended_by');
    expect(await refused(mary, 'agreeToMentoring', { mentoringId: (await pairOf()).id })).toMatchObject({
      code: 'NOT_NOW',
    });
    await midst.worker.get(AskWhetherTheyMeet, { strict: false }).run();
    for (const name of ['mary', 'tom'])
      await midst.mailbox.waitFor(`${name}@mentoring.example`, ({ subject }) =>
        Boolean(subject?.includes('has ended')),
      );
    await midst.worker.get(AskWhetherTheyMeet, { strict: false }).run();
    expect(await pairOf()).toMatchObject({ check_in_on: null });
  });

  it('asks the same member three times in seven days at most, and takes back what it asked', async () => {
    for (const purpose of ['A second year.', 'A third year.']) {
      await pairs(purpose);
      const hers = at(web, cora);
      const list = await hers.press(await hers.open(path()), {}, 'name="end"');
      expect(list.text).toMatch(/It has ended, and nobody is told why\./);
    }
    const { asked } = await pairs('A fourth year.');
    expect(asked.text).toContain('the same member at most 3 times');
    // Nobody who never stood as a pair is told that it ended.
    await midst.worker.get(AskWhetherTheyMeet, { strict: false }).run();
    expect(
      await asAdmin(midst.database, `SELECT count(*)::int FROM message WHERE ids ->> 'what' = 'ended'`),
    ).toEqual([{ count: 2 }]);
    await asAdmin(midst.database, `UPDATE mentoring SET proposed_at = proposed_at - interval '8 days'`);
  });

  it('ends by itself after its last day', async () => {
    await pairs('A short one.');
    const pair = await pairOf();
    await asAdmin(midst.database, 'UPDATE mentoring SET starts_on = $2, ends_on = $3 WHERE id = $1', [
      pair.id,
      ...[day(-30), day(-1)],
    ]);
    await midst.worker.get(AskWhetherTheyMeet, { strict: false }).run();
    expect(await pairOf()).toMatchObject({
      id: pair.id,
      ended_at: expect.any(Date) as Date,
      check_in_on: null,
    });
  });

  it('is deleted with its meetings a year after it ended, as the rule of that day says; what was confirmed stays', async () => {
    const [{ id: old }] = await asAdmin(
      midst.database,
      'SELECT mentoring_id AS id FROM contribution WHERE mentoring_id IS NOT NULL',
    );
    const all = async () =>
      (await asAdmin(midst.database, 'SELECT id FROM mentoring ORDER BY id')).map(({ id: one }) => one);
    const ended = (months: number) =>
      asAdmin(
        midst.database,
        `UPDATE mentoring SET ended_at = $2::date - $3 * interval '1 month' WHERE id = $1`,
        [...[old, day(0), months]],
      );
    const before = await all();
    await ended(11);
    await midst.turnOf(ForgetEndedPairs);
    expect(await all()).toEqual(before);
    expect((await at(web, mary).open('/mentoring')).text).toMatch(/Hours that you record before then stay/);
    await ended(12);
    // A rule from tomorrow on does not hold today.
    await asAdmin(midst.database, `INSERT INTO mentoring_retention VALUES ($1, 24, 'An invented schedule')`, [
      day(1),
    ]);
    await midst.turnOf(ForgetEndedPairs);
    expect(await all()).toEqual(before.filter((one) => one !== old));
    expect(await asAdmin(midst.database, 'SELECT 1 FROM mentoring_meeting')).toEqual([]);
    expect(await asAdmin(midst.database, 'SELECT state, mentoring_id FROM contribution')).toEqual([
      { state: 'confirmed', mentoring_id: null },
    ]);
    await expect(
      asActor(midst.database, { person: cora.id }, 'SELECT app.forget_ended_pairs($1)', [day(900)]),
    ).rejects.toThrow(/timekeeper/);
  });

  it('ends with the consent on which it rests, in the same moment', async () => {
    await pairs('A year more.');
    expect((await pairOf()).ended_at).toBeNull();
    await consents(mary);
    expect((await pairOf()).ended_at).not.toBeNull();
    expect((await at(web, cora).open(path())).text).toContain('At least two members have to agree');
  });

  it('with the mentee’s account goes that it was they, and the hours stay confirmed', async () => {
    await asAdmin(midst.database, 'UPDATE person SET closed_at = now() WHERE id = $1', [tom.id]);
    const given = 'SELECT state, mentee_id, verifier_name FROM contribution';
    expect(await asAdmin(midst.database, given)).toEqual([
      { state: 'confirmed', mentee_id: null, verifier_name: '-' },
    ]);
  });
});
