import { joined, type StatedRow } from '../platform/imports/stated-row.js';
import { codesOf, mapSpecialties, mapWords } from '../reference/stated-terms.js';
import type { Vocabulary } from '../reference/vocabulary.js';
import type { CaseLines } from './case-lines.js';
import { asRequirement, demandedBy, requirementsIn } from './case-requirements.js';
import { residenceIn } from './case-residence.js';
import type { Requirement } from './need.parts.js';

/** Most requirements that a position takes; those beyond stay among the stated values. */
const MOST_REQUIREMENTS = 60;

/** "All specialties" is an answer that a need can give, and nobody's specialty. */
const ANY_SPECIALTY = 'any-specialty';

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const COUNTED = new RegExp(`^(\\d{1,3}|${NUMBERS.join('|')})\\s+(?!or\\b|to\\b)`, 'i');

/** A bracket that tells who is meant: a team, or examples. */
const OPEN_TO = /\([^)]*\b(?:teams?|such as|including|e\.?g|especially|preferably|mainly|ideally)\b/i;

/** From this nearness on, people of one specialty share half of the other's work. */
const SHARES_HALF = 0.5;

/** One position for all professions that are alternatives; those with a number before them are positions of their own. */
export function positionsIn(
  row: StatedRow,
  vocabulary: Vocabulary,
  {
    lines,
    labels,
    countries,
  }: { lines: CaseLines; labels: ReadonlySet<string>; countries: readonly string[] },
) {
  const learners: string[] = [];
  const stated = [
    ...requirementsIn(row, vocabulary),
    ...residenceIn(row, vocabulary, countries).map(asRequirement),
    ...lines.demands.flatMap((words) => demandedBy(row, vocabulary, words)).map(asRequirement),
  ];
  const requirements = eachOnce(stated).slice(0, MOST_REQUIREMENTS);
  const activities = activitiesIn(row, vocabulary, labels);
  const grade = joined(lines.grade, 500);
  const wanted = row.words('professions').map((words) => {
    const mapping = mapWords(row, vocabulary, 'profession', words);
    const found = codesOf(mapping);
    const aside = (mapping.aside ?? []).map(({ code }) => code);
    // "Any (a team of pharmacy and nursing)" is open, and says whom it has in mind; any other bracket tells of learners.
    const inMind = OPEN_TO.test(words.text) && found.some((code) => vocabulary.profession(code)?.members);
    if (aside.length > 0 && !inMind) learners.push(words.text);
    const counted = COUNTED.exec(words.text)?.[1].toLowerCase();
    const count = counted ? Number(counted) || NUMBERS.indexOf(counted) + 1 : null;
    const codes = inMind ? [...found, ...aside] : found;
    if (count !== null && codes.length > 0 && mapping.rest?.trim().toLowerCase() === counted)
      row.mapped(words, [...codes, `${count} wanted`]);
    return { codes, count };
  });
  const { specialties, whole } = specialtiesIn(
    row,
    vocabulary,
    wanted.flatMap(({ codes }) => codes),
  );
  const position = (codes: readonly string[], headCount: number | null) => ({
    headCount: headCount !== null && headCount >= 1 && headCount <= 1000 ? headCount : null,
    professions: [...new Set(codes)].slice(0, 40),
    anyProfession: codes.some((code) => vocabulary.profession(code)?.members === 'open'),
    specialties: [...new Set(specialties)].filter((code) => code !== ANY_SPECIALTY).slice(0, 60),
    anySpecialty: specialties.includes(ANY_SPECIALTY),
    activities: activities.slice(0, 20),
    grade,
    requirements,
  });
  const counted = wanted.filter(({ count }) => count !== null);
  const together = wanted.filter(({ count }) => count === null).flatMap(({ codes }) => codes);
  const positions = counted.map(({ codes, count }) => position(codes, count));
  if (together.length > 0 || positions.length === 0) {
    // "Any", with nursing as its field, is for everybody and thinks of nurses first.
    const open = together.some((code) => vocabulary.profession(code)?.members === 'open');
    const closed = [...together, ...(open ? whole : [])].flatMap((code) => {
      const members = vocabulary.profession(code)?.members;
      return members && members !== 'open' ? [code, ...members] : [code];
    });
    positions.push(position(closed, lines.headCount));
  }
  return { positions, learners };
}

