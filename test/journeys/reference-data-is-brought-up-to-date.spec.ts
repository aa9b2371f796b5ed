import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { loadReference } from '../../libs/reference/load.js';
import { startApi } from '../support/api.js';
import { createScratchDatabase, type ScratchDatabase } from '../support/scratch-database.js';

let database: ScratchDatabase;
let owner: DataSource;
let application: DataSource;

beforeAll(async () => {
  database = await createScratchDatabase();
  owner = await new DataSource({ type: 'postgres', url: database.ownerUrl }).initialize();
  application = await new DataSource({ type: 'postgres', url: database.url }).initialize();
});

afterAll(async () => {
  await owner.destroy();
  await application.destroy();
  await database.drop();
});

/** Every row of every table, as text. */
async function everything(): Promise<string> {
  const tables = [
    'reference_term',
    'term_relation',
    'term_phrase',
    'recruitment_code',
    'recruitment_word',
    'recruitment_listing',
    'bank_holiday',
    'need_kind',
    'registration_route',
    'uk_register',
    'document_kind',
    'registration_requirement',
    'travel_step',
    'absence_limit',
  ];
  const rows = await Promise.all(
    tables.map((table) =>
      owner.query(`SELECT to_jsonb(t) AS row FROM ${table} t ORDER BY to_jsonb(t)::text`),
    ),
  );
  return JSON.stringify(rows);
}

const nameOf = async (kind: string, code: string): Promise<string | undefined> => {
  const [row]: { name: string }[] = await owner.query(
    `SELECT name FROM reference_term WHERE kind = $1 AND code = $2`,
    [kind, code],
  );
  return row?.name;
};

it('is there after migrating, and the same load again changes nothing', async () => {
  const before = await everything();
  const { rows, written, removed } = await loadReference(owner);
  expect({ written, removed }).toEqual({ written: 0, removed: 0 });
  expect(rows).toBeGreaterThan(2000);
  expect(await everything()).toBe(before);
});

it('brings back what was changed, adds what is new and removes what no longer ships', async () => {
  const before = await everything();
  await owner.query(
    `UPDATE reference_term SET name = 'Nvrse', synonyms = '{}' WHERE kind = 'profession' AND code = 'nurse'`,
  );
  await owner.query(`UPDATE uk_register SET seen_on = '2001-01-01' WHERE code = 'NMC'`);
  await owner.query(`DELETE FROM recruitment_listing WHERE country = 'HT'`);
  await owner.query(
    `INSERT INTO reference_term (kind, code, position, name, source, edition)
     VALUES ('skill', 'bloodletting', 9999, 'Bloodletting', 'an older build', '1850')`,
  );
  // Haiti stands on the WHO list and on the UK red list.
  expect(await loadReference(owner)).toMatchObject({ written: 4, removed: 1 });
  expect(await everything()).toBe(before);
});

it('leaves alone what a person added, even where a build ships the same code', async () => {
  await owner.query(
    `UPDATE reference_term SET name = 'Kreol as officers know it', added_by = $1 WHERE kind = 'language' AND code = 'mfe'`,
    [randomUUID()],
  );
  await owner.query(
    `INSERT INTO term_phrase (kind, phrase, position, codes, source, seen_on, added_by)
     VALUES ('profession', 'bone doctor of Nowhere', 0, '{doctor}', 'said at a meeting', '2026-11-21', $1)`,
    [randomUUID()],
  );
  expect(await loadReference(owner)).toMatchObject({ written: 0, removed: 0 });
  expect(await nameOf('language', 'mfe')).toBe('Kreol as officers know it');
  const [{ count }]: { count: string }[] = await owner.query(
    `SELECT count(*) FROM term_phrase WHERE phrase = 'bone doctor of Nowhere'`,
  );
  expect(count).toBe('1');
});

it('is read by everybody and written by nobody but the owner', async () => {
  const [{ count }]: { count: string }[] = await application.query(`SELECT count(*) FROM reference_term`);
  expect(Number(count)).toBeGreaterThan(1500);
  for (const change of [
    `INSERT INTO term_phrase (kind, phrase, position, source, edition) VALUES ('skill', 'x', 0, 'x', 'x')`,
    `UPDATE uk_register SET name = ''`,
    `DELETE FROM recruitment_listing`,
  ])
    await expect(application.query(change)).rejects.toThrow('permission denied');
});

it('what a person added is read at the next start, and without rows no program starts', async () => {
  const api = await startApi({ databaseUrl: database.url });
  try {
    const { mapText } = await api.ask<{ mapText: { terms: { term: { code: string } }[] } }>(
      `{ mapText(kind: PROFESSION, text: "a bone doctor of Nowhere") { terms { term { code } } } }`,
    );
    expect(mapText.terms.map(({ term }) => term.code)).toEqual(['doctor']);
  } finally {
    await api.stop();
  }
  await owner.query(`DELETE FROM reference_term`);
  await expect(startApi({ databaseUrl: database.url })).rejects.toThrow('npm run midst -- migrate');
  await owner.query(`DROP TABLE reference_term`);
  await expect(startApi({ databaseUrl: database.url })).rejects.toThrow('npm run midst -- migrate');
});
