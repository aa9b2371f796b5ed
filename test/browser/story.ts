import { accounts } from '../../apps/cli/demo/accounts.js';
import { dayFromNow } from '../support/engagements.js';
import { signInAt } from './drafts.js';
import type { Reader, Rig } from './support/rig.js';

const inForm = 'button:not([type=button])';
const button = `main form ${inForm}`;

/** What the lead answers, by the question's address; every other question is passed over. */
const answers: Record<string, (page: Reader['page']) => Promise<unknown>> = {
  who: (page) => page.fill('[name="positions-0-professions"]', 'nurse'),
  count: (page) => page.fill('[name="positions-0-headCount"]', '1'),
  where: (page) => page.fill('[name=countries]', 'Kenya'),
  mode: (page) => page.check('[name="legs-0-mode"][value=REMOTE]'),
  heritage: (page) => page.check('[name=heritage][value=WELCOME]'),
  plan: (page) => page.fill('[name=planServed]', 'County health plan'),
  handover: (page) => page.fill('[name=handover]', 'The ward sister repeats the course'),
};

/** Looks again until it is there: the worker needs a moment. */
async function opened(page: Reader['page'], path: string, words: string): Promise<void> {
  for (let i = 0; i < 60; i += 1) {
    await page.goto(path);
    if ((await page.textContent('main'))?.includes(words)) return;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error(`${path} never said: ${words}`);
}

export function story(rig: () => Rig): void {
  describe.each([
    { scripts: 'with its script', javaScriptEnabled: true, title: 'Ward rounds by telephone' },
    { scripts: 'without any script', javaScriptEnabled: false, title: 'Ward rounds by letter' },
  ])('The story of the demo, $scripts', ({ javaScriptEnabled, title }) => {
    const people: Partial<Record<'lead' | 'officer' | 'clinician' | 'manager', Reader>> = {};
    const of = (who: keyof typeof people) => people[who]!;
    let needPath: string;
    // Told twice, and she is not in two places at once.
    const begins = javaScriptEnabled ? 200 : 300;

    beforeAll(async () => {
      for (const who of ['lead', 'officer', 'clinician'] as const)
        people[who] = await rig().reader(
          // One signs in on the pages; the others have done so before.
          who === 'lead' ? undefined : await rig().sessionOf(accounts[who].email),
          { javaScriptEnabled },
        );
      people.manager = await rig().reader(undefined, { javaScriptEnabled });
    });
    afterAll(async () => {
      for (const { context, complaints } of Object.values(people)) {
        await context.close();
        expect(complaints).toEqual([]);
      }
    });

    it('a lead signs in and posts a need, a question a page, and sees how many may hear of it', async () => {
      const lead = of('lead');
      const { page } = lead;
      await signInAt(rig(), lead, accounts.lead.email, false);
      await page.goto('/needs/new');
      await page.fill('[name=title]', title);
      await page.click(button);
      for (let asked = 0; asked < 25; asked += 1) {
        const [, id, question] = /\/needs\/([^/]+)\/(?:write\/)?(\w+)/.exec(page.url())!;
        needPath = `/needs/${id}`;
        if (question === 'check') break;
        await answers[question]?.(page);
        await page.click(button);
      }
      const check = await page.textContent('main');
      expect(check).toMatch(/people fit this need/);
      expect(check).toContain('Nurse');
      await page.click('main form button#send');
      await page.waitForURL('**/sent');
    });

    it('an officer reviews it, the lead opens it, and a clinician who fits hears of it', async () => {
      const { page } = of('officer');
      await page.goto('/review');
      await page.click(`main a:has-text("${title}")`);
      await page.click('#approve');
      await page.waitForURL('**/review*');
      const lead = of('lead').page;
      await lead.goto(`${needPath}/check`);
      await lead.click('main form button#send');
      await lead.waitForURL(`**${needPath}`);
      await opened(of('clinician').page, '/matches', title);
    });

    it('the clinician says that she is interested, and the institution sees her and introduces itself', async () => {
      const { page } = of('clinician');
      await page.click(`main a:has-text("${title}")`);
      await page.check('input[name=ticked][value=NAME]');
      await page.click('form:has(input[name=act][value=interested]) button:not([type=button])');
      await page.waitForLoadState();
      expect(await page.textContent('main')).not.toContain('There is a problem');
      const lead = of('lead').page;
      await opened(lead, `${needPath}/interested`, 'Since');
      await lead.click('main h2 a');
      await lead.check('form:has(input[name=answer][value=introduce]) input[name=showName]');
      await lead.click('form:has(input[name=answer][value=introduce]) button:not([type=button])');
      await lead.waitForLoadState();
      expect(await lead.textContent('main')).toContain(accounts.clinician.name);
    });

    it('the lead puts terms on the table, and she accepts exactly these', async () => {
      const lead = of('lead').page;
      await lead.click('main a[href*="/terms"]');
      await lead.fill('[name="legs-0-from"]', dayFromNow(rig().midst, begins));
      await lead.fill('[name="legs-0-to"]', dayFromNow(rig().midst, begins + 13));
      await lead.fill('[name=counterpart-name]', 'Sister Sample');
      await lead.check('[name=conduct]');
      await lead.click(button);
      await lead.waitForURL('**/engagements/*');
      expect(await lead.textContent('main')).toContain('The terms are on the table');
      const { page } = of('clinician');
      await page.goto('/home');
      await page.click(`main a[href*="/engagements/"]`);
      await page.check('form:has(input[value=accept]) [name=conduct]');
      await page.click(`form:has(input[value=accept]) ${inForm}`);
      await page.waitForURL('**/engagements/*done=accept*');
      await lead.goto(new URL(page.url()).pathname);
      expect(await lead.textContent('main')).toContain('Agreed');
    });

    it('she asks for time off, her manager answers the mail in the outbox, and she sees it agreed', async () => {
      const { page } = of('clinician');
      await page.click('a[href*="/time-off"]');
      await page.click('button[value=routes]');
      await page.check('input[name=route][value=own]');
      await page.click('button[value=choose]');
      const manager = `manager.${javaScriptEnabled ? 'one' : 'two'}@vale.example`;
      await page.selectOption('[name="lines-0-leaveType"]', { index: 1 });
      await page.fill('[name="lines-0-from"]', dayFromNow(rig().midst, begins));
      await page.fill('[name="lines-0-to"]', dayFromNow(rig().midst, begins + 13));
      await page.fill('[name="lines-0-days"]', '8');
      await page.selectOption('[name="approvers-0-role"]', 'LINE_MANAGER');
      await page.fill('[name="approvers-0-name"]', 'Maud Sample');
      await page.fill('[name="approvers-0-email"]', manager);
      await page.fill('[name=cover]', 'A colleague swaps with me.');
      await page.click('button[value=look]');
      expect(await page.textContent('main')).toContain('A colleague swaps with me.');
      await page.click('button[value=send]');
      await page.waitForURL('**/time-off-requests/*');

      await rig().mail(manager, ({ text }) => text.includes('/time-off/'));
      const desk = of('manager').page;
      await desk.goto(`/dev/outbox?to=${encodeURIComponent(manager)}`);
      await desk.click('main a[href^="/dev/outbox/"]');
      await desk.click('main a[href*="/time-off/"]');
      await desk.check('input[name=choice][value=approve]');
      const amount = await desk.locator('label[for=approveAmount]').textContent();
      await desk.fill('[name=approveAmount]', /\d+/.exec(amount!)![0]);
      await desk.click('main form button:not([type=button])');
      expect(await desk.textContent('main')).toContain('You approved this request');
      await opened(page, new URL(page.url()).pathname, 'Approved');
      const lead = of('lead').page;
      // The address is at the employer's own domain, which officers verified: the host may plan on it.
      await opened(lead, new URL(lead.url()).pathname, 'The time off is approved');
    });
  });
}
