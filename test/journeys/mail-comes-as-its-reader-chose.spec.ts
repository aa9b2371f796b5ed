import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { GatherSummaries } from '../../libs/notifications/gather-summaries.job.js';
import type { Letter } from '../../libs/notifications/letter.js';
import { type Links, MessageKind } from '../../libs/notifications/message-kind.js';
import { SendTexts } from '../../libs/notifications/texts/send-texts.job.js';
import type { Urgent } from '../../libs/notifications/texts/texts.service.js';
import { Messages } from '../../libs/notifications/messages.service.js';
import { system } from '../../libs/platform/actor.js';
import { LeaveSystemServer as HttpServer, says } from '../support/leave-system.js';
import { Browser, startWeb } from '../support/web.js';
import { type Someone, WholeMidst } from '../support/whole-midst.js';
import type { Words } from '../../libs/notifications/words.js';

/** Stands in for what a match says, so that this journey is about mail alone. */
@Injectable()
class TrialKind extends MessageKind<{ about: string }> {
  static readonly gone = new Set<string>();
  readonly kind = 'trial';
  readonly group = 'matches';
  readonly library = 'notifications';

  override urgent(): Urgent {
    return { kind: 'match', path: '/matches' };
  }

  load(
    _tx: EntityManager,
    { about }: Record<string, string>,
  ): Promise<{ about: string } | { obsolete: string }> {
    return Promise.resolve(TrialKind.gone.has(about) ? { obsolete: 'It is gone.' } : { about });
  }

  compose({ about }: { about: string }, _words: Words, links: Links): Letter {
    return {
      subject: `A need: ${about}`,
      parts: [{ say: about }, { act: 'See it', url: links.page('/matches') }],
      inShort: `In short: ${about}`,
    };
  }
}

let midst: WholeMidst;
let number = 0;
/** The gateway for text messages: a real server that keeps what it is given. */
let gateway: HttpServer;
const secret = `whsec_${Buffer.from('an invented key of the gateway').toString('base64')}`;
beforeAll(async () => {
  gateway = await HttpServer.open();
  midst = await WholeMidst.start({
    kinds: [TrialKind],
    tasks: [SendTexts],
    variables: { SMS_URL: gateway.url, SMS_SECRET: secret },
  });
});
afterAll(async () => {
  await midst.stop();
  await gateway.close();
});

async function reader(choice: object): Promise<Someone> {
  const someone = await midst.signIn(`reader${++number}@example.org`);
  await someone.ask(
    'mutation ($input: SetNotificationPreferencesInput!) { setNotificationPreferences(input: $input) { matches } }',
    { input: { idempotencyKey: midst.key(), quietFrom: null, quietTo: null, ...choice } },
  );
  return someone;
}

const tell = (to: Someone, about: string, more: { expiresAt?: Date } = {}) =>
  midst.db.as(system('matcher'), (tx) =>
    midst.worker.get(Messages, { strict: false }).tell(tx, {
      key: `trial:${to.personId}:${about}`,
      kind: 'trial',
      to: { personId: to.personId },
      ids: { about },
      ...more,
    }),
  );

const needsTold = (to: Someone) =>
  midst.mailbox.to(to.email).filter((mail) => mail.subject?.startsWith('A need'));
