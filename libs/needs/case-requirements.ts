import { shortened, type StatedRow, type Words } from '../platform/imports/stated-row.js';
import { readExperience } from '../reference/experience.js';
import { codesOf, isCountry, mapWords } from '../reference/stated-terms.js';
import type { Vocabulary } from '../reference/vocabulary.js';
import { Requirement } from './need.parts.js';
import { Cefr } from '../clinicians/profile-words.js';
import { demandIn, waysOut } from './wording.js';

type Asked = Partial<Requirement> & Pick<Requirement, 'kind' | 'essential'>;

/** Requirements that a row states: skills, languages, licence and years; each with its words. */
export function requirementsIn(row: StatedRow, vocabulary: Vocabulary): Requirement[] {
  return [
    ...row.words('skills_essential').flatMap((words) => skill(row, vocabulary, words, true)),
    ...row.words('skills_desirable').flatMap((words) => skill(row, vocabulary, words, false)),
    ...languages(row, vocabulary),
    ...row.words('licensing').flatMap((words) => licence(row, vocabulary, words)),
    ...row.words('experience_years').flatMap((words) => years(row, words)),
  ].map(asRequirement);
}

/** Its id is given when it is written. */
export function asRequirement(asked: Asked): Requirement {
  return Object.assign(new Requirement(), asked);
}

/** Words that no list holds become a requirement of their own, which people can be asked about. */
export function statedRequirement(row: StatedRow, words: Words, essential: boolean): Asked[] {
  const demand = demandIn(words.text);
  if (demand) {
    row.refused(words, waysOut[demand.demand]);
    return [];
  }
  row.kept(words, 'No term fits; it stands among the requirements in its own words.');
  return [{ kind: 'stated', essential, text: shortened(words.text, 2000) }];
}

const TEACHING = /\b(?:teaching|training|faculty|educator) experience\b|\bexperience (?:of|in) teaching\b/i;
const LOW_RESOURCE =
  /\b(?:low[- ]resource|resource[- ](?:poor|limited|constrained)|humanitarian|low[- ]income)\b[^.;]*\bexperience\b|\bexperience\b[^.;]*\b(?:low[- ]resource|resource[- ](?:poor|limited|constrained)|humanitarian|low[- ]income)\b/i;

/** What an activity asks of somebody, where no skill says more. */
const AS_SKILL: Readonly<Record<string, string | undefined>> = {
  mentor: 'mentoring',
  supervise: 'clinical-supervision',
};

function skill(row: StatedRow, vocabulary: Vocabulary, words: Words, essential: boolean): Asked[] {
  const text = shortened(words.text, 2000);
  if (TEACHING.test(words.text)) {
    row.mapped(words, ['teaching']);
    return [{ kind: 'teaching', essential, text }];
  }
  if (LOW_RESOURCE.test(words.text)) {
    row.mapped(words, ['low-resource']);
    return [{ kind: 'low-resource', essential, text }];
  }
  const mapping = mapWords(row, vocabulary, 'skill', words);
  if (mapping.terms.length === 0) {
    const spoken = spokenIn(row, vocabulary, words, essential);
    if (spoken.length > 0) return spoken;
    // "Train medics" asks for somebody who teaches and "coach health assistants" for a mentor, whoever it is that learns.
    const activities = codesOf(vocabulary.map('activity', text));
    const passesOn = activities.includes('teach')
      ? 'teaching'
      : activities.map((code) => AS_SKILL[code]).find(Boolean);
    if (passesOn) row.mapped(words, [passesOn]);
    if (passesOn === 'teaching') return [{ kind: 'teaching', essential, text }];
    if (passesOn) return [{ kind: 'skill', essential, term: passesOn, text }];
  }
  if (mapping.terms.length === 0) return statedRequirement(row, words, essential);
  // Who has taught says so once, whatever the subject; the narrower ways of teaching are skills.
  return codesOf(mapping).map((term) =>
    term === 'teaching' ? { kind: 'teaching', essential, text } : { kind: 'skill', essential, term, text },
  );
}

