/**
 * How the invented people are dealt out. None of these shares is a statistic: they are assumptions of an order of
 * magnitude, chosen so that lists are as skewed and profiles as thin as the fifty that were read by hand.
 */

/** Professions: nurses and doctors are two thirds of everybody, and forty cadres share the rest. */
export const professions: readonly (readonly [string, number])[] = [
  ['nurse', 36],
  ['doctor', 30],
  ['midwife', 6],
  ['healthcare-assistant', 5],
  ['pharmacist', 4],
  ['physiotherapist', 3],
  ['radiographer', 2.5],
  ['biomedical-scientist', 2.5],
  ['odp', 2],
  ['paramedic', 1.5],
  ['occupational-therapist', 1.5],
  ['dentist', 1.5],
  ['social-worker', 1],
  ['dietitian', 0.7],
  ['psychologist', 0.7],
  ['speech-and-language-therapist', 0.5],
  ['biomedical-engineer', 0.5],
  ['public-health-specialist', 0.5],
  ['optometrist', 0.3],
  ['health-manager', 0.3],
];

/** Countries of heritage: a few are a large part of the health workers of the diaspora, many are a handful. */
export const heritage: readonly (readonly [string, number])[] = [
  ['NG', 16],
  ['IN', 15],
  ['PH', 10],
  ['GH', 9],
  ['PK', 8],
  ['ZW', 7],
  ['KE', 6],
  ['EG', 4],
  ['SD', 4],
  ['UG', 3],
  ['ZM', 3],
  ['SL', 3],
  ['NP', 2.5],
  ['LK', 2],
  ['BD', 2],
  ['ET', 1.5],
  ['MW', 1.5],
  ['SO', 1],
  ['XS', 0.8],
  ['ER', 0.6],
  ['GM', 0.6],
  ['CM', 0.5],
  ['RW', 0.4],
  ['TZ', 0.4],
  ['MM', 0.4],
  ['LR', 0.3],
  ['JM', 0.3],
  ['CD', 0.2],
];

/**
 * What is stated at all. Languages by one in ten (5 of 50 profiles that were read), dates by one in three, the rest
 * between; a profession by everybody, because without one nothing matches.
 */
export const stated = {
  secondProfession: 0.04,
  leftProfession: 0.05,
  specialty: 0.65,
  secondSpecialty: 0.2,
  yearsInProfession: 0.45,
  years: 0.5,
  skills: 0.75,
  skillLevel: 0.4,
  skillLastUsed: 0.15,
  languages: 0.1,
  languageLevel: 0.7,
  ties: 0.75,
  tiesComplete: 0.1,
  registration: 0.55,
  registrationNumber: 0.6,
  availability: 1 / 3,
  availabilityModes: 0.4,
  lowResource: 0.3,
  teaching: 0.3,
  activities: 0.35,
  qualifications: 0.25,
  livesIn: 0.9,
  employment: 0.6,
  wishCountries: 0.25,
  wishModes: 0.4,
  wishDays: 0.3,
  wishHours: 0.1,
  wishActivities: 0.2,
  mustBeCovered: 0.15,
  neverSend: 0.03,
  hiddenFromOwnEmployer: 0.1,
} as const;