const states = async (of: Someone) => {
  const { myMessages } = await of.ask<{
    myMessages: { nodes: { kind: string; state: string; reason: string }[] };
  }>('{ myMessages(first: 50) { nodes { kind state reason } } }');
  return myMessages.nodes.filter(({ kind }) => kind === 'trial').map(({ state }) => state);
};
async function eventually(check: () => Promise<void>): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return await check();
    } catch (error) {
      if (tries === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

it('comes once, however often it was asked for', async () => {
  const asha = await reader({ matches: 'AT_ONCE' });
  for (let i = 0; i < 3; i++) await tell(asha, 'theatre nurses in Kitale');
  await midst.mailbox.waitFor(asha.email, (mail) => mail.subject === 'A need: theatre nurses in Kitale');
  await tell(asha, 'theatre nurses in Kitale');
  await new Promise((resolve) => setTimeout(resolve, 2500));
  expect(needsTold(asha)).toHaveLength(1);
});

it('carries the headers that stop it with one click, and one click stops it', async () => {
  const binta = await reader({ matches: 'AT_ONCE' });
  await tell(binta, 'midwives in Bo');
  const mail = await midst.mailbox.waitFor(
    binta.email,
    ({ subject }) => subject === 'A need: midwives in Bo',
  );
  expect(mail.raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m);
  const [, token] = /^List-Unsubscribe: <http:\/\/web\.test\/unsubscribe\/([\w-]{44})>/m.exec(
    mail.raw.replace(/\r?\n[ \t]+/g, ' '),
  )!;
  const stop = 'mutation ($input: UnsubscribeInput!) { unsubscribe(input: $input) { stopped } }';
  const damaged = token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
  expect(await midst.ask(stop, { input: { idempotencyKey: midst.key(), token: damaged } })).toEqual({
    unsubscribe: { stopped: 'NOTHING' },
  });
  for (let i = 0; i < 2; i++)
    expect(await midst.ask(stop, { input: { idempotencyKey: midst.key(), token } })).toEqual({
      unsubscribe: { stopped: 'MATCHES' },
    });
  await tell(binta, 'midwives in Makeni');
  await eventually(async () => expect(await states(binta)).toEqual(['SUPPRESSED', 'SENT']));
});

it('waits over the weekly limit and comes in one summary, without what no longer holds', async () => {
  const chidi = await reader({ matches: 'AT_ONCE', weeklyLimit: 1 });
  await tell(chidi, 'first');
  await midst.mailbox.waitFor(chidi.email, ({ subject }) => subject === 'A need: first');
  for (const about of ['second', 'third', 'fourth']) await tell(chidi, about);
  await eventually(async () =>
    expect((await states(chidi)).filter((state) => state === 'HELD')).toHaveLength(3),
  );
  TrialKind.gone.add('third');
  // A summary of what was over the limit comes on Mondays from eight o'clock, in London.
  const daysToMonday = (8 - midst.clock.now().getUTCDay()) % 7 || 7;
  midst.clock.advance({ days: daysToMonday, hours: 20 - midst.clock.now().getUTCHours() });
  await midst.worker.get(GatherSummaries).run();
  await midst.worker.get(GatherSummaries).run();
  const summary = await midst.mailbox.waitFor(
    chidi.email,
    ({ subject }) => subject === '2 needs that fit you',
  );
  expect(summary.text).toContain('In short: second');
  expect(summary.text).toContain('In short: fourth');
  expect(summary.text).not.toContain('third');
});

it('outlives a mail server that is down for hours, and news that went stale is not sent', async () => {
  const dara = await reader({ matches: 'AT_ONCE' });
  await midst.mailbox.down();
  await tell(dara, 'lasting');
  await tell(dara, 'passing', { expiresAt: midst.clock.in(3600) });
  await eventually(async () => {
    const [{ tried }] = await midst.db.read<{ tried: string }[]>(system('relay'), (tx) =>
      tx.query(`SELECT count(*) AS tried FROM message WHERE person_id = $1 AND reason IS NOT NULL`, [
        dara.personId,
      ]),
    );
    expect(Number(tried)).toBe(2);
  });
  midst.clock.advance({ hours: 6 });
  await midst.mailbox.up();
  // The pause before the next try is the database's time, which no journey can move: end it.
  await midst.db.as(system('relay'), (tx) => tx.query(`UPDATE message SET lease_until = '-infinity'`));
  await midst.mailbox.waitFor(dara.email, ({ subject }) => subject === 'A need: lasting');
  await eventually(async () => expect((await states(dara)).sort()).toEqual(['SENT', 'SUPPRESSED']));
});

it('is given up when the server refuses the address for good, and says so', async () => {
  const esi = await reader({ matches: 'AT_ONCE' });
  midst.mailbox.refuseWith = 550;
  await tell(esi, 'refused');
  await eventually(async () => expect(await states(esi)).toEqual(['FAILED']));
  midst.mailbox.refuseWith = null;
});

describe('Who gives a mobile number', () => {
  const texts = (to: string) =>
    gateway.told
      .map(({ body }) => JSON.parse(body) as { id: string; to: string; text: string })
      .filter((one) => one.to === to);
  const textTo = async (to: string, wanted: RegExp) => {
    await eventually(async () => {
      await midst.turnOf(SendTexts);
      expect(texts(to).some(({ text }) => wanted.test(text))).toBe(true);
    });
    return texts(to).find(({ text }) => wanted.test(text))!;
  };
  const answered = (type: string, data: object, more: { secret?: string; id?: string } = {}) =>
    says(
      midst.api.url.replace('/graphql', '/texts'),
      { type, data },
      { secret, at: midst.clock.now(), id: midst.key(), ...more },
    );
  const settings = async (of: Someone) =>
    (
      await of.ask<{
        textSettings: { stopped: boolean; latest: { kind: string; state: string; reason: string | null }[] };
      }>('{ textSettings { stopped latest { kind state reason } } }')
    ).textSettings;

  it('confirms it by a code, is told a match there once, in their hours and to their limit, and stops it with one word', async () => {
    const web = await startWeb(midst.api.url);
    const browser = new Browser(web);
    const femi = await reader({ matches: 'DAILY', weeklyLimit: 2 });
    (browser.cookies as Map<string, string>).set('midst_session', femi.token);
    const phone = '+447700900461';
    let page = await browser.open('/account/texts');
    page = await browser.send(page, { number: 'call me' }, 'value="number"');
    expect(page.text).toContain('Enter a mobile number with its country');
    page = await browser.send(page, { number: '07700 900 461' }, 'value="number"');
    const { text } = await textTo(phone, /confirms this number/);
    const [, code] = /(\d{6})/.exec(text)!;
    page = await browser.send(page, { code: code === '000000' ? '111111' : '000000' }, 'value="code"');
    expect(page.text).toContain('This is not the newest code');
    // Nothing goes to a number that nobody has confirmed.
    await tell(femi, 'too early');
    await eventually(async () => expect(await states(femi)).toEqual(['HELD']));
    page = await browser.send(page, { code }, 'value="code"');
    expect(page.text).toContain(`Texts go to ${phone}`);
    await web.stop();

    await tell(femi, 'a nurse');
    await tell(femi, 'a nurse');
    const told = await textTo(phone, /waits for your answer/);
    expect(told.text).toBe(
      'Midst: somebody waits for your answer. Sign in: http://web.test/matches Reply STOP for no more texts.',
    );
    expect(texts(phone)).toHaveLength(2);
    expect((await answered('text.delivery', { id: told.id, state: 'delivered' })).body).toEqual({
      taken: true,
    });
    expect((await answered('text.delivery', { id: told.id, state: 'delivered' })).body).toEqual({
      taken: false,
    });
    expect((await settings(femi)).latest.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'match DELIVERED',
      'code SENT',
    ]);

    // A gateway that is ill is tried again under the same id, which it takes for the first.
    gateway.answers.push(503, 'hangs up');
    await tell(femi, 'a midwife');
    await eventually(async () => {
      await midst.db.as(system('relay'), (tx) =>
        tx.query(`UPDATE text_message SET lease_until = '-infinity' WHERE state = 'waiting'`),
      );
      await midst.turnOf(SendTexts);
      expect((await settings(femi)).latest[0]!.state).toBe('SENT');
    });
    const again = texts(phone).slice(2);
    expect(again.length).toBeGreaterThanOrEqual(3);
    expect(new Set(again.map(({ id }) => id)).size).toBe(1);
    // Two in seven days are the limit of this reader: the third comes by mail alone.
    await tell(femi, 'a physiotherapist');
    await eventually(async () => {
      await midst.turnOf(SendTexts);
      expect((await settings(femi)).latest[0]).toMatchObject({ state: 'SUPPRESSED' });
    });

    expect(
      (
        await answered(
          'text.received',
          { from: phone, text: 'STOP' },
          { secret: `whsec_${Buffer.from('another key of somebody else').toString('base64')}` },
        )
      ).status,
    ).toBe(401);
    expect((await settings(femi)).stopped).toBe(false);
    for (const taken of [true, false])
      expect((await answered('text.received', { from: phone, text: ' Stop. ' })).body).toEqual({ taken });
    expect((await settings(femi)).stopped).toBe(true);
    const before = texts(phone).length;
    await tell(femi, 'a radiographer');
    await eventually(async () => expect((await states(femi)).length).toBe(5));
    await midst.turnOf(SendTexts);
    expect(texts(phone)).toHaveLength(before);
  });

  it('and is sent five codes a day at most', async () => {
    const gita = await reader({});
    const state = () =>
      gita.ask(
        'mutation ($input: StateMobileNumberInput!) { stateMobileNumber(input: $input) { confirmed } }',
        {
          input: { idempotencyKey: midst.key(), number: '+254712345678' },
        },
      );
    for (let i = 0; i < 5; i++) await state();
    await expect(state()).rejects.toThrow('TOO_MANY');
    await textTo('+254712345678', /confirms/);
    // Only the newest code goes out: the others were of no use when they were made.
    expect((await settings(gita)).latest.map(({ state: one }) => one).sort()).toContain('SENT');
  });
});
