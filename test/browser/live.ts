import { accounts } from '../../apps/cli/demo/accounts.js';
import { judgeAsItStands } from './support/crawl.js';
import type { Reader, Rig } from './support/rig.js';

const field = 'main textarea[name=body]';
const said = 'main [role=status] a';

/** What an open conversation says when something new is written in it, where scripts run. */
export function live(rig: () => Rig): void {
  describe('What is new in an open conversation', () => {
    let reader: Reader;
    let matchId: string;
    const as = (token: string, document: string, variables = {}) =>
      rig().midst.ask<Record<string, never>>(document, variables, { token });
    const threads = async (token: string) => {
      const asked = '{ threads(first: 50) { nodes { matchId closedAt } } }';
      const { threads: found } = (await as(token, asked)) as unknown as {
        threads: { nodes: { matchId: string; closedAt: string | null }[] };
      };
      return found.nodes.filter(({ closedAt }) => closedAt === null).map((one) => one.matchId);
    };
    const writes = async (email: string, body: string) =>
      as(
        await rig().sessionOf(email),
        'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { id } }',
        { input: { idempotencyKey: `live ${body}`, matchId, body } },
      );

    beforeAll(async () => {
      const lead = await rig().sessionOf(accounts.lead.email);
      const clinicians = await threads(await rig().sessionOf(accounts.clinician.email));
      matchId = (await threads(lead)).find((id) => clinicians.includes(id))!;
      reader = await rig().judged(lead);
    });
    afterAll(() => reader.context.close());

    it('is said in a line that takes no focus, and shown in its place while what is typed stays', async () => {
      const { page, complaints } = reader;
      await page.goto(`/matches/${encodeURIComponent(matchId)}/messages`);
      await page.fill(field, 'I was just about to');
      await page.focus(field);
      await writes(accounts.clinician.email, 'The ward has moved to the second floor.');
      await page.waitForSelector(said);
      expect(await page.evaluate('document.activeElement.name')).toBe('body');
      expect(await page.textContent('#messages')).not.toContain('second floor');
      await page.click(said);
      await page.waitForSelector('#messages >> text=second floor');
      expect(await page.inputValue(field)).toBe('I was just about to');
      expect(await page.evaluate('document.activeElement.id')).toBe('messages');
      expect(await page.locator(said).count()).toBe(0);
      await writes(accounts.clinician.email, 'And the lift is broken.');
      await page.waitForSelector(said);
      const { faults } = await judgeAsItStands(page, '');
      expect({ faults, complaints }).toEqual({ faults: [], complaints: [] });
    });
  });
}
