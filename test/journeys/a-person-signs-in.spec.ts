import { SignInCodes } from '../../libs/people/sign-in-codes.js';
import { system } from '../../libs/platform/actor.js';
import { MovableClock } from '../../libs/platform/clock.js';
import { Database } from '../../libs/platform/database.js';
import { type RunningApi, startApi } from '../support/api.js';
import { withClient } from '../support/own-servers.js';
import { actorOf, as, codeFor, key, officer, rows, signIn, type Somebody } from '../support/people.js';
import { createScratchDatabase, type ScratchDatabase } from '../support/scratch-database.js';

let database: ScratchDatabase;
let clock: MovableClock;
let api: RunningApi;

beforeAll(async () => {
  database = await createScratchDatabase();
  clock = new MovableClock();
  api = await startApi({ databaseUrl: database.url, clock });
});
afterAll(async () => {
  await api.stop();
  await database.drop();
});

const REQUEST =
  'mutation ($email: String!) { requestSignInCode(input: { email: $email }) { minutes tries } }';
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { token endsAt freshUntil } }';
const ME =
  '{ me { id name email roles { role } consents { purpose withdrawnAt } sessions { id deviceLabel } } }';

interface Me {
  me: {
    id: string;
    name: string | null;
    email: string;
    roles: { role: string }[];
    consents: { purpose: string; withdrawnAt: string | null }[];
    sessions: { id: string; deviceLabel: string | null }[];
  };
}

const enter = (email: string, code: string, more = {}) =>
  api.graphql(SIGN_IN, { input: { email, code, ...more } });
const wrong = (code: string) => (code === '000000' ? '000001' : '000000');

async function join(somebody: Somebody, name: string): Promise<void> {
  const { termsVersion } = await api.ask<{ termsVersion: string }>('{ termsVersion }');
  await somebody.ask('mutation ($input: JoinAsClinicianInput!) { joinAsClinician(input: $input) { id } }', {
    input: { idempotencyKey: key(), adult: true, acceptedTerms: termsVersion, name },
  });
}

describe('a code by e-mail', () => {
  it('is answered the same way for an address that is known and one that is not', async () => {
    await signIn(api, 'known@hospital.example');
    const known = await api.graphql(REQUEST, { email: 'Known@Hospital.example' });
    const unknown = await api.graphql(REQUEST, { email: 'unknown@hospital.example' });
    expect(known).toEqual(unknown);
    expect(known.data).toEqual({ requestSignInCode: { minutes: 10, tries: 5 } });
    const refusedKnown = await enter(
      'known@hospital.example',
      wrong(await codeFor(api, 'known@hospital.example')),
    );
    const refusedUnknown = await enter('nobody@hospital.example', '123456');
    expect(refusedKnown.errors).toEqual(refusedUnknown.errors);
    expect(refusedKnown.errors[0].extensions.code).toBe('CODE_REFUSED');
  });

  it('opens once', async () => {
    await api.ask(REQUEST, { email: 'once@hospital.example' });
    const code = await codeFor(api, 'once@hospital.example');
    expect((await enter('once@hospital.example', `${code.slice(0, 3)} ${code.slice(3)}`)).errors).toEqual([]);
    expect((await enter('once@hospital.example', code)).errors[0].extensions.code).toBe('CODE_REFUSED');
  });

  it('opens for one only, when ten try it in the same moment', async () => {
    await api.ask(REQUEST, { email: 'race@hospital.example' });
    const code = await codeFor(api, 'race@hospital.example');
    const answers = await Promise.all(Array.from({ length: 10 }, () => enter('race@hospital.example', code)));
    expect(answers.filter((answer) => answer.errors.length === 0)).toHaveLength(1);
  });

  it('is worth nothing after five wrong tries, although each was refused', async () => {
    await api.ask(REQUEST, { email: 'five@hospital.example' });
    const code = await codeFor(api, 'five@hospital.example');
    for (let i = 0; i < 5; i++) await enter('five@hospital.example', wrong(code));
    expect((await enter('five@hospital.example', code)).errors[0].extensions.code).toBe('CODE_REFUSED');
  });

  it('ends after ten minutes', async () => {
    await api.ask(REQUEST, { email: 'late@hospital.example' });
    const code = await codeFor(api, 'late@hospital.example');
    clock.advance({ minutes: 10 });
    expect((await enter('late@hospital.example', code)).errors[0].extensions.code).toBe('CODE_REFUSED');
  });

  it('goes to one address five times an hour', async () => {
    for (let i = 0; i < 5; i++) await api.ask(REQUEST, { email: 'often@hospital.example' });
    const { errors } = await api.graphql(REQUEST, { email: 'often@hospital.example' });
    expect(errors[0].extensions.code).toBe('TOO_MANY');
    // Mails overtake one another, and only the newest code opens: the others' are no longer sent.
    const asked = await api.app.get(Database).as(system('doorkeeper'), async (tx) => {
      const codes: { id: string }[] = await tx.query('SELECT id FROM sign_in_code WHERE email = $1', [
        'often@hospital.example',
      ]);
      const revealed = [];
      for (const { id } of codes) revealed.push(await api.app.get(SignInCodes).reveal(tx, id));
      return revealed;
    });
    expect(asked).toHaveLength(5);
    expect(asked.filter((code) => code !== null)).toMatchObject([
      { code: await codeFor(api, 'often@hospital.example') },
    ]);
    clock.advance({ hours: 1, seconds: 1 });
    expect((await api.graphql(REQUEST, { email: 'often@hospital.example' })).errors).toEqual([]);
  });

  it('is in no table, and neither is the token of a session', async () => {
    const ama = await signIn(api, 'ama@hospital.example');
    await api.ask(REQUEST, { email: 'ama@hospital.example' });
    const code = await codeFor(api, 'ama@hospital.example');
    await withClient(database.adminUrl, async (client) => {
      const tables = await client.query<{ name: string }>(
        `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE c.relkind = 'r' AND n.nspname = 'public'`,
      );
      for (const { name } of tables.rows) {
        const found = await client.query(`SELECT FROM ${name} t WHERE t::text ~ $1`, [
          `\\m${code}\\M|${ama.token}`,
        ]);
        expect({ name, rows: found.rowCount }).toEqual({ name, rows: 0 });
      }
    });
  });
});

