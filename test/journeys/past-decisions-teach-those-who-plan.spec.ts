/** @queue is tried elsewhere */
import { toGlobalId } from '../../libs/platform/graphql/global-id.js';
import { agreed, giveRole, introduced, type Introduced, tokenIn } from '../support/engagements.js';
import { asAdmin } from '../support/profiles.js';
import { answers, asking, asks, manager, type SeenRequest } from '../support/time-off.js';
import { WholeMidst } from '../support/whole-midst.js';

interface Seen {
  from: string;
  to: string;
  turns: { role: string; decisions: number; median: number; most: number }[];
  refusals: { reason: string; refusals: number }[];
}

let midst: WholeMidst;
let first: Introduced;
const requests: SeenRequest[] = [];

beforeAll(async () => {
  midst = await WholeMidst.start();
  first = await introduced(midst);
  for (let i = 0; i < 6; i += 1) {
    const who = i === 0 ? first : await introduced(midst, { besides: first });
    requests.push(await asks(midst, who, asking(midst, who, await agreed(midst, who, 200))));
  }
});
afterAll(() => midst.stop());

async function refuses(index: number): Promise<void> {
  const mail = await midst.mailbox.waitFor(
    manager.email,
    ({ text }) => text?.includes(requests[index].reference) ?? false,
  );
  expect(await answers(midst, tokenIn(mail.text), { decision: 'REFUSE', reason: 'COVER' })).toBeNull();
}

async function sees(employerId: string | null = first.employerId): Promise<Seen> {
  const somebody = await midst.signIn('somebody.who.plans@post.example');
  const { howEmployersDecide } = await somebody.ask<{ howEmployersDecide: Seen }>(
    `query ($id: ID) { howEmployersDecide(employerId: $id) {
       from to turns { role decisions median most } refusals { reason refusals } } }`,
    { id: employerId && toGlobalId('Organisation', employerId) },
  );
  return howEmployersDecide;
}

it('What employers decided teaches those who plan, once it is about five people and the month is over', async () => {
  midst.clock.advance({ days: 3 });
  for (const index of [0, 1, 2, 3]) await refuses(index);
  midst.clock.advance({ days: 40 });
  expect(await sees()).toMatchObject({ turns: [], refusals: [] });
  for (const index of [4, 5]) await refuses(index);
  midst.clock.advance({ days: 35 });
  const seen = await sees();
  expect(seen.turns).toEqual([{ role: 'LINE_MANAGER', decisions: 6, median: 3, most: 43 }]);
  expect(seen.refusals).toEqual([{ reason: 'COVER', refusals: 6 }]);
  expect(seen.from).toMatch(/-01$/);
  expect(await sees(null)).toMatchObject({ turns: seen.turns });
  expect(await sees(first.institutionId)).toMatchObject({ turns: [], refusals: [] });

  // Whoever works there reads it in their plan, beside what the rules say.
  const { clinician, needId } = await introduced(midst, { besides: first });
  await clinician.ask(
    'mutation ($input: SaveMyProfileInput!) { saveMyProfile(input: $input) { __typename } }',
    {
      input: {
        idempotencyKey: midst.key(),
        profile: {
          professions: [{ code: 'nurse', specialties: [], current: true }],
          employments: [
            { organisationId: toGlobalId('Organisation', first.employerId), kind: 'SUBSTANTIVE' },
          ],
        },
      },
    },
  );
  const planIn = async (language: string) => {
    const { feasibility } = await clinician.ask<{
      feasibility: { steps: { code: string; sentences: string[]; takes: { usual: number; most: number } }[] };
    }>(
      `query ($id: ID!, $language: LanguageTag!) { feasibility(needId: $id, language: $language) {
         steps { code sentences takes { usual most } } } }`,
      { id: toGlobalId('Need', needId), language },
    );
    return feasibility.steps.find(({ code }) => code === 'leave:0')!;
  };
  const step = await planIn('en-GB');
  expect(step.sentences).toContain('Seen here (line manager): median 3 days, 6 requests.');
  // Notice of six weeks, and then one who took 43 days.
  expect(step.takes).toEqual({ usual: 42, most: 43 });
  expect((await planIn('cy')).sentences.join(' ')).toContain('canolrif 3 diwrnod, 6 chais');
});

it('and officers what stands in the way: numbers, none of them small, also as a table to take along', async () => {
  const officer = await midst.signIn('officer.of.evidence@midst.example');
  await giveRole(midst.database, officer, 'officer', null);
  const document = `query ($year: Int!) { barrierEvidence(reason: "For the yearly report", year: $year) {
    tables { by rows { group decided refused medianDays reasons { reason people } } } csv } }`;
  // Whatever day the suite runs on, they are decisions of one year.
  await asAdmin(
    midst.database,
    `SET LOCAL session_replication_role = replica;
     UPDATE time_off_decision SET at = (SELECT min(at) FROM time_off_decision)`,
    [],
  );
  const [{ year }] = (await asAdmin(
    midst.database,
    `SELECT extract(year FROM min(at) AT TIME ZONE 'Europe/London')::int AS year FROM time_off_decision`,
    [],
  )) as { year: number }[];
  const { barrierEvidence } = await officer.ask<{
    barrierEvidence: {
      tables: {
        by: string;
        rows: {
          group: string;
          decided: number | null;
          refused: number | null;
          medianDays: number | null;
          reasons: { reason: string; people: number | null }[];
        }[];
      }[];
      csv: string;
    };
  }>(document, { year });
  const [kinds, roles, nations, employers, professions, bands, countries] = barrierEvidence.tables;
  for (const [table, group] of [
    [kinds, 'AL-AFC'],
    [roles, 'line-manager'],
    [nations, 'not-stated'],
    [employers, 'hospital-trust'],
    [professions, 'not-stated'],
    [bands, 'not-stated'],
    [countries, 'KE'],
  ] as const) {
    expect(table.rows).toMatchObject([{ group, decided: 6, refused: 6, medianDays: 3 }]);
    expect(table.rows[0].reasons.filter(({ people }) => people !== null)).toEqual([
      { reason: 'COVER', people: 6 },
    ]);
  }
  expect(barrierEvidence.csv).toContain(`${year},role,line-manager,6,6,3,6,*`);
  const clinician = await midst.signIn('somebody.who.plans@post.example');
  expect((await clinician.graphql(document, { year })).errors[0].extensions.code).toBe('FORBIDDEN');
  // The function itself gives nobody else a number, whatever the application asks.
  const rows = await midst.db.as(
    {
      kind: 'person',
      personId: clinician.personId,
      sessionId: clinician.personId,
      network: 'test',
      roles: ['officer'],
      freshUntil: new Date(0),
    },
    (tx) => tx.query<unknown[]>('SELECT * FROM app.barriers($1, $2)', ['role', year]),
  );
  expect(rows).toEqual([]);
  const audited = await asAdmin(
    midst.database,
    `SELECT reason FROM audit_entry WHERE act = 'read-barrier-evidence'`,
    [],
  );
  expect(audited).toEqual([{ reason: 'For the yearly report' }]);
});
