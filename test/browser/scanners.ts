import { waitingManager } from '../../apps/cli/demo/engagements.js';
import { asAdmin } from '../support/profiles.js';
import { kindOf } from './support/crawl.js';
import type { Rig } from './support/rig.js';

/** Everything that a link could change, counted and stamped by its newest change. */
const everything = `
  SELECT (SELECT json_agg(s ORDER BY s.id) FROM time_off_step s)::text AS steps,
         (SELECT json_agg(r ORDER BY r.id) FROM time_off_request r)::text AS requests,
         (SELECT json_agg(m ORDER BY m.id) FROM (SELECT id, state FROM match WHERE state NOT IN ('found', 'told')) m)::text AS matches,
         (SELECT json_agg(i ORDER BY i.id) FROM invitation i)::text AS invitations,
         (SELECT json_agg(o ORDER BY o.id) FROM (SELECT id, state FROM organisation) o)::text AS organisations,
         (SELECT json_agg(p ORDER BY p.id) FROM (SELECT id, state FROM partnership) p)::text AS partnerships,
         (SELECT json_agg(n ORDER BY n.id) FROM (SELECT id, state FROM need) n)::text AS needs,
         (SELECT json_agg(p ORDER BY p.person_id) FROM notification_preference p)::text AS preferences,
         (SELECT json_agg(c ORDER BY c.id) FROM consent c)::text AS consents,
         (SELECT count(*) FROM time_off_history)::int AS history`;

export function scanners(rig: () => Rig): void {
  it('A mail scanner opens every link of every mail, five times of each kind, with scripts on, and changes nothing', async () => {
    const { outbox, url, midst } = rig();
    const manager = await rig().mail(waitingManager.email, (mail) => mail.text.includes('/time-off/'));
    const whole = await Promise.all((await outbox.mails()).map(({ id }) => outbox.mail(id)));
    const found = whole.flatMap(
      (mail) => `${mail!.text}\n${mail!.html}`.match(/https?:\/\/[^\s<>"')]+/g) ?? [],
    );
    const links = [...new Set(found)].filter((link) => link.startsWith(`${url}/`));
    expect(links.some((link) => manager.text.includes(link))).toBe(true);
    expect(links.length).toBeGreaterThan(10);
    const before = await asAdmin(midst.database, everything);
    const scanner = await rig().reader(undefined, { viewport: { width: 1280, height: 800 } });
    const times = new Map<string, number>();
    for (const link of links) {
      // Thirty mails lead to thirty pages of one kind: three of them are opened as often as a scanner does.
      const kind = kindOf(link.slice(url.length));
      const seen = times.get(kind) ?? 0;
      times.set(kind, seen + 1);
      if (seen < 1) await scanner.page.goto(link, { waitUntil: 'load' });
      for (let time = 0; time < (seen < 3 ? 5 : 1); time += 1)
        for (const method of ['HEAD', 'GET'])
          expect((await fetch(link, { method, redirect: 'manual' })).status).toBeLessThan(400);
    }
    await scanner.context.close();
    expect(await asAdmin(midst.database, everything)).toEqual(before);
    const page = await (await fetch(/\S+\/time-off\/[\w-]+/.exec(manager.text)![0])).text();
    expect(page).toContain('type="radio"');
  });
}
