import type { TimeOffStep } from './time-off-step.entity.js';
import type { ApproverRole } from './vocabulary.js';

/**
 * Whom to turn to above a role, for a clinician who wants to: nobody is ever asked of Midst's own accord. Above whoever
 * stands last here there is nobody. Source: roles as employers' policies name them, `leave_policy.approvers_text`.
 */
const above: Partial<Record<ApproverRole, ApproverRole>> = {
  'rota-coordinator': 'clinical-lead',
  'line-manager': 'clinical-lead',
  'clinical-lead': 'clinical-director',
  'clinical-director': 'medical-director',
  finance: 'clinical-director',
  hr: 'medical-director',
  'medical-director': 'chief-executive-delegate',
  'educational-supervisor': 'training-programme-director',
  'training-programme-director': 'head-of-school',
  'head-of-school': 'postgraduate-dean',
};

export function nextRole(role: ApproverRole): ApproverRole | null {
  return above[role] ?? null;
}

/** The role that the clinician may turn to now, because the last day has passed in silence; null: there is none, or not yet. */
export function escalatesTo(
  { state, role, decideBy }: Pick<TimeOffStep, 'state' | 'role' | 'decideBy'>,
  today: string,
): ApproverRole | null {
  return state === 'asked' && decideBy !== null && decideBy < today ? nextRole(role) : null;
}