const ESSENTIAL =
  /^(?:essential|required|requirement|must|mandatory|necessary|needed|obligatory|compulsory|yes|obligatoire|exigée?|requise?|indispensable|nécessaire|obligatori[oa]|obrigatóri[oa]|requerid[oa]|necessári[oa]|necesari[oa]|erforderlich|zwingend)(?!\p{L})/iu;
const DESIRABLE =
  /(?<!\p{L})(?:desirable|desired|preferred|preferable|preferably|preference|advantage(?:ous)?|asset|bonus|plus|welcome|helpful|useful|optional|nice to have|ideal(?:ly)?|where possible|good to have|not (?:required|needed|essential|necessary)|no|souhaitée?|souhaitable|atout|préférable|deseable|desejável|preferib?l?e|vantagem|ventaja|wünschenswert|von Vorteil)(?!\p{L})/iu;
const ANY_ONE = /\b(?:any|one of|either)\b/i;
const OF_THE_ADVERT = /\badvert/i;

function languages(row: StatedRow, vocabulary: Vocabulary): Asked[] {
  const objects = row.entries('languages').flatMap((path, i) => {
    const named = row.one(...path, 'language');
    return named ? language(row, vocabulary, named, path, i) : [];
  });
  return [
    ...objects,
    ...row.words('languages').flatMap((words, i) => language(row, vocabulary, words, null, i)),
  ];
}

function language(
  row: StatedRow,
  vocabulary: Vocabulary,
  named: Words,
  path: readonly (string | number)[] | null,
  nth: number,
): Asked[] {
  const mapping = mapWords(row, vocabulary, 'language', named);
  const level = path ? row.one(...path, 'level') : undefined;
  const wish = path ? row.one(...path, 'requirement') : undefined;
  const step = level && mapWords(row, vocabulary, 'languageLevel', level).terms.at(0)?.code;
  const cefr = Object.values(Cefr).find((known) => known === step);
  if (wish && OF_THE_ADVERT.test(wish.text)) {
    // The language in which a page is written demands nothing of anybody.
    row.kept(wish, 'It is the language of the advert, so nobody is asked for it.');
    return [];
  }
  const essential = wish ? ESSENTIAL.test(wish.text) || ANY_ONE.test(wish.text) : false;
  if (wish) wished(row, wish, essential);
  const codes = codesOf(mapping);
  if (codes.length === 0) return statedRequirement(row, named, essential);
  const choice = wish && ANY_ONE.test(wish.text);
  const either = codes.length > 1 && /\bor\b|\//i.test(named.text);
  return codes.map((term) => ({
    kind: 'language',
    essential,
    term,
    level: cefr ?? null,
    use: useOf(level?.text ?? ''),
    group: choice ? 'languages' : either ? `language-${nth}` : null,
    text: level ? shortened(level.text, 2000) : null,
  }));
}

/** A wish in words that say neither bars nobody, and is not said to be anything but words. */
function wished(row: StatedRow, wish: Words, essential: boolean): void {
  if (ANY_ONE.test(wish.text)) row.mapped(wish, ['any-one-of']);
  else if (essential) row.mapped(wish, ['essential']);
  else if (DESIRABLE.test(wish.text)) row.mapped(wish, ['desirable']);
  else
    row.kept(wish, 'It says neither that it is demanded nor that it is a wish, so nobody is barred by it.');
}

function useOf(level: string): Requirement['use'] {
  if (/\bteach/i.test(level)) return 'teach-in';
  return /\b(?:patient|consult|clinical)/i.test(level) ? 'understand-patients' : 'any';
}

const REGISTERS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:GMC|NMC|HCPC|GPhC|GDC|GOC)\b/, 'GB'],
  [/\b(?:MDCN|NMCN)\b/, 'NG'],
];
const REGISTERED = /\b(?:regist|licen[cs]|council)/i;
const NOT_DEMANDED =
  /\b(?:where held|if held|if any|preferred|preferably|desirable|an? (?:advantage|plus|bonus)|advantageous|asset|welcome|not stated)\b/i;
/** A licence that the programme arranges, or that only some activities need, is nothing to bring along. */
const NOT_BEFOREHAND =
  /\b(?:sponsor|temporary|will be arranged|arranged\b|not (?:required|needed)|without|not stated)/i;

