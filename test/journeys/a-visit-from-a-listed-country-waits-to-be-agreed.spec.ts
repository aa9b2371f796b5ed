/** @queue is tried elsewhere */
import { toGlobalId } from '../../libs/platform/graphql/global-id.js';
import { dayFromNow, giveRole, introduced, type Introduced, keyOf } from '../support/engagements.js';
import { at } from '../support/pages.js';
import { asActor, asAdmin } from '../support/profiles.js';
import { answers, askedMail, asking, asks, eventually, sees } from '../support/time-off.js';
import { type RunningWeb, startWeb } from '../support/web.js';
import { type Someone, WholeMidst } from '../support/whole-midst.js';

const domain = 'invented-hospital.example';
const matron = { role: 'LINE_MANAGER', name: 'Grace Invented', email: `grace@${domain}` };

let midst: WholeMidst;
let web: RunningWeb;
let officer: Someone;

beforeAll(async () => {
  midst = await WholeMidst.start();
  web = await startWeb(midst.api.url);
  officer = await midst.signIn('officer.gate@programme.example');
  await giveRole(midst.database, officer, 'officer', null);
});
afterAll(async () => {
  await web.stop();
  await midst.stop();
});

interface Seen {
  id: string;
  state: string;
  version: number;
  ukVisit: { state: string; missing: string[]; holdsAgreement: boolean };
}
const fields = 'id state version ukVisit { state missing holdsAgreement }';
const agree = `mutation ($input: AgreeEngagementInput!) { agreeEngagement(input: $input) { ${fields} } }`;

const visit = () => ({
  legs: [
    {
      ...{ mode: 'UK_BOUND', country: 'GB', from: dayFromNow(midst, 90), to: dayFromNow(midst, 101) },
      ...{ payer: 'Invented Trust', returnStatement: 'Back on the ward on the Monday after' },
    },
  ],
  counterpart: { name: 'Ward sister Invented' },
});

const says = (input: Record<string, unknown>) => ({
  input: { idempotencyKey: midst.key(), conductCode: '2026-11', ...input },
});

async function proposed(who: Introduced): Promise<Seen> {
  const matchId = toGlobalId('Match', who.matchId);
  const { agreeEngagement } = await who.lead.ask<{ agreeEngagement: Seen }>(
    agree,
    says({ matchId, terms: visit() }),
  );
  return agreeEngagement;
}

const accepts = (who: Introduced, { id, version }: Pick<Seen, 'id' | 'version'>) =>
  who.clinician.graphql<{ agreeEngagement: Seen }>(agree, says({ engagementId: id, version }));

const livesIn = (who: Introduced, country: string) =>
  who.clinician.ask(
    'mutation ($input: SaveMyProfileInput!) { saveMyProfile(input: $input) { __typename } }',
    {
      input: { idempotencyKey: midst.key(), profile: { livesIn: country } },
    },
  );

const signs = (engagementId: string, version: number, more: Record<string, unknown>) =>
  officer.graphql('mutation ($input: SignOffUkVisitInput!) { signOffUkVisit(input: $input) { id } }', {
    input: { idempotencyKey: midst.key(), engagementId, version, signedOff: true, ...more },
  });

