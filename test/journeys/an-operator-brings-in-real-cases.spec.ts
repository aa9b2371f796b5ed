/** Files never meet a queue: @queue is tried elsewhere. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { KindFigures } from '../../libs/platform/imports/figures.js';
import { caseFolders } from '../support/case-folders.js';
import { midst } from '../support/command-line.js';
import { createScratchDatabase, type ScratchDatabase } from '../support/scratch-database.js';

interface Answer {
  lost: number;
  kinds: Record<string, KindFigures>;
  demo?: { opened: number; kept: Record<string, number> };
  refusedRows: { kind: string; row: number; key: string | null; why: string }[];
}

const files = ['needs.json', 'clinicians.json', 'leave_policies.json'];
const tables = [
  'need',
  'need_history',
  'position',
  'leg',
  'organisation',
  'person',
  'clinician',
  'heritage_tie',
  'leave_policy',
  'imported_record',
];

let database: ScratchDatabase;
let admin: Client;
let scratch: string;

beforeAll(async () => {
  database = await createScratchDatabase();
  admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
  scratch = mkdtempSync(join(tmpdir(), 'midst-cases-'));
});

afterAll(async () => {
  await admin?.end();
  await database?.drop();
  if (scratch) rmSync(scratch, { recursive: true });
});

async function answer(args: string[]): Promise<Answer> {
  const told = await midst(database, ['import', ...args, '--json']);
  expect({ code: told.code, err: told.code === 0 ? '' : told.err }).toEqual({ code: 0, err: '' });
  return JSON.parse(told.out) as Answer;
}

/** How many rows there are of everything that an import writes. */
async function everything(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of [...tables, 'audit_entry']) {
    const { rows } = await admin.query<{ n: number }>(`SELECT count(*)::int AS n FROM "${table}"`);
    counts[table] = rows[0].n;
  }
  return counts;
}

const rowsIn = (kinds: Answer['kinds'], what: 'added' | 'changed' | 'unchanged') =>
  Object.values(kinds).reduce((sum, { rows }) => sum + rows[what], 0);

describe.each(caseFolders())('An operator brings in the cases of $folder', ({ source, folder, invented }) => {
  const cases = (...more: string[]) => answer(['cases', folder, '--source', source, ...more]);
  const there = files.filter((file) => existsSync(join(folder, file)));
  const read = (from: string, file: string) => JSON.parse(readFileSync(join(from, file), 'utf8')) as object[];
  const total = there.reduce((sum, file) => sum + read(folder, file).length, 0);

  it('first in a dry run, which tells everything and changes nothing', async () => {
    const before = await everything();
    const told = await cases('--dry-run');
    expect(told).toMatchObject({ dryRun: true, lost: 0 });
    expect(rowsIn(told.kinds, 'added')).toBe(total);
    expect(await everything()).toEqual(before);
  });

  it('and then in earnest: every stated value is mapped, kept or refused, and none is lost', async () => {
    const told = await cases();
    expect(told).toMatchObject({ dryRun: false, lost: 0, refusedRows: [] });
    expect(rowsIn(told.kinds, 'added')).toBe(total);
    for (const { total: all, fields } of Object.values(told.kinds)) {
      expect(all.stated).toBe(all.mapped + all.kept + all.refused);
      expect(Object.values(fields).reduce((sum, { stated }) => sum + stated, 0)).toBe(all.stated);
    }
    if (invented) return;
    // Real words, of which the reference data must know nine of ten.
    const mapped = (kind: string, ...names: string[]) => {
      const of = names.map((name) => told.kinds[kind].fields[name]);
      return of.reduce((sum, one) => sum + one.mapped, 0) / of.reduce((sum, one) => sum + one.stated, 0);
    };
    for (const share of [
      mapped('need', 'professions'),
      mapped('need', 'specialties'),
      mapped('need', 'languages.language'),
      mapped('need', 'country'),
      mapped('clinician', 'profession'),
      mapped('clinician', 'specialties'),
      mapped('clinician', 'heritage_countries', 'trained_in', 'worked_in', 'lives_works_in'),
    ])
      expect(share).toBeGreaterThanOrEqual(0.9);
    // Every kind of information has a home on the record.
    expect(told.kinds.need.fields.information_kinds.kept).toBe(0);
  });

  it('a second time, and nothing changes', async () => {
    const before = await everything();
    const told = await cases();
    expect([
      rowsIn(told.kinds, 'added'),
      rowsIn(told.kinds, 'changed'),
      rowsIn(told.kinds, 'unchanged'),
    ]).toEqual([0, 0, total]);
    expect(told.lost).toBe(0);
    expect(await everything()).toEqual(before);
  });

  it('takes them out again, value for value', async () => {
    const out = join(scratch, source);
    expect(await midst(database, ['export', 'cases', out, '--source', source])).toMatchObject({ code: 0 });
    for (const file of there) expect(read(out, file)).toEqual(read(folder, file));
  });

  it('and finds needs that are drafts, people who are hidden, and institutions that nobody has verified', async () => {
    const { rows } = await admin.query(
      `SELECT (SELECT array_agg(DISTINCT state) FROM need) AS needs,
              (SELECT array_agg(DISTINCT state) FROM organisation) AS organisations,
              (SELECT bool_or(claimed OR visibility <> 'hidden') FROM clinician) AS seen,
              (SELECT count(*)::int FROM consent) AS consents,
              (SELECT count(*)::int FROM matchable_clinician) AS matchable`,
    );
    expect(rows).toEqual([
      { needs: ['draft'], organisations: ['registered'], seen: false, consents: 0, matchable: 0 },
    ]);
  });
});

