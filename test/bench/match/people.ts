import type { Cefr, Mode, PersonFacts, Stage, TieKind } from '../../../libs/matching/facts.js';
import { Chance, idOf } from '../population/chance.js';
import { heritage, professions, stated } from '../population/shares.js';
import {
  activities,
  everySkill,
  languagesOf,
  payItems,
  skillsOf,
  specialtiesOf,
  ukRegisterOf,
} from '../population/words.js';
import { dealer, skewed } from './dealing.js';
import {
  fillers,
  institutions,
  organisations,
  people as shares,
  qualifications,
  stages,
  today,
} from './shares.js';

const levels: readonly Cefr[] = ['A2', 'B1', 'B2', 'C1', 'C2'];
const modes: readonly Mode[] = ['remote', 'in-country'];
const tieKinds: readonly TieKind[] = ['born', 'trained', 'family', 'worked', 'from'];

const professionOf = dealer(professions);
const homeOf = dealer(heritage);
const skillLevelOf = dealer<'aware' | 'practises' | 'teaches'>([
  ['aware', 2],
  ['practises', 6],
  ['teaches', 2],
]);

const stageOf = dealer<Stage>(stages);

export const institutionId = (n: number): string => idOf('match institution', n);
export const organisationId = (n: number): string => idOf('match organisation', n);
const institutionIds = Array.from({ length: institutions }, (_, n) => institutionId(n));
const organisationIds = Array.from({ length: organisations }, (_, n) => organisationId(n));

/** People number 0, 1, 2 …: the first ten thousand are the same in a population of any size. */
export function* people(count: number, seed = 2026): Generator<PersonFacts> {
  for (let n = 0; n < count; n++) yield person(n, seed);
}

/** One invented clinician as the rule reads them, as thin and as skewed as the shares say. */
export function person(n: number, seed = 2026): PersonFacts {
  const chance = new Chance(Math.imul(seed + n, 2_654_435_761) ^ seed);
  const is = (share: number) => chance.happens(share);
  const profession = professionOf(chance);
  const home = homeOf(chance);
  const specialties = is(stated.specialty)
    ? skewed(chance, specialtiesOf(profession), is(stated.secondSpecialty) ? 2 : 1)
    : [];
  const ties = tiesOf(chance, home);
  const days = is(stated.wishDays) ? ([chance.between(1, 14), chance.between(14, 90)] as const) : null;
  const refuses = is(stated.neverSend);
  const made = professionsOf(chance, profession, specialties);
  const all = is(stated.years) ? chance.between(1, 35) : null;
  const skills = skillsStated(chance, specialties);
  return {
    personId: idOf('match clinician', seed, n),
    professions: made,
    skills,
    languages: languagesStated(chance, home),
    ties,
    tiesComplete: is(stated.tiesComplete),
    registrations: registrationsOf(chance, profession, home),
    qualifications: is(stated.qualifications) ? [chance.skewed(qualifications)] : [],
    // Nobody has more years in one profession than in all.
    years: all === null ? null : Math.max(all, ...made.map(({ years }) => years ?? 0)),
    lowResource: is(stated.lowResource) ? is(0.7) : null,
    teaching: is(stated.teaching) ? is(0.7) : null,
    activities: is(stated.activities) ? chance.several(activities, chance.between(1, 3)) : [],
    returning: { ticked: false, countries: [] },
    livesIn: is(stated.livesIn) ? (is(shares.livesElsewhere) ? home : 'GB') : null,
    stage: is(shares.stage) ? stageOf(chance) : null,
    availability: windowsOf(chance),
    wishes: {
      countries: is(stated.wishCountries)
        ? [...new Set([home, ...chance.several(heritage, 2).map(([code]) => code)])]
        : [],
      modes: is(stated.wishModes)
        ? [
            ...chance.several(modes, chance.between(1, 2)),
            ...(is(shares.ukBoundToo) ? ['uk-bound' as const] : []),
          ]
        : [],
      minDays: days && days[0],
      maxDays: days && days[1],
      hoursAWeek: is(stated.wishHours) ? chance.between(2, 20) : null,
      activities: is(stated.wishActivities) ? chance.several(activities, 2) : [],
      mustBeCovered: is(stated.mustBeCovered)
        ? chance.several(payItems, is(shares.secondItemCovered) ? 2 : 1)
        : [],
    },
    never: {
      countries: refuses ? [home] : [],
      remoteToo: refuses && is(shares.neverRemoteToo),
      institutions: is(shares.hiddenFromInstitution) ? [chance.one(institutionIds)] : [],
      hiddenFromCountries: is(shares.hiddenFromCountry) ? [home] : [],
    },
    memberOf: is(shares.memberOf) ? [chance.skewed(organisationIds)] : [],
    words: is(shares.words)
      ? wordsOf(
          chance,
          skills.map(({ code }) => code),
        )
      : [],
  };
}

