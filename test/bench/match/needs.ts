import type {
  Cefr,
  LegFacts,
  PositionFacts,
  RequirementFacts,
  TieKind,
} from '../../../libs/matching/facts.js';
import { Chance, idOf } from '../population/chance.js';
import { heritage, professions } from '../population/shares.js';
import {
  activities,
  everySkill,
  languagesOf,
  payItems,
  skillsOf,
  specialtiesOf,
} from '../population/words.js';
import { dealer, skewed } from './dealing.js';
import { institutionId, organisationId } from './people.js';
import { vocabulary } from './texts.js';
import { fillers, institutions, modes, needs as shares, qualifications, today } from './shares.js';

/**
 * Work without a protected title is met by its specialty too, and the peers know the profession as ground only: needs
 * for it are not dealt.
 */
const titles = professions.filter(
  ([code]) => vocabulary.isClinical(code) || vocabulary.practiceOf(code) === undefined,
);
const professionOf = dealer(titles);
const countryOf = dealer(heritage);
const modeOf = dealer(modes);
const least: readonly Cefr[] = ['A2', 'B1', 'B2', 'C1'];
const kinds: readonly TieKind[] = ['worked', 'trained', 'partner', 'family'];

/** Positions number 0, 1, 2 …, one in five of them broad: the first 200 are those of which latency is told. */
export function positions(count: number, seed = 2026): PositionFacts[] {
  return Array.from({ length: count }, (_, n) => position(n, seed));
}

function position(n: number, seed: number): PositionFacts {
  const chance = new Chance(Math.imul(seed + n, 40_503) ^ (seed << 8) ^ 0x5bd1e995);
  const is = (share: number) => chance.happens(share);
  const institution = chance.between(0, institutions - 1);
  const country = countryOf(new Chance(institution));
  const broad = is(shares.broad);
  const anyProfession = broad && is(shares.anyProfession);
  const wanted = anyProfession ? [] : professionsOf(chance, broad);
  const specialties =
    !broad && is(shares.specialty)
      ? skewed(chance, specialtiesOf(wanted[0]), is(shares.secondSpecialty) ? 2 : 1)
      : [];
  const covered = is(shares.covered) ? skewed(chance, payItems, chance.between(1, 5)) : [];
  const requirements = requirementsOf(chance, country, specialties);
  return {
    needId: idOf('match need', seed, n),
    positionId: idOf('match position', seed, n),
    institutionId: institutionId(institution),
    institutionCountry: country,
    learning: false,
    returnPost: false,
    countries: is(shares.secondCountry) ? [...new Set([country, countryOf(chance)])] : [country],
    openCountries: is(shares.openCountries),
    region: null,
    headCount: chance.between(1, 4),
    professions: wanted,
    anyProfession,
    specialties,
    activities: is(shares.activities) ? chance.several(activities, chance.between(1, 3)) : [],
    requirements,
    legs: legsOf(chance, country),
    heritage: is(shares.heritageRequired)
      ? 'required'
      : is(shares.heritageWelcome)
        ? 'welcome'
        : 'irrelevant',
    tilt: is(shares.tilted)
      ? [
          {
            criterion: chance.one(['specialty', 'skills', 'languages', 'heritage', 'experience']),
            by: chance.one([-2, -1, 1, 2]),
          },
        ]
      : [],
    heritageTies: is(shares.heritageKindsNamed) ? chance.several(kinds, 2) : [],
    ringFence: is(shares.ringFence) ? [organisationId(chance.between(0, 4))] : [],
    covered,
    notCovered: is(shares.notCovered)
      ? chance.several(payItems, 2).filter((item) => !covered.includes(item))
      : [],
    paused: false,
    words: wordsOf(chance, [...wanted, ...specialties, ...requirements.map(({ term }) => term ?? '')]),
  };
}

function professionsOf(chance: Chance, broad: boolean): string[] {
  const count = broad ? chance.between(4, 11) : chance.happens(shares.secondProfession) ? 2 : 1;
  return chance
    .several(titles, count, () => {
      const code = professionOf(chance);
      return titles.find(([one]) => one === code)!;
    })
    .map(([code]) => code);
}

