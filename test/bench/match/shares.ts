/**
 * What matching reads and the town of the other benches leaves out, and what needs ask for. As in
 * `population/shares.ts` none of these shares is a statistic: they are assumptions of an order of magnitude, made
 * after fifty profiles and some two hundred adverts had been read by hand. The shares of that file hold here too.
 */

/** The day on which everything is judged: 28 November 2026, so that figures of two days can be compared. */
export const today = 20_785;

export const people = {
  stage: 0.5,
  /** Colleagues abroad, who may travel to the UK. */
  livesElsewhere: 0.05,
  /** Text about their work beyond what terms cover: the last field of a profile. */
  words: 0.3,
  /** A register in the country where they trained, mostly not kept up. */
  registeredThere: 0.1,
  stillRegisteredThere: 0.4,
  registrationLapsed: 0.05,
  /** A language that somebody is known by others to speak, and says that they do not. */
  speaksNot: 0.05,
  /** Of those who refuse a country, who wants nothing to do with it from afar either. */
  neverRemoteToo: 0.2,
  /** Hidden from everybody in a country; hidden from one institution. */
  hiddenFromCountry: 0.01,
  hiddenFromInstitution: 0.005,
  /** Inside the ring-fence of an employer or association that Midst knows. */
  memberOf: 0.3,
  ukBoundToo: 0.1,
  secondItemCovered: 0.3,
} as const;

export const needs = {
  /** Needs for "any health worker who can teach …": many professions, no specialty, general skills. */
  broad: 0.2,
  anyProfession: 0.15,
  secondProfession: 0.15,
  specialty: 0.6,
  secondSpecialty: 0.25,
  activities: 0.8,
  languageOfCountry: 1 / 3,
  languageEssential: 0.4,
  registration: 0.2,
  registrationEssential: 0.5,
  years: 0.4,
  yearsEssential: 0.5,
  lowResource: 0.1,
  teaching: 0.15,
  qualification: 0.1,
  stated: 0.3,
  skillEssential: 0.4,
  /** Skills joined by "or". */
  alternatives: 0.1,
  heritageRequired: 0.05,
  heritageWelcome: 0.3,
  heritageKindsNamed: 0.1,
  openCountries: 0.05,
  secondCountry: 0.08,
  ringFence: 0.02,
  residence: 0.05,
  staff: 0.03,
  tilted: 0.15,
  dates: 0.6,
  length: 0.7,
  hours: 0.4,
  secondLeg: 0.5,
  thirdLeg: 0.05,
  covered: 0.6,
  notCovered: 0.2,
} as const;

/** Where people stand in their working life, where they say so. */
export const stages = [
  ['qualified', 14],
  ['trainee', 3],
  ['awaiting-registration', 1],
  ['retired', 1],
  ['student', 0.5],
  ['break', 0.5],
] as const;

/** Ways of a first leg. */
export const modes = [
  ['in-country', 6],
  ['remote', 3],
  ['uk-bound', 1],
] as const;

/** Named where a need or a profile names a degree or course at all. */
export const qualifications: readonly string[] = [
  'life-support-course',
  'masters-degree',
  'postgraduate-diploma',
  'royal-college-membership',
  'trainer-course',
  'doctorate',
];

/** Words that fill adverts and profiles and say little; the rule leaves some of them out by itself. */
export const fillers: readonly string[] = (
  'ward teaching district hospital nurses patients week training programme regional quality improvement team ' +
  'emergency referral clinic staff support outreach rural community guidelines audit learners practical bedside ' +
  'sessions supervision rotation department children women surgery theatre equipment maintenance remote lectures'
).split(' ');

export const institutions = 150;
export const organisations = 40;
