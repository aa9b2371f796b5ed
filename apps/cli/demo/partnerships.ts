import { Partnerships } from '../../../libs/partnerships/partnerships.service.js';
import { Handovers } from '../../../libs/partnerships/handovers.service.js';
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
  /** Sides that lead together with the first. */
  coLeads?: readonly string[];
  state: PartnershipState;
  reason?: string;
}

/** Partnerships in every state. */
export const partnerships: readonly DemoPartnership[] = [
  {
    ...{ key: 'county-vale', state: 'active', sides: ['county', 'vale', 'kenyan-nurses'] },
    coLeads: ['kenyan-nurses'],
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
    ...{ key: 'hill-moor', state: 'exploring', sides: ['hill', 'moor'] },
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
    ...{ key: 'valley-glen', state: 'closing', sides: ['valley', 'glen'] },
    name: 'Pretend Valley and Pretend Glen',
    purpose: 'Triage at the front door of a district hospital.',
    plan: null,
    reason: 'The three years are over; the valley’s own trainers take it on.',
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
  const handovers = stage.get(Handovers);
  for (const { key, sides, coLeads = [], state, reason = '', name, purpose, plan } of partnerships) {
    // One that still waits was proposed the day before yesterday: its mail lies in the outbox.
    stage.clock.setBack(state === 'exploring' ? 2 : 40);
    const played = sides.map((side) => organisations.get(side)!);
    const [{ lead: proposer }, ...others] = played;
    const organisationIds = played.map(({ id }) => id);
    const leadIds = [sides[0], ...coLeads].map((side) => organisations.get(side)!.id);
    const id = await stage.act(proposer, `${key}/propose`, (tx, actor) =>
      service.propose(tx, actor, { name, purpose, plan, organisationIds, leadIds }),
    );
    ids.set(key, id);
    if (state === 'exploring') continue;
    for (const { lead } of others)
      await stage.act(lead, `${key}/agree`, (tx, actor) => service.agree(tx, actor, id));
    if (state === 'agreed') continue;
    await stage.act(proposer, `${key}/begin`, (tx, actor) => service.begin(tx, actor, id));
    stage.clock.setBack(6);
    if (state === 'paused')
      await stage.act(proposer, `${key}/pause`, (tx, actor) => service.pause(tx, actor, id, reason));
    if (state !== 'closing' && state !== 'closed') continue;
    await stage.act(proposer, `${key}/startClosing`, (tx, actor) =>
      service.startClosing(tx, actor, id, reason),
    );
    // One that still closes waits for the word of its other side.
    for (const side of state === 'closed' ? played : played.slice(0, 1))
      await stage.act(side.lead, `${key}/${side.id}/handover`, (tx, actor) =>
        handovers.state(tx, actor, id, { organisationId: side.id, ...continued }),
      );
    if (state === 'closed')
      await stage.act(proposer, `${key}/close`, (tx, actor) => service.close(tx, actor, id));
  }
  return ids;
}

const continued = {
  what: 'The course for new staff, twice a year',
  successorName: 'Sister Invented Imagined',
  successorOrganisation: null,
  remains: 'Four trainers, a checklist on every ward, a room with two manikins.',
  materialsAt: 'The library of the hospital, and the shared folder that its matron keeps.',
};
