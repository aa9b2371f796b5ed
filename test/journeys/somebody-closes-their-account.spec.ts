import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { ForgetWhatWaited } from '../../libs/clinicians/forget-what-waited.job.js';
import { system } from '../../libs/platform/actor.js';
import { toGlobalId } from '../../libs/platform/graphql/global-id.js';
import { agreed, introduced, type Introduced, keyOf } from '../support/engagements.js';
import { asAdmin } from '../support/profiles.js';
import { askedMail, asking, asks, eventually, manager, opens } from '../support/time-off.js';
import { Browser, type RunningWeb, startWeb } from '../support/web.js';
import { account, recorded } from '../support/contributions.js';
import { type Someone, WholeMidst } from '../support/whole-midst.js';

const CLOSE = 'mutation ($input: CloseMyAccountInput!) { closeMyAccount(input: $input) { closedAt } }';
const SEND = 'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { id } }';
const THREAD =
  'query ($id: ID!) { node(id: $id) { ... on Thread { messages(first: 9) { nodes { side body forgotten } } } } }';

let midst: WholeMidst;
let web: RunningWeb;
/** Agreed, with time off asked; met only; said interested only: each with an institution of its own. */
let who: Introduced, met: Introduced, waiting: Introduced;
let engagementId: string;
let token: string;

/** Words that stand nowhere but in what this person, or somebody about her, has written. */
const traces = [
  'harbour ledger',
  'Unmistakable',
  '77X1234Q',
  'Porthcawl-by-Sea',
  'zwieback',
  manager.email,
  manager.name,
  'swap shifts',
  '2031-07-19',
];

beforeAll(async () => {
  midst = await WholeMidst.start();
  web = await startWeb(midst.api.url);
  who = await introduced(midst);
  met = { ...(await introduced(midst)), clinician: who.clinician };
  waiting = { ...(await introduced(midst)), clinician: who.clinician };
  const mine = keyOf(who.clinician.personId);
  for (const { matchId } of [met, waiting])
    await asAdmin(midst.database, 'DELETE FROM match WHERE id = $1', [matchId]);
  for (const [of, state] of [
    [met, 'introduced'],
    [waiting, 'interested'],
  ] as const)
    await asAdmin(
      midst.database,
      `INSERT INTO match (id, need_id, position_id, institution_id, person_id, state, overall, turn, found_at, interested_at)
       VALUES ($1, $2, $3, $4, $5, $6, 500, 0, now(), now())`,
      [of.matchId, of.needId, of.positionId, of.institutionId, mine, state],
    );
  await says('mutation ($input: ChangeMyWordsInput!) { changeMyWords(input: $input) { name } }', {
    name: 'Zuleika Unmistakable',
  });
  await says('mutation ($input: SaveMyProfileInput!) { saveMyProfile(input: $input) { __typename } }', {
    profile: {
      place: 'Porthcawl-by-Sea',
      professions: [{ code: 'nurse' }],
      registrations: [{ country: 'GB', body: 'NMC', number: '77X1234Q', status: 'ACTIVE' }],
    },
  });
  await says('mutation ($input: NoteDocumentInput!) { noteDocument(input: $input) { id } }', {
    document: { kind: 'passport', lapsesOn: '2031-07-19' },
  });
  engagementId = await agreed(midst, who);
  await recorded(midst, who.clinician, {
    kind: 'PAST_INFORMAL',
    personName: 'Zuleika Unmistakable',
    hostName: 'Zwieback and zwieback clinic',
    country: 'KE',
    account: account(midst, {
      summary: 'I taught about zwieback.',
      produced: [{ kind: 'OTHER', title: 'zwieback' }],
    }),
  });
  const { lines } = asking(midst, who, engagementId);
  await asks(
    midst,
    who,
    // Of this kind no rule is known, so what she says of one stands on the request and on its line.
    asking(midst, who, engagementId, {
      employerRules: 'Kept in the harbour ledger.',
      lines: lines.map((line) => ({ ...line, leaveType: 'SL-AFC' })),
    }),
  );
  ({ token } = await askedMail(midst, manager.email));
  for (const match of [who, met]) await opened(match);
  await who.clinician.ask(SEND, { input: { ...match(who), body: 'I bake zwieback on Sundays.' } });
  await who.lead.ask(SEND, { input: { ...match(who), body: 'Bread from the bakery, private to us.' } });
});

afterAll(async () => {
  await web.stop();
  await midst.stop();
});

const match = (of: Introduced) => ({ idempotencyKey: midst.key(), matchId: toGlobalId('Match', of.matchId) });

