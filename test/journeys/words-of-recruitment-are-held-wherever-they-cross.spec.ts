/** @queue is tried elsewhere */
import { RemindOfWording } from '../../libs/engagements/remind-of-wording.job.js';
import { toGlobalId } from '../../libs/platform/graphql/global-id.js';
import { dayFromNow, giveRole, introduced, type Introduced } from '../support/engagements.js';
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

const proposes = (note: string, key = midst.key()) =>
  who.lead.graphql<{ agreeEngagement: { id: string } }>(
    'mutation ($input: AgreeEngagementInput!) { agreeEngagement(input: $input) { id } }',
    {
      input: {
        ...{ idempotencyKey: key, matchId: toGlobalId('Match', who.matchId), conductCode: '2026-11' },
        terms: {
          legs: [{ mode: 'REMOTE', from: dayFromNow(midst, 30), to: dayFromNow(midst, 60) }],
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

  it('are held openly: nothing is sent, and their writer reads which words, until when, and the way out', async () => {
    const { errors } = await proposes(note, key);
    expect(errors[0]).toMatchObject({
      message: expect.stringMatching(
        /“job offer”: this reads like recruitment and is held\. A programme officer answers by \d{4}-\d\d-\d\d/,
      ) as string,
      extensions: { code: 'WORDING_HELD', fields: [{ field: 'terms.note' }] },
    });
    expect(await engagements()).toBe(0);
    // Pressed again it is the same question, and not another one.
    expect((await proposes(note, key)).errors[0].extensions.code).toBe('WORDING_HELD');
    expect(await asAdmin(midst.database, 'SELECT words, operation FROM message_flag')).toEqual([
      { words: 'job offer', operation: 'agreeEngagement' },
    ]);
  });

  it('wait on the officers’ list, without the text they stood in, and in their mail when they are due', async () => {
    const list = await at(web, officer).open('/flagged-messages');
    expect(list.text).toMatch(
      /“ ?job offer ?” A text that waits to be sent \(agreeEngagement\).*an officer answers by/,
    );
    expect(list.text).not.toContain('in our trust');
    midst.clock.advance({ days: 5 });
    await midst.turnOf(RemindOfWording);
    await midst.mailbox.waitFor(officer.email, (m) => /wording are due/.test(m.subject ?? ''));
    midst.clock.advance({ days: -5 });
  });

  it('go as they are once they are released, and only these', async () => {
    const office = at(web, officer);
    const list = await office.open('/flagged-messages');
    await office.press(
      list,
      { note: 'It is said what there will not be.', outcome: 'RELEASED' },
      'novalidate',
    );
    const mail = await midst.mailbox.waitFor(who.lead.email, (m) =>
      /words are released/.test(m.subject ?? ''),
    );
    expect(mail.text).toMatch(/send the same words again.*It is said what there will not be/s);
    expect((await proposes(`${note} And visa sponsorship.`)).errors[0].extensions.code).toBe('WORDING_HELD');
    expect((await proposes(note, key)).errors).toEqual([]);
    expect(await engagements()).toBe(1);
  });

  it('or go back with a reason; without them the same is said at once', async () => {
    const office = at(web, officer);
    const list = await office.open('/flagged-messages');
    for (let page = list; page.html.includes('name="flag"');)
      page = await office.press(page, { note: 'No posts here.', outcome: 'RETURNED' }, 'name="flag"');
    const mail = await midst.mailbox.waitFor(who.lead.email, (m) =>
      /words were given back/.test(m.subject ?? ''),
    );
    expect(mail.text).toContain('No posts here.');
    expect((await proposes('Two wards, in the mornings.')).errors).toEqual([]);
  });
});

it('a page keeps what was written and says the same', async () => {
  const other = await introduced(midst);
  const clinician = at(web, other.clinician);
  const page = await clinician.open(
    `/matches/${encodeURIComponent(toGlobalId('Match', other.matchId))}/terms`,
  );
  const words = 'We offer a permanent post in the NHS afterwards.';
  const held = await clinician.press(page, { ...filled(), note: words, conduct: 'yes' }, 'novalidate');
  expect(held).toMatchObject({
    status: 409,
    title: expect.stringContaining('officer looks at these words') as string,
  });
  expect(held.text).toMatch(/“permanent post”.*is held.*without them you can send it now/);
  expect(held.text).toContain(words);
});

it('an invitation to somebody who is not in Midst yet is looked at as well, and no mail goes', async () => {
  const invites = (by: Someone, message: string) =>
    by.graphql('mutation ($input: InviteInput!) { invite(input: $input) { __typename } }', {
      input: {
        ...{ idempotencyKey: midst.key(), email: 'new@post.example', kind: 'KNOWN_COLLEAGUE', message },
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
});

function filled(): Record<string, string> {
  return {
    'legs-0-mode': 'REMOTE',
    'legs-0-from': dayFromNow(midst, 30),
    'legs-0-to': dayFromNow(midst, 60),
    'counterpart-name': 'Grace Invented',
  };
}
