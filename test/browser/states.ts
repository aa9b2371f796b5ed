import { accounts } from '../../apps/cli/demo/accounts.js';
import { waitingManager } from '../../apps/cli/demo/engagements.js';
import { judgeAsItStands } from './support/crawl.js';
import type { Reader, Rig } from './support/rig.js';

const button = 'main form button:not([type=button])';

/** What no link leads to: faults, refusals, and what comes back with an answer missing. */
export function states(rig: () => Rig): void {
  describe('A page in a state that no link leads to', () => {
    let lead: Reader;
    let stranger: Reader;
    beforeAll(async () => {
      lead = await rig().judged(await rig().sessionOf(accounts.lead.email));
      stranger = await rig().judged();
    });
    afterAll(() => Promise.all([lead, stranger].map(({ context }) => context.close())));

    async function expectSound({ page, complaints }: Reader, status: number, sent: string) {
      const { faults, senseless, crowded, width, spacedWidth, mirroredWidth, asSent } = await judgeAsItStands(
        page,
        sent,
      );
      const sound = { faults: [], senseless: [], crowded: [], asSent: true, complaints: [] };
      expect({ faults, senseless, crowded, asSent, complaints }).toEqual(sound);
      expect(Math.max(width, spacedWidth, mirroredWidth)).toBeLessThanOrEqual(320);
      return status;
    }

    /** Presses the first button of the page as it is, and looks at what comes back. */
    async function pressed(reader: Reader, path: string) {
      await reader.page.goto(path);
      const [answer] = await Promise.all([
        reader.page.waitForResponse((one) => one.request().method() === 'POST'),
        reader.page.click(button),
      ]);
      await reader.page.waitForLoadState();
      expect(await expectSound(reader, answer.status(), await answer.text())).toBeGreaterThanOrEqual(400);
      expect(await reader.page.title()).toMatch(/^Error: /);
      // Each line of the summary leads to a field beside which the fault is said again.
      const unsaid = await reader.page.evaluate<string[]>(
        `[...document.querySelectorAll('.nhsuk-error-summary a')].map((one) => one.hash.slice(1)).filter((id) =>
           !document.getElementById(id)?.closest('.nhsuk-form-group--error, .nhsuk-error-message'))`,
      );
      expect(unsaid).toEqual([]);
      const link = reader.page.locator('.nhsuk-error-summary a').first();
      await link.click();
      // The summary leads to the field itself.
      expect(
        await reader.page.evaluate('document.activeElement.matches("input, textarea, select, button")'),
      ).toBe(true);
    }

    it('is sound where an answer is missing', async () => {
      await pressed(stranger, '/sign-in');
      await pressed(stranger, '/sign-in/code');
      await pressed(stranger, '/concerns');
      await pressed(lead, '/needs/new');
      const { text } = await rig().mail(waitingManager.email, (mail) => mail.text.includes('/time-off/'));
      await pressed(stranger, /\/time-off\/[\w-]+/.exec(text)![0]);
    });

    it.each([
      ['no such page', '/no/such/page', 404],
      ['a link that opens nothing', '/time-off/x', 404],
      ['an invitation that opens nothing', '/invitations/x', 404],
      ['a concern’s link that opens nothing', '/concerns/x', 404],
      ['a question’s link that opens nothing', '/are-you-safe/x', 404],
      ['somebody else’s page', '/review', 403],
    ])('is sound where there is %s', async (_, path, status) => {
      const reader = path === '/review' ? lead : stranger;
      const answer = await reader.page.goto(path);
      expect(answer!.status()).toBe(status);
      await expectSound(reader, status, await answer!.text());
    });

    it('is sound where an officer has looked somebody up, and where their roles are given and ended', async () => {
      const officer = await rig().judged(await rig().sessionOf(accounts.officer.email));
      const { page } = officer;
      await page.goto('/office/people');
      await page.fill('[name=personWords]', accounts.lead.email);
      await page.fill('[name=personReason]', 'Asked to end a role');
      const [found] = await Promise.all([
        page.waitForResponse((one) => one.request().method() === 'POST'),
        page.click(button),
      ]);
      await page.waitForLoadState();
      expect(await expectSound(officer, found.status(), await found.text())).toBe(200);
      const roles = await page.goto(
        (await page.locator('main a[href^="/office/people/"]').first().getAttribute('href'))!,
      );
      expect(await expectSound(officer, roles!.status(), await roles!.text())).toBe(200);
      await officer.context.close();
    });

    it('is sound where words wait for an officer, and are taken back', async () => {
      const { page } = lead;
      await page.goto('/lead');
      await page.goto((await page.locator('main a[href^="/offers/"]').first().getAttribute('href'))!);
      const decline = page
        .locator('main form')
        .filter({ has: page.locator('textarea') })
        .last();
      await decline.locator('textarea').fill('We are hiring at home. <b>Asante</b>');
      const [held] = await Promise.all([
        page.waitForResponse((one) => one.url().includes('/held-texts')),
        decline.locator('button').last().click(),
      ]);
      await page.waitForLoadState();
      expect(await expectSound(lead, held.status(), await held.text())).toBe(200);
      expect(await held.text()).toContain('&lt;b&gt;Asante');
      const [gone] = await Promise.all([
        page.waitForResponse((one) => one.url().includes('/held-texts?dropped')),
        page.click(button),
      ]);
      await page.waitForLoadState();
      expect(await expectSound(lead, gone.status(), await gone.text())).toBe(200);
    });

    it('is sound where a form was open for too long, and keeps what was typed', async () => {
      await lead.page.goto('/needs/new');
      await lead.page.fill('main textarea, main input[type=text]', 'Typed <long> ago');
      await lead.page.evaluate('document.querySelector("input[name=_form]").value = "old"');
      const [answer] = await Promise.all([
        lead.page.waitForResponse((one) => one.request().method() === 'POST'),
        lead.page.click(button),
      ]);
      await lead.page.waitForLoadState();
      expect(await expectSound(lead, answer.status(), await answer.text())).toBeGreaterThanOrEqual(400);
      expect(await answer.text()).toContain('Typed &lt;long&gt; ago');
    });
  });
}
