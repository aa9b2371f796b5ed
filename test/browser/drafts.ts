import { accounts } from '../../apps/cli/demo/accounts.js';
import type { Reader, Rig } from './support/rig.js';

const kept = 'Object.keys(localStorage).filter((name) => name.startsWith("midst draft "))';
const title = 'main form textarea[name=title], main form input[name=title]';
const save = 'main form button:not([type=button])';

/** Signs in on the pages, as on a phone of one's own or on a computer that others use. */
export async function signInAt(rig: Rig, { page }: Reader, email: string, ownDevice: boolean): Promise<void> {
  const before = (await rig.outbox.mails(email)).length;
  await page.goto('/sign-in');
  await page.fill('input[name=email]', email);
  await page.click(save);
  while ((await rig.outbox.mails(email)).length === before)
    await new Promise((resolve) => setTimeout(resolve, 20));
  const [newest] = await rig.outbox.mails(email);
  await page.fill('input[name=code]', /\b\d{6}\b/.exec(newest.subject)![0]);
  if (ownDevice) await page.check('input[name=ownDevice]');
  await page.click(save);
  await page.waitForURL(({ pathname }) => !pathname.startsWith('/sign-in'));
}

export function drafts(rig: () => Rig): void {
  describe('What was typed and not sent', () => {
    let own: Reader;
    beforeAll(async () => {
      own = await rig().reader();
      await signInAt(rig(), own, accounts.lead.email, true);
    });
    afterAll(() => own.context.close());

    async function typeWithoutALine({ page, context }: Reader, words: string) {
      await page.goto('/needs/new');
      await page.fill(title, words);
      await context.setOffline(true);
      await page.click(save).catch(() => undefined);
      await context.setOffline(false);
    }

    it('outlives a cut line and a killed browser on one’s own phone, marked as not sent', async () => {
      await typeWithoutALine(own, 'A need in a dead valley');
      // The browser is killed: another one starts with what the phone has stored.
      const storageState = await own.context.storageState();
      const again = await rig().reader(undefined, { storageState });
      await again.page.goto('/needs/new');
      expect(await again.page.inputValue(title)).toBe('A need in a dead valley');
      expect(await again.page.textContent('main [role=status]')).toMatch(
        /Not sent yet\..*kept on this device only.*Throw it away/s,
      );
      // Sent at last, it is kept here no more.
      await again.page.click(save);
      await again.page.waitForURL('**/write/summary');
      expect(await again.page.evaluate(kept)).toEqual([]);
      await again.page.goto('/needs/new');
      expect(await again.page.inputValue(title)).toBe('');
      expect([...own.complaints, ...again.complaints]).toEqual([]);
      await again.context.close();
    });

    it('stays while the answer is refused, and can be thrown away', async () => {
      await own.page.goto('/needs/new');
      await own.page.fill(title, 'Twice written');
      await own.page.waitForFunction(`${kept}.length === 1`);
      await own.page.goto('/account');
      await own.page.goto('/needs/new');
      expect(await own.page.inputValue(title)).toBe('Twice written');
      await own.page.click('text=Throw it away');
      expect(await own.page.inputValue(title)).toBe('');
      expect(await own.page.evaluate(kept)).toEqual([]);
    });

    it('is no hindrance to terms, which are offered while one types, from our own list', async () => {
      const { page } = own;
      await page.goto('/needs/new');
      await page.fill(title, 'Terms to choose from');
      await page.click(save);
      await page.waitForURL('**/write/summary');
      await page.goto(page.url().replace('summary', 'who'));
      const field = page.locator('[data-terms]').first();
      await field.pressSequentially('midw');
      const offer = page.locator('.midst-offer').first();
      await offer.waitFor();
      expect(await offer.textContent()).toBe('Midwife');
      await offer.press('Enter');
      expect(await field.inputValue()).toBe('Midwife');
      expect(own.complaints).toEqual([]);
    });

    it('goes when its writer signs out, and is never another person’s', async () => {
      await typeWithoutALine(own, 'Mine alone');
      await own.page.goto('/account');
      expect(await own.page.evaluate(kept)).not.toEqual([]);
      // Not by its form: a field named “matches” hides the form’s own method from whoever looks with it.
      await own.page.click('text="Sign out"');
      await own.page.waitForURL(rig().url + '/');
      expect(await own.page.evaluate(kept)).toEqual([]);
      const { cookies, origins } = await own.context.storageState();
      expect(cookies.map(({ name }) => name)).not.toContain('midst_drafts');
      expect(origins).toEqual([]);
    });

    it('is kept nowhere on a computer that others use, nor are codes and approvers’ answers', async () => {
      const shared = await rig().reader(await rig().sessionOf(accounts.lead.email));
      await typeWithoutALine(shared, 'Not on this one');
      await shared.page.goto('/needs/new');
      expect(await shared.page.inputValue(title)).toBe('');
      expect(await shared.page.evaluate('localStorage.length')).toBe(0);
      for (const path of ['/sign-in', '/sign-in/code', '/approvals']) {
        await shared.page.goto(path);
        expect(await shared.page.locator('script').count()).toBe(0);
      }
      await shared.context.close();
    });
  });
}
