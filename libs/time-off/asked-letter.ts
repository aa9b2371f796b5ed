import type { Letter, Part } from '../notifications/letter.js';
import type { Links } from '../notifications/message-kind.js';
import type { Words } from '../notifications/words.js';
import { wholeOf } from './plan-cover.js';
import type { AskedBecause, TimeOffLine, TimeOffRequest } from './time-off-request.entity.js';
import type { TimeOffStep } from './time-off-step.entity.js';
import type { ApproverRole } from './vocabulary.js';

/**
 * Why this mail: the first question, another one after an answer or for other days, a reminder, or the clinician's nudge;
 * or a condition of which word is wanted.
 */
export type Occasion =
  'first' | 'again' | 'dates' | 'reminder' | 'nudge' | 'condition' | 'condition-reminder';

/** All that an approver is told, and so all that their page shows. Heritage has no place in it. */
export interface AskedFacts {
  occasion: Occasion;
  reference: string;
  replaces: string | null;
  askedBecause: AskedBecause | null;
  appealWords: string | null;
  clinicianName: string;
  jobTitle: string | null;
  employerName: string;
  role: ApproverRole;
  lines: readonly Pick<
    TimeOffLine,
    'leaveType' | 'from' | 'to' | 'days' | 'hours' | 'note' | 'ruleSaid' | 'clause' | 'clauseSource'
  >[];
  cover: string | null;
  /** The last day for an answer. */
  replyBy: string | null;
  destination: string | null;
  host: string | null;
  hostLetter: string | null;
  benefit: string | null;
  ukBound: boolean;
  standsInFor: string | null;
  standsInUntil: string | null;
  condition: string | null;
  conditionBy: string | null;
  question: string | null;
  answer: string | null;
  beforeMe: readonly { role: ApproverRole; how: 'approved' | 'reported' }[];
}

type Stated = Pick<
  TimeOffRequest,
  | 'reference'
  | 'replaces'
  | 'askedBecause'
  | 'appealWords'
  | 'clinicianName'
  | 'jobTitle'
  | 'employerName'
  | 'cover'
  | 'replyBy'
  | 'destination'
  | 'host'
  | 'hostLetter'
  | 'benefit'
  | 'ukBound'
>;

type OfStep = Pick<
  TimeOffStep,
  | 'role'
  | 'question'
  | 'answer'
  | 'beforeMe'
  | 'decideBy'
  | 'awayName'
  | 'awayUntil'
  | 'condition'
  | 'conditionBy'
>;

export function askedFacts(
  request: Stated,
  lines: AskedFacts['lines'],
  step: OfStep,
  occasion: Occasion,
): AskedFacts {
  const {
    reference,
    replaces,
    askedBecause,
    appealWords,
    clinicianName,
    jobTitle,
    employerName,
    cover,
    destination,
    host,
    hostLetter,
    benefit,
    ukBound,
  } = request;
  const { role, question, answer, beforeMe, condition, conditionBy } = step;
  return {
    occasion,
    reference,
    replaces,
    askedBecause,
    appealWords,
    clinicianName,
    jobTitle,
    employerName,
    role,
    lines,
    cover,
    replyBy: step.decideBy ?? request.replyBy,
    destination,
    host,
    hostLetter,
    benefit,
    ukBound,
    standsInFor: step.awayName,
    standsInUntil: step.awayUntil,
    condition,
    conditionBy,
    // A question without its answer is between the two of them: only asking again shows both.
    question: answer ? question : null,
    answer,
    beforeMe,
  };
}

