import type { JsonObject } from '../platform/imports/leaves.js';
import { shortened, type Stated, StatedRow, type Words } from '../platform/imports/stated-row.js';
import { readExperience } from '../reference/experience.js';
import { codesOf, isCountry, mapSpecialties, mapWords } from '../reference/stated-terms.js';
import type { Vocabulary } from '../reference/vocabulary.js';
import { availabilityIn, limitsIn } from './case-availability.js';
import { tiesIn } from './case-ties.js';
import type { ProfileChanges, ProfileLists } from './profile.changes.js';
import { Cefr, type Stage } from './profile-words.js';
import type { UkNation } from '../reference/uk-nation.js';
import { faultOfNumber } from './uk-register-numbers.js';

/** A row that tells of a person, read: what the profile says, and what became of every stated value. */
export interface ClinicianCase {
  changes: ProfileChanges;
  stated: Stated[];
}

const ONLY_STATED = 'Kept for the person and programme officers; no institution ever sees it.';

/**
 * Reads one row in the shape of `clinicians.json`. Pure. Nothing is inferred: no language from a country, no country
 * from a name. Constraints, notes and availability in words are kept where no institution sees them.
 */
export function readClinicianCase(source: JsonObject, vocabulary: Vocabulary): ClinicianCase {
  const row = new StatedRow(source);
  row.words('id').forEach((words) => row.mapped(words));
  for (const key of ['constraints', 'notes', 'availability_or_leave'])
    row.words(key).forEach((words) => row.kept(words, ONLY_STATED));
  const professions = professionsIn(row, vocabulary);
  const home = homeIn(row, vocabulary);
  const skills = skillsIn(row, vocabulary);
  const { ties, pastAssignments } = tiesIn(row, vocabulary);
  const qualifications = qualificationsIn(row);
  const changes: ProfileChanges = {
    ...home,
    grade: texted(row, 'role_grade', 300),
    stage: stageIn(row),
    years: yearsIn(row),
    teaching: skills.activities.some((code) => TEACHES.includes(code)) ? true : null,
    activities: skills.activities.slice(0, 40),
    qualifications: qualifications.codes.slice(0, 60),
    words: [...skills.words, ...qualifications.words].slice(0, 60),
    professions,
    skills: skills.skills.slice(0, 100),
    languages: languagesIn(row, vocabulary).slice(0, 30),
    ties: ties.slice(0, 30),
    pastAssignments: pastAssignments.slice(0, 50),
    registrations: registrationsIn(row, vocabulary),
    availability: availabilityIn(row),
    ...limitsIn(row),
  };
  return { changes: { ...changes, stated: row.stated() }, stated: row.stated() };
}

const TEACHES = ['teach', 'train-trainers', 'mentor', 'supervise'];

/** Words by which a bracket tells what somebody trained for or was. */
const WAS =
  /\(.*\b(?:trained|qualified|registered|former(?:ly)?|previously|was|by background|in|from)\b.*\)/i;

