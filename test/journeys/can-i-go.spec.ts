/** @queue is tried elsewhere */
import { toGlobalId } from '../../libs/platform/graphql/global-id.js';
import { RemindOfLapsing } from '../../libs/feasibility/papers/remind-of-lapsing.job.js';
import { agreed, dayFromNow, giveRole, introduced, type Introduced, keyOf } from '../support/engagements.js';
import { asAdmin } from '../support/profiles.js';
import { answers, askedMail, asking, asks, eventually, manager } from '../support/time-off.js';
import type { Someone } from '../support/whole-midst.js';
import { WholeMidst } from '../support/whole-midst.js';

interface SeenStep {
  code: string;
  title: string;
  owner: string;
  state: string;
  after: string[];
  start: string;
  finish: string;
  startBy: string | null;
  critical: boolean;
  known: boolean;
  sentences: string[];
  source: string | null;
}

interface SeenPlan {
  answer: string;
  sentence: string;
  readyBy: string;
  certain: boolean;
  spareDays: number | null;
  criticalPath: string[];
  instead: { mode: string; sentence: string }[];
  notes: string[];
  steps: SeenStep[];
}

const fields = `answer sentence readyBy certain spareDays criticalPath instead { mode sentence } notes
  steps { code title owner state after start finish startBy critical known sentences source }`;

let midst: WholeMidst;
beforeAll(async () => {
  midst = await WholeMidst.start();
});
afterAll(() => midst.stop());

async function planOf(person: Someone, variables: Record<string, unknown>): Promise<SeenPlan> {
  const { feasibility } = await person.ask<{ feasibility: SeenPlan }>(
    `query ($needId: ID, $engagementId: ID, $language: LanguageTag) {
       feasibility(needId: $needId, engagementId: $engagementId, language: $language) { ${fields} } }`,
    variables,
  );
  return feasibility;
}

const stepOf = ({ steps }: SeenPlan, code: string) => steps.find((one) => one.code === code)!;

/** Somebody with a profession, introduced to a house in Kenya where people are treated. */
async function doctor(activities = ['treat']): Promise<Introduced> {
  const who = await introduced(midst, { activities });
  const profile = {
    professions: [{ code: 'doctor', specialties: [], current: true }],
    registrations: [{ country: 'GB', body: 'GMC', status: 'ACTIVE' }],
    employments: [{ name: 'Invented Trust', kind: 'SUBSTANTIVE' }],
  };
  await who.clinician.ask(
    'mutation ($input: SaveMyProfileInput!) { saveMyProfile(input: $input) { __typename } }',
    { input: { idempotencyKey: midst.key(), profile } },
  );
  return who;
}

async function layLeg(who: Introduced, mode: string, from: number, to: number, days: number): Promise<void> {
  await asAdmin(
    midst.database,
    `INSERT INTO leg (id, need_id, ordinal, mode, from_day, to_day, min_days)
     SELECT gen_random_uuid(), $1, count(*), $2, $3, $4, $5 FROM leg WHERE need_id = $1`,
    [who.needId, mode, dayFromNow(midst, from), dayFromNow(midst, to), days],
  );
}

async function notes(person: Someone, document: Record<string, unknown>): Promise<string> {
  const { noteDocument } = await person.ask<{ noteDocument: { id: string } }>(
    'mutation ($input: NoteDocumentInput!) { noteDocument(input: $input) { id lapsesOn } }',
    { input: { idempotencyKey: midst.key(), document } },
  );
  return noteDocument.id;
}

const ofNeed = (who: Introduced) => ({ needId: toGlobalId('Need', who.needId) });