describe('a session', () => {
  it('opens what is one’s own, shows where one is signed in, and ends at once everywhere', async () => {
    const phone = await signIn(api, 'two@hospital.example', true);
    const desk = await signIn(api, 'two@hospital.example');
    const { me } = await phone.ask<Me>(ME);
    expect(me).toMatchObject({ email: 'two@hospital.example', name: null, roles: [] });
    expect(me.sessions).toHaveLength(2);
    await phone.ask('mutation ($input: RevokeSessionInput!) { revokeSession(input: $input) { id } }', {
      input: { idempotencyKey: key(), sessionId: me.sessions[1].id },
    });
    expect(await desk.refused(ME)).toBe('UNAUTHENTICATED');
    await phone.ask('mutation { signOut { done } }');
    expect(await phone.refused(ME)).toBe('UNAUTHENTICATED');
    expect(await as(api, '', 'x'.repeat(43)).refused(ME)).toBe('UNAUTHENTICATED');
  });

  it('lasts thirty days on an own phone, twelve hours elsewhere, thirty idle minutes for staff', async () => {
    const phone = await signIn(api, 'phone@hospital.example', true);
    const shared = await signIn(api, 'shared@hospital.example');
    const staff = await officer(api, 'staff@programme.example');
    clock.advance({ minutes: 29 });
    await staff.ask(ME);
    clock.advance({ minutes: 31 });
    expect(await staff.refused(ME)).toBe('UNAUTHENTICATED');
    await shared.ask(ME);
    clock.advance({ hours: 11 });
    expect(await shared.refused(ME)).toBe('UNAUTHENTICATED');
    clock.advance({ days: 29, hours: 11 });
    await phone.ask(ME);
    clock.advance({ hours: 1 });
    expect(await phone.refused(ME)).toBe('UNAUTHENTICATED');
  });

  it('is renewed by a fresh code on the same device, and the old token is dead', async () => {
    const phone = await signIn(api, 'renew@hospital.example', true);
    await api.ask(REQUEST, { email: phone.email });
    const code = await codeFor(api, phone.email);
    const again = await phone.ask<{ signIn: { token: string } }>(SIGN_IN, {
      input: { email: phone.email, code },
    });
    expect(await phone.refused(ME)).toBe('UNAUTHENTICATED');
    await as(api, phone.email, again.signIn.token).ask(ME);
  });
});

