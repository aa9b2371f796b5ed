/** @queue is tried elsewhere */
import { toGlobalId } from '../../libs/platform/graphql/global-id.js';
import { at } from '../support/pages.js';
import { agreed, dayFromNow, giveRole, introduced, type Introduced } from '../support/engagements.js';
import { asAdmin } from '../support/profiles.js';
import { answers, askedMail, asking, asks, eventually, sees, type SeenRequest } from '../support/time-off.js';
import { Browser, startWeb } from '../support/web.js';
import { WholeMidst } from '../support/whole-midst.js';

const domain = 'invented-hospital.example';
const matron = { role: 'LINE_MANAGER', name: 'Grace Invented', email: `grace@${domain}`, turn: 0 };
const superintendent = { role: 'MEDICAL_DIRECTOR', name: 'Tabu Invented', email: `tabu@${domain}`, turn: 1 };

let midst: WholeMidst;
let who: Introduced;
let engagementId: string;
let hospitalId: string;

interface SeenPlan {
  answer: string;
  sentence: string;
  notes: string[];
  steps: {
    code: string;
    title: string;
    owner: string;
    after: string[];
    finish: string;
    source: string | null;
    sentences: string[];
  }[];
}

async function planOf(): Promise<SeenPlan> {
  const { feasibility } = await who.clinician.ask<{ feasibility: SeenPlan }>(
    `query ($id: ID) { feasibility(engagementId: $id, language: "en-GB") {
       answer sentence notes steps { code title owner after finish source sentences } } }`,
    { id: engagementId },
  );
  return feasibility;
}

beforeAll(async () => {
  midst = await WholeMidst.start();
  // The colleague works at the institution, which is the partner here and the employer.
  who = await introduced(midst);
  engagementId = await agreed(midst, who, 300, {
    ...{ mode: 'uk-bound', country: 'GB', payer: 'Invented Trust' },
    returnStatement: 'Back on the ward on the Monday after',
  });
  hospitalId = toGlobalId('Organisation', who.institutionId);
  await asAdmin(midst.database, 'UPDATE organisation SET email_domains = $2 WHERE id = $1', [
    who.institutionId,
    [domain],
  ]);
});
afterAll(() => midst.stop());