/** "Nurse and midwife" is two professions. Specialties go to the profession that practises them, else to the first. */
function professionsIn(row: StatedRow, vocabulary: Vocabulary): ProfileLists['professions'] {
  const before: string[] = [];
  const codes = row.words('profession').flatMap((words) => {
    const mapping = mapWords(row, vocabulary, 'profession', words);
    const found = codesOf(mapping);
    // "Healthcare assistant (nurse in Zimbabwe)" is both: what somebody trained for does not end with a post abroad.
    if (WAS.test(words.text)) before.push(...(mapping.aside ?? []).map(({ code }) => code));
    // "Any clinical" is what a need can ask for and nobody can be.
    const own = found.filter((code) => vocabulary.profession(code)?.members === undefined);
    if (own.length < found.length && own.length === 0)
      row.kept(words, 'It names a group of professions and not the person’s own.');
    return own;
  });
  const titles = row.words('role_grade').map(({ text }) => text);
  // Where no word for a profession is known, the title of the post mostly holds one.
  if (codes.length === 0) codes.push(...titles.flatMap((title) => ownProfessions(vocabulary, title)));
  const own = [...codes, ...rolesIn(row, vocabulary)];
  before.push(...titles.flatMap((title) => formerIn(title, vocabulary)));
  const past = before.filter((code) => vocabulary.profession(code)?.members === undefined);
  const professions = [...new Set([...own, ...past])].slice(0, 10).map((code) => ({
    ...{ code, current: own.includes(code), years: null },
    specialties: [] as string[],
  }));
  const add = (specialties: readonly string[]) => {
    for (const code of specialties) {
      // "Various" says that somebody has specialties and not which.
      if (code === 'any-specialty') continue;
      const practise = vocabulary.specialty(code)?.professions ?? [];
      const theirs = professions.filter((one) => practise.includes(one.code));
      for (const one of theirs.length > 0 ? theirs : professions.slice(0, 1))
        if (!one.specialties.includes(code) && one.specialties.length < 20) one.specialties.push(code);
    }
  };
  // "Paediatrician" states a specialty, whatever is named beside it: a GP who is good at refugee health is still a GP; and so
  // does the title of a post, "theatre sister" or "antimicrobials lead". What somebody's profession says anyway is no
  // specialty of theirs: a pharmacist may work in any field of pharmacy.
  const practices = new Set(professions.map(({ code }) => vocabulary.profession(code)?.practice));
  const isTheme = (code: string) => vocabulary.specialty(code)?.theme === true;
  const beside = [
    ...professions.flatMap(({ code }) => vocabulary.profession(code)?.practice ?? []),
    ...row.words('profession').flatMap(({ text }) => codesOf(vocabulary.map('specialty', text))),
  ];
  for (const words of row.words('specialties')) add(mapSpecialties(row, vocabulary, words, beside));
  const inTitle = (text: string) =>
    codesOf(vocabulary.map('specialty', text)).filter((code) => !practices.has(code) && !isTheme(code));
  for (const { text } of row.words('profession')) add(inTitle(text));
  for (const title of titles) add(inTitle(title));
  return professions;
}

const ownProfessions = (vocabulary: Vocabulary, text: string): string[] =>
  codesOf(vocabulary.map('profession', text)).filter(
    (code) => vocabulary.profession(code)?.members === undefined,
  );

/** Words by which one part of a title tells what somebody was before, or is in the country that they come from. */
const FORMER =
  /\b(?:before that|previously|formerly|former|was|(?:at|back) home|by background|(?:trained|qualified) as|originally)\b/i;

/** "Freelance interpreter; before that midwife" is somebody who can still tell midwives what a word means. */
const formerIn = (title: string, vocabulary: Vocabulary): string[] =>
  title
    .split(/[;,()]/)
    .filter((part) => FORMER.test(part))
    .flatMap((part) => ownProfessions(vocabulary, part));

/** Kinds of work that people come to from a clinical profession, and that only the title of their post tells. */
const ROLES = new Set(['management', 'education', 'public-health', 'research', 'data']);

/** "Partnerships manager" is what a physiotherapist does now: a second profession, and the first stays. */
function rolesIn(row: StatedRow, vocabulary: Vocabulary): string[] {
  return row
    .words('role_grade')
    .flatMap(({ text }) => codesOf(vocabulary.map('profession', text)))
    .filter((code) => ROLES.has(vocabulary.profession(code)?.family ?? ''));
}

const NATIONS: Readonly<Record<string, UkNation>> = {
  'GB-ENG': 'england',
  'GB-SCT': 'scotland',
  'GB-WLS': 'wales',
  'GB-NIR': 'northern-ireland',
};

/**
 * Somebody who lives in the UK and elsewhere is not said to live in either: both stay in the words of the place. Of homes that
 * are all elsewhere one is taken, or learning needs would reach everybody overseas but those who live in two countries: the
 * first that receives aid, because more safeguards hang on it (lists that limit recruitment), otherwise the first.
 */