/** Specialties that the row states or means; `whole`: professions that stand there in place of a specialty. */
function specialtiesIn(
  row: StatedRow,
  vocabulary: Vocabulary,
  professions: readonly string[],
): { specialties: string[]; whole: string[] } {
  const titled = specialtiesInTitles(row, vocabulary);
  const beside = [
    ...titled.flatMap(({ codes }) => codes),
    ...professions.flatMap((code) => vocabulary.profession(code)?.practice ?? []),
  ];
  const whole: string[] = [];
  const specialties = row.words('specialties').flatMap((words) => {
    const profession = wholeProfession(words.text, vocabulary);
    if (profession === undefined) return mapSpecialties(row, vocabulary, words, beside);
    whole.push(profession);
    const practice = vocabulary.profession(profession)?.practice;
    row.mapped(words, [practice ?? profession]);
    return practice ?? [];
  });
  // "Paediatrician" states a specialty, and some rows state it nowhere else.
  if (specialties.length === 0) {
    if (titled.every(({ codes, isSet }) => codes.length > 0 && !isSet))
      specialties.push(...titled.flatMap(({ codes }) => codes));
  } else {
    // A team for clefts that names an anaesthetist means anaesthesia as well, and so does a theatre team. A paediatrician who is
    // named beside neonatology is meant to know newborn babies: what contains a stated specialty, or shares half of its work,
    // widens nothing.
    const stated = [...specialties];
    const apart = (code: string) =>
      stated.every(
        (one) =>
          vocabulary.related('specialty', one, code) < SHARES_HALF &&
          !vocabulary.ancestors('specialty', one).includes(code),
      );
    if (!stated.includes(ANY_SPECIALTY))
      specialties.push(...titled.flatMap(({ codes }) => codes).filter(apart));
  }
  return { specialties, whole };
}

/**
 * Specialties in words for practitioners, for each of them. Where none is stated they count only if every one has its own,
 * because beside an anaesthetist a nurse of any kind may be wanted, as may anybody in a set such as "theatre team". What a
 * profession says anyway is left out: a dentist's specialty is dentistry.
 */
function specialtiesInTitles(row: StatedRow, vocabulary: Vocabulary): { codes: string[]; isSet: boolean }[] {
  return row.words('professions').map(({ text }) => {
    const professions = codesOf(vocabulary.map('profession', text)).map((code) =>
      vocabulary.profession(code),
    );
    return {
      codes: codesOf(vocabulary.map('specialty', text)).filter(
        (code) =>
          code !== ANY_SPECIALTY &&
          !vocabulary.specialty(code)?.theme &&
          !professions.some((one) => one?.practice === code),
      ),
      isSet: professions.some((one) => one?.members !== undefined),
    };
  });
}

/** "Nursing" in place of a specialty says who is wanted and leaves open in which field: everybody who nurses practises it. */
function wholeProfession(text: string, vocabulary: Vocabulary): string | undefined {
  const { terms, rest } = vocabulary.map('profession', text);
  const [only] = terms;
  return terms.length === 1 && rest === undefined && vocabulary.profession(only.code)?.members === undefined
    ? only.code
    : undefined;
}

/** Two lines that come to the same are asked once, and as essential where one of them is. */
function eachOnce(requirements: readonly Requirement[]): Requirement[] {
  const kept = new Map<string, Requirement>();
  requirements.forEach((asked, at) => {
    const { kind, term, level, use, group, years, count } = asked;
    const key =
      kind === 'stated' ? `stated ${at}` : JSON.stringify([kind, term, level, use, group, years, count]);
    const known = kept.get(key);
    if (!known) kept.set(key, asked);
    else known.essential ||= asked.essential;
  });
  return [...kept.values()];
}

const TEACHES = ['teach', 'train-trainers', 'mentor', 'supervise'];

/** What people will do there, as far as the duties say it. */
function activitiesIn(row: StatedRow, vocabulary: Vocabulary, labels: ReadonlySet<string>): string[] {
  const duties = [...row.words('skills_essential'), ...row.words('skills_desirable')];
  const lines = row.words('other_requirements').filter(({ text }) => /\bdirect patient care\b/i.test(text));
  const read = [...duties, ...lines].flatMap(({ text }) => codesOf(vocabulary.map('activity', text)));
  // Whoever treats people is checked against the live register, so a label that says so must not be overlooked.
  if (labels.has('Care of patients')) read.push('treat');
  if (labels.has('Teaching of local staff') && !read.some((code) => TEACHES.includes(code)))
    read.push('teach');
  return [...new Set(read)];
}
