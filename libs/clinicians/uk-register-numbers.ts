/** How numbers on the UK registers are written. Dated rows: a body that changes its form gets a new row. */
export interface RegisterNumber {
  body: string;
  form: RegExp;
  /** For the sentence that says what is wrong. */
  example: string;
  source: string;
  seenOn: string;
  /** Believed and not seen in a source: a number of another form is kept all the same. */
  believed: boolean;
}

const source = 'simplifier.net and nw-gmsa.github.io, UK Core identifier pages';
const seenOn = '2026-11-01';

export const ukRegisterNumbers: readonly RegisterNumber[] = [
  // The letter is the legacy form.
  { body: 'GMC', form: /^(\d{7}|[A-Z]\d{6})$/, example: '7654321', source, seenOn, believed: false },
  // The first two digits are the year of registration.
  { body: 'NMC', form: /^\d{2}[A-Z]\d{4}[A-Z]$/, example: '12A3456E', source, seenOn, believed: false },
  // Three letters, for some professions, are believed.
  { body: 'HCPC', form: /^[A-Z]{2,3}\d{4,6}$/, example: 'PH123456', source, seenOn, believed: false },
  // Technicians' 5 is believed.
  { body: 'GPhC', form: /^[25]\d{6}$/, example: '2012345', source, seenOn, believed: false },
  { body: 'GDC', form: /^\d{1,6}$/, example: '123456', source, seenOn, believed: true },
  { body: 'GOC', form: /^\d{2}-\d{4,5}$/, example: '01-12345', source, seenOn, believed: true },
];

/** Spaces and small letters are ways of writing, not content. */
export function tidyNumber(number: string): string {
  return number.replace(/\s+/g, '').toUpperCase();
}

/** What is wrong with the form of a number, as a sentence; undefined when nothing is known to be. It proves nothing. */
export function faultOfNumber(body: string, number: string): string | undefined {
  const known = ukRegisterNumbers.find((row) => row.body.toUpperCase() === body.trim().toUpperCase());
  if (!known || known.believed || known.form.test(tidyNumber(number))) return undefined;
  return `A number of the ${known.body} is written like ${known.example}. Look it up, or leave it out for now.`;
}
