import type { EmploymentKind } from '../../clinicians/profile-words.js';
import { noticeFrom } from '../../time-off/routes/days.js';
import { dayOf, isoOf, workingDays } from '../../reference/working-days.js';
import { certainDay } from '../../time-off/routes/decision-time.js';
import type { BestRoute } from '../../time-off/routes/routes.service.js';
import type { LeaveRule } from '../../time-off/rules/leave-rule.js';
import { staffGroupOf } from '../../time-off/rules/staff-group-of.js';
import type { SeenTurns } from '../../time-off/seen/how-employers-decide.query.js';
import type { RequestState } from '../../time-off/time-off-request.states.js';
import type { ApproverRole } from '../../time-off/vocabulary.js';
import { daysBetween } from './days.js';

export interface EmploymentFacts {
  organisationId: string | null;
  /** Null where nothing is stated. */
  name: string | null;
  kind: EmploymentKind;
  /** Where it is; null: not known. */
  country?: string | null;
  /** What its person knows of its rules, in their words, and how many days before leave they have to ask. */
  leaveWords?: string | null;
  noticeDays?: number | null;
}

/** What holds where somebody has to be released; without an employment what holds in the nation. */
export interface LeaveAt {
  employment: EmploymentFacts | null;
  /** Those that hold today, the employer's own in place of the national ones. */
  rules: readonly LeaveRule[];
  /** How long approvers there took, where that is about five people or more. */
  seen: readonly SeenTurns[];
  /** Outside the United Kingdom: what holds there holds for nobody here, and no rule may be known at all. */
  overseas?: boolean;
}

export interface LeaveFacts {
  today: string;
  professions: readonly string[];
  trainee: boolean;
  /** One for each of `releasing`. */
  at: readonly LeaveAt[];
  /** Bank holidays to come of their nation, YYYY-MM-DD, and how far they are known. */
  holidays: { days: readonly string[]; knownUntil: string };
}

/** How one employer lets somebody go, as far as it is known. */
export interface LeaveWay {
  employer: string | null;
  /** Days of the calendar between asking today and the first day of leave; null: not known. */
  noticeDays: number | null;
  /** Days of the calendar until an answer can be relied on if it is asked today; null: not known. */
  decisionDays: number | null;
  roles: readonly ApproverRole[];
  /** How long those of these roles took there. */
  seen: readonly SeenTurns[];
  /** Kinds of leave of the best way for the agreed days, and the last day to ask for it; null: annual leave stands in. */
  route: { kinds: readonly string[]; askBy: string } | null;
  /** No way covers the agreed days under the rules that hold. */
  noRoute: boolean;
  /** An employer overseas of which Midst knows no rule, with what its person knows of them; false: it is not. */
  unknownRules: { words: string | null } | false;
  source: string | null;
  seenOn: string | null;
  believed: boolean;
}

/** In these nobody has to release anybody, or releases by not being offered shifts. */
const free: readonly EmploymentKind[] = ['bank', 'agency', 'self-employed', 'honorary', 'retired'];

/** The kinds of annual leave: what a date can be built on, because everybody has some. */
const annual: Record<'agenda-for-change' | 'consultant' | 'resident-doctor', string> = {
  'agenda-for-change': 'AL-AFC',
  consultant: 'AL-CON',
  'resident-doctor': 'AL-RES',
};

/** Whoever has to release them; null stands for an employer that nobody stated. Empty: nobody has to. */
export function releasing(employments: readonly EmploymentFacts[]): (EmploymentFacts | null)[] {
  if (employments.length === 0) return [null];
  return employments.filter(({ kind }) => !free.includes(kind));
}

/**
 * How each employer lets somebody go: the one place that reads rules of leave. Which kinds of leave cover a plan best is
 * the finder's to say, and is asked for what is agreed alone (`alongRoute`); a date can be built on annual leave. Where no
 * employer is stated, the national rule stands in and says so by having no name. Pure.
 */
