import { roleRow } from './rules/known-roles.js';
import type { TimeOffStep } from './time-off-step.entity.js';
import type { ApproverRole } from './vocabulary.js';

/**
 * Whom to turn to above a role, for a clinician who wants to: nobody is ever asked of Midst's own accord. Above whoever
 * stands last there is nobody.
 */
export const nextRole = (role: ApproverRole): ApproverRole | null => roleRow(role)?.above ?? null;

/** The role that the clinician may turn to now, because the last day has passed in silence; null: there is none, or not yet. */
export function escalatesTo(
  { state, role, decideBy }: Pick<TimeOffStep, 'state' | 'role' | 'decideBy'>,
  today: string,
): ApproverRole | null {
  return state === 'asked' && decideBy !== null && decideBy < today ? nextRole(role) : null;
}
