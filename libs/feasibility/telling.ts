import { type Words, wordsOf } from '../notifications/words.js';
import { day } from '../time-off/asked-letter.js';
import { later } from './planning/days.js';
import {
  CanGo,
  type Feasibility,
  type FeasibilityInstead,
  type FeasibilityStep,
} from './feasibility.types.js';
import type { Stretch } from './planning/journey.js';
import type { Journey, Moved, Planned, Schedule } from './planning/planner.js';
import type { LeaveWay } from './planning/leave.js';
import type { Draft, SeenPaper, Subject } from './planning/steps.js';
import type { Visitor } from './planning/visitor.js';

export interface Told {
  drafts: readonly Draft[];
  schedule: Schedule;
  journey: Journey | null;
  /** Stretches that are left beside the one that was planned for. */
  others: readonly Stretch[];
  today: string;
  professions: readonly string[];
  /** Whose visit to the United Kingdom it is; null: it is none. */
  visit: Visitor | null;
  /** A colleague comes to the United Kingdom as well, by a plan of her own. */
  hosted: boolean;
}

/** A plan in the words of its reader. Pure. */
export function told(
  { drafts, schedule, journey, others, today, professions, visit, hosted }: Told,
  words: Words,
): Feasibility {
  const answer = answerOf(schedule, journey);
  const { ready, usually, certain, critical, spare } = schedule;
  const instead = answer === 'too-late' || answer === 'stopped' ? left(others, schedule, visit, words) : [];
  const titles = new Map(drafts.map((draft) => [draft.code, titleOf(draft.subject, words)]));
  const steps = schedule.steps.map((planned) =>
    stepOf(
      drafts.find(({ code }) => code === planned.code)!,
      planned,
      titles,
      words,
    ),
  );
  const days = Math.abs(spare ?? 0);
  const said = {
    ready: day(ready, words),
    closes: journey?.closes ? day(journey.closes, words) : '',
    days: words('days', { count: days }),
  };
  return {
    answer,
    sentence: [
      ...(visit === 'colleague' ? [words('answer.of-colleague')] : []),
      words(`answer.${answer}`, said),
      ...(certain ? [] : [words('answer.uncertain')]),
      ...(answer === 'too-late' && instead.length === 0 ? [words('answer.nothing-left')] : []),
    ].join(' '),
    readyBy: ready,
    usuallyBy: usually,
    certain,
    opens: journey?.opens ?? null,
    closes: journey?.closes ?? null,
    spareDays: spare,
    steps,
    criticalPath: critical,
    instead,
    notes: [
      ...(visit ? [words(`note.visit.${visit}`)] : []),
      ...(hosted ? [words('note.visit.beside')] : []),
      ...(professions.length === 0 ? [words('note.profession')] : []),
      ...notesOf(drafts, today, words),
    ],
  };
}

function answerOf({ steps, late }: Schedule, journey: Journey | null): CanGo {
  if (steps.some(({ state }) => state === 'stopped')) return CanGo.STOPPED;
  if (!journey) return CanGo.NO_DAYS;
  return late ? CanGo.TOO_LATE : CanGo.IN_TIME;
}

/** The remote form first, then the next time on site that can be reached. */
function left(
  others: readonly Stretch[],
  { ready }: Schedule,
  visit: Visitor | null,
  words: Words,
): FeasibilityInstead[] {
  const reachable = others.filter(({ mode, to, days }) =>
    mode === 'remote'
      ? to === null || to >= ready
      : to !== null && later(to, 1 - (days ?? 1), 'day') >= ready,
  );
  const offers = [
    ...reachable.filter(({ mode }) => mode === 'remote').slice(0, 1),
    ...reachable
      .filter(({ mode }) => mode !== 'remote')
      .sort((a, b) => a.to!.localeCompare(b.to!))
      .slice(0, 1),
  ];
  return offers.map(({ mode, from, to }) => {
    const days = from && to ? words('between', { from: day(from, words), to: day(to, words) }) : '';
    return {
      mode,
      from,
      to,
      sentence: words(`instead.${mode === 'uk-bound' && visit !== 'colleague' ? 'to-uk' : mode}`, {
        days,
      }).trim(),
    };
  });
}

/** What everybody is told alike, and the question that would make the plan surer. */
function notesOf(drafts: readonly Draft[], today: string, words: Words): string[] {
  const open = drafts.some(
    ({ subject, standing }) =>
      subject.of === 'permission' && subject.openWhere && standing.is === 'not-started',
  );
  const unheld = drafts.some(({ subject, held }) => subject.of === 'paper' && !held);
  return [
    ...(open ? [words('note.where-trained')] : []),
    ...(unheld ? [words('note.papers')] : []),
    words('note.protection'),
    words('note.limits'),
    words('note.worked-out', { day: day(today, words) }),
  ];
}

function titleOf(subject: Subject, words: Words): string {
  switch (subject.of) {
    case 'leave': {
      const employer = subject.asked?.employer ?? subject.way?.employer ?? words('leave.your-employer');
      return words('leave.title', { employer });
    }
    case 'permission': {
      const { row, country } = subject;
      const said = { country: countryName(country, words), body: row.body ?? words('permission.some-body') };
      return words(`permission.title.${row.answer}`, said);
    }
    case 'paper':
      return subject.kind.names[words.language.split('-')[0]] ?? subject.kind.name;
    case 'other': {
      const { row, country } = subject;
      return words(`other.${row.code}.title`, { country: country ? countryName(country, words) : '' });
    }
  }
}

