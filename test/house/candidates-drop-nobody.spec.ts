import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { isCandidate, narrowing } from '../../libs/matching/candidates.js';
import { candidates } from '../../libs/matching/candidates.query.js';
import type { PersonFacts, PositionFacts } from '../../libs/matching/facts.js';
import { anyPerson, anyPosition, today, vocabulary } from '../../libs/matching/score.cases.js';
import { score } from '../../libs/matching/score.js';
import { system } from '../../libs/platform/actor.js';
import { Database } from '../../libs/platform/database.js';
import { PreparedClient } from '../../libs/platform/prepared-client.js';
import { createScratchDatabase, type ScratchDatabase } from '../support/scratch-database.js';

const trust = randomUUID();
const hospital = randomUUID();
const professions = ['doctor', 'clinical-officer', 'nurse', 'midwife', 'pharmacist'];
const day = (n: number) => new Date(n * 86_400_000).toISOString().slice(0, 10);

let scratch: ScratchDatabase;
let admin: Client;
let source: DataSource;
let database: Database;
beforeAll(async () => {
  scratch = await createScratchDatabase();
  admin = new Client({ connectionString: scratch.adminUrl });
  await admin.connect();
  await admin.query(
    `INSERT INTO organisation (id, kind, name, country, state, registered_at)
     VALUES ($1, 'uk-employer', 'Invented Trust', 'GB', 'verified', now()),
            ($2, 'overseas-institution', 'Invented Hospital', 'KE', 'verified', now())`,
    [trust, hospital],
  );
  source = await new DataSource({
    type: 'postgres',
    url: scratch.url,
    extra: { Client: PreparedClient },
  }).initialize();
  database = new Database(source);
});
afterAll(async () => {
  await source.destroy();
  await admin.end();
  await scratch.drop();
});

