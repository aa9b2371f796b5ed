import type { CardField } from '../api/operations.js';

/** What can be shown to an institution, what identifies a person last. Nothing is ticked beforehand. */
export const cardFields: readonly CardField[] = [
  'PROFESSIONS',
  'EXPERIENCE',
  'SKILLS',
  'LANGUAGES',
  'AVAILABILITY',
  'GRADE',
  'STAGE',
  'QUALIFICATIONS',
  'REGISTRATIONS',
  'REGISTRATION_NUMBERS',
  'PAST_ASSIGNMENTS',
  'WISHES',
  'WORDS',
  'TIE_COUNTRIES',
  'TIES',
  'PLACE',
  'NAME',
  'EMAIL',
];
