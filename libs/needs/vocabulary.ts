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

/** Who advertises a return post. */
export const AdvertisedBy = { INSTITUTION: 'institution', MINISTRY: 'ministry' } as const;
export type AdvertisedBy = (typeof AdvertisedBy)[keyof typeof AdvertisedBy];

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
  RESIDENCE: 'residence',
  STAFF: 'staff',
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

/** Publishes a list in the schema; a value without a description does not compile. */
export function publish<T extends Record<string, string>>(
  values: T,
  name: string,
  description: string,
  each: Record<keyof T, string>,
): void {
  const valuesMap = Object.fromEntries(
    Object.entries(each).map(([key, text]) => [key, { description: text as string }]),
  );
  registerEnumType(values, { name, description, valuesMap: valuesMap as never });
}

publish(
  RecordKind,
  'NeedRecordKind',
  'What kind of page this was. Only a need can be opened; others stay what they are.',
  {
    NEED: 'A need of an institution, which can be opened.',
    PROGRAMME: 'A page about a programme or scheme.',
    PROJECT: 'The description of a project or of volunteer work.',
    GUIDANCE: 'Guidance, e.g. on letters for a visit.',
    GRANT_CALL: 'A call for grant applications by organisations.',
  },
);
publish(AdvertisedBy, 'ReturnPostAdvertiser', 'Who advertises a return post in the country itself.', {
  INSTITUTION: 'The institution that asks.',
  MINISTRY: 'Its ministry, or whichever authority fills posts there.',
});
publish(Traveller, 'Traveller', 'Who travels on a leg.', {
  CLINICIAN: 'The clinician.',
  OVERSEAS_COLLEAGUE: 'A colleague from the institution that asks.',
});
publish(Heritage, 'NeedHeritage', 'What a tie to the country means for this need.', {
  REQUIRED: 'Only people with a tie; needs a stated reason and an officer’s agreement.',
  WELCOME: 'A tie is a bonus and its lack no bar.',
  IRRELEVANT: 'A tie counts for nothing.',
});
publish(
  HeritageTie,
  'NeedHeritageTie',
  'Ties that a need may count. Citizenship, tribe, clan and faith can never be demanded.',
  {
    WORKED: 'Worked there.',
    TRAINED: 'Trained or studied there.',
    PARTNER: 'A partner or spouse is from there.',
    FAMILY: 'Family is from there.',
  },
);
publish(Payer, 'Payer', 'Who pays an item.', {
  HOST: 'The institution that asks.',
  PROGRAMME: 'The programme, a donor or a grant.',
  CLINICIAN: 'The visitor.',
  EMPLOYER: 'The visitor’s employer.',
  OTHER: 'Somebody else, as said in the text.',
  NOT_STATED: 'Nobody has said; an answer of its own.',
});
publish(FacilityLevel, 'FacilityLevel', 'What kind of place the work is at.', {
  COMMUNITY: 'In the community or in people’s homes.',
  HEALTH_POST: 'A health post or dispensary.',
  PRIMARY: 'A health centre or clinic.',
  DISTRICT: 'A district or county hospital.',
  REGIONAL: 'A regional or provincial hospital.',
  REFERRAL: 'A referral hospital.',
  NATIONAL: 'A national hospital or institute.',
  TEACHING: 'A teaching hospital.',
  TRAINING: 'A university, school or college.',
  MINISTRY: 'A ministry, council or other authority.',
  OTHER: 'Another kind of place, e.g. a ship or a school.',
});
publish(PreparationKind, 'PreparationKind', 'What has to be done or handed in before the work starts.', {
  DOCUMENT: 'A document such as a CV or certificate.',
  REFERENCE: 'A reference from somebody who knows the person’s work.',
  RECORD_CHECK: 'A criminal-record or background check.',
  CONDUCT: 'A code of conduct or safeguarding policy to accept.',
  VACCINATION: 'A vaccination or other protection of health.',
  COURSE: 'A course, briefing or induction.',
  PAPERS: 'A visa, permit or licence.',
  AGREEMENT: 'An agreement or letter between organisations.',
  DATA_PROTECTION: 'A rule for the protection of patients’ data.',
  SELECTION: 'A step by which people are chosen.',
  OTHER: 'Something else, as said in the text.',
});
publish(RequirementKind, 'RequirementKind', 'What a requirement is about.', {
  SKILL: 'A skill, by its code.',
  LANGUAGE: 'A language, by its code, with or without a level.',
  REGISTRATION: 'A registration in a country, by the country’s code.',
  RESIDENCE: 'Living in a country now, by the country’s code; never where somebody is from.',
  STAFF: 'On the staff of a country’s health service now, by the country’s code.',
  YEARS: 'Years of experience.',
  LOW_RESOURCE: 'Earlier work where resources are scarce.',
  TEACHING: 'Earlier teaching.',
  QUALIFICATION: 'A degree or qualification, by its code.',
  STATED: 'Words that no list holds; no machine can judge them.',
});
publish(LanguageUse, 'LanguageUse', 'What a language is needed for.', {
  UNDERSTAND_PATIENTS: 'To understand patients and be understood.',
  TEACH_IN: 'To teach in it.',
  ANY: 'For neither in particular.',
});
publish(YearsCount, 'YearsCount', 'How years of experience are counted.', {
  ANY: 'As nobody has said.',
  IN_PROFESSION: 'Years in the profession.',
  POST_QUALIFICATION: 'Years since qualifying.',
  IN_SPECIALTY: 'Years in the specialty.',
  LOW_RESOURCE: 'Years where resources are scarce.',
  TEACHING: 'Years of teaching.',
});
publish(TiltCriterion, 'TiltCriterion', 'A criterion whose weight a need may tilt a little.', {
  SPECIALTY: 'How near the specialty is.',
  SKILLS: 'The skills.',
  LANGUAGES: 'The languages.',
  HERITAGE: 'A tie to the country.',
  EXPERIENCE: 'The experience.',
  AVAILABILITY: 'The days that fit.',
});
publish(OutcomeKind, 'NeedOutcomeKind', 'How a need ended.', {
  FILLED_HERE: 'All places were filled through Midst.',
  PARTLY_FILLED: 'Some places were filled through Midst.',
  FILLED_ELSEWHERE: 'The places were filled in another way.',
  NOT_FILLED: 'Nobody was found.',
  NOT_NEEDED: 'It is not needed any more.',
});
