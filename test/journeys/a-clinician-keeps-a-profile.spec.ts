import { randomUUID } from 'node:crypto';
import { toGlobalId } from '../../libs/platform/graphql/global-id.js';
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
  withdraws,
} from '../support/profiles.js';

const profile = `myProfile { profile {
  id visibility claimed livesIn ukNation stage grade years lowResource teaching activities factsVersion
  professions { code specialties years current } skills { code level lastUsed }
  languages { code understandPatients teachIn general none } ties { country kind region } tiesComplete
  registrations { country body number status } availability { from to modes weekdays hours evenings }
  pastAssignments { text country } employments { organisationId name kind contractedHours }
  wishes { countries modes minDays mustBeCovered }
} onlyForMe { neverSend remoteToo hiddenFromOrganisations hiddenFromCountries hiddenFromOwnEmployer } }`;
const save = `mutation ($input: SaveMyProfileInput!) { saveMyProfile(input: $input) { profile { factsVersion } } }`;
const answer = `mutation ($input: AnswerOpenQuestionInput!) { answerOpenQuestion(input: $input) { __typename } }`;

interface Mine {
  myProfile: { profile: Record<string, unknown>; onlyForMe: Record<string, unknown> } | null;
}

let place: Place;
beforeAll(async () => {
  place = await openPlace();
});
afterAll(() => place.close());

const read = async (person: Person) => (await person.ask<Mine>(`{ ${profile} }`)).myProfile;

