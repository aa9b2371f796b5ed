/**
 * Everything the rule may read, and nothing else: a fact that is not here changes no score. Names, contacts, age,
 * sex, ethnicity, religion, disability, marital status, employers and visa facts are not here.
 *
 * Conventions: codes are those of the reference library; days are whole numbers since 1970-01-01 (date-only, no
 * zone); `null` and an empty list mean *not stated*, never *none* — where "none" can be stated it is said so.
 *
 * Three of a person's lists are closed once anything is in them, because that is how people fill them in: professions
 * with their specialties, availability, and each list of wishes. All others are open: what is not there is a question.
 */

export type Cefr = 'A1' | 'A2' | 'B1' | 'B2' | 'C1' | 'C2';
export type Mode = 'remote' | 'in-country' | 'uk-bound';
export type TieKind =
  'born' | 'trained' | 'worked' | 'partner' | 'family' | 'citizen' | 'lived-as-child' | 'from';
export type Stage =
  'student' | 'trainee' | 'qualified' | 'awaiting-registration' | 'break' | 'retired' | 'not-a-clinician';
export type RegistrationStatus = 'active' | 'lapsed' | 'pending' | 'none';
/** How years are counted; `any` where the need does not say. */
export type YearsCount =
  'any' | 'in-profession' | 'post-qualification' | 'in-specialty' | 'low-resource' | 'teaching';

/** What a need may weigh a little more or less than the programme does. */
export type Tilted = 'specialty' | 'skills' | 'languages' | 'heritage' | 'experience' | 'availability';

/** One requirement of a position. `group` joins alternatives: any one met requirement of a group meets them all. */
export interface RequirementFacts {
  id: string;
  kind:
    | 'skill'
    | 'language'
    | 'registration'
    | 'residence'
    | 'staff'
    | 'years'
    | 'low-resource'
    | 'teaching'
    | 'qualification'
    | 'stated';
  essential: boolean;
  group: string | null;
  /** Skill, language or qualification code; the country code of a registration, residence or health service; null for stated text. */
  term: string | null;
  /** Language only: the least level, or null where a language is named without one. */
  level: Cefr | null;
  use: 'understand-patients' | 'teach-in' | 'any';
  /** Years only: how many, and how they count. */
  years: number | null;
  count: YearsCount;
  /** The words as stated; the only content of kind `stated`, which nobody can meet or fail by machine. */
  text: string | null;
}

export interface LegFacts {
  id: string;
  mode: Mode;
  /**
   * Where the work is (in-country), or whom it serves (remote, UK-bound): any one of them. A journey through several
   * countries is as many legs. Empty: those of the need.
   */
  countries: readonly string[];
  /** Window in which the leg may lie; null: not stated. */
  from: number | null;
  to: number | null;
  /** Days on the leg; null: not stated. */
  minDays: number | null;
  maxDays: number | null;
  hoursAWeek: number | null;
  optional: boolean;
}

export interface PositionFacts {
  needId: string;
  positionId: string;
  institutionId: string;
  /** Where the institution is: who hides from a country hides from its institutions, wherever the work is. */
  institutionCountry: string | null;
  /** An organisation in the UK asks to learn: for people who live overseas, and for nobody else. */
  learning: boolean;
  /** A lawful post of the country itself: for people who ticked that they may go back there, and for nobody else. */
  returnPost: boolean;
  /** All countries that the need is for; `openCountries` where it says "any" or names none. */
  countries: readonly string[];
  openCountries: boolean;
  /** A region in words ("Horn of Africa"), where the need leaves the country open within it. */
  region: string | null;
  headCount: number | null;
  /** Acceptable professions (any of); empty with `anyProfession` false means not stated. */
  professions: readonly string[];
  anyProfession: boolean;
  specialties: readonly string[];
  activities: readonly string[];
  requirements: readonly RequirementFacts[];
  legs: readonly LegFacts[];
  heritage: 'required' | 'welcome' | 'irrelevant';
  /** From -2 (counts less) to 2 (counts more), by what is tilted; it moves the order of people and never an outcome. */
  tilt: readonly { criterion: Tilted; by: number }[];
  /** Which ties count beside origin, which always does; empty: worked, trained, partner and family ties as well. */
  heritageTies: readonly TieKind[];
  /** Ring-fenced to members or staff of these organisations; empty: not ring-fenced. */
  ringFence: readonly string[];
  /** Items which the need says are covered, and those it says the visitor pays; all others are not stated. */
  covered: readonly string[];
  notCovered: readonly string[];
  /** The institution, its country or the need is paused. */
  paused: boolean;
  /** Stated texts of the need, for open questions and text evidence; may lift a question, never gate. */
  words: readonly string[];
}

export interface PersonFacts {
  personId: string;
  professions: readonly {
    code: string;
    specialties: readonly string[];
    /** Whole years, or null: not stated. */
    years: number | null;
    current: boolean;
  }[];
  skills: readonly {
    code: string;
    level: 'aware' | 'practises' | 'teaches' | null;
    lastUsed: number | null;
  }[];
  languages: readonly {
    code: string;
    understandPatients: Cefr | null;
    teachIn: Cefr | null;
    /** Level stated without saying for which use. */
    general: Cefr | null;
    /** True where the person said they do not speak it. */
    none: boolean;
  }[];
  ties: readonly { country: string; kind: TieKind }[];
  /** The person said that they have no tie anywhere that they wish to state. */
  tiesComplete: boolean;
  registrations: readonly { country: string; body: string | null; status: RegistrationStatus }[];
  qualifications: readonly string[];
  /** null: not stated. */
  years: number | null;
  lowResource: boolean | null;
  teaching: boolean | null;
  activities: readonly string[];
  livesIn: string | null;
  /** Whether they ticked *return*, and for which countries; empty: for any. Taken back: not ticked. */
  returning: { ticked: boolean; countries: readonly string[] };
  /** Where somebody stands in their working life, as they say; read only where a scheme is for the staff of a service. */
  stage: Stage | null;
  availability: readonly { from: number; to: number; modes: readonly Mode[] }[];
  wishes: {
    countries: readonly string[];
    modes: readonly Mode[];
    minDays: number | null;
    maxDays: number | null;
    hoursAWeek: number | null;
    activities: readonly string[];
    /** Items that must be covered for this person to go. */
    mustBeCovered: readonly string[];
  };
  /** What outranks fit. The matcher reads these; no sentence, count or list ever tells them. */
  never: {
    countries: readonly string[];
    /** Remote work for those countries is unwanted too. */
    remoteToo: boolean;
    institutions: readonly string[];
    hiddenFromCountries: readonly string[];
  };
  /** Organisations whose ring-fence this person is inside (employer, association), for that test only. */
  memberOf: readonly string[];
  /** Stated texts about their work (never name, contact or employer), for text evidence only. */
  words: readonly string[];
}

/** Somebody who has stated nothing and refuses nothing. */
export const silent: PersonFacts = {
  personId: '',
  professions: [],
  skills: [],
  languages: [],
  ties: [],
  tiesComplete: false,
  registrations: [],
  qualifications: [],
  years: null,
  lowResource: null,
  teaching: null,
  activities: [],
  livesIn: null,
  returning: { ticked: false, countries: [] },
  stage: null,
  availability: [],
  wishes: {
    countries: [],
    modes: [],
    minDays: null,
    maxDays: null,
    hoursAWeek: null,
    activities: [],
    mustBeCovered: [],
  },
  never: { countries: [], remoteToo: false, institutions: [], hiddenFromCountries: [] },
  memberOf: [],
  words: [],
};
