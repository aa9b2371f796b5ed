/** Shapes of single values. Whether a code exists is the reference library's to say; these only keep nonsense out. */

export const CODE = /^[A-Za-z0-9][A-Za-z0-9._:/-]{0,79}$/;
export const CODE_SENTENCE = 'Use a code of the reference data.';

/** ISO 3166-1 alpha-2, and XS for Somaliland, which has a row of its own. */
export const COUNTRY = /^[A-Z]{2}$/;
export const COUNTRY_SENTENCE = 'Use a two-letter country code; Somaliland is XS.';

export const DAY = /^\d{4}-\d{2}-\d{2}$/;
export const DAY_SENTENCE = 'Write a day of the calendar like 2027-03-31.';
