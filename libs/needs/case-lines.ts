import { shortened, type StatedRow, type Words } from '../platform/imports/stated-row.js';
import { readDate } from '../reference/dates.js';
import type { Vocabulary } from '../reference/vocabulary.js';
import type { Preparation, SiteCondition } from './need.parts.js';
import { PreparationKind } from './vocabulary.js';
import { demandIn, waysOut } from './wording.js';

/** Where the loose lines of a row went: requirements, preparations, conditions and the rest in words. */
export interface CaseLines {
  preparations: Preparation[];
  siteConditions: SiteCondition[];
  deadline: string | null;
  heritage: string[];
  team: string[];
  learners: string[];
  handover: string[];
  priority: string[];
  plan: string[];
  grade: string[];
  reporting: string[];
  platform: string[];
  hostEmployerLetter: string[];
  returnStatement: string[];
  /** Lines that people must meet and no list holds: requirements in words. */
  demands: Words[];
  headCount: number | null;
  /** Everything else: it stands in the summary. */
  summary: string[];
}

type Home = Exclude<
  keyof CaseLines,
  'preparations' | 'siteConditions' | 'deadline' | 'demands' | 'headCount'
>;

/** The first kind whose words a line holds. */
const preparationKinds: readonly (readonly [RegExp, PreparationKind])[] = [
  [/\bdata protection\b|\bpatient data\b|\bconfidential/i, PreparationKind.DATA_PROTECTION],
  [
    /\bDBS\b|\bcriminal\b|\bbackground check|\bpolice (?:check|clearance)|\bACRO\b|\bICPC\b/i,
    PreparationKind.RECORD_CHECK,
  ],
  [/\breferences?\b|\breferees?\b/i, PreparationKind.REFERENCE],
  [/\bvaccin|\bimmuni[sz]|\banti-?malarial|\bprophyla|\byellow fever/i, PreparationKind.VACCINATION],
  [/\btraining\b.*\bsafeguard|\bsafeguard\w*\b.*\b(?:training|course)/i, PreparationKind.COURSE],
  [/\bsafeguard|\bcode of conduct\b|\bPSEAH?\b|\bexploitation\b/i, PreparationKind.CONDUCT],
  [
    /\binduction\b|\bbriefing\b|\bpre-departure\b|\b(?:mandatory|preparation) (?:course|training)\b/i,
    PreparationKind.COURSE,
  ],
];

const linePreparations: readonly (readonly [RegExp, PreparationKind])[] = [
  ...preparationKinds,
  [
    /\binterviews?\b|\bshortlist|\bselection\b|\blottery\b|\bdraw\b|\bapproval|\bassessment cent/i,
    PreparationKind.SELECTION,
  ],
  [
    /\bline manager|\bprogramme director|\bagreement\b|\bMoU\b|\brelease\b|\bleave\b|\bmust be in active post\b/i,
    PreparationKind.AGREEMENT,
  ],
  [/\bvisas?\b|\bpassport\b|\bpermit\b|\bresidency\b|\bpapers\b/i, PreparationKind.PAPERS],
  [
    /\bCV\b|\bletters?\b|\bcertificates?\b|\bbank statement|\bproof of\b|\bcredentials\b|\bdocuments?\b|\bonline form\b|\bcover statement\b/i,
    PreparationKind.DOCUMENT,
  ],
];

