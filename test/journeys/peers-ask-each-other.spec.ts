/** @queue is tried elsewhere */
import { GatherGroupDigests } from '../../libs/engagements/peers/gather-group-digests.job.js';
import { agreed, introduced, type Introduced } from '../support/engagements.js';
import { institution } from '../support/institutions.js';
import { placeOf } from '../support/matching.js';
import { at, linkTo } from '../support/pages.js';
import { officer, type Person } from '../support/profiles.js';
import { Browser, type RunningWeb, startWeb } from '../support/web.js';
import { WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
let web: RunningWeb;
let who: Introduced;
let lead: Person;
let desk: Person;

beforeAll(async () => {
  midst = await WholeMidst.start();
  web = await startWeb(midst.api.url);
  who = await introduced(midst);
  await agreed(midst, who, -14);
  ({ lead } = await institution(placeOf(midst), 'Invented Lakeside Hospital', { country: 'UG' }));
  desk = await officer(placeOf(midst), 'desk@groups.example');
});
afterAll(async () => {
  await web.stop();
  await midst.stop();
});

const chosen = { topic: 'MOTHERS_AND_NEWBORNS', language: 'en' };
const group = '/groups/mothers-and-newborns/en';
const join = async (browser: Browser, more: Record<string, string> = {}) =>
  browser.press(await browser.open('/groups'), { ...chosen, ...more });

describe('Peers of two partnerships', () => {
  let question: string;

  it('join by topic and language, with a name or without; who has no part in one stays out', async () => {
    const stranger = at(web, await midst.signIn('stranger@groups.example'));
    expect((await join(stranger)).status).toBe(403);
    expect((await stranger.open(group)).status).toBe(404);
    const asks = at(web, lead);
    const unsaid = await asks.press(await asks.open('/groups'), { topic: 'CHILDREN' });
    expect([unsaid.status, unsaid.text]).toEqual([422, expect.stringContaining('Choose a language')]);
    expect((await join(asks)).text).toContain('Nobody has asked yet');
    expect((await join(at(web, who.clinician), { showsName: 'yes' })).text).toContain(
      'You belong to this group',
    );
    expect((await asks.open('/groups')).text).toContain(
      'Mothers and newborns, English : 2 members, 0 questions',
    );
  });

  it('ask without a patient in it, answer across partnerships, and say what helped', async () => {
    const asks = at(web, lead);
    const words = { title: 'How do you keep the warmer going?', words: 'Ours stops at 943 476 5919 volts.' };
    const warned = await asks.press(await asks.open(group), words, 'value="ask"');
    expect(warned.text).toContain('looks like an NHS number');
    const asked = await asks.press(
      warned,
      { ...words, words: 'Ours stops when the power dips.' },
      'value="ask"',
    );
    expect(asked.text).toContain('Your question is in the group');
    question = linkTo(asked.html, 'How do you keep the warmer');

    const answers = at(web, who.clinician);
    const read = await answers.open(linkTo((await answers.open(group)).html, 'How do you keep'));
    expect(read.text).toContain('Somebody who shows no name');
    const said = { words: 'A stabiliser; we also recruit for permanent posts in the UK.' };
    const first = await answers.press(read, said, 'value="answer"');
    expect(first.text).toContain('A stabiliser');
    await answers.press(first, { words: 'Check the fuse of the socket first.' }, 'value="answer"');
    const found = await asks.open(`${group}?words=stabiliser`);
    expect(found.text).toContain('How do you keep the warmer going?');
    expect((await asks.open(`${group}?words=ventilator`)).text).toContain('Nothing has all of these words');
    const helped = await asks.send(await asks.open(question), {}, 'value="helped"');
    expect(helped.text).toMatch(/Ama Invented .* helped 1 person/);
    // Undone with the same button; and nobody praises their own.
    expect((await asks.send(helped, {}, 'value="helped"')).text).not.toContain('helped 1 person');
    expect((await answers.open(question)).html).not.toContain('value="helped"');
  });

  it('an officer hides words of recruitment with a reason, which their author reads', async () => {
    const office = at(web, desk);
    const morning = await office.open('/office');
    expect(morning.text).toContain('Remarked words in group questions 1');
    const waiting = await office.open(linkTo(morning.html, 'Remarked words in group questions'));
    expect(waiting.text).toContain('Words of recruitment: recruit, permanent posts');
    const page = await office.open(linkTo(waiting.html, 'A stabiliser'));
    const hide = /name="answer" value="([0-9a-f-]{36})"/.exec(page.html)![1];
    const form = new RegExp(`value="hide">\\s*<input type="hidden" name="answer" value="${hide}"`).exec(
      page.html,
    )![0];
    expect((await office.press(page, { because: '' }, form)).text).toContain('Say why');
    expect((await office.press(page, { because: 'No posts in groups.' }, form)).text).toContain(
      'No posts in groups.',
    );
    expect((await at(web, lead).open(question)).text).not.toContain('A stabiliser');
    expect((await at(web, who.clinician).open(question)).text).toContain('No posts in groups.');
    expect((await office.open('/office/groups')).text).toContain('Nothing waits');
    expect((await office.open('/office')).text).toContain('Remarked words in group questions 0');
  });

  it('hear once a week of what was asked, until one press', async () => {
    const today = ((midst.clock.now().getUTCDay() + 6) % 7) + 1;
    await who.clinician.ask(
      'mutation ($input: SetNotificationPreferencesInput!) { setNotificationPreferences(input: $input) { groupDigest } }',
      { input: { idempotencyKey: midst.key(), digestDay: today, digestHour: 0 } },
    );
    for (const _ of [1, 2]) await midst.turnOf(GatherGroupDigests);
    const mail = await midst.mailbox.waitFor(who.clinician.email, ({ subject }) =>
      /in your groups/.test(subject ?? ''),
    );
    expect(mail.text).toContain('How do you keep the warmer going?');
    const digests = midst.mailbox
      .to(who.clinician.email)
      .filter(({ subject }) => /in your groups/.test(subject ?? ''));
    expect(digests).toHaveLength(1);
    const [, path] = /(\/unsubscribe\/[\w-]{44})/.exec(mail.text ?? '')!;
    const reader = new Browser(web, false);
    expect((await reader.send(await reader.open(path))).text).toContain(
      'no more weekly e-mails about your groups',
    );
    const { notificationPreferences } = await who.clinician.ask<{
      notificationPreferences: { groupDigest: boolean; matches: string };
    }>('{ notificationPreferences { groupDigest matches } }');
    expect(notificationPreferences).toEqual({ groupDigest: false, matches: 'AT_ONCE' });
  });

  it('leave, and take their name along; with their account goes what they wrote', async () => {
    const leaves = at(web, who.clinician);
    await leaves.send(await leaves.open(group), {}, 'value="leave"');
    expect((await leaves.open(group)).status).toBe(404);
    const without = await at(web, lead).open(question);
    expect(without.text).not.toContain('Ama Invented');
    expect(without.text).toContain('Check the fuse of the socket first.');
    // With an account its words go too.
    await who.clinician.ask(
      'mutation ($input: CloseMyAccountInput!) { closeMyAccount(input: $input) { closedAt } }',
      {
        input: { idempotencyKey: midst.key(), version: 2 },
      },
    );
    const gone = await at(web, lead).open(question);
    expect(gone.text).not.toContain('Check the fuse');
    expect(gone.text).toContain('has closed their account, and their words went with it');
  });
});
