import type { Clinician, Wishes } from './clinician.entity.js';
import type { OnlyForMe } from './only-for-me.entity.js';
import type {
  Availability,
  ClinicianLanguage,
  ClinicianProfession,
  ClinicianSkill,
  HeritageTie,
  PastAssignment,
} from './profile-parts.js';
import type { ClinicianEmployment } from './clinician-employment.entity.js';
import type { Registration } from './registration.entity.js';

/** A part as it is stated: whose it is and in which order follow from where it stands. */
export type Stated<Part> = Omit<Part, 'id' | 'personId' | 'ordinal'>;

export interface ProfileLists {
  professions: Stated<ClinicianProfession>[];
  skills: Stated<ClinicianSkill>[];
  languages: Stated<ClinicianLanguage>[];
  ties: Stated<HeritageTie>[];
  registrations: Stated<Registration>[];
  availability: Stated<Availability>[];
  pastAssignments: Stated<PastAssignment>[];
  employments: Stated<ClinicianEmployment>[];
}

export type ProfileValues = Pick<
  Clinician,
  | 'livesIn'
  | 'ukNation'
  | 'place'
  | 'stage'
  | 'grade'
  | 'years'
  | 'lowResource'
  | 'teaching'
  | 'activities'
  | 'qualifications'
  | 'tiesComplete'
  | 'words'
>;

export type OnlyForMeValues = Omit<OnlyForMe, 'personId'>;

/** What a save changes: a section that is left out stays, a list that is given replaces the old one whole. */
export interface ProfileChanges extends Partial<ProfileValues>, Partial<ProfileLists> {
  wishes?: Partial<Wishes>;
  onlyForMe?: Partial<OnlyForMeValues>;
  /** Only the import states it. */
  stated?: Clinician['stated'];
}

export const listNames = [
  'professions',
  'skills',
  'languages',
  'ties',
  'registrations',
  'availability',
  'pastAssignments',
  'employments',
] as const satisfies readonly (keyof ProfileLists)[];

/** `base` with everything that `changes` states; what it leaves out stays. */
export function overlaid<T extends object>(base: T, changes: Partial<T> | undefined): T {
  const stated = Object.entries(changes ?? {}).filter(([, value]) => value !== undefined);
  return { ...base, ...Object.fromEntries(stated) };
}

export const noWishes: Wishes = {
  countries: [],
  modes: [],
  minDays: null,
  maxDays: null,
  hoursAWeek: null,
  activities: [],
  mustBeCovered: [],
};

export const nothingPrivate: OnlyForMeValues = {
  neverSend: [],
  remoteToo: false,
  returnCountries: [],
  hiddenFromOrganisations: [],
  hiddenFromCountries: [],
  hiddenFromOwnEmployer: false,
};

export const emptyValues: ProfileValues = {
  livesIn: null,
  ukNation: null,
  place: null,
  stage: null,
  grade: null,
  years: null,
  lowResource: null,
  teaching: null,
  activities: [],
  qualifications: [],
  tiesComplete: false,
  words: [],
};
