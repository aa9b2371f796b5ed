import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { profileSaved } from '../../../libs/clinicians/clinician.events.js';

const patienceMs = 120_000;

/**
 * Has the worker look for needs for these people, as if each had saved their profile, and waits until all was heard:
 * a town that is filled all at once has nobody's matches yet, and a page of none costs nothing.
 */
export async function found(adminUrl: string, people: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(
      `INSERT INTO event (id, name, payload)
       SELECT id, $1, jsonb_build_object('personId', person) FROM unnest($2::uuid[], $3::text[]) AS r (id, person)`,
      [profileSaved.name, people.map(() => randomUUID()), people],
    );
    for (const begun = performance.now(); performance.now() - begun < patienceMs; await pause(200)) {
      const { rows } = await client.query<{ open: boolean }>(
        `SELECT EXISTS (SELECT FROM event WHERE expanded_at IS NULL)
             OR EXISTS (SELECT FROM delivery WHERE done_at IS NULL AND parked_at IS NULL) AS open`,
      );
      if (!rows[0].open) return;
    }
    throw new Error('The worker did not find everything in time');
  } finally {
    await client.end();
  }
}