/** The one mail of a step, in words. Pure, so that a preview and the mail cannot differ. */
export function askedLetter(facts: AskedFacts, words: Words, links: Links): Letter {
  const { reference, clinicianName: name } = facts;
  const { from: first, to: last } = wholeOf(facts.lines);
  const dates =
    first === last ? day(first, words) : words('range', { from: day(first, words), to: day(last, words) });
  const optional = (label: string, value: string | null): [string, string][] =>
    value ? [[words(`label.${label}`), value]] : [];
  const waits = isOfCondition(facts.occasion);
  const until = facts.standsInUntil && day(facts.standsInUntil, words);
  const parts: Part[] = [
    {
      say: words(`asked.${facts.occasion}`, {
        name,
        employer: facts.employerName,
        role: words(`role.${facts.role}`),
      }),
    },
    ...(facts.standsInFor && until
      ? [{ say: words('asked.standsIn', { away: facts.standsInFor, until }) }]
      : []),
    {
      facts: [
        [words('label.who'), facts.jobTitle ? `${name}, ${facts.jobTitle}` : name],
        [words('label.dates'), dates],
        ...facts.lines.map((line): [string, string] => [words('label.leave'), lineOf(line, words)]),
        ...totalsOf(facts.lines, words),
        ...optional('cover', facts.cover),
        ...optional('destination', facts.destination),
        ...optional('host', facts.host),
        ...optional('hostLetter', facts.hostLetter),
        ...optional('benefit', facts.benefit),
        ...optional('return', facts.ukBound ? words('asked.return', { name, last: day(last, words) }) : null),
        ...clausesOf(facts.lines, words).map((said): [string, string] => [words('label.policy'), said]),
        ...optional(
          'before',
          facts.beforeMe
            .map(({ role, how }) => words(`before.${how}`, { role: words(`role.${role}`) }))
            .join('; '),
        ),
        ...(waits
          ? [
              ...optional('condition', facts.condition),
              ...optional('conditionBy', facts.conditionBy && day(facts.conditionBy, words)),
            ]
          : optional('replyBy', facts.replyBy && day(facts.replyBy, words))),
        [words('label.reference'), reference],
        ...optional(
          facts.askedBecause === 'appeal' ? 'appeal' : 'replaces',
          facts.replaces &&
            words(`because.${facts.askedBecause ?? 'plan-changed'}`, { reference: facts.replaces }),
        ),
        ...optional('appealWords', facts.appealWords),
      ],
    },
    ...(facts.answer && !waits
      ? [
          {
            facts: [
              [words('label.question'), facts.question ?? ''],
              [words('label.answer'), facts.answer],
            ] as [string, string][],
          },
        ]
      : []),
    { act: words(waits ? 'asked.actCondition' : 'asked.act'), url: links.door('/time-off') },
    { say: words(waits ? 'asked.choicesCondition' : 'asked.choices') },
    { say: words('asked.genuine', { name, reference }) },
    { say: words(waits ? 'asked.silenceCondition' : 'asked.silence', { name }) },
  ];
  return {
    subject: words(`asked.subject.${facts.occasion}`, { name, dates, reference }),
    parts,
    inShort: null,
    by: name,
  };
}

/** Whether this mail asks for word of a condition, not for a decision. */
export function isOfCondition(occasion: Occasion): boolean {
  return occasion === 'condition' || occasion === 'condition-reminder';
}

/** Days and hours by kind of leave, where a kind is asked for in several stretches. */
function totalsOf(lines: AskedFacts['lines'], words: Words): [string, string][] {
  const types = [...new Set(lines.map(({ leaveType }) => leaveType))];
  return types.flatMap((type): [string, string][] => {
    const of = lines.filter(({ leaveType }) => leaveType === type);
    if (of.length < 2) return [];
    const sum = (amounts: (number | null)[]) =>
      amounts.every((one) => one !== null) ? amounts.reduce((total, one) => total + one!, 0) : null;
    const days = sum(of.map((line) => line.days));
    const hours = sum(of.map((line) => line.hours));
    const said = amountsOf({ days, hours }, words);
    return said ? [[words('label.total'), `${words(`leave.${type}`)}: ${said}`]] : [];
  });
}

/** What the policy says about each kind of leave that is asked for, once, with its source. */
function clausesOf(lines: AskedFacts['lines'], words: Words): string[] {
  const said = lines.flatMap(({ ruleSaid, clause, clauseSource }) => {
    const inWords = clause && ruleSaid ? words('label.inWords', { words: clause }) : clause;
    const all = [ruleSaid, inWords].filter(Boolean).join(' ');
    return all ? [clauseSource ? `${all} – ${clauseSource}` : all] : [];
  });
  return [...new Set(said)];
}

function amountsOf({ days, hours }: { days: number | null; hours: number | null }, words: Words): string {
  return [
    days === null ? null : words('days', { count: days }),
    hours === null ? null : words('hours', { count: hours }),
  ]
    .filter((amount) => amount !== null)
    .join(' / ');
}

function lineOf(line: AskedFacts['lines'][number], words: Words): string {
  const when =
    line.from === line.to
      ? day(line.from, words)
      : words('range', { from: day(line.from, words), to: day(line.to, words) });
  const note = line.note ? ` (${line.note})` : '';
  return `${words(`leave.${line.leaveType}`)}: ${when}, ${amountsOf(line, words)}${note}`;
}

/** A day as people write it, without a zone: `2027-03-28` is that day wherever it is read. */
export function day(date: string, words: Words): string {
  return new Intl.DateTimeFormat(words.language, {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));
}
