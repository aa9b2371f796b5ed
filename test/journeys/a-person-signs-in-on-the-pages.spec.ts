/** @queue is tried elsewhere */
import { at } from '../support/pages.js';
import { WholeMidst } from '../support/whole-midst.js';
import { Browser, type RunningWeb, startWeb } from '../support/web.js';

let midst: WholeMidst;
let web: RunningWeb;

beforeAll(async () => {
  midst = await WholeMidst.start();
  web = await startWeb(midst.api.url);
});
afterAll(async () => {
  await web.stop();
  await midst.stop();
});

async function codeSentTo(email: string): Promise<string> {
  const mail = await midst.mailbox.waitFor(email, (m) => /\b\d{6}\b/.test(m.subject ?? ''));
  return /\b(\d{6})\b/.exec(mail.subject ?? '')![1];
}

describe('a person', () => {
  it('signs in with a code, returns to the page asked for, and signs out', async () => {
    const email = 'asha.pages@clinic.example';
    const browser = new Browser(web);
    const asked = await browser.open('/account');
    expect(asked.url).toBe('/sign-in?back=%2Faccount');
    const wrong = await browser.send(asked, { email: '' });
    expect(wrong.status).toBe(422);
    expect(wrong.title).toMatch(/^Error: /);
    expect(wrong.text).toContain('Enter your e-mail address');
    const code = await browser.send(wrong, { email });
    expect(code.url).toBe('/sign-in/code');
    const refused = await browser.send(code, { email, code: '12' });
    expect(refused.text).toContain('Enter the six digits of the code');
    expect(refused.html).toContain(`value="${email}"`);
    const account = await browser.send(refused, { email, code: await codeSentTo(email) });
    expect(account.url).toBe('/account');
    expect(account.text).toContain(email);
    const messages = await browser.open('/account/messages');
    const many = await browser.press(messages, { matches: 'WEEKLY', weeklyLimit: '51', quiet: '' });
    expect([many.status, many.text]).toEqual([422, expect.stringContaining('from 0 to 50')]);
    const saved = await browser.press(many, { weeklyLimit: '3' });
    expect(saved.text).toContain('Saved.');
    expect(saved.text).toContain('One summary a week');
    const kept = await browser.open('/account/messages');
    expect(kept.html).toMatch(/name="weeklyLimit"[^>]*value="3"/);
    expect(kept.html).not.toMatch(/name="quiet"[^>]*checked/);
    const token = browser.cookies.get('midst_session')!;
    await browser.send(account, {}, 'action="/sign-out');
    expect(browser.cookies.has('midst_session')).toBe(false);
    const { errors } = await midst.api.graphql('{ me { id } }', {}, { token });
    expect(errors[0].extensions.code).toBe('UNAUTHENTICATED');
  });

  it('gets a session cookie that scripts and other sites cannot use', async () => {
    const email = 'cookie.pages@clinic.example';
    const tls = await startWeb(midst.api.url, { WEB_URL: 'https://midst.example' });
    try {
      const browser = new Browser(tls);
      const code = await browser.send(await browser.open('/sign-in'), { email });
      const form = new URLSearchParams({
        _form: /name="_form" value="([^"]*)"/.exec(code.html)![1],
        email,
        code: await codeSentTo(email),
      });
      const response = await fetch(`${tls.url}/sign-in/code`, {
        method: 'POST',
        body: form,
        redirect: 'manual',
      });
      const cookie = response.headers.getSetCookie().find((one) => one.startsWith('__Host-midst_session='))!;
      expect(cookie).toMatch(/; HttpOnly/);
      expect(cookie).toMatch(/; Secure/);
      expect(cookie).toMatch(/; SameSite=Lax/);
      expect(response.headers.get('strict-transport-security')).toMatch(/max-age/);
    } finally {
      await tls.stop();
    }
  });

  it('is never sent to another site after signing in', async () => {
    const browser = new Browser(web);
    for (const back of [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
    ]) {
      const page = await browser.open(`/sign-in?back=${encodeURIComponent(back)}`);
      expect(page.html).toContain('name="back" value="/home"');
    }
  });

  it('cannot be made to send a form by another site', async () => {
    const browser = new Browser(web);
    const page = await browser.open('/sign-in');
    const signature = /name="_form" value="([^"]*)"/.exec(page.html)![1];
    const post = (path: string, body: Record<string, string>, headers = {}) =>
      fetch(web.url + path, { method: 'POST', body: new URLSearchParams(body), headers, redirect: 'manual' });
    expect((await post('/sign-in', { email: 'a@b.example' })).status).toBe(403);
    expect((await post('/sign-in', { _form: `${signature}x`, email: 'a@b.example' })).status).toBe(403);
    // A form of another page, and ours sent from elsewhere.
    expect((await post('/sign-out', { _form: signature })).status).toBe(403);
    const elsewhere = await post(
      '/sign-in',
      { _form: signature, email: 'a@b.example' },
      { 'sec-fetch-site': 'cross-site' },
    );
    expect(elsewhere.status).toBe(403);
  });

  it('reads the pages in Welsh, and Midst writes to them in Welsh', async () => {
    const email = 'siwan.pages@clinic.example';
    const browser = new Browser(web);
    const start = await browser.open('/?lang=cy');
    expect(start.html).toContain('<html lang="cy" dir="ltr">');
    expect(start.text).toContain('Pwy sy');
    const page = await browser.open('/sign-in');
    expect(page.title).toContain('Mewngofnodi');
    const code = await browser.send(page, { email });
    expect(code.title).toContain('Rhowch y cod');
    const mail = await midst.mailbox.waitFor(email);
    expect(mail.subject).toMatch(/yw eich cod Midst/);
    const wrong = await browser.send(code, { email, code: '000' });
    expect(wrong.title).toMatch(/^Gwall: /);
    expect(wrong.html).not.toContain('Error');
  });

  it('keeps a name and a language, which follows to every other device', async () => {
    const { token, email } = await midst.signIn('amina.pages@clinic.example');
    const browser = at(web, { token });
    const details = await browser.open('/account/details');
    const saved = await browser.press(details, {
      name: 'أمينة',
      language: 'ar',
      timeZone: 'Africa/Khartoum',
    });
    expect(saved.html).toContain('<html lang="ar" dir="rtl">');
    expect(saved.text).toContain('أمينة');
    expect(saved.html).toMatch(/<link rel="stylesheet" href="(\/assets\/midst-[0-9a-f]+\.css)">/);
    // What Arabic lacks is English, and says so; within a tag nothing is left of the mark.
    const join = await browser.open('/join?also');
    expect(join.html).toContain('<h1><span lang="en-GB" dir="ltr">Join as a clinician</span></h1>');
    expect(join.html).not.toMatch(/[\uFDD0\uFDD1]/);
    // On another device, signing in brings it along.
    const other = new Browser(web);
    const code = await other.send(await other.open('/sign-in'), { email });
    const fresh = await midst.mailbox.waitFor(
      email,
      (m) => /Midst/.test(m.subject ?? '') && m !== midst.mailbox.to(email)[0],
    );
    const entered = await other.send(code, { email, code: /\b(\d{6})\b/.exec(fresh.subject ?? '')![1] });
    expect(entered.html).toContain('<html lang="ar" dir="rtl">');
    // A switch on a page of ours is kept in the account; the same link in a mail changes this browser only.
    const locale = async () =>
      (await midst.ask<{ me: { locale: string } }>('{ me { locale } }', {}, { token })).me.locale;
    await other.open('/account?lang=fr');
    expect(await locale()).toBe('ar');
    await other.open('/account?lang=pt', { headers: { 'sec-fetch-site': 'same-origin' } });
    expect(await locale()).toBe('pt');
    // The first device ends the other one.
    const devices = await browser.open('/account/devices?lang=en-GB');
    expect(devices.text).toContain('Sign out on all other devices');
    const alone = await browser.send(devices, {}, '-all"');
    expect(alone.text).toContain('You are signed in nowhere else');
    expect((await other.open('/account')).url).toBe('/sign-in?back=%2Faccount');
  });
});
