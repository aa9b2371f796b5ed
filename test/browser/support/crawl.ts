import type { Page } from 'playwright-core';
import { faultsIn, lookAt, type Looked } from './in-page.js';
import { readAloud, senseless } from './read-aloud.js';
import type { Reader, Rig } from './rig.js';
import { weigh } from './weigh.js';

/** A page as somebody met it. */
export interface Met {
  who: string;
  path: string;
  status: number;
  bytes: number;
  /** Only of a page that holds something which no page of its kind held before. */
  judged?: Judged;
}

export interface Judged extends Looked {
  faults: string[];
  /** What would not make sense to somebody who hears it read. */
  senseless: string[];
}

/** The address with everything left out that names one thing among its like. */
export function kindOf(path: string): string {
  const [place, query = ''] = path.split('?');
  const parts = place.split('/').map((part) => {
    if (/^[A-Z]+(-[A-Z]+)*$/.test(part)) return ':code';
    return part.length >= 16 ? ':id' : part;
  });
  const asked = [...new URLSearchParams(query).keys()].sort().join('&');
  return parts.join('/') + (asked && `?${asked}`);
}

/** What a page is made of: its elements with their classes, types and roles, whichever of a list they belong to. */
function partsOf(html: string): string[] {
  const parts = [...html.matchAll(/<([a-z][a-z0-9]*)\b([^>]*)>/g)].map(([, name, attributes]) =>
    [name, ...(attributes.match(/\b(?:class|type|role|aria-\w+(?==))="[^"]*"/g) ?? [])]
      .join(' ')
      .replace(/-\d+-/g, '-n-'),
  );
  return [...new Set(parts)];
}

/** Where a page leads to, in the language that it has: the other one has the same pages. */
function linksIn(html: string, from: string): string[] {
  const links = [...html.matchAll(/<a\b[^>]*\bhref="([^"]+)"/g)].map(([, href]) =>
    href.replaceAll('&amp;', '&'),
  );
  const base = new URL(from);
  return links
    .map((href) => new URL(href, base))
    .filter(({ origin, pathname }) => origin === base.origin && !pathname.startsWith('/dev/'))
    .map(
      ({ pathname, search }) => pathname + search.replace(/([?&])lang=[\w-]+&?/, '$1').replace(/[?&]$/, ''),
    );
}

/** Of each kind of page so many are opened by one reader, for the states that it has. */
const most = 2;

/** Goes wherever links lead, and looks closer at every page that holds something new. */
export class Crawl {
  readonly pages: Met[] = [];
  /** Links that lead nowhere, with the page on which they stand. */
  readonly dead: string[] = [];
  private readonly known = new Map<string, Set<string>>();

  constructor(private readonly rig: Rig) {}

  async go(who: string, reader: Reader, from: readonly string[], session?: string): Promise<void> {
    const cookie = session && `midst_session=${session}`;
    const seen = new Set(from);
    const count = new Map<string, number>();
    const todo = from.map((path) => ({ path, on: 'the start' }));
    for (let next = todo.shift(); next; next = todo.shift()) {
      const { path, on } = next;
      const kind = kindOf(path);
      const times = (count.get(kind) ?? 0) + 1;
      count.set(kind, times);
      if (times > most) continue;
      const answer = await weigh(this.rig.url + path, cookie);
      if (answer.status >= 300 && answer.status < 400 && answer.location) {
        const to = new URL(answer.location, this.rig.url + path);
        if (!seen.has(to.pathname + to.search)) todo.push({ path: to.pathname + to.search, on: path });
        seen.add(to.pathname + to.search);
        continue;
      }
      if (answer.status !== 200) this.dead.push(`${who}: ${path} says ${answer.status}, from ${on}`);
      if (!answer.type.startsWith('text/html')) continue;
      const met: Met = { who, path, status: answer.status, bytes: answer.bytes };
      this.pages.push(met);
      if (this.isNew(kind, answer.body)) met.judged = await judge(reader, path);
      for (const link of linksIn(answer.body, this.rig.url + path)) {
        if (seen.has(link)) continue;
        seen.add(link);
        todo.push({ path: link, on: path });
      }
    }
  }

  private isNew(kind: string, html: string): boolean {
    const known = this.known.get(kind) ?? new Set();
    const fresh = partsOf(html).filter((part) => !known.has(part));
    this.known.set(kind, new Set([...known, ...fresh]));
    return fresh.length > 0;
  }
}

/** Looks at a page in the browser as it stands after its script has run. */
export async function judge({ page }: Reader, path: string): Promise<Judged> {
  const answer = await page.goto(path, { waitUntil: 'load' });
  return judgeAsItStands(page, (await answer?.text()) ?? '');
}

export async function judgeAsItStands(page: Page, sent: string): Promise<Judged> {
  const aloud = senseless(await page.title(), await readAloud(page));
  const looked = await lookAt(page, sent);
  return { ...looked, faults: await faultsIn(page), senseless: aloud };
}
