/** @queue is tried elsewhere */
import { toGlobalId } from '../../libs/platform/graphql/global-id.js';
import { agreed, dayFromNow, giveRole, introduced, type Introduced } from '../support/engagements.js';
import { asAdmin } from '../support/profiles.js';
import { asking, asks, type SeenRequest } from '../support/time-off.js';
import { Browser, type RunningWeb, startWeb } from '../support/web.js';
import { type Someone, WholeMidst } from '../support/whole-midst.js';

interface SeenRule {
  id: string;
  national: boolean;
  employerName: string | null;
  source: string;
  seenOn: string;
  validFrom: string | null;
  validTo: string | null;
  sentences: string[];
  inWords: string[];
  facts: { notice: { amount: number; unit: string; waivable: boolean } | null };
  versions: { id: string; validFrom: string; validTo: string | null }[];
}

interface SeenProposal {
  id: string;
  changes: { field: string; before: string | null; after: string | null }[];
  pending: {
    objection: string;
    role: string | null;
    appears: boolean;
    requests: number | null;
    sentence: string;
  }[];
}

const rule = `id national employerName source seenOn validFrom validTo sentences(language: $language) inWords
  facts { notice { amount unit waivable } } versions { id validFrom validTo }`;
const proposal = `id changes(language: $language) { field before after }
  pending(language: $language) { objection role appears requests sentence }`;

let midst: WholeMidst;
let web: RunningWeb;
let engagementId: string;
let who: Introduced;
let hr: Someone;
let employerId: string;

beforeAll(async () => {
  midst = await WholeMidst.start();
  web = await startWeb(midst.api.url);
  who = await introduced(midst);
  employerId = toGlobalId('Organisation', who.employerId);
  hr = await midst.signIn(`hr.${Date.now()}@invented-trust.example`);
  await giveRole(midst.database, hr, 'employer-hr', who.employerId);
});
afterAll(async () => {
  await web.stop();
  await midst.stop();
});

async function holds(reader: Someone, more: Record<string, unknown> = {}): Promise<SeenRule[]> {
  const { leavePolicies } = await reader.ask<{ leavePolicies: SeenRule[] }>(
    `query ($employerId: ID, $on: Date, $group: StaffGroup, $type: String, $language: String) {
       leavePolicies(employerId: $employerId, on: $on, staffGroup: $group, leaveType: $type) { ${rule} } }`,
    { employerId, type: 'AL-AFC', language: 'en-GB', ...more },
  );
  return leavePolicies;
}

function proposes(actor: Someone, more: Record<string, unknown> = {}, language = 'en-GB') {
  return actor.graphql<{ proposeLeavePolicy: SeenProposal }>(
    `mutation ($input: ProposeLeavePolicyInput!, $language: String) { proposeLeavePolicy(input: $input) { ${proposal} } }`,
    {
      language,
      input: {
        idempotencyKey: midst.key(),
        employerId,
        leaveType: 'AL-AFC',
        name: 'Annual leave with us',
        source: 'Invented HR policy 12, section 4',
        otherRules: ['Not in the two weeks around Christmas.'],
        validFrom: dayFromNow(midst, 10),
        facts: {
          staffGroups: ['AGENDA_FOR_CHANGE'],
          pay: 'PAID',
          notice: { amount: 4, unit: 'MONTH', waivable: true },
          limits: [{ amount: 30, unit: 'DAY', per: 'LEAVE_YEAR' }],
          chain: [
            { roles: ['LINE_MANAGER'], agreed: 'ALL', condition: { when: 'ALWAYS' } },
            { roles: ['HR', 'MEDICAL_DIRECTOR'], agreed: 'ANY', condition: { when: 'DAYS_OVER', days: 5 } },
          ],
        },
        ...more,
      },
    },
  );
}

