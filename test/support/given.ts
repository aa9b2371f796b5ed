import { randomUUID } from 'node:crypto';
import { asAdmin } from './profiles.js';
import type { WholeMidst } from './whole-midst.js';

export interface Given {
  personId: string;
  /** YYYY-MM-DD */
  day: string;
  country: string;
  partnershipId?: string;
  institutionId?: string;
  mode?: 'in-person' | 'remote';
  minutes?: number;
  /** `cadre|sex|level` and how many people. */
  taught?: Record<string, number>;
  trainers?: number;
  reached?: number;
  adopted?: string[];
  cameBack?: string[];
}

/** A person of whom nothing is asked but that they are there. @returns their id */
export async function somebodyThere(midst: WholeMidst): Promise<string> {
  const id = randomUUID();
  await asAdmin(
    midst.database,
    `INSERT INTO person (id, name, created_at, claimed_at) VALUES ($1, 'Invented giver', now(), now())`,
    [id],
  );
  return id;
}

/** Puts a contribution in that its host has confirmed, as the past has it. */
export async function given(midst: WholeMidst, one: Given): Promise<void> {
  const id = randomUUID();
  const run = (sql: string, values: unknown[]) => asAdmin(midst.database, sql, values);
  await run(
    `INSERT INTO contribution (id, person_id, person_name, kind, partnership_id, institution_id, host_name, country, state,
       asked_at, answered_at, verifier_name, verifier_standing, created_at)
     VALUES ($1, $2, 'Invented giver', 'past-informal', $3, $4, 'Invented host', $5, 'waiting', now(), now(), 'Invented', 'lead', now())`,
    [id, one.personId, one.partnershipId ?? null, one.institutionId ?? null, one.country],
  );
  await run(
    `INSERT INTO contribution_account (id, contribution_id, person_id, version, title, role, at, trainers_trained,
       people_reached, produced, came_back) VALUES ($1, $2, $3, 1, 'Invented work', 'trainer', now(), $4, $5, $6, $7)`,
    [
      ...[randomUUID(), id, one.personId, one.trainers ?? 0, one.reached ?? null],
      JSON.stringify((one.adopted ?? []).map((kind) => ({ kind, adopted: true }))),
      JSON.stringify((one.cameBack ?? []).map((kind) => ({ kind }))),
    ],
  );
  await run(
    `INSERT INTO contribution_session (id, contribution_id, person_id, version, ordinal, day, minutes, mode, topic)
     VALUES ($1, $2, $3, 1, 0, $4, $5, $6, 'Invented topic')`,
    [randomUUID(), id, one.personId, one.day, one.minutes ?? 450, one.mode ?? 'in-person'],
  );
  for (const [kind, people] of Object.entries(one.taught ?? {}))
    await run(
      `INSERT INTO contribution_taught (id, contribution_id, person_id, version, cadre, sex, level, people)
       VALUES ($1, $2, $3, 1, $4, $5, $6, $7)`,
      [randomUUID(), id, one.personId, ...kind.split('|'), people],
    );
  await run(`UPDATE contribution SET state = 'confirmed' WHERE id = $1`, [id]);
}
