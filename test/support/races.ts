import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { ScratchDatabase } from './scratch-database.js';

/** One request with its steps, about which many want something at the same moment. */
export interface Field {
  requestId: string;
  steps: string[];
}

/**
 * Lays requests of one clinician into the tables, each for an engagement of its own and asked three days ago of two
 * approvers side by side. How they come about is other journeys; foreign keys to what these do not need are left out.
 */
export async function layFields(
  { adminUrl }: Pick<ScratchDatabase, 'adminUrl'>,
  personId: string,
  count: number,
  state: 'asked' | 'conditional',
  approvers: number,
): Promise<Field[]> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  const fields = Array.from({ length: count }, () => ({
    engagementId: randomUUID(),
    requestId: randomUUID(),
    steps: Array.from({ length: approvers }, () => randomUUID()),
  }));
  const steps = fields.flatMap(({ requestId, steps: ids }) =>
    ids.map((id, ordinal) => ({ id, requestId, ordinal, email: `${id}@trust.example` })),
  );
  try {
    await admin.query('SET session_replication_role = replica');
    const institutionId = randomUUID();
    await admin.query(
      `INSERT INTO organisation (id, kind, name, country, state, email_domains, registered_at)
       VALUES ($1, 'overseas-institution', 'Invented Teaching Hospital', 'KE', 'verified', '{}', now())`,
      [institutionId],
    );
    await admin.query(
      `INSERT INTO engagement (id, match_id, need_id, institution_id, person_id, state, version, agreed_version, first_day,
         last_day, proposed_at, agreed_at)
       SELECT f."engagementId", gen_random_uuid(), gen_random_uuid(), $3, $2, 'agreed', 1, 1,
         current_date + 90, current_date + 100, now(), now()
         FROM jsonb_to_recordset($1) AS f ("engagementId" uuid)`,
      [JSON.stringify(fields), personId, institutionId],
    );
    await admin.query(
      `INSERT INTO time_off_request (id, reference, engagement_id, person_id, employer_name, employer_key, state,
         clinician_name, asked_at)
       SELECT f."requestId", 'TO-' || f."requestId", f."engagementId", $2, 'Invented Trust', 'invented trust', 'asking',
         'Ama Invented', now() - interval '3 days'
         FROM jsonb_to_recordset($1) AS f ("engagementId" uuid, "requestId" uuid)`,
      [JSON.stringify(fields), personId],
    );
    await admin.query(
      `INSERT INTO time_off_line (id, request_id, ordinal, leave_type, from_day, to_day, days)
       SELECT gen_random_uuid(), f."requestId", 0, 'AL-AFC', current_date + 90, current_date + 100, 7
         FROM jsonb_to_recordset($1) AS f ("requestId" uuid)`,
      [JSON.stringify(fields)],
    );
    await admin.query(
      `INSERT INTO time_off_step (id, request_id, ordinal, turn, role, name, email, standing, state, asked_at, decide_by,
         due_at, decided_at, condition, condition_by)
       SELECT s.id, s."requestId", s.ordinal, 0, 'line-manager', 'Invented', s.email, 'employer-domain', $2,
         now() - interval '3 days', current_date + 4, now() + interval '30 days',
         CASE $2 WHEN 'conditional' THEN now() END, CASE $2 WHEN 'conditional' THEN 'Cover is found.' END,
         CASE $2 WHEN 'conditional' THEN current_date + 30 END
         FROM jsonb_to_recordset($1) AS s (id uuid, "requestId" uuid, ordinal integer, email text)`,
      [JSON.stringify(steps), state],
    );
  } finally {
    await admin.end();
  }
  return fields;
}

/** When somebody's transaction was under way, and what came of it: null, or the code of its refusal. */
export interface Ran {
  from: number;
  to: number;
  code: string | null;
}

/** How many pairs were under way at the same time: so many races were run. */
export function pairsThatMet(ran: readonly Ran[]): number {
  return ran.reduce(
    (sum, one, i) =>
      sum + ran.slice(i + 1).filter((other) => one.from < other.to && other.from < one.to).length,
    0,
  );
}
