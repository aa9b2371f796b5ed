import { activities, modes, payItems, siteConditions } from './data/small-lists.js';
import { compounds } from './data/compounds.js';
import { countries, countryAmbiguities } from './data/countries.js';
import { languageLevels } from './data/language-levels.js';
import { languages, wellKnownLanguages } from './data/languages.js';
import { leaveTypes } from './data/leave-types.js';
import { notTerms } from './data/not-terms.js';
import { places } from './data/places.js';
import { professions } from './data/professions.js';
import { regions } from './data/regions.js';
import { skills } from './data/skills.js';
import { specialties } from './data/specialties.js';
import { ReferenceRows } from './vocabulary.js';

/**
 * What this build ships. Only the load step and specs read it: programs read the rows of the database, which may be
 * newer and hold what people added, and would otherwise keep every list in memory twice.
 */
export const shippedRows: ReferenceRows = {
  professions,
  specialties,
  skills,
  languages,
  wellKnownLanguages,
  languageLevels,
  countries,
  places,
  regions,
  compounds,
  activities,
  payItems,
  leaveTypes,
  modes,
  siteConditions,
  notTerms: { ...notTerms, country: countryAmbiguities },
};