describe('A clinician keeps a profile', () => {
  it('begins with nothing, and one fact is enough', async () => {
    const nurse = await clinician(place, 'ama.first@midst.example');
    expect(await read(nurse)).toBeNull();

    await saves(nurse, { professions: [{ code: 'nurse' }] });

    const mine = await read(nurse);
    expect(mine?.profile).toMatchObject({
      visibility: 'HIDDEN',
      claimed: true,
      livesIn: null,
      years: null,
      lowResource: null,
      teaching: null,
      professions: [{ code: 'nurse', specialties: [], years: null, current: true }],
      languages: [],
    });
  });

  it('keeps what is left out, takes back what is null, and replaces a list whole', async () => {
    const nurse = await clinician(place, 'efua.parts@midst.example');
    await saves(nurse, {
      grade: 'Band 6',
      livesIn: 'GB',
      ukNation: 'WALES',
      languages: [
        { code: 'tw', understandPatients: 'C1' },
        { code: 'fr', none: true },
      ],
      wishes: { countries: ['GH'], modes: ['REMOTE'], minDays: 5 },
    });
    await saves(nurse, {
      grade: null,
      languages: [{ code: 'tw', teachIn: 'B2' }],
      wishes: { minDays: null },
    });

    expect((await read(nurse))?.profile).toMatchObject({
      grade: null,
      livesIn: 'GB',
      ukNation: 'WALES',
      languages: [{ code: 'tw', understandPatients: null, teachIn: 'B2' }],
      wishes: { countries: ['GH'], modes: ['REMOTE'], minDays: null },
    });
  });

  it('has room for bank, part-time and self-employed work at once, and for none', async () => {
    const [trust] = await asAdmin(
      place.database,
      `INSERT INTO organisation (id, kind, name, country, state, registered_at)
       VALUES ($1, 'uk-employer', 'Invented Trust of Little Midst', 'GB', 'verified', now()) RETURNING id`,
      [randomUUID()],
    );
    const organisationId = toGlobalId('Organisation', trust.id as string);
    const many = await clinician(place, 'kojo.several@midst.example');
    await saves(many, {
      employments: [
        { organisationId, kind: 'PART_TIME', contractedHours: 22.5 },
        { name: 'An invented staff bank', kind: 'BANK' },
        { kind: 'SELF_EMPLOYED' },
      ],
      onlyForMe: { hiddenFromOrganisations: [organisationId], hiddenFromOwnEmployer: true },
    });
    const mine = await read(many);
    expect(mine?.profile.employments).toEqual([
      { organisationId, name: null, kind: 'PART_TIME', contractedHours: 22.5 },
      { organisationId: null, name: 'An invented staff bank', kind: 'BANK', contractedHours: null },
      { organisationId: null, name: null, kind: 'SELF_EMPLOYED', contractedHours: null },
    ]);
    expect(mine?.onlyForMe).toMatchObject({
      hiddenFromOrganisations: [organisationId],
      hiddenFromOwnEmployer: true,
    });

    const retired = await clinician(place, 'abena.retired@midst.example');
    await saves(retired, {
      stage: 'RETIRED',
      professions: [{ code: 'midwife', years: 38, current: false }],
      registrations: [{ country: 'GB', body: 'NMC', status: 'LAPSED' }],
      employments: [],
    });
    expect((await read(retired))?.profile).toMatchObject({ stage: 'RETIRED', employments: [] });

    const student = await clinician(place, 'yaw.student@midst.example');
    await saves(student, {
      stage: 'STUDENT',
      employments: [{ name: 'An invented university', kind: 'STUDENT' }],
    });
    expect((await read(student))?.profile.stage).toBe('STUDENT');
  });

  it('lets a refugee say where never to be sent, without any UK registration or employer', async () => {
    const doctor = await clinician(place, 'hamid.away@midst.example');
    await saves(doctor, {
      stage: 'AWAITING_REGISTRATION',
      professions: [{ code: 'doctor', years: 12 }],
      onlyForMe: { neverSend: ['AF', 'XS'], remoteToo: false },
    });
    await saves(doctor, { onlyForMe: { hiddenFromCountries: ['SO'] } });

    // A later save of another list never reopens a country.
    expect((await read(doctor))?.onlyForMe).toEqual({
      neverSend: ['AF', 'XS'],
      remoteToo: false,
      hiddenFromOrganisations: [],
      hiddenFromCountries: ['SO'],
      hiddenFromOwnEmployer: false,
    });
  });

  it('refuses what contradicts itself, and names the place', async () => {
    const nurse = await clinician(place, 'esi.faults@midst.example');
    const wrong = (changes: Record<string, unknown>) =>
      nurse.refused(save, { input: { idempotencyKey: key(), profile: changes } });

    expect(
      await wrong({ registrations: [{ country: 'GB', body: 'NMC', number: '1234', status: 'ACTIVE' }] }),
    ).toEqual({
      code: 'BAD_INPUT',
      fields: ['profile.registrations.0.number'],
    });
    expect(await wrong({ languages: [{ code: 'fr', none: true, general: 'B1' }] })).toMatchObject({
      fields: ['profile.languages.0.none'],
    });
    expect(await wrong({ availability: [{ from: '2027-05-01', to: '2027-04-01' }] })).toMatchObject({
      fields: ['profile.availability.0.to'],
    });
    expect(await wrong({ wishes: { minDays: 20, maxDays: 10 } })).toMatchObject({
      fields: ['profile.wishes.minDays'],
    });
    expect(await wrong({ livesIn: 'FR', ukNation: 'SCOTLAND' })).toMatchObject({
      fields: ['profile.ukNation'],
    });
    expect(await wrong({ languages: [{ code: 'fr', general: 'D9' }] })).toMatchObject({ code: 'BAD_INPUT' });
    expect(await wrong({ onlyForMe: null })).toMatchObject({ fields: ['profile.onlyForMe'] });
    expect(await read(nurse)).toBeNull();
  });

  it('keeps ties only with their own consent', async () => {
    const nurse = await clinician(place, 'akua.ties@midst.example');
    const ties = [{ country: 'GH', kind: 'FAMILY', region: 'an invented district' }];
    expect(await nurse.refused(save, { input: { idempotencyKey: key(), profile: { ties } } })).toEqual({
      code: 'CONSENT_NEEDED',
      fields: ['profile.ties'],
    });
    await consents(nurse, 'HERITAGE');
    await saves(nurse, { ties });
    expect((await read(nurse))?.profile.ties).toEqual([
      { country: 'GH', kind: 'FAMILY', region: 'an invented district' },
    ]);

    await withdraws(nurse, 'HERITAGE');
    const row = await asAdmin(
      place.database,
      `SELECT payload->>'purpose' AS purpose FROM event WHERE name = 'consent.withdrawn'`,
    );
    expect(row).toEqual([{ purpose: 'heritage' }]);
    const forgotten = await asActor(
      place.database,
      { system: 'timekeeper' },
      'WITH gone AS (DELETE FROM heritage_tie WHERE person_id = $1 RETURNING id) SELECT count(*)::int AS n FROM gone',
      [nurse.id],
    );
    expect(forgotten).toEqual([{ n: 1 }]);
  });

  it('grows by answers to open questions, and loses nothing by them', async () => {
    const nurse = await clinician(place, 'adjoa.answers@midst.example');
    await saves(nurse, {
      languages: [{ code: 'fr', understandPatients: 'B1' }],
      professions: [{ code: 'nurse', specialties: ['theatre-nursing'], years: 4 }],
    });
    const replies = (input: Record<string, unknown>) =>
      nurse.ask(answer, { input: { idempotencyKey: key(), ...input } });
    await replies({ language: { code: 'fr', teachIn: 'B2' } });
    await replies({ language: { code: 'pt', none: true }, lowResource: true });
    await replies({ profession: { code: 'nurse', years: 5 } });
    await replies({ skill: { code: 'triage', level: 'TEACHES' } });
    await replies({ registration: { country: 'GH', status: 'NONE' } });

    expect((await read(nurse))?.profile).toMatchObject({
      lowResource: true,
      languages: [
        { code: 'fr', understandPatients: 'B1', teachIn: 'B2', none: false },
        { code: 'pt', none: true },
      ],
      professions: [{ code: 'nurse', specialties: ['theatre-nursing'], years: 5, current: true }],
      skills: [{ code: 'triage', level: 'TEACHES' }],
      registrations: [{ country: 'GH', body: null, number: null, status: 'NONE' }],
    });
    expect(await nurse.refused(answer, { input: { idempotencyKey: key() } })).toMatchObject({
      code: 'BAD_INPUT',
    });
  });

  it('previews exactly what an institution would see', async () => {
    const nurse = await clinician(place, 'afia.preview@midst.example', 'Afia Invented');
    await consents(nurse, 'HERITAGE');
    await saves(nurse, {
      grade: 'Band 7',
      professions: [{ code: 'nurse' }],
      ties: [{ country: 'GH', kind: 'BORN' }],
      registrations: [{ country: 'GB', body: 'NMC', number: '12A3456E', status: 'ACTIVE' }],
      employments: [{ name: 'An invented trust', kind: 'SUBSTANTIVE' }],
    });
    const ask = (ticked: string[]) =>
      nurse.ask<{
        myProfilePreview: { beforeInterest: string; bands: string[]; afterInterest: Record<string, unknown> };
      }>(
        `query ($input: PreviewInput!) { myProfilePreview(input: $input) { beforeInterest bands notTicked neverSeen
          afterInterest { name email grade professions { code } tieCountries ties { country kind }
            registrations { country body number status } } } }`,
        { input: { ticked } },
      );
    const { myProfilePreview: some } = await ask(['PROFESSIONS', 'REGISTRATIONS', 'TIE_COUNTRIES']);
    expect(some.beforeInterest).toMatch(/^Nothing at all/);
    expect(some.bands).toEqual([]);
    expect(some.afterInterest).toEqual({
      name: null,
      email: null,
      grade: null,
      professions: [{ code: 'nurse' }],
      tieCountries: ['GH'],
      ties: null,
      registrations: [{ country: 'GB', body: 'NMC', number: null, status: 'ACTIVE' }],
    });
    const { myProfilePreview: all } = await ask(['NAME', 'EMAIL', 'TIES', 'REGISTRATION_NUMBERS']);
    expect(all.afterInterest).toMatchObject({
      name: 'Afia Invented',
      ties: [{ country: 'GH', kind: 'BORN' }],
      registrations: [{ number: '12A3456E' }],
    });
    expect(JSON.stringify(all)).not.toContain('invented trust');
  });

  it('is read by an officer with a reason that the clinician can read, and checked apart', async () => {
    const nurse = await clinician(place, 'araba.read@midst.example');
    await saves(nurse, {
      registrations: [{ country: 'GB', body: 'NMC', number: '12A3456E', status: 'ACTIVE' }],
    });
    const id = (await read(nurse))?.profile.id;
    const staff = await officer(place, 'officer.one@midst.example');
    const open =
      'query ($id: ID!, $reason: String!) { clinician(id: $id, reason: $reason) { id registrations { number } } }';

    expect(await nurse.refused(open, { id, reason: 'curious about it' })).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await staff.refused(open, { id, reason: '' })).toMatchObject({ code: 'BAD_INPUT' });
    await staff.ask(open, { id, reason: 'Asked for help with the form' });
    const trail = await asActor(
      place.database,
      { person: nurse.id },
      `SELECT reason, person_id FROM audit_entry WHERE act = 'profile-opened' AND about = $1`,
      [nurse.id],
    );
    expect(trail).toEqual([{ reason: 'Asked for help with the form', person_id: staff.id }]);

    await staff.ask(
      'mutation ($input: CheckRegistrationInput!) { checkRegistration(input: $input) { id } }',
      {
        input: {
          idempotencyKey: key(),
          clinicianId: id,
          country: 'GB',
          body: 'NMC',
          number: '12a 3456e',
          status: 'ACTIVE',
          seen: 'Registered, no conditions.',
        },
      },
    );
    await saves(nurse, { registrations: [] });
    const { myProfile } = await nurse.ask<Mine>(
      '{ myProfile { profile { registrationChecks { body number status seen } } } }',
    );
    expect(myProfile?.profile.registrationChecks).toEqual([
      { body: 'NMC', number: '12A3456E', status: 'ACTIVE', seen: 'Registered, no conditions.' },
    ]);
  });

  it('takes the same wish once', async () => {
    const nurse = await clinician(place, 'mansa.twice@midst.example');
    const input = { idempotencyKey: key(), profile: { years: 7 } };
    await nurse.ask(save, { input });
    await nurse.ask(save, { input });
    expect((await read(nurse))?.profile.factsVersion).toBe(1);
    expect(await nurse.refused(save, { input: { ...input, profile: { years: 8 } } })).toMatchObject({
      code: 'IDEMPOTENCY_CONFLICT',
    });
  });
});