function requirementsOf(chance: Chance, country: string, specialties: readonly string[]): RequirementFacts[] {
  const is = (share: number) => chance.happens(share);
  const asked: Omit<RequirementFacts, 'id'>[] = [];
  const ask = (one: Partial<RequirementFacts> & Pick<RequirementFacts, 'kind' | 'essential'>) =>
    asked.push({
      group: null,
      term: null,
      level: null,
      use: 'any',
      years: null,
      count: 'any',
      text: null,
      ...one,
    });
  const own = specialties.flatMap(skillsOf);
  const skills = skewed(chance, own.length > 0 ? own : everySkill, chance.between(0, 6));
  const either = skills.length > 1 && is(shares.alternatives) ? 'either' : null;
  skills.forEach((term, at) =>
    ask({ kind: 'skill', essential: is(shares.skillEssential), term, group: at < 2 ? either : null }),
  );
  const spoken = is(shares.languageOfCountry) ? languagesOf(country).at(0) : undefined;
  for (const term of [spoken, is(0.3) ? 'en' : undefined])
    if (term)
      ask({
        kind: 'language',
        essential: is(shares.languageEssential),
        term,
        level: is(0.8) ? chance.one(least) : null,
        use: chance.one(['understand-patients', 'teach-in', 'any']),
      });
  if (is(shares.registration))
    ask({
      kind: 'registration',
      essential: is(shares.registrationEssential),
      term: is(0.8) ? (is(0.5) ? 'GB' : country) : null,
    });
  if (is(shares.years))
    ask({
      kind: 'years',
      essential: is(shares.yearsEssential),
      years: chance.between(1, 10),
      count: chance.one([
        'any',
        'any',
        'post-qualification',
        'in-profession',
        'in-specialty',
        'low-resource',
        'teaching',
      ]),
    });
  if (is(shares.lowResource)) ask({ kind: 'low-resource', essential: is(0.3) });
  if (is(shares.teaching)) ask({ kind: 'teaching', essential: is(0.3) });
  if (is(shares.qualification))
    ask({ kind: 'qualification', essential: is(0.5), term: chance.skewed(qualifications) });
  if (is(shares.residence)) ask({ kind: 'residence', essential: is(0.5), term: 'GB' });
  if (is(shares.staff)) ask({ kind: 'staff', essential: is(0.5), term: 'GB' });
  if (is(shares.stated))
    ask({ kind: 'stated', essential: is(0.3), text: skewed(chance, fillers, 5).join(' ') });
  return asked.map((one, at) => ({ id: `r${at}`, ...one }));
}

function legsOf(chance: Chance, country: string): LegFacts[] {
  const is = (share: number) => chance.happens(share);
  const count = is(shares.secondLeg) ? (is(shares.thirdLeg) ? 3 : 2) : 1;
  const start = today + chance.between(30, 300);
  return Array.from({ length: count }, (_, at): LegFacts => {
    const mode = modeOf(chance);
    const from = is(shares.dates) ? start + 60 * at : null;
    const days = mode !== 'remote' && is(shares.length) ? chance.between(5, 60) : null;
    return {
      id: `l${at}`,
      mode,
      countries: mode === 'in-country' && is(0.5) ? [country] : [],
      from,
      to: from === null ? null : from + chance.between(14, 180),
      minDays: days,
      maxDays: days === null ? null : days + chance.between(0, 60),
      hoursAWeek: is(shares.hours) ? chance.between(2, 20) : null,
      optional: at > 0,
    };
  });
}

/** A title and some sentences: what is asked for, in between what every advert says. */
function wordsOf(chance: Chance, codes: readonly string[]): string[] {
  return [
    codes.filter(Boolean).join(' ').replaceAll('-', ' '),
    skewed(chance, fillers, chance.between(5, 20)).join(' '),
  ];
}