export function waysToLeave(facts: LeaveFacts): LeaveWay[] {
  const kind = annual[contractOf(facts.professions, facts.trainee)];
  return facts.at.map(({ employment, rules, seen, overseas = false }) => {
    const own = rules.filter(({ national }) => !national);
    const rule =
      own.find(({ leaveType }) => leaveType === kind) ??
      own.find(({ leaveType }) => leaveType?.startsWith('AL-')) ??
      // An institution overseas has kinds of its own: whatever an officer read there.
      (overseas ? own[0] : rules.find(({ leaveType }) => leaveType === kind)) ??
      null;
    const stated = employment?.noticeDays ?? null;
    // What is asked on a condition is the finder's to know.
    const roles =
      rule?.chain.flatMap(({ roles, condition }) => (condition.when === 'always' ? roles : [])) ?? [];
    return {
      employer: employment?.name ?? null,
      // What nobody read in a rule, only whoever works there can say.
      noticeDays: rule ? noticeDays(rule, facts) : stated,
      decisionDays: rule && decisionDays(rule, facts),
      roles,
      seen: seen.filter(({ role }) => roles.includes(role)),
      route: null,
      noRoute: false,
      unknownRules: overseas && !rule && { words: employment?.leaveWords ?? null },
      source: rule?.source.text ?? null,
      seenOn: rule?.source.seenOn ?? null,
      believed: rule?.believed ?? true,
    };
  });
}

/**
 * The way with what the finder found for agreed days, in place of annual leave. Pure.
 * @param firstDay of the days away, YYYY-MM-DD
 */
export function alongRoute(
  way: LeaveWay,
  route: BestRoute | null,
  { seen }: Pick<LeaveAt, 'seen'>,
  { today, firstDay }: { today: string; firstDay: string },
): LeaveWay {
  if (!route) return { ...way, noRoute: true };
  const { askBy, decidedBy, kinds, roles, rule } = route;
  return {
    ...way,
    noticeDays: Math.max(0, daysBetween(askBy, firstDay)),
    decisionDays: decidedBy === null ? null : daysBetween(today, decidedBy),
    roles,
    seen: seen.filter(({ role }) => roles.includes(role)),
    route: { kinds, askBy },
    source: rule?.source.text ?? way.source,
    seenOn: rule?.source.seenOn ?? way.seenOn,
    believed: rule?.believed ?? way.believed,
  };
}

/** Whoever has not said what they are is most likely on the contract of most; a doctor who is no trainee, a consultant. */
export function contractOf(professions: readonly string[], trainee: boolean): keyof typeof annual {
  const group = staffGroupOf(professions, trainee);
  if (group === 'agenda-for-change' || group === 'resident-doctor') return group;
  return professions.length === 0 ? 'agenda-for-change' : 'consultant';
}

/** Working days are Monday to Friday without bank holidays: whose rota is another, the finder knows better. */
function noticeDays({ notice }: LeaveRule, { today, holidays }: LeaveFacts): number | null {
  if (!notice) return null;
  const first = noticeFrom(notice, dayOf(today), workingDays(holidays.days));
  return daysBetween(today, isoOf(first));
}

function decisionDays(rule: LeaveRule, { today, holidays }: LeaveFacts): number | null {
  const certain = certainDay(rule, { today, holidays: holidays.days });
  return certain === null ? null : daysBetween(today, isoOf(certain));
}

/** One request for the engagement, as far as a plan has to know of it. */
export interface AskedLeave {
  employer: string;
  state: RequestState;
  /** Days of the calendar in the United Kingdom. */
  askedOn: string;
}

/** What a request says of the step: nothing on the calendar mends a refusal, and a changed plan is asked for anew. */
export function standingOfAsked(state: RequestState): 'done' | 'under-way' | 'stopped' | 'not-started' {
  if (state === 'approved' || state === 'reported' || state === 'not_needed') return 'done';
  if (state === 'asking') return 'under-way';
  return state === 'refused' || state === 'approval_withdrawn' ? 'stopped' : 'not-started';
}
