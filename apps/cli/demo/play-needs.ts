import { Need } from '../../../libs/needs/need.entity.js';
import { NeedReviews } from '../../../libs/needs/reviews.service.js';
import { Needs } from '../../../libs/needs/need.service.js';
import type { NeedState } from '../../../libs/needs/need.states.js';
import { system } from '../../../libs/platform/actor.js';
import type { DemoNeed } from './needs.js';
import type { PlayedOrganisation } from './play-organisations.js';
import { forEach, type Performer, type Stage } from './stage.js';

export interface NeedCast {
  institutions: ReadonlyMap<string, PlayedOrganisation>;
  partnerships: ReadonlyMap<string, string>;
  officer: Performer;
}

/** One scene: what happens to which needs on the same day, each step by whoever may take it. */
interface Scene {
  daysAgo: number;
  states: readonly NeedState[];
  play: (need: DemoNeed, id: string, lead: Performer) => Promise<unknown>;
}

/** Everything that was ever sent, and everything that was approved, by where it ended. */
const sent: readonly NeedState[] = [
  'submitted',
  'returned',
  'approved',
  'open',
  'paused',
  'lapsed',
  'closed',
];
const approved: readonly NeedState[] = ['approved', 'open', 'paused', 'lapsed', 'closed'];
const opened: readonly NeedState[] = ['open', 'paused', 'lapsed', 'closed'];

/** Plays the lives of all needs, scene by scene. @returns their ids by key */
export async function playNeeds(
  stage: Stage,
  needs: readonly DemoNeed[],
  { institutions, partnerships, officer }: NeedCast,
): Promise<Map<string, string>> {
  const service = stage.get(Needs);
  const leadOf = (need: DemoNeed) => institutionOf(institutions, need).lead;
  const ids = new Map<string, string>();

  stage.clock.setBack(14);
  await forEach(needs, async (need) => {
    const { id: institutionId, lead } = institutionOf(institutions, need);
    const partnershipId = need.partnership ? partnerships.get(need.partnership) : undefined;
    const words = { ...need.words((days) => stage.clock.day(days)), ...(partnershipId && { partnershipId }) };
    const id = await stage.act(lead, `${need.key}/save`, (tx, actor) =>
      service.save(tx, actor, words, { institutionId }),
    );
    ids.set(need.key, id);
  });

  const scenes: readonly Scene[] = [
    {
      ...{ daysAgo: 13, states: sent },
      play: ({ key }, id, lead) => stage.act(lead, `${key}/submit`, (tx) => service.submit(tx, id)),
    },
    {
      ...{ daysAgo: 11, states: approved },
      play: ({ key, verdict }, id) =>
        stage.act(officer, `${key}/review`, (tx, actor) =>
          stage
            .get(NeedReviews)
            .review(tx, actor, id, { decision: 'approve', publicSample: true, ...verdict }),
        ),
    },
    {
      ...{ daysAgo: 1, states: ['returned'] },
      play: ({ key, verdict }, id) =>
        stage.act(officer, `${key}/review`, (tx, actor) =>
          stage.get(NeedReviews).review(tx, actor, id, { decision: 'return', ...verdict }),
        ),
    },
    {
      ...{ daysAgo: 9, states: opened },
      play: ({ key }, id, lead) => stage.act(lead, `${key}/open`, (tx, actor) => service.open(tx, actor, id)),
    },
    {
      ...{ daysAgo: 4, states: ['paused'] },
      play: ({ key, reason }, id, lead) =>
        stage.act(lead, `${key}/pause`, (tx) => service.pause(tx, id, reason ?? null)),
    },
    {
      ...{ daysAgo: 3, states: ['withdrawn'] },
      play: ({ key, reason }, id, lead) =>
        stage.act(lead, `${key}/withdraw`, (tx) => service.withdraw(tx, id, reason ?? null)),
    },
    {
      ...{ daysAgo: 2, states: ['closed'] },
      play: (need, id, lead) =>
        stage.act(lead, `${need.key}/close`, (tx) => service.close(tx, id, outcomeOf(stage, need))),
    },
    {
      ...{ daysAgo: 0, states: ['lapsed'] },
      // Nobody's act: its last day is over. A load that was broken off finds it lapsed already.
      play: (_need, id) =>
        stage.database.as(system('timekeeper'), async (tx) => {
          if (await tx.existsBy(Need, { id, state: 'open' })) await service.lapse(tx, id);
        }),
    },
  ];
  for (const { daysAgo, states, play } of scenes) {
    stage.clock.setBack(daysAgo);
    await forEach(
      needs.filter((need) => states.includes(need.state)),
      (need) => play(need, ids.get(need.key)!, leadOf(need)),
    );
  }
  return ids;
}

function institutionOf(institutions: NeedCast['institutions'], { institution, key }: DemoNeed) {
  const played = institutions.get(institution);
  if (!played)
    throw new Error(`The need ${key} names an institution that is not in the table: ${institution}`);
  return played;
}

function outcomeOf(stage: Stage, { key, outcome }: DemoNeed) {
  if (!outcome) throw new Error(`The need ${key} is closed without an outcome`);
  return outcome((days) => stage.clock.day(days));
}
