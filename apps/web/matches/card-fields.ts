import type { CardField } from '../api/operations.js';
import { oneOf } from '../pages/typed.js';

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
  'ENDORSEMENTS',
  'TIE_COUNTRIES',
  'TIES',
  'PLACE',
  'NAME',
  'EMAIL',
];

/** Those of a form or an address that were ticked. */
export function tickedIn(sent: unknown): CardField[] {
  return [sent].flat().flatMap((one) => oneOf(one, cardFields) ?? []);
}
