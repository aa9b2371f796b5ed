import { Partnerships } from '../../../libs/partnerships/partnerships.service.js';
import type { PartnershipState } from '../../../libs/partnerships/partnership.states.js';
import type { PlayedOrganisation } from './play-organisations.js';
import type { Stage } from './stage.js';

interface DemoPartnership {
  key: string;
  name: string;
  purpose: string;
  plan: string | null;
  /** The first side proposes. */
  sides: readonly string[];
  state: PartnershipState;
  reason?: string;
}

/** Partnerships in every state. */
export const partnerships: readonly DemoPartnership[] = [
  {
    ...{ key: 'county-vale', state: 'agreed', sides: ['county', 'vale', 'kenyan-nurses'] },
    name: 'Example County and Invented Vale',
    purpose: 'Safe surgery in the county’s own hands within three years.',
    plan: 'Invented County Surgical Plan',
  },
  {
    ...{ key: 'harbour-bay', state: 'agreed', sides: ['harbour', 'bay'] },
    name: 'Pretend Harbour and Notional Bay',
    purpose: 'Teaching for midwives and surgeons in training.',
    plan: 'Pretend Region Teaching Plan',
  },
  {
    ...{ key: 'hill-moor', state: 'proposed', sides: ['hill', 'moor'] },
    name: 'Sample Hill and Example Moor',
    purpose: 'Emergency care courses, twice a year.',
    plan: null,
  },
  {
    ...{ key: 'delta-glen', state: 'paused', sides: ['delta', 'glen'] },
    name: 'Imagined Delta and Pretend Glen',
    purpose: 'A new critical care unit.',
    plan: 'Imagined Delta Ten-Year Plan',
    reason: 'The building is late; we go on when the unit has a roof.',
  },
  {
    ...{ key: 'valley-moor', state: 'closed', sides: ['valley', 'moor'] },
    name: 'Pretend Valley and Example Moor',
    purpose: 'A first clinic for rehabilitation.',
    plan: null,
    reason: 'Done: the clinic runs by itself.',
  },
];

/** Proposes, agrees and ends partnerships as the table says. @returns their ids by key */
export async function playPartnerships(
  stage: Stage,
  organisations: ReadonlyMap<string, PlayedOrganisation>,
): Promise<Map<string, string>> {
  const service = stage.get(Partnerships);
  const ids = new Map<string, string>();
  for (const { key, sides, state, reason = '', name, purpose, plan } of partnerships) {
    // One that still waits was proposed the day before yesterday: its mail lies in the outbox.
    stage.clock.setBack(state === 'proposed' ? 2 : 40);
    const played = sides.map((side) => organisations.get(side)!);
    const [{ lead: proposer }, ...others] = played;
    const organisationIds = played.map(({ id }) => id);
    const id = await stage.act(proposer, `${key}/propose`, (tx, actor) =>
      service.propose(tx, actor, { name, purpose, plan, organisationIds }),
    );
    ids.set(key, id);
    if (state === 'proposed') continue;
    for (const { lead } of others)
      await stage.act(lead, `${key}/agree`, (tx, actor) => service.agree(tx, actor, id));
    stage.clock.setBack(6);
    if (state === 'paused')
      await stage.act(proposer, `${key}/pause`, (tx, actor) => service.pause(tx, actor, id, reason));
    if (state === 'closed')
      await stage.act(proposer, `${key}/close`, (tx, actor) => service.close(tx, actor, id, reason));
  }
  return ids;
}
