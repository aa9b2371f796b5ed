/** @queue is tried elsewhere */
import { randomUUID } from 'node:crypto';
import { BringInFiles } from '../../libs/insight/files/bring-in-files.job.js';
import { ForgetUploads } from '../../libs/insight/files/forget-uploads.job.js';
import { agreed, giveRole, introduced, keyOf } from '../support/engagements.js';
import { eventually } from '../support/matching.js';
import { at, linkTo } from '../support/pages.js';
import { asAdmin } from '../support/profiles.js';
import { type Browser, type Page, type RunningWeb, startWeb } from '../support/web.js';
import { type Someone, WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
let web: RunningWeb;
let lead: Someone;
let desk: Browser;
let second: Browser;
let operator: Browser;
let officer: Someone;
/** Leads another verified institution. */
let other: Someone;
const institution = randomUUID();

beforeAll(async () => {
  midst = await WholeMidst.start({ tasks: [BringInFiles] });
  web = await startWeb(midst.api.url);
  await asAdmin(
    midst.database,
    `INSERT INTO organisation (id, kind, name, country, state, basis, basis_assessed_on, basis_expires_on, registered_at)
     VALUES ($1, 'overseas-institution', 'Mfano Invented Hospital', 'KE', 'verified', 'idta', '2026-01-01', '2099-01-01', now())`,
    [institution],
  );
  const somebody = (name: string) => midst.signIn(`${name}.${randomUUID().slice(0, 8)}@midst.example`);
  lead = await somebody('lead');
  await giveRole(midst.database, lead, 'lead', institution);
  const [olu, pat, opal] = [await somebody('olu'), await somebody('pat'), await somebody('opal')];
  for (const one of [olu, pat]) await giveRole(midst.database, one, 'officer', null);
  await giveRole(midst.database, opal, 'operator', null);
  [desk, second, operator, officer] = [at(web, olu), at(web, pat), at(web, opal), olu];
});
afterAll(async () => {
  await web.stop();
  await midst.stop();
});

const does = <D = Record<string, { id: string }>>(
  who: Someone,
  verb: string,
  input: Record<string, unknown>,
  type: string,
) =>
  who.ask<D>(`mutation ($input: ${type}!) { ${verb}(input: $input) { id } }`, {
    input: { idempotencyKey: midst.key(), ...input },
  });
const waits = (page: Page, what: string): number =>
  Number(new RegExp(`${what} (\\d+)`).exec(page.text)?.[1] ?? NaN);

it('begins the day with what waits, each count leading to its list', async () => {
  const empty = await desk.open(linkTo((await desk.open('/account')).html, 'What waits for officers'));
  expect(empty.url).toBe('/office');
  // It is also where an officer comes to who has just signed in.
  expect((await desk.open('/home')).url).toBe('/office');
  expect(waits(empty, 'Needs to review')).toBe(0);
  for (const what of [
    'Needs to review',
    'Time off that nobody decides about',
    'Messages that failed',
    'Remarked words in needs',
    'Remarked words in messages and other texts',
    'Remarked words in group questions',
    'Needs at desks that were silent or ask for a change',
    'Closings of partnerships that are stuck',
    'Organisations to verify',
    'Words that no list knows',
    'Proposed rules for leave',
  ]) {
    expect(waits(empty, what)).toBe(0);
    const list = await desk.open(linkTo(empty.html, what));
    expect(list.status).toBe(200);
    expect(list.text).toMatch(/Nothing waits|There are none|No organisation/);
  }
  const { saveNeed } = await does(
    lead,
    'saveNeed',
    {
      ...{
        institutionId: institutionId(),
        title: 'A nurse teaches',
        summary: 'Relocation support is offered.',
      },
      ...{
        countries: ['KE'],
        region: 'Nyanza',
        heritage: 'REQUIRED',
        heritageReason: 'Elders speak Luo only',
        sensitive: true,
      },
      positions: [{ professions: ['nurse'], headCount: 1 }],
      legs: [{ mode: 'REMOTE' }],
    },
    'SaveNeedInput',
  );
  await does(lead, 'submitNeed', { needId: saveNeed.id }, 'NeedInput');
  const morning = await desk.open('/office');
  expect([waits(morning, 'Needs to review'), waits(morning, 'Remarked words in needs')]).toEqual([1, 1]);
  const flagged = await desk.open(linkTo(morning.html, 'Remarked words in needs'));
  expect(flagged.text).toMatch(/“ Relocation ”.*words of recruitment/);
  const unsaid = await desk.press(flagged, { note: '' }, 'name="need"');
  expect(unsaid).toMatchObject({ status: 422, title: expect.stringMatching(/^Error:/) });
  const released = { note: 'It is about moving a ward.', outcome: 'RELEASED' };
  expect((await desk.press(unsaid, released, 'name="need"')).text).toMatch(/Answered/);
  expect(waits(await desk.open('/office'), 'Remarked words in needs')).toBe(0);
});

it('reads what changed since the last review, both values side by side', async () => {
  const read = await desk.open(linkTo((await desk.open('/review')).html, 'A nurse teaches'));
  expect(read.text).toMatch(/Would a language or experience serve as well\?.*Does any answer give the place/);
  expect(read.text).not.toContain('What changed');
  const back = { decision: 'RETURN', 'reasons-0-question': 'count', 'reasons-0-sentence': 'Say how many.' };
  await desk.press(read, back, 'novalidate');
  const id = decodeURIComponent(/^\/review\/([^?]+)/.exec(read.url)![1]);
  await does(
    lead,
    'saveNeed',
    {
      needId: id,
      title: 'Two nurses teach',
      positions: [{ professions: ['nurse', 'midwife'], headCount: 2 }],
    },
    'SaveNeedInput',
  );
  await does(lead, 'submitNeed', { needId: id }, 'NeedInput');
  const again = await desk.open(`/review/${encodeURIComponent(id)}`);
  expect(again.text).toMatch(
    /Question When it was last reviewed Now .*A nurse teaches Two nurses teach.*Professions: Nurse Professions: Nurse, Midwife/,
  );
  expect(again.text).not.toMatch(/Question.*Elders speak Luo only Elders speak Luo only/);
  const agreed = await desk.press(again, { decision: 'APPROVE' }, 'novalidate');
  expect(agreed).toMatchObject({ status: 422 });
  expect(agreed.text).toContain('Agree to the required tie');
  expect(
    (await desk.press(agreed, { decision: 'APPROVE', heritageAgreed: 'yes' }, 'novalidate')).text,
  ).toMatch(/is recorded/);
});

it('sees whose time off nobody decides about, and nothing of whom it was asked', async () => {
  const who = await introduced(midst);
  const engagementId = await agreed(midst, who);
  await asAdmin(
    midst.database,
    `INSERT INTO time_off_outcome (engagement_id, institution_id, person_id, outcome, at)
     VALUES ($1, $2, $3, 'pending', now() - interval '20 days')`,
    [keyOf(engagementId), who.institutionId, who.clinician.personId],
  );
  const morning = await desk.open('/office');
  expect(waits(morning, 'Time off that nobody decides about')).toBe(1);
  const list = await desk.open(linkTo(morning.html, 'Time off that nobody decides about'));
  expect(list.text).toMatch(/1 entry Paediatric nurse teacher Invented Teaching Hospital Waits since/);
  expect(list.text).not.toMatch(/Ama|Trust/);
  const page = await desk.open(linkTo(list.html, 'Paediatric nurse teacher'));
  expect(page.status).toBe(200);
  other = who.lead;
});

it('verifies an organisation together with a second officer, and suspends it', async () => {
  await does(
    lead,
    'registerOrganisation',
    {
      ...{ kind: 'OVERSEAS_INSTITUTION', name: 'Clinic 100% Invented', country: 'UG', region: 'Gulu' },
      ...{ emailDomains: ['clinic.example'], secondLeadEmail: 'second@clinic.example', sensitive: false },
    },
    'RegisterOrganisationInput',
  );
  expect((await desk.open('/office/organisations?search=100%25')).text).toMatch(
    /1 entry.*Clinic 100% Invented/,
  );
  expect((await desk.open('/office/organisations?search=1%25d')).text).toContain('No organisation was found');
  const list = await desk.open(linkTo((await desk.open('/office')).html, 'Organisations to verify'));
  const one = await desk.open(linkTo(list.html, 'Clinic 100% Invented'));
  expect(one.text).toMatch(/Gulu, Uganda.*clinic\.example.*No officer has given their word yet/);
  const unsaid = await desk.press(one, { basisKind: 'UK', basisAssessedOn: '2026-01-02' }, 'value="verify"');
  expect(unsaid).toMatchObject({ status: 422, title: expect.stringMatching(/^Error:/) });
  const wrong = await desk.press(unsaid, { evidence: 'I read the register.' }, 'value="verify"');
  expect(wrong.text).toMatch(/This ground does not go with its country/);
  const ground = { basisKind: 'IDTA', basisExpiresOn: '2099-01-01' };
  const half = await desk.press(wrong, ground, 'value="verify"');
  expect(half.text).toMatch(/one officer has given their word.*I read the register.*clinic\.example/);
  expect((await desk.press(half, { evidence: 'And read it twice.' }, 'value="verify"')).text).toContain(
    'a different officer completes it',
  );
  const theirs = await second.open(one.url);
  expect(theirs.html).toMatch(/value="2026-01-02"/);
  const differs = await second.press(
    theirs,
    { evidence: 'I telephoned them.', basisKind: 'EXCEPTION' },
    'value="verify"',
  );
  expect(differs.text).toContain('The first officer stated something else here');
  const verified = await second.press(differs, { basisKind: 'IDTA' }, 'value="verify"');
  expect(verified.text).toMatch(/Verified by two officers.*I telephoned them.*I read the register/);
  const suspended = await desk.press(
    await desk.open(one.url),
    { moveReason: 'Its director has gone.', act: 'suspend' },
    'name="moveReason"',
  );
  expect(suspended.text).toContain('Suspended: no personal data reaches it');
});

it('looks somebody up with a reason that they can read, and finds it in the trail', async () => {
  const form = await desk.open(linkTo((await desk.open('/office')).html, 'Look somebody up'));
  const unsaid = await desk.press(form, { personWords: 'le' }, 'personWords');
  expect(unsaid).toMatchObject({ status: 422, title: expect.stringMatching(/^Error:/) });
  const found = await desk.press(
    unsaid,
    { personWords: lead.email.slice(0, 12), personReason: 'They asked us to help.' },
    'personWords',
  );
  expect(found.text).toMatch(/1 person found.*Partnership lead, Mfano Invented Hospital : since/);
  expect(found.url).not.toContain('lead.');
  const trail = await desk.open(
    `/office/audit?auditAbout=${encodeURIComponent(lead.email)}&auditAct=found-person`,
  );
  expect(trail.text).toMatch(/found-person person.*They asked us to help\./);
  const csv = await desk.open(linkTo(trail.html, 'as CSV'));
  expect(csv.headers.get('content-type')).toContain('text/csv');
  expect(csv.html).toMatch(/found-person,person,.*They asked us to help\./);
  expect((await desk.open('/office/audit?auditBy=nobody')).text).toContain('Write a whole e-mail address');
  const { exportMyData } = await lead.ask<{ exportMyData: { json: string } }>('{ exportMyData { json } }');
  expect(exportMyData.json).toContain('They asked us to help.');
});

it('gives roles to whom they found, those of officers with a second one, and ends them at once', async () => {
  await asAdmin(
    midst.database,
    `INSERT INTO organisation (id, kind, name, country, state, basis, basis_assessed_on, registered_at)
     VALUES (gen_random_uuid(), 'association', 'Invented Health Association', 'GB', 'verified', 'uk', '2026-01-01', now())`,
  );
  const nia = await midst.signIn(`nia.${randomUUID().slice(0, 8)}@midst.example`);
  const sought = { personWords: nia.email.slice(0, 12), personReason: 'She joins us.' };
  const found = await desk.press(await desk.open('/office/people'), sought, 'personWords');
  const theirs = await desk.open(linkTo(found.html, 'Give or end roles'));
  expect(theirs.text).toMatch(/Roles of .*Roles now None yet/);

  const unsaid = await desk.press(theirs, { roleGiven: 'COORDINATOR' }, 'value="give"');
  expect(unsaid).toMatchObject({ status: 422, title: expect.stringMatching(/^Error:/) });
  const noHouse = await desk.press(unsaid, { giveReason: 'Their committee wrote.' }, 'value="give"');
  expect(noHouse.text).toContain('Name the verified association of a coordinator');
  const wrong = await desk.press(noHouse, { roleAssociation: 'Mfano Invented Hospital' }, 'value="give"');
  expect(wrong.text).toContain('Name the verified association of a coordinator');
  const house = { roleAssociation: 'Invented Health Association' };
  const coordinator = await desk.press(wrong, house, 'value="give"');
  expect(coordinator.text).toMatch(
    /The role is given.*Association coordinator, Invented Health Association : since/,
  );

  // One officer's word waits, and stays one however often it is given.
  const asked = { roleGiven: 'OFFICER', giveReason: 'She joins us.' };
  const half = await desk.press(coordinator, asked, 'value="give"');
  expect(half.text).toMatch(/Your word is recorded.*Programme officer, in the word of .*It is your own word/);
  expect((await desk.press(half, asked, 'value="give"')).html).not.toContain('value="second"');
  const hers = at(web, nia);
  const head = async () => /<header[\s\S]*<\/header>/.exec((await hers.open('/account')).html)![0];
  expect((await hers.open('/office')).status).toBe(403);
  expect(await head()).not.toContain('/office');
  const morning = await second.open('/office');
  expect(waits(morning, 'Roles that wait for a second officer')).toBe(1);
  const list = await second.open(linkTo(morning.html, 'Roles that wait for a second officer'));
  const waiting = await second.open(linkTo(list.html, 'Read and decide'));
  const agreed = { roleWaiting: 'OFFICER', secondReason: 'I met her.', act: 'second' };
  const both = await second.press(waiting, agreed, 'value="drop"');
  expect(both.text).toMatch(/The role is given.*Programme officer: since/);
  // The very next page of hers leads there, and after the role has ended none does.
  expect(await head()).toContain('/office');
  expect((await hers.open('/office')).status).toBe(200);
  const trail = await desk.open(`/office/audit?auditAbout=${encodeURIComponent(nia.email)}`);
  expect(trail.text).toMatch(/giveRole role.*I met her\..*began-to-give-role role.*She joins us\./);

  const ended = { roleEnded: 'OFFICER', endReason: 'She has left.' };
  const left = await second.press(both, ended, 'value="end"');
  expect(left.text).toContain('The role has ended');
  expect((await hers.open('/office')).status).toBe(403);
  expect(await head()).not.toContain('/office');
  const again = await desk.press(await desk.open(theirs.url), asked, 'value="give"');
  const dropped = await second.press(
    await second.open(again.url),
    { roleWaiting: 'OFFICER', secondReason: 'Not now.', act: 'drop' },
    'value="drop"',
  );
  expect(dropped.text).toContain('It is dropped');
  expect((await desk.open('/office/waiting-roles')).text).toContain('Nothing waits');
  // Nobody gives themselves a role, not even past the pages.
  const input = { idempotencyKey: midst.key(), role: 'OPERATOR', reason: 'I wish it.' };
  const own = { personId: Buffer.from(`Person:${officer.personId}`).toString('base64url') };
  await expect(does(officer, 'giveRole', { ...input, ...own }, 'RoleInput')).rejects.toThrow();
});

it('brings organisations together in a partnership, which they agree to, and pauses and closes it once both handed over', async () => {
  const list = await desk.open(linkTo((await desk.open('/office')).html, 'Partnerships'));
  expect(list.text).toContain('There are no partnerships yet');
  const form = await desk.open(linkTo(list.html, 'Propose a partnership'));
  const words = { partnershipName: 'Lakeside link', partnershipPurpose: 'To teach newborn care.' };
  const found = await desk.press(form, { ...words, search: 'mfano', act: 'find' }, 'partnershipName');
  const [, side] = /name="sides"[^>]*value="([^"]+)"/.exec(found.html)!;
  const alone = await desk.press(found, { sides: side, act: 'propose' }, 'partnershipName');
  expect(alone).toMatchObject({ status: 422 });
  expect(alone.text).toContain('Find and tick two to ten sides');
  expect(alone.html).toContain('To teach newborn care.');
  const both = await desk.press(alone, { search: 'teaching hospital', act: 'find' }, 'partnershipName');
  expect(both.html).toMatch(/value="[^"]+ Mfano Invented Hospital"[^>]*checked/);
  const proposed = await desk.press(everyBoxTicked(both), { act: 'propose' }, 'partnershipName');
  expect(proposed.text).toMatch(/It is proposed.*Lakeside link Explored; not every side has agreed/);
  const path = linkTo(proposed.html, 'Lakeside link');
  for (const who of [lead, other]) {
    const own = at(web, who);
    await own.press(
      await own.open(linkTo((await own.open('/partnerships')).html, 'Lakeside link')),
      {},
      'agree',
    );
  }
  const page = await desk.open(path);
  expect(page.text).toContain('Agreed by every side');
  expect(await desk.press(page, { act: 'pause' }, 'name="reason"')).toMatchObject({ status: 422 });
  const paused = await desk.press(page, { act: 'pause', reason: 'Floods.' }, 'name="reason"');
  expect(paused.text).toMatch(/Paused.*Floods\./);
  const resumed = await desk.press(paused, {}, 'value="resume"');
  expect(resumed.text).toContain('Active: its work has begun');
  const why = { act: 'startClosing', reason: 'It has ended.' };
  const closing = await desk.press(resumed, why, 'name="reason"');
  expect(closing.text).toMatch(/Closing.*It has ended\..*Still to say: .*Mfano Invented Hospital/);
  const said = {
    ...{ what: 'The newborn course', successorName: 'Sister Invented', remains: 'Four trainers.' },
    materialsAt: 'The library of the hospital',
  };
  for (const who of [lead, other]) {
    const own = at(web, who);
    const lines = await own.open(`${path}/handover`);
    const nobody = await own.press(lines, { ...said, successorName: '' }, 'name="remains"');
    expect(nobody).toMatchObject({ status: 422 });
    expect(nobody.html).toContain('The newborn course');
    const done = await own.press(nobody, said, 'name="remains"');
    expect(done.text).toMatch(/The newborn course Said by .* Sister Invented/);
  }
  const closed = await desk.press(await desk.open(path), {}, 'value="close"');
  expect(closed.text).toMatch(/Closed.*It has ended\./);
  expect(closed.html).not.toContain('<form');
});

