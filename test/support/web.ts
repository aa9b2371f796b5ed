import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createWeb } from '../../apps/web/server.js';
import { readWebConfig } from '../../apps/web/web-config.js';
import { surroundings } from './surroundings.js';

const house = join(__dirname, '../..');

/** As the build has made them, which is what people get; `npm test` builds before it begins. */
const built = (name: string) => readFileSync(join(house, 'dist/apps/web/styles', name), 'utf8');

export const styles = () => ({ ltr: built('midst.css'), rtl: built('midst.rtl.css') });

export interface RunningWeb {
  url: string;
  app: NestFastifyApplication;
  stop(): Promise<void>;
}

/** Boots the real web service in front of an API, on a free port unless one is named. */
export async function startWeb(
  apiUrl: string,
  variables: Record<string, string> = {},
  port = 0,
): Promise<RunningWeb> {
  const config = readWebConfig({
    ...surroundings,
    API_URL: apiUrl.replace(/\/graphql$/, ''),
    LOG_LEVEL: process.env.WEB_LOG ?? 'silent',
    ...variables,
  });
  const app = await createWeb({ config, styles: styles() });
  await app.listen(port, '127.0.0.1');
  return { url: await app.getUrl(), app, stop: () => app.close() };
}

export interface Page {
  status: number;
  url: string;
  html: string;
  headers: Headers;
  /** What a reader reads: the main part without tags, isolates and doubled spaces. */
  text: string;
  title: string;
}

/** A browser without scripts: keeps cookies if it is let, follows redirects, fills in forms. */
export class Browser {
  private readonly jar = new Map<string, string>();

  constructor(
    private readonly web: RunningWeb,
    private readonly keepsCookies = true,
  ) {}

  get cookies(): ReadonlyMap<string, string> {
    return this.jar;
  }

  open(path: string, init: RequestInit = {}): Promise<Page> {
    return this.go(path, init);
  }

  /** A file as it comes, byte by byte. */
  async file(path: string): Promise<{ type: string | null; content: Buffer }> {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(new URL(path, this.web.url), { headers: { cookie } });
    return { type: answer.headers.get('content-type'), content: Buffer.from(await answer.arrayBuffer()) };
  }

  /**
   * Sends the form of a page with these answers and all its hidden fields, as pressing its button does.
   * @param which picks one among several forms by its action or a hidden value
   */
  send(page: Page, answers: Record<string, string> = {}, which = ''): Promise<Page> {
    const form = formOf(page, which);
    const body = new URLSearchParams();
    for (const [tag] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
      body.set(attribute(tag, 'name'), attribute(tag, 'value'));
    }
    for (const [name, value] of Object.entries(answers)) body.set(name, value);
    const action = attribute(/<form[^>]*>/.exec(form)![0], 'action');
    return this.go(action, { method: 'POST', body });
  }

  /**
   * The same, with everything that stands in the fields already, as a browser sends it: typed, chosen and ticked.
   * An empty answer empties a field or unticks it.
   */
  press(page: Page, answers: Record<string, string> = {}, which = ''): Promise<Page> {
    const form = formOf(page, which);
    const body = new URLSearchParams(standingIn(form));
    for (const [name, value] of Object.entries(answers)) {
      const ticks = new RegExp(`<input[^>]*name="${name}"[^>]*type="(checkbox|radio)"`).test(form);
      if (value === '' && ticks) body.delete(name);
      else body.set(name, value);
    }
    return this.go(attribute(/<form[^>]*>/.exec(form)![0], 'action'), { method: 'POST', body });
  }

  /** Sends the form of a page that takes a file, as a browser does it: the fields, and the file last. */
  upload(
    page: Page,
    answers: Record<string, string>,
    file: { field: string; name: string; text: string | Uint8Array<ArrayBuffer> },
  ): Promise<Page> {
    const form = formOf(page, 'multipart/form-data');
    const body = new FormData();
    const fields = { ...Object.fromEntries(standingIn(form)), ...answers };
    for (const [name, value] of Object.entries(fields)) if (name !== file.field) body.set(name, value);
    body.set(file.field, new Blob([file.text]), file.name);
    return this.go(attribute(/<form[^>]*>/.exec(form)![0], 'action'), { method: 'POST', body });
  }

  private async go(path: string, init: RequestInit): Promise<Page> {
    let url = new URL(path, this.web.url);
    let next: RequestInit = init;
    for (let hop = 0; hop < 5; hop += 1) {
      const headers = new Headers(next.headers);
      if (this.jar.size > 0) headers.set('cookie', [...this.jar].map(([k, v]) => `${k}=${v}`).join('; '));
      headers.set('x-journey', randomUUID());
      // What pages weigh on the wire is tried where they are weighed; here each would be packed to be unpacked.
      if (!headers.has('accept-encoding')) headers.set('accept-encoding', 'identity');
      const response = await fetch(url, { ...next, headers, redirect: 'manual' });
      this.remember(response);
      const location = response.headers.get('location');
      if (!location) return pageOf(url.pathname + url.search, response);
      await response.arrayBuffer();
      url = new URL(location, url);
      next = {};
    }
    throw new Error(`Redirects without end at ${path}`);
  }

  private remember(response: Response): void {
    if (!this.keepsCookies) return;
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      if (/max-age=0\b/i.test(cookie)) this.jar.delete(name);
      else this.jar.set(name, value);
    }
  }
}

function formOf(page: Page, which: string): string {
  const forms = [...page.html.matchAll(/<form\b[\s\S]*?<\/form>/g)].map(([form]) => form);
  const form = forms.find((one) => one.includes(which));
  if (!form) throw new Error(`No such form at ${page.url}:\n${page.text}`);
  return form;
}

/** What a browser would send of a form as it stands. */
function standingIn(form: string): [string, string][] {
  const inputs = [...form.matchAll(/<input\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/type="(checkbox|radio)"/.test(tag) || /\schecked\b/.test(tag))
    .map((tag): [string, string] => [attribute(tag, 'name'), attribute(tag, 'value')]);
  const texts = [...form.matchAll(/(<textarea\b[^>]*>)([\s\S]*?)<\/textarea>/g)].map(
    ([, tag, text]): [string, string] => [attribute(tag, 'name'), unescaped(text)],
  );
  const lists = [...form.matchAll(/(<select\b[^>]*>)([\s\S]*?)<\/select>/g)].map(
    ([, tag, inside]): [string, string] => {
      const options = [...inside.matchAll(/<option\b[^>]*>/g)].map(([option]) => option);
      const chosen = options.find((option) => /\sselected\b/.test(option)) ?? options[0];
      return [attribute(tag, 'name'), attribute(chosen, 'value')];
    },
  );
  return [...inputs, ...texts, ...lists].filter(([name]) => name !== '');
}

async function pageOf(url: string, response: Response): Promise<Page> {
  const html = await response.text();
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html;
  const plain = main
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ');
  return {
    status: response.status,
    url,
    html,
    headers: response.headers,
    text: unescaped(plain).trim(),
    title: unescaped(/<title[^>]*>([\s\S]*?)<\/title>/.exec(html)?.[1] ?? '')
      .replace(/[\u2068\u2069]/g, '')
      .trim(),
  };
}

function attribute(tag: string, name: string): string {
  return unescaped(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
}

function unescaped(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
