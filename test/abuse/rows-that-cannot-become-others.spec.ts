import { Client } from 'pg';
import { idOf, populate } from '../support/populated-database.js';
import { createScratchDatabase, type ScratchDatabase } from '../support/scratch-database.js';

let database: ScratchDatabase;
let login: Client;

beforeAll(async () => {
  database = await createScratchDatabase();
  const admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
  await populate(admin);
  await admin.end();
  login = new Client({ connectionString: database.url });
  await login.connect();
});

afterAll(async () => {
  await login.end();
  await database.drop();
});

/** Statements of one person in one transaction, with nothing of the application's checks in the way; taken back. */
async function tries(
  person: string,
  ...statements: [sql: string, values: unknown[]][]
): Promise<number | string> {
  await login.query('BEGIN');
  await login.query(`SELECT set_config('midst.person', $1, true), set_config('midst.system', '', true)`, [
    idOf(person),
  ]);
  try {
    let met = 0;
    for (const statement of statements) met = (await login.query(...statement)).rowCount ?? 0;
    return met;
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await login.query('ROLLBACK');
  }
}

const refused = '42501';
const at = '2026-01-06T09:00:00Z';

const asksAlice = (): [string, unknown[]] => [
  `INSERT INTO invitation (id, kind, email, organisation_id, invited_by, state, created_at, ends_at)
   VALUES ($1, 'association-member', 'alice@rows.example', $2, $3, 'sent', $4, '2099-01-01')`,
  [idOf('asked'), idOf('association C'), idOf('cora'), at],
];

it('whoever accepts an invitation cannot write themselves another role or house into it', async () => {
  const admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
  await admin.query(...asksAlice());
  await admin.end();
  const accept = `UPDATE invitation SET state = 'accepted', accepted_by = $2, accepted_at = now()`;
  const mine = [idOf('asked'), idOf('alice')];
  expect(await tries('alice', [`${accept} WHERE id = $1`, mine])).toBe(1);
  for (const change of [
    `kind = 'second-lead'`,
    `organisation_id = '${idOf('house A')}'`,
    `invited_by = '${idOf('lena')}'`,
    `email = 'alice@rows.example '`,
  ])
    expect([change, await tries('alice', [`${accept}, ${change} WHERE id = $1`, mine])]).not.toEqual([
      change,
      1,
    ]);
  expect(
    await tries('alice', [
      `UPDATE invitation SET state = 'sent', accepted_by = NULL, accepted_at = NULL WHERE id = $1`,
      [idOf('row invitation: to a member')],
    ]),
  ).toBe(refused);
});

it('nobody joins an association that did not ask', async () => {
  const join = (association: string): [string, unknown[]] => [
    `INSERT INTO association_member (id, organisation_id, person_id, joined_at) VALUES (gen_random_uuid(), $1, $2, now())`,
    [idOf(association), idOf('bob')],
  ];
  expect(await tries('bob', join('association C'))).toBe(refused);
});

it('one side does not agree for another, and does not walk into another partnership', async () => {
  const proposal = idOf('uma proposes');
  const propose: [string, unknown[]] = [
    `INSERT INTO partnership (id, name, purpose, state, proposed_by, proposed_at) VALUES ($1, 'x', 'x', 'proposed', $2, now())`,
    [proposal, idOf('uma')],
  ];
  const party = (house: string, agreed: string | null): [string, unknown[]] => [
    `INSERT INTO partnership_party (id, partnership_id, organisation_id, agreed_at) VALUES (gen_random_uuid(), $1, $2, $3)`,
    [proposal, idOf(house), agreed],
  ];
  expect(await tries('uma', propose, party('house B', at), party('house X', null))).toBe(1);
  expect(await tries('uma', propose, party('house X', at))).toBe(refused);
  expect(
    await tries('uma', propose, party('house B', at), party('house X', null), [
      `UPDATE partnership SET state = 'agreed', agreed_at = now() WHERE id = $1`,
      [proposal],
    ]),
  ).toBe(refused);
  expect(
    await tries('uma', propose, party('house B', at), [
      `UPDATE partnership_party SET partnership_id = $2 WHERE partnership_id = $1`,
      [proposal, idOf('row partnership')],
    ]),
  ).toBe(refused);
  // Until it agrees, a house that was named shows the proposer nothing that it keeps back.
  expect(
    await tries('uma', propose, party('house B', at), party('house X', null), [
      'SELECT FROM organisation WHERE id = $1',
      [idOf('house X')],
    ]),
  ).toBe(0);
});

