import type { RecruitmentWords } from '../reference/recruitment-words.js';

/** What words deserve a second look, and what no need may demand. Pure. */

export type FlagCode = 'CODE-3' | 'CONTACT-IN-TEXT';

export interface Remark {
  code: FlagCode;
  words: string;
}

/** Ways around Midst: a name and number in a text would reach everybody, also of a sensitive need. */
const contacts = [
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
  /\b(?:https?:\/\/|www\.)\S+/gi,
  /(?<![\w-])\+?\d(?:[\s().-]?\d){8,13}(?![\w-])/g,
  /\b(?:whatsapp|telegram)\b/gi,
];

/**
 * Words of recruitment (`reference/data/recruitment-words.ts`) and ways around Midst. They raise a flag that an officer
 * settles and their writer can read; they block nothing, because "no relocation" uses them too.
 */
export function remarksOn(text: string, recruitment: RecruitmentWords): Remark[] {
  const found = [
    ...recruitment.in(text).map((words): Remark => ({ code: 'CODE-3', words })),
    ...contacts.flatMap((pattern) => all(pattern, text, 'CONTACT-IN-TEXT')),
  ];
  const seen = new Set<string>();
  return found.filter(({ code, words }) => {
    const key = `${code} ${words.toLowerCase()}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

function all(pattern: RegExp, text: string, code: FlagCode): Remark[] {
  return [...text.matchAll(pattern)].map(([words]) => ({ code, words: words.trim() }));
}

export type Demand = 'citizenship' | 'tribe' | 'faith' | 'sex';

const person = String.raw`(?:clinicians?|doctors?|nurses?|midwi(?:fe|ves)|staff|candidates?|volunteers?|applicants?|people|persons?)`;
const must = String.raw`(?:must|has to|have to|needs? to|required to|shall|should)\s+(?:also\s+)?(?:be|hold|have|belong to|come from)`;
const alone = String.raw`(?:only|exclusively|restricted to|limited to|reserved for|open only to)`;
const demanded: Record<Exclude<Demand, 'sex'>, string> = {
  citizenship: String.raw`(?:citizens?(?:hip)?|nationals|nationality|passport[- ]holders?)`,
  tribe: String.raw`(?:tribe|tribes(?:man|woman|men)|(?:sub-?)?clan|clans(?:man|woman|men)|caste|ethnicity|ethnic group)`,
  faith: String.raw`(?:christians?|muslims?|catholics?|protestants?|hindus?|buddhists?|sikhs?|jews|jewish|believers?|faith|religion)`,
};
/** "Need not be a citizen" is the opposite of a demand. */
const notSo = String.raw`(?<!\b(?:not|no|never|without|nobody)\b[^.;]{0,30})`;

const patterns: [Demand, RegExp][] = [
  ...(Object.entries(demanded) as [Demand, string][]).flatMap(([demand, noun]): [Demand, RegExp][] => [
    [demand, new RegExp(String.raw`${notSo}\b${must}(?:\s+(?!not\b)[\w'’-]+){0,4}?\s+${noun}\b`, 'i')],
    [demand, new RegExp(String.raw`${notSo}\b${alone}(?:\s+(?!not\b)[\w'’-]+){0,2}?\s+${noun}\b`, 'i')],
    [
      demand,
      new RegExp(
        String.raw`${notSo}\b${noun}(?:\s+${person})?\s+(?:only|(?:is |are )?(?:required|mandatory|essential))\b`,
        'i',
      ),
    ],
  ]),
  // "Only women are treated here" is about patients; these are about the person who comes.
  [
    'sex',
    new RegExp(
      String.raw`${notSo}\b(?:must|has to|have to|needs? to|should) be (?:an? )?(?:woman|man|female|male|women|men)\b`,
      'i',
    ),
  ],
  [
    'sex',
    new RegExp(
      String.raw`${notSo}\b${alone} (?:female|male|women|men)(?= ${person}| may| can apply| need apply|\s*[.,;)]|\s*$)`,
      'i',
    ),
  ],
  [
    'sex',
    new RegExp(
      String.raw`${notSo}\b(?:female|male|women|men)(?:\s+${person})\s+(?:only|(?:is |are )?(?:required|mandatory|essential))\b`,
      'i',
    ),
  ],
  ['sex', new RegExp(String.raw`${notSo}\b(?:females?|males?|women|men) only(?=\s*[.,;)]|\s*$)`, 'i')],
];

/**
 * What a text demands that no need may demand, or null. "Must be a citizen" and "citizens only" do; "citizens of the
 * district", "a faith hospital", "men and women welcome" and "need not be a citizen" do not.
 */
export function demandIn(text: string): { demand: Demand; words: string } | null {
  for (const [demand, pattern] of patterns) {
    const found = pattern.exec(text);
    if (found) return { demand, words: found[0].trim() };
  }
  return null;
}

export const waysOut: Record<Demand, string> = {
  citizenship:
    'Citizenship cannot be demanded. If a tie to the country matters, use heritage with worked, trained, partner or family ties and say why.',
  tribe:
    'Tribe, clan and ethnicity cannot be demanded. If patients must be understood, state the language and its level instead.',
  faith:
    'Faith cannot be demanded. Say what the site is like under site conditions, and people decide for themselves.',
  sex: 'Sex is never a filter. State the patient or safety reason in its own field (sexReason); it is reviewed, and people decide for themselves.',
};