function says(document: string, input: Record<string, unknown>) {
  return who.clinician.ask(document, { input: { idempotencyKey: midst.key(), ...input } });
}

/** The conversation of two who were introduced. */
async function opened({ matchId, institutionId, clinician }: Introduced): Promise<void> {
  await asAdmin(
    midst.database,
    'INSERT INTO thread (id, match_id, institution_id, person_id, opened_at) VALUES ($1, $2, $3, $4, now()) ON CONFLICT DO NOTHING',
    [randomUUID(), matchId, institutionId, keyOf(clinician.personId)],
  );
}

function closes(person: Someone, version = 2) {
  return person.graphql(CLOSE, { input: { idempotencyKey: midst.key(), version } });
}

/** In which tables one of the traces is found anywhere in a row. */
async function tracesLeft(): Promise<string[]> {
  const admin = new Client({ connectionString: midst.database.adminUrl });
  await admin.connect();
  try {
    const { rows: tables } = await admin.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'`,
    );
    const left: string[] = [];
    for (const { name } of tables)
      for (const trace of [...traces, who.clinician.email]) {
        const { rowCount } = await admin.query(
          `SELECT FROM "${name}" t WHERE strpos(t::text, $1) > 0 LIMIT 1`,
          [trace],
        );
        if (rowCount) left.push(`${name}: ${trace}`);
      }
    return left;
  } finally {
    await admin.end();
  }
}

