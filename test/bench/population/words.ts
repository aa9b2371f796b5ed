import { shippedRows } from '../../../libs/reference/shipped-rows.js';

/** What somebody of a profession may state, the commonest first: the order of the reference data stands for it. */
function grouped<T extends { code: string }>(rows: readonly T[], keys: (row: T) => readonly string[]) {
  const groups = new Map<string, string[]>();
  for (const row of rows)
    for (const key of keys(row)) groups.set(key, [...(groups.get(key) ?? []), row.code]);
  return groups;
}

const specialties = grouped(shippedRows.specialties, (row) => row.professions);
const skills = grouped(shippedRows.skills, (row) => row.specialties);
const languages = grouped(shippedRows.languages, (row) => row.spokenIn);
const registers = new Map(shippedRows.professions.map((row) => [row.code, row.ukRegister]));

export const specialtiesOf = (profession: string): readonly string[] => specialties.get(profession) ?? [];
export const skillsOf = (specialty: string): readonly string[] => skills.get(specialty) ?? [];
export const languagesOf = (country: string): readonly string[] => languages.get(country) ?? [];
export const ukRegisterOf = (profession: string): string | undefined => registers.get(profession);

export const everySkill: readonly string[] = shippedRows.skills.map((row) => row.code);
export const activities: readonly string[] = shippedRows.activities.map((row) => row.code);
export const payItems: readonly string[] = shippedRows.payItems.map((row) => row.code);
