import { randomUUID } from 'node:crypto';
import { Clinicians } from '../../libs/clinicians/clinicians.service.js';
import type { ProfileChanges } from '../../libs/clinicians/profile.changes.js';
import { RosterKeeper } from '../../libs/matching/roster/roster-keeper.service.js';
import { system } from '../../libs/platform/actor.js';
import { Database } from '../../libs/platform/database.js';
import { eventually } from '../support/matching.js';
import {
  asActor,
  asAdmin,
  clinician,
  consents,
  key,
  officer,
  openPlace,
  type Person,
  type Place,
  saves,
  shows,
  withdraws,
} from '../support/profiles.js';

const hide =
  'mutation ($input: HideMyProfileInput!) { hideMyProfile(input: $input) { profile { visibility } } }';
const show =
  'mutation ($input: ShowMyProfileInput!) { showMyProfile(input: $input) { profile { visibility } } }';

const tables = [
  'clinician',
  'clinician_profession',
  'clinician_skill',
  'clinician_language',
  'heritage_tie',
  'registration',
  'registration_check',
  'availability',
  'past_assignment',
  'clinician_employment',
  'clinician_private',
];

let place: Place;
beforeAll(async () => {
  place = await openPlace();
});
afterAll(() => place.close());

const factsOf = (person: { id: string }) =>
  asActor(place.database, { system: 'matcher' }, 'SELECT * FROM matcher_person WHERE person_id = $1', [
    person.id,
  ]);

async function seenByMatcher(person: Person): Promise<boolean> {
  const facts = await factsOf(person);
  const professions = await asActor(
    place.database,
    { system: 'matcher' },
    'SELECT * FROM matcher_profession WHERE person_id = $1',
    [person.id],
  );
  expect(professions.length > 0).toBe(facts.length > 0);
  // Whoever asks the roster is answered as of now: it looks through the log of changes first.
  const rosters = place.api.app.get(RosterKeeper, { strict: false });
  await rosters.settled();
  const roster = await rosters.current();
  expect(roster?.versionOf(person.id)).toBe(facts[0]?.facts_version);
  return facts.length > 0;
}

const wish = () => ({ input: { idempotencyKey: key() } });

/** Everything on it, so that every table has a row that could leak. */
async function whole(email: string): Promise<Person> {
  const person = await clinician(place, email, 'Nana Invented');
  await consents(person, 'HERITAGE');
  await saves(person, {
    livesIn: 'GB',
    grade: 'Consultant at an invented trust',
    professions: [{ code: 'nurse', years: 9 }],
    skills: [{ code: 'triage', level: 'TEACHES', lastUsed: '2026-06-01' }],
    languages: [{ code: 'tw', understandPatients: 'C2' }],
    ties: [{ country: 'GH', kind: 'FAMILY' }],
    tiesComplete: true,
    registrations: [{ country: 'GB', body: 'NMC', number: '12A3456E', status: 'ACTIVE' }],
    availability: [{ from: '2027-01-04', to: '2027-02-01', modes: ['IN_COUNTRY'] }, { evenings: true }],
    pastAssignments: [{ text: 'Invented teaching week', country: 'GH' }],
    employments: [{ name: 'An invented trust', kind: 'SUBSTANTIVE', contractedHours: 37.5 }],
    onlyForMe: { neverSend: ['ER'] },
  });
  return person;
}

