/** @queue is tried elsewhere */
import { WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
beforeAll(async () => {
  midst = await WholeMidst.start();
});
afterAll(() => midst.stop());

it('sends the code in the language that was asked for, in text and in small HTML', async () => {
  const email = 'nyrs.enghraifft@example.org';
  await midst.ask(
    `mutation ($input: RequestSignInCodeInput!) { requestSignInCode(input: $input) { __typename } }`,
    { input: { email, locale: 'cy' } },
  );
  const mail = await midst.mailbox.waitFor(email);
  expect(mail.subject).toMatch(/^\d{6} yw eich cod Midst$/);
  expect(mail.text).toContain("Mae'n gweithio unwaith ac am 10 munud");
  expect(mail.html).toContain('<html lang="cy" dir="ltr">');
  expect(Buffer.byteLength(mail.raw)).toBeLessThan(30_000);
});

it('lets the code in and takes a choice about mail', async () => {
  const someone = await midst.signIn('nyrs.enghraifft@example.org');
  await someone.ask(
    `mutation ($input: SetNotificationPreferencesInput!) { setNotificationPreferences(input: $input) { matches } }`,
    { input: { idempotencyKey: midst.key(), matches: 'WEEKLY', weeklyLimit: 2, quietFrom: null } },
  );
  // What is left out stays as it is.
  await someone.ask(
    `mutation ($input: SetNotificationPreferencesInput!) { setNotificationPreferences(input: $input) { matches } }`,
    { input: { idempotencyKey: midst.key(), digestHour: 9 } },
  );
  const { notificationPreferences } = await someone.ask(
    '{ notificationPreferences { matches weeklyLimit quietFrom quietTo digestHour digestDay } }',
  );
  expect(notificationPreferences).toEqual({
    matches: 'WEEKLY',
    weeklyLimit: 2,
    quietFrom: null,
    quietTo: 7,
    digestHour: 9,
    digestDay: 1,
  });
});