/** Lays a person in the tables as the profile's own writer would. */
async function lay(person: PersonFacts): Promise<void> {
  const { personId: id, wishes, never } = person;
  await admin.query('INSERT INTO person (id, name, created_at) VALUES ($1, $2, now())', [id, 'Invented']);
  await admin.query(
    `INSERT INTO clinician (id, visibility, years, low_resource, teaching, activities, qualifications, wish_countries, wish_modes,
       wish_min_days, wish_max_days, wish_hours_a_week, wish_activities, must_be_covered, ties_complete, words,
       lives_in, stage)
     VALUES ($1, 'shown', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      id,
      person.years,
      person.lowResource,
      person.teaching,
      person.activities,
      person.qualifications,
      wishes.countries,
      wishes.modes,
      wishes.minDays,
      wishes.maxDays,
      wishes.hoursAWeek,
      wishes.activities,
      wishes.mustBeCovered,
      person.tiesComplete,
      person.words,
      person.livesIn,
      person.stage,
    ],
  );
  await admin.query(
    `INSERT INTO consent (id, person_id, purpose, version, given_at)
     SELECT gen_random_uuid(), $1, purpose, 1, now() FROM unnest(ARRAY['matching', 'heritage']) AS purpose`,
    [id],
  );
  await admin.query(
    `INSERT INTO clinician_private (person_id, never_send, remote_too, hidden_from_organisations, hidden_from_countries,
       return_countries)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [
      ...[id, never.countries, never.remoteToo, never.institutions, never.hiddenFromCountries],
      // Countries outlive no tick: without it they say nothing, whatever stands there.
      person.returning.ticked ? person.returning.countries : ['KE'],
    ],
  );
  if (person.returning.ticked)
    await admin.query(
      `INSERT INTO consent (id, person_id, purpose, version, given_at) VALUES (gen_random_uuid(), $1, 'return', 1, now())`,
      [id],
    );
  if (person.memberOf.length > 0)
    await admin.query(
      `INSERT INTO clinician_employment (id, person_id, ordinal, organisation_id, kind)
       VALUES (gen_random_uuid(), $1, 0, $2, 'substantive')`,
      [id, trust],
    );
  const rows: [table: string, rows: readonly object[]][] = [
    ['clinician_profession', person.professions],
    [
      'clinician_skill',
      person.skills.map(({ lastUsed, ...s }) => ({
        ...s,
        last_used: lastUsed === null ? null : day(lastUsed),
      })),
    ],
    [
      'clinician_language',
      person.languages.map(({ understandPatients, teachIn, ...l }) =>
        l.none
          ? { code: l.code, none: true }
          : { ...l, understand_patients: understandPatients, teach_in: teachIn },
      ),
    ],
    ['heritage_tie', person.ties.map((t) => ({ id: randomUUID(), ...t }))],
    ['registration', person.registrations.map((r) => ({ id: randomUUID(), ...r }))],
    [
      'availability',
      person.availability.map(({ from, to, modes }) => ({
        id: randomUUID(),
        from_day: day(from),
        to_day: day(to),
        modes,
      })),
    ],
  ];
  for (const [table, parts] of rows)
    for (const [ordinal, part] of parts.entries()) {
      const row = { person_id: id, ordinal, ...part };
      const names = Object.keys(row).map((name) => `"${name}"`);
      await admin.query(
        `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
        Object.values(row),
      );
    }
}

/** The invented cases with ids that a table takes. */
function withIds(person: PersonFacts, refuses: boolean): PersonFacts {
  return {
    ...person,
    personId: randomUUID(),
    memberOf: person.memberOf.map(() => trust),
    never: { ...person.never, institutions: refuses ? [hospital] : [] },
    // A language that somebody does not speak has no level, and the tables hold them to it.
    languages: person.languages.map((one) =>
      one.none ? { ...one, understandPatients: null, teachIn: null, general: null } : one,
    ),
  };
}

const placed = (position: PositionFacts): PositionFacts => ({
  ...position,
  institutionId: hospital,
  ringFence: position.ringFence.map(() => trust),
});

it('the query is the narrowing, row for row, and drops nobody whom the rule accepts; its facts are the person’s', async () => {
  const people = fc
    .sample(fc.tuple(anyPerson, fc.constantFrom(false, false, false, true)), { numRuns: 250, seed: 20261121 })
    .map(([person, refuses]) => withIds(person, refuses));
  for (const person of people) await lay(person);

  await fc.assert(
    fc.asyncProperty(anyPosition.map(placed), async (position) => {
      const narrowed = narrowing(position, professions, vocabulary, today);
      if (!narrowed) throw new Error('An open position narrows to somebody');
      const found = await database.read(system('matcher'), async (tx) => {
        const first = await candidates(tx, narrowed, { after: null, limit: 120 });
        const rest =
          first.length < 120
            ? []
            : await candidates(tx, narrowed, { after: first[119].personId, limit: 1000 });
        return [...first, ...rest];
      });
      expect(found.map(({ personId }) => personId).sort()).toEqual(
        people
          .filter((person) => isCandidate(narrowed, person))
          .map(({ personId }) => personId)
          .sort(),
      );
      const rows = new Map(found.map((row) => [row.personId, row]));
      for (const person of people) {
        const expected = score(position, person, vocabulary, today);
        const row = rows.get(person.personId);
        if (expected && expected.outcome !== 'no-match') expect(row).toBeDefined();
        if (row) expect(score(position, row, vocabulary, today)).toEqual(expected);
      }
    }),
    { numRuns: 60, endOnFailure: true },
  );
}, 120_000);

it('is asked by the matcher: everybody else gets nobody', async () => {
  const narrowed = narrowing(placed(fc.sample(anyPosition, 1)[0]), professions, vocabulary, today);
  if (!narrowed) throw new Error('An open position narrows to somebody');
  const found = await database.read(system('relay'), (tx) =>
    candidates(tx, { ...narrowed, professions: null }, { after: null, limit: 10 }),
  );
  expect(found).toEqual([]);
});