const everyBoxTicked = (page: Page): Page => ({
  ...page,
  html: page.html.replace(/<input([^>]*type="checkbox")/g, '<input checked$1'),
});

const csv = `Name;Type;Country;Town;Remark
Invented Clinic One;hospital;Kenya;Kisumu;a remark
Invented Clinic Two;hospital;Uganda;Gulu;
Invented Clinic Three;spaceship;Kenya;Kisumu;
=cmd;hospital;Nowhere;;
`;
/** Looks again until the page says so, as a reader does with its link. */
const settled = (url: string, state: RegExp, who = desk): Promise<Page> =>
  eventually(async () => {
    const page = await who.open(url);
    return state.test(page.text) && page;
  }, String(state));

it('brings a file in: its columns, what would become of each row, and then in earnest', async () => {
  const begin = await desk.open(linkTo((await desk.open('/office')).html, 'Bring in a file'));
  const file = { field: 'file', name: 'clinics.csv', text: csv };
  const wrong = await desk.upload(begin, { kind: 'ORGANISATIONS' }, { ...file, name: 'clinics.xlsx' });
  expect(wrong).toMatchObject({ status: 422, title: expect.stringMatching(/^Error:/) });
  expect(wrong.text).toContain('Save a spreadsheet as CSV first');
  const uploaded = await desk.upload(wrong, { kind: 'ORGANISATIONS', source: 'clinics' }, file);
  expect(uploaded.text).toMatch(/say what its columns mean.*For example: Invented Clinic One/);
  expect(uploaded.html).toMatch(/id="column-3"[\s\S]*?value="place" selected/);
  const twice = await desk.press(uploaded, { 'column-4': 'name' }, 'value="map"');
  expect(twice.text).toContain('Another column means this already');
  await desk.press(uploaded, {}, 'value="map"');
  const checked = await settled(uploaded.url, /What would become of it/);
  expect(checked.text).toMatch(/2 new records.*2 rows refused/);
  expect(checked.text).toMatch(/Write overseas-institution, uk-employer or association/);
  expect((await desk.open('/office/organisations?search=Invented+Clinic')).text).toContain('No organisation');
  await desk.press(checked, {}, 'value="apply"');
  const applied = await settled(uploaded.url, /Brought in/);
  expect(applied.text).toMatch(/2 new records.*2 rows refused/);
  expect((await desk.open('/office/organisations?search=Invented+Clinic')).text).toContain('2 entries');
  const report = await desk.open(linkTo(applied.html, 'as CSV'));
  expect(report.html).toMatch(
    /row,id,outcome,why,mapped,kept,refused,lost,undone\n1,unnamed-\w+,added,,\d,1,0,0,/,
  );
  expect(await asAdmin(midst.database, 'SELECT FROM import_part')).toEqual([]);

  // The same file again changes nothing.
  const same = await desk.upload(
    await desk.open('/office/imports'),
    { kind: 'ORGANISATIONS', source: 'clinics' },
    file,
  );
  await desk.press(same, {}, 'value="map"');
  expect((await settled(same.url, /What would become of it/)).text).toMatch(
    /0 new records.*2 rows say what they said/,
  );
});