describe('A hidden profile is nowhere', () => {
  it('is hidden from the beginning, and shown only with consent to matching', async () => {
    const nurse = await whole('nana.begin@midst.example');
    expect(await seenByMatcher(nurse)).toBe(false);
    expect(await nurse.refused(show, wish())).toMatchObject({ code: 'CONSENT_NEEDED' });
    expect(await seenByMatcher(nurse)).toBe(false);

    await consents(nurse, 'MATCHING');
    expect(await seenByMatcher(nurse)).toBe(false);
    await shows(nurse);
    expect(await seenByMatcher(nurse)).toBe(true);
  });

  it('is gone in the moment of hiding, and of withdrawing the consent', async () => {
    const nurse = await whole('nana.gone@midst.example');
    await consents(nurse, 'MATCHING');
    await shows(nurse);
    await nurse.ask(hide, wish());
    expect(await seenByMatcher(nurse)).toBe(false);

    await shows(nurse);
    expect(await seenByMatcher(nurse)).toBe(true);
    await withdraws(nurse, 'MATCHING');
    expect(await seenByMatcher(nurse)).toBe(false);
    const told = await asAdmin(
      place.database,
      `SELECT name FROM event WHERE payload->>'personId' = $1 AND name LIKE 'profile.%' ORDER BY seq`,
      [nurse.id],
    );
    expect(told.map(({ name }) => name)).toEqual([
      'profile.saved',
      'profile.shown',
      'profile.hidden',
      'profile.shown',
    ]);
  });

  it('is out of the roster also where the notice is lost, or the connection breaks on which it would come', async () => {
    const [first, second, third] = await Promise.all(
      ['first', 'second', 'third'].map(async (one) => {
        const nurse = await whole(`nana.${one}@midst.example`);
        await consents(nurse, 'MATCHING');
        await shows(nurse);
        return nurse;
      }),
    );
    const rosters = place.api.app.get(RosterKeeper, { strict: false });
    await rosters.settled();
    await rosters.current();
    const { people } = rosters.state;
    const [{ noting }] = (await asAdmin(
      place.database,
      `SELECT pg_get_functiondef('app.note_matcher_change'::regproc) AS noting`,
    )) as { noting: string }[];
    expect(noting).toContain('PERFORM pg_notify');
    // Nobody asks anything meanwhile: it finds out by itself.
    await asAdmin(place.database, noting.replace(/PERFORM pg_notify\([^)]*\)/, 'NULL'));
    await first.ask(hide, wish());
    await eventually(async () => rosters.state.people === people - 1, 'the poll behind a lost notice');
    await asAdmin(place.database, noting);
    const cut = () =>
      asAdmin(
        place.database,
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE application_name = 'midst-roster' AND datname = current_database()`,
      );
    expect(await cut()).toHaveLength(1);
    await second.ask(hide, wish());
    await eventually(
      async () => rosters.state.people === people - 2,
      'what was missed over a broken connection',
    );
    await eventually(async () => (await cut()).length === 1, 'a new connection');
    await third.ask(hide, wish());
    expect(await seenByMatcher(third)).toBe(false);
  });

  it('shows the matcher facts under its own names, without name, contact, place, grade or employer', async () => {
    const nurse = await whole('nana.facts@midst.example');
    await consents(nurse, 'MATCHING');
    await shows(nurse);
    const [facts] = await factsOf(nurse);
    expect(facts).toMatchObject({
      person_id: nurse.id,
      lives_in: 'GB',
      professions: [{ code: 'nurse', specialties: [], years: 9, current: true }],
      skills: [{ code: 'triage', level: 'teaches', lastUsed: 20605 }],
      languages: [{ code: 'tw', understandPatients: 'C2', teachIn: null, general: null, none: false }],
      ties: [{ country: 'GH', kind: 'family' }],
      ties_complete: true,
      registrations: [{ country: 'GB', body: 'NMC', status: 'active' }],
      // The evenings state no day, so they are no window.
      availability: [{ from: 20822, to: 20850, modes: ['in-country'] }],
      never: { countries: ['ER'], remoteToo: false, institutions: [], hiddenFromCountries: [] },
    });
    const text = JSON.stringify(facts);
    for (const secret of ['Invented', 'invented', '@', '12A3456E', 'Consultant'])
      expect(text).not.toContain(secret);
  });

  it('takes the ties out of the facts while their consent is withdrawn, and with them that they are complete', async () => {
    const nurse = await whole('nana.ties@midst.example');
    await consents(nurse, 'MATCHING');
    await shows(nurse);
    await withdraws(nurse, 'HERITAGE');
    const [facts] = await factsOf(nurse);
    expect(facts).toMatchObject({ ties: [], ties_complete: false });
    const staff = await officer(place, 'officer.ties@midst.example');
    expect(
      await asActor(place.database, { person: staff.id }, 'SELECT * FROM heritage_tie WHERE person_id = $1', [
        nurse.id,
      ]),
    ).toEqual([]);
  });

  it('counts a person inside the ring-fence of their employers and associations only', async () => {
    const nurse = await whole('nana.fence@midst.example');
    const [employer, former, association] = [randomUUID(), randomUUID(), randomUUID()];
    for (const [id, kind] of [
      [employer, 'uk-employer'],
      [former, 'uk-employer'],
      [association, 'association'],
    ])
      await asAdmin(
        place.database,
        `INSERT INTO organisation (id, kind, name, country, state, registered_at)
         VALUES ($1, $2, 'Invented organisation', 'GB', 'verified', now())`,
        [id, kind],
      );
    await asAdmin(
      place.database,
      `INSERT INTO clinician_employment (id, person_id, ordinal, organisation_id, kind)
       VALUES (gen_random_uuid(), $1, 1, $2, 'bank'), (gen_random_uuid(), $1, 2, $3, 'retired')`,
      [nurse.id, employer, former],
    );
    await asAdmin(
      place.database,
      `INSERT INTO association_member (id, organisation_id, person_id, joined_at) VALUES (gen_random_uuid(), $1, $2, now())`,
      [association, nurse.id],
    );
    await consents(nurse, 'MATCHING');
    await shows(nurse);
    const inside = (await factsOf(nurse))[0].member_of as string[];
    expect([...inside].sort()).toEqual([employer, association].sort());
    await saves(nurse, { onlyForMe: { hiddenFromOwnEmployer: true } });
    const never = (await factsOf(nurse))[0].never as { institutions: string[] };
    expect([...never.institutions].sort()).toEqual([employer, former].sort());
  });

  it('that came from a file stays out until the person takes it over', async () => {
    const nurse = await clinician(place, 'nana.imported@midst.example');
    const clinicians = place.api.app.get(Clinicians, { strict: false });
    const bringsIn = (changes: ProfileChanges) =>
      place.api.app
        .get(Database, { strict: false })
        .as(system('importer'), (tx) => clinicians.bringIn(tx, nurse.id, changes));
    const stated = [
      {
        field: 'skills',
        index: 0,
        text: 'invented knack',
        state: 'kept' as const,
        terms: [],
        why: 'No such skill.',
      },
    ];
    await bringsIn({
      professions: [{ code: 'nurse', specialties: [], years: null, current: true }],
      ties: [{ country: 'GH', region: null, kind: 'from' }],
      onlyForMe: { neverSend: ['ER'] },
      stated,
    });
    await bringsIn({ years: 3 });
    await expect(
      asAdmin(place.database, `UPDATE clinician SET visibility = 'shown' WHERE id = $1`, [nurse.id]),
    ).rejects.toThrow(/clinician_unclaimed_is_hidden/);

    await consents(nurse, 'MATCHING');
    expect(await seenByMatcher(nurse)).toBe(false);
    await shows(nurse);
    expect((await factsOf(nurse))[0]).toMatchObject({ years: 3, ties: [], never: { countries: ['ER'] } });
    await expect(bringsIn({ years: 4 })).rejects.toThrow(/themselves now/);
    const { myProfile } = await nurse.ask<{ myProfile: unknown }>(
      '{ myProfile { profile { claimed stated { field index text state terms why } } } }',
    );
    expect(myProfile).toEqual({ profile: { claimed: true, stated: [{ ...stated[0], state: 'KEPT' }] } });
    const claimed = await asAdmin(
      place.database,
      `SELECT count(*)::int AS n FROM event WHERE name = 'profile.claimed' AND payload->>'personId' = $1`,
      [nurse.id],
    );
    expect(claimed).toEqual([{ n: 1 }]);
  });

  it('shows no row to anybody else even where the application checks nothing', async () => {
    const nurse = await whole('nana.rows@midst.example');
    await consents(nurse, 'MATCHING');
    await shows(nurse);
    const staff = await officer(place, 'officer.rows@midst.example');
    await asAdmin(
      place.database,
      `INSERT INTO registration_check (id, person_id, country, body, number, status, seen, checked_by, checked_at)
       VALUES (gen_random_uuid(), $1, 'GB', 'NMC', '12A3456E', 'active', 'Registered.', $2, now())`,
      [nurse.id, staff.id],
    );
    const another = await clinician(place, 'other.clinician@midst.example');
    const lead = await leadWithDisclosure(nurse);
    const others: Parameters<typeof asActor>[1][] = [
      {},
      { person: another.id },
      { person: lead },
      { system: 'relay' },
      { system: 'matcher' },
      { system: 'doorkeeper' },
      { system: 'timekeeper' },
    ];
    for (const table of tables) {
      const column = table === 'clinician' ? 'id' : 'person_id';
      const count = `SELECT count(*)::int AS n FROM ${table} WHERE ${column} = $1`;
      const [own] = await asActor(place.database, { person: nurse.id }, count, [nurse.id]);
      expect({ table, own: (own.n as number) > 0 }).toEqual({ table, own: true });
      for (const actor of others)
        expect({ table, actor, rows: await asActor(place.database, actor, count, [nurse.id]) }).toEqual({
          table,
          actor,
          rows: [{ n: 0 }],
        });
    }
    for (const view of ['matcher_person', 'matcher_profession'])
      for (const actor of [{ person: nurse.id }, { person: staff.id }, { system: 'relay' }, {}])
        expect(await asActor(place.database, actor, `SELECT person_id FROM ${view}`)).toEqual([]);
  });

  it('cannot be written by anybody else', async () => {
    const nurse = await whole('nana.written@midst.example');
    const another = await clinician(place, 'other.writer@midst.example');
    for (const table of tables.filter((name) => !['registration_check', 'heritage_tie'].includes(name))) {
      const [column, change] =
        table === 'clinician' ? ['id', 'years = 1'] : ['person_id', 'person_id = person_id'];
      expect(
        await asActor(
          place.database,
          { person: another.id },
          `WITH done AS (UPDATE ${table} SET ${change} WHERE ${column} = $1 RETURNING 1) SELECT count(*)::int AS n FROM done`,
          [nurse.id],
        ),
      ).toEqual([{ n: 0 }]);
    }
    await expect(
      asActor(
        place.database,
        { person: another.id },
        `INSERT INTO clinician_language (person_id, code, ordinal) VALUES ($1, 'fr', 9)`,
        [nurse.id],
      ),
    ).rejects.toThrow(/row-level security/);
    await expect(
      asActor(
        place.database,
        { person: nurse.id },
        `INSERT INTO registration_check (id, person_id, country, body, number, status, seen, checked_by, checked_at)
         VALUES (gen_random_uuid(), $1, 'GB', 'NMC', '1', 'active', 'I say so', $1, now())`,
        [nurse.id],
      ),
    ).rejects.toThrow(/row-level security/);
  });
});

/** A lead to whom everything that can be ticked was shown still reads no table of the profile. */
async function leadWithDisclosure(of: Person): Promise<string> {
  const institution = randomUUID();
  const lead = await clinician(place, 'lead.told@midst.example', 'Lead Invented');
  await asAdmin(
    place.database,
    `INSERT INTO organisation (id, kind, name, country, state, registered_at)
     VALUES ($1, 'overseas-institution', 'Invented District Hospital', 'GH', 'verified', now())`,
    [institution],
  );
  await asAdmin(
    place.database,
    `INSERT INTO role (id, person_id, role, organisation_id, since) VALUES (gen_random_uuid(), $1, 'lead', $2, now())`,
    [lead.id, institution],
  );
  await asAdmin(
    place.database,
    `INSERT INTO disclosure (id, person_id, organisation_id, fields, given_at)
     VALUES (gen_random_uuid(), $1, $2, ARRAY['name', 'professions', 'ties', 'languages', 'words'], now())`,
    [of.id, institution],
  );
  return lead.id;
}
