import {
  Asking,
  Criterion,
  MET,
  NOT_MET,
  NOT_STATED,
  Reading,
  Relatedness,
  best,
  counted,
  metPartly,
  notStatedBut,
  remembered,
} from './criterion.js';
import { PersonFacts, PositionFacts } from './facts.js';

/** Someone who left the profession still knows it, and a register may ask them to come back first. */
const PAST = 90;

/** A post for any health worker is for people who are one; a student helps, and somebody must answer for the work. */
const STUDENT = 50;

/** How far a skill lifts the question whether somebody works in the specialty to which it belongs. */
const OF_A_SKILL = 60;

/** Where some professions are named and any other is welcome, the named ones come first, but not by much. */
const ALSO_WELCOME = 80;

/** Public health, management, teaching and research have no protected title: who works in one does that work. */
const OF_ITS_PRACTICE = 80;
/** A specialty that only borders on it is another's: an infection is not yet a population. */
const BORDERS_ONLY = 60;

/** What a position asks of professions. */
export interface ProfessionsAsked {
  /** One for each profession that is named. */
  nears: readonly ((stated: string) => number)[];
  /** Every profession is welcome, those that are named first. */
  open: boolean;
  /** From which nearness another profession counts as related. */
  least: number;
  isStudent(code: string): boolean;
  /** Whether any of the named professions has a practice of its own. */
  practised: boolean;
  /** How near specialties come to what the named professions practise: somebody may do the work without the title. */
  nearToPractice(specialties: readonly string[]): number;
  /** The same for named professions that are nobody's by law, so that their practice counts as theirs. */
  nearToOpenPractice(specialties: readonly string[]): number;
  /** Whether any is so, and people of every profession may therefore be meant. */
  hasOpenPractice: boolean;
}

export function professionsAsked(
  position: Pick<PositionFacts, 'professions' | 'anyProfession'>,
  { near, field, thresholds }: Pick<Asking, 'near' | 'field' | 'thresholds'>,
): ProfessionsAsked {
  const named = position.professions.filter((code) => !field.isAnybody(code)).sort();
  const practices = named.map((code) => field.practiceOf(code)).filter((code) => code !== undefined);
  const toPractice = practices.map((code) => near('specialty', code));
  const toOpen = named
    .filter((code) => !field.isClinical(code))
    .flatMap((code) => field.practiceOf(code) ?? [])
    .map((code) => near('specialty', code));
  return {
    nears: named.map((code) => near('profession', code)),
    open: position.anyProfession || position.professions.length === 0,
    least: thresholds.relatedProfession,
    isStudent: remembered(field.isStudent),
    practised: toPractice.length > 0,
    nearToPractice: (specialties) => Math.max(0, ...toPractice.map((nearTo) => best(nearTo, specialties))),
    nearToOpenPractice: (specialties) => Math.max(0, ...toOpen.map((nearTo) => best(nearTo, specialties))),
    hasOpenPractice: toOpen.length > 0,
  };
}

/** How a person stands to the professions that a position asks for. */
export function professionReading(
  { nears, open, least, practised, isStudent, nearToPractice, ...asked }: ProfessionsAsked,
  person: Pick<PersonFacts, 'professions'>,
): Reading {
  if (person.professions.length === 0) return NOT_STATED;
  let found = 0;
  for (const held of person.professions) {
    let weight = 0;
    for (const near of nears) weight = Math.max(weight, near(held.code));
    if (open) {
      let welcome = nears.length === 0 ? 100 : ALSO_WELCOME;
      // What is not looked at tells people apart for nothing: specialties only where they can count.
      if (nears.length > 0 && practised)
        welcome += Math.trunc(((100 - ALSO_WELCOME) * nearToPractice(held.specialties)) / 100);
      weight = Math.max(weight, isStudent(held.code) ? STUDENT : welcome);
    }
    if (!open && weight < OF_ITS_PRACTICE && asked.hasOpenPractice && !isStudent(held.code)) {
      const practises = asked.nearToOpenPractice(held.specialties);
      if (practises >= BORDERS_ONLY) weight = Math.max(weight, Math.min(OF_ITS_PRACTICE, practises));
    }
    if (weight < least) continue;
    found = Math.max(found, held.current ? weight : Math.min(weight, PAST));
  }
  return found === 0 ? NOT_MET : found === 100 ? MET : metPartly(found);
}