function homeIn(
  row: StatedRow,
  vocabulary: Vocabulary,
): Pick<ProfileChanges, 'livesIn' | 'ukNation' | 'place'> {
  const words = row.one('lives_works_in');
  if (!words) return { livesIn: null, ukNation: null, place: null };
  const { terms } = mapWords(row, vocabulary, 'country', words);
  const countries = [...new Set(terms.map(({ code }) => code))];
  const known = countries.every(isCountry) && (countries.length === 1 || !countries.includes('GB'));
  const livesIn = known
    ? (countries.find((code) => vocabulary.receivesAid(code)) ?? countries[0] ?? null)
    : null;
  const nation = terms.map(({ place }) => (place ? NATIONS[place] : undefined)).find((one) => one);
  const bare = terms.length === 1 && terms[0].matched === words.text;
  return {
    livesIn,
    ukNation: livesIn === 'GB' ? (nation ?? null) : null,
    place: bare ? null : shortened(words.text, 200),
  };
}

function texted(row: StatedRow, key: string, most: number): string | null {
  const words = row.one(key);
  if (!words) return null;
  row.mapped(words);
  return shortened(words.text, most);
}

/** Only what is said outright; most people who say nothing are not thereby qualified. */
function stageIn(row: StatedRow): Stage | null {
  const text = ['profession', 'role_grade', 'registration', 'availability_or_leave']
    .flatMap((key) => row.words(key))
    .map((words) => words.text)
    .join('; ');
  if (/\bretired\b/i.test(text)) return 'retired';
  if (/\bstudent\b/i.test(text)) return 'student';
  if (/\bcareer break\b/i.test(text)) return 'break';
  if (/\bnot (?:yet )?registered\b|\bawaiting registration\b/i.test(text)) return 'awaiting-registration';
  return null;
}

/** Years altogether: those in one post are part of them and say nothing about the whole. */
function yearsIn(row: StatedRow): number | null {
  const words = row.one('experience_years');
  const read = words && readExperience(words.text);
  if (!words || read?.length !== 1) return null;
  const { least, unit, scope } = read[0];
  if (least === null || unit === 'month' || /\bpost\b|\brole\b|\bjob\b/i.test(scope ?? '') || least > 70) {
    row.kept(words, 'It is not the whole of somebody’s experience, so it is kept in words.');
    return null;
  }
  row.mapped(words, ['years'], scope ? `“${scope}” is kept in words.` : null);
  return Math.floor(least);
}

function skillsIn(row: StatedRow, vocabulary: Vocabulary) {
  const skills = new Set<string>();
  const activities = new Set<string>();
  const words: string[] = [];
  for (const { text } of [...row.words('role_grade'), ...row.words('past_assignments')]) {
    codesOf(vocabulary.map('skill', text)).forEach((code) => skills.add(code));
    codesOf(vocabulary.map('activity', text)).forEach((code) => activities.add(code));
  }
  for (const stated of row.words('skills')) {
    const codes = codesOf(mapWords(row, vocabulary, 'skill', stated));
    codes.forEach((code) => skills.add(code));
    const done = codesOf(vocabulary.map('activity', stated.text));
    done.forEach((code) => activities.add(code));
    // The words stay beside the terms: they often say more, and text in common counts a little.
    words.push(shortened(stated.text, 2000));
    if (codes.length === 0) {
      if (done.length > 0) row.mapped(stated, done, 'Known as an activity; the words stand on the profile.');
      else row.kept(stated, 'No skill fits; the words stand on the profile.');
    }
  }
  return {
    skills: [...skills].map((code) => ({ code, level: null, lastUsed: null })),
    activities: [...activities],
    words,
  };
}

/** "MSN" and "DTM&H" are codes; a sentence stays one. */
function qualificationsIn(row: StatedRow): { codes: string[]; words: string[] } {
  const codes = new Set<string>();
  const words: string[] = [];
  for (const stated of row.words('qualifications')) {
    const code = /^[A-Z][A-Za-z]*(?:[&().-]?[A-Z]+[A-Za-z]*\)?)*$/.test(stated.text)
      ? stated.text.replace(/[&().]/g, '')
      : '';
    if (code.length >= 2 && code.length <= 12) {
      codes.add(code);
      row.mapped(stated, [code]);
    } else {
      words.push(shortened(stated.text, 2000));
      row.kept(stated, 'The words stand on the profile.');
    }
  }
  return { codes: [...codes], words };
}

