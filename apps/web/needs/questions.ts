import { hasWords, type Words } from '../pages/words.js';
import { legQuestions } from './leg-questions.js';
import { asideOfNeed } from './further-questions.js';
import { besides, writtenIn } from './besides-questions.js';
import { atFirst, atLast, ofPlace } from './need-questions.js';
import { positionQuestions } from './position-questions.js';
import { type Part, parts, pathOf, type Question, type Written } from './question.js';

const numbers = (length: number) => Array.from({ length: Math.max(1, length) }, (_, at) => at);

/** Everything that a need is asked, in order: about each of its positions and stretches as well. */
export function questionsFor(need: Written): Question[] {
  const all = [
    ...atFirst,
    ...numbers(need.positions.length).flatMap((at) => positionQuestions(at)),
    ...ofPlace,
    ...numbers(need.legs.length).flatMap((at) => legQuestions(at, need)),
    ...atLast,
    ...asideOfNeed,
    ...besides,
    writtenIn(need),
  ];
  return all.filter(({ applies }) => applies?.(need) ?? true);
}

/** The question at an address: one of the need's, or the first about one more position or stretch. */
export function questionOf(need: Written, path: string): Question | undefined {
  const further = parts.flatMap((part) => furtherOf(need, part) ?? []);
  return [...questionsFor(need), ...further].find((one) => one.path === path);
}

/** So many positions or stretches does the API take. */
const mostParts = 40;

/** With what one more is begun; null where there are as many as there may be, or the first was not asked for yet. */
export function furtherOf(need: Written, part: Part): Question | null {
  const at = need[part].length;
  if (at === 0 || at >= mostParts) return null;
  return (part === 'positions' ? positionQuestions(at) : legQuestions(at, need))[0];
}

/** Whether somebody has answered it; a choice that begins with an answer counts as answered. */
export function isAnswered(question: Question, need: Written): boolean {
  const answers = Object.values(question.answers(need));
  return answers.some((one) => one !== null && one !== false && (!Array.isArray(one) || one.length > 0));
}

/** What a question asks, and about which role or stretch where the need has several. */
export function titleOf(t: Words, { name, of }: Pick<Question, 'name' | 'of'>, need?: Written): string {
  const own = need?.learning && hasWords(`write.learning.${name}`);
  const asks = own ? t(`write.learning.${name}`) : t(`write.question.${name}`);
  if (!of || (of.at === 0 && (need?.[of.part].length ?? 0) < 2)) return asks;
  return `${t(`write.part.${of.part}`, { number: of.at + 1 })}: ${asks}`;
}

type Places = Readonly<Record<string, string>>;

const questionOfField: Readonly<Record<Part | 'need', Places>> = {
  need: {
    ...{ openCountries: 'where', countries: 'where', region: 'where', place: 'where', sensitive: 'safety' },
    ...{ payItems: 'pays', heritage: 'heritage', heritageReason: 'heritage', heritageTies: 'heritage' },
    ...{ returnPost: 'returnPost', advertisedBy: 'returnPost', advert: 'returnPost' },
    ...{ planServed: 'plan', handover: 'handover', handoverOn: 'handover' },
    ...{ deadline: 'dates', opensOn: 'dates', closesOn: 'dates', title: 'title', summary: 'summary' },
    ...{ learners: 'learners', patients: 'learners', counterpart: 'colleague', contact: 'colleague' },
    ...{ facilityLevel: 'site', siteConditions: 'site', preparations: 'before' },
    ...{ ringFence: 'ring', tilt: 'tilt', positions: 'who', legs: 'mode', sites: 'site', siteId: 'site' },
    ...{ windowText: 'dates', priority: 'first', team: 'first', sexReason: 'sexReason' },
    ...{ programme: 'programme', maxPending: 'waiting', language: 'writtenIn' },
  },
  positions: {
    ...{ professions: 'who', anyProfession: 'who', specialties: 'who', headCount: 'count' },
    ...{ activities: 'work' },
    ...{ requirements: 'skills', title: 'role', grade: 'role', duties: 'role' },
  },
  legs: {
    ...{ mode: 'mode', from: 'when', to: 'when', when: 'when' },
    ...{ minDays: 'length', maxDays: 'length', hoursAWeek: 'length' },
    ...{ hostEmployerLetter: 'visit', returnStatement: 'visit', payer: 'visit' },
    ...{ purpose: 'stretch', countries: 'stretch', positionId: 'stretch', load: 'stretch' },
  },
};

/** Where a field of the API is asked for; undefined where no page asks for it. */
export function placeOf(field: string): Pick<Question, 'name' | 'path' | 'of'> | undefined {
  const [, part, number, rest] = /^(positions|legs)\.(\d+)(?:\.(.*))?$/.exec(field) ?? [];
  const of = part === undefined ? undefined : { part: part as Part, at: Number(number) };
  const known = questionOfField[of?.part ?? 'need'];
  const [name] = (of ? (rest ?? '') : field)
    .split('.')
    .reverse()
    .flatMap((one) => known[one] ?? []);
  const found = name ?? (of && questionOfField.need[of.part]);
  return found === undefined ? undefined : { name: found, path: pathOf(found, of?.at ?? 0), of };
}

const fieldOfQuestion: Places = {
  ...{
    who: 'professions',
    count: 'headCount',
    work: 'activities',
    skills: 'requirements',
    languages: 'requirements',
  },
  ...{ experience: 'requirements', role: 'title', mode: 'mode', when: 'from', length: 'minDays' },
  ...{ visit: 'hostEmployerLetter', stretch: 'purpose', where: 'countries', safety: 'sensitive' },
  ...{ pays: 'payItems', plan: 'planServed', dates: 'deadline', colleague: 'counterpart' },
  ...{ site: 'siteConditions', before: 'preparations', ring: 'ringFence', costs: 'payItems' },
  ...{ returnPost: 'advert' },
  ...{ first: 'priority', waiting: 'maxPending', writtenIn: 'language' },
};

/** The field of the API about which somebody speaks who speaks about a question. */
export function fieldOf({ name, of }: Pick<Question, 'name' | 'of'>): string {
  const field = fieldOfQuestion[name] ?? name;
  return of ? `${of.part}.${of.at}.${field}` : field;
}
