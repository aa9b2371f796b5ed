/** @queue is tried elsewhere */
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
    const saved = await browser.send(account, { matches: 'WEEKLY' }, 'action="/account/messages');
    expect(saved.text).toContain('Saved.');
    expect(saved.html).toMatch(/value="WEEKLY" checked/);
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
    expect(start.html).toContain('<html lang="cy">');
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
});
