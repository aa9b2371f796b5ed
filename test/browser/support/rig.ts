import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { demo } from '../../../apps/cli/demo.js';
import { Outbox, type WholeMail } from '../../../apps/web/outbox/outbox.js';
import { readConfig } from '../../../libs/platform/config.js';
import { launchChromium } from '../../support/chromium.js';
import { newCredentialKey } from '../../support/credentials.js';
import { patience } from '../../support/patience.js';
import { freePort } from '../../support/ports.js';
import { surroundings } from '../../support/surroundings.js';
import { type RunningWeb, startWeb } from '../../support/web.js';
import { WholeMidst } from '../../support/whole-midst.js';

/** A fresh browser of somebody: nothing in it but, if they are signed in, their session. */
export interface Reader {
  context: BrowserContext;
  page: Page;
  /** What the browser complained about: scripts and styles that the policy stops, errors, other sites. */
  complaints: string[];
}

/** One browser, and the whole of Midst with the demo in it, its mail at /dev/outbox: what `npm start` shows. */
export class Rig {
  private readonly sessions = new Map<string, Promise<string>>();

  private constructor(
    readonly midst: WholeMidst,
    readonly web: RunningWeb,
    readonly browser: Browser,
    private readonly folder: string,
  ) {}

  static async start(): Promise<Rig> {
    const folder = mkdtempSync(join(tmpdir(), 'midst-browser-'));
    const [port, smtp] = [await freePort(), await freePort()];
    // First, because without it nothing else need begin.
    const browser = await launchChromium();
    // Certificates are signed with it: by the demo, and by whoever tries it on the pages.
    const CREDENTIAL_KEYS = newCredentialKey('first');
    const midst = await WholeMidst.start({
      tasks: 'every',
      variables: {
        CREDENTIAL_KEYS,
        REPLY_ADDRESS: 'reply@midst.example',
        SMTP_URL: `smtp://127.0.0.1:${smtp}`,
        WEB_URL: `http://127.0.0.1:${port}`,
        DATA_DIR: folder,
      },
      before: ({ url }) =>
        demo(
          [],
          readConfig({
            ...surroundings,
            ...{ CREDENTIAL_KEYS, DATABASE_URL: url, DATA_DIR: folder, LOG_LEVEL: 'warn' },
          }),
        ),
    });
    const variables = { DEMO: 'true', SMTP_PORT: String(smtp), DATA_DIR: folder, INBOUND_MAIL_PORT: '9' };
    return new Rig(midst, await startWeb(midst.api.url, variables, port), browser, folder);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.web.stop();
    await this.midst.stop();
    rmSync(this.folder, { recursive: true });
  }

  get url(): string {
    return this.web.url;
  }

  get outbox(): Outbox {
    return this.web.app.get(Outbox);
  }

  /** The newest mail to somebody that answers the description, as soon as it is there. */
  async mail(to: string, about: (mail: WholeMail) => boolean = () => true): Promise<WholeMail> {
    const until = Date.now() + patience * 1000;
    for (;;) {
      for (const { id } of await this.outbox.mails(to)) {
        const mail = await this.outbox.mail(id);
        if (mail && about(mail)) return mail;
      }
      if (Date.now() > until) throw new Error(`No such mail to ${to}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** The session of somebody who signed in once, by the code in their mail: more than five codes an hour nobody gets. */
  sessionOf(email: string): Promise<string> {
    const held = this.sessions.get(email) ?? this.signIn(email);
    this.sessions.set(email, held);
    return held;
  }

  private async signIn(email: string): Promise<string> {
    const before = (await this.outbox.mails(email)).length;
    await this.midst.ask(
      'mutation ($email: String!) { requestSignInCode(input: { email: $email }) { __typename } }',
      {
        email,
      },
    );
    while ((await this.outbox.mails(email)).length === before)
      await new Promise((resolve) => setTimeout(resolve, 20));
    const [, code] = /\b(\d{6})\b/.exec(
      (await this.mail(email, ({ subject }) => /\d{6}/.test(subject))).subject,
    )!;
    const { signIn } = await this.midst.ask<{ signIn: { token: string } }>(
      'mutation ($input: SignInInput!) { signIn(input: $input) { token } }',
      { input: { email, code } },
    );
    return signIn.token;
  }

  /** On a small phone, or at 400 %, to be judged: axe is in each page from its beginning, and compiled once for all of them. */
  async judged(session?: string): Promise<Reader> {
    const reader = await this.reader(session, { viewport: { width: 320, height: 256 } });
    await reader.context.addInitScript({ path: require.resolve('axe-core/axe.min.js') });
    return reader;
  }

  async reader(session?: string, options: BrowserContextOptions = {}): Promise<Reader> {
    const context = await this.browser.newContext({
      baseURL: this.url,
      locale: 'en-GB',
      viewport: { width: 360, height: 740 },
      ...options,
    });
    // A shared machine may be busy with other suites for a while.
    context.setDefaultTimeout(60_000);
    if (session) await context.addCookies([{ name: 'midst_session', value: session, url: this.url }]);
    const complaints: string[] = [];
    context.on('request', (request) => {
      if (!request.url().startsWith(`${this.url}/`)) complaints.push(`asked of others: ${request.url()}`);
    });
    context.on('console', (message) => {
      // The status of the page itself is looked at where the page is.
      const status = /^Failed to load resource: the server responded with a status of \d+/.test(
        message.text(),
      );
      if (['error', 'warning'].includes(message.type()) && !status)
        complaints.push(`${message.page()?.url()}: ${message.text()}`);
    });
    context.on('weberror', (error) => complaints.push(String(error.error())));
    return { context, page: await context.newPage(), complaints };
  }
}
