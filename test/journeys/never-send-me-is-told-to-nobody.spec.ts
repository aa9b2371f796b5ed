/** @queue is tried elsewhere */
import { randomUUID } from 'node:crypto';
import { Clinicians } from '../../libs/clinicians/clinicians.service.js';
import { system } from '../../libs/platform/actor.js';
import { Database } from '../../libs/platform/database.js';
import {
  asActor,
  asAdmin,
  clinician,
  consents,
  officer,
  openPlace,
  type Person,
  type Place,
  saves,
  shows,
  signedIn,
} from '../support/profiles.js';

let place: Place;
let refugee: Person;
beforeAll(async () => {
  place = await openPlace();
  refugee = await clinician(place, 'never.send@midst.example', 'Invented Refugee');
  await consents(refugee, 'MATCHING');
  await saves(refugee, {
    professions: [{ code: 'doctor' }],
    onlyForMe: { neverSend: ['ER', 'XS'], remoteToo: true, hiddenFromCountries: ['ET'] },
  });
  await shows(refugee);
});
afterAll(() => place.close());

async function holder(role: string): Promise<string> {
  const person = await signedIn(place, `${role}.here@midst.example`);
  const organisation = randomUUID();
  const within = ['lead', 'coordinator', 'employer-hr'].includes(role);
  if (within)
    await asAdmin(
      place.database,
      `INSERT INTO organisation (id, kind, name, country, state, registered_at)
       VALUES ($1, 'overseas-institution', 'Invented Hospital of ' || $2, 'ER', 'verified', now())`,
      [organisation, role],
    );
  await asAdmin(
    place.database,
    'INSERT INTO role (id, person_id, role, organisation_id, since) VALUES (gen_random_uuid(), $1, $2, $3, now())',
    [person.id, role, within ? organisation : null],
  );
  return person.id;
}

describe('"Never send me" is told to nobody', () => {
  it('is returned to the person', async () => {
    const { myProfile } = await refugee.ask<{ myProfile: unknown }>(
      '{ myProfile { onlyForMe { neverSend remoteToo hiddenFromCountries } } }',
    );
    expect(myProfile).toEqual({
      onlyForMe: { neverSend: ['ER', 'XS'], remoteToo: true, hiddenFromCountries: ['ET'] },
    });
  });

  it('stands on nothing that an officer can ask for', async () => {
    const staff = await officer(place, 'officer.never@midst.example');
    const { __type: type } = await staff.ask<{ __type: { fields: { name: string }[] } }>(
      '{ __type(name: "Clinician") { fields { name } } }',
    );
    expect(type.fields.map(({ name }) => name)).not.toContain('onlyForMe');
    const { myProfile } = await refugee.ask<{ myProfile: { profile: { id: string } } }>(
      '{ myProfile { profile { id } } }',
    );
    expect(
      await staff.refused(
        'query ($id: ID!) { clinician(id: $id, reason: "An invented reason") { onlyForMe { neverSend } } }',
        {
          id: myProfile.profile.id,
        },
      ),
    ).toMatchObject({ code: 'BAD_DOCUMENT' });
  });

  it('has no row for any other actor, with the application’s checks removed', async () => {
    const people = await Promise.all([
      holder('operator'),
      holder('lead'),
      holder('coordinator'),
      holder('employer-hr'),
    ]);
    const staff = await officer(place, 'officer.raw@midst.example');
    const another = await clinician(place, 'clinician.raw@midst.example');
    const systems = ['relay', 'matcher', 'doorkeeper', 'importer', 'timekeeper', 'counter'];
    const actors = [
      {},
      ...[...people, staff.id, another.id].map((person) => ({ person })),
      ...systems.map((system) => ({ system })),
    ];
    const count = 'SELECT count(*)::int AS n FROM clinician_private';
    expect(await asActor(place.database, { person: refugee.id }, count)).toEqual([{ n: 1 }]);
    for (const actor of actors)
      expect({ actor, rows: await asActor(place.database, actor, count) }).toEqual({
        actor,
        rows: [{ n: 0 }],
      });
  });

  it('reaches the matcher as a fact to obey, and nobody else through that window', async () => {
    const never = 'SELECT never FROM matcher_person WHERE person_id = $1';
    expect(await asActor(place.database, { system: 'matcher' }, never, [refugee.id])).toEqual([
      { never: { countries: ['ER', 'XS'], remoteToo: true, institutions: [], hiddenFromCountries: ['ET'] } },
    ]);
    const staff = await officer(place, 'officer.window@midst.example');
    expect(await asActor(place.database, { person: staff.id }, never, [refugee.id])).toEqual([]);
  });

  it('is in no event, no audit entry and no preview', async () => {
    await saves(refugee, { onlyForMe: { neverSend: ['ER', 'XS', 'BV'] } });
    const traces = await asAdmin(
      place.database,
      `SELECT to_jsonb(e) - 'id' AS trace FROM event e UNION ALL SELECT to_jsonb(a) - 'id' - 'hash' FROM audit_entry a
       UNION ALL SELECT to_jsonb(i) - 'body' - 'key' - 'scope' FROM idempotency i`,
    );
    expect(traces.length).toBeGreaterThan(0);
    expect(JSON.stringify(traces)).not.toContain('BV');
    const { myProfilePreview } = await refugee.ask<{ myProfilePreview: unknown }>(
      `query ($input: PreviewInput!) { myProfilePreview(input: $input) { beforeInterest bands notTicked
        afterInterest { livesIn words wishes { countries } professions { code } } } }`,
      { input: { ticked: ['PLACE', 'WORDS', 'WISHES', 'PROFESSIONS'] } },
    );
    expect(JSON.stringify(myProfilePreview)).not.toMatch(/"(ER|XS|BV|ET)"/);
  });

  it('can come in from a file, which neither reads nor changes it once the person has taken the profile over', async () => {
    const imported = await clinician(place, 'never.imported@midst.example');
    const clinicians = place.api.app.get(Clinicians, { strict: false });
    const bringsIn = (neverSend: string[]) =>
      place.api.app
        .get(Database, { strict: false })
        .as(system('importer'), (tx) => clinicians.bringIn(tx, imported.id, { onlyForMe: { neverSend } }));
    await bringsIn(['SY']);
    await bringsIn(['SY', 'IQ']);
    await saves(imported, { years: 2 });

    const read = 'SELECT never_send FROM clinician_private WHERE person_id = $1';
    expect(await asActor(place.database, { person: imported.id }, read, [imported.id])).toEqual([
      { never_send: ['SY', 'IQ'] },
    ]);
    expect(await asActor(place.database, { system: 'importer' }, read, [imported.id])).toEqual([]);
    await expect(bringsIn([])).rejects.toThrow(/themselves now/);
  });
});
