/** @queue is tried elsewhere */
import { toGlobalId } from '../../libs/platform/graphql/global-id.js';
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
beforeAll(async () => {
  midst = await WholeMidst.start();
  // The colleague works at the institution, which is the partner here and the employer.
  who = await introduced(midst);
  engagementId = await agreed(midst, who, 90, { mode: 'uk-bound', country: 'GB' });
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

  it('asks the chain there, in order, by its own rule; the mail says what a visa asks of the employer', async () => {
    request = await asks(
      midst,
      who,
      asking(midst, who, engagementId, {
        ...{ employerId: hospitalId, jobTitle: 'Nursing officer', approvers: [matron, superintendent] },
        lines: [
          { leaveType: 'SPL', from: dayFromNow(midst, 90), to: dayFromNow(midst, 101), days: 8, hours: 64 },
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