function does(actor: Someone, verb: 'adoptLeavePolicy' | 'endLeavePolicy', input: Record<string, unknown>) {
  const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`;
  return actor.graphql<Record<typeof verb, SeenRule>>(
    `mutation ($input: ${type}!, $language: String) { ${verb}(input: $input) { ${rule} } }`,
    { language: 'en-GB', input: { idempotencyKey: midst.key(), ...input } },
  );
}

function at({ token }: Someone): Browser {
  const browser = new Browser(web);
  (browser.cookies as Map<string, string>).set('midst_session', token);
  return browser;
}

describe('An employer states its own rule for leave', () => {
  let first: SeenRule;
  let request: SeenRequest;

  it('before it does, the national starting point holds, with its source', async () => {
    const [national, ...more] = await holds(who.clinician);
    expect(more).toEqual([]);
    expect(national).toMatchObject({ national: true, employerName: null, seenOn: '2026-11-21' });
    expect(national.source).not.toBe('');
    expect(national.facts.notice).toEqual({ amount: 6, unit: 'WEEK', waivable: false });
    expect(national.sentences).toContain('Ask at least 6 weeks before the first day.');
    const [welsh] = await holds(who.clinician, { language: 'cy' });
    expect(welsh.sentences).toContain('Gofynnwch o leiaf 6 wythnos cyn y diwrnod cyntaf.');
    const all = await holds(who.clinician, { type: null });
    expect(all).toHaveLength(13);
  });

  it('it sees what would change, for rules and for requests that wait, and not whose they are', async () => {
    engagementId = await agreed(midst, who);
    request = await asks(midst, who, asking(midst, who, engagementId));
    const { data } = await proposes(hr);
    const { changes, pending } = data!.proposeLeavePolicy;
    expect(changes.map(({ field }) => field)).toEqual(['limits', 'notice', 'chain', 'name', 'otherRules']);
    expect(changes[1]).toEqual({
      field: 'notice',
      before: 'Ask at least 6 weeks before the first day.',
      after: 'Ask at least 4 months before the first day; whoever decides may accept less.',
    });
    expect(pending).toEqual([
      {
        objection: 'notice-too-short',
        role: null,
        appears: true,
        requests: null,
        sentence: 'The notice would be too short: fewer than five requests that wait.',
      },
      {
        objection: 'approver-missing',
        role: 'HR',
        appears: true,
        requests: null,
        sentence: 'Another approver would be needed, human resources: fewer than five requests that wait.',
      },
    ]);
    expect(await holds(who.clinician)).toMatchObject([{ national: true }]);
  });

  it('adopts it: from its first day on it holds in place of the national one, for that staff', async () => {
    const { data } = await proposes(hr);
    const adopted = await does(hr, 'adoptLeavePolicy', { proposalId: data!.proposeLeavePolicy.id });
    first = adopted.data!.adoptLeavePolicy;
    // Who waits for an answer hears of it once, and not from whom it is.
    const mail = await midst.mailbox.waitFor(who.clinician.email, (one) =>
      /changed a rule/.test(one.subject ?? ''),
    );
    expect(mail.text).toContain('You asked later than the rule now wants.');
    expect(mail.text).toContain('Somebody else has to agree as well: human resources.');
    expect(mail.text).not.toContain(hr.email);
    const status = await at(who.clinician).open(`/time-off-requests/${encodeURIComponent(request.id)}`);
    expect(status.text).toMatch(/A new rule of your employer.*You asked later than the rule now wants\./);
    expect(await holds(who.clinician, { on: dayFromNow(midst, 9) })).toMatchObject([{ national: true }]);
    const [own, ...more] = await holds(who.clinician, { on: dayFromNow(midst, 10) });
    expect(more).toEqual([]);
    expect(own).toMatchObject({
      id: first.id,
      national: false,
      source: 'Invented HR policy 12, section 4',
      inWords: ['Not in the two weeks around Christmas.'],
    });
    expect(await holds(who.clinician, { employerId: null, on: dayFromNow(midst, 10) })).toMatchObject([
      { national: true },
    ]);
    const audited = await asAdmin(
      midst.database,
      `SELECT act FROM audit_entry WHERE organisation_id = $1 AND act LIKE '%LeavePolicy' ORDER BY id`,
      [who.employerId],
    );
    expect(audited.map(({ act }) => act)).toEqual([
      'proposeLeavePolicy',
      'proposeLeavePolicy',
      'adoptLeavePolicy',
    ]);
  });

  it('a new version ends the one before, and history stays', async () => {
    const officer = await midst.signIn(`officer.${Date.now()}@midst.example`);
    await giveRole(midst.database, officer, 'officer', null);
    const { data } = await proposes(officer, {
      validFrom: dayFromNow(midst, 40),
      facts: { staffGroups: ['AGENDA_FOR_CHANGE'] },
    });
    expect(data!.proposeLeavePolicy.changes.find(({ field }) => field === 'notice')?.after).toBeNull();
    const { data: after } = await does(officer, 'adoptLeavePolicy', {
      proposalId: data!.proposeLeavePolicy.id,
    });
    expect(after!.adoptLeavePolicy.versions.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([
      [dayFromNow(midst, 10), dayFromNow(midst, 39)],
      [dayFromNow(midst, 40), null],
    ]);
    expect(await holds(who.clinician, { on: dayFromNow(midst, 39) })).toMatchObject([{ id: first.id }]);
    const told = await asAdmin(midst.database, `SELECT key FROM message WHERE kind = 'time-off-rule'`, []);
    expect(told).toHaveLength(1);
    const again = await does(officer, 'adoptLeavePolicy', { proposalId: data!.proposeLeavePolicy.id });
    expect(again.errors[0].extensions.code).toBe('NOT_NOW');
  });

  it('two who propose at once do not adopt over each other', async () => {
    const one = await proposes(hr, { validFrom: dayFromNow(midst, 60) });
    const other = await proposes(hr, { validFrom: dayFromNow(midst, 60) });
    const told = await Promise.all(
      [one, other].map(({ data }) =>
        does(hr, 'adoptLeavePolicy', { proposalId: data!.proposeLeavePolicy.id }),
      ),
    );
    expect(told.map(({ errors }) => errors.at(0)?.extensions.code ?? 'adopted').sort()).toEqual([
      'CONFLICT',
      'adopted',
    ]);
  });

  it('is told by name what cannot be', async () => {
    const { errors } = await proposes(hr, {
      leaveType: 'NONE',
      validFrom: dayFromNow(midst, -1),
      facts: {
        chain: [{ roles: [], agreed: 'ALL', condition: { when: 'DAYS_OVER' } }],
        notWith: ['XYZ'],
      },
    });
    expect(errors[0].extensions.code).toBe('BAD_INPUT');
    expect(errors[0].extensions.fields?.map(({ field }) => field)).toEqual([
      'leaveType',
      'facts.chain.0.roles',
      'facts.chain.0.condition.days',
      'facts.notWith.0',
      'validFrom',
    ]);
    const overlapping = await proposes(hr, { validFrom: dayFromNow(midst, 50) });
    expect(overlapping.errors[0].extensions.fields).toMatchObject([{ field: 'validFrom' }]);
    const some = await proposes(hr, {
      validFrom: dayFromNow(midst, 70),
      facts: { staffGroups: ['AGENDA_FOR_CHANGE', 'BANK'] },
    });
    expect(some.errors[0].extensions.fields).toMatchObject([{ field: 'facts.staffGroups' }]);
  });

  it('ends it, and the national rule holds again', async () => {
    const [own] = await holds(who.clinician, { on: dayFromNow(midst, 60) });
    const early = await does(hr, 'endLeavePolicy', { policyId: own.id, lastDay: dayFromNow(midst, 5) });
    expect(early.errors[0].extensions.fields).toMatchObject([{ field: 'lastDay' }]);
    const { data } = await does(hr, 'endLeavePolicy', { policyId: own.id, lastDay: dayFromNow(midst, 80) });
    expect(data?.endLeavePolicy.validTo).toBe(dayFromNow(midst, 80));
    expect(await holds(who.clinician, { on: dayFromNow(midst, 81) })).toMatchObject([{ national: true }]);
  });

  it('ends one that asked less than what holds again, and whoever waits is told once', async () => {
    const [{ name }] = await asAdmin(midst.database, 'SELECT name FROM organisation WHERE id = $1', [
      who.employerId,
    ]);
    await asAdmin(
      midst.database,
      `INSERT INTO leave_policy (id, employer_name, leave_type, staff_groups, notice, notice_unit, source, seen_on)
       VALUES (gen_random_uuid(), $1, 'AL-AFC', '{agenda-for-change}', 9, 'month', 'An invented page', '2026-11-01')`,
      [name],
    );
    const { data } = await proposes(hr, {
      validFrom: dayFromNow(midst, 81),
      facts: { staffGroups: ['AGENDA_FOR_CHANGE'], notice: { amount: 1, unit: 'WEEK', waivable: false } },
    });
    const adopted = await does(hr, 'adoptLeavePolicy', { proposalId: data!.proposeLeavePolicy.id });
    const policyId = adopted.data!.adoptLeavePolicy.id;
    for (const lastDay of [95, 90])
      await does(hr, 'endLeavePolicy', { policyId, lastDay: dayFromNow(midst, lastDay) });
    const mail = await midst.mailbox.waitFor(who.clinician.email, ({ text }) =>
      /of its own for this kind of leave ends/.test(text ?? ''),
    );
    expect(mail.text).toMatch(/An invented page.*You asked later than the rule now wants/s);
    const told = await asAdmin(
      midst.database,
      `SELECT key FROM message WHERE kind = 'time-off-rule' AND key LIKE 'time-off-rule-ended:%'`,
      [],
    );
    expect(told).toHaveLength(1);
    const page = await at(who.clinician).open(`/time-off-requests/${encodeURIComponent(request.id)}`);
    expect(page.text).toContain('Your employer ended its own rule');
    await asAdmin(
      midst.database,
      `UPDATE leave_policy SET valid_to = '2026-01-01' WHERE source = 'An invented page'`,
      [],
    );
  });

  it('nobody else does: no clinician, and no HR of another employer', async () => {
    expect((await proposes(who.clinician)).errors[0].extensions.code).toBe('FORBIDDEN');
    const theirs = await midst.signIn(`hr.elsewhere.${Date.now()}@elsewhere.example`);
    await giveRole(midst.database, theirs, 'employer-hr', who.institutionId);
    expect((await proposes(theirs)).errors[0].extensions.code).toBe('NOT_FOUND');
  });
});

describe('On the pages, without scripts', () => {
  const list = () => `/leave-rules/${encodeURIComponent(employerId)}`;

  it('HR finds the rules from its account, states one, sees what it changes, and adopts it', async () => {
    const browser = at(hr);
    const account = await browser.open('/account');
    expect(account.html).toContain('href="/leave-rules"');
    expect((await browser.open('/leave-rules')).html).toContain(encodeURIComponent(employerId));
    const rules = await browser.open(list());
    expect(rules.text).toMatch(
      /National starting point.*At most 30 working days in three years.*Source: .*seen on/,
    );
    const form = await browser.open(`${list()}/SL-CON`);
    const wrong = await browser.press(form, {
      'limits-0-amount': 'many',
      'limits-0-unit': 'WEEK',
      source: '',
      validFrom: dayFromNow(midst, 3),
    });
    expect(wrong).toMatchObject({ status: 422, title: expect.stringMatching(/^Error:/) });
    expect(wrong.text).toMatch(/Write a number above 0.*Write where the rule is written/);
    const look = await browser.press(wrong, {
      ...{
        'limits-0-amount': '20',
        'limits-0-unit': 'DAY',
        'limits-0-per': 'LEAVE_YEAR',
        'limits-1-amount': '5',
        'limits-1-unit': 'DAY',
        'limits-1-per': 'EVENT',
        source: 'Invented HR policy 3',
        'chain-0-roles': 'MEDICAL_DIRECTOR',
        'chain-1-roles': 'HR',
        'chain-1-when': 'LONGER_THAN',
        'chain-1-length': '2',
        'chain-1-lengthUnit': 'WEEK',
        nations: 'WALES',
        outcomes: 'APPROVE',
        gates: 'APPRAISAL',
      },
      ...{ pay: 'PAID', validFrom: dayFromNow(midst, 3), noticeAmount: '8', noticeUnit: 'WEEK' },
      ...{ otherRules: 'Tell the department afterwards.' },
    });
    expect(look.text).toMatch(
      /At most 30 working days in three years.*At most 20 working days in a leave year/,
    );
    expect(look.text).toMatch(/It holds in Wales/);
    expect(look.text).toMatch(/Nothing would change for them/);
    const done = await browser.send(look);
    expect(done.text).toContain('Adopted.');
    // What held before stood on the form, and is kept where nobody changed it.
    const [own] = await holds(hr, { type: 'SL-CON', on: dayFromNow(midst, 3) });
    expect(own.sentences).toEqual([
      'It holds in Wales.',
      'It is for consultants only.',
      'It is paid.',
      'At most 20 working days in a leave year. At most 5 working days for each occasion.',
      'Ask at least 8 weeks before the first day.',
      'Show: the programme.',
      'First: your appraisal is up to date.',
      'Who decides: medical director; then human resources (for longer than 2 weeks).',
      'Answers that may be given: yes.',
    ]);
    // The same press again is the same answer; another one in an old window is told why not.
    expect((await browser.send(look)).text).toContain('Adopted.');
    expect(await browser.send(look, { key: midst.key() })).toMatchObject({ status: 409 });
  });

  it('HR shares days closed to leave, whoever looks for a way is warned, and opens them again', async () => {
    const browser = at(hr);
    const page = await browser.open(`${list()}/closed-days`);
    expect(page.text).toContain('None are shared.');
    const wrong = await browser.press(page, { what: '', from: 'soon', to: '' });
    expect(wrong).toMatchObject({ status: 422, title: expect.stringMatching(/^Error:/) });
    const days = { from: dayFromNow(midst, 292), to: dayFromNow(midst, 296) };
    const closed = await browser.press(wrong, { what: 'Winter escalation', ...days });
    expect(closed.text).toMatch(/Saved\..*Winter escalation/);
    const routes = () =>
      who.clinician.ask<{
        timeOffRoutes: {
          routes: { notes: { sentence: string }[] }[];
          inTheWay: { code: string; sentence: string }[];
        };
      }>(
        `query ($asked: TimeOffRoutesInput!) {
           timeOffRoutes(asked: $asked) { routes { notes { sentence } } inTheWay { code sentence } } }`,
        {
          asked: {
            ...{ employerId, nation: 'ENGLAND', groups: ['agenda-for-change'] },
            legs: [
              {
                mode: 'IN_COUNTRY',
                country: 'KE',
                from: dayFromNow(midst, 290),
                to: dayFromNow(midst, 301),
              },
            ],
          },
        },
      );
    const warned = (await routes()).timeOffRoutes.routes;
    expect(warned.length).toBeGreaterThan(0);
    for (const { notes } of warned)
      expect(notes.some(({ sentence }) => sentence.includes('Winter escalation'))).toBe(true);
    const theirs = await at(who.clinician).open(`${list()}/closed-days`);
    expect(theirs.text).toContain('Winter escalation');
    expect(theirs.html).not.toContain('name="open"');
    const opened = await browser.press(closed, {}, 'name="open"');
    expect(opened.text).toContain('None are shared.');

    // Where the employer refuses leave on them, there is no way on these days, and none can be asked for.
    const refusing = await browser.press(opened, { what: 'Move of the wards', ...days, refuses: 'yes' });
    expect(refusing.text).toContain('Leave cannot be asked for on these days.');
    const { timeOffRoutes } = await routes();
    expect(timeOffRoutes.routes).toEqual([]);
    expect(timeOffRoutes.inTheWay.map(({ code }) => code)).toEqual(['closed', 'other-dates']);
    expect(timeOffRoutes.inTheWay[0].sentence).toMatch(/Move of the wards.*human resources to open them/);
    const line = { leaveType: 'AL-AFC', from: days.from, to: days.to, days: 3 };
    await expect(
      asks(midst, who, asking(midst, who, engagementId, { lines: [line], replyBy: null })),
    ).rejects.toThrow(/Move of the wards/);
    await browser.press(refusing, {}, 'name="open"');
  });

  it('in Welsh, and for nobody else', async () => {
    const welsh = await at(hr).open(`${list()}/SPL?lang=cy`);
    expect(welsh.text).toContain('Gweld beth mae');
    const theirs = at(who.clinician);
    expect((await theirs.open(list())).html).not.toContain('/SPL');
    const refused = await theirs.send(await theirs.open(`${list()}/SPL`), {
      source: 'Mine',
      validFrom: dayFromNow(midst, 3),
    });
    expect(refused.status).toBe(403);
  });
});
