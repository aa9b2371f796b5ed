import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const looking = readFileSync(join(__dirname, 'in-page.js'), 'utf8');

const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

/** What axe finds wrong with the page as it stands, one line each; `Rig.judged` has put it there. */
export async function faultsIn(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`);
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
}

const desk = { width: 1100, height: 800 };

export interface Looked {
  /** In CSS pixels. */
  width: number;
  /** The same with the spacing of letters, words and lines that a reader may set (WCAG 1.4.12). */
  spacedWidth: number;
  mirroredWidth: number;
  /** The page is what the server sent, which is all that there is without a script. */
  asSent: boolean;
  /** Buttons that nearly touch, on a phone or on a desk. */
  crowded: string[];
  /** What it asked for besides itself and did not have from before. */
  fetched: string[];
}

export async function lookAt(page: Page, sent: string): Promise<Looked> {
  await page.evaluate(looking);
  const asSent = await page.evaluate<boolean>(`looking.isAsSent(${JSON.stringify(sent)})`);
  const fetched = await page.evaluate<string[]>('looking.fetched()');
  const widths =
    await page.evaluate<Pick<Looked, 'width' | 'spacedWidth' | 'mirroredWidth'>>('looking.widths()');
  return { asSent, fetched, ...widths, crowded: await crowdedOn(page) };
}

/** Buttons are one above the other on a phone, and beside each other where there is room. */
async function crowdedOn(page: Page): Promise<string[]> {
  const crowded = () => page.evaluate<string[]>('looking.crowded()');
  const phone = await crowded();
  const size = page.viewportSize()!;
  await page.setViewportSize(desk);
  const wide = await crowded();
  await page.setViewportSize(size);
  return [...phone, ...wide];
}

export interface Focus {
  /** Its place among all that the keyboard must reach; -1 where it is none of them. */
  at: number;
  name: string;
  /** An outline shows in every contrast theme; a shadow alone does not. */
  outline: boolean;
  ring: boolean;
  inSight: boolean;
}

/** Walks through a page with the Tab key, from its beginning until it leaves the page. */
export async function walk(page: Page): Promise<{ stops: string[]; walked: Focus[] }> {
  await page.evaluate(looking);
  const stops = await page.evaluate<string[]>('looking.stops()');
  const walked: Focus[] = [];
  // A field for a month or a day holds a stop for each of its parts.
  for (let i = 0; i <= 4 * stops.length; i += 1) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate<Focus | null>('looking.focus()');
    if (focus && walked.at(-1)?.at === focus.at) continue;
    if (!focus || walked.some(({ at }) => at === focus.at)) break;
    walked.push(focus);
  }
  return { stops, walked };
}