it('a lead does not approve, open or move their own need', async () => {
  const change = (set: string, id: string): [string, unknown[]] => [
    `UPDATE need SET ${set} WHERE id = $1`,
    [idOf(id)],
  ];
  expect(await tries('lena', change(`state = 'approved'`, 'draft'))).toBe(refused);
  expect(await tries('lena', change(`state = 'open'`, 'draft'))).toBe(refused);
  expect(await tries('lena', change('heritage_agreed_at = now()', 'draft'))).toBe(refused);
  expect(await tries('lena', change('public_sample = true', 'open need'))).toBe(refused);
  expect(await tries('lena', change(`institution_id = '${idOf('house X')}'`, 'open need'))).toBe(refused);
  expect(await tries('lena', change(`state = 'paused'`, 'open need'))).toBe(1);
  expect(
    await tries('lena', [
      `INSERT INTO need_history (id, need_id, institution_id, need_version, act, to_state, changes, at)
       VALUES (gen_random_uuid(), $1, $2, 1, 'x', 'open', '[]', now())`,
      [idOf('sensitive need'), idOf('house A')],
    ]),
  ).toBe(refused);
});

it('one officer alone neither verifies nor brings back an organisation', async () => {
  const change = (set: string, house: string): [string, unknown[]] => [
    `UPDATE organisation SET ${set} WHERE id = $1`,
    [idOf(house)],
  ];
  expect(await tries('olu', change(`state = 'verified'`, 'house S'))).toBe(refused);
  expect(await tries('olu', change(`state = 'registered'`, 'house S'))).toBe(refused);
  expect(await tries('olu', change(`state = 'registered', round = round + 1`, 'house S'))).toBe(1);
  expect(
    await tries(
      'olu',
      change(`state = 'registered', round = round + 1`, 'house S'),
      change(`state = 'verified'`, 'house S'),
    ),
  ).toBe(refused);
  expect(await tries('olu', change('round = round - 1', 'house A'))).toBe(refused);
  expect(await tries('lena', change(`email_domains = '{rows.example}'`, 'house A'))).toBe(refused);
});

it('nobody makes themselves staff, checks their own registration, or rewrites when they came', async () => {
  const role = (person: string, held: string): [string, unknown[]] => [
    `INSERT INTO role (id, person_id, role, since, given_by) VALUES (gen_random_uuid(), $1, $2, now(), $3)`,
    [idOf(person), held, idOf(person)],
  ];
  expect(await tries('bob', role('bob', 'officer'))).toBe(refused);
  expect(await tries('olu', role('olu', 'operator'))).toBe(refused);
  expect(
    await tries('olu', [
      `INSERT INTO role (id, person_id, role, since, given_by) VALUES (gen_random_uuid(), $1, 'officer', now(), $2)`,
      [idOf('bob'), idOf('olu')],
    ]),
  ).toBe(refused);
  expect(await tries('ed', ['UPDATE role SET until = NULL WHERE person_id = $1', [idOf('ed')]])).toBe(
    refused,
  );
  expect(await tries('alice', ['UPDATE person SET claimed_at = NULL WHERE id = $1', [idOf('alice')]])).toBe(
    refused,
  );
  expect(
    await tries('alice', [
      `INSERT INTO registration_check (id, person_id, country, body, number, status, seen, checked_by, checked_at)
       VALUES (gen_random_uuid(), $1, 'GB', 'NMC', '00A0000A', 'active', 'x', $1, now())`,
      [idOf('alice')],
    ]),
  ).toBe(refused);
});

it('the trail of what was done is only ever added to, and nobody signs it for another', async () => {
  expect(await tries('olu', [`UPDATE audit_entry SET reason = 'x'`, []])).toBe(refused);
  expect(await tries('olu', ['DELETE FROM audit_entry', []])).toBe(refused);
  expect(
    await tries(
      'olu',
      [
        `INSERT INTO audit_entry (id, person_id, act, chain, link, hash) VALUES ($1, $2, 'x', -1, -1, '')`,
        [idOf('a lie'), idOf('opal')],
      ],
      ['SELECT FROM audit_entry WHERE id = $1 AND person_id = $2', [idOf('a lie'), idOf('olu')]],
    ),
  ).toBe(1);
});
