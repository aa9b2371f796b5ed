import { randomUUID } from 'node:crypto';
import { toGlobalId } from '../../libs/platform/graphql/global-id.js';
import { readConfig } from '../../libs/platform/config.js';
import { Secrets } from '../../libs/platform/secrets.js';
import { asAdmin } from './profiles.js';
import type { ScratchDatabase } from './scratch-database.js';
import type { Someone, WholeMidst } from './whole-midst.js';
import { surroundings } from './surroundings.js';

/** Everybody of a journey from an introduction to time off: one clinician, one institution, one employer. */
export interface Introduced {
  clinician: Someone;
  lead: Someone;
  institutionId: string;
  employerId: string;
  needId: string;
  positionId: string;
  matchId: string;
}

/** The clinician's employer has this domain, as two officers verified it. */
export const employerDomain = 'invented-trust.example';

/**
 * Somebody who was introduced to an institution, laid in the tables: how needs are posted and matches found are other
 * journeys. `besides` somebody: for the same position of the same institution.
 */
export async function introduced(
  midst: WholeMidst,
  {
    country = 'KE',
    sensitive = false,
    activities = ['teach'],
    besides,
  }: { country?: string; sensitive?: boolean; activities?: string[]; besides?: Introduced } = {},
): Promise<Introduced> {
  const tag = randomUUID().slice(0, 8);
  const clinician = await midst.signIn(`ama.${tag}@post.example`);
  const { termsVersion } = await clinician.ask<{ termsVersion: string }>('{ termsVersion }');
  await clinician.ask('mutation ($input: JoinAsClinicianInput!) { joinAsClinician(input: $input) { id } }', {
    input: { idempotencyKey: midst.key(), adult: true, acceptedTerms: termsVersion, name: 'Ama Invented' },
  });
  if (besides) {
    const matchId = await layMatch(midst, besides, clinician);
    return { ...besides, clinician, matchId };
  }
  const lead = await midst.signIn(`lead.${tag}@hospital.example`);
  const [institutionId, employerId, needId, positionId] = Array.from({ length: 4 }, () => randomUUID());
  const lay = (sql: string, values: unknown[]) => asAdmin(midst.database, sql, values);
  await lay(
    `INSERT INTO organisation (id, kind, name, country, sensitive, state, basis, basis_assessed_on, basis_expires_on,
                               email_domains, registered_at)
     VALUES ($1, 'overseas-institution', 'Invented Teaching Hospital', $3, $4, 'verified', 'idta', '2026-01-01', '2099-01-01', '{}', now()),
            ($2, 'uk-employer', 'Invented Trust', 'GB', false, 'verified', 'uk', '2026-01-01', NULL, $5, now())`,
    [institutionId, employerId, country, sensitive, [employerDomain]],
  );
  await giveRole(midst.database, lead, 'lead', institutionId);
  await lay(
    `INSERT INTO need (id, institution_id, state, title, countries, sensitive, created_at, updated_at, opened_at)
     VALUES ($1, $2, 'open', 'Invented paediatric teaching', $3, $4, now(), now(), now())`,
    [needId, institutionId, [country], sensitive],
  );
  await lay(
    `INSERT INTO "position" (id, need_id, ordinal, title, activities) VALUES ($1, $2, 0, 'Paediatric nurse teacher', $3)`,
    [positionId, needId, activities],
  );
  const where = { needId, positionId, institutionId };
  const matchId = await layMatch(midst, where, clinician);
  return { clinician, lead, employerId, ...where, matchId };
}

async function layMatch(
  midst: WholeMidst,
  { needId, positionId, institutionId }: Pick<Introduced, 'needId' | 'positionId' | 'institutionId'>,
  clinician: Someone,
): Promise<string> {
  const matchId = randomUUID();
  await asAdmin(
    midst.database,
    `INSERT INTO match (id, need_id, position_id, institution_id, person_id, state, overall, turn, found_at, interested_at)
     VALUES ($1, $2, $3, $4, $5, 'introduced', 500, 0, now(), now())`,
    [matchId, needId, positionId, institutionId, keyOf(clinician.personId)],
  );
  return matchId;
}

export async function giveRole(
  database: ScratchDatabase,
  person: Someone,
  role: string,
  organisationId: string | null,
): Promise<void> {
  await asAdmin(
    database,
    'INSERT INTO role (id, person_id, role, organisation_id, since) VALUES ($1, $2, $3, $4, now())',
    [randomUUID(), keyOf(person.personId), role, organisationId],
  );
}

/** The row's own key behind a global id. */
export function keyOf(globalId: string): string {
  const text = Buffer.from(globalId, 'base64url').toString();
  return /^[A-Z][A-Za-z]+:/.test(text) ? text.slice(text.indexOf(':') + 1) : globalId;
}

/** A day so many days from now, by the journey's clock. */
export function dayFromNow(midst: WholeMidst, days: number): string {
  return new Date(midst.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

/** An agreed engagement of somebody who was introduced, laid in the tables. */
export async function agreed(
  midst: WholeMidst,
  who: Introduced,
  inDays = 90,
  leg: object = { mode: 'in-country', country: 'KE' },
): Promise<string> {
  const engagementId = randomUUID();
  const [from, to] = [dayFromNow(midst, inDays), dayFromNow(midst, inDays + 11)];
  await asAdmin(
    midst.database,
    `INSERT INTO engagement (id, match_id, need_id, institution_id, person_id, state, version, agreed_version, first_day,
                             last_day, proposed_at, agreed_at)
     VALUES ($1, $2, $3, $4, $5, 'agreed', 1, 1, $6, $7, now(), now())`,
    [engagementId, who.matchId, who.needId, who.institutionId, keyOf(who.clinician.personId), from, to],
  );
  await asAdmin(
    midst.database,
    `INSERT INTO engagement_terms (id, engagement_id, institution_id, person_id, version, position_id, position_title,
       activities, legs, counterpart, conduct_code, proposed_by, side, at, accepted_by, accepted_at)
     VALUES ($1, $2, $3, $4, 1, $5, 'Paediatric nurse teacher', '{teach}', $6, '{"name": "Grace Invented"}', '2026-11',
       $4, 'clinician', now(), $7, now())`,
    [
      randomUUID(),
      engagementId,
      who.institutionId,
      keyOf(who.clinician.personId),
      who.positionId,
      JSON.stringify([{ ...leg, from, to, treatsPeople: false, aloneWithChildren: false }]),
      keyOf(who.lead.personId),
    ],
  );
  return toGlobalId('Engagement', engagementId);
}

/** The token of the link in a mail to an approver, as they would copy it. */
export function tokenIn(text: string | undefined): string {
  const [, token] = /\/time-off\/([\w-]{44})\b/.exec(text ?? '') ?? [];
  if (!token) throw new Error(`There is no link in: ${text}`);
  return token;
}

/** A token as Midst itself would derive it. */
export function tokenFor(stepId: string, generation: number): string {
  const config = readConfig({ ...surroundings, DATABASE_URL: 'postgres://nobody' });
  return new Secrets(config).token('time-off-step', stepId, generation);
}
