import { agreed, introduced, type Introduced } from '../support/engagements.js';
import { askedMail, asking, asks, manager } from '../support/time-off.js';
import { Browser, type RunningWeb, startWeb } from '../support/web.js';
import { WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
let web: RunningWeb;
let who: Introduced;
let path: string;

beforeAll(async () => {
  midst = await WholeMidst.start();
  web = await startWeb(midst.api.url);
  who = await introduced(midst);
  await asks(midst, who, asking(midst, who, await agreed(midst, who)));
  const mail = await askedMail(midst, manager.email);
  const header = mail.headers.find(({ key }) => key === 'list-unsubscribe')!.value;
  path = new URL(/<(https?:[^>]+)>/.exec(header)![1]).pathname;
});
afterAll(async () => {
  await web.stop();
  await midst.stop();
});

it('a reader presses a button, without an account or a cookie', async () => {
  const browser = new Browser(web, false);
  const page = await browser.open(path);
  expect(page.text).toContain('Nothing has changed yet');
  expect((await browser.send(page)).text).toContain('You get no more e-mails about this request');
});

it('a mail program does it with the one form of RFC 8058, and as often as it likes', async () => {
  for (let time = 0; time < 2; time += 1) {
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
    const answer = await fetch(web.url + path, { method: 'POST', body, redirect: 'manual' });
    expect(answer.status).toBe(200);
  }
});

it('a foreign form does not pass for either, and a damaged link says so', async () => {
  const foreign = await fetch(web.url + path, { method: 'POST', body: new URLSearchParams({ yes: '1' }) });
  expect(foreign.status).toBe(403);
  const browser = new Browser(web, false);
  expect((await browser.send(await browser.open('/unsubscribe/damaged'))).text).toContain(
    'This link stops nothing',
  );
});
