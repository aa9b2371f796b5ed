import { accounts } from '../../apps/cli/demo/accounts.js';
import { waitingManager } from '../../apps/cli/demo/engagements.js';
import { walk } from './support/in-page.js';
import type { Reader, Rig } from './support/rig.js';

/** Between them these hold every kind of control. */
const walked = [
  '/',
  '/sign-in/code',
  '/account',
  '/needs/new',
  '/matches',
  '/profile/you',
  '/profile/skills',
];

export function keyboard(rig: () => Rig): void {
  describe('By keyboard alone', () => {
    const reader: Partial<Record<'signedIn' | 'stranger', Reader>> = {};
    beforeAll(async () => {
      const session = await rig().sessionOf(accounts.clinician.email);
      // Windows contrast themes throw shadows and colours away: what shows focus there shows it everywhere.
      const options = { forcedColors: 'active', viewport: { width: 1280, height: 800 } } as const;
      reader.signedIn = await rig().reader(session, options);
      reader.stranger = await rig().reader(undefined, options);
    });
    afterAll(() => Promise.all(Object.values(reader).map(({ context }) => context.close())));

    async function expectWalk({ page }: Reader, path: string) {
      await page.goto(path);
      const { stops, walked: met } = await walk(page);
      expect(met.map(({ name }) => name)).toEqual(stops);
      expect(met.map(({ at }) => at)).toEqual(stops.map((_, i) => i));
      const unseen = met.filter(({ outline, inSight }) => !outline || !inSight);
      expect({ path, unseen }).toEqual({ path, unseen: [] });
    }

    it('everything is reached in the order of reading, and always seen, in a contrast theme too', async () => {
      for (const path of walked)
        await expectWalk(
          path.startsWith('/sign-in') || path === '/' ? reader.stranger! : reader.signedIn!,
          path,
        );
      const { text } = await rig().mail(waitingManager.email, (mail) => mail.text.includes('/time-off/'));
      await expectWalk(reader.stranger!, /\/time-off\/[\w-]+/.exec(text)![0]);
    });

    it('the first stop leads past the head of the page', async () => {
      const { page } = reader.signedIn!;
      await page.goto('/matches');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement.id')).toBe('maincontent');
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.closest("main") !== null')).toBe(true);
    });
  });
}