function faults(): void {
  const write = (name: string, text: string) => {
    const file = join(scratch, name);
    writeFileSync(file, text);
    return file;
  };

  it('and one bad row stops nothing', async () => {
    const file = write(
      'faulty.json',
      `[{"id":"F1","country":"Kenya","professions":["nurse"]},
        {"id":"F2", "country":["Kenya"},
        "not a record",
        {"id":"F1","country":"Uganda"},
        {"id":"F3","country":"Ghana","professions":["midwife"],"title":"=HYPERLINK(1)"}]`,
    );
    const told = await answer(['needs', file, '--source', 'faulty']);
    expect(told.kinds.need.rows).toEqual({ read: 5, added: 2, changed: 0, unchanged: 0, refused: 3 });
    expect(told.refusedRows.map(({ row }) => row)).toEqual([2, 3, 4]);
    expect(told.refusedRows[0].why).toContain('not JSON');
    expect(told.refusedRows[2].why).toContain('“F1”');
    const titles = await admin.query(`SELECT title FROM need WHERE import_key = 'faulty:F3'`);
    expect(titles.rows).toEqual([{ title: '=HYPERLINK(1)' }]);
  });

  it('and a row that was changed changes its record, and a value that was tampered with is found', async () => {
    const text = (country: string) => `[{"id":"G1","country":"${country}","professions":["nurse"]}]`;
    await answer(['needs', write('changed.json', text('Kenya')), '--source', 'changed']);
    const told = await answer(['needs', write('changed.json', text('Uganda')), '--source', 'changed']);
    expect(told.kinds.need.rows).toMatchObject({ added: 0, changed: 1 });
    const { rows } = await admin.query(`SELECT id, countries FROM need WHERE import_key = 'changed:G1'`);
    expect(rows).toMatchObject([{ countries: ['UG'] }]);
    await admin.query(`UPDATE need_detail SET stated = '[]' WHERE need_id = $1`, [rows[0].id]);
    const lost = await midst(database, [
      'import',
      'needs',
      join(scratch, 'changed.json'),
      '--source',
      'changed',
      '--json',
    ]);
    expect(lost.code).toBe(2);
    expect((JSON.parse(lost.out) as Answer).lost).toBe(3);
  });

  it('in CSV with semicolons, a byte order mark and a cell that looks like a formula', async () => {
    const file = write(
      'needs.csv',
      '\uFEFFid;country;institution;title;professions;languages;mode;duration\n' +
        'S1;Kenya;Invented Hospital;=1+1;theatre nurse | midwife;Kiswahili: proficient: essential | English;in-country;6 weeks\n',
    );
    const told = await answer(['needs', file, '--source', 'sheet']);
    expect(told.kinds.need.rows).toMatchObject({ read: 1, added: 1 });
    const { rows } = await admin.query(
      `SELECT n.title, p.professions, p.requirements FROM need n JOIN "position" p ON p.need_id = n.id
        WHERE n.import_key = 'sheet:S1'`,
    );
    expect(rows).toMatchObject([
      {
        title: '=1+1',
        professions: ['nurse', 'midwife'],
        requirements: [{ term: 'sw', level: 'C1' }, { term: 'en' }],
      },
    ]);
  });

  it('organisations, and people who are invited to take their profile over', async () => {
    const organisations = write(
      'organisations.csv',
      'id,kind,name,country,region,place,sensitive\nO1,overseas-institution,Invented County Hospital,Kenya,Nyanza,Kisumu,ask first\nO2,palace,Invented Palace,Kenya,,,\n',
    );
    const registered = await answer(['organisations', organisations]);
    expect(registered.kinds.organisation.rows).toMatchObject({ added: 1, refused: 1 });
    // What says neither yes nor no hides the place: the other mistake could not be taken back.
    const hidden = await admin.query(
      `SELECT sensitive FROM organisation WHERE name = 'Invented County Hospital'`,
    );
    expect(hidden.rows).toEqual([{ sensitive: true }]);
    const clinicians = write(
      'clinicians.json',
      '[{"id":"P1","name":"Invented Wren","email":"wren@people.example","profession":"theatre nurse"}]',
    );
    await answer(['clinicians', clinicians]);
    await answer(['clinicians', clinicians]);
    const invited = await admin.query(`SELECT kind, email, state FROM invitation`);
    expect(invited.rows).toEqual([{ kind: 'claim-profile', email: 'wren@people.example', state: 'sent' }]);
  });
}

