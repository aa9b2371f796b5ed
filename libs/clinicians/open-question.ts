import type { Clinician } from './clinician.entity.js';
import { type ProfileChanges, type ProfileLists, overlaid } from './profile.changes.js';

/** Answers to open questions: each states one thing more, and nothing that was stated before is lost. */
export interface Answers {
  language?: Partial<ProfileLists['languages'][number]> & { code: string };
  skill?: Partial<ProfileLists['skills'][number]> & { code: string };
  profession?: Partial<ProfileLists['professions'][number]> & { code: string };
  registration?: ProfileLists['registrations'][number];
  tie?: ProfileLists['ties'][number];
  availability?: ProfileLists['availability'][number];
  qualification?: string;
  activity?: string;
  years?: number;
  lowResource?: boolean;
  teaching?: boolean;
  noMoreTies?: boolean;
}

/** The save that an answer comes down to. Pure. */
export function changesFor(answers: Answers, profile: Clinician): ProfileChanges {
  const { language, skill, profession, registration, tie, availability, qualification, activity } = answers;
  return {
    ...(language && { languages: languagesWith(profile.languages, language) }),
    ...(skill && { skills: merged(profile.skills, { level: null, lastUsed: null }, skill, sameCode) }),
    ...(profession && {
      professions: merged(
        profile.professions,
        { specialties: [], years: null, current: true },
        profession,
        sameCode,
      ),
    }),
    ...(registration && {
      registrations: merged(
        profile.registrations,
        {},
        registration,
        (a, b) => a.country === b.country && (a.body ?? null) === (b.body ?? null),
      ),
    }),
    ...(tie && {
      ties: merged(
        profile.ties,
        {},
        tie,
        (a, b) => a.country === b.country && a.kind === b.kind && (a.region ?? null) === (b.region ?? null),
      ),
    }),
    ...(availability && { availability: [...profile.availability, availability] }),
    ...(qualification !== undefined && {
      qualifications: [...new Set([...profile.qualifications, qualification])],
    }),
    ...(activity !== undefined && { activities: [...new Set([...profile.activities, activity])] }),
    ...(answers.years !== undefined && { years: answers.years }),
    ...(answers.lowResource !== undefined && { lowResource: answers.lowResource }),
    ...(answers.teaching !== undefined && { teaching: answers.teaching }),
    ...(answers.noMoreTies !== undefined && { tiesComplete: answers.noMoreTies }),
  };
}

/** "I do not speak it" takes back every level, and any level takes back "I do not speak it". */
function languagesWith(languages: ProfileLists['languages'], answer: NonNullable<Answers['language']>) {
  const silent = { understandPatients: null, teachIn: null, general: null };
  const leveled = answer.understandPatients ?? answer.teachIn ?? answer.general ?? null;
  const adjusted = answer.none ? { ...silent, ...answer } : leveled ? { ...answer, none: false } : answer;
  return merged(languages, { ...silent, none: false }, adjusted, sameCode);
}

const sameCode = (a: { code: string }, b: { code: string }) => a.code === b.code;

function merged<T extends object>(
  list: readonly T[],
  blank: Partial<T>,
  answer: Partial<T>,
  same: (a: T, b: T) => boolean,
): T[] {
  const at = list.findIndex((one) => same(one, answer as T));
  if (at < 0) return [...list, overlaid(blank as T, answer)];
  return list.map((one, i) => (i === at ? overlaid(one, answer) : one));
}