const NOT_SPOKEN = /^(?:none|no|nil|not spoken|does not speak(?: it)?)$/i;

function languagesIn(row: StatedRow, vocabulary: Vocabulary): ProfileLists['languages'] {
  const languages = new Map<string, ProfileLists['languages'][number]>();
  const add = (codes: string[], level: Words | undefined) => {
    const none = level !== undefined && NOT_SPOKEN.test(level.text);
    if (none) row.mapped(level, ['none']);
    const step =
      level && !none ? mapWords(row, vocabulary, 'languageLevel', level).terms.at(0)?.code : undefined;
    // A few words are below the first step: the language is known, the level stays in words.
    const cefr = Object.values(Cefr).find((known) => known === step) ?? null;
    const use = /\bteach/i.test(level?.text ?? '')
      ? 'teachIn'
      : /\b(?:patient|consult)/i.test(level?.text ?? '')
        ? 'understandPatients'
        : 'general';
    for (const code of codes)
      if (!languages.has(code))
        languages.set(code, {
          ...{ code, none, understandPatients: null, teachIn: null, general: null },
          [use]: cefr,
        });
  };
  for (const path of row.entries('languages')) {
    const named = row.one(...path, 'language');
    const level = row.one(...path, 'level');
    if (!named) continue;
    // The file itself says that nobody stated this; a guess of somebody else is still a guess.
    if (row.at([...path, 'stated']) === false) {
      const why = 'The file marks it as not stated by the person; nothing is inferred.';
      row.kept(named, why);
      if (level) row.kept(level, why);
      continue;
    }
    add(codesOf(mapWords(row, vocabulary, 'language', named)), level);
  }
  for (const named of row.words('languages'))
    add(codesOf(mapWords(row, vocabulary, 'language', named)), undefined);
  return [...languages.values()];
}

const UK_BODY = /\b(GMC|NMC|HCPC|GPhC|GDC|GOC)\b/;

function registrationsIn(row: StatedRow, vocabulary: Vocabulary): ProfileLists['registrations'] {
  const found: ProfileLists['registrations'] = [];
  for (const words of row.words('registration')) {
    // "Nurses Council of Zimbabwe; not NMC" is one register that somebody is on and another that they are not.
    const each = words.text.split(';').flatMap((clause) => registrationIn(clause, vocabulary) ?? []);
    if (each.length === 0) {
      row.kept(words, 'It names no country of a register, so it is kept in words and nothing is assumed.');
      continue;
    }
    found.push(...each.map(({ registration }) => registration));
    row.mapped(
      words,
      each.flatMap(({ registration: { country, status } }) => [country, status]),
      each.find(({ fault }) => fault)?.fault ?? null,
    );
  }
  return found.slice(0, 20);
}

function registrationIn(
  clause: string,
  vocabulary: Vocabulary,
): { registration: ProfileLists['registrations'][number]; fault?: string } | null {
  const body = UK_BODY.exec(clause)?.[1] ?? null;
  const countries = body
    ? ['GB']
    : codesOf(vocabulary.map('country', clause.replace(/\bnot\b/i, ''))).filter(isCountry);
  if (countries.length !== 1) return null;
  const none = /\bnot (?:yet )?(?:registered|on)\b|\bnone\b|^\s*not\b/i.test(clause);
  const status = none
    ? 'none'
    : /\blapsed|\bexpired|\bformer/i.test(clause)
      ? 'lapsed'
      : /\bpending|\bapplied|\bawaiting/i.test(clause)
        ? 'pending'
        : 'active';
  const number = body && !none ? (/\b(?=\w*\d)[A-Z0-9]{5,12}\b/.exec(clause)?.[0] ?? null) : null;
  const fault = body && number ? faultOfNumber(body, number) : undefined;
  return { registration: { country: countries[0], body, number: fault ? null : number, status }, fault };
}
