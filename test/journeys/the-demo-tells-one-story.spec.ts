import { steps } from '../../apps/api/examples.js';
import { accounts } from '../../apps/cli/demo/accounts.js';
import { evenings, waitingManager } from '../../apps/cli/demo/engagements.js';
import { wardAnswers } from '../../apps/cli/demo/ward-course.js';
import { demo } from '../../apps/cli/demo.js';
import { needLife } from '../../libs/needs/need.states.js';
import { partnershipLife } from '../../libs/partnerships/partnership.states.js';
import { readConfig, type Config } from '../../libs/platform/config.js';
import { impossibleStates } from '../../libs/platform/impossible-states.js';
import { asActor, asAdmin } from '../support/profiles.js';
import type { ScratchDatabase } from '../support/scratch-database.js';
import { answers, askedMail, reads } from '../support/time-off.js';
import { type Someone, WholeMidst } from '../support/whole-midst.js';
import { surroundings } from '../support/surroundings.js';

let midst: WholeMidst;
/** What the worker would report at its start, before it has done anything. */
let atOnce: object[];

function configFor(database: ScratchDatabase, variables: Record<string, string> = {}): Config {
  return readConfig({
    ...surroundings,
    DATABASE_URL: database.url,
    LOG_LEVEL: 'warn',
    ...variables,
  });
}

async function impossibleIn(database: ScratchDatabase): Promise<object[]> {
  const all = [];
  for (const { name, as, query } of impossibleStates())
    all.push({ name, found: await asActor(database, { system: as }, query) });
  return all.filter(({ found }) => found.length > 0);
}

async function count(sql: string): Promise<number> {
  const [{ n }] = await asAdmin(midst.database, `SELECT count(*)::int AS n FROM ${sql}`);
  return n as number;
}

async function all(sql: string): Promise<unknown[]> {
  return (await asAdmin(midst.database, sql)).map((row) => Object.values(row)[0]);
}

beforeAll(async () => {
  midst = await WholeMidst.start({
    tasks: 'every',
    before: async (database) => {
      await demo([], configFor(database));
      atOnce = await impossibleIn(database);
    },
  });
});
afterAll(() => midst.stop());

