import type { INestApplicationContext } from '@nestjs/common';
import { NeedReviews } from '../../../libs/needs/reviews.service.js';
import { NeedLimits, Needs } from '../../../libs/needs/need.service.js';
import { People } from '../../../libs/people/people.service.js';
import { Roles } from '../../../libs/people/roles.service.js';
import { system, type SignedIn } from '../../../libs/platform/actor.js';
import { Database } from '../../../libs/platform/database.js';
import { Refusal } from '../../../libs/platform/refusal.js';

export interface OpenedInDemo {
  opened: number;
  /** Why the others were not, and how many of them. */
  kept: Record<string, number>;
}

interface Draft {
  id: string;
  institution: string;
  verified: boolean;
}

/**
 * Sends, approves and opens the needs that a file brought, by an invented lead of each institution and an invented
 * officer: every step through the services, so that what is not complete, or of an institution that is not verified,
 * stays a draft and says why.
 */
export async function openInDemo(
  desk: INestApplicationContext,
  source: string,
  officer: SignedIn,
): Promise<OpenedInDemo> {
  const database = desk.get(Database);
  // The limit is against careless scripts of institutions; here one file stands for many days of them.
  desk.get(NeedLimits).sentADay = 100_000;
  const told: OpenedInDemo = { opened: 0, kept: {} };
  for (const draft of await draftsOf(database, source)) {
    const why = draft.verified
      ? await open(desk, draft, officer)
      : 'The institution is not verified: its country was not stated.';
    if (why === null) told.opened += 1;
    else told.kept[why] = (told.kept[why] ?? 0) + 1;
  }
  return told;
}

function draftsOf(database: Database, source: string): Promise<Draft[]> {
  return database.read(system('importer'), (tx) =>
    tx.query(
      `SELECT n.id, n.institution_id AS institution, o.state = 'verified' AS verified
         FROM need n JOIN organisation o ON o.id = n.institution_id
        WHERE n.state = 'draft' AND n.record_kind = 'need' AND starts_with(n.import_key, $1) ORDER BY n.id`,
      [`${source}:`],
    ),
  );
}

/** @returns why not, or null where it is open */
async function open(
  desk: INestApplicationContext,
  { id, institution }: Draft,
  officer: SignedIn,
): Promise<string | null> {
  const database = desk.get(Database);
  const lead = await leadOf(desk, institution, officer);
  const needs = desk.get(Needs);
  const agreed = { heritageAgreed: true, ukVisitAgreed: true, sexReasonAgreed: true, returnAgreed: true };
  try {
    await database.as(lead, (tx) => needs.submit(tx, id));
    await database.as(officer, (tx) =>
      desk.get(NeedReviews).review(tx, officer, id, { decision: 'approve', ...agreed }),
    );
    await database.as(lead, (tx) => needs.open(tx, lead, id));
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [error.message, ...error.fields.map(({ sentence }) => sentence)].join(' ');
  }
}

/** An invented person who speaks for the institution; the same one for all its needs, and in every import. */
async function leadOf(
  desk: INestApplicationContext,
  institution: string,
  officer: SignedIn,
): Promise<SignedIn> {
  const database = desk.get(Database);
  const email = `demo.lead.${institution.slice(-12)}@institution.midst.example`;
  const personId = await database.as(system('doorkeeper'), (tx) => desk.get(People).expected(tx, email));
  await database.as(system('importer'), (tx) =>
    desk.get(Roles).give(tx, { personId, role: 'lead', organisationId: institution, by: null }),
  );
  return { ...officer, personId, roles: ['lead'] };
}
