import type { EmploymentKind } from '../../clinicians/profile-words.js';
import { dayOf, isoOf, noticeFrom, workingDays } from '../../time-off/routes/days.js';
import { certainDay } from '../../time-off/routes/decision-time.js';
import type { LeaveRule, StaffGroup } from '../../time-off/rules/leave-rule.js';
import { staffGroupOf } from '../../time-off/rules/staff-group-of.js';
import type { RequestState } from '../../time-off/time-off-request.states.js';
import type { ApproverRole } from '../../time-off/vocabulary.js';
import { daysBetween } from './days.js';

export interface EmploymentFacts {
  organisationId: string | null;
  /** Null where nothing is stated. */
  name: string | null;
  kind: EmploymentKind;
}

/** A rule with the employer whose it is; null for a national one. */
export type EmployersRule = LeaveRule & { employerId: string | null };

export interface LeaveFacts {
  today: string;
  employments: readonly EmploymentFacts[];
  professions: readonly string[];
  trainee: boolean;
  /** Those that hold today: of these employers, and the national ones. */
  rules: readonly EmployersRule[];
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

/**
 * How each employer lets somebody go: the one place that reads rules of leave. Which kinds of leave cover a plan best is
 * the finder's to say (`timeOffRoutes`) and takes longer than a plan may; a date can be built on annual leave. Empty:
 * nobody has to release them. Where no employer is stated, the national rule stands in and says so by having no name. Pure.
 */
export function waysToLeave(facts: LeaveFacts): LeaveWay[] {
  const { employments, professions, trainee, rules } = facts;
  const releasing = employments.filter(({ kind }) => !free.includes(kind));
  if (employments.length > 0 && releasing.length === 0) return [];
  const group = contractOf(professions, trainee);
  const national = rules.find((rule) => rule.national && rule.leaveType === annual[group]) ?? null;
  const asked = releasing.length > 0 ? releasing : [null];
  return asked.map((employment) => {
    const rule = (employment && ownRule(employment, rules, group)) ?? national;
    return {
      employer: employment?.name ?? null,
      noticeDays: rule && noticeDays(rule, facts),
      decisionDays: rule && decisionDays(rule, facts),
      // What is asked on a condition is the finder's to know.
      roles: rule?.chain.flatMap(({ roles, condition }) => (condition.when === 'always' ? roles : [])) ?? [],
      source: rule?.source.text ?? null,
      seenOn: rule?.source.seenOn ?? null,
      believed: rule?.believed ?? true,
    };
  });
}

/** Whoever has not said what they are is most likely on the contract of most; a doctor who is no trainee, a consultant. */
function contractOf(professions: readonly string[], trainee: boolean): keyof typeof annual {
  const group = staffGroupOf(professions, trainee);
  if (group === 'agenda-for-change' || group === 'resident-doctor') return group;
  return professions.length === 0 ? 'agenda-for-change' : 'consultant';
}

function ownRule(
  { organisationId, name }: EmploymentFacts,
  rules: readonly EmployersRule[],
  group: keyof typeof annual,
): EmployersRule | null {
  const own = rules.filter(
    (rule) =>
      !rule.national &&
      ((organisationId !== null && rule.employerId === organisationId) ||
        (name !== null && rule.employerName?.toLowerCase() === name.toLowerCase())) &&
      isFor(rule.staffGroups, group),
  );
  return (
    own.find((rule) => rule.leaveType === annual[group]) ??
    own.find((rule) => rule.leaveType?.startsWith('AL-')) ??
    null
  );
}

function isFor(groups: readonly StaffGroup[], group: StaffGroup): boolean {
  return groups.length === 0 || groups.includes(group);
}

/** Working days are Monday to Friday without bank holidays: whose rota is another, the finder knows better. */
function noticeDays({ notice }: LeaveRule, { today, holidays }: LeaveFacts): number | null {
  if (!notice) return null;
  const first = noticeFrom(notice, dayOf(today), workingDays(holidays.days));
  return daysBetween(today, isoOf(first));
}

function decisionDays(rule: LeaveRule, { today, holidays }: LeaveFacts): number | null {
  const certain = certainDay(rule, { today, holidays });
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
