/** API and commands open no queue: @queue is tried elsewhere. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type RunningApi, startApi } from '../support/api.js';
import { midst } from '../support/command-line.js';
import { key, officer, signIn, type Somebody } from '../support/people.js';
import { createScratchDatabase, type ScratchDatabase } from '../support/scratch-database.js';

let database: ScratchDatabase;
let api: RunningApi;
let olu: Somebody;
let folder: string;

beforeAll(async () => {
  database = await createScratchDatabase();
  api = await startApi({ databaseUrl: database.url });
  olu = await officer(api, 'officer.lists@midst.example');
  folder = mkdtempSync(join(tmpdir(), 'midst-lists-'));
});

afterAll(async () => {
  await api?.stop();
  await database?.drop();
  if (folder) rmSync(folder, { recursive: true });
});

const add = `mutation ($input: AddSynonymInput!) { addSynonym(input: $input) { kind code words reason } }`;
const remove = `mutation ($input: RemoveSynonymInput!) { removeSynonym(input: $input) { words } }`;
const words = { kind: 'SKILL', words: 'flugelhorn tuning' };
const reason = 'What the hospitals of one county call it.';

async function meaning(text: string): Promise<string[]> {
  const { mapText } = await api.ask<{ mapText: { terms: { term: { code: string } }[] } }>(
    `query ($text: String!) { mapText(kind: SKILL, text: $text) { terms { term { code } } } }`,
    { text },
  );
  return mapText.terms.map(({ term }) => term.code);
}

describe('An officer keeps the lists near to what people write', () => {
  it('sees what was stated and fits no term, with how often', async () => {
    writeFileSync(
      join(folder, 'clinicians.json'),
      JSON.stringify(['1', '2'].map((id) => ({ id, profession: 'nurse', skills: ['Flugelhorn tuning'] }))),
    );
    expect((await midst(database, ['import', 'clinicians', join(folder, 'clinicians.json')])).code).toBe(0);
    const { unmappedTerms } = await olu.ask<{ unmappedTerms: object[] }>(
      `{ unmappedTerms(kind: SKILL) { kind text inNeeds inProfiles } }`,
    );
    expect(unmappedTerms).toContainEqual({
      kind: 'SKILL',
      text: 'Flugelhorn tuning',
      inNeeds: 0,
      inProfiles: 2,
    });
  });

  it('adds the words to a term with a reason, and they are read at once; the reason stands in the audit trail', async () => {
    expect(await meaning('flugelhorn tuning')).toEqual([]);
    const input = { ...words, code: 'triage', reason, idempotencyKey: key() };
    const { addSynonym } = await olu.ask<{ addSynonym: object[] }>(add, { input });
    expect(addSynonym).toEqual([{ ...words, code: 'triage', reason }]);
    expect(await meaning('flugelhorn tuning')).toEqual(['triage']);
    const { terms } = await api.ask<{ terms: object[] }>(
      `{ terms(kind: SKILL, search: "flugelh") { code matched } }`,
    );
    expect(terms).toEqual([{ code: 'triage', matched: 'flugelhorn tuning' }]);
    // Another program, started now, reads them as well.
    const told = await midst(database, [
      ...['import', 'clinicians', join(folder, 'clinicians.json'), '--source', 'again', '--json'],
    ]);
    expect(JSON.parse(told.out)).toMatchObject({
      kinds: { clinician: { fields: { skills: { mapped: 2, kept: 0 } } } },
    });
  });

  it('cannot make words mean two terms, nor a term that is not there', async () => {
    const input = { ...words, reason };
    expect(await olu.refused(add, { input: { ...input, code: 'triage', idempotencyKey: key() } })).toBe(
      'CONFLICT',
    );
    const alchemy = { ...input, words: 'gold', code: 'alchemy', idempotencyKey: key() };
    expect(await olu.refused(add, { input: alchemy })).toBe('NOT_FOUND');
  });

  it('takes them away again; nobody else can do either', async () => {
    const input = { ...words, reason: 'It was a joke.', idempotencyKey: key() };
    const somebody = await signIn(api, 'somebody.lists@midst.example');
    expect(await somebody.refused(remove, { input })).toBe('FORBIDDEN');
    const { removeSynonym } = await olu.ask<{ removeSynonym: object[] }>(remove, { input });
    expect(removeSynonym).toEqual([]);
    expect(await meaning('flugelhorn tuning')).toEqual([]);
  });

  it('adds a role that policies name: it may be asked, and is read from then on; what ships cannot be ended', async () => {
    const roles = async (who: Somebody = olu) =>
      (
        await who.ask<{ approverRoles: { code: string; nameIn: string }[] }>(
          '{ approverRoles { code nameIn(language: "cy") } }',
        )
      ).approverRoles;
    expect((await roles()).map(({ code }) => code)).toContain('MATRON');
    const adds = `mutation ($input: AddApproverRoleInput!) { addApproverRole(input: $input) { code } }`;
    const stated = {
      name: 'Flugelhorn warden',
      nameCy: 'Warden fflwgelhorn',
      knownAs: ['FW'],
      above: 'HR',
      source: 'One policy',
    };
    expect(await olu.refused(adds, { input: { ...stated, name: 'Matron', idempotencyKey: key() } })).toBe(
      'CONFLICT',
    );
    const somebody = await signIn(api, 'somebody.roles@midst.example');
    expect(await somebody.refused(adds, { input: { ...stated, idempotencyKey: key() } })).toBe('FORBIDDEN');
    await olu.ask(adds, { input: { ...stated, idempotencyKey: key() } });
    expect(await roles(somebody)).toContainEqual({ code: 'FLUGELHORN_WARDEN', nameIn: 'Warden fflwgelhorn' });
    const cases = mkdtempSync(join(tmpdir(), 'midst-roles-'));
    const file = join(cases, 'leave_policies.json');
    writeFileSync(
      file,
      JSON.stringify([
        {
          id: 'X1',
          source: { title: 'Invented' },
          employer: 'Invented NHS Trust',
          leave_type: 'study leave',
          who_approves: '(FW, then the matron) or HR',
        },
      ]),
    );
    expect((await midst(database, ['import', 'cases', cases])).code).toBe(0);
    rmSync(cases, { recursive: true });
    const admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
    const { rows: read } = await admin.query(
      `SELECT chain FROM leave_policy WHERE employer_name = 'Invented NHS Trust'`,
    );
    await admin.end();
    expect((read[0] as { chain: object[] }).chain).toMatchObject([
      {
        roles: ['flugelhorn-warden', 'matron', 'hr'],
        branches: ['1 then 1', '1 then 2', '2'],
        agreed: 'any',
      },
    ]);
    const ends = `mutation ($input: EndApproverRoleInput!) { endApproverRole(input: $input) { code } }`;
    const end = (code: string) => ({ input: { code, reason: 'A joke.', idempotencyKey: key() } });
    expect(await olu.refused(ends, end('MATRON'))).toBe('NOT_FOUND');
    await olu.ask(ends, end('FLUGELHORN_WARDEN'));
  });
});