function licence(row: StatedRow, vocabulary: Vocabulary, words: Words): Asked[] {
  const { text } = words;
  const essential = !NOT_DEMANDED.test(text);
  const named = REGISTERS.find(([pattern]) => pattern.test(text))?.[1];
  const countries = named ? [named] : codesOf(vocabulary.map('country', text)).filter(isCountry);
  if (!REGISTERED.test(text) && !named) return statedRequirement(row, words, essential);
  if (countries.length !== 1 || NOT_BEFOREHAND.test(text)) return statedRequirement(row, words, essential);
  row.mapped(words, countries);
  return [{ kind: 'registration', essential, term: countries[0], text: shortened(text, 2000) }];
}

const SPEAKS =
  /\b(?:fluen\w+|proficien\w+|spoken|speak\w*|speaking|bilingual|working knowledge|good command|conversational)\b/i;
const A_NUMBER_OF_YEARS =
  /^(?:(?:at least|a? ?minimum(?: of)?|min\.?|over|more than)\s+)?\d+\+?(?:\s*-\s*\d+)?\s+(?:or more )?years?\b[^\d]*\b(?:experience|practice|practising|training|qualif\w+|regist\w+|service)\b[^\d]*$/i;

/** A line among all the others that people must meet: what it asks is read as it would be in a field of its own. */
export function demandedBy(row: StatedRow, vocabulary: Vocabulary, words: Words): Asked[] {
  const { text } = words;
  const essential = !NOT_DEMANDED.test(text);
  if (demandIn(text)) return statedRequirement(row, words, essential);
  if (TEACHING.test(text) || LOW_RESOURCE.test(text)) return skill(row, vocabulary, words, essential);
  if (A_NUMBER_OF_YEARS.test(text)) return years(row, words);
  if (REGISTERED.test(text) || REGISTERS.some(([pattern]) => pattern.test(text)))
    return licence(row, vocabulary, words);
  const spoken = spokenIn(row, vocabulary, words, essential);
  return spoken.length > 0 ? spoken : statedRequirement(row, words, true);
}

/** Languages in a line that is about speaking them, or that names a language and nothing else: "Nepali", "fluent Arabic". */
function spokenIn(row: StatedRow, vocabulary: Vocabulary, words: Words, essential: boolean): Asked[] {
  const { text } = words;
  const mapping = vocabulary.map('language', text);
  const spoken = SPEAKS.test(text) || mapping.rest === undefined ? codesOf(mapping) : [];
  if (spoken.length === 0) return [];
  row.mapped(words, spoken);
  const group = spoken.length > 1 && /\bor\b|\//i.test(text) ? `spoken-${text}`.slice(0, 60) : null;
  return spoken.map((term) => ({
    ...{ kind: 'language' as const, essential, term, level: null, use: useOf(text), group },
    text: shortened(text, 2000),
  }));
}

function years(row: StatedRow, words: Words): Asked[] {
  const read = readExperience(words.text);
  const only = read?.length === 1 ? read[0] : undefined;
  const least = only && (only.least === null ? null : only.unit === 'year' ? only.least : only.least / 12);
  if (!only || least === null || least === undefined || least > 60)
    return statedRequirement(row, words, !NOT_DEMANDED.test(words.text));
  row.mapped(words, ['years'], only.scope ? `“${only.scope}” is kept in words.` : null);
  return [
    {
      kind: 'years',
      essential: !NOT_DEMANDED.test(words.text),
      years: Math.floor(least),
      count: countOf(only.scope ?? ''),
      text: only.scope || only.unit === 'month' ? words.text : null,
    },
  ];
}

function countOf(scope: string): Requirement['count'] {
  if (/\bpost[- ](?:qualif|regist|grad)|\bafter (?:residency|qualif)/i.test(scope))
    return 'post-qualification';
  if (/\bteach|\btrain/i.test(scope)) return 'teaching';
  if (/\blow[- ]resource|\bhumanitarian/i.test(scope)) return 'low-resource';
  if (/\bspecialty|\bspeciality|\bin the sub/i.test(scope)) return 'in-specialty';
  return 'any';
}