describe('An overseas colleague comes to the United Kingdom, and her own employer must release her', () => {
  let request: SeenRequest;

  it('whose rules are its own: what holds in the United Kingdom is none of them', async () => {
    const held = () =>
      who.clinician.ask<{ leavePolicies: { leaveType: string; national: boolean; inWords: string[] }[] }>(
        'query ($id: ID) { leavePolicies(employerId: $id) { leaveType national inWords } }',
        { id: hospitalId },
      );
    expect((await held()).leavePolicies).toEqual([]);
    const officer = await midst.signIn(`officer.${Date.now()}@programme.example`);
    await giveRole(midst.database, officer, 'officer', null);
    const { proposeLeavePolicy } = await officer.ask<{ proposeLeavePolicy: { id: string } }>(
      'mutation ($input: ProposeLeavePolicyInput!) { proposeLeavePolicy(input: $input) { id } }',
      {
        input: {
          ...{ idempotencyKey: midst.key(), employerId: hospitalId, leaveType: 'SPL' },
          ...{ name: 'Course leave', source: 'Invented county circular 7', validFrom: dayFromNow(midst, 0) },
          otherRules: ['Whoever is released signs a bond of one year.'],
          facts: {
            notice: { amount: 4, unit: 'WEEK', waivable: false },
            chain: [
              { roles: ['LINE_MANAGER'], agreed: 'ALL', condition: { when: 'ALWAYS' } },
              { roles: ['MEDICAL_DIRECTOR'], agreed: 'ALL', condition: { when: 'ALWAYS' } },
            ],
          },
        },
      },
    );
    await officer.ask(
      'mutation ($input: AdoptLeavePolicyInput!) { adoptLeavePolicy(input: $input) { id } }',
      {
        input: { idempotencyKey: midst.key(), proposalId: proposeLeavePolicy.id },
      },
    );
    expect((await held()).leavePolicies).toEqual([
      { leaveType: 'SPL', national: false, inWords: ['Whoever is released signs a bond of one year.'] },
    ]);
  });

  it('has one dated plan: release there before the visa, return, and what is looked at here', async () => {
    const plan = await planOf();
    expect(plan.answer).toBe('IN_TIME');
    const step = (code: string) => plan.steps.find((one) => one.code === code)!;
    // Four weeks by the county's circular, not six by a nation of the United Kingdom.
    const leave = step('leave:0');
    expect(leave).toMatchObject({
      ...{ title: 'Time off from Invented Teaching Hospital', source: 'Invented county circular 7' },
    });
    expect(leave.finish <= dayFromNow(midst, 28)).toBe(true);
    expect(leave.sentences[0]).toMatch(/^Best covered by: special leave\. Ask by /i);
    expect(step('uk-release')).toMatchObject({ owner: 'EMPLOYER', after: ['leave:0'] });
    expect(step('uk-visa-visitor:GB').after).toEqual(
      expect.arrayContaining(['uk-hosting', 'uk-release', 'uk-return']),
    );
    for (const code of ['uk-return', 'uk-agreement', 'uk-health', 'uk-record-check', 'uk-indemnity'])
      expect(step(code).source).toBeTruthy();
    expect(plan.notes.join(' ')).toContain('A visit to the United Kingdom ends on a day that is stated');
    // The list of matches shows the day of the same plan of the need: it is hers, too.
    const { myMatches } = await who.clinician.ask<{
      myMatches: { nodes: { readyBy: string; feasibility: { readyBy: string } }[] };
    }>('{ myMatches(first: 1) { nodes { readyBy feasibility { readyBy } } } }');
    expect(myMatches.nodes[0].readyBy).toBe(myMatches.nodes[0].feasibility.readyBy);
  });

  it('of somebody who lives here it is the plan of her colleague, who is released there', async () => {
    const livesIn = (country: string) =>
      who.clinician.ask(
        'mutation ($input: SaveMyProfileInput!) { saveMyProfile(input: $input) { __typename } }',
        { input: { idempotencyKey: midst.key(), profile: { livesIn: country } } },
      );
    await livesIn('GB');
    const plan = await planOf();
    expect(plan.sentence).toContain('not yours');
    expect(plan.steps.find(({ code }) => code === 'leave:0')).toMatchObject({ owner: 'HOST' });
    await livesIn('KE');
  });

  it('asks the chain there, in order, by its own rule; the mail says what a visa asks of the employer', async () => {
    request = await asks(
      midst,
      who,
      asking(midst, who, engagementId, {
        ...{ employerId: hospitalId, jobTitle: 'Nursing officer', approvers: [matron, superintendent] },
        lines: [
          { leaveType: 'SPL', from: dayFromNow(midst, 300), to: dayFromNow(midst, 311), days: 8, hours: 64 },
        ],
        showDestination: true,
      }),
    );
    expect(request).toMatchObject({ state: 'ASKING', destination: 'United Kingdom' });
    const { text, token } = await askedMail(midst, matron.email);
    expect(text).toMatch(/Ask at least 4 weeks before the first day/);
    expect(text).toMatch(
      /A visa for the United Kingdom asks for a letter of yours: the post of Ama Invented/,
    );
    expect(text).toContain('Invented county circular 7');
    expect(midst.mailbox.to(superintendent.email)).toHaveLength(0);
    expect(await answers(midst, token, { decision: 'APPROVE' })).toBeNull();
    const second = await askedMail(midst, superintendent.email);
    expect(await answers(midst, second.token, { decision: 'APPROVE' })).toBeNull();
    await eventually(
      () => sees(who, request.id),
      ({ state }) => state === 'APPROVED',
    );
  });

  it('begins when an officer has signed it off: end, release, return and payer are on its record', async () => {
    const seen = async () =>
      (
        await who.clinician.ask<{ engagement: { ukVisit: Record<string, unknown> } }>(
          'query ($id: ID!) { engagement(id: $id) { ukVisit { state endsOn release returnStatement payer missing } } }',
          { id: engagementId },
        )
      ).engagement.ukVisit;
    expect(await seen()).toEqual({
      ...{ state: 'COMPLETE', endsOn: dayFromNow(midst, 311), release: 'approved', missing: [] },
      ...{ returnStatement: 'Back on the ward on the Monday after', payer: 'Invented Trust' },
    });
    const officer = await midst.signIn(`officer.visits.${Date.now()}@programme.example`);
    await giveRole(midst.database, officer, 'officer', null);
    const web = await startWeb(midst.api.url);
    const office = at(web, officer);
    const list = await office.open('/office/uk-visits');
    expect(list.text).toMatch(
      /Approved by everybody who was asked.*Back on the ward.*Invented Trust.*not signed off yet/,
    );
    const given = await office.press(list, { act: 'return' }, `value="${engagementId}"`);
    expect(given.text).toContain('Say what has to change');
    const signed = await office.press(list, { act: 'sign-off' }, `value="${engagementId}"`);
    expect(signed.text).toContain('Both sides see it on the page of the engagement.');
    expect((await seen()).state).toBe('SIGNED_OFF');
    const own = await at(web, who.clinician).open(`/engagements/${encodeURIComponent(engagementId)}`);
    expect(own.text).toMatch(/Signed off .* for version 1 of the terms/);

    // One whose employer answered on paper, and whose first day has come.
    const other = await introduced(midst);
    const today = await agreed(midst, other, 0, {
      ...{ mode: 'uk-bound', country: 'GB', payer: 'Invented Trust', returnStatement: 'Back in two weeks' },
    });
    const begins = async () =>
      (
        await other.clinician.graphql(
          'mutation ($input: StartLegInput!) { startLeg(input: $input) { id } }',
          { input: { idempotencyKey: midst.key(), engagementId: today, leg: 0 } },
        )
      ).errors?.[0]?.extensions.code;
    expect(await begins()).toBe('VISIT_NOT_SIGNED_OFF');
    const again = await office.open('/office/uk-visits');
    const unseen = await office.press(again, { act: 'sign-off' }, `value="${today}"`);
    expect(unseen.text).toContain('Say which letter of release you saw');
    const letter = { act: 'sign-off', releaseSeen: 'Letter of the county health board, 3 November' };
    await office.press(again, letter, `value="${today}"`);
    expect(await begins()).toBeUndefined();
    await web.stop();
  });

  it('has then the words of release and return, which her employer signs', async () => {
    const read = () =>
      who.clinician.ask<{ timeOffRequest: { releaseStatement: string | null } }>(
        'query ($id: ID!) { timeOffRequest(id: $id) { releaseStatement(language: "en-GB") } }',
        { id: request.id },
      );
    const { releaseStatement } = (await read()).timeOffRequest;
    expect(releaseStatement).toMatch(
      /^Invented Teaching Hospital has agreed that Ama Invented, Nursing officer, is released from .* and is expected back at work after/,
    );
    const web = await startWeb(midst.api.url);
    const browser = new Browser(web);
    (browser.cookies as Map<string, string>).set('midst_session', who.clinician.token);
    const page = await browser.open(`/time-off-requests/${encodeURIComponent(request.id)}`);
    expect(page.text).toContain('is expected back at work after');
    await web.stop();
  });
});

