import { createHash } from 'node:crypto';
import { patience } from './patience.js';
import { asAdmin, clinician, consents, key, type Person, type Place, saves, shows } from './profiles.js';
import type { WholeMidst } from './whole-midst.js';

/** The journeys' own words for the whole of Midst: a place with mail and a clock. */
export function placeOf(midst: WholeMidst): Place {
  return { database: midst.database, api: midst.api, close: () => midst.stop() };
}

/** A clinician with all consents and a profile that is shown. */
export async function shownClinician(
  place: Place,
  email: string,
  profile: Record<string, unknown>,
  { purposes = ['MATCHING', 'TELLING', 'SHARING'], name = 'Invented Person' } = {},
): Promise<Person> {
  const person = await clinician(place, email, name);
  for (const purpose of purposes) await consents(person, purpose);
  // Journeys run at any hour; quiet hours have a journey of their own.
  await person.ask(
    'mutation ($input: SetNotificationPreferencesInput!) { setNotificationPreferences(input: $input) { matches } }',
    { input: { idempotencyKey: key(), quietFrom: null } },
  );
  await saves(person, profile);
  await shows(person);
  return person;
}

export interface SeenMatch {
  id: string;
  state: string;
  allowedActions: string[];
  [more: string]: unknown;
}

export const seenMatch = `id state allowedActions fitForNeed fitForMe order need { id title institutionName } position { id }
  lines { criterion standing points max sentence essential } openQuestions { criterion question decides gain } legs { id mode }`;

export async function matchesOf(person: Person, filter: Record<string, unknown> = {}): Promise<SeenMatch[]> {
  const { myMatches } = await person.ask<{ myMatches: { nodes: SeenMatch[] } }>(
    `query ($filter: MatchFilter) { myMatches(first: 50, filter: $filter) { nodes { ${seenMatch} } } }`,
    { filter },
  );
  return myMatches.nodes;
}

/** Waits until the question has an answer; background work takes a moment. */
export async function eventually<T>(
  ask: () => Promise<T | undefined | null | false>,
  what: string,
  seconds = patience,
): Promise<T> {
  const until = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > until) throw new Error(`Waited ${seconds} s for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

export async function matchOf(person: Person, needId: string): Promise<SeenMatch> {
  return eventually(async () => (await matchesOf(person, { needId }))[0], 'a match');
}

/** Waits until nothing that was emitted waits to be heard any more. */
export async function everythingHeard({ database }: Place): Promise<void> {
  await eventually(async () => {
    const [{ waiting }] = await asAdmin(
      database,
      `SELECT (SELECT count(*) FROM event WHERE expanded_at IS NULL)
            + (SELECT count(*) FROM delivery WHERE done_at IS NULL AND parked_at IS NULL) AS waiting`,
    );
    return Number(waiting) === 0;
  }, 'everything to be heard');
}

export async function says(
  person: Person,
  verb: string,
  input: Record<string, unknown>,
  fields = 'id state allowedActions',
): Promise<SeenMatch> {
  const answer = await person.ask<Record<string, SeenMatch>>(document(verb, fields), {
    input: { idempotencyKey: key(), ...input },
  });
  return answer[verb];
}

export function isRefusedTo(person: Person, verb: string, input: Record<string, unknown>) {
  return person.refused(document(verb, '__typename'), { input: { idempotencyKey: key(), ...input } });
}

function document(verb: string, fields: string): string {
  const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`;
  return `mutation ($input: ${type}!) { ${verb}(input: $input) { ${fields} } }`;
}

/** Invented people laid in the tables, all shown and consenting; every fourth is a nurse, the others midwives. */
export async function aCrowd({ database }: Place, people: number): Promise<void> {
  await asAdmin(
    database,
    `WITH made AS (
       INSERT INTO person (id, name, created_at, claimed_at)
       SELECT gen_random_uuid(), 'Invented ' || n, now(), now() FROM generate_series(1, $1::int) n
       RETURNING id, split_part(name, ' ', 2)::int AS n),
     profile AS (
       INSERT INTO clinician (id, visibility, wish_modes, years, low_resource)
       SELECT id, 'shown', ARRAY['remote', 'in-country'], n % 30, n % 3 = 0 FROM made),
     agreed AS (
       INSERT INTO consent (id, person_id, purpose, version, given_at)
       SELECT gen_random_uuid(), id, purpose, 1, now() FROM made, unnest(ARRAY['matching', 'telling', 'sharing']) AS purpose),
     reachable AS (
       INSERT INTO person_contact (person_id, email, confirmed_at)
       SELECT id, 'invented.' || n || '@midst.example', now() FROM made),
     languages AS (
       INSERT INTO clinician_language (person_id, ordinal, code, general)
       SELECT id, 0, CASE WHEN n % 2 = 0 THEN 'sw' ELSE 'fr' END, 'B2' FROM made),
     skills AS (
       INSERT INTO clinician_skill (person_id, ordinal, code, level)
       SELECT id, 0, 'newborn-resuscitation', 'practises' FROM made)
     INSERT INTO clinician_profession (person_id, ordinal, code, specialties, current)
     SELECT id, 0, CASE WHEN n % 4 = 0 THEN 'nurse' ELSE 'dentist' END, '{}', true FROM made`,
    [people],
  );
}

/** Some of the crowd with a session of their own, so that they can change what they stated. */
export async function someOfTheCrowd({ database, api }: Place, people: number): Promise<Person[]> {
  const rows = (await asAdmin(
    database,
    `SELECT id FROM person WHERE name ~ '^Invented [0-9]+$' ORDER BY id DESC LIMIT $1`,
    [people],
  )) as { id: string }[];
  const tokenOf = (id: string) => createHash('sha256').update(`crowd ${id}`).digest('base64url');
  const hash = (token: string) => createHash('sha256').update(token).digest('base64url');
  await asAdmin(
    database,
    `WITH one AS (SELECT * FROM unnest($1::uuid[], $2::text[]) AS one (id, hash)),
       session AS (
         INSERT INTO session (id, person_id, token_hash, staff, own_device, created_at, last_seen_at, ends_at, fresh_until)
         SELECT gen_random_uuid(), id, hash, false, true, now(), now(), now() + interval '30 days', now() + interval '1 day'
           FROM one)
     INSERT INTO role (id, person_id, role, since, given_by) SELECT gen_random_uuid(), id, 'clinician', now(), id FROM one`,
    [rows.map(({ id }) => id), rows.map(({ id }) => hash(tokenOf(id)))],
  );
  return rows.map(({ id }) => {
    const token = tokenOf(id);
    return {
      id,
      token,
      ask: (document, variables) => api.ask(document, variables, { token }),
      refused: () => Promise.reject(new Error('Nobody of the crowd is refused anything')),
    };
  });
}
