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

/** Somebody, or a part of Midst that works in nobody's name, or whoever holds a step's link. */
type Who = string | { system: string } | { step: string };

const actsAs = (who: Who) => {
  const named = typeof who === 'string' ? { person: who } : who;
  const { person, system, step } = { person: '', system: '', step: '', ...named };
  return login.query(
    `SELECT set_config('midst.person', $1, true), set_config('midst.system', $2, true), set_config('midst.step', $3, true)`,
    [person && idOf(person), system, step && idOf(step)],
  );
};
/** From here on the statements are another's, in the same transaction. */
const then = (person: string): [string, unknown[]] => [`as ${person}`, []];

/** Statements of one actor in one transaction, with nothing of the application's checks in the way; taken back. */
async function tries(who: Who, ...statements: [sql: string, values: unknown[]][]): Promise<number | string> {
  await login.query('BEGIN');
  await actsAs(who);
  try {
    let met = 0;
    for (const [sql, values] of statements)
      if (sql.startsWith('as ')) await actsAs(sql.slice(3));
      else met = (await login.query(sql, values)).rowCount ?? 0;
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

it('only a coordinator shares a need, an open one, for an association that is verified, in their own name', async () => {
  const share = (association: string, need: string, by: string): [string, unknown[]] => [
    `INSERT INTO need_share (id, organisation_id, need_id, shared_by, at) VALUES (gen_random_uuid(), $1, $2, $3, now())`,
    [idOf(association), idOf(need), idOf(by)],
  ];
  const hidden = 'sensitive need';
  expect(await tries('cora', share('association C', hidden, 'cora'))).toBe(1);
  expect(await tries('cora', share('association C', 'draft', 'cora'))).toBe(refused);
  expect(await tries('cora', share('association C', hidden, 'dora'))).toBe(refused);
  expect(await tries('cora', share('association D', hidden, 'cora'))).toBe(refused);
  // Suspended, and somebody who only belongs to it.
  expect(await tries('dora', share('association D', hidden, 'dora'))).toBe(refused);
  expect(await tries('alice', share('association C', hidden, 'alice'))).toBe(refused);
});

it('members are counted together for the coordinator of their association alone', async () => {
  const admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
  // Five who agreed to be counted, past all policies.
  await admin.query(
    `WITH who AS (INSERT INTO person (id, created_at) SELECT gen_random_uuid(), now() FROM generate_series(1, 5) RETURNING id),
          shown AS (INSERT INTO clinician (id, visibility) SELECT id, 'shown' FROM who),
          agreed AS (INSERT INTO consent (id, person_id, purpose, version, given_at)
                     SELECT gen_random_uuid(), id, purpose, 1, now() FROM who, unnest(ARRAY['matching', 'association']) AS purpose)
     INSERT INTO association_member (id, organisation_id, person_id, joined_at)
     SELECT gen_random_uuid(), $1, id, now() - interval '40 days' FROM who`,
    [idOf('association C')],
  );
  await admin.end();
  const counted: [string, unknown[]] = ['SELECT * FROM app.members_together($1)', [idOf('association C')]];
  expect(await tries('cora', counted)).toBe(1);
  for (const other of ['dora', 'alice', 'lena', 'olu', 'opal', 'hana'])
    expect(await tries(other, counted)).toBe(0);
});

it('one side does not agree for another, and does not walk into another partnership', async () => {
  const proposal = idOf('uma proposes');
  const propose: [string, unknown[]] = [
    `INSERT INTO partnership (id, name, purpose, state, proposed_by, proposed_at) VALUES ($1, 'x', 'x', 'exploring', $2, now())`,
    [proposal, idOf('uma')],
  ];
  const party = (house: string, agreed: string | null): [string, unknown[]] => [
    `INSERT INTO partnership_party (id, partnership_id, organisation_id, part, agreed_at) VALUES (gen_random_uuid(), $1, $2, 'lead', $3)`,
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

it('the timekeeper keeps the days of a need, and writes nothing else of it', async () => {
  const change = (set: string, id: string): [string, unknown[]] => [
    `UPDATE need SET ${set} WHERE id = $1`,
    [idOf(id)],
  ];
  const timekeeper = { system: 'timekeeper' };
  expect(await tries(timekeeper, change(`state = 'lapsed'`, 'open need'))).toBe(1);
  expect(await tries(timekeeper, change(`state = 'closed', outcome = '{}'`, 'open need'))).toBe(refused);
  expect(await tries(timekeeper, change(`state = 'lapsed', title = 'x'`, 'open need'))).toBe(refused);
  expect(await tries(timekeeper, change(`state = 'open'`, 'draft'))).toBe(0);
  expect(await tries('lena', change(`state = 'lapsed'`, 'open need'))).toBe(refused);
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

describe('a match', () => {
  const move = (set: string, which = 'row match: introduced'): [string, unknown[]] => [
    `UPDATE match SET ${set} WHERE id = $1`,
    [idOf(which)],
  ];

  it('goes only where whoever acts may take it', async () => {
    const found = 'row match';
    expect(await tries('alice', move(`state = 'seen', seen_at = now()`, found))).toBe(1);
    expect(await tries('alice', move(`state = 'interested', interested_at = now()`, found))).toBe(1);
    expect(await tries('alice', move(`state = 'withdrawn'`))).toBe(1);
    for (const state of ['told', 'shortlisted', 'introduced', 'agreed', 'not_chosen', 'lapsed'])
      expect([state, await tries('alice', move(`state = '${state}'`, found))]).toEqual([state, refused]);
    for (const state of ['found', 'agreed', 'interested', 'declined'])
      expect([state, await tries('alice', move(`state = '${state}'`))]).toEqual([state, refused]);
    expect(await tries('lena', move(`state = 'not_chosen'`))).toBe(1);
    for (const state of ['agreed', 'shortlisted', 'interested', 'withdrawn'])
      expect([state, await tries('lena', move(`state = '${state}'`))]).toEqual([state, refused]);
  });

  it('keeps who it is between, its place in the order and who invited', async () => {
    for (const set of [
      'overall = 999',
      'turn = 0',
      `invited_by = '${idOf('lena')}'`,
      `institution_id = '${idOf('house B')}'`,
      `person_id = '${idOf('bob')}'`,
      `state = 'withdrawn', overall = 999`,
      `lapses_at = '2099-01-01'`,
    ])
      expect([set, await tries('alice', move(set))]).toEqual([set, refused]);
  });

  it('is found by the matcher alone', async () => {
    const forged = (state: string): [string, unknown[]] => [
      `INSERT INTO match (id, need_id, position_id, institution_id, person_id, state, overall, turn, found_at, interested_at)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, 999, 0, now(), now())`,
      [idOf('open need'), idOf('row position: open'), idOf('house A'), idOf('bob'), state],
    ];
    for (const state of ['found', 'interested', 'introduced'])
      expect([state, await tries('bob', forged(state))]).toEqual([state, refused]);
  });

  it('shows a card only after the interest, and only to its own institution', async () => {
    const card = (match: string, house: string): [string, unknown[]] => [
      `INSERT INTO match_name (match_id, institution_id, person_id, name, from_shortlist, until)
       VALUES ($1, $2, $3, 'x', false, '2099-01-01')`,
      [idOf(match), idOf(house), idOf('alice')],
    ];
    const gone: [string, unknown[]] = ['DELETE FROM match_name', []];
    expect(await tries('alice', gone, card('row match: introduced', 'house A'))).toBe(1);
    expect(await tries('alice', gone, card('row match: introduced', 'house B'))).toBe(refused);
    expect(await tries('alice', gone, card('row match', 'house A'))).toBe(refused);
  });
});

describe('an engagement', () => {
  const engagement = idOf('row engagement');
  const set = (what: string): [string, unknown[]] => [
    `UPDATE engagement SET ${what} WHERE id = $1`,
    [engagement],
  ];
  const accept: [string, unknown[]] = [
    'UPDATE engagement_terms SET accepted_by = app.person(), accepted_at = now() WHERE engagement_id = $1',
    [engagement],
  ];
  const agree = set(`state = 'agreed', agreed_version = 1, agreed_at = now()`);
  const lay = (side: string, person: string, more = { version: 2, accepted: null as string | null }) =>
    [
      `INSERT INTO engagement_terms (id, engagement_id, institution_id, person_id, version, legs, conduct_code, proposed_by,
         side, at, accepted_by, accepted_at) VALUES ($1, $2, $3, $4, $5, '[]', '1', $6, $7, now(), $8, $9)`,
      [
        idOf('laid terms'),
        engagement,
        idOf('house A'),
        idOf('alice'),
        more.version,
        idOf(person),
        side,
        more.accepted && idOf(more.accepted),
        more.accepted && at,
      ],
    ] as [string, unknown[]];

  it('is agreed by what the other side accepted, and by nothing else', async () => {
    expect(await tries('alice', accept, agree)).toBe(1);
    expect(await tries('alice', agree)).toBe(refused);
    expect(await tries('lena', agree)).toBe(refused);
    expect(await tries('alice', set('agreed_version = 1'))).toBe(refused);
    expect(await tries('alice', accept, set(`state = 'changing'`))).toBe(refused);
    // Other terms of one's own, put under an acceptance or brought along with one, change nothing.
    expect(await tries('alice', accept, lay('clinician', 'alice'), set('version = 2'), agree)).toBe(refused);
    expect(await tries('lena', lay('institution', 'lena', { version: 2, accepted: 'alice' }))).toBe(refused);
    expect(await tries('lena', lay('institution', 'lena', { version: 9, accepted: null }))).toBe(refused);
    expect(
      await tries('lena', lay('institution', 'lena'), set('version = 2'), then('alice'), set('version = 1')),
    ).toBe(refused);
    expect(await tries('lena', set(`last_day = '2099-01-01'`))).toBe(refused);
    expect(await tries('lena', set(`person_id = '${idOf('bob')}'`))).toBe(refused);
    expect(await tries('lena', set(`state = 'ended'`))).toBe(refused);
    expect(await tries('lena', set(`state = 'cancelled', closed_at = now()`))).toBe(1);
  });

  it('begins with two who were introduced, and so does whatever they write to each other', async () => {
    const begin = (person: string, match: string): [string, unknown[]] => [
      `INSERT INTO engagement (id, match_id, need_id, institution_id, person_id, state, version, proposed_at)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, 'proposed', 1, now())`,
      [idOf(match), idOf('open need'), idOf('house A'), idOf(person)],
    ];
    const over = set(`state = 'cancelled'`);
    expect(await tries('lena', over, begin('alice', 'row match: introduced'))).toBe(1);
    expect(await tries('lena', over, begin('bob', 'row match: introduced'))).toBe(refused);
    expect(await tries('lena', over, begin('alice', 'row match'))).toBe(refused);
    const open = (match: string): [string, unknown[]] => [
      `INSERT INTO thread (id, match_id, institution_id, person_id, opened_at) VALUES (gen_random_uuid(), $1, $2, $3, now())`,
      [idOf(match), idOf('house A'), idOf('alice')],
    ];
    expect(await tries('lena', open('row match'))).toBe(refused);
    const write = (side: string, author: string): [string, unknown[]] => [
      `INSERT INTO thread_message (id, thread_id, author_id, side, body, at) VALUES (gen_random_uuid(), $1, $2, $3, 'x', now())`,
      [idOf('row thread'), idOf(author), side],
    ];
    const withdraws: [string, unknown[]] = [
      `UPDATE match SET state = 'withdrawn' WHERE id = $1`,
      [idOf('row match: introduced')],
    ];
    expect(await tries('lena', write('institution', 'lena'))).toBe(1);
    const plan = (side: string, by: string, whose = 'alice'): [string, unknown[]] => [
      `INSERT INTO work_plan (id, engagement_id, institution_id, person_id, version, zone, objectives, sessions, learners,
         materials, saved_by, side, at)
       VALUES (gen_random_uuid(), $1, $2, $3, 9, 'UTC', '{}', '[]', '[]', '[]', $4, $5, now())`,
      [idOf('row engagement'), idOf('house A'), idOf(whose), idOf(by), side],
    ];
    expect(await tries('alice', plan('clinician', 'alice'))).toBe(1);
    expect(await tries('alice', plan('institution', 'alice'))).toBe(refused);
    expect(await tries('alice', plan('institution', 'lena'))).toBe(refused);
    expect(await tries('lena', plan('institution', 'lena', 'bob'))).toBe(refused);
    expect(await tries('uma', plan('institution', 'uma'))).toBe(refused);
    expect(await tries('lena', over, plan('institution', 'lena'))).toBe(refused);
    expect(await tries('lena', [`UPDATE work_plan SET note = 'x'`, []])).toBe(refused);
    const version = (of: string, side: string, by: string): [string, unknown[]] => [
      `INSERT INTO shared_document_version (id, document_id, version, file_name, type, bytes, sha256, side, shared_by, at)
       VALUES (gen_random_uuid(), $1, 9, 'x.pdf', 'application/pdf', 1, repeat('0', 64), $2, $3, now())`,
      [idOf(`row ${of}`), side, idOf(by)],
    ];
    expect(await tries('alice', version('shared_document', 'clinician', 'alice'))).toBe(1);
    for (const which of ['shared_document: of a side', 'shared_document: hidden'])
      expect([which, await tries('alice', version(which, 'clinician', 'alice'))]).toEqual([which, refused]);
    expect(await tries('alice', version('shared_document', 'institution', 'alice'))).toBe(refused);
    expect(await tries('uma', version('shared_document', 'institution', 'uma'))).toBe(refused);
    expect(await tries('lena', [`UPDATE shared_document SET erase = true`, []])).toBe(0);
    expect(await tries('lena', [`UPDATE shared_document SET audience = 'both-sides'`, []])).toBe(refused);
    expect(await tries('alice', withdraws, then('lena'), write('institution', 'lena'))).toBe(refused);
    expect(await tries('alice', withdraws, write('clinician', 'alice'))).toBe(refused);
  });
});

describe('an agreement', () => {
  const days = { from: '2027-03-01', to: '2027-03-12' };
  const leg = { mode: 'in-country', country: 'KE', ...days };
  const legs = JSON.stringify([
    { ...leg, treatsPeople: true, aloneWithChildren: false },
    { ...leg, treatsPeople: false, aloneWithChildren: true },
    { ...leg, treatsPeople: false, aloneWithChildren: false },
  ]);
  const onDay = `${days.from}T09:00:00Z`;

  beforeAll(async () => {
    const admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
    await admin.query('UPDATE "position" SET head_count = 1 WHERE id = $1', [idOf('row position: open')]);
    for (const [who, state] of [
      ['alice', 'agreed'],
      ['bob', 'proposed'],
      ['ed', 'agreed'],
    ]) {
      const [match, engagement] = [idOf(`${who} matched`), idOf(`${who} engaged`)];
      const position = who === 'alice' ? 'row position: open too' : 'row position: open';
      await admin.query(
        `INSERT INTO match (id, need_id, position_id, institution_id, person_id, state, overall, turn, found_at, interested_at)
         VALUES ($1, $2, $3, $4, $5, 'introduced', 80, 1, $6, $6) ON CONFLICT DO NOTHING`,
        [match, idOf('open need'), idOf(position), idOf('house A'), idOf(who), at],
      );
      const { rows } = await admin.query<{ id: string }>(
        'SELECT id FROM match WHERE position_id = $1 AND person_id = $2',
        [idOf(position), idOf(who)],
      );
      await admin.query(
        `INSERT INTO engagement (id, match_id, need_id, institution_id, person_id, state, version, agreed_version, proposed_at)
         VALUES ($1, $2, $3, $4, $5, $6, 1, $7, $8) ON CONFLICT DO NOTHING`,
        [
          engagement,
          who === 'alice' ? idOf('row match') : rows[0].id,
          idOf('open need'),
          idOf('house A'),
          idOf(who),
          state,
          state === 'agreed' ? 1 : null,
          at,
        ],
      );
      await admin.query(
        `INSERT INTO engagement_terms (id, engagement_id, institution_id, person_id, version, position_id, legs, conduct_code,
           proposed_by, side, at) VALUES ($1, $2, $3, $4, 1, $5, $6, '1', $7, 'institution', $8)`,
        [
          idOf(`${who} terms`),
          engagement,
          idOf('house A'),
          idOf(who),
          idOf(position),
          legs,
          idOf('lena'),
          at,
        ],
      );
    }
    await admin.end();
  });

  const begins = (which: number, more: { at?: string } = {}): [string, unknown[]] => [
    `INSERT INTO leg_start (id, engagement_id, institution_id, person_id, version, leg, side, started_by, at)
     VALUES (gen_random_uuid(), $1, $2, $3, 1, $4, 'clinician', $3, $5)`,
    [idOf('alice engaged'), idOf('house A'), idOf('alice'), which, more.at ?? onDay],
  ];
  const saw = (kind: string, more = ''): [string, unknown[]] => [
    `INSERT INTO record_check (id, engagement_id, person_id, kind, authority, seen, passed, covers_children, seen_on,
       valid_until, officer_id, at)
     VALUES (gen_random_uuid(), $1, $2, $3, 'NMC', 'Registered.', $4, $5, '2027-02-20', '2027-04-01', app.person(),
       clock_timestamp())`,
    [idOf('alice engaged'), idOf('alice'), kind, more !== 'failed', more === 'children'],
  ];
  const checked = [saw('live-register'), saw('record-check')];

  it('begins a leg on its day, after what officers recorded, whatever statement is sent', async () => {
    expect(await tries('alice', begins(2))).toBe(1);
    expect(await tries('alice', begins(2, { at: '2027-02-27T09:00:00Z' }))).toBe(refused);
    expect(await tries('alice', begins(2, { at: '2027-03-14T09:00:00Z' }))).toBe(refused);
    expect(await tries('alice', begins(7))).toBe(refused);
    expect(await tries('alice', begins(0))).toBe(refused);
    expect(await tries('olu', ...checked, then('alice'), begins(0))).toBe(1);
    expect(await tries('olu', saw('live-register'), then('alice'), begins(0))).toBe(refused);
    expect(await tries('olu', ...checked, saw('live-register', 'failed'), then('alice'), begins(0))).toBe(
      refused,
    );
    // Alone with children asks for a check that covers them.
    expect(await tries('olu', ...checked, then('alice'), begins(1))).toBe(refused);
    expect(
      await tries('olu', saw('live-register'), saw('record-check', 'children'), then('alice'), begins(1)),
    ).toBe(1);
    // A clearance without what an officer saw behind it opens nothing, and nobody writes their own check.
    expect(await tries('alice', saw('live-register'), saw('record-check'), begins(0))).toBe(refused);
  });

  it('takes no place that somebody else has, whatever statement is sent', async () => {
    const accept: [string, unknown[]] = [
      'UPDATE engagement_terms SET accepted_by = app.person(), accepted_at = now() WHERE engagement_id = $1',
      [idOf('bob engaged')],
    ];
    const agree: [string, unknown[]] = [
      `UPDATE engagement SET state = 'agreed', agreed_version = 1, agreed_at = now() WHERE id = $1`,
      [idOf('bob engaged')],
    ];
    const room: [string, unknown[]] = [
      'UPDATE "position" SET head_count = 2 WHERE id = $1',
      [idOf('row position: open')],
    ];
    expect(await tries('bob', accept, agree)).toBe(refused);
    expect(await tries('lena', room, then('bob'), accept, agree)).toBe(1);
  });
});

describe('an account', () => {
  const close: [string, unknown[]] = ['SELECT app.close_account(now())', []];
  const forget: [string, unknown[]] = ['SELECT app.forget_what_waited(now())', []];

  it('is closed by its person, once, and takes nobody else along', async () => {
    expect(await tries('alice', close)).toBe(1);
    expect(await tries('alice', close, close)).toBe(refused);
    expect(await tries({ system: 'doorkeeper' }, close)).toBe(refused);
    expect(await tries({ step: 'a step' }, close)).toBe(refused);
    const mine = (table: string, column: string): [string, unknown[]] => [
      `SELECT FROM ${table} WHERE ${column} = $1`,
      [idOf('bob')],
    ];
    expect(await tries('alice', close, then('bob'), mine('person_contact', 'person_id'))).toBe(1);
  });

  it('is not opened again, and histories change in nobody’s name', async () => {
    const open: [string, unknown[]] = ['UPDATE person SET closed_at = NULL WHERE id = app.person()', []];
    expect(await tries('alice', close, open)).toBe(refused);
    expect(await tries('alice', forget)).toBe(refused);
    expect(await tries({ system: 'relay' }, forget)).toBe(refused);
    const flag: [string, unknown[]] = [`SELECT set_config('midst.forgetting', 'on', true)`, []];
    for (const change of [
      `UPDATE thread_message SET body = 'x'`,
      `UPDATE engagement_history SET words = 'x'`,
      `UPDATE record_check SET seen = 'Another thing.'`,
      `UPDATE time_off_history SET words = 'x'`,
    ])
      expect([change, await tries('alice', flag, [change, []])]).toEqual([change, refused]);
    expect(await tries('alice', flag, [`UPDATE invitation SET email = 'x@rows.example'`, []])).toBe(refused);
  });
});

describe('In a request for time off', () => {
  const step = (set: string, id = 'a step'): [string, unknown[]] => [
    `UPDATE time_off_step SET ${set} WHERE id = $1`,
    [idOf(id)],
  ];
  const request = (set: string): [string, unknown[]] => [
    `UPDATE time_off_request SET ${set} WHERE id = $1`,
    [idOf('row time_off_request')],
  ];
  const decision = (said: string, generation = 1, round = 1): [string, unknown[]] => [
    `INSERT INTO time_off_decision (id, request_id, step_id, generation, round, decision, at)
     VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, now())`,
    [idOf('row time_off_request'), idOf('a step'), generation, round, said],
  ];
  const relay = { system: 'relay' };
  const timekeeper = { system: 'timekeeper' };
  const holder = { step: 'a step' };

  it.each([
    `state = 'approved'`,
    `state = 'refused', refusal = 'cost'`,
    `state = 'more_asked'`,
    `standing = 'confirmed-by-hr'`,
    `email = 'else@rows.example'`,
    `name = 'Somebody else'`,
    `asked_at = now()`,
    `reminders = 2`,
    `before_me = '[{"role": "hr", "how": "approved"}]'`,
    `condition = 'none'`,
    `can_withdraw_until = '2027-01-01'`,
    `state = 'reported', evidence = 'x', standing = 'confirmed-by-hr'`,
    `generation = 2, email = 'else@rows.example', decided_at = now()`,
    `request_id = gen_random_uuid()`,
    `ordinal = 5`,
    `turn = 5`,
    `any_of = true`,
    `decide_by = '2027-01-01'`,
    `due_at = now()`,
    `state = 'conditional', condition_by = '2027-01-01'`,
    `state = 'dates_suggested', suggested_from = '2027-01-04', suggested_to = '2027-01-08'`,
    `revision = 2, round = 2`,
    `away_name = 'x', away_email = 'x@rows.example', away_until = '2027-01-01'`,
  ])('the clinician cannot set %s of a step', async (set) => {
    expect(await tries('alice', step(set))).toBe(refused);
  });

  it('the clinician does what is theirs, and the standing of an address is reckoned, not written', async () => {
    expect(await tries('alice', step('nudges = 1, nudged_at = now()'))).toBe(1);
    expect(await tries('alice', step(`state = 'reported', evidence = 'x', decided_at = now()`))).toBe(1);
    expect(await tries('alice', step(`state = 'stopped'`))).toBe(1);
    expect(await tries('alice', step(`state = 'asked'`, 'row time_off_step: of a later approver'))).toBe(
      refused,
    );
    const named = `generation = 2, name = 'Else', email = 'else@rows.example', standing = 'confirmed-by-hr'`;
    const unconfirmed: [string, unknown[]] = [
      `SELECT FROM time_off_step WHERE id = $1 AND standing = 'unconfirmed'`,
      [idOf('a step')],
    ];
    expect(await tries('alice', step(named), unconfirmed)).toBe(1);
  });

  it.each([
    ['ana@trust.example', 'employer-domain'],
    ['ana@ward.TRUST.example', 'employer-domain'],
    ['ana@nottrust.example', 'unconfirmed'],
    ['ana@trust.example.org', 'unconfirmed'],
    ['manager@rows.example', 'unconfirmed'],
  ])('the address %s counts as %s', async (address, standing) => {
    const admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
    await admin.query('BEGIN');
    await admin.query(
      `UPDATE organisation SET email_domains = '{trust.example}', state = 'verified' WHERE id = $1`,
      [idOf('trust E')],
    );
    const reckon = 'SELECT app.address_standing($1, $2) AS standing';
    const { rows } = await admin.query(reckon, [idOf('trust E'), address]);
    const { rows: withoutEmployer } = await admin.query(reckon, [null, address]);
    await admin.end();
    expect([rows, withoutEmployer]).toEqual([[{ standing }], [{ standing: 'unconfirmed' }]]);
  });

  it('nobody but the holder of a step decides it, not Midst itself', async () => {
    for (const who of [relay, timekeeper, { step: 'row time_off_step: of a later approver' }])
      expect([who, await tries(who, step(`state = 'approved', decided_at = now()`))]).not.toEqual([who, 1]);
    expect(await tries(timekeeper, step(`state = 'stopped'`))).toBe(refused);
    expect(await tries(timekeeper, step('reminders = 1'))).toBe(1);
    expect(await tries(relay, step(`nudges = 1`))).toBe(refused);
    expect(await tries(relay, step(`state = 'stopped'`))).toBe(1);
    expect(await tries(holder, step(`state = 'approved', decided_at = now()`))).toBe(1);
    expect(await tries(holder, step(`state = 'approved', standing = 'confirmed-by-hr'`))).toBe(refused);
    expect(await tries(holder, step(`state = 'approved', evidence = 'x'`))).toBe(refused);
    expect(await tries(relay, step(`state = 'conditional', condition_by = '2027-01-01'`))).toBe(refused);
  });

  it('a condition is confirmed by the holder alone, and whoever stands in came from them and goes back to them', async () => {
    const conditional = step(
      `state = 'conditional', condition = 'x', condition_by = '2027-01-01', decided_at = now()`,
    );
    const met = step(`state = 'approved', decided_at = now()`);
    expect(await tries(holder, conditional, met)).toBe(1);
    expect(await tries(holder, conditional, step(`condition_by = '2027-02-01'`))).toBe(refused);
    const standIn = (away: string) =>
      step(`generation = generation + 1, name = 'Else', email = 'else@rows.example', away_name = '${away}',
        away_email = 'manager@rows.example', away_until = '2027-01-01'`);
    expect(await tries(holder, standIn('Invented Manager'))).toBe(1);
    expect(await tries(holder, standIn('Somebody else'))).toBe(refused);
    // Midst gives nothing back that nobody handed over, and to nobody else.
    expect(await tries(timekeeper, step(`generation = generation + 1, name = 'Else'`))).toBe(refused);
  });

  it('a record of an answer says what the step says', async () => {
    expect(await tries('alice', decision('reported', 2, 1))).toBe(refused);
    expect(await tries('alice', decision('approve', 2, 1))).toBe(refused);
    expect(await tries(holder, decision('approve', 1, 2))).toBe(refused);
    const approved = step(`state = 'approved', round = 1, decided_at = now()`);
    expect(await tries(holder, approved, decision('refuse'))).toBe(refused);
    expect(await tries(holder, approved, decision('withdraw-approval'))).toBe(refused);
    // What is laid into the table says "ask-more" of this very round already, and the first answer counts.
    expect(await tries(holder, approved, decision('approve'))).toBe('23505');
  });

  it.each([
    `state = 'approved'`,
    `state = 'reported'`,
    `state = 'not_needed', not_needed = 'retired'`,
    `state = 'refused'`,
    `destination = 'Kenya'`,
    `employer_id = NULL`,
    `cover = 'none'`,
    `clinician_name = 'Somebody else'`,
    `asked_at = now()`,
    `revision = revision + 1`,
    `appeal_of = id, asked_because = 'appeal'`,
    `host_letter = 'x'`,
  ])('the clinician cannot set %s of what was asked', async (set) => {
    expect(await tries('alice', request(set))).toBe(refused);
  });

  it('the clinician withdraws, and adds neither days nor approvers afterwards', async () => {
    expect(await tries('alice', request(`state = 'withdrawn', settled_at = now()`))).toBe(1);
    const line: [string, unknown[]] = [
      `INSERT INTO time_off_line (id, request_id, ordinal, leave_type, from_day, to_day, days)
       VALUES (gen_random_uuid(), $1, 7, 'SPL', '2027-02-01', '2027-02-05', 5)`,
      [idOf('row time_off_request')],
    ];
    expect(await tries('alice', line)).toBe(refused);
    const another = (columns: string, values: string): [string, unknown[]] => [
      `INSERT INTO time_off_step (id, request_id, ordinal, role, name, email, standing ${columns})
       VALUES (gen_random_uuid(), $1, 7, 'hr', 'x', 'x@rows.example', 'employer-domain' ${values})`,
      [idOf('row time_off_request')],
    ];
    expect(await tries('alice', another(', state, asked_at', `, 'asked', now()`))).toBe(refused);
    expect(await tries('alice', another(', state, evidence', `, 'waiting', 'x'`))).toBe(refused);
    // Nobody who may agree for all is put beside those who were named.
    expect(await tries('alice', another(', state, any_of', `, 'waiting', true`))).toBe(refused);
    expect(await tries('alice', [`UPDATE time_off_outcome SET outcome = 'approved'`, []])).toBe(0);
  });
});

describe('A rule for leave', () => {
  const states = (as: string, columns = '', values = ''): [string, unknown[]] => [
    `INSERT INTO leave_policy (id, employer_id, leave_type, source, seen_on, valid_from, adopted_at, adopted_as${columns})
     VALUES ($1, $2, 'SPL', 'x', '2026-01-06', '2026-02-01', now(), $3${values})`,
    [idOf('own rule'), idOf('trust E'), as],
  ];
  const changes = (set: string): [string, unknown[]] => [
    `UPDATE leave_policy SET ${set} WHERE id = $1`,
    [idOf('own rule')],
  ];

  it('is stated by the employer’s HR or an officer, each as what they are', async () => {
    expect(await tries('hana', states('employer-hr'))).toBe(1);
    expect(await tries('hana', states('officer'))).toBe(refused);
    expect(await tries('olu', states('officer'))).toBe(1);
    expect(await tries('olu', states('employer-hr'))).toBe(refused);
    for (const who of ['alice', 'lena', 'opal', { system: 'importer' }])
      expect([who, await tries(who, states('employer-hr'))]).toEqual([who, refused]);
    expect(await tries('hana', states('employer-hr', ', national', ', true'))).toBe(refused);
  });

  it('ends and never changes, and two never hold for the same staff at once', async () => {
    const own = states('employer-hr');
    expect(await tries('hana', own, changes(`valid_to = '2026-03-01'`))).toBe(1);
    for (const set of [
      `notice = 1, notice_unit = 'week'`,
      `valid_from = '2026-01-01'`,
      'adopted_at = NULL',
      `source = 'y'`,
    ])
      expect([set, await tries('hana', own, changes(set))]).toEqual([set, refused]);
    const another = (groups: string): [string, unknown[]] => [
      `INSERT INTO leave_policy (id, employer_id, leave_type, source, seen_on, valid_from, adopted_at, adopted_as, staff_groups)
       VALUES (gen_random_uuid(), $1, 'SPL', 'x', '2026-01-06', '2026-05-01', now(), 'employer-hr', $2)`,
      [idOf('trust E'), groups],
    ];
    const overlaps = '23P01';
    expect(await tries('hana', own, another('{}'))).toBe(overlaps);
    expect(await tries('hana', own, changes(`valid_to = '2026-04-30'`), another('{}'))).toBe(1);
    expect(await tries('hana', own, another('{consultant,locum}'))).toBe(1);
    expect(await tries('hana', another('{consultant,locum}'), another('{locum,bank}'))).toBe(overlaps);
    expect(await tries('hana', another('{consultant}'), another('{bank}'))).toBe(1);
  });

  it('has limits and stages of known shape only', async () => {
    const wrong = '23514';
    const stage = `{"roles": ["hr"], "agreed": "all", "condition": {"when": "always"}}`;
    const put = (column: string, value: string) => states('employer-hr', `, ${column}`, `, '${value}'`);
    expect(await tries('hana', put('chain', `[${stage}]`))).toBe(1);
    for (const [column, value] of [
      ['chain', '{}'],
      ['chain', `[${stage.replace('"hr"', '"king"')}]`],
      ['chain', `[${stage.replace('"hr"', '')}]`],
      ['chain', `[${stage.replace('always', 'days-over')}]`],
      ['chain', `[${stage.replace('"all"', '"some"')}]`],
      ['limits', '[{"amount": 5, "unit": "day", "per": "moon", "exceptionally": false}]'],
      ['limits', '[{"amount": -5, "unit": "day", "per": "event", "exceptionally": false}]'],
      ['limits', '[{"amount": 5, "unit": "day", "per": "event"}]'],
      ['gates', '{riddle}'],
      ['staff_groups', '{kings}'],
    ])
      expect([column, value, await tries('hana', put(column, value))]).toEqual([column, value, wrong]);
  });

  it('is proposed once as it was, and a proposal is nobody else’s', async () => {
    const set = (what: string): [string, unknown[]] => [
      `UPDATE leave_policy_proposal SET ${what} WHERE id = $1`,
      [idOf('row leave_policy_proposal')],
    ];
    expect(await tries('hana', set(`leave_type = 'UNP'`))).toBe(refused);
    const adopted = set(`policy_id = '${idOf('row leave_policy')}'`);
    expect(await tries('hana', adopted)).toBe(1);
    expect(await tries('hana', adopted, set('policy_id = NULL'))).toBe(refused);
    expect(await tries('lena', adopted)).toBe(0);
  });

  it('whoever states none learns of no request that waits', async () => {
    const waiting: [string, unknown[]] = [`SELECT FROM app.pending_leave($1, 'AL')`, [idOf('trust E')]];
    for (const who of ['alice', 'bob', 'lena', 'opal', { system: 'relay' }])
      expect([who, await tries(who, waiting)]).toEqual([who, 0]);
    expect([await tries('hana', waiting), await tries('olu', waiting)]).toEqual([1, 1]);
    expect(await tries('hana', ['SELECT FROM time_off_line', []])).toBe(0);
  });
});

describe('an employer’s leave system', () => {
  const relay = { system: 'relay' } as const;
  const system = (set: string): [string, unknown[]] => [
    `UPDATE leave_system SET ${set} WHERE id = $1`,
    [idOf('row leave_system')],
  ];
  const message = (set: string): [string, unknown[]] => [
    `UPDATE leave_system_message SET ${set} WHERE id = $1`,
    [idOf('row leave_system_message')],
  ];

  it('is where HR says and answers what HR hands to it: Midst only stops telling it', async () => {
    expect(await tries(relay, system(`stopped = 'gone', stopped_at = now()`))).toBe(1);
    for (const set of [`url = 'https://elsewhere.example'`, `decides = '{hr}'`, 'generation = 9'])
      expect([set, await tries(relay, system(set))]).toEqual([set, refused]);
    expect(await tries('hana', system(`decides = '{hr}'`))).toBe(1);
    expect(await tries('hana', system(`employer_id = '${idOf('house A')}'`))).toBe(refused);
  });

  it('is told what happened, and nobody writes what is told', async () => {
    for (const who of [relay, 'hana'] as const)
      for (const set of [`facts = '{"reference": "x"}'`, `type = 'time-off.decided'`])
        expect([set, await tries(who, message(set))]).toEqual([set, refused]);
    expect(await tries('hana', message(`due_at = now(), attempts = 0`))).toBe(1);
    expect(await tries('hana', message(`state = 'delivered'`))).toBe(refused);
    const made = (type: string): [string, unknown[]] => [
      `INSERT INTO leave_system_message (id, system_id, employer_id, type, due_at, created_at)
       VALUES (gen_random_uuid(), $1, $2, '${type}', now(), now())`,
      [idOf('row leave_system'), idOf('trust E')],
    ];
    expect(await tries('hana', made('test'))).toBe(1);
    expect(await tries('hana', made('time-off.asked'))).toBe(refused);
  });
});