it('an employer overseas that is only a name has no rule of the United Kingdom: what she knows stands, as hers', async () => {
  const other = await introduced(midst);
  const id = await agreed(midst, other, 300, { mode: 'uk-bound', country: 'GB' });
  const profile = {
    livesIn: 'KE',
    employments: [
      {
        ...{ name: 'Invented County Clinic', kind: 'SUBSTANTIVE', country: 'KE', noticeDays: 21 },
        leaveWords: 'The county health board signs; three weeks before.',
      },
    ],
  };
  await other.clinician.ask(
    'mutation ($input: SaveMyProfileInput!) { saveMyProfile(input: $input) { __typename } }',
    { input: { idempotencyKey: midst.key(), profile } },
  );
  const asked = {
    ...{ engagementId: id, employerId: null, employerName: 'Invented County Clinic' },
    ...{ jobTitle: 'Nursing officer', approvers: [matron], replyBy: null },
    lines: [
      { leaveType: 'SPL', from: dayFromNow(midst, 300), to: dayFromNow(midst, 311), days: 8, hours: 64 },
    ],
  };
  const { feasibility, leavePolicies, timeOffRoutes, previewTimeOff } = await other.clinician.ask<{
    feasibility: SeenPlan;
    leavePolicies: unknown[];
    timeOffRoutes: { routes: unknown[]; inTheWay: { code: string }[] };
    previewTimeOff: { text: string }[];
  }>(
    `query ($id: ID!, $asking: TimeOffAsking!) {
       feasibility(engagementId: $id, language: "en-GB") {
         answer sentence notes steps { code title owner after finish source sentences } }
       leavePolicies(employerName: "Invented County Clinic") { id }
       timeOffRoutes(asked: { engagementId: $id, employerName: "Invented County Clinic", nation: ENGLAND }) {
         routes { askBy } inTheWay { code } }
       previewTimeOff(asking: $asking) { text } }`,
    { id, asking: asked },
  );
  const leave = feasibility.steps.find(({ code }) => code === 'leave:0')!;
  expect(leave).toMatchObject({ finish: dayFromNow(midst, 21), source: null });
  expect(leave.sentences.join(' ')).toMatch(
    /Midst knows no rules of this employer.*You said of them: The county health board signs/,
  );
  expect(leavePolicies).toEqual([]);
  expect(timeOffRoutes).toMatchObject({ routes: [], inTheWay: [{ code: 'no-rules' }] });
  expect(previewTimeOff[0].text).toMatch(
    /The county health board signs; three weeks before\. . as whoever asks knows them: Midst knows no rules/,
  );
  expect(previewTimeOff[0].text).toMatch(/A visa for the United Kingdom asks for a letter of yours/);
});