describe('a clinician', () => {
  it('joins by themselves, gives consent to a text and withdraws it', async () => {
    const bintu = await signIn(api, 'bintu@hospital.example');
    await join(bintu, 'بنتو المخترعة');
    const { consentTexts } = await api.ask<{ consentTexts: { purpose: string; version: number }[] }>(
      '{ consentTexts { purpose version text since } }',
    );
    expect(consentTexts.map((text) => text.purpose).sort()).toEqual([
      'ASSOCIATION',
      'HERITAGE',
      'MATCHING',
      'RETURN',
      'SHARING',
      'TELLING',
    ]);
    const GIVE =
      'mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { consents { purpose } } }';
    const input = {
      idempotencyKey: key(),
      purpose: 'MATCHING',
      version: consentTexts.find(({ purpose }) => purpose === 'MATCHING')!.version,
    };
    await bintu.ask(GIVE, { input });
    await bintu.ask(GIVE, { input });
    expect(await bintu.refused(GIVE, { input: { ...input, purpose: 'TELLING' } })).toBe(
      'IDEMPOTENCY_CONFLICT',
    );
    expect(await bintu.refused(GIVE, { input: { ...input, idempotencyKey: key(), version: 99 } })).toBe(
      'CONSENT_TEXT_CHANGED',
    );
    await bintu.ask(
      'mutation ($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { consents { id } } }',
      {
        input: { idempotencyKey: key(), purpose: 'MATCHING' },
      },
    );
    const { me } = await bintu.ask<Me>(ME);
    expect(me).toMatchObject({ name: 'بنتو المخترعة', roles: [{ role: 'CLINICIAN' }] });
    expect(me.consents).toEqual([{ purpose: 'MATCHING', withdrawnAt: expect.any(String) as string }]);
  });

  it('is an adult who accepted the terms in force', async () => {
    const young = await signIn(api, 'young@school.example');
    const JOIN = 'mutation ($input: JoinAsClinicianInput!) { joinAsClinician(input: $input) { id } }';
    expect(
      await young.refused(JOIN, { input: { idempotencyKey: key(), adult: false, acceptedTerms: '2026-11' } }),
    ).toBe('ADULTS_ONLY');
    expect(
      await young.refused(JOIN, { input: { idempotencyKey: key(), adult: true, acceptedTerms: '1999' } }),
    ).toBe('TERMS_NOT_ACCEPTED');
  });
});

describe('with every check of the application taken away', () => {
  const tables = [
    'person',
    'person_contact',
    'role',
    'session',
    'consent',
    'terms_acceptance',
    'audit_entry',
    'sign_in_code',
  ];

  it('PostgreSQL shows a person their own rows and nobody else’s, and takes no foreign write', async () => {
    const one = await signIn(api, 'one@hospital.example');
    await join(one, 'One Invented');
    const other = await signIn(api, 'other@hospital.example');
    await join(other, 'Other Invented');
    const actor = await actorOf(api, one);
    const { personId } = await actorOf(api, other);
    for (const table of tables) {
      const column = { person: 'id', audit_entry: 'about', sign_in_code: 'id' }[table] ?? 'person_id';
      const foreign = await rows(api, actor, `SELECT FROM ${table} WHERE ${column} IS DISTINCT FROM $1`, [
        actor.personId,
      ]);
      expect({ table, foreign: foreign.length }).toEqual({ table, foreign: 0 });
    }
    const [renamed] = await rows<unknown[]>(
      api,
      actor,
      `UPDATE person SET name = 'Mine' WHERE id = $1 RETURNING id`,
      [personId],
    );
    expect(renamed).toEqual([]);
    const give = `INSERT INTO role (id, person_id, role, since, given_by) VALUES (gen_random_uuid(), $1, $2, now(), $3)`;
    for (const [whose, role] of [
      [actor.personId, 'officer'],
      [actor.personId, 'operator'],
      [personId, 'clinician'],
    ])
      await expect(rows(api, actor, give, [whose, role, actor.personId])).rejects.toThrow(
        'row-level security',
      );
    await expect(rows(api, actor, `UPDATE audit_entry SET act = 'nothing'`)).rejects.toThrow(
      'permission denied',
    );
    await expect(rows(api, actor, `DELETE FROM consent`)).rejects.toThrow('permission denied');
  });

  it('keeps denials in the audit trail, whose chain shows every change', async () => {
    const nobody = await api.graphql(ME);
    expect(nobody.errors[0].extensions.code).toBe('UNAUTHENTICATED');
    await withClient(database.adminUrl, async (client) => {
      const denied = await client.query(`SELECT FROM audit_entry WHERE act = 'denied' AND noun_id = 'me'`);
      expect(denied.rowCount).toBeGreaterThan(0);
      expect((await client.query('SELECT * FROM app.audit_breaks()')).rows).toEqual([]);
      await expect(client.query(`UPDATE audit_entry SET act = 'x'`)).rejects.toThrow('only ever added to');
      await client.query('BEGIN');
      await client.query('ALTER TABLE audit_entry DISABLE TRIGGER never_changes');
      await client.query(`UPDATE audit_entry SET act = 'admitted' WHERE act = 'denied'`);
      expect((await client.query('SELECT * FROM app.audit_breaks()')).rowCount).toBeGreaterThan(0);
      await client.query('ROLLBACK');
      await client.query('BEGIN');
      await client.query('ALTER TABLE audit_entry DISABLE TRIGGER never_changes');
      await client.query(`DELETE FROM audit_entry WHERE act = 'denied'`);
      expect((await client.query('SELECT * FROM app.audit_breaks()')).rowCount).toBeGreaterThan(0);
      await client.query('ROLLBACK');
    });
  });
});
