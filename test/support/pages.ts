import { Browser, type RunningWeb } from './web.js';
import type { Someone } from './whole-midst.js';

/** Somebody at the pages, signed in, without scripts. */
export function at(web: RunningWeb, { token }: Pick<Someone, 'token'>): Browser {
  const browser = new Browser(web);
  (browser.cookies as Map<string, string>).set('midst_session', token);
  return browser;
}

/** Where a link with these words leads. */
export function linkTo(html: string, words: string): string {
  const links = [...html.matchAll(/<a\b[^>]*href="([^"]+)"[^>]*>([\s\S]*?)<\/a>/g)];
  const [, href] = links.find(([, , said]) => said.replace(/[\u2068\u2069]/g, '').includes(words)) ?? [];
  if (!href) throw new Error(`No link says ${words}`);
  return href.replaceAll('&amp;', '&');
}
