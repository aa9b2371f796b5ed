import type { Letter, Part } from '../notifications/letter.js';
import type { Links } from '../notifications/message-kind.js';
import type { Words } from '../notifications/words.js';
import type { TimeOffLine, TimeOffRequest } from './time-off-request.entity.js';
import type { TimeOffStep } from './time-off-step.entity.js';
import type { ApproverRole } from './vocabulary.js';

/** Why this mail: the first question, another one after an answer, a reminder, or the clinician's nudge. */
export type Occasion = 'first' | 'again' | 'reminder' | 'nudge';

/** All that an approver is told, and so all that their page shows. Heritage has no place in it. */
export interface AskedFacts {
  occasion: Occasion;
  reference: string;
  replaces: string | null;
  clinicianName: string;
  jobTitle: string | null;
  employerName: string;
  role: ApproverRole;
  lines: readonly Pick<TimeOffLine, 'leaveType' | 'from' | 'to' | 'days' | 'hours' | 'note'>[];
  cover: string | null;
  replyBy: string | null;
  destination: string | null;
  host: string | null;
  benefit: string | null;
  question: string | null;
  answer: string | null;
  beforeMe: readonly { role: ApproverRole; how: 'approved' | 'reported' }[];
}

type Stated = Pick<
  TimeOffRequest,
  | 'reference'
  | 'replaces'
  | 'clinicianName'
  | 'jobTitle'
  | 'employerName'
  | 'cover'
  | 'replyBy'
  | 'destination'
  | 'host'
  | 'benefit'
>;

export function askedFacts(
  request: Stated,
  lines: AskedFacts['lines'],
  step: Pick<TimeOffStep, 'role' | 'question' | 'answer' | 'beforeMe'>,
  occasion: Occasion,
): AskedFacts {
  const {
    reference,
    replaces,
    clinicianName,
    jobTitle,
    employerName,
    cover,
    replyBy,
    destination,
    host,
    benefit,
  } = request;
  const { role, question, answer, beforeMe } = step;
  return {
    occasion,
    reference,
    replaces,
    clinicianName,
    jobTitle,
    employerName,
    role,
    lines,
    cover,
    replyBy,
    destination,
    host,
    benefit,
    // A question without its answer is between the two of them: only asking again shows both.
    question: answer ? question : null,
    answer,
    beforeMe,
  };
}

/** The one mail of a step, in words. Pure, so that a preview and the mail cannot differ. */
export function askedLetter(facts: AskedFacts, words: Words, links: Links): Letter {
  const { reference, clinicianName: name } = facts;
  const first = facts.lines.map((line) => line.from).sort()[0];
  const last =
    facts.lines
      .map((line) => line.to)
      .sort()
      .at(-1) ?? first;
  const dates =
    first === last ? day(first, words) : words('range', { from: day(first, words), to: day(last, words) });
  const optional = (label: string, value: string | null): [string, string][] =>
    value ? [[words(`label.${label}`), value]] : [];
  const parts: Part[] = [
    {
      say: words(`asked.${facts.occasion}`, {
        name,
        employer: facts.employerName,
        role: words(`role.${facts.role}`),
      }),
    },
    {
      facts: [
        [words('label.who'), facts.jobTitle ? `${name}, ${facts.jobTitle}` : name],
        [words('label.dates'), dates],
        ...facts.lines.map((line): [string, string] => [words('label.leave'), lineOf(line, words)]),
        ...optional('cover', facts.cover),
        ...optional('destination', facts.destination),
        ...optional('host', facts.host),
        ...optional('benefit', facts.benefit),
        ...optional(
          'before',
          facts.beforeMe
            .map(({ role, how }) => words(`before.${how}`, { role: words(`role.${role}`) }))
            .join('; '),
        ),
        ...optional('replyBy', facts.replyBy && day(facts.replyBy, words)),
        [words('label.reference'), reference],
        ...optional('replaces', facts.replaces && words('replaces', { reference: facts.replaces })),
      ],
    },
    ...(facts.answer
      ? [
          {
            facts: [
              [words('label.question'), facts.question ?? ''],
              [words('label.answer'), facts.answer],
            ] as [string, string][],
          },
        ]
      : []),
    { act: words('asked.act'), url: links.door('/time-off') },
    { say: words('asked.choices') },
    { say: words('asked.genuine', { name, reference }) },
    { say: words('asked.silence', { name }) },
  ];
  return {
    subject: words(`asked.subject.${facts.occasion}`, { name, dates, reference }),
    parts,
    inShort: null,
    by: name,
  };
}

function lineOf(line: AskedFacts['lines'][number], words: Words): string {
  const amounts = [
    line.days === null ? null : words('days', { count: line.days }),
    line.hours === null ? null : words('hours', { count: line.hours }),
  ].filter((amount) => amount !== null);
  const when =
    line.from === line.to
      ? day(line.from, words)
      : words('range', { from: day(line.from, words), to: day(line.to, words) });
  const note = line.note ? ` (${line.note})` : '';
  return `${words(`leave.${line.leaveType}`)}: ${when}, ${amounts.join(' / ')}${note}`;
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
