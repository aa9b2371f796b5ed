/** @queue is tried elsewhere */
import { SendingHeldTexts } from '../../libs/engagements/wording/sending-held-texts.service.js';
import { lookedAt } from '../../libs/engagements/wording/looked-at.js';
import { SendHeldTexts } from '../../libs/engagements/wording/send-held-texts.job.js';
import { Mutations } from '../../libs/platform/graphql/mutations.js';
import { RemindOfWording } from '../../libs/engagements/remind-of-wording.job.js';
import { toGlobalId } from '../../libs/platform/graphql/global-id.js';
import { dayFromNow, giveRole, introduced, type Introduced } from '../support/engagements.js';
import { eventually } from '../support/matching.js';
import { at } from '../support/pages.js';
import { asAdmin } from '../support/profiles.js';
import { type RunningWeb, startWeb } from '../support/web.js';
import { type Someone, WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
let web: RunningWeb;
let who: Introduced;
let officer: Someone;

beforeAll(async () => {
  midst = await WholeMidst.start();
  web = await startWeb(midst.api.url);
  who = await introduced(midst);
  officer = await midst.signIn('officer.words@programme.example');
  await giveRole(midst.database, officer, 'officer', null);
});
afterAll(async () => {
  await web.stop();
  await midst.stop();
});

interface Held {
  operation: string;
  outcome: string | null;
  reason: string | null;
  texts: string[];
}
const held = async (by: Someone) =>
  (await by.ask<{ myHeldTexts: Held[] }>('{ myHeldTexts { operation outcome reason texts } }')).myHeldTexts;

const proposes = (note: string, key = midst.key(), days = 60) =>
  who.lead.graphql<{ agreeEngagement: { id: string } }>(
    'mutation ($input: AgreeEngagementInput!) { agreeEngagement(input: $input) { id } }',
    {
      input: {
        ...{ idempotencyKey: key, matchId: toGlobalId('Match', who.matchId), conductCode: '2026-11' },
        terms: {
          legs: [{ mode: 'REMOTE', from: dayFromNow(midst, 30), to: dayFromNow(midst, days) }],
          ...{ counterpart: { name: 'Grace Invented' }, note },
        },
      },
    },
  );
const engagements = async () =>
  (await asAdmin(midst.database, 'SELECT id FROM engagement WHERE match_id = $1', [who.matchId])).length;

describe('Words of recruitment in terms', () => {
  const note = 'Afterwards there may be a job offer for you in our trust.';
  const key = 'the-key-of-these-terms';

  it('are looked at once the rest is right: what else is wrong is said at once, and nothing is held for it', async () => {
    const { errors } = await proposes(note, key, 10);
    expect(errors[0].extensions.code).toBe('BAD_INPUT');
    expect(await asAdmin(midst.database, 'SELECT 1 FROM held_text')).toEqual([]);
    expect(await asAdmin(midst.database, 'SELECT 1 FROM message_flag')).toEqual([]);
  });

  it('are held openly: nothing is sent, and their writer reads which words, until when, and the way out', async () => {
    const { errors } = await proposes(note, key);
    expect(errors[0]).toMatchObject({
      message: expect.stringMatching(
        /“job offer”: this reads like recruitment and is held\. A programme officer answers by \d{4}-\d\d-\d\d; released, it goes by itself/,
      ) as string,
      extensions: { code: 'WORDING_HELD', fields: [{ field: 'terms.note' }] },
    });
    expect(await engagements()).toBe(0);
    // Pressed again it is the same question, and not another one.
    expect((await proposes(note, key)).errors[0].extensions.code).toBe('WORDING_HELD');
    expect(await asAdmin(midst.database, 'SELECT words, operation FROM message_flag')).toEqual([
      { words: 'job offer', operation: 'agreeEngagement' },
    ]);
    expect(await held(who.lead)).toMatchObject([
      { operation: 'agreeEngagement', outcome: null, texts: [note] },
    ]);
    expect(await held(who.clinician)).toEqual([]);
  });

  it('wait on the officers’ list, without the text they stood in, and in their mail when they are due', async () => {
    const list = await at(web, officer).open('/flagged-messages');
    expect(list.text).toMatch(/“ ?job offer ?” Terms of an agreement, not sent yet.*an officer answers by/);
    expect(list.text).not.toContain('in our trust');
    midst.clock.advance({ days: 5 });
    await midst.turnOf(RemindOfWording);
    await midst.mailbox.waitFor(officer.email, (m) => /wording are due/.test(m.subject ?? ''));
    midst.clock.advance({ days: -5 });
  });

  it('go by themselves once they are released, as they were sent, and their writer is told', async () => {
    const office = at(web, officer);
    const list = await office.open('/flagged-messages');
    await office.press(
      list,
      { note: 'It is said what there will not be.', outcome: 'RELEASED' },
      'novalidate',
    );
    const [row] = await asAdmin(midst.database, 'SELECT to_jsonb(h) AS held FROM held_text h');
    await midst.turnOf(SendHeldTexts);
    const mail = await midst.mailbox.waitFor(who.lead.email, (m) => /has gone/.test(m.subject ?? ''));
    expect(mail.text).toMatch(/went by itself.*It is said what there will not be/s);
    expect(await engagements()).toBe(1);
    expect(await asAdmin(midst.database, 'SELECT note FROM engagement_terms')).toEqual([{ note }]);
    // Nothing of it is kept beside what was sent, and pressed again it is the same one thing.
    expect(await held(who.lead)).toEqual([]);
    expect((await proposes(note, key)).errors).toEqual([]);
    await midst.turnOf(SendHeldTexts);
    expect(await engagements()).toBe(1);
    // A worker that died once it had sent it and before it told anybody: the next turn tells, and sends nothing again.
    await asAdmin(midst.database, `DELETE FROM message WHERE kind = 'held-text'`);
    await asAdmin(
      midst.database,
      'INSERT INTO held_text SELECT (jsonb_populate_record(NULL::held_text, $1)).*',
      [JSON.stringify(row.held)],
    );
    const told = () =>
      midst.mailbox.to(who.lead.email).filter((m) => /has gone/.test(m.subject ?? '')).length;
    expect(told()).toBe(1);
    await midst.turnOf(SendHeldTexts);
    await eventually(async () => told() === 2, 'the mail that it has gone');
    expect(await engagements()).toBe(1);
  });
});

describe('On the pages', () => {
  const words = 'We offer a permanent post in the NHS afterwards.';
  let other: Introduced;
  const terms = async (said: Record<string, string>) => {
    const clinician = at(web, other.clinician);
    const page = await clinician.open(
      `/matches/${encodeURIComponent(toGlobalId('Match', other.matchId))}/terms`,
    );
    return clinician.press(page, { ...filled(), ...said, conduct: 'yes' }, 'novalidate');
  };
  const answers = async (outcome: 'RELEASED' | 'RETURNED', note: string) => {
    const office = at(web, officer);
    for (let page = await office.open('/flagged-messages'); page.html.includes('name="flag"');)
      page = await office.press(page, { note, outcome }, 'name="flag"');
    await midst.turnOf(SendHeldTexts);
  };

  it('what was written is kept, with the words and the day, and the page leads back', async () => {
    other = await introduced(midst);
    const page = await terms({ note: words });
    expect(page).toMatchObject({
      status: 200,
      title: expect.stringContaining('an officer looks at') as string,
    });
    expect(page.text).toMatch(
      /Terms of an agreement.*Not sent yet: an officer answers by.*“ ?permanent post ?”/,
    );
    expect(page.text).toContain(words);
    expect(page.html).toContain('/terms"');
    expect((await at(web, other.clinician).open('/home')).text).toContain('an officer looks at: 1');
    expect((await at(web, other.lead).open('/held-texts')).text).not.toContain(words);
  });

  it('given back, it comes with the officer’s reason and the text, and can be said without those words', async () => {
    await answers('RETURNED', 'No posts here.');
    const mail = await midst.mailbox.waitFor(other.clinician.email, (m) =>
      /given back/.test(m.subject ?? ''),
    );
    expect(mail.text).toMatch(new RegExp(`No posts here.*${words}`, 's'));
    const page = await at(web, other.clinician).open('/held-texts');
    expect(page.text).toMatch(/Given back by an officer: it was not sent.*No posts here/);
    const gone = await at(web, other.clinician).press(page, {}, 'name="held"');
    expect(gone.text).toMatch(/Taken away\..*Nothing of yours waits/);
  });

  it('taken back, it waits for no officer either', async () => {
    const page = await terms({ note: 'Perhaps with relocation.' });
    await at(web, other.clinician).press(page, {}, 'name="held"');
    expect(await held(other.clinician)).toEqual([]);
    expect((await at(web, officer).open('/flagged-messages')).text).toContain('Nothing waits.');
  });

  it('released too late, its writer hears why it could not be done, with the text', async () => {
    await terms({ note: 'A golden hello payment is no part of it.' });
    const { errors } = await other.lead.graphql(
      'mutation ($input: NeedWithReasonInput!) { withdrawNeed(input: $input) { id } }',
      { input: { idempotencyKey: midst.key(), needId: toGlobalId('Need', other.needId) } },
    );
    expect(errors).toEqual([]);
    await answers('RELEASED', 'It denies it.');
    const mail = await midst.mailbox.waitFor(other.clinician.email, (m) =>
      /could not be sent any more/.test(m.subject ?? ''),
    );
    expect(mail.text).toMatch(/Why not: .+A golden hello payment is no part of it/s);
    expect(await held(other.clinician)).toMatchObject([
      { outcome: 'NOT_DONE', reason: expect.any(String) as string },
    ]);
  });

  it('what came back is kept for ninety days', async () => {
    midst.clock.advance({ days: 91 });
    await midst.turnOf(SendHeldTexts);
    midst.clock.advance({ days: -91 });
    expect(await asAdmin(midst.database, 'SELECT 1 FROM held_text')).toEqual([]);
  });
});

it('everything that is looked at can be done later as it was sent, also what comes beside the mutations', () => {
  const names = midst.worker.get(Mutations, { strict: false }).names();
  const beside = midst.worker.get(SendingHeldTexts, { strict: false }).names();
  expect(beside).toEqual(['shareDocument', 'remarkOnContribution']);
  expect(Object.keys(lookedAt).filter((name) => ![...names, ...beside].includes(name))).toEqual([]);
});

it('an invitation is held as well; written anew without the words it goes at once, and the first waits no more', async () => {
  const key = midst.key();
  const invites = (by: Someone, message: string) =>
    by.graphql('mutation ($input: InviteInput!) { invite(input: $input) { __typename } }', {
      input: {
        ...{ idempotencyKey: key, email: 'new@post.example', kind: 'KNOWN_COLLEAGUE', message },
        organisationId: toGlobalId('Organisation', who.institutionId),
        subjectId: toGlobalId('Need', who.needId),
      },
    });
  const { errors } = await invites(who.lead, 'Come for a career in the UK.');
  expect(errors[0].extensions).toMatchObject({ code: 'WORDING_HELD', fields: [{ field: 'message' }] });
  expect(midst.mailbox.to('new@post.example')).toEqual([]);
  const plain = await invites(who.lead, 'Come and teach with us.');
  expect(plain.errors).toEqual([]);
  await midst.mailbox.waitFor('new@post.example');
  expect(await held(who.lead)).toEqual([]);
  await midst.turnOf(SendHeldTexts);
  expect(await asAdmin(midst.database, 'SELECT 1 FROM held_text')).toEqual([]);
  expect(await asAdmin(midst.database, 'SELECT 1 FROM message_flag WHERE settled_at IS NULL')).toEqual([]);
});

function filled(): Record<string, string> {
  return {
    'legs-0-mode': 'REMOTE',
    'legs-0-from': dayFromNow(midst, 30),
    'legs-0-to': dayFromNow(midst, 60),
    'counterpart-name': 'Grace Invented',
  };
}
