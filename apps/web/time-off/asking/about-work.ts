import type { TimeOffRoutesInput, TimeOffToAskQuery, UkNation } from '../../api/operations.js';
import type { Answers, Field } from '../../forms/fields.js';
import { hasWords, type Words } from '../../pages/words.js';
import { ukNations, weekdays } from '../../profile/choices.js';
import { country } from '../../profile/tasks/task.js';

type Employments = NonNullable<TimeOffToAskQuery['myProfile']>['profile']['employments'];

const groups = [
  'agenda-for-change',
  'consultant',
  'resident-doctor',
  'specialist-doctor',
  'locum',
  'bank',
  'fellow',
] as const;
/** Hours of a whole week where nobody states their own, as the routes assume them too (NHS terms, section 10). */
const assumedWeek = 37.5;

/** What is asked of the API to name an employer. */
export interface WithEmployers {
  myProfile?: { profile: { employments: Employments } } | null;
  organisations: TimeOffToAskQuery['organisations'];
}

export interface Employer {
  employerId: string | null;
  employerName: string | null;
  employerCountry: string | null;
}

/** Which employer: one of the profile, or one that is typed. */
export function employerFields(shown: WithEmployers): Field[] {
  const known = employmentsOf(shown);
  return [
    ...(known.length > 0
      ? [
          {
            ...{ name: 'employment', is: 'one' as const },
            of: known.map(({ key }) => key),
            names: known.map(({ name }) => name),
          },
        ]
      : []),
    { name: 'employerName', is: 'text', most: 300 },
    { name: 'employerCountry', ...country },
  ];
}

/** What may be said about one's work, so that the routes fit it. All of it may stay empty, and nothing of it is kept. */
export function workFields(shown: TimeOffToAskQuery, t: Words): Field[] {
  return [
    ...employerFields(shown),
    {
      ...{ name: 'nation', say: 'workNation', is: 'one', drop: true },
      ...{ of: ukNations, words: 'ask.choice.ukNation.' },
    },
    { name: 'groups', say: 'staffGroups', is: 'some', of: groups, words: 'ask.choice.staffGroup.' },
    { name: 'workdays', is: 'some', of: weekdays, words: 'ask.choice.weekday.' },
    { name: 'dayHours', is: 'number', least: 1, greatest: 24, fraction: true },
    {
      ...{ name: 'rota', is: 'rows', most: 8, ready: 1 },
      of: [
        { name: 'weekdays', say: 'weekDays', is: 'some', of: weekdays, words: 'ask.choice.weekday.' },
        { name: 'hours', say: 'weekHours', is: 'number', least: 1, greatest: 24, fraction: true },
      ],
    },
    { name: 'nights', is: 'tick' },
    { name: 'bankHolidaysWorked', is: 'tick' },
    { name: 'contractedHours', is: 'number', least: 1, greatest: 100, fraction: true },
    { name: 'serviceMonths', is: 'number', least: 0, greatest: 720 },
    {
      ...{ name: 'left', is: 'rows', most: 6, ready: 1 },
      of: [
        leaveTypeField(shown, t),
        { name: 'days', say: 'daysLeft', is: 'number', least: 0, greatest: 2000, fraction: true },
        { name: 'hours', say: 'hoursLeft', is: 'number', least: 0, greatest: 9999, fraction: true },
      ],
    },
    takenDays('commitments'),
    takenDays('closedWeeks'),
    {
      ...{ name: 'refused', say: 'refusedElsewhere', is: 'some', folded: true },
      of: shown.leaveTypes.map(({ code }) => code),
      names: shown.leaveTypes.map(({ code }) => leaveName(code, t)),
    },
  ];
}

/** Days that are taken: by oneself, or closed by the employer. */
function takenDays(name: 'commitments' | 'closedWeeks'): Field {
  return {
    ...{ name, is: 'rows', most: 8, ready: 1 },
    of: [
      { name: 'what', say: 'takenWhat', is: 'text', most: 200, needed: true },
      { name: 'from', say: 'takenFrom', is: 'day', needed: true },
      { name: 'to', say: 'takenTo', is: 'day', needed: true },
    ],
  };
}

/** One kind of leave, by its code. */
export function leaveTypeField({ leaveTypes }: TimeOffToAskQuery, t: Words) {
  return {
    ...({ name: 'leaveType', is: 'one', drop: true, needed: true } as const),
    of: leaveTypes.map(({ code }) => code),
    names: leaveTypes.map(({ code }) => leaveName(code, t)),
  };
}

export function leaveName(code: string, t: Words): string {
  const key = `timeOff.leave.${code}`;
  return hasWords(key) ? t(key) : code;
}

/** The employment to begin with: the only one of the profile. */
export function onlyEmployment(shown: WithEmployers): string | null {
  const known = employmentsOf(shown);
  return known.length === 1 ? known[0].key : null;
}

/**
 * What the profile tells already; the only employer is taken for the one that is asked.
 * @param employer the name of the one that was asked before
 */
