import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import '../../apps/libraries.js';
import { everythingKept } from '../../libs/people/kept-about.js';
import { Client } from 'pg';
import { matrix, type Eye } from './foreign-rows.matrix.js';
import {
  everybody,
  idOf,
  insertion,
  populate,
  type Row,
  rows,
  tableOf,
} from '../support/populated-database.js';
import { createScratchDatabase, type ScratchDatabase } from '../support/scratch-database.js';

let database: ScratchDatabase;
let admin: Client;
let login: Client;

beforeAll(async () => {
  database = await createScratchDatabase();
  admin = new Client({ connectionString: database.adminUrl });
  login = new Client({ connectionString: database.url });
  await admin.connect();
  await login.connect();
  await populate(admin);
});

afterAll(async () => {
  await login.end();
  await admin.end();
  await database.drop();
});

const systems = ['relay', 'matcher', 'doorkeeper', 'importer', 'timekeeper', 'counter'] as const;
const eyes: Eye[] = ['nobody', ...everybody, ...systems, 'step'];

/** Columns in which a writer names themselves: somebody who forges puts in their own id. */
const authors = [
  'given_by',
  'sent_by',
  'set_by',
  'asked_by',
  'answered_by',
  'registered_by',
  'officer_id',
  'invited_by',
  'proposed_by',
  'lead_id',
  'agreed_by',
  'reviewer_id',
  'checked_by',
  'connected_by',
  'stated_by',
  'noted_by',
  'shared_by',
  'wished_by',
  'raised_by',
  'decided_by',
  'staff_id',
];

/** Rows that one may end and in no other way change. */
const ends: Record<string, string> = {
  disclosure: 'ended_at = now()',
  session: 'revoked_at = now()',
  engagement_terms: 'accepted_by = app.person(), accepted_at = now()',
  partnership_agreement: 'ended_at = now()',
  agreement_signatory: `signed_on = '2026-01-02'`,
  funding_line: 'ended_at = now()',
  partnership_reminder: 'told_at = now()',
  partnership_handover: 'taken_back_at = now()',
  room_wanted: 'told_at = now()',
  engagement_handover: `state = 'confirmed', confirmed_by = app.person(), confirmed_at = now()`,
  training_requirement: `valid_to = '2099-03-05'`,
  survey_respondent: 'stopped_at = now(), name = NULL, email = NULL',
  survey_round: `answered_at = now(), consent = '2026-11'`,
  handover_check: `in_use = 'yes', answered_at = now()`,
  concern_retention_proposal: `outcome = 'dropped', answered_by = app.person(), answered_at = now()`,
  country_pause: `state = 'dropped', ended_by = app.person(), ended_at = now(), end_reason = 'Quiet.'`,
  safety_check: `answer = 'safe', answered_at = now(), words = 'Heard.', officer_id = app.person()`,
  concern: `state = 'looked_at'`,
  open_data_edition: `state = 'refused', settled_by = app.person(), settled_at = now(), settled_reason = 'Invented'`,
  consultation: `state = 'closed', settled_by = app.person(), settled_at = now()`,
  consultation_answer: `words = 'No.', answered_by = app.person()`,
  country_review: 'ended_by = app.person(), ended_at = now()',
  desk_review: `state = 'unanswered', answered_by = app.person(), answered_at = now()`,
  offer: `state = CASE WHEN sender_id IS NULL AND sent_by = app.person() OR sender_id IS NOT NULL AND app.speaks_for(sender_id) THEN 'withdrawn' ELSE 'declined' END, reason = 'Invented.'`,
  peer_member: 'left_at = now()',
  peer_question: 'looked_at = now()',
  peer_answer: 'looked_at = now()',
  member_consent: 'withdrawn_at = now()',
  mentoring: 'ended_at = now()',
  endorsement: 'revoked_at = now()',
  notice_words: `outcome = 'dropped', answered_by = app.person(), answered_at = now()`,
  announcement: `state = 'withdrawn', settled_by = app.person(), settled_at = now()`,
  role_wish: 'settled_by = app.person(), settled_at = now()',
  message_flag: `outcome = 'released', settled_by = app.person(), settled_at = now()`,
  shared_document: 'name = name',
  shared_document_version: 'file_name = file_name',
  document_quarantine: `outcome = 'released', note = 'Looked at.', settled_by = app.person(), settled_at = now()`,
};

function settingsOf(eye: Eye): [person: string, system: string, step: string] {
  if (eye === 'nobody') return ['', '', ''];
  if (eye === 'step') return ['', '', idOf('a step')];
  return systems.some((name) => name === eye) ? ['', eye, ''] : [idOf(eye), '', ''];
}

/** Runs one statement in a savepoint of its own and takes it back. @returns rows met, or the SQLSTATE of the refusal */
async function attempt(sql: string, values: unknown[]): Promise<number | string> {
  await login.query('SAVEPOINT attempt');
  try {
    return (await login.query(sql, values)).rowCount ?? 0;
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await login.query('ROLLBACK TO SAVEPOINT attempt');
  }
}

/** A refusal for any other reason than rights (a value is taken, a reference is missing) means that the wall let it pass. */
const passed = (answer: number | string) => (typeof answer === 'number' ? answer > 0 : answer !== '42501');

