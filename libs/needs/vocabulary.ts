import { registerEnumType } from '@nestjs/graphql';

/**
 * Closed lists of what a need can say. Their values are what the tables store and what the rule of matching reads;
 * open lists (professions, specialties, activities, languages, countries) are rows of the reference library.
 */

export const RecordKind = {
  NEED: 'need',
  PROGRAMME: 'programme',
  PROJECT: 'project',
  GUIDANCE: 'guidance',
  GRANT_CALL: 'grant-call',
} as const;
export type RecordKind = (typeof RecordKind)[keyof typeof RecordKind];

export const Traveller = { CLINICIAN: 'clinician', OVERSEAS_COLLEAGUE: 'overseas-colleague' } as const;
export type Traveller = (typeof Traveller)[keyof typeof Traveller];

export const Heritage = { REQUIRED: 'required', WELCOME: 'welcome', IRRELEVANT: 'irrelevant' } as const;
export type Heritage = (typeof Heritage)[keyof typeof Heritage];

/** Citizenship, birth, tribe, clan and faith are missing on purpose: a need can never demand them. */
export const HeritageTie = {
  WORKED: 'worked',
  TRAINED: 'trained',
  PARTNER: 'partner',
  FAMILY: 'family',
} as const;
export type HeritageTie = (typeof HeritageTie)[keyof typeof HeritageTie];

export const Payer = {
  HOST: 'host',
  PROGRAMME: 'programme',
  CLINICIAN: 'clinician',
  EMPLOYER: 'employer',
  OTHER: 'other',
  NOT_STATED: 'not-stated',
} as const;
export type Payer = (typeof Payer)[keyof typeof Payer];

export const FacilityLevel = {
  COMMUNITY: 'community',
  HEALTH_POST: 'health-post',
  PRIMARY: 'primary',
  DISTRICT: 'district',
  REGIONAL: 'regional',
  REFERRAL: 'referral',
  NATIONAL: 'national',
  TEACHING: 'teaching',
  TRAINING: 'training-institution',
  MINISTRY: 'ministry',
  OTHER: 'other',
} as const;
export type FacilityLevel = (typeof FacilityLevel)[keyof typeof FacilityLevel];

export const PreparationKind = {
  DOCUMENT: 'document',
  REFERENCE: 'reference',
  RECORD_CHECK: 'record-check',
  CONDUCT: 'conduct',
  VACCINATION: 'vaccination',
  COURSE: 'course',
  PAPERS: 'papers',
  AGREEMENT: 'agreement',
  DATA_PROTECTION: 'data-protection',
  SELECTION: 'selection',
  OTHER: 'other',
} as const;
export type PreparationKind = (typeof PreparationKind)[keyof typeof PreparationKind];

export const RequirementKind = {
  SKILL: 'skill',
  LANGUAGE: 'language',
  REGISTRATION: 'registration',
  YEARS: 'years',
  LOW_RESOURCE: 'low-resource',
  TEACHING: 'teaching',
  QUALIFICATION: 'qualification',
  STATED: 'stated',
} as const;
export type RequirementKind = (typeof RequirementKind)[keyof typeof RequirementKind];

export const LanguageUse = {
  UNDERSTAND_PATIENTS: 'understand-patients',
  TEACH_IN: 'teach-in',
  ANY: 'any',
} as const;
export type LanguageUse = (typeof LanguageUse)[keyof typeof LanguageUse];

export const YearsCount = {
  ANY: 'any',
  IN_PROFESSION: 'in-profession',
  POST_QUALIFICATION: 'post-qualification',
  IN_SPECIALTY: 'in-specialty',
  LOW_RESOURCE: 'low-resource',
  TEACHING: 'teaching',
} as const;
export type YearsCount = (typeof YearsCount)[keyof typeof YearsCount];

export const TiltCriterion = {
  SPECIALTY: 'specialty',
  SKILLS: 'skills',
  LANGUAGES: 'languages',
  HERITAGE: 'heritage',
  EXPERIENCE: 'experience',
  AVAILABILITY: 'availability',
} as const;
export type TiltCriterion = (typeof TiltCriterion)[keyof typeof TiltCriterion];

export const OutcomeKind = {
  FILLED_HERE: 'filled-here',
  PARTLY_FILLED: 'partly-filled',
  FILLED_ELSEWHERE: 'filled-elsewhere',
  NOT_FILLED: 'not-filled',
  NOT_NEEDED: 'not-needed',
} as const;
export type OutcomeKind = (typeof OutcomeKind)[keyof typeof OutcomeKind];

/** The enumerations as GraphQL knows them: name, values, what they are for. */
const inTheSchema: [string, Record<string, string>, string][] = [
  [
    'NeedRecordKind',
    RecordKind,
    'What kind of page this was. Only a need can be opened; the others are kept as what they are.',
  ],
  [
    'Traveller',
    Traveller,
    'Who travels on a leg: the clinician, or a colleague from the institution that asks.',
  ],
  [
    'NeedHeritage',
    Heritage,
    'Whether a tie to the country is required (with a stated reason), welcome, or irrelevant.',
  ],
  [
    'NeedHeritageTie',
    HeritageTie,
    'Ties that a need may count. Citizenship, tribe, clan and faith can never be demanded.',
  ],
  ['Payer', Payer, 'Who pays an item. Not stated is an answer of its own.'],
  ['FacilityLevel', FacilityLevel, 'What kind of place the work is at.'],
  ['PreparationKind', PreparationKind, 'What has to be done or handed in before the work starts.'],
  ['RequirementKind', RequirementKind, 'What a requirement is about; STATED keeps words that no list holds.'],
  ['LanguageUse', LanguageUse, 'What a language is needed for.'],
  ['YearsCount', YearsCount, 'How years of experience are counted.'],
  ['TiltCriterion', TiltCriterion, 'A criterion whose weight a need may tilt a little.'],
  ['NeedOutcomeKind', OutcomeKind, 'How a need ended.'],
];

for (const [name, values, description] of inTheSchema) registerEnumType(values, { name, description });