function stepOf(
  draft: Draft,
  planned: Planned,
  titles: ReadonlyMap<string, string>,
  words: Words,
): FeasibilityStep {
  const { subject } = draft;
  const row = subject.of === 'leave' ? subject.way : subject.of === 'paper' ? subject.kind : subject.row;
  return {
    code: draft.code,
    title: titles.get(draft.code)!,
    owner: draft.owner,
    state: planned.state,
    after: [...draft.after],
    takes: draft.span,
    start: planned.start,
    finish: planned.finish,
    startBy: planned.startBy,
    critical: planned.critical,
    known: planned.known,
    sentences: sentencesOf(draft, planned, titles, words),
    country: subject.of === 'permission' || subject.of === 'other' ? subject.country : null,
    cost: subject.of === 'permission' ? subject.row.cost : null,
    source: row?.source ?? null,
    seenOn: row?.seenOn ?? null,
    believed: row?.believed ?? true,
  };
}

function sentencesOf(
  draft: Draft,
  planned: Planned,
  titles: ReadonlyMap<string, string>,
  words: Words,
): string[] {
  const { subject, held, lapsing, after, seen } = draft;
  const open = planned.state !== 'done';
  const waits = planned.state === 'blocked' ? after.map((code) => titles.get(code)!) : [];
  return [
    ...aboutSubject(subject, open, words),
    ...(open && seen ? [seenSentence(seen, words)] : []),
    ...(held && held.holder !== 'you'
      ? [`${words(`held.with-${held.holder}`, { since: sinceOf(held.withSince, words) }).trim()}.`]
      : []),
    ...(lapsing ? [words('moved.lapsing', { day: day(lapsing, words) })] : []),
    ...(planned.moved ? [movedSentence(planned.moved, planned, words)] : []),
    ...(waits.length > 0 ? [words('waits', { for: new Intl.ListFormat(words.language).format(waits) })] : []),
    ...(open && !planned.known ? [words('unknown')] : []),
  ];
}

function aboutSubject(subject: Subject, open: boolean, words: Words): string[] {
  switch (subject.of) {
    case 'leave': {
      const { way, asked } = subject;
      const seen = open && way ? seenSentences(way, words) : [];
      if (asked) return [words(`leave.asked.${asked.state}`, { day: day(asked.askedOn, words) }), ...seen];
      if (!way) return [];
      const roles = way.roles.map((role) => words(`role.${role}`));
      return [
        ...(way.route ? [routeSentence(way.route, words)] : []),
        ...(way.noRoute ? [words('leave.no-route')] : []),
        ...(way.noticeDays === null
          ? []
          : [words('leave.notice', { days: words('days', { count: way.noticeDays }) })]),
        ...(roles.length > 0 ? [words('leave.chain', { roles: roles.join(', ') })] : []),
        way.decisionDays === null
          ? words('leave.no-decision-time')
          : words('leave.decision', { days: words('days', { count: way.decisionDays }) }),
        ...seen,
        ...(way.employer === null && !way.unknownRules ? [words('leave.no-employer')] : []),
        ...(way.unknownRules ? unknownSentences(way.unknownRules.words, words) : []),
      ];
    }
    case 'permission': {
      const { row } = subject;
      if (!open) return [words('permission.live')];
      return [
        words(`permission.say.${row.answer}`),
        ...(row.words && row.country ? [words('source-says', { words: row.words })] : []),
        ...(row.country === null ? [words('permission.not-known')] : []),
        ...(row.permitsMonths
          ? [words('permission.lasts', { months: words('months', { count: row.permitsMonths }) })]
          : []),
      ];
    }
    case 'paper': {
      const { validMonths } = subject.kind;
      return validMonths ? [words('paper.valid', { months: words('months', { count: validMonths }) })] : [];
    }
    case 'other':
      return [words(`other.${subject.row.code}.say`)];
  }
}

/** Of an employer overseas nothing is taken from elsewhere: what its person knows of it stands, and is asked for. */
function unknownSentences(said: string | null, words: Words): string[] {
  return [
    words('leave.rules-unknown'),
    said ? words('leave.you-said', { words: said }) : words('leave.say-what-you-know'),
  ];
}

/** Which kinds of leave cover the days best, and until when to ask for them. */
function routeSentence({ kinds, askBy }: NonNullable<LeaveWay['route']>, words: Words): string {
  const kind = wordsOf('time-off', words.language);
  const list = kinds.map((code) => kind(`leave.${code}`));
  if (list.length === 0) return words('leave.nothing-needed');
  const said = { kinds: new Intl.ListFormat(words.language).format(list), day: day(askBy, words) };
  return words('leave.route', said);
}

function seenSentence({ median, papers }: SeenPaper, words: Words): string {
  const said = { days: words('days', { count: median }), papers: words('papers', { count: papers }) };
  return words('seen', said);
}

/** How long it took others there, beside what the rules say. */
function seenSentences({ seen }: LeaveWay, words: Words): string[] {
  return seen.map(({ role, median, decisions }) =>
    words('leave.seen', {
      role: words(`role.${role}`),
      days: words('days', { count: median }),
      requests: words('requests', { count: decisions }),
    }),
  );
}

function sinceOf(date: string | null, words: Words): string {
  return date ? words('since', { day: day(date, words) }) : '';
}

/** Why a paper stands elsewhere than it would by itself. */
function movedSentence(moved: Moved, { start }: Planned, words: Words): string {
  const { why, wouldLapse, neededOn } = moved;
  const from = day(why === 'again' ? moved.from : start, words);
  return words(`moved.${why}`, { lapses: day(wouldLapse, words), needed: day(neededOn, words), from });
}

export function countryName(code: string, words: Words): string {
  if (code === 'XS') return 'Somaliland';
  return new Intl.DisplayNames([words.language], { type: 'region' }).of(code) ?? code;
}
