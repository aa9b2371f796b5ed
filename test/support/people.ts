import { randomUUID } from 'node:crypto';
import { system, type SignedIn } from '../../libs/platform/actor.js';
import { Database } from '../../libs/platform/database.js';
import { SignInCodes } from '../../libs/people/sign-in-codes.js';
import { Sessions } from '../../libs/people/sessions.service.js';
import { Staff } from '../../libs/people/staff.service.js';
import { Invitations } from '../../libs/partnerships/invitations.service.js';
import type { RunningApi } from './api.js';

/** Somebody who is signed in, and asks in their own name. */
export interface Somebody {
  email: string;
  token: string;
  ask<D>(document: string, variables?: Record<string, unknown>): Promise<D>;
  /** The code of the refusal that an operation meets; fails where it meets none. */
  refused(document: string, variables?: Record<string, unknown>): Promise<string>;
}

/** A mutation's own key, new each time. */
export function key(): string {
  return randomUUID();
}

/** The code in the newest mail to an address, derived as the mail would derive it. */
export async function codeFor(api: RunningApi, email: string): Promise<string> {
  const revealed = await api.app.get(Database).as(system('doorkeeper'), async (tx) => {
    const rows: { id: string }[] = await tx.query(
      'SELECT id FROM sign_in_code WHERE email = $1 ORDER BY created_at DESC, id DESC LIMIT 1',
      [email],
    );
    return rows.length === 0 ? null : api.app.get(SignInCodes).reveal(tx, rows[0].id);
  });
  if (!revealed) throw new Error(`No code waits for ${email}`);
  return revealed.code;
}

/** The token in the newest invitation to an address, derived as the mail would derive it. */
export async function invitationFor(api: RunningApi, email: string): Promise<string> {
  const revealed = await api.app.get(Database).as(system('doorkeeper'), async (tx) => {
    const rows: { id: string }[] = await tx.query(
      'SELECT id FROM invitation WHERE email = $1 ORDER BY created_at DESC, id DESC LIMIT 1',
      [email],
    );
    return rows.length === 0 ? null : api.app.get(Invitations).reveal(tx, rows[0].id);
  });
  if (!revealed) throw new Error(`No invitation waits for ${email}`);
  return revealed.token;
}

/** Signs somebody in over HTTP, as a person would. */
export async function signIn(api: RunningApi, email: string, ownDevice = false): Promise<Somebody> {
  await api.ask('mutation ($email: String!) { requestSignInCode(input: { email: $email }) { minutes } }', {
    email,
  });
  const { signIn: here } = await api.ask<{ signIn: { token: string } }>(
    'mutation ($input: SignInInput!) { signIn(input: $input) { token } }',
    { input: { email, code: await codeFor(api, email), ownDevice } },
  );
  return as(api, email, here.token);
}

export function as(api: RunningApi, email: string, token: string): Somebody {
  return {
    email,
    token,
    ask: (document, variables) => api.ask(document, variables, { token }),
    async refused(document, variables) {
      const { errors } = await api.graphql(document, variables, { token });
      if (errors.length === 0) throw new Error('This was to be refused, and was not');
      return errors[0].extensions.code;
    },
  };
}

/** A programme officer, made as the operator makes the first ones. */
export async function officer(api: RunningApi, email: string): Promise<Somebody> {
  await api.app.get(Staff).makeOfficer(email);
  return signIn(api, email);
}

/** The actor behind a token, for looking into the database in somebody's name past every check of the application. */
export async function actorOf(api: RunningApi, { token }: Somebody): Promise<SignedIn> {
  const actor = await api.app.get(Sessions).holderOf(token, '127.0.0.1');
  if (!actor) throw new Error('This token opens nothing');
  return actor;
}

/** Raw SQL in somebody's name: only PostgreSQL's own policies stand in the way. */
export async function rows<R>(
  api: RunningApi,
  actor: SignedIn,
  sql: string,
  parameters: unknown[] = [],
): Promise<R[]> {
  return api.app.get(Database).as(actor, (tx) => tx.query(sql, parameters));
}

export interface RegisteredOrganisation {
  id: string;
  lead: Somebody;
}

/** An organisation that its lead registered and two officers verified, over the interface. */
export async function verifiedOrganisation(
  api: RunningApi,
  officers: readonly [Somebody, Somebody],
  stated: {
    name: string;
    country: string;
    lead: string;
    kind?: string;
    sensitive?: boolean;
    emailDomains?: string[];
  },
): Promise<RegisteredOrganisation> {
  const lead = await signIn(api, stated.lead);
  const { registerOrganisation } = await lead.ask<{ registerOrganisation: { id: string } }>(
    'mutation ($input: RegisterOrganisationInput!) { registerOrganisation(input: $input) { id } }',
    {
      input: {
        idempotencyKey: key(),
        kind: stated.kind ?? (stated.country === 'GB' ? 'UK_EMPLOYER' : 'OVERSEAS_INSTITUTION'),
        name: stated.name,
        country: stated.country,
        region: 'An invented region',
        sensitive: stated.sensitive ?? false,
        secondLeadEmail: `second.${stated.lead}`,
      },
    },
  );
  const { id } = registerOrganisation;
  for (const one of officers)
    await one.ask(VERIFY, { input: verification(id, stated.country, stated.emailDomains) });
  return { id, lead };
}

export const VERIFY =
  'mutation ($input: VerifyOrganisationInput!) { verifyOrganisation(input: $input) { state basis emailDomains } }';

/** What an officer states about an organisation. */
export function verification(organisationId: string, country: string, emailDomains: string[] = []) {
  const basis =
    country === 'GB'
      ? { kind: 'UK', assessedOn: '2026-01-15' }
      : { kind: 'IDTA', assessedOn: '2026-01-15', expiresOn: '2099-12-31' };
  return {
    idempotencyKey: key(),
    organisationId,
    evidence: 'Rang the switchboard and saw the letter of its director.',
    basis,
    emailDomains,
  };
}
