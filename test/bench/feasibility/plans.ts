import { Client } from 'pg';
import { toGlobalId } from '../../../libs/platform/graphql/global-id.js';
import { House } from '../house/house.js';
import type { Figure } from '../house/report.js';
import { Chance } from '../population/chance.js';
import { fillTown, type Town, usualTown } from '../population/town.js';
import { Asker, Times } from '../service/asker.js';
import { Inside } from '../service/inside.js';

const SECRET_KEY = 'a-secret-of-a-measurement-0123456789abcdef';

const steps = `steps { code title owner state after start finish startBy critical known sentences source seenOn believed
  takes { least usual most unit } }`;
const one = `query Plan($needId: ID!) { feasibility(needId: $needId) {
  answer sentence readyBy usuallyBy certain opens closes spareDays criticalPath notes instead { mode sentence } ${steps} } }`;
const list = `query List { myMatches(first: 20) { nodes { id state readyBy need { id title } } } }`;

const people = 60;

/** What somebody notes: half of the nine papers, one of which lapses soon. */
async function lay(adminUrl: string, ids: readonly string[]): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query(
      `INSERT INTO held_document (id, person_id, kind, state, issued_on, lapses_on, holder, noted_at)
       SELECT gen_random_uuid(), p.id, k.kind, 'held', current_date - 30, k.lapses, 'you', now()
         FROM unnest($1::uuid[]) AS p (id),
           (VALUES ('passport', current_date + 900), ('cv', NULL), ('photo', NULL), ('degree', NULL),
             ('good-standing', current_date + 60)) AS k (kind, lapses)`,
      [ids],
    );
    await admin.query('ANALYZE held_document');
  } finally {
    await admin.end();
  }
}

/** Plans of many clinicians through GraphQL over HTTP, one at a time, each of a need that they may read. */
export async function plans(): Promise<{ figures: Figure[]; notes: string[] }> {
  const house = await House.lay({ SECRET_KEY });
  try {
    const town: Town = await fillTown(house.laid.adminUrl);
    const chance = new Chance(77);
    const asking = chance.several(town.clinicians, people);
    await lay(house.laid.adminUrl, asking);
    const { apiUrl } = await house.start();
    const asker = new Asker(apiUrl);
    const times = { one: new Times(), list: new Times() };
    let told = 0;
    const planned = async (into: Times, personId: string) => {
      const needId = toGlobalId('Need', chance.one(town.openNeeds));
      const answer = await into.of(() =>
        asker.ask<{ feasibility: { steps: object[] } }>(personId, one, { needId }),
      );
      told += answer.feasibility.steps.length;
    };
    for (const personId of asking) await planned(new Times(), personId);
    told = 0;
    for (let round = 0; round < 5; round++) for (const personId of asking) await planned(times.one, personId);
    let listed = 0;
    await Inside.open(house.laid.url, SECRET_KEY, async (inside) => {
      for (const personId of asking.slice(0, 20)) await inside.findNeedsFor(personId);
    });
    for (let round = 0; round < 4; round++)
      for (const personId of asking.slice(0, 20)) {
        const ask = () => asker.ask<{ myMatches: { nodes: { readyBy: string | null }[] } }>(personId, list);
        const { myMatches } = round === 0 ? await ask() : await times.list.of(ask);
        if (round > 0) listed += myMatches.nodes.length;
      }
    const asked = times.one.all.length;
    return {
      figures: [
        { name: 'one plan through GraphQL, p50', value: times.one.at(0.5), unit: 'ms' },
        { name: 'one plan through GraphQL, p95', value: times.one.at(0.95), unit: 'ms', most: 50 },
        { name: 'page of 20 matches with ready by, p50', value: times.list.at(0.5), unit: 'ms' },
        { name: 'page of 20 matches with ready by, p95', value: times.list.at(0.95), unit: 'ms' },
      ],
      notes: [
        `Plans: ${asked} over HTTP among ${usualTown.clinicians} clinicians and ${usualTown.needs} needs, ${(told / asked).toFixed(1)} steps each;`,
        `${(listed / times.list.all.length).toFixed(1)} matches on a page.`,
      ],
    };
  } finally {
    await house.end();
  }
}
