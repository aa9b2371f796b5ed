import { Client } from 'pg';
import { Chance } from './chance.js';
import { addClinician } from './clinicians.js';
import {
  addEmployers,
  addInstitutions,
  addOfficers,
  addPartnerships,
  type Organisation,
} from './institutions.js';
import { addNeed, type Asked, askedBy } from './needs.js';
import { Rows } from './rows.js';

export interface TownSize {
  clinicians: number;
  institutions: number;
  employers: number;
  officers: number;
  needs: number;
  seed: number;
}

export const usualTown: TownSize = {
  clinicians: 20_000,
  institutions: 150,
  employers: 40,
  officers: 5,
  needs: 200,
  seed: 2026,
};

/** Everybody and everything that was laid into the database, by the ids under which it can be asked for. */
export interface Town {
  clinicians: string[];
  institutions: Organisation[];
  officers: string[];
  openNeeds: string[];
  rows: Record<string, number>;
  seconds: number;
}

/**
 * Fills an empty, migrated database. `ownerUrl` is a superuser's address: row-level security would ask for somebody's
 * name on every row, and who did what is no part of a measurement.
 */
export async function fillTown(
  adminUrl: string,
  size: TownSize = usualTown,
  further: readonly Asked[] = [],
): Promise<Town & { further: string[] }> {
  const begun = performance.now();
  const now = new Date();
  const rows = new Rows();
  const chance = new Chance(size.seed);
  const institutions = addInstitutions(rows, chance, size.institutions, now);
  const employers = addEmployers(rows, size.employers, now);
  const officers = addOfficers(rows, size.officers, now);
  addPartnerships(rows, institutions, employers, now);
  const openNeeds: string[] = [];
  for (let n = 0; n < size.needs; n++) {
    const institution = institutions[n % institutions.length];
    const asked = askedBy(chance, institution.country);
    const id = addNeed(rows, chance, institution, n, now, asked);
    if (asked.state === 'open') openNeeds.push(id);
  }
  const special = further.map((asked, n) =>
    addNeed(rows, chance, institutions[n], `special ${n}`, now, asked),
  );

  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  const counts: Record<string, number> = {};
  const flush = async () => {
    for (const [table, count] of Object.entries(rows.counts())) counts[table] = (counts[table] ?? 0) + count;
    await rows.insert(client);
  };
  const clinicians: string[] = [];
  const town = { seed: size.seed, now, employers: employers.map(({ id }) => id) };
  try {
    await client.query('BEGIN');
    await flush();
    for (let n = 0; n < size.clinicians; n++) {
      clinicians.push(addClinician(rows, town, n));
      if (n % 5_000 === 4_999) await flush();
    }
    await flush();
    await client.query('COMMIT');
    // As autovacuum would have done by the time that so many people had arrived one by one.
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
  const seconds = (performance.now() - begun) / 1000;
  return { clinicians, institutions, officers, openNeeds, rows: counts, seconds, further: special };
}
