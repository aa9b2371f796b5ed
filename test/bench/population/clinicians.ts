import { createHash } from 'node:crypto';
import { termsVersion } from '../../../libs/people/terms-acceptance.entity.js';
import { Chance, idOf, tokenOf } from './chance.js';
import type { Rows } from './rows.js';
import { heritage, professions, stated } from './shares.js';
import {
  activities,
  everySkill,
  languagesOf,
  payItems,
  skillsOf,
  specialtiesOf,
  ukRegisterOf,
} from './words.js';

const day = 24 * 60 * 60 * 1000;
const modes = ['remote', 'in-country'] as const;
const levels = ['A2', 'B1', 'B2', 'C1', 'C2'] as const;

export interface Town {
  seed: number;
  now: Date;
  /** Ids of UK employers, for those who name one that is known. */
  employers: readonly string[];
}

const dateOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** A person with an address, a session on their own phone and nothing else yet. Times are `now`'s. */
export function addPerson(rows: Rows, id: string, name: string, email: string, now: Date): void {
  rows.add('person', {
    id,
    name,
    locale: 'en',
    time_zone: 'Europe/London',
    created_at: now,
    claimed_at: now,
  });
  rows.add('person_contact', { person_id: id, email, confirmed_at: now });
  rows.add('session', {
    id: idOf('session', id),
    person_id: id,
    token_hash: createHash('sha256').update(tokenOf(id)).digest('base64url'),
    staff: false,
    own_device: true,
    created_at: now,
    last_seen_at: now,
    ends_at: new Date(now.getTime() + 30 * day),
    fresh_until: new Date(now.getTime() + day),
  });
}

/** One clinician: claimed, shown, consenting to matching and to heritage, as thin and as skewed as `shares.ts` says. */
export function addClinician(rows: Rows, town: Town, n: number): string {
  const { now } = town;
  // A stream of one's own, so that the first hundred people are the same in a town of any size.
  const chance = new Chance(Math.imul(town.seed + n, 2_654_435_761) ^ town.seed);
  const id = idOf('clinician', town.seed, n);
  const number = String(n).padStart(6, '0');
  addPerson(rows, id, `Invented Clinician ${number}`, `clinician.${number}@bench.midst.example`, now);
  rows.add('role', { id: idOf('role', id), person_id: id, role: 'clinician', since: now, given_by: id });
  rows.add('terms_acceptance', {
    id: idOf('terms', id),
    person_id: id,
    version: termsVersion,
    adult: true,
    at: now,
  });
  for (const purpose of ['matching', 'heritage', 'telling', 'sharing'])
    rows.add('consent', { id: idOf(purpose, id), person_id: id, purpose, version: 1, given_at: now });

  // No quiet hours, or what a bench measures would hang on the hour at which it runs.
  rows.add('notification_preference', {
    person_id: id,
    matches: 'at-once',
    weekly_limit: 5,
    digest_hour: 8,
    digest_day: 1,
    changed_at: now,
  });

  const is = (share: number) => chance.happens(share);
  const profession = chance.weighed(professions);
  const home = chance.weighed(heritage);
  const specialties = is(stated.specialty)
    ? chance.several(specialtiesOf(profession), is(stated.secondSpecialty) ? 2 : 1, (all) =>
        chance.skewed(all),
      )
    : [];

  const days = is(stated.wishDays) ? [chance.between(1, 14), chance.between(14, 90)] : [null, null];
  rows.add('clinician', {
    id,
    visibility: 'shown',
    claimed: true,
    lives_in: is(stated.livesIn) ? 'GB' : null,
    stage: 'qualified',
    years: is(stated.years) ? chance.between(1, 35) : null,
    low_resource: is(stated.lowResource) ? is(0.7) : null,
    teaching: is(stated.teaching) ? is(0.7) : null,
    activities: is(stated.activities) ? chance.several(activities, chance.between(1, 3)) : [],
    qualifications: is(stated.qualifications) ? ['life-support-course'] : [],
    wish_countries: is(stated.wishCountries)
      ? [...new Set([home, ...chance.several(heritage, 2).map(([code]) => code)])]
      : [],
    wish_modes: is(stated.wishModes) ? chance.several(modes, chance.between(1, 2)) : [],
    wish_min_days: days[0],
    wish_max_days: days[1],
    wish_hours_a_week: is(stated.wishHours) ? chance.between(2, 20) : null,
    wish_activities: is(stated.wishActivities) ? chance.several(activities, 2) : [],
    must_be_covered: is(stated.mustBeCovered) ? [chance.one(payItems)] : [],
    ties_complete: is(stated.tiesComplete),
    words: [],
    stated: [],
    facts_version: 1,
  });

  addProfessions(rows, chance, id, profession, specialties);
  addSkills(rows, chance, id, specialties, now);
  addLanguages(rows, chance, id, home);
  addTies(rows, chance, id, home);
  addTimes(rows, chance, id, now);
  addEmployment(rows, chance, id, profession, town);
  const neverSend = is(stated.neverSend);
  const hiddenFromOwnEmployer = is(stated.hiddenFromOwnEmployer);
  if (neverSend || hiddenFromOwnEmployer)
    rows.add('clinician_private', {
      person_id: id,
      never_send: neverSend ? [home] : [],
      remote_too: false,
      hidden_from_organisations: [],
      hidden_from_countries: [],
      hidden_from_own_employer: hiddenFromOwnEmployer,
    });
  return id;
}