describe('A visit from a country on a list waits to be agreed', () => {
  let who: Introduced;
  let terms: Seen;

  it('until its release and an officer’s word are there; both sides read what is missing and who does it', async () => {
    who = await introduced(midst);
    await livesIn(who, 'KE');
    await asAdmin(midst.database, 'UPDATE organisation SET email_domains = $2 WHERE id = $1', [
      who.institutionId,
      [domain],
    ]);
    terms = await proposed(who);
    expect(terms.ukVisit).toEqual({ state: 'GATHERING', missing: ['release'], holdsAgreement: true });
    const mail = await midst.mailbox.waitFor(who.clinician.email, (m) =>
      /on the table/.test(m.subject ?? ''),
    );
    expect(mail.text).toContain('once the employer overseas has released the colleague');
    const { errors } = await accepts(who, terms);
    expect(errors[0]).toMatchObject({
      message: expect.stringContaining('asks their employer for time off') as string,
      extensions: { code: 'VISIT_NOT_SIGNED_OFF' },
    });
    for (const side of [who.clinician, who.lead]) {
      const page = await at(web, side).open(`/engagements/${encodeURIComponent(terms.id)}`);
      expect(page.text).toMatch(
        /nobody can accept them yet.*asks their employer overseas for time off.*A programme officer reads these terms.*Then the side/,
      );
      expect(page.html).not.toContain('name="conduct"');
    }
  });

  it('the employer is asked for terms that are on the table, an officer signs them off, and they are accepted', async () => {
    const request = await asks(
      midst,
      who,
      asking(midst, who, terms.id, {
        ...{ employerId: toGlobalId('Organisation', who.institutionId), jobTitle: 'Nursing officer' },
        approvers: [matron],
        lines: [
          { leaveType: 'SPL', from: dayFromNow(midst, 90), to: dayFromNow(midst, 101), days: 8, hours: 64 },
        ],
      }),
    );
    expect(
      await answers(midst, (await askedMail(midst, matron.email)).token, { decision: 'APPROVE' }),
    ).toBeNull();
    await eventually(
      () => sees(who, request.id),
      ({ state }) => state === 'APPROVED',
    );
    const office = at(web, officer);
    const list = await office.open('/office/uk-visits');
    expect(list.text).toContain('Approved by everybody who was asked');
    expect((await accepts(who, terms)).errors[0].message).toContain('the officer answers next');
    const signed = await office.press(list, { act: 'sign-off' }, `value="${terms.id}"`);
    expect(signed.text).toContain('Both sides see it on the page of the engagement.');
    const mail = await midst.mailbox.waitFor(who.clinician.email, (m) =>
      /has signed the visit off/.test(m.subject ?? ''),
    );
    expect(mail.text).toContain('can accept them now');
    const own = at(web, who.clinician);
    const page = await own.open(`/engagements/${encodeURIComponent(terms.id)}`);
    const done = await own.press(page, { conduct: 'yes' }, 'value="accept"');
    expect(done.text).toMatch(/Both sides accepted|agreed/i);
    const { data } = await who.lead.graphql<{ engagement: Seen }>(
      `query ($id: ID!) { engagement(id: $id) { ${fields} } }`,
      { id: terms.id },
    );
    expect(data?.engagement).toMatchObject({ state: 'AGREED', ukVisit: { holdsAgreement: false } });
  });

  it('changed terms wait anew, while what was agreed holds', async () => {
    const { changeEngagement } = await who.lead.ask<{ changeEngagement: Seen }>(
      `mutation ($input: ChangeEngagementInput!) { changeEngagement(input: $input) { ${fields} } }`,
      says({
        engagementId: terms.id,
        terms: { ...visit(), note: 'Two wards instead of one.' },
        reason: 'Two wards',
      }),
    );
    expect(changeEngagement).toMatchObject({ state: 'CHANGING', ukVisit: { holdsAgreement: true } });
    expect((await accepts(who, changeEngagement)).errors[0].extensions.code).toBe('VISIT_NOT_SIGNED_OFF');
    const letter = { releaseSeen: 'Letter of the county health board, 3 November' };
    expect((await signs(terms.id, 1, letter)).errors[0].extensions.code).toBe('OTHER_TERMS');
    expect((await signs(terms.id, changeEngagement.version, letter)).errors).toEqual([]);
    expect((await accepts(who, changeEngagement)).data?.agreeEngagement.state).toBe('AGREED');
  });
});

it('a visit from a country on no list is agreed as any work, and is signed off before it begins', async () => {
  const other = await introduced(midst);
  await livesIn(other, 'ZA');
  const terms = await proposed(other);
  expect(terms.ukVisit.holdsAgreement).toBe(false);
  expect((await accepts(other, terms)).data?.agreeEngagement).toMatchObject({
    ...{ state: 'AGREED', ukVisit: { state: 'GATHERING', holdsAgreement: false } },
  });
});

it('of somebody who says nowhere that they live, the country of the institution decides', async () => {
  const other = await introduced(midst);
  expect((await proposed(other)).ukVisit.holdsAgreement).toBe(true);
  const elsewhere = await introduced(midst, { country: 'ZA' });
  expect((await proposed(elsewhere)).ukVisit.holdsAgreement).toBe(false);
});

it('PostgreSQL agrees it for nobody sooner, whatever an application forgets', async () => {
  const other = await introduced(midst);
  const id = keyOf((await proposed(other)).id);
  const { personId } = other.clinician;
  // Both statements in one transaction, as the application writes them.
  const agrees = () =>
    asActor(
      midst.database,
      { person: personId },
      `UPDATE engagement_terms SET accepted_by = '${personId}', accepted_at = now() WHERE engagement_id = '${id}';
       UPDATE engagement SET state = 'agreed', agreed_version = 1, agreed_at = now() WHERE id = '${id}'`,
    );
  await expect(agrees()).rejects.toThrow('agreed when an officer has signed it off');
  await livesIn(other, 'ZA');
  await agrees();
});
