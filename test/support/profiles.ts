import { randomUUID } from 'node:crypto';
import type { RunningApi } from './api.js';
import { createScratchDatabase, type ScratchDatabase } from './scratch-database.js';
import { startApi } from './api.js';
import { key, signIn } from './people.js';

export { key };

/** Somebody with a session of their own at a running API. */
export interface Person {
  id: string;
  token: string;
  ask<D>(document: string, variables?: Record<string, unknown>): Promise<D>;
  /** The refusal's code and the fields it names; fails where nothing was refused. */
  refused(document: string, variables?: Record<string, unknown>): Promise<{ code: string; fields: string[] }>;
}

export interface Place {
  database: ScratchDatabase;
  api: RunningApi;
  close(): Promise<void>;
}

export async function openPlace(): Promise<Place> {
  const database = await createScratchDatabase();
  const api = await startApi({ databaseUrl: database.url });
  return {
    database,
    api,
    close: async () => {
      await api.stop();
      await database.drop();
    },
  };
}

/** Signs in through the real door; only the mail is skipped, by deriving its code as the worker would. */
export async function signedIn({ api, database }: Place, email: string): Promise<Person> {
  const { token, ask } = await signIn(api, email);
  const [contact] = await asAdmin(database, 'SELECT person_id AS id FROM person_contact WHERE email = $1', [
    email,
  ]);
  return {
    id: contact.id as string,
    token,
    ask,
    refused: async (document, variables) => {
      const { errors } = await api.graphql(document, variables, { token });
      if (errors.length === 0) throw new Error('Nothing was refused');
      const { code, fields } = errors[0].extensions;
      return { code, fields: fields.map(({ field }) => field) };
    },
  };
}

export async function clinician(place: Place, email: string, name = 'Invented Person'): Promise<Person> {
  const person = await signedIn(place, email);
  const { termsVersion } = await person.ask<{ termsVersion: string }>('{ termsVersion }');
  await person.ask('mutation ($input: JoinAsClinicianInput!) { joinAsClinician(input: $input) { id } }', {
    input: { idempotencyKey: key(), adult: true, acceptedTerms: termsVersion, name },
  });
  return person;
}

/** Officers come from the operator's console, so the role is laid in the table. */
export async function officer(place: Place, email: string): Promise<Person> {
  const person = await signedIn(place, email);
  await asAdmin(
    place.database,
    `INSERT INTO role (id, person_id, role, since) VALUES ($1, $2, 'officer', now())`,
    [randomUUID(), person.id],
  );
  return person;
}

export async function consents(person: Person, purpose: string): Promise<void> {
  await person.ask('mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { __typename } }', {
    input: { idempotencyKey: key(), purpose, version: 1 },
  });
}

export async function withdraws(person: Person, purpose: string): Promise<void> {
  await person.ask(
    'mutation ($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { __typename } }',
    {
      input: { idempotencyKey: key(), purpose },
    },
  );
}

export async function saves(person: Person, profile: Record<string, unknown>): Promise<void> {
  await person.ask('mutation ($input: SaveMyProfileInput!) { saveMyProfile(input: $input) { __typename } }', {
    input: { idempotencyKey: key(), profile },
  });
}

export async function shows(person: Person): Promise<void> {
  await person.ask('mutation ($input: ShowMyProfileInput!) { showMyProfile(input: $input) { __typename } }', {
    input: { idempotencyKey: key() },
  });
}

export async function asAdmin(
  database: ScratchDatabase,
  sql: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  // The connection goes on to whoever asks next, and so would what is set on it.
  if (/^\s*SET (?!LOCAL\b)/.test(sql)) throw new Error('Write SET LOCAL: the connection stays open');
  return (await database.admin.query(sql, values)).rows;
}

/** Raw SQL with the application's own login and nothing of the application's checks, in somebody's name. */
export async function asActor(
  database: ScratchDatabase,
  settings: { person?: string; system?: string },
  sql: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const client = await database.application.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT set_config('midst.person', $1, true), set_config('midst.system', $2, true)`, [
      settings.person ?? '',
      settings.system ?? '',
    ]);
    return (await client.query<Record<string, unknown>>(sql, values)).rows;
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}