function addProfessions(rows: Rows, chance: Chance, id: string, code: string, specialties: string[]): void {
  const years = () => (chance.happens(stated.yearsInProfession) ? chance.between(1, 30) : null);
  rows.add('clinician_profession', {
    person_id: id,
    code,
    ordinal: 0,
    specialties,
    years: years(),
    current: !chance.happens(stated.leftProfession),
  });
  if (!chance.happens(stated.secondProfession)) return;
  const second = chance.weighed(professions);
  if (second === code) return;
  rows.add('clinician_profession', {
    person_id: id,
    code: second,
    ordinal: 1,
    specialties: [],
    years: years(),
    current: false,
  });
}

/** Skills follow the specialty; two in ten are from anywhere, as people state what they once did. */
function addSkills(rows: Rows, chance: Chance, id: string, specialties: string[], now: Date): void {
  if (!chance.happens(stated.skills)) return;
  const own = specialties.flatMap(skillsOf);
  const pick = () => chance.skewed(own.length > 0 && chance.happens(0.8) ? own : everySkill);
  const codes = chance.several(everySkill, 1 + Math.floor(-Math.log(1 - chance.next()) * 4), pick);
  codes.forEach((code, ordinal) =>
    rows.add('clinician_skill', {
      person_id: id,
      code,
      ordinal,
      level: chance.happens(stated.skillLevel)
        ? chance.weighed([
            ['aware', 2],
            ['practises', 6],
            ['teaches', 2],
          ])
        : null,
      last_used: chance.happens(stated.skillLastUsed)
        ? dateOf(now.getTime() - chance.between(0, 3_000) * day)
        : null,
    }),
  );
}

function addLanguages(rows: Rows, chance: Chance, id: string, home: string): void {
  if (!chance.happens(stated.languages)) return;
  const spoken = languagesOf(home);
  const codes = new Set(['en', ...chance.several(spoken, chance.between(1, 2), (all) => chance.skewed(all))]);
  [...codes].forEach((code, ordinal) => {
    const levelled = chance.happens(stated.languageLevel);
    rows.add('clinician_language', {
      person_id: id,
      code,
      ordinal,
      understand_patients: levelled ? chance.one(levels) : null,
      teach_in: levelled && chance.happens(0.3) ? chance.one(levels) : null,
      general: null,
      none: false,
    });
  });
}

function addTies(rows: Rows, chance: Chance, id: string, home: string): void {
  if (!chance.happens(stated.ties)) return;
  const kinds = chance.several(['born', 'trained', 'family', 'worked', 'from'], chance.between(1, 2), (all) =>
    chance.skewed(all),
  );
  const ties = kinds.map((kind) => [home, kind]);
  if (chance.happens(0.15)) ties.push([chance.weighed(heritage), chance.one(['worked', 'partner'])]);
  ties.forEach(([country, kind], ordinal) =>
    rows.add('heritage_tie', { id: idOf('tie', id, ordinal), person_id: id, ordinal, country, kind }),
  );
}

/** Weeks away within the next year, mostly one window; a few are open at the end. */
function addTimes(rows: Rows, chance: Chance, id: string, now: Date): void {
  if (!chance.happens(stated.availability)) return;
  const windows = chance.happens(0.25) ? 2 : 1;
  for (let ordinal = 0; ordinal < windows; ordinal++) {
    const from = now.getTime() + chance.between(14, 330) * day;
    rows.add('availability', {
      id: idOf('time', id, ordinal),
      person_id: id,
      ordinal,
      from_day: dateOf(from),
      to_day: chance.happens(0.1) ? null : dateOf(from + chance.between(7, 120) * day),
      modes: chance.happens(stated.availabilityModes) ? chance.several(modes, chance.between(1, 2)) : [],
      weekdays: [],
    });
  }
}

function addEmployment(rows: Rows, chance: Chance, id: string, profession: string, town: Town): void {
  const body = ukRegisterOf(profession);
  if (body && chance.happens(stated.registration))
    rows.add('registration', {
      id: idOf('registration', id),
      person_id: id,
      ordinal: 0,
      country: 'GB',
      body,
      number: chance.happens(stated.registrationNumber)
        ? `INVENTED-${chance.between(100_000, 999_999)}`
        : null,
      status: chance.happens(0.95) ? 'active' : 'lapsed',
    });
  if (!chance.happens(stated.employment)) return;
  const known = chance.happens(0.5);
  rows.add('clinician_employment', {
    id: idOf('employment', id),
    person_id: id,
    ordinal: 0,
    organisation_id: known ? chance.skewed(town.employers) : null,
    name: known ? null : 'An Invented Trust',
    kind: chance.weighed([
      ['substantive', 7],
      ['part-time', 2],
      ['bank', 1],
    ]),
    contracted_hours: null,
  });
}