export function workOf(shown: TimeOffToAskQuery, employer?: string): Answers {
  const { profile } = shown.myProfile ?? {};
  const known = employmentsOf(shown);
  const asked = employer ? known.find(({ name }) => name === employer) : undefined;
  const only = asked ?? (known.length === 1 && !employer ? known[0] : null);
  return {
    employment: only?.key ?? null,
    employerName: only ? null : (employer ?? null),
    nation: profile?.ukNation ?? null,
    contractedHours: only?.contractedHours ?? null,
  };
}

/** The employer that is meant: what was typed comes first, by its id where Midst knows an employer of that name. */
export function employerOf(
  shown: WithEmployers,
  { employment, employerName, employerCountry }: Answers,
): Employer {
  const unsaid = { employerCountry: null };
  if (typeof employerName === 'string' && employerName !== '') {
    const same = ({ name }: { name: string | null }) => name?.toLowerCase() === employerName.toLowerCase();
    // Of two employers with one name none is guessed.
    const [known, ...more] = shown.organisations.nodes.filter(same);
    if (known && more.length === 0) return { ...unsaid, employerId: known.id, employerName: null };
    return { employerId: null, employerName, employerCountry: (employerCountry as string | null) ?? null };
  }
  const chosen = employmentsOf(shown).find(({ key }) => key === employment);
  return {
    ...unsaid,
    employerId: chosen?.organisationId ?? null,
    employerName: chosen && !chosen.organisationId ? chosen.name : null,
  };
}

/** The employer's name for the reader; null where none was stated. */
export function employerNamed(
  shown: TimeOffToAskQuery,
  { employerId, employerName }: Pick<Employer, 'employerId' | 'employerName'>,
): string | null {
  const known = shown.organisations.nodes.find(({ id }) => id === employerId)?.name;
  return (
    employerName ??
    known ??
    employmentsOf(shown).find((one) => one.organisationId === employerId)?.name ??
    null
  );
}

/** What was said about one's work, as the API takes it. England is assumed where no nation was stated. */
export function routesInput(
  engagementId: string,
  shown: TimeOffToAskQuery,
  answers: Answers,
  language: string,
): TimeOffRoutesInput {
  return {
    engagementId,
    ...employerOf(shown, answers),
    nation: (answers.nation ?? 'ENGLAND') as UkNation,
    work: patternOf(answers, shown.engagement.terms.legs[0]?.from),
    contractedHours: contractedOf(answers),
    groups: answers.groups as string[],
    serviceMonths: answers.serviceMonths as number | null,
    left: answers.left as unknown as TimeOffRoutesInput['left'],
    commitments: answers.commitments as unknown as TimeOffRoutesInput['commitments'],
    closedWeeks: answers.closedWeeks as unknown as TimeOffRoutesInput['closedWeeks'],
    refused: answers.refused as string[],
    language,
  };
}

/** Days and hours as the weeks of a rota, the first and those that follow it; null where nothing was said: the routes then assume a week and say so. */
function patternOf(answers: Answers, from: string | undefined): TimeOffRoutesInput['work'] {
  const { dayHours, nights, bankHolidaysWorked } = answers;
  const days = daysOf(answers);
  const rota = answers.rota as { weekdays: string[]; hours: number | null }[];
  const said =
    (answers.workdays as string[]).length + rota.length > 0 ||
    dayHours !== null ||
    nights ||
    bankHolidaysWorked;
  if (!said || !from) return null;
  const hours = (dayHours ??
    roundedTo2(((answers.contractedHours ?? assumedWeek) as number) / days.length)) as number;
  return {
    ...{ from, nights: nights === true, bankHolidaysOff: bankHolidaysWorked !== true },
    // Another week with nothing but its days has days as long as those of the first.
    weeks: [{ weekdays: days, hours }, ...rota].map((week) => ({
      hours: weekdays.map((day) => (week.weekdays.includes(day) ? Math.min(24, week.hours ?? hours) : 0)),
    })),
  };
}

function contractedOf(answers: Answers): number | null {
  const { contractedHours, dayHours } = answers;
  if (contractedHours !== null) return contractedHours as number;
  return dayHours === null ? null : Math.min(100, (dayHours as number) * daysOf(answers).length);
}

function daysOf({ workdays }: Answers): readonly string[] {
  const days = workdays as string[];
  return days.length > 0 ? days : weekdays.slice(0, 5);
}

const roundedTo2 = (hours: number) => Math.round(hours * 100) / 100;

function employmentsOf(shown: WithEmployers) {
  const employments: Employments = shown.myProfile?.profile.employments ?? [];
  const named = shown.organisations.nodes;
  return employments.flatMap(({ name, organisationId, contractedHours }) => {
    const called = named.find(({ id }) => id === organisationId)?.name ?? name;
    return called ? [{ key: organisationId ?? called, name: called, organisationId, contractedHours }] : [];
  });
}