describe('An operator brings in a file with faults', faults);

describe('Demo consent', () => {
  it('is refused in production', async () => {
    const told = await midst(database, ['import', 'cases', 'test/cases', '--demo'], {
      NODE_ENV: 'production',
    });
    expect(told.code).toBe(1);
    expect(told.err).toContain('never recorded in production');
  });

  it('makes people claimed, consenting and matchable, institutions verified, and opens what is complete', async () => {
    const told = await answer(['cases', 'test/cases', '--demo', '--source', 'demo']);
    expect(told.lost).toBe(0);
    const { rows } = await admin.query(
      `SELECT (SELECT count(*)::int FROM matchable_clinician) AS matchable,
              (SELECT count(*)::int FROM organisation WHERE import_key LIKE 'demo:%'
                AND (state = 'verified') IS DISTINCT FROM (country IS NOT NULL)) AS unverified,
              (SELECT count(*)::int FROM organisation WHERE country = 'ZZ') AS invented,
              (SELECT count(*)::int FROM need WHERE import_key LIKE 'demo:%' AND state = 'open') AS open,
              (SELECT count(*)::int FROM need WHERE state <> 'draft' AND record_kind <> 'need') AS pages,
              (SELECT count(*)::int FROM person_contact WHERE email NOT LIKE '%.example') AS reachable`,
    );
    expect(told.demo!.opened).toBeGreaterThan(0);
    expect(rows).toEqual([
      { matchable: 12, unverified: 0, invented: 0, open: told.demo!.opened, pages: 0, reachable: 0 },
    ]);
    const again = await answer(['cases', 'test/cases', '--demo', '--source', 'demo']);
    expect(rowsIn(again.kinds, 'changed')).toBe(0);
    expect(again.demo).toEqual({ opened: 0, kept: told.demo!.kept });
  });
});
