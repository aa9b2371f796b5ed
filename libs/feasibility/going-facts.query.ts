import type { EntityManager } from 'typeorm';
import type { EmploymentKind, RegistrationStatus, Stage } from '../clinicians/profile-words.js';
import { rowsOf } from '../platform/rows.js';
import { DocumentKind, RegistrationRequirement, TravelStep } from '../reference/going.entity.js';
import type { UkNation } from '../reference/uk-nation.js';
import type { RequestState } from '../time-off/time-off-request.states.js';
import { HeldDocument } from './papers/held-document.entity.js';
import type { EmploymentFacts } from './planning/leave.js';
import type { Rules, SeenPaper } from './planning/steps.js';

/** What a plan reads of its person, by themselves. */
export interface OwnFacts {
  locale: string;
  stage: Stage | null;
  nation: UkNation | null;
  livesIn: string | null;
  professions: string[];
  registrations: { country: string; status: RegistrationStatus }[];
  /** Only while they consent to the use of heritage: PostgreSQL gives no row otherwise. */
  trainedIn: string[];
  employments: (EmploymentFacts & { kind: EmploymentKind })[];
  papers: HeldDocument[];
}

/** Everything about oneself that a plan reads, in two statements. */
export async function ownGoingFacts(tx: EntityManager, personId: string): Promise<OwnFacts> {
  const [own]: (Omit<OwnFacts, 'papers'> | undefined)[] = await tx.query(
    `SELECT p.locale, c.stage, c.uk_nation AS nation, c.lives_in AS "livesIn",
       ARRAY(SELECT code FROM clinician_profession WHERE person_id = $1 AND current ORDER BY ordinal) AS professions,
       coalesce((SELECT jsonb_agg(jsonb_build_object('country', country, 'status', status)) FROM registration
         WHERE person_id = $1), '[]') AS registrations,
       ARRAY(SELECT country FROM heritage_tie WHERE person_id = $1 AND kind = 'trained') AS "trainedIn",
       coalesce((SELECT jsonb_agg(jsonb_build_object('organisationId', e.organisation_id, 'kind', e.kind,
           'name', coalesce(e.name, o.name), 'leaveWords', e.leave_words, 'noticeDays', e.notice_days,
           'country', coalesce(o.country, e.country)) ORDER BY e.ordinal)
         FROM clinician_employment e LEFT JOIN organisation_card o ON o.id = e.organisation_id
         WHERE e.person_id = $1), '[]') AS employments
     FROM person p LEFT JOIN clinician c ON c.id = p.id WHERE p.id = $1`,
    [personId],
  );
  const known = own ?? {
    ...{
      locale: 'en-GB',
      stage: null,
      nation: null,
      livesIn: null,
      professions: [],
      registrations: [],
      trainedIn: [],
      employments: [],
    },
  };
  const papers = await rowsOf(tx, HeldDocument, 'WHERE person_id = $1 ORDER BY id', [personId]);
  return { ...known, papers };
}

/** The dated rows that a plan is made by, and what was seen in a stretch of days; PostgreSQL gives no small number. */
export async function goingRules(
  tx: EntityManager,
  countries: readonly string[],
  { from, to }: { from: string; to: string },
): Promise<Rules> {
  const requirements = await rowsOf(
    tx,
    RegistrationRequirement,
    'WHERE country IS NULL OR country = ANY ($1) ORDER BY position',
    [countries],
  );
  const kinds = await rowsOf(tx, DocumentKind, 'ORDER BY position', []);
  const steps = await rowsOf(
    tx,
    TravelStep,
    'WHERE country IS NULL OR country = ANY ($1) ORDER BY position',
    [countries],
  );
  const seen: (Omit<SeenPaper, 'median' | 'most'> & { median: string; most: string })[] = await tx.query(
    'SELECT kind, country, papers, median, most FROM app.days_to_papers($1, $2, $3)',
    [countries, from, to],
  );
  const seenPapers = seen.map((row) => ({ ...row, median: Number(row.median), most: Number(row.most) }));
  return { requirements, kinds, steps, seenPapers };
}

export interface AskedRow {
  engagementId: string;
  employer: string;
  state: RequestState;
  askedAt: Date;
}

/** One's own requests of these engagements that still say something, oldest first. */
export function askedFor(tx: EntityManager, engagementIds: readonly string[]): Promise<AskedRow[]> {
  return tx.query(
    `SELECT engagement_id AS "engagementId", employer_name AS employer, state, asked_at AS "askedAt" FROM time_off_request
      WHERE engagement_id = ANY ($1) AND state NOT IN ('withdrawn', 'replaced') ORDER BY id`,
    [engagementIds],
  );
}

export interface ClearedRow {
  engagementId: string;
  kind: 'live-register' | 'record-check';
  until: string;
}

export function clearedFor(tx: EntityManager, engagementIds: readonly string[]): Promise<ClearedRow[]> {
  return tx.query(
    `SELECT engagement_id AS "engagementId", kind, valid_until::text AS until FROM engagement_clearance
      WHERE engagement_id = ANY ($1) AND passed`,
    [engagementIds],
  );
}

/** The position of each need for which one was found; of several the best. */
export async function ownPositions(
  tx: EntityManager,
  personId: string,
  needIds: readonly string[],
): Promise<Map<string, string>> {
  const rows: { needId: string; positionId: string }[] = await tx.query(
    `SELECT DISTINCT ON (need_id) need_id AS "needId", position_id AS "positionId" FROM match
      WHERE person_id = $1 AND need_id = ANY ($2) ORDER BY need_id, overall DESC, position_id`,
    [personId, needIds],
  );
  return new Map(rows.map(({ needId, positionId }) => [needId, positionId]));
}
