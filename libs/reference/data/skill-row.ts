import { Skill } from '../terms.js';

/** A skill as it is written in the lists: its name, then its synonyms. */
export type SkillLine = readonly [name: string, ...synonyms: string[]];
export interface SkillGroup {
  specialties: readonly string[];
  skills: readonly SkillLine[];
  /** Lines whose parent is another skill, by name. */
  under?: Readonly<Record<string, readonly SkillLine[]>>;
}

/** Skills are named once, so the code comes from the name and stays stable as long as the name does. */
export const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

export type PlainSkill = Omit<Skill, 'related' | 'source' | 'edition'>;

export function skillsOf(groups: readonly SkillGroup[]): PlainSkill[] {
  return groups.flatMap(({ specialties, skills, under = {} }) => [
    ...skills.map(([name, ...synonyms]) => ({ code: slug(name), name, synonyms, specialties })),
    ...Object.entries(under).flatMap(([parent, lines]) =>
      lines.map(([name, ...synonyms]) => ({
        code: slug(name),
        name,
        synonyms,
        specialties,
        parent: slug(parent),
      })),
    ),
  ]);
}
