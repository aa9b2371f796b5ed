import type { RegistrationRequirement } from '../../reference/going.entity.js';
import type { Work } from './works.js';

export interface Standing {
  professions: readonly string[];
  /** Whether they trained there, or are or were on its register; null: not stated. */
  trainedThere: boolean | null;
}

export interface Requirement {
  row: RegistrationRequirement;
  /** Where they trained would decide, and is not stated. */
  openWhere: boolean;
}

/**
 * What a country asks of somebody for a kind of work: its own row, else what holds where nothing is known of it; null
 * only where the reference data is not there. Where somebody trained is asked first: whoever did so there mostly renews,
 * and the way for others is for others. Where it is not stated the longer way stands, and the question with it. Pure.
 */
export function requirementFor(
  rows: readonly RegistrationRequirement[],
  country: string,
  work: Work,
  { professions, trainedThere }: Standing,
): Requirement | null {
  const fitting = rows.filter(
    (row) =>
      row.works.includes(work) &&
      (row.professions.length === 0 || row.professions.some((code) => professions.includes(code))),
  );
  const own = fitting.filter((row) => row.country === country);
  const general = fitting.filter((row) => row.country === null);
  const forThem = (who: RegistrationRequirement['who']) => (row: RegistrationRequirement) => row.who === who;
  const renewal = own.find(forThem('trained-there')) ?? general.find(forThem('trained-there'));
  const others = own.find((row) => row.who !== 'trained-there') ?? general.find(forThem('anyone'));
  const row = trainedThere ? (renewal ?? others) : (others ?? renewal);
  return row ? { row, openWhere: trainedThere === null && work === 'treat' } : null;
}
