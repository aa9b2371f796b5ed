import { accounts } from '../../apps/cli/demo/accounts.js';
import { Crawl, type Met } from './support/crawl.js';
import type { Reader, Rig } from './support/rig.js';

/** Where everybody begins; the rest is found by following links. */
const doors = ['/', '/account'];

export function everyPage(rig: () => Rig): void {
  describe('Every page that links of anybody lead to', () => {
    let crawl: Crawl;
    const readers: Reader[] = [];
    const judged = () => crawl.pages.filter(({ judged: found }) => found) as Required<Met>[];

    /** What holds of some pages, by their addresses: empty when it holds of none. */
    const where = (finds: (page: Required<Met>) => unknown[]) =>
      Object.fromEntries(
        judged()
          .map((page): [string, unknown[]] => [`${page.who}: ${page.path}`, finds(page)])
          .filter(([, found]) => found.length > 0),
      );

    beforeAll(async () => {
      crawl = new Crawl(rig());
      for (const [who, { email }] of Object.entries(accounts)) {
        const session = await rig().sessionOf(email);
        const reader = await rig().judged(session);
        readers.push(reader);
        await crawl.go(who, reader, doors, session);
      }
      const stranger = await rig().judged();
      readers.push(stranger);
      await crawl.go('nobody', stranger, ['/', '/sign-in/code', ...(await linksInMails(rig()))]);
      await Promise.all(readers.map(({ context }) => context.close()));
    }, 600_000);

    it('opens, and there are many of them', () => {
      expect(crawl.dead).toEqual([]);
      expect(judged().length).toBeGreaterThan(50);
    });

    it('has no fault that axe can find, on a small phone and at 400 %', () => {
      expect(where(({ judged: { faults } }) => faults)).toEqual({});
    });

    it('makes sense read aloud: headings in order, tables and questions named, links and controls told apart', () => {
      expect(where(({ judged: { senseless } }) => senseless)).toEqual({});
    });

    it('fits into 320 pixels, with wider spacing and from right to left too', () => {
      const tooWide = ({ width, spacedWidth, mirroredWidth }: Required<Met>['judged']) =>
        Object.entries({ width, spacedWidth, mirroredWidth }).filter(([, pixels]) => pixels > 320);
      expect(where((page) => tooWide(page.judged))).toEqual({});
    });

    it('has no buttons that nearly touch, one above the other or side by side', () => {
      expect(where(({ judged: { crowded } }) => crowded)).toEqual({});
    });

    it('is the same with and without its script, until something is typed', () => {
      expect(where(({ judged: { asSent } }) => (asSent ? [] : ['changed']))).toEqual({});
    });

    it('asks for nothing from elsewhere, and for nothing that its policy forbids', () => {
      expect(readers.flatMap(({ complaints }) => complaints)).toEqual([]);
    });

    it('is small: at most 10 KB, and one request once the style is there', () => {
      const large = crawl.pages.filter(({ bytes }) => bytes > 10_000);
      expect(large.map(({ path, bytes }) => `${path}: ${bytes}`)).toEqual([]);
      const later = new Set<string>();
      expect(
        where(({ who, judged: { fetched } }) => {
          if (later.has(who)) return fetched;
          later.add(who);
          return fetched.slice(3);
        }),
      ).toEqual({});
    });
  });
}

/** The links of every mail in the outbox. */
async function linksInMails(rig: Rig): Promise<string[]> {
  const mails = await rig.outbox.mails();
  const whole = await Promise.all(mails.map(({ id }) => rig.outbox.mail(id)));
  const links = whole.flatMap((mail) => mail?.links ?? []).filter((link) => link.startsWith(rig.url));
  return [...new Set(links.map((link) => link.slice(rig.url.length)))];
}