function professionsOf(chance: Chance, code: string, specialties: string[]): PersonFacts['professions'] {
  const years = () => (chance.happens(stated.yearsInProfession) ? chance.between(1, 30) : null);
  const first = { code, specialties, years: years(), current: !chance.happens(stated.leftProfession) };
  if (!chance.happens(stated.secondProfession)) return [first];
  const second = professionOf(chance);
  return second === code
    ? [first]
    : [first, { code: second, specialties: [], years: years(), current: false }];
}

/** Skills follow the specialty; two in ten are from anywhere, as people state what they once did. */
function skillsStated(chance: Chance, specialties: readonly string[]): PersonFacts['skills'] {
  if (!chance.happens(stated.skills)) return [];
  const own = specialties.flatMap(skillsOf);
  const pick = () => chance.skewed(own.length > 0 && chance.happens(0.8) ? own : everySkill);
  return chance.several(everySkill, 1 + Math.floor(-Math.log(1 - chance.next()) * 4), pick).map((code) => ({
    code,
    level: chance.happens(stated.skillLevel) ? skillLevelOf(chance) : null,
    lastUsed: chance.happens(stated.skillLastUsed) ? today - chance.between(0, 3_000) : null,
  }));
}

function languagesStated(chance: Chance, home: string): PersonFacts['languages'] {
  if (!chance.happens(stated.languages)) return [];
  const codes = new Set(['en', ...skewed(chance, languagesOf(home), chance.between(1, 2))]);
  return [...codes].map((code) => {
    const levelled = chance.happens(stated.languageLevel);
    return {
      code,
      understandPatients: levelled ? chance.one(levels) : null,
      teachIn: levelled && chance.happens(0.3) ? chance.one(levels) : null,
      general: null,
      none: code !== 'en' && chance.happens(shares.speaksNot),
    };
  });
}

function tiesOf(chance: Chance, home: string): PersonFacts['ties'] {
  if (!chance.happens(stated.ties)) return [];
  const kinds = chance.several(tieKinds, chance.between(1, 2), (all) => chance.skewed(all));
  const ties = kinds.map((kind) => ({ country: home, kind }));
  if (chance.happens(0.15)) ties.push({ country: homeOf(chance), kind: chance.one(['worked', 'partner']) });
  return ties;
}

function registrationsOf(chance: Chance, profession: string, home: string): PersonFacts['registrations'] {
  const body = ukRegisterOf(profession);
  const registrations: PersonFacts['registrations'][number][] = [];
  if (body && chance.happens(stated.registration))
    registrations.push({
      country: 'GB',
      body,
      status: chance.happens(shares.registrationLapsed) ? 'lapsed' : 'active',
    });
  if (chance.happens(shares.registeredThere))
    registrations.push({
      country: home,
      body: null,
      status: chance.happens(shares.stillRegisteredThere) ? 'active' : 'lapsed',
    });
  return registrations;
}

/** Weeks away within the next year, mostly one window; a few are open at the end. */
function windowsOf(chance: Chance): PersonFacts['availability'] {
  if (!chance.happens(stated.availability)) return [];
  return Array.from({ length: chance.happens(0.25) ? 2 : 1 }, () => {
    const from = today + chance.between(14, 330);
    return {
      from,
      to: chance.happens(0.1) ? from + 3_650 : from + chance.between(7, 120),
      modes: chance.happens(stated.availabilityModes) ? chance.several(modes, chance.between(1, 2)) : [],
    };
  });
}

/** A few words of one's own: what one can do, in between what everybody writes. */
function wordsOf(chance: Chance, skills: readonly string[]): string[] {
  const own = [chance.skewed(everySkill), ...skills.slice(0, 1)].map((code) => code.replaceAll('-', ' '));
  return [[...own, ...chance.several(fillers, chance.between(2, 8), (all) => chance.skewed(all))].join(' ')];
}