const homes: readonly (readonly [RegExp, Home])[] = [
  [/\bhome institution letter\b|\bemployer'?s? letter\b|\bleave granted\b/i, 'hostEmployerLetter'],
  [/\breturn home\b|\breturn to (?:work|post|their)\b/i, 'returnStatement'],
  [/\bpreference\b|\bpriority\b|\bencouraged\b|\bwelcome\b|\bpreferred\b/i, 'priority'],
  [/\bdiaspora\b|\bheritage\b|\bliving (?:in|abroad)\b/i, 'heritage'],
  [
    /\breports? to\b|\breporting\b|\bsupervis|\bmentor per\b|\bUK mentor\b|\bhierarchical\b|\bwork beside\b|\bfunctional lines?\b/i,
    'reporting',
  ],
  [/\bteams?\b|\bcouple\b|\bback-to-back\b|\bvolunteers\b/i, 'team'],
  [/\b\d+\b[^;]*\b(?:students|learners|trainees|pupils|nurses|residents)\b/i, 'learners'],
  [
    /\bgo on after\b|\bhand(?:ed)?[ -]?over\b|\blasting\b|\bback to home service\b|\bsustain|\bbetween visits\b/i,
    'handover',
  ],
  [/\bnational (?:strategy|plan|policy)\b|\bstrategy\b|\bDepartment of Health\b|\bneed stated by\b/i, 'plan'],
  [/\bplatform\b/i, 'platform'],
  [/\bAfC\b|\bband \d|\bFY[12]\b|\bST\d\b|\btraining stage\b|\btraining slot\b/i, 'grade'],
];

const conditions: readonly (readonly [RegExp, string])[] = [
  [/\bsecurity\b|\bsafety\b/i, 'security'],
  [/\bfamily\b|\bdependants?\b|\bpartner may\b/i, 'family-welcome'],
  [/\bremote (?:area|location)|\brural\b/i, 'remoteness'],
];

const DEADLINE = /\b(?:deadline|closing date|apply by|applications? (?:close|due)|closes on)\b[\s:]*/i;
const PLACES = /^(\d{1,3}) (?:places|posts|positions|people|fellows|volunteers) ?(?:wanted|available)?$/i;
const CITIZEN = /\b(?:citizens?(?:hip)?|nationals?|nationality)\b/i;
const DEMAND =
  /\b(?:must|employed|employee|degree|years?|experience|experienced|qualification|internship|practice|eligible|only|member|completed|regist(?:ered|ration)|licen[cs]ed?|GMC|NMC|HCPC|GPhC|GDC|fluen(?:t|cy)|spea(?:k|ks|ker|kers|king)|bilingual)\b/i;

/** Sorts the lines under `other_requirements` and `safeguarding_vaccination` to where they belong on a need. */
export function linesIn(row: StatedRow, vocabulary: Vocabulary): CaseLines {
  const lines: CaseLines = {
    ...{
      preparations: [],
      siteConditions: [],
      deadline: null,
      heritage: [],
      team: [],
      learners: [],
      handover: [],
    },
    ...{ priority: [], plan: [], grade: [], reporting: [], platform: [], hostEmployerLetter: [] },
    ...{ returnStatement: [], demands: [], headCount: null, summary: [] },
  };
  for (const words of row.words('safeguarding_vaccination')) prepare(row, vocabulary, lines, words);
  for (const words of row.words('other_requirements')) sort(row, lines, words);
  return lines;
}

function prepare(row: StatedRow, vocabulary: Vocabulary, lines: CaseLines, words: Words): void {
  const kind = kindIn(preparationKinds, words.text) ?? PreparationKind.OTHER;
  lines.preparations.push({ kind, text: shortened(words.text, 1000) });
  const condition =
    kind === 'other' ? vocabulary.map('siteCondition', words.text).terms.at(0)?.code : undefined;
  if (condition === 'security')
    lines.siteConditions.push({ kind: condition, text: shortened(words.text, 1000) });
  if (kind === 'other') row.kept(words, 'It stands among the preparations in its own words.');
  else row.mapped(words, [kind]);
}

function sort(row: StatedRow, lines: CaseLines, words: Words): void {
  const { text } = words;
  const demand = demandIn(text);
  // "Nationals of the partner country" on its own line among requirements is a demand without a verb.
  if (demand || (CITIZEN.test(text) && text.split(' ').length <= 4)) {
    row.refused(words, waysOut[demand?.demand ?? 'citizenship']);
    return;
  }
  if (DEADLINE.test(text)) {
    const day = readDate(text.split(DEADLINE).at(-1)?.trim() ?? '');
    if (day?.precision === 'day' && day.first) {
      lines.deadline = day.first;
      row.mapped(words, ['deadline']);
      return;
    }
  }
  const places = PLACES.exec(text);
  if (places && Number(places[1]) > 0) {
    lines.headCount = Number(places[1]);
    row.mapped(words, ['head-count']);
    return;
  }
  const home = kindIn(homes, text);
  if (home) {
    lines[home].push(text);
    row.kept(words, `It stands in its own words under ${inWords(home)}.`);
    return;
  }
  const condition = kindIn(conditions, text);
  if (condition) {
    lines.siteConditions.push({ kind: condition, text: shortened(text, 1000) });
    row.mapped(words, [condition]);
    return;
  }
  const kind = kindIn(linePreparations, text);
  if (kind) {
    lines.preparations.push({ kind, text: shortened(text, 1000) });
    row.mapped(words, [kind]);
  } else if (DEMAND.test(text)) lines.demands.push(words);
  else {
    lines.summary.push(text);
    row.kept(words, 'It stands in its own words in the summary.');
  }
}

function kindIn<T>(patterns: readonly (readonly [RegExp, T])[], text: string): T | undefined {
  return patterns.find(([pattern]) => pattern.test(text))?.[1];
}

function inWords(home: Home): string {
  return home.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
}
