import type { Need } from './need.entity.js';
import { needLife, type NeedAction, type NeedParty, writableStates } from './need.states.js';

/** What the reader holds now, as PostgreSQL knows it. */
export interface Standing {
  officer: boolean;
  leads: readonly string[];
}

/** An officer who leads the institution stands there as its lead only. */
export function partiesOf(standing: Standing, need: Pick<Need, 'institutionId'>): NeedParty[] {
  if (standing.leads.includes(need.institutionId)) return ['lead'];
  return standing.officer ? ['officer'] : [];
}

export const canSave = (need: Pick<Need, 'state'>, parties: readonly NeedParty[]): boolean =>
  parties.length > 0 && writableStates.includes(need.state);

export const canCopy = (parties: readonly NeedParty[]): boolean => parties.includes('lead');

/** The exact place, the institution and names: hidden in a sensitive need from all but its leads and officers. */
export const canSeePlace = (need: Pick<Need, 'sensitive'>, parties: readonly NeedParty[]): boolean =>
  !need.sensitive || parties.length > 0;

/** What is missing, its history and what was remarked are for those who work on it. */
export const canSeeWork = (parties: readonly NeedParty[]): boolean => parties.length > 0;

/** Verbs as in the schema, null for what Midst does by itself; a page of another kind than a need can only be copied or withdrawn. */
export const verbs: Readonly<Record<NeedAction, string | null>> = {
  submit: 'submitNeed',
  return: 'reviewNeed',
  approve: 'reviewNeed',
  open: 'openNeed',
  openOnItsDay: null,
  pause: 'pauseNeed',
  resume: 'resumeNeed',
  extend: 'extendNeed',
  lapse: null,
  close: 'closeNeed',
  withdraw: 'withdrawNeed',
};

export function allowedActions(
  need: Pick<Need, 'state' | 'recordKind'>,
  parties: readonly NeedParty[],
): string[] {
  const taken = needLife
    .allowed(need.state, parties)
    .filter((action) => need.recordKind === 'need' || action === 'withdraw')
    .flatMap((action) => verbs[action] ?? []);
  return [
    ...(canSave(need, parties) ? ['saveNeed'] : []),
    ...new Set(taken),
    ...(canCopy(parties) ? ['copyNeed'] : []),
  ];
}
