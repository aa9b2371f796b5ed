import type { StaffGroup } from './leave-rule.js';

/** Professions of the medical and dental contracts; everybody else is on the contract of Agenda for Change. */
const medical = ['doctor', 'dentist'];

/**
 * The group of staff of somebody, as far as a profile tells: a doctor who is no trainee may be a consultant, a specialist
 * or a locum, and whoever states no profession may be anybody. Null: it does not tell. Pure.
 */
export function staffGroupOf(professions: readonly string[], trainee: boolean): StaffGroup | null {
  if (professions.length === 0) return null;
  if (!professions.some((code) => medical.includes(code))) return 'agenda-for-change';
  return trainee ? 'resident-doctor' : null;
}