/** s, i, u, d: what this eye can do to this row with nothing of the application's checks in the way. */
async function rightsOn(row: Row, eye: Eye): Promise<string> {
  const table = tableOf(row);
  const where = row.by.map((column, i) => `${column} = $${i + 1}`).join(' AND ');
  const key = row.by.map((column) => row.values[column]);
  const [column] = row.by;
  const copy = {
    ...row.values,
    ...('id' in row.values && !['person', 'clinician'].includes(row.name) && { id: randomUUID() }),
  };
  const forged = {
    ...copy,
    ...Object.fromEntries(authors.filter((c) => c in copy).map((c) => [c, idOf(eye)])),
  };
  const seen = await attempt(`SELECT FROM ${table} WHERE ${where}`, key);
  const inserted = [await attempt(...insertion(table, copy)), await attempt(...insertion(table, forged))];
  const change = ends[row.name.split(':')[0]] ?? `${column} = ${column}`;
  const changed = await attempt(`UPDATE ${table} SET ${change} WHERE ${where}`, key);
  const dropped = await attempt(`DELETE FROM ${table} WHERE ${where}`, key);
  return [passed(seen) && 's', inserted.some(passed) && 'i', passed(changed) && 'u', passed(dropped) && 'd']
    .filter(Boolean)
    .join('');
}

/** One transaction in the name of an eye, taken back at its end. */
async function as(eye: Eye, work: () => Promise<void>): Promise<void> {
  await login.query('BEGIN');
  await login.query(
    `SELECT set_config('midst.person', $1, true), set_config('midst.system', $2, true), set_config('midst.step', $3, true)`,
    settingsOf(eye),
  );
  await work();
  await login.query('ROLLBACK');
}

async function rightsOf(eye: Eye): Promise<Record<string, string>> {
  const rights: Record<string, string> = {};
  await as(eye, async () => {
    for (const row of rows) {
      const held = await rightsOn(row, eye);
      if (held) rights[row.name] = held;
    }
  });
  return rights;
}

it.each(eyes)(
  'with the application’s checks removed, PostgreSQL still lets %s do this and nothing else',
  async (eye) => {
    const expected = Object.entries(matrix).flatMap(([name, rights]) =>
      rights[eye] ? [[name, rights[eye]]] : [],
    );
    expect(await rightsOf(eye)).toEqual(Object.fromEntries(expected));
  },
);

async function names(sql: string): Promise<string[]> {
  return (await admin.query<{ name: string }>(sql)).rows.map(({ name }) => name);
}

it('every table under row-level security has a row here and a line in the matrix', async () => {
  const tables =
    await names(`SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace
    AND c.relkind IN ('r', 'p') AND c.relrowsecurity ORDER BY 1`);
  const withRow = new Set(rows.map(({ name }) => name.split(':')[0]));
  expect(tables.filter((table) => !withRow.has(table))).toEqual([]);
  expect(Object.keys(matrix).sort()).toEqual(rows.map(({ name }) => name).sort());
});

/** What Alice reads of herself and takes along under no name of its own. */
const notTakenAlong: Record<string, string> = {
  idempotency: 'keys of wishes and hashes of what was wished, for three days',
};

it('everything that somebody alone may read about themselves is in what they can take along', () => {
  const hers = rows
    .filter(({ name }) => matrix[name].alice?.includes('s') && !matrix[name].bob?.includes('s'))
    .map(({ name }) => name.split(':')[0]);
  const taken = everythingKept().map(({ table }) => table);
  expect([...new Set(hers)].filter((table) => !taken.includes(table))).toEqual(Object.keys(notTakenAlong));
});

it('answers about equality are read by nothing but their own count', async () => {
  const functions = await names(
    `SELECT proname AS name FROM pg_proc WHERE prosrc ~ 'equality_answer' ORDER BY 1`,
  );
  expect(functions).toEqual(['equality_counts', 'forgets_equality']);
  expect(await names(`SELECT viewname AS name FROM pg_views WHERE definition ~ 'equality_answer'`)).toEqual(
    [],
  );
  const libraries = join(process.cwd(), 'libs');
  const files = readdirSync(libraries, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && /equality_?answer/i.test(readFileSync(join(libraries, file), 'utf8')),
  );
  // Beside their own folder only the list of what somebody takes along, and the module that holds them.
  expect(files.filter((file) => !file.startsWith('insight/equality/')).sort()).toEqual([
    'insight/insight.module.ts',
    'insight/kept-about.ts',
  ]);
});

it('every table of ours is under row-level security, forced', async () => {
  expect(
    await names(`SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace
      AND c.relkind IN ('r', 'p') AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`),
  ).toEqual(['migrations']);
});

it('a view is a window in the wall: only these are open, and only to whom they were made for', async () => {
  const views =
    await names(`SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace
    AND c.relkind IN ('v', 'm') AND has_table_privilege('midst_application', c.oid, 'SELECT') ORDER BY 1`);
  const open: Record<string, Eye[]> = {};
  for (const eye of eyes)
    await as(eye, async () => {
      for (const view of views)
        if (passed(await attempt(`SELECT FROM ${view}`, []))) (open[view] ??= []).push(eye);
    });
  expect(open).toEqual({
    matcher_candidate: ['matcher'],
    matcher_person: ['matcher'],
    matcher_profession: ['matcher'],
    matcher_refusal: ['matcher'],
    organisation_card: [...everybody, ...systems],
  });
});
