import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { accounts } from '../../apps/cli/demo/accounts.js';
import { waitingManager } from '../../apps/cli/demo/engagements.js';
import type { Reader, Rig } from './support/rig.js';

type Who = keyof typeof accounts | 'nobody';

/** How one comes to a page: an address, or the first link with these words on another one. */
interface Picture {
  name: string;
  who: Who;
  from: string;
  follow?: RegExp;
}

/** The ten pages that show best what Midst is. */
export const pictures: readonly Picture[] = [
  { name: 'start', who: 'nobody', from: '/' },
  { name: 'profile', who: 'clinician', from: '/profile' },
  { name: 'matches', who: 'clinician', from: '/matches' },
  { name: 'match', who: 'clinician', from: '/matches', follow: /^\/matches\/[^/]+$/ },
  { name: 'can-i-go', who: 'clinician', from: '/matches', follow: /^\/(matches|engagements)\/[^/]+\/plan$/ },
  { name: 'needs', who: 'lead', from: '/needs' },
  { name: 'question', who: 'lead', from: '/needs/new' },
  { name: 'interested', who: 'lead', from: '/needs', follow: /^\/needs\/[^/]+\/interested$/ },
  { name: 'review', who: 'officer', from: '/review', follow: /^\/review\/[^/]+$/ },
  { name: 'manager', who: 'nobody', from: 'mail' },
];

const widths = { phone: { width: 360, height: 740 }, desk: { width: 1280, height: 800 } };

async function open(rig: Rig, { page }: Reader, { from, follow }: Picture): Promise<void> {
  if (from === 'mail') {
    const { text } = await rig.mail(waitingManager.email, (mail) => mail.text.includes('/time-off/'));
    await page.goto(/\/time-off\/[\w-]+/.exec(text)![0]);
    return;
  }
  await page.goto(from);
  if (!follow) return;
  const seen = new Set<string>();
  for (let todo = [from]; todo.length > 0;) {
    await page.goto(todo[0]);
    const links = await page
      .locator('main a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    const here = links.find((link) => follow.test(link));
    if (here) return void (await page.goto(here));
    todo = [...todo.slice(1), ...links.filter((link) => link.startsWith(`${from}/`) && !seen.has(link))];
    for (const link of links) seen.add(link);
  }
  throw new Error(`Nothing at ${from} leads to ${String(follow)}`);
}

/** Takes the pictures of the documentation anew: `npm run pictures`. */
export function takePictures(rig: () => Rig, folder: string): void {
  it.each(pictures)('picture of $name', async (picture) => {
    mkdirSync(folder, { recursive: true });
    const session = picture.who === 'nobody' ? undefined : await rig().sessionOf(accounts[picture.who].email);
    for (const [device, viewport] of Object.entries(widths)) {
      const reader = await rig().reader(session, { viewport });
      await open(rig(), reader, picture);
      await reader.page.screenshot({ path: join(folder, `${picture.name}-${device}.png`) });
      await reader.context.close();
    }
  });
}