export const profession: Criterion = {
  name: 'profession',
  side: 'need',
  part: 'ground',
  weight: {
    essential: 24,
    desirable: 24,
    because:
      'Every advert read names a profession first, and registers and wards are organised by it: without it there is no match, ' +
      'so that its points only tell a related profession from the one that was named.',
  },
  silence: { share: 0, because: 'Without a profession there is nothing to ask the next question about.' },
  reads: ['professions'],
  perLeg: false,
  asks(position, asking) {
    const wanted = position.anyProfession ? [] : [...position.professions].sort();
    const asked = professionsAsked(position, asking);
    return [
      {
        subject: null,
        essential: true,
        group: null,
        read: (person) => professionReading(asked, person),
        facts: (person) => ({
          wanted: wanted.join(', '),
          stated: person.professions
            .map(({ code }) => code)
            .sort()
            .join(', '),
        }),
      },
    ];
  },
};

/**
 * "Diabetes and general medicine" means diabetologists and general physicians, and not every physician: beside a narrower
 * specialty the one that contains it stands for itself, and its other branches are neighbours. A branch that only some of the
 * accepted professions have ("mental health", and its nursing) tells nothing of the others.
 */
function isNarrowed(code: string, position: PositionFacts, field: Relatedness): boolean {
  return (
    !position.anyProfession &&
    position.specialties.some(
      (other) =>
        field.ancestors('specialty', other).includes(code) &&
        position.professions.every((one) => !field.practises(one, code) || field.practises(one, other)),
    )
  );
}

export const specialty: Criterion = {
  name: 'specialty',
  tilted: 'specialty',
  side: 'need',
  part: 'asked',
  weight: {
    essential: 32,
    desirable: 32,
    because:
      'After the profession hosts ask for the specialty: a children’s ward cannot use a cardiac surgeon’s week. A visitor can be ' +
      'taught a host’s wards and ways and no specialty, so that knowing the work stands before knowing the place.',
  },
  silence: {
    share: 40,
    because:
      'Nurses and generalists often state none, and one question settles it; of all specialties it is mostly another one.',
  },
  reads: ['professions', 'skills'],
  perLeg: false,
  asks(position, { near, field, thresholds }) {
    if (position.specialties.length === 0) return [];
    const wanted = [...position.specialties].sort();
    const nears = wanted.map((code) => {
      const nearTo = near('specialty', code);
      if (!isNarrowed(code, position, field)) return nearTo;
      return counted((stated) =>
        stated === code ? 100 : Math.min(nearTo(stated), field.related('specialty', code, stated)),
      );
    });
    // A field of work beside one's own specialty is asked of everybody, whatever their specialty is. Where a need names
    // managers or translators beside clinicians, its specialty is the subject of the project and not everybody's training.
    const forAnybody =
      wanted.some((code) => field.isTheme(code)) ||
      position.professions.some(
        (code) => !field.isClinical(code) && !wanted.some((specialty) => field.practises(code, specialty)),
      );
    const isBeside = remembered(field.isBeside);
    const titleIsSpecialty = remembered((code) => {
      const practice = field.practiceOf(code);
      return practice !== undefined && !field.isTheme(practice);
    });
    const accepted = (code: string) => position.anyProfession || position.professions.includes(code);
    const nearest = (codes: readonly string[]) => Math.max(0, ...nears.map((nearTo) => best(nearTo, codes)));
    const ofTitle = counted((code) => nearest([field.practiceOf(code) ?? ''].filter(Boolean)));
    const bySkill = counted((code) => nearest(field.homesOf(code)));
    // A manager whom the need names beside surgeons is not a surgeon, and is not asked to be one.
    const isJudged = remembered(
      (code) => !accepted(code) || wanted.some((specialty) => field.practises(code, specialty)),
    );
    return [
      {
        subject: null,
        essential: true,
        group: null,
        read(person) {
          let another = false;
          let found = 0;
          for (const { code, specialties } of person.professions) {
            found = Math.max(found, ofTitle(code));
            if (specialties.length === 0) continue;
            another ||= isJudged(code) && (titleIsSpecialty(code) || !specialties.every(isBeside));
            for (const nearTo of nears) found = Math.max(found, best(nearTo, specialties));
          }
          if (found === 100) return MET;
          if (found >= thresholds.relatedTerm) return metPartly(found);
          if (another && !forAnybody) return NOT_MET;
          for (const { code } of person.skills) found = Math.max(found, Math.min(OF_A_SKILL, bySkill(code)));
          return notStatedBut(found);
        },
        facts: (person) => ({
          wanted: wanted.join(', '),
          stated: [...new Set(person.professions.flatMap(({ specialties }) => specialties))]
            .sort()
            .join(', '),
        }),
      },
    ];
  },
};