describe('Somebody closes their account', () => {
  it('after taking along everything that is kept about them, and nothing that others wrote to them', async () => {
    const { exportMyData } = await who.clinician.ask<{ exportMyData: { json: string } }>(
      '{ exportMyData { json } }',
    );
    for (const trace of [...traces, who.clinician.email]) expect(exportMyData.json).toContain(trace);
    expect(exportMyData.json).not.toContain('private to us');
    expect(exportMyData.json).not.toContain('token_hash');
    const { kept } = JSON.parse(exportMyData.json) as { kept: Record<string, unknown[]> };
    expect(kept).toMatchObject({ engagement: [expect.anything()], heritage_tie: [] });
    expect(kept.thread_message).toHaveLength(2);
  });

  it('after reading what goes, what stays and what ends with it, in their language', async () => {
    const { closingMyAccount } = await who.clinician.ask<{ closingMyAccount: Record<string, unknown> }>(
      '{ closingMyAccount(language: "cy") { version goes first codeNeeded endsInterests endsEngagements endsTimeOff } }',
    );
    expect(closingMyAccount).toMatchObject({
      version: 2,
      first: [],
      codeNeeded: false,
      endsInterests: 3,
      endsEngagements: 1,
      endsTimeOff: 1,
    });
    expect(closingMyAccount.goes).toContainEqual(expect.stringMatching(/^Eich proffil/));
  });

  it('not without a code that was entered a moment ago, not on an older statement, not as the last who speaks', async () => {
    const old = await closes(who.clinician, 0);
    expect(old.errors[0].extensions).toMatchObject({
      code: 'STATEMENT_CHANGED',
      fields: [{ field: 'version' }],
    });
    const last = await closes(who.lead);
    expect(last.errors[0].extensions.code).toBe('LAST_TO_SPEAK');
    expect(last.errors[0].message).toMatch(/handOverLead/);
    midst.clock.advance({ minutes: 16 });
    expect((await closes(who.clinician)).errors[0].extensions.code).toBe('FRESH_CODE_NEEDED');
  });

  it('on a page, by keyboard and without scripts: a code, a tick, a button', async () => {
    const browser = new Browser(web);
    const first = await browser.open('/sign-in?back=/account/close');
    const before = midst.mailbox.to(who.clinician.email);
    const asked = await browser.send(first, { email: who.clinician.email });
    // Other mails may still be on their way: the code is in the one that has one, not in the last one.
    const { subject } = await midst.mailbox.waitFor(
      who.clinician.email,
      (mail) => /\b\d{6}\b/.test(mail.subject ?? '') && !before.includes(mail),
    );
    const page = await browser.send(asked, {
      email: who.clinician.email,
      code: /\d{6}/.exec(subject ?? '')![0],
    });
    expect(page.text).toContain('What goes');
    expect(page.text).toContain('1 engagement is cancelled');
    const unticked = await browser.send(page, {}, '/account/close');
    expect(unticked.status).toBe(422);
    expect(unticked.title).toMatch(/^Error:/);
    const data = await browser.open('/account/data');
    expect(data.headers.get('content-disposition')).toMatch(/^attachment/);
    const closed = await browser.send(unticked, { understood: 'yes' }, '/account/close');
    expect(closed.text).toContain('Your account is closed');
    expect((await browser.open('/account')).text).toContain('Sign in');
  });

  it('and from that moment signs in nowhere, is matched nowhere, and is somebody without a name', async () => {
    const answer = await who.clinician.graphql('{ me { id } }');
    expect(answer.errors[0].extensions.code).toBe('UNAUTHENTICATED');
    const mine = keyOf(who.clinician.personId);
    await midst.db.as(system('matcher'), async (tx) =>
      expect(await tx.query('SELECT FROM matcher_candidate WHERE person_id = $1', [mine])).toEqual([]),
    );
    const rows = await asAdmin(
      midst.database,
      `SELECT p.name, c.email, (SELECT count(*)::int FROM clinician WHERE id = p.id) AS clinician
         FROM person p LEFT JOIN person_contact c ON c.person_id = p.id WHERE p.id = $1`,
      [mine],
    );
    expect(rows).toEqual([{ name: null, email: null, clinician: 0 }]);
  });

  it('the other sides learn of it once: what was agreed is cancelled, who was introduced or interested has withdrawn', async () => {
    const about = (lead: Someone, subject: RegExp) =>
      midst.mailbox.to(lead.email).filter((mail) => subject.test(mail.subject ?? ''));
    await midst.mailbox.waitFor(who.lead.email, (mail) => /^Cancelled/.test(mail.subject ?? ''));
    for (const { lead } of [met, waiting])
      await midst.mailbox.waitFor(lead.email, (mail) => /^Somebody has withdrawn/.test(mail.subject ?? ''));
    await midst.mailbox.waitFor(manager.email, (mail) =>
      /no longer|cancel|not needed/i.test(mail.subject ?? ''),
    );
    expect(about(who.lead, /^Cancelled|withdrawn/)).toHaveLength(1);
    for (const { lead } of [met, waiting]) expect(about(lead, /^Cancelled|withdrawn/)).toHaveLength(1);
    const { node } = await who.lead.ask<{ node: unknown }>(
      'query ($id: ID!) { node(id: $id) { ... on Engagement { state reason history { act side reason words } } } }',
      { id: engagementId },
    );
    expect(node).toMatchObject({
      state: 'CANCELLED',
      reason: 'clinician-left',
      history: expect.arrayContaining([expect.objectContaining({ act: 'endWithAccount', side: null })]),
    });
  });

  it('gets one last mail, and approvers’ links open nothing as soon as they were told', async () => {
    const last = await midst.mailbox.waitFor(who.clinician.email, (mail) =>
      /account is closed/.test(mail.subject ?? ''),
    );
    expect(last.text).toContain('This is the last mail');
    await eventually(
      async () => {
        await midst.worker.get(ForgetWhatWaited).run();
        return (await opens(midst, token)).errors[0]?.extensions.code ?? null;
      },
      (code) => code === 'UNAUTHENTICATED',
    );
  });

  it('nothing of them is left anywhere but the count that keeps a mailbox from being flooded, for an hour', async () => {
    const left = await eventually(
      async () => {
        await midst.worker.get(ForgetWhatWaited).run();
        return tracesLeft();
      },
      (found) => found.every((one) => /^(throttle|approver_address): /.test(one)),
    );
    // Whose address may approve is its employer's to keep; nobody learns from it who asked.
    const theirs = [manager.email, manager.name].map((one) => `approver_address: ${one}`);
    expect(left.sort()).toEqual([...theirs, `throttle: ${who.clinician.email}`].sort());
    const [thread] = await asAdmin(midst.database, 'SELECT id FROM thread WHERE match_id = $1', [
      who.matchId,
    ]);
    const { node } = await who.lead.ask<{ node: unknown }>(THREAD, {
      id: toGlobalId('Thread', thread.id as string),
    });
    expect(node).toMatchObject({
      messages: {
        nodes: [
          { side: 'institution', forgotten: false },
          { side: 'clinician', body: '', forgotten: true },
        ],
      },
    });
  });

  it('and with the same address begins anew, as somebody else', async () => {
    const again = await midst.signIn(who.clinician.email);
    expect(again.personId).not.toBe(keyOf(who.clinician.personId));
    const { me } = await again.ask<{ me: { name: string | null; roles: unknown[] } }>(
      '{ me { name roles { role } } }',
    );
    expect(me).toEqual({ name: null, roles: [] });
  });
});