describe('Can I go?', () => {
  it('is answered by one dated plan with owners, ranges and sources', async () => {
    const who = await doctor();
    await layLeg(who, 'in-country', 120, 200, 14);
    const plan = await planOf(who.clinician, ofNeed(who));
    expect(plan).toMatchObject({ answer: 'IN_TIME', certain: true });
    expect(stepOf(plan, 'leave:0')).toMatchObject({ owner: 'YOU', finish: dayFromNow(midst, 42) });
    const permission = stepOf(plan, 'permission:KE');
    expect(permission).toMatchObject({ owner: 'COUNCIL', state: 'BLOCKED', critical: true });
    expect(permission.after).toContain('paper:good-standing');
    expect(plan.criticalPath).toEqual(['paper:passport', 'permission:KE', 'indemnity']);
    // Ten weeks for the passport, six for the council, four for the defence body.
    expect(plan.readyBy).toBe(dayFromNow(midst, 70 + 42 + 28));
    for (const step of plan.steps) expect(step.source).toBeTruthy();
    expect(plan.notes.join(' ')).toMatch(/Where did you train.*For everybody alike.*protection/);

    // What a council took for five others widens its range; what it took for four is told to nobody.
    const others = async (kind: string, people: number) => {
      for (let i = 0; i < people; i++) {
        const other = await midst.signIn(`${kind}.${i}@papers.example`);
        await asAdmin(
          midst.database,
          `INSERT INTO held_document (id, person_id, kind, country, state, asked_on, issued_on, holder, noted_at)
           SELECT gen_random_uuid(), $1, $2, CASE $2 WHEN 'permission' THEN 'KE' END, 'held', d - 90, d, 'you', now()
             FROM (SELECT date_trunc('month', $3::date)::date - 9) last_month (d)`,
          [keyOf(other.personId), kind, dayFromNow(midst, 0)],
        );
      }
    };
    await others('permission', 5);
    await others('good-standing', 4);
    const widened = await planOf(who.clinician, ofNeed(who));
    expect(stepOf(widened, 'permission:KE').sentences).toContain('Seen here: median 90 days, 5 papers.');
    expect(stepOf(widened, 'paper:good-standing').sentences.join(' ')).not.toContain('Seen here');
    // Six weeks by the row, thirteen by what was seen.
    expect(widened.readyBy).toBe(dayFromNow(midst, 70 + 91 + 28));

    // What is noted among the papers makes it sooner, and the list of matches says so.
    await notes(who.clinician, { kind: 'passport', lapsesOn: dayFromNow(midst, 2000) });
    const { myMatches } = await who.clinician.ask<{ myMatches: { nodes: { readyBy: string }[] } }>(
      '{ myMatches(first: 20) { nodes { readyBy } } }',
    );
    const sooner = await planOf(who.clinician, ofNeed(who));
    expect(stepOf(sooner, 'paper:passport').state).toBe('DONE');
    expect(sooner.readyBy < widened.readyBy).toBe(true);
    expect(myMatches.nodes.map(({ readyBy }) => readyBy)).toEqual([sooner.readyBy]);
  });

  it('where nothing is known of a country it says so, and never nothing', async () => {
    const who = await doctor();
    await asAdmin(midst.database, `UPDATE need SET countries = '{LR}' WHERE id = $1`, [who.needId]);
    const plan = await planOf(who.clinician, ofNeed(who));
    expect(plan).toMatchObject({ answer: 'NO_DAYS', certain: false });
    expect(stepOf(plan, 'permission:LR')).toMatchObject({ known: false });
    expect(stepOf(plan, 'permission:LR').sentences).toContain(
      'Not known here; ask the host and the council.',
    );
  });

  it('is told to the clinician alone, and not of a country to which they are never to be sent', async () => {
    const who = await doctor();
    const engagementId = await agreed(midst, who);
    const document = `query ($id: ID!, $need: ID!) { engagement(id: $id) { feasibility { readyBy } }
      node(id: $need) { ... on Need { feasibility { readyBy } } } }`;
    const variables = { id: engagementId, need: toGlobalId('Need', who.needId) };
    const seenBy = (person: Someone) =>
      person.ask<{ engagement: { feasibility: unknown }; node: { feasibility: unknown } }>(
        document,
        variables,
      );
    const own = await seenBy(who.clinician);
    expect(own.engagement.feasibility).toEqual({ readyBy: expect.any(String) as string });
    const officer = await midst.signIn('officer.plan@midst.example');
    await giveRole(midst.database, officer, 'officer', null);
    for (const person of [who.lead, officer])
      expect(await seenBy(person)).toEqual({
        engagement: { feasibility: null },
        node: { feasibility: null },
      });

    await asAdmin(
      midst.database,
      `INSERT INTO clinician_private (person_id, never_send) VALUES ($1, '{KE}')
       ON CONFLICT (person_id) DO UPDATE SET never_send = '{KE}'`,
      [keyOf(who.clinician.personId)],
    );
    expect(await seenBy(who.clinician)).toEqual({
      engagement: { feasibility: null },
      node: { feasibility: null },
    });
    await expect(planOf(who.clinician, ofNeed(who))).rejects.toThrow('NOT_FOUND');
  });

  it('a licence that expires before travel, and a paper that lapses before it is needed, are got anew', async () => {
    const who = await doctor();
    await layLeg(who, 'in-country', 300, 320, 14);
    await notes(who.clinician, { kind: 'permission', country: 'KE', lapsesOn: dayFromNow(midst, 299) });
    // A certificate of three months follows from its day of issue.
    await notes(who.clinician, { kind: 'good-standing', issuedOn: dayFromNow(midst, -60) });
    const plan = await planOf(who.clinician, ofNeed(who));
    const permission = stepOf(plan, 'permission:KE');
    expect(permission.state).toBe('BLOCKED');
    expect(permission.sentences.join(' ')).toMatch(/What you hold lapses on .*, before you are home/);
    const paper = stepOf(plan, 'paper:good-standing');
    expect(paper.state).toBe('NOT_STARTED');
    expect(paper.sentences.join(' ')).toMatch(
      /Yours lapses on .*, and it has to be good until .*: get a new one/,
    );
    expect(paper.finish <= permission.start).toBe(true);
    expect(plan).toMatchObject({ answer: 'IN_TIME' });
  });

  it('too late for the trip, it offers the remote part and the next time on site', async () => {
    const who = await doctor();
    await layLeg(who, 'in-country', 20, 34, 14);
    expect(await planOf(who.clinician, ofNeed(who))).toMatchObject({ answer: 'TOO_LATE', instead: [] });
    await layLeg(who, 'in-country', 60, 75, 14);
    await layLeg(who, 'in-country', 200, 220, 14);
    await layLeg(who, 'remote', 30, 220, 10);
    const plan = await planOf(who.clinician, ofNeed(who));
    expect(plan.sentence).toContain('Not this time');
    expect(plan.spareDays).toBeLessThan(0);
    expect(plan.instead.map(({ mode }) => mode)).toEqual(['REMOTE', 'IN_COUNTRY']);
    expect(plan.instead[1].sentence).toContain(String(new Date(dayFromNow(midst, 200)).getUTCFullYear()));
    const welsh = await planOf(who.clinician, { ...ofNeed(who), language: 'cy' });
    expect(welsh.sentence).toContain('Nid y tro hwn');
  });

  it('reads the request where time off was asked for: under way, and refused', async () => {
    const who = await doctor(['teach']);
    const engagementId = await agreed(midst, who);
    // Days that are agreed are asked of the finder: the best kinds of leave for them, and until when to ask.
    const before = stepOf(await planOf(who.clinician, { engagementId }), 'leave:0');
    expect(before.sentences[0]).toMatch(/^Best covered by: .+\. Ask by .+\d{4}\./);
    await asks(midst, who, asking(midst, who, engagementId));
    const { token } = await askedMail(midst, manager.email);
    expect(stepOf(await planOf(who.clinician, { engagementId }), 'leave:0')).toMatchObject({
      owner: 'EMPLOYER',
      state: 'UNDER_WAY',
    });
    expect(await answers(midst, token, { decision: 'REFUSE', reason: 'COVER' })).toBeNull();
    const refused = async () => (await planOf(who.clinician, { engagementId })).answer;
    expect(await eventually(refused, (answer) => answer === 'STOPPED')).toBe('STOPPED');
  });

  it('reminds once before a paper lapses, and once more when it was noted anew', async () => {
    const person = await midst.signIn('papers@midst.example');
    await giveRole(midst.database, person, 'clinician', null);
    const id = await notes(person, { kind: 'passport', lapsesOn: dayFromNow(midst, 60), holder: 'COUNCIL' });
    await notes(person, { kind: 'cv' });
    await midst.turnOf(RemindOfLapsing);
    await midst.turnOf(RemindOfLapsing);
    const mail = await midst.mailbox.waitFor(person.email, (one) =>
      /^Passport: lapses/.test(one.subject ?? ''),
    );
    expect(mail.text).toContain('http://web.test/papers');
    await notes(person, { id, kind: 'passport', lapsesOn: dayFromNow(midst, 65) });
    await midst.turnOf(RemindOfLapsing);
    const told = await asAdmin(
      midst.database,
      `SELECT key FROM message WHERE kind = 'paper-lapses' AND person_id = $1`,
      [keyOf(person.personId)],
    );
    expect(told).toHaveLength(2);
    await expect(notes(person, { kind: 'no such paper', lapsesOn: '2027-02-01' })).rejects.toThrow(
      'document.kind',
    );
  });
});