it('undoes it where nobody has built upon it, and says where somebody has', async () => {
  const before = await desk.open('/office/imports');
  const links = [...before.html.matchAll(/href="(\/office\/imports\/[^"]+)"/g)].map(([, href]) => href);
  const one = await desk.open(
    (await desk.open('/office/organisations?search=Clinic+One')).html.match(
      /\/office\/organisations\/[^"]+/,
    )![0],
  );
  await desk.press(
    one,
    {
      evidence: 'I read the register.',
      basisKind: 'IDTA',
      basisAssessedOn: '2026-01-02',
      basisExpiresOn: '2099-01-01',
    },
    'value="verify"',
  );
  const applied = await second.open(links.at(-1)!);
  await second.press(applied, {}, 'value="undo"');
  const undone = await settled(links.at(-1)!, /1 record was removed/);
  expect(undone.text).toMatch(/1 record stays.*stays: somebody has done something with it since/);
  expect((await desk.open('/office/organisations?search=Invented+Clinic')).text).toMatch(
    /1 entry.*Clinic One/,
  );
  // Nobody goes on with another officer's file, and after a week nobody at all.
  const theirs = await second.press(await desk.open(links[0]), {}, 'value="apply"');
  expect(theirs.status).not.toBe(200);
  await midst.turnOf(ForgetUploads);
  expect((await desk.open(links[0])).text).toContain('Checked: nothing is brought in yet');
  await asAdmin(
    midst.database,
    `UPDATE import_file SET moved_at = now() - interval '8 days' WHERE state = 'checked'`,
  );
  await midst.turnOf(ForgetUploads);
  expect((await desk.open(links[0])).text).toContain('Forgotten');
  expect(await asAdmin(midst.database, 'SELECT FROM import_part')).toEqual([]);
});

it('brings people and needs in the same way, and takes them back whole', async () => {
  const people = `[{"id": "p1", "name": "Imani Invented", "email": "imani@people.example", "profession": "nurse"},
    {"id": "p2", "Profession": "midwife"}, 7]`;
  const needs = 'id,country,institution,title,professions\nn1,Kenya,Invented County Hospital,A team,nurse\n';
  for (const [kind, name, text, counted] of [
    ['CLINICIANS', 'people.json', people, /2 new records.*1 row refused/],
    ['NEEDS', 'needs.csv', needs, /1 new record /],
  ] as const) {
    const uploaded = await desk.upload(
      await desk.open('/office/imports'),
      { kind },
      { field: 'file', name, text },
    );
    await desk.press(uploaded, {}, 'value="map"');
    const checked = await settled(uploaded.url, /What would become of it/);
    expect(checked.text).toMatch(counted);
    await desk.press(checked, {}, 'value="apply"');
    const applied = await settled(uploaded.url, /Brought in/);
    expect(applied.text).toMatch(counted);
    await desk.press(applied, {}, 'value="undo"');
    const undone = await settled(uploaded.url, /Undone/);
    expect(undone.text).toMatch(kind === 'NEEDS' ? /1 record was removed/ : /2 records were removed/);
  }
  const rows = await asAdmin(
    midst.database,
    `SELECT (SELECT count(*)::int FROM need WHERE import_key IS NOT NULL) AS needs,
            (SELECT count(*)::int FROM organisation WHERE name = 'Invented County Hospital') AS houses,
            (SELECT count(*)::int FROM clinician WHERE NOT claimed) AS people,
            (SELECT count(*)::int FROM person_contact WHERE email LIKE '%people.example') AS addresses,
            (SELECT count(*)::int FROM imported_record WHERE source = 'files') AS remembered`,
    [],
  );
  expect(rows).toEqual([{ needs: 0, houses: 0, people: 0, addresses: 0, remembered: 0 }]);
});

it('puts back what a second file changed, where nobody has touched it since', async () => {
  const organisations = (town: string) =>
    `id,name,type,country,town,remark\no1,Invented Lake Clinic,hospital,Kenya,${town},${town}\n` +
    `o2,Invented Hill Clinic,hospital,Kenya,${town},\n`;
  const person = (city: string, years: number) =>
    `[{"id": "q1", "Profession": "${years > 5 ? 'midwife' : 'nurse'}", "years": ${years}, "city": "${city}",
       "languages": [{"language": "Swahili", "level": "C1"}], "ties": ["Kenya"]}]`;
  const needs = (title: string, roles: string) =>
    `id,country,institution,title,professions\nm1,Kenya,Invented Bay Hospital,${title},${roles}\n`;
  const brought = async (kind: string, name: string, text: string) => {
    const begin = await desk.open('/office/imports');
    const uploaded = await desk.upload(begin, { kind, source: 'twice' }, { field: 'file', name, text });
    await desk.press(uploaded, {}, 'value="map"');
    const checked = await settled(uploaded.url, /What would become of it/);
    await desk.press(checked, {}, 'value="apply"');
    return settled(uploaded.url, /Brought in/);
  };
  const standing = () =>
    asAdmin(
      midst.database,
      `SELECT (SELECT jsonb_agg(jsonb_build_array(o.name, o.region, p.place, o.stated) ORDER BY o.name)
                 FROM organisation o LEFT JOIN organisation_place p ON p.organisation_id = o.id
                WHERE o.name LIKE 'Invented % Clinic') AS houses,
              (SELECT jsonb_agg(jsonb_build_array(n.title, n.countries, d.stated, p.title, p.professions))
                 FROM need n JOIN need_detail d ON d.need_id = n.id JOIN "position" p ON p.need_id = n.id
                WHERE n.import_key LIKE 'twice:%') AS needs,
              (SELECT jsonb_agg(jsonb_build_array(c.years, c.stated, (SELECT jsonb_agg(to_jsonb(x) ORDER BY to_jsonb(x)::text) FROM clinician_profession x
                 WHERE x.person_id = c.id), (SELECT jsonb_agg(to_jsonb(x) ORDER BY to_jsonb(x)::text) FROM clinician_language x WHERE x.person_id = c.id)))
                 FROM clinician c JOIN imported_record r ON r.noun_id = c.id AND r.source = 'twice') AS people,
              (SELECT jsonb_agg(jsonb_build_array(key, hash, shape) ORDER BY key) FROM imported_record WHERE source = 'twice') AS ledger`,
      [],
    );
  await brought('ORGANISATIONS', 'first.csv', organisations('Kisumu'));
  await brought('CLINICIANS', 'first.json', person('Leeds', 3));
  await brought('NEEDS', 'first.csv', needs('A team', 'nurse'));
  const before = await standing();
  const later = [
    await brought(
      'ORGANISATIONS',
      'second.csv',
      organisations('Busia') + 'o3,Invented Bay Clinic,hospital,Kenya,,\n',
    ),
    await brought('CLINICIANS', 'second.json', person('York', 9)),
    await brought('NEEDS', 'second.csv', needs('Another team', 'nurse and midwife')),
  ];
  expect(await standing()).not.toEqual(before);
  expect(later[0].text).toMatch(/1 new record.*2 records? .*changed|2 .*anew/);
  for (const [at, file] of later.entries()) {
    await desk.press(file, {}, 'value="undo"');
    const undone = await settled(file.url, /Undone/);
    expect(undone.text).toMatch(
      at === 0 ? /1 record was removed\. 2 records say again/ : /1 record says again/,
    );
  }
  expect(await standing()).toEqual(before);
  expect(await asAdmin(midst.database, 'SELECT FROM import_former')).toEqual([]);

  // Where somebody has touched it since, it stays as it is, and what it said is forgotten with the month.
  const third = await brought('ORGANISATIONS', 'third.csv', organisations('Homa Bay'));
  await asAdmin(
    midst.database,
    `UPDATE organisation SET region = 'Nyanza' WHERE name = 'Invented Hill Clinic'`,
  );
  await desk.press(third, {}, 'value="undo"');
  const undone = await settled(third.url, /Undone/);
  expect(undone.text).toMatch(/1 record says again.*1 record stays/);
  expect(undone.text).toMatch(/o2.*stays: somebody has done something with it since/);
  await midst.turnOf(ForgetUploads);
  expect(await asAdmin(midst.database, 'SELECT FROM import_former')).toEqual([]);
});

it('brings in 500 rows with 20 faults: each fault with its row, nothing the second time, and all of it undone', async () => {
  const faulty = (row: number) => row % 25 === 7;
  const rows = Array.from({ length: 500 }, (_, at) =>
    faulty(at)
      ? `f${at},Faulty Place ${at},spaceship,Kenya,`
      : `f${at},Invented Dispensary ${at},hospital,Kenya,Busia`,
  );
  const text = `id,name,type,country,town\n${rows.join('\n')}\n`;
  const uploadedOnce = async () => {
    const uploaded = await desk.upload(
      await desk.open('/office/imports'),
      { kind: 'ORGANISATIONS', source: 'many' },
      { field: 'file', name: 'many.csv', text },
    );
    await desk.press(uploaded, {}, 'value="map"');
    return { url: uploaded.url, checked: await settled(uploaded.url, /What would become of it/) };
  };
  const there = async () =>
    (
      await asAdmin(
        midst.database,
        `SELECT count(*)::int AS many FROM organisation WHERE name LIKE 'Invented Dispensary %'`,
        [],
      )
    )[0];
  const first = await uploadedOnce();
  expect(first.checked.text).toMatch(/480 new records.*20 rows refused/);
  expect(await there()).toEqual({ many: 0 });
  await desk.press(first.checked, {}, 'value="apply"');
  const applied = await settled(first.url, /Brought in/);
  expect(await there()).toEqual({ many: 480 });
  const report = (await desk.open(linkTo(applied.html, 'as CSV'))).html.split('\n').slice(1);
  const refused = report.filter((line) => line.includes(',refused,'));
  // The report counts rows from 1, and says of each what would do.
  expect(refused.map((line) => Number(line.split(',')[0]))).toEqual(
    rows.flatMap((_, at) => (faulty(at) ? [at + 1] : [])),
  );
  expect(refused.every((line) => line.includes('Write overseas-institution'))).toBe(true);

  const second = await uploadedOnce();
  expect(second.checked.text).toMatch(/0 new records.*480 rows say what they said/);
  await desk.press(applied, {}, 'value="undo"');
  expect((await settled(first.url, /Undone/)).text).toContain('480 records were removed');
  expect(await there()).toEqual({ many: 0 });
});

it('says what words mean that no list knows', async () => {
  const uploaded = await desk.upload(
    await desk.open('/office/imports'),
    { kind: 'NEEDS', source: 'words' },
    {
      ...{ field: 'file', name: 'needs.csv' },
      text: 'id,country,institution,title,professions\nw1,Kenya,Invented Ward,A team,zorbing attendant\n',
    },
  );
  await desk.press(uploaded, {}, 'value="map"');
  await desk.press(await settled(uploaded.url, /What would become of it/), {}, 'value="apply"');
  await settled(uploaded.url, /Brought in/);
  const terms = await desk.open(linkTo((await desk.open('/office')).html, 'Words that no list knows'));
  expect(terms.text).toMatch(/zorbing attendant · Profession In needs: 1; in profiles: 0/);
  const one = await desk.open(linkTo(terms.html, 'Say what it means'));
  const unsaid = await desk.press(one, {}, 'synonymOf');
  expect(unsaid).toMatchObject({ status: 422 });
  const saved = await desk.press(
    unsaid,
    { synonymOf: 'nurse', synonymWhy: 'So they are called there.' },
    'synonymOf',
  );
  expect(saved.text).toMatch(/zorbing attendant → Nurse/);
});

it('sees how the programme goes: charts with their tables, and nothing about fewer than five people', async () => {
  const page = await desk.open(linkTo((await desk.open('/office')).html, 'How the programme goes'));
  expect(page.html).toMatch(/<svg[^>]*role="img"[^>]*aria-labelledby="chart-NEEDS_BY_STATE"/);
  expect(page.html).not.toMatch(/<svg[\s\S]*?style=/);
  expect(page.text).toMatch(/Needs by how they stand.*Approved.*Draft/);
  const table = await desk.open(linkTo(page.html, 'As CSV'));
  expect(table.html).toMatch(/figure,group,series,value\n[\d-]+,[\d-]+,needs-by-state,[\d-]+,approved,1/);
  const wrong = await desk.open('/office/figures?from=2026-03&to=2026-03');
  expect(wrong).toMatchObject({ status: 422, title: expect.stringMatching(/^Error:/) });
});

it('an operator sees work and messages without anybody in them, and sets going what stopped', async () => {
  // The mail about the review went out; here the mail server is made to have refused it for good.
  await asAdmin(
    midst.database,
    `UPDATE message SET state = 'failed', sent_at = NULL, reason = '550 <someone@secret.example> is unknown here'
      WHERE id = (SELECT id FROM message WHERE kind LIKE 'need-%' AND person_id = $1 AND state = 'sent' LIMIT 1)`,
    [lead.personId],
  );
  await asAdmin(
    midst.database,
    `UPDATE delivery SET done_at = NULL, parked_at = now(), failures = 12, last_error = 'a fault at who@secret.example'
      WHERE id = (SELECT id FROM delivery WHERE listener = 'TellLeadsOfReview' AND done_at IS NOT NULL LIMIT 1)`,
    [],
  );
  const standing = await operator.open(linkTo((await operator.open('/account')).html, 'The machinery'));
  expect(standing.text).toMatch(/API ready.*Background work keeps up.*1 piece of work was given up/);
  const parked = await operator.open(linkTo(standing.html, 'was given up'));
  expect(parked.text).toMatch(/TellLeadsOfReview After need\.\w+.*after 12 tries a fault at …/);
  expect((await operator.press(parked, {}, 'name="work"')).text).toContain('It is tried again');
  await settled('/operator/work', /Nothing was given up/, operator);
  const failed = await operator.open(linkTo(standing.html, 'Failed for good: 1'));
  expect(failed.text).toMatch(/need-\w+ : Failed for good.*550 <…> is unknown here/);
  expect(failed.html).not.toContain('secret.example');
  expect(waits(await desk.open('/office'), 'Messages that failed')).toBe(1);
  expect((await operator.press(failed, {}, 'name="message"')).text).toContain('It is sent again');
  expect(waits(await desk.open('/office'), 'Messages that failed')).toBe(0);
  expect((await desk.open('/operator')).status).toBe(403);
  expect((await operator.open('/office')).status).toBe(403);
});

describe('what is written to many people at once', () => {
  const wish = {
    ...{ audience: 'LEADS', country: 'Kenya', language: 'en-GB', subject: 'The call opens on Monday' },
    words: 'The new call opens on Monday.\n\nAsk your officer if you want to take part.',
  };
  const subjects = () =>
    midst.mailbox.mails.filter(({ subject }) => subject === wish.subject).map(({ recipient }) => recipient);

  it('is refused in place while something is missing, and waits for a second officer then', async () => {
    const list = await desk.open(linkTo((await desk.open('/office')).html, 'Announcements'));
    expect(list.text).toMatch(/Nothing was announced yet/);
    const page = await desk.open(linkTo(list.html, 'Write an announcement'));
    const again = await desk.press(page, { ...wish, subject: '' }, 'novalidate');
    expect(again).toMatchObject({ status: 422, title: expect.stringMatching(/^Error:/) });
    expect(again.html).toContain('Ask your officer');
    const waiting = await desk.press(again, wish, 'novalidate');
    expect(waiting.text).toMatch(/It waits for a second officer now/);
    expect(waiting.text).not.toMatch(/Release it/);
    expect(waits(await second.open('/office'), 'Announcements for a second officer')).toBe(1);
    expect(subjects()).toEqual([]);
  });

  it('is released by a second officer, and reaches each reader once', async () => {
    const page = await second.open('/office/announcements');
    expect(page.text).toMatch(/2 people/);
    const sent = await second.press(page, { act: 'release' }, 'action="/office/announcements"');
    expect(sent.text).toMatch(/It is on its way/);
    await eventually(async () => subjects().length > 1, 'the announcement');
    expect(subjects().sort()).toEqual([lead.email, other.email].sort());
    const [mail] = midst.mailbox.mails.filter(({ subject }) => subject === wish.subject);
    expect(mail.text).toMatch(/The new call opens on Monday\.\n\nAsk your officer/);
    expect(waits(await desk.open('/office'), 'Announcements for a second officer')).toBe(0);
  });

  it('is not released by whoever wrote it, nor too often, and can be given or taken back', async () => {
    const written = async () => {
      const { writeAnnouncement } = await does(
        officer,
        'writeAnnouncement',
        { audience: 'LEADS', language: 'en', subject: 'Once more', words: 'Something else to say.' },
        'WriteAnnouncementInput',
      );
      return { announcementId: writeAnnouncement.id };
    };
    const mine = await written();
    await expect(does(officer, 'releaseAnnouncement', mine, 'AnnouncementInput')).rejects.toThrow(
      /^SECOND_OFFICER_NEEDED/,
    );
    await does(officer, 'takeBackAnnouncement', mine, 'AnnouncementInput');
    await expect(does(officer, 'takeBackAnnouncement', mine, 'AnnouncementInput')).rejects.toThrow(
      /^NOT_NOW/,
    );

    await written();
    const page = await second.open('/office/announcements');
    const empty = await second.press(page, { act: 'giveBack', note: '' }, 'action="/office/announcements"');
    expect(empty.status).toBe(422);
    const back = await second.press(
      empty,
      { act: 'giveBack', note: 'Say which call.' },
      'action="/office/announcements"',
    );
    expect(back.text).toMatch(/Given back: Say which call/);

    for (const time of [1, 2]) {
      await written();
      const waiting = await second.open('/office/announcements');
      const answer = await second.press(waiting, { act: 'release' }, 'action="/office/announcements"');
      if (time === 2) expect(answer.text).toMatch(/written to twice within seven days/);
    }
  });
});

describe('what the programme says in every mail of a kind', () => {
  const wish = {
    ...{ kind: 'need-reviewed', language: 'en-GB', source: 'Asked for by hosts' },
    words: 'Questions about this year’s round?\n\nWrite to our invented round desk.',
  };
  const today = { validFrom: new Date().toISOString().slice(0, 10) };
  /** The mail about a review that a lead gets next. */
  const reviewed = async () => {
    const { saveNeed } = await does(
      lead,
      'saveNeed',
      {
        ...{ institutionId: institutionId(), title: 'A round', summary: 'Teach.', countries: ['KE'] },
        ...{ positions: [{ professions: ['nurse'], headCount: 1 }], legs: [{ mode: 'REMOTE' }] },
      },
      'SaveNeedInput',
    );
    await does(lead, 'submitNeed', { needId: saveNeed.id }, 'NeedInput');
    const seen = midst.mailbox.mails.length;
    const page = await desk.open(`/review/${encodeURIComponent(saveNeed.id)}`);
    const back = { decision: 'RETURN', 'reasons-0-question': 'count', 'reasons-0-sentence': 'Say how many.' };
    await desk.press(page, back, 'novalidate');
    // An announcement of before may still be on its way to them.
    const isOfReview = ({ recipient, subject }: { recipient: string; subject?: string }) =>
      recipient === lead.email && subject?.includes('A round');
    const mail = () => midst.mailbox.mails.slice(seen).find(isOfReview);
    await eventually(async () => mail() !== undefined, 'the mail about the review');
    return mail()!;
  };

  it('is written by one officer, and stands in no mail before another lets it', async () => {
    const list = await desk.open(linkTo((await desk.open('/office')).html, 'Words in mails'));
    expect(list.text).toMatch(/says nothing in its mails yet/);
    const page = await desk.open(linkTo(list.html, 'Write words for a kind of mail'));
    const past = { ...wish, validFrom: '2026-01-01' };
    const again = await desk.press(page, past, 'novalidate');
    expect(again).toMatchObject({ status: 422, title: expect.stringMatching(/^Error:/) });
    expect(again.html).toContain('invented round desk');
    const waiting = await desk.press(again, { ...wish, ...today }, 'novalidate');
    expect(waiting.text).toMatch(/They wait for a second officer now.*You wrote them; another officer/);
    expect(waiting.text).not.toMatch(/Let them stand/);
    expect(waits(await second.open('/office'), 'Words in mails for a second officer')).toBe(1);
    expect((await reviewed()).text).not.toContain('invented round desk');
  });

  it('stands at the end of each such mail from then on, under a line that says who speaks', async () => {
    const stands = await second.press(
      await second.open('/office/notices'),
      { act: 'confirm' },
      'action="/office/notices"',
    );
    expect(stands.text).toMatch(/They stand from their day on.*Stands in mails/);
    const mail = await reviewed();
    expect(mail.text).toMatch(
      /From the programme:\s+Questions about this year’s round\?\s+Write to our invented round desk\.\s+Midst, for/,
    );
  });

  it('is said in English to whoever reads another language, and marked as English', async () => {
    const speaks = (locale: string) =>
      asAdmin(midst.database, 'UPDATE person SET locale = $1 WHERE id = $2', [locale, lead.personId]);
    await speaks('cy');
    const mail = await reviewed();
    await speaks('en-GB');
    expect(mail.text).toMatch(/Oddi wrth y rhaglen:\s+Questions about/);
    expect(mail.html).toContain('<p lang="en-GB" dir="ltr">Questions about');
  });

  it('is not let stand by whoever wrote it, begins on a day of its own, and ends like it began', async () => {
    const day = new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
    const empty = { kind: wish.kind, language: 'en-GB', validFrom: day, source: 'Round over' };
    const { writeNoticeWords } = await does(officer, 'writeNoticeWords', empty, 'WriteNoticeWordsInput');
    await expect(does(officer, 'writeNoticeWords', empty, 'WriteNoticeWordsInput')).rejects.toThrow(
      /^NOT_NOW/,
    );
    const own = { noticeWordsId: writeNoticeWords.id, outcome: 'CONFIRMED' };
    await expect(does(officer, 'answerNoticeWords', own, 'AnswerNoticeWordsInput')).rejects.toThrow(
      /^SECOND_OFFICER_NEEDED/,
    );
    const list = await second.open('/office/notices');
    expect(list.text).toMatch(/Nothing any more\./);
    const ended = await second.press(list, { act: 'confirm' }, 'action="/office/notices"');
    // Today the old words still stand; tomorrow nothing does.
    expect(ended.text).toMatch(/Confirmed, not in the mails of today.*Stands in mails/);
    await expect(does(officer, 'writeNoticeWords', empty, 'WriteNoticeWordsInput')).rejects.toThrow(
      /^BAD_INPUT/,
    );
    const codes = { ...empty, kind: 'sign-in-code' };
    await expect(does(officer, 'writeNoticeWords', codes, 'WriteNoticeWordsInput')).rejects.toThrow(
      /^BAD_INPUT/,
    );
  });
});

it('does it all in Welsh, on pages of 12 KB at most, and for officers alone', async () => {
  const paths = [
    '',
    '/organisations',
    '/people',
    '/imports',
    '/terms',
    '/figures',
    '/audit',
    '/stuck-approvals',
    '/waiting-roles',
    '/notices',
    '/notices/new',
  ];
  for (const path of [
    ...paths.map((one) => `/office${one}`),
    '/review',
    '/partnerships',
    '/partnerships/new',
  ]) {
    const answer = await web.app.inject({
      url: `${path}?lang=cy`,
      headers: { 'accept-encoding': 'br', cookie: `midst_session=${officer.token}` },
    });
    expect([path, answer.statusCode]).toEqual([path, 200]);
    expect(answer.rawPayload.length).toBeLessThanOrEqual(12_000);
    const page = await desk.open(`${path}?lang=cy`);
    expect([path, /\b(the|you|waits|whose)\b/i.exec(page.text)?.[0]]).toEqual([path, undefined]);
  }
  const newest = await desk.open('/office/audit?lang=en-GB');
  expect(newest.text).toContain('read-audit-trail');
  let older = await desk.open(linkTo(newest.html, 'More'));
  while (!older.text.includes('exported-audit-trail')) older = await desk.open(linkTo(older.html, 'More'));
  const outside = at(web, lead);
  for (const path of paths) expect((await outside.open(`/office${path}`)).status).not.toBe(200);
});

function institutionId(): string {
  return Buffer.from(`Organisation:${institution}`).toString('base64url');
}