describe('The demo tells one story', () => {
  it('with six countries, twelve institutions, four employers, two associations and sixty clinicians', async () => {
    const institutions = `organisation WHERE kind = 'overseas-institution'`;
    expect(await count(institutions)).toBe(12);
    expect(await all(`SELECT DISTINCT country FROM ${institutions}`)).toHaveLength(6);
    expect(await count(`organisation WHERE kind = 'uk-employer'`)).toBe(4);
    expect(await count(`organisation WHERE kind = 'association'`)).toBe(2);
    expect(await count('clinician')).toBe(60);
    expect(await count('leave_policy WHERE adopted_at IS NOT NULL')).toBe(2);
    expect(await all('SELECT DISTINCT state FROM partnership ORDER BY 1')).toEqual(
      [...partnershipLife.states].sort(),
    );
  });

  it('and twenty-eight needs in every state of their life, and what was given before', async () => {
    expect(await count('held_document')).toBe(7);
    expect(await count('need')).toBe(28);
    expect(await all('SELECT DISTINCT state FROM need ORDER BY 1')).toEqual([...needLife.states].sort());
    expect(await all('SELECT DISTINCT state FROM contribution ORDER BY 1')).toEqual([
      ...['confirmed', 'disputed', 'recorded', 'waiting'],
    ]);
    expect(await count('endorsement')).toBe(1);
  });

  it('with enough of everybody that the pages which tell nothing small have something to tell', async () => {
    const officer = await midst.signIn(accounts.officer.email);
    const year = new Date().getUTCFullYear();
    const told = await officer.ask<{
      barrierEvidence: { tables: { rows: { refused: number | null }[] }[] };
      equalityFigures: { answers: { everybody: number | null }[] }[];
      surveyResults: { answers: number | null }[];
      trainingRequirements: object[];
      openData: { nodes: { year: number; csv: string }[] };
    }>(
      `query ($year: Int!) {
        barrierEvidence(year: $year, reason: "To see it") { tables { rows { refused } } }
        equalityFigures(reason: "To see it") { answers { everybody } }
        surveyResults { answers }
        trainingRequirements { id }
        openData { nodes { year csv } }
      }`,
      { year },
    );
    const refused = told.barrierEvidence.tables.flatMap(({ rows }) => rows.map((row) => row.refused));
    expect(refused).toContain(6);
    expect(told.equalityFigures.map(({ answers }) => answers.some(({ everybody }) => everybody))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(told.surveyResults.some(({ answers }) => answers)).toBe(true);
    expect(told.trainingRequirements).toHaveLength(1);
    expect(told.openData.nodes).toEqual([{ year: year - 1, csv: expect.stringContaining(',people,23,') }]);
  });

  it('in which every address is one that can belong to nobody', async () => {
    for (const column of ['person_contact', 'invitation'])
      expect(await all(`SELECT email FROM ${column} WHERE email NOT LIKE '%.example'`)).toEqual([]);
  });

  it('and nothing is impossible, or older than what came before it', async () => {
    expect(
      await all('SELECT id FROM need WHERE approved_at < submitted_at OR opened_at < approved_at'),
    ).toEqual([]);
    expect(await all('SELECT id FROM need WHERE opened_at > now() OR closed_at > now()')).toEqual([]);
    expect(atOnce).toEqual([]);
    expect(await impossibleIn(midst.database)).toEqual([]);
  });

  it('that is told once: a second load changes nothing, and production has none', async () => {
    const state = () => asAdmin(midst.database, fingerprint);
    const before = await state();
    await demo([], configFor(midst.database));
    expect(await state()).toEqual(before);
    await expect(demo([], configFor(midst.database, { NODE_ENV: 'production' }))).rejects.toThrow(
      'not for production',
    );
  });

  it('in which everybody whom the README names signs in', async () => {
    for (const { email, name } of Object.values(accounts)) {
      const someone = await midst.signIn(email);
      const { me } = await someone.ask<{ me: { name: string } }>('{ me { name } }');
      expect(me.name).toBe(name);
    }
  });

  it('of a county hospital that asks, and of a nurse who answers, is introduced and agrees', async () => {
    expect(await all('SELECT DISTINCT state FROM match WHERE decided_at IS NOT NULL ORDER BY 1')).toEqual([
      'agreed',
      'declined',
      'interested',
      'introduced',
      'not_chosen',
      'shortlisted',
    ]);
    const nurse = await midst.signIn(accounts.clinician.email);
    const { myMatches } = await nurse.ask<{ myMatches: { nodes: Seen[] } }>(
      '{ myMatches { nodes { state need { title } lines { sentence } openQuestions { question } } } }',
    );
    const [told] = myMatches.nodes.filter(({ need }) => need.title === 'A theatre nurse educator');
    expect(told.state).toBe('AGREED');
    expect(told.lines.length).toBeGreaterThan(3);
    expect(told.openQuestions.length).toBeGreaterThan(0);
    const lead = await midst.signIn(accounts.lead.email);
    const { needs } = await lead.ask<{ needs: { nodes: { title: string; matches: { nodes: object[] } }[] } }>(
      '{ needs(filter: { mine: true, states: [OPEN] }) { nodes { title matches { nodes { state } } } } }',
    );
    const [asked] = needs.nodes.filter(({ title }) => title === 'A theatre nurse educator');
    expect(asked.matches.nodes.length).toBeGreaterThan(1);
  });

  it('of a post to go back to, which one nurse asked for and her colleague did not', async () => {
    const [asked, colleague] = [
      await midst.signIn(accounts.clinician.email),
      await midst.signIn('baraka.sample@people.example'),
    ];
    const titles = async (who: Someone) =>
      (
        await who.ask<{ needs: { nodes: { title: string }[] } }>(
          '{ needs(first: 100, filter: { states: [OPEN] }) { nodes { title } } }',
        )
      ).needs.nodes.map(({ title }) => title);
    expect(await titles(asked)).toContain('Nurse in charge of two theatres');
    expect(await titles(colleague)).not.toContain('Nurse in charge of two theatres');
    expect(await titles(colleague)).toContain('A theatre nurse educator');
  });

  it('of a trust that asks to learn, and a colleague in Uganda who teaches it from there', async () => {
    expect(
      await asAdmin(
        midst.database,
        `SELECT n.title, e.state, c.email, k.lives_in
           FROM engagement e JOIN need n ON n.id = e.need_id AND n.learning
                JOIN person_contact c USING (person_id) JOIN clinician k ON k.id = e.person_id`,
      ),
    ).toEqual([
      {
        ...{ title: 'Teach us anaesthesia with little: four evenings', state: 'agreed' },
        ...{ email: 'bwambale.invented@people.example', lives_in: 'UG' },
      },
    ]);
  });

  it('and of time off that waits, was approved, was refused with a reason, and was not needed', async () => {
    const requests = await asAdmin(
      midst.database,
      `SELECT c.email, r.state, s.email AS approver, s.standing, s.refusal
         FROM time_off_request r JOIN person_contact c ON c.person_id = r.person_id
              LEFT JOIN time_off_step s ON s.request_id = r.id ORDER BY r.state, c.email`,
    );
    const standing = 'employer-domain';
    const together = (one: Record<string, unknown>) => wardAnswers.some(({ email }) => email === one.email);
    // Those of the ten nurses who were asked for together are told in numbers.
    expect(requests.filter(together).map(({ state }) => state)).toEqual(
      ['approved', 'refused'].flatMap((state) => Array<string>(5).fill(state)),
    );
    expect(requests.filter((one) => !together(one))).toEqual([
      {
        ...{ email: 'joram.wouldbe@people.example', state: 'approved', refusal: null },
        ...{ approver: 'line.manager@moor.example', standing },
      },
      {
        ...{ email: accounts.clinician.email, state: 'asking', refusal: null },
        ...{ approver: waitingManager.email, standing },
      },
      ...['ekua.fictive@people.example', evenings].map((email) => ({
        ...{ email, state: 'not_needed', refusal: null, approver: null, standing: null },
      })),
      {
        ...{ email: 'sagal.placeholder@people.example', state: 'refused', refusal: 'cover' },
        ...{ approver: 'clinical.director@bay.example', standing },
      },
    ]);
    const lead = await midst.signIn(accounts.lead.email);
    const { engagements } = await lead.ask<{ engagements: { nodes: object[] } }>(
      '{ engagements { nodes { state timeOff } } }',
    );
    expect(engagements.nodes).toEqual([{ state: 'AGREED', timeOff: 'PENDING' }]);
  });

  it('which goes on with the saved examples, each as whom it says', async () => {
    const [lead, officer, nurse] = [
      await midst.signIn(accounts.lead.email),
      await midst.signIn(accounts.officer.email),
      await midst.signIn(accounts.clinician.email),
    ];
    expect(await runs(lead, 'whoAmI')).toMatchObject({ me: { email: accounts.lead.email } });
    const { saveNeed } = await runs<{ saveNeed: { id: string; missing: object[] } }>(lead, 'saveNeed');
    expect(saveNeed.missing).toEqual([]);
    const which = { needId: saveNeed.id };
    await runs(lead, 'submitNeed', which);
    const { needsToReview } = await runs<{ needsToReview: { nodes: { id: string }[] } }>(
      officer,
      'needsToReview',
    );
    expect(needsToReview.nodes.map(({ id }) => id)).toContain(saveNeed.id);
    await runs(officer, 'reviewNeed', which);
    expect(await runs(lead, 'openNeed', which)).toMatchObject({ openNeed: { state: 'OPEN' } });
    const { needs } = await runs<{ needs: { nodes: { id: string }[] } }>(nurse, 'openNeeds');
    expect(needs.nodes.map(({ id }) => id)).toContain(saveNeed.id);
    await runs(nurse, 'saveMyProfile');

    const matchId = await found(nurse, saveNeed.id);
    await runs(nurse, 'expressInterest', { matchId });
    const mine = await runs<{ needs: { nodes: { id: string; matches: { nodes: object[] } }[] } }>(
      lead,
      'interestedInMyNeeds',
    );
    const [interested] = mine.needs.nodes.filter(({ id }) => id === saveNeed.id);
    expect(interested.matches.nodes).toMatchObject([{ id: matchId, state: 'INTERESTED' }]);
    expect(await runs(lead, 'introduce', { matchId })).toMatchObject({
      introduce: { state: 'INTRODUCED', card: { name: accounts.clinician.name } },
    });

    type Engaged = { agreeEngagement: { id: string; state: string } };
    const { agreeEngagement } = await runs<Engaged>(lead, 'proposeTerms', { matchId });
    const engagementId = agreeEngagement.id;
    const agreed = await runs<Engaged>(nurse, 'acceptTerms', { engagementId });
    expect(agreed.agreeEngagement.state).toBe('AGREED');
    const { asking } = steps.requestTimeOff.variables.input;
    await runs(nurse, 'requestTimeOff', { asking: { ...asking, engagementId } });
    const { token } = await askedMail(midst, asking.approvers[0].email);
    const { document, variables } = steps.decideTimeOff;
    const { data } = await midst.api.graphql(document, { input: { ...variables.input, token } });
    // A yes on a condition: it waits for word, and the host reads nothing new.
    expect(data).toMatchObject({ decideTimeOff: { link: 'CONDITION' } });
    expect(await runs(lead, 'timeOffOfMyEngagements')).toMatchObject({
      engagements: { nodes: [{ id: engagementId }, { timeOff: 'PENDING' }] },
    });
  });

  it('in which the one thing to try is true: a line manager’s mail lies there and can be answered', async () => {
    const mail = await askedMail(midst, waitingManager.email);
    expect(mail.text).toContain(accounts.clinician.name);
    expect(await reads(midst, mail.token)).toMatchObject({
      link: 'OPEN',
      destination: 'Kenya, online',
      host: null,
    });
    expect(await answers(midst, mail.token, { decision: 'APPROVE' })).toBeNull();
    expect(await reads(midst, mail.token)).toMatchObject({ link: 'RECORDED' });
    // Whoever has answered is asked nothing more; the days they agreed to come for their calendar.
    const answered = ['line.manager@moor.example', 'clinical.director@bay.example'];
    const toThem = midst.mailbox.mails.filter(({ recipient }) => answered.includes(recipient));
    expect(toThem.filter(({ subject }) => !/^For your calendar/.test(subject ?? ''))).toEqual([]);
  });

  it('and mail is sent that waits for somebody', async () => {
    await midst.mailbox.waitFor('nanret.pretend@plateau.example');
    await midst.mailbox.waitFor('second.lead@midwives.example');
    await midst.mailbox.waitFor('hamish.sample@moor.example');
    await midst.mailbox.waitFor(accounts.clinician.email, ({ subject }) => /introduc/i.test(subject ?? ''));
    await midst.mailbox.waitFor(accounts.clinician.email, ({ subject }) =>
      /this fits you/.test(subject ?? ''),
    );
    expect(midst.mailbox.mails.filter(({ recipient }) => !recipient.endsWith('.example'))).toEqual([]);
  });
});

type Step = { document: string; variables?: { input?: object; [argument: string]: unknown } };

/** A saved example as somebody sends it: as it is, but for the ids that only earlier answers tell. */
function runs<D = Record<string, unknown>>(who: Someone, name: keyof typeof steps, put = {}): Promise<D> {
  const { document, variables }: Step = steps[name];
  const input = variables?.input && { input: { ...variables.input, ...put } };
  return who.ask<D>(document, { ...variables, ...input });
}

/** The match that the worker finds for the nurse in a need that was just opened. */
async function found(nurse: Someone, needId: string): Promise<string> {
  for (let i = 0; i < 100; i++) {
    const { myMatches } = await runs<{ myMatches: { nodes: { id: string; need: { id: string } }[] } }>(
      nurse,
      'myMatches',
    );
    const match = myMatches.nodes.find(({ need }) => need.id === needId);
    if (match) return match.id;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The need was not matched within ten seconds');
}

interface Seen {
  state: string;
  need: { title: string };
  lines: object[];
  openQuestions: object[];
}

/** Everything that a load would add to. */
const fingerprint = `
  SELECT (SELECT count(*) FROM person) AS people, (SELECT count(*) FROM role) AS roles,
         (SELECT count(*) FROM organisation) AS organisations, (SELECT count(*) FROM need_history) AS history,
         (SELECT count(*) FROM consent) AS consents, (SELECT sum(facts_version) FROM clinician) AS facts,
         (SELECT count(*) FROM partnership) AS partnerships, (SELECT count(*) FROM engagement) AS engagements,
         (SELECT count(*) FROM time_off_history) AS time_off`;
