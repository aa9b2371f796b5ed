import { randomUUID } from 'node:crypto';
import { toGlobalId } from '../../libs/platform/graphql/global-id.js';
import { asAdmin, key, type Person, type Place, signedIn } from './profiles.js';

export interface Institution {
  id: string;
  globalId: string;
  lead: Person;
}

/**
 * An institution with a lead, laid in the tables as if two officers had verified it: how that comes about is another
 * journey.
 */
export async function institution(
  place: Place,
  name: string,
  { verified = true, country = 'KE', sensitive = false, kind = 'overseas-institution' } = {},
): Promise<Institution> {
  const id = randomUUID();
  const lead = await signedIn(place, `lead.${id.slice(0, 8)}@midst.example`);
  await asAdmin(
    place.database,
    `INSERT INTO organisation (id, kind, name, country, sensitive, state, basis, basis_assessed_on, basis_expires_on, registered_at)
     VALUES ($1, $6, $2, $3, $4, $5, 'idta', '2026-01-01', '2099-01-01', now())`,
    [id, name, country, sensitive, verified ? 'verified' : 'registered', kind],
  );
  await asAdmin(
    place.database,
    `INSERT INTO role (id, person_id, role, organisation_id, since) VALUES ($1, $2, 'lead', $3, now())`,
    [randomUUID(), lead.id, id],
  );
  return { id, globalId: toGlobalId('Organisation', id), lead };
}

export interface SeenNeed {
  id: string;
  state: string;
  version: number;
  allowedActions: string[];
  missing: { field: string }[];
  [more: string]: unknown;
}

const shown = 'id state version allowedActions missing { field sentence }';

/** Calls one of the verbs of a need and returns the need as it is seen afterwards. */
export async function does(
  person: Person,
  verb: string,
  input: Record<string, unknown>,
  fields = '',
): Promise<SeenNeed> {
  const answer = await person.ask<Record<string, SeenNeed>>(document(verb, fields), {
    input: { idempotencyKey: key(), ...input },
  });
  return answer[verb];
}

/** The same, where it is refused. */
export function isRefused(person: Person, verb: string, input: Record<string, unknown>) {
  return person.refused(document(verb, ''), { input: { idempotencyKey: key(), ...input } });
}

export async function sees(person: Person, needId: string, fields: string): Promise<Record<string, unknown>> {
  const { need } = await person.ask<{ need: Record<string, unknown> }>(
    `query ($id: ID!) { need(id: $id) { ${fields} } }`,
    { id: needId },
  );
  return need;
}

/** From words to an open need: saved, sent, approved, opened. */
export async function opensNeed(
  { lead }: Institution,
  officer: Person,
  words: Record<string, unknown>,
  agreed: Record<string, unknown> = {},
): Promise<SeenNeed> {
  const { id } = await does(lead, 'saveNeed', words);
  await does(lead, 'submitNeed', { needId: id });
  await does(officer, 'reviewNeed', { needId: id, decision: 'APPROVE', ...agreed });
  return does(lead, 'openNeed', { needId: id });
}

export async function eventsOf(place: Place, needGlobalId: string): Promise<string[]> {
  const needId = Buffer.from(needGlobalId, 'base64url').toString().split(':')[1];
  const rows = await asAdmin(
    place.database,
    `SELECT name FROM event WHERE payload ->> 'needId' = $1 ORDER BY seq`,
    [needId],
  );
  return rows.map((row) => row.name as string);
}

function document(verb: string, fields: string): string {
  const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`;
  const plain = ['submitNeed', 'openNeed', 'resumeNeed', 'copyNeed'].includes(verb) ? 'NeedInput' : type;
  const reasoned = ['pauseNeed', 'withdrawNeed'].includes(verb) ? 'NeedWithReasonInput' : plain;
  return `mutation ($input: ${reasoned}!) { ${verb}(input: $input) { ${shown} ${fields} } }`;
}
