import type { Mode } from '../../clinicians/profile-words.js';

/** What a register may care about: whether people are treated, and from where. */
export type Work = 'treat' | 'teach' | 'observe' | 'remote' | 'treat-remotely';

export interface StatedWork {
  mode: Mode;
  activities: readonly string[];
  /** Said of the leg itself, in agreed terms. */
  treatsPeople: boolean;
}

/** Mentoring and supervising at the bedside need a licence as treating does (domain.md C.7). */
const amongPatients = ['treat', 'supervise', 'mentor'];
const careFromAfar = ['treat', 'report-images'];

/**
 * The kind of work of a leg that asks for most. Nothing stated is read as treating: a permission that was not needed costs
 * less than one that was missing.
 */
export function workOf({ mode, activities, treatsPeople }: StatedWork): Work {
  const does = (codes: readonly string[]) => treatsPeople || activities.some((code) => codes.includes(code));
  if (mode === 'remote') return does(careFromAfar) ? 'treat-remotely' : 'remote';
  if (activities.length === 0 || does(amongPatients)) return 'treat';
  return activities.every((code) => code === 'observe') ? 'observe' : 'teach';
}
