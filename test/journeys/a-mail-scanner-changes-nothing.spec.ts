/** @queue is tried elsewhere */
import { agreed, introduced, type Introduced } from '../support/engagements.js';
import { askedMail, asking, asks, manager, sees } from '../support/time-off.js';
import { Browser, type RunningWeb, startWeb } from '../support/web.js';
import { WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
let web: RunningWeb;
let who: Introduced;
let requestId: string;
let link: string;

beforeAll(async () => {
  midst = await WholeMidst.start();
  web = await startWeb(midst.api.url);
  who = await introduced(midst);
  const request = await asks(
    midst,
    who,
    asking(midst, who, await agreed(midst, who), { showDestination: true }),
  );
  requestId = request.id;
  link = `/time-off/${(await askedMail(midst, manager.email)).token}`;
});
afterAll(async () => {
  await web.stop();
  await midst.stop();
});

/** An approver's browser: here without cookies, as some are. */
const approver = () => new Browser(web, false);
const stateOf = async () => (await sees(who, requestId)).steps[0].state;

describe('a mail scanner', () => {
  it('opens every link of the mail with HEAD and GET, five times, and changes nothing', async () => {
    const mail = await askedMail(midst, manager.email);
    const before = await sees(who, requestId);
    const links = [...new Set(`${mail.text}\n${mail.html}`.match(/https?:\/\/[^\s<>"']+/g))];
    const paths = links.map((one) => new URL(one)).filter(({ host }) => host === 'web.test');
    expect(paths.map(({ pathname }) => pathname)).toContain(link);
    for (let time = 0; time < 5; time += 1)
      for (const { pathname, search } of paths)
        for (const method of ['HEAD', 'GET'])
          expect((await fetch(web.url + pathname + search, { method })).status).toBe(200);
    expect(await sees(who, requestId)).toEqual(before);
  });

  it('presses the button, with nothing chosen or with any choice that it finds, and approves nothing', async () => {
    const page = await approver().open(link);
    expect(page.html).not.toMatch(/ checked/);
    const pressed: Record<string, string>[] = [
      {},
      ...['approve', 'approve-subject-to', 'refuse'].map((choice) => ({ choice })),
    ];
    for (const answers of pressed) expect((await approver().send(page, answers)).status).toBe(422);
    expect(await stateOf()).toBe('ASKED');
  });
});

describe('the approver', () => {
  it('reads on one page what the mail said, and nothing of heritage or host', async () => {
    const page = await approver().open(link);
    for (const words of [
      'Ama Invented',
      '8 days',
      '60 hours',
      'Annual leave',
      'Two colleagues swap',
      'Kenya',
    ])
      expect(page.text).toContain(words);
    expect(page.text).not.toMatch(/heritage/i);
    expect(page.html).not.toMatch(/<script/);
    expect(page.headers.get('set-cookie')).toBeNull();
  });

  it('is told what is missing at the place where it is missing, with everything kept', async () => {
    const page = await approver().send(await approver().open(link), {
      choice: 'approve-subject-to',
      condition: 'cover <is> found',
    });
    expect(page.title).toMatch(/^Error: /);
    expect(page.html).toContain('href="#subjectAmount"');
    expect(page.html).toContain('cover &lt;is&gt; found</textarea>');
    expect(page.html).toMatch(/value="approve-subject-to" checked/);
  });

  it('reads it in Welsh without a cookie, errors too', async () => {
    const page = await approver().open(`${link}?lang=cy`);
    expect(page.text).toContain('Beth yw eich ateb?');
    const refused = await approver().send(page, {});
    expect(refused.title).toMatch(/^Gwall: /);
    expect(refused.text).toContain('Dewiswch eich ateb');
  });

  it('gets one page for every link that opens nothing', async () => {
    const token = link.slice('/time-off/'.length);
    const other = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A');
    const texts = await Promise.all(
      [other, 'x', 'A'.repeat(44)].map(async (one) => {
        const page = await approver().open(`/time-off/${one}`);
        expect(page.status).toBe(404);
        return page.text;
      }),
    );
    expect(new Set(texts).size).toBe(1);
  });

  it('is never the person who asked: their browser is shown a plain page', async () => {
    const response = await fetch(web.url + link, {
      headers: { cookie: `midst_session=${who.clinician.token}` },
    });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('This is your own request');
    expect(await stateOf()).toBe('ASKED');
  });

  it('is not kept out by a session that has ended', async () => {
    const response = await fetch(web.url + link, { headers: { cookie: 'midst_session=long-gone' } });
    expect(response.status).toBe(200);
  });

  it('approves; the same address then shows what is recorded, with the days for a calendar', async () => {
    const page = await approver().open(link);
    const answers = { choice: 'approve', approveAmount: '8' };
    const recorded = await approver().send(page, answers);
    expect([recorded.status, recorded.url]).toEqual([200, link]);
    expect(recorded.text).toContain('You approved this request');
    expect(await stateOf()).toBe('APPROVED');
    // The same button once more, and another window that was slower.
    expect((await approver().send(page, answers)).text).toContain('You approved this request');
    const late = await approver().send(page, { choice: 'refuse', reason: 'cost', key: 'another-window' });
    expect(late.text).toContain('You approved this request');
    expect(await stateOf()).toBe('APPROVED');
    const calendar = await fetch(`${web.url}${link}/leave.ics`);
    expect(calendar.headers.get('content-type')).toMatch(/^text\/calendar/);
    expect(await calendar.text()).toMatch(/BEGIN:VEVENT[\s\S]*Ama Invented/);
  });

  it('changes their mind, with a reason', async () => {
    const page = await approver().open(link);
    const refused = await approver().send(page, { withdrawalReason: '' });
    expect(refused.text).toContain('Enter why you withdraw your approval');
    const withdrawn = await approver().send(refused, { withdrawalReason: 'Two colleagues fell ill' });
    expect(withdrawn.text).toContain('You withdrew your approval');
    expect(await stateOf()).toBe('APPROVAL_WITHDRAWN');
    expect((await fetch(`${web.url}${link}/leave.ics`)).status).toBe(404);
  });
});
