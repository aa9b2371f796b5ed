import { isDeepStrictEqual } from 'node:util';
import type { FieldFault } from '../../platform/refusal.js';
import { calendarDays, isCalendar, noticeDay } from '../routes/days.js';
import { dayOf, isoOf, workingDays } from '../../reference/working-days.js';
import type { ApproverRole } from '../vocabulary.js';
import { type FactName, factNames, type Facts } from './leave-facts.js';
import type { Length, StageCondition } from './leave-rule.js';
import { fitsRoles, neededBeside } from './stage-branches.js';

/** Facts that one rule states otherwise than another, in the order in which they are told. Pure. */
export function changedFacts(before: Facts, after: Facts): FactName[] {
  return factNames.filter((name) => !isDeepStrictEqual(before[name], after[name]));
}

/** What a rule is held against: a request that waits for its approvers, without a word about who asked. */
export interface PendingLeave {
  firstDay: string;
  lastDay: string;
  /** The day on which it was asked. */
  askedOn: string;
  days: number | null;
  hours: number | null;
  /** Who is in its chain. */
  roles: readonly ApproverRole[];
  /** Whether any of it is spent abroad. */
  abroad: boolean;
}

/** What a rule finds wrong with a request. */
export type Objection =
  'notice-too-short' | 'too-long' | 'too-short' | 'not-overseas' | `approver-missing:${ApproverRole}`;

/**
 * What stands against a request as it was asked: notice, lengths that can be compared, use overseas, approvers who are
 * asked whatever the cost, list or group, as these are not known here and object to nothing. Pure.
 * @param daysOff bank holidays, YYYY-MM-DD: whose rota is another is not known here either
 */
export function objectionsTo(facts: Facts, pending: PendingLeave, daysOff: readonly string[]): Objection[] {
  const objections: Objection[] = [];
  const { notice } = facts;
  if (notice && pending.askedOn > isoOf(noticeDay(notice, dayOf(pending.firstDay), workingDays(daysOff))))
    objections.push('notice-too-short');
  const most = [
    ...(facts.longest ? [facts.longest] : []),
    // An amount over a longer time binds one request as well; what service or an exception adds is not known.
    ...facts.limits.filter((limit) => !facts.limits.some((more) => more !== limit && more.per === limit.per)),
  ];
  if (most.some((length) => compare(pending, length) > 0)) objections.push('too-long');
  if (facts.shortest && compare(pending, facts.shortest) < 0) objections.push('too-short');
  if (facts.overseas === 'no' && pending.abroad) objections.push('not-overseas');
  for (const stage of facts.chain) {
    if (!applies(stage.condition, pending)) continue;
    for (const role of neededBeside(stage, (one) => pending.roles.includes(one)))
      if (!objections.includes(`approver-missing:${role}`)) objections.push(`approver-missing:${role}`);
  }
  return objections;
}

const stageUnits: readonly Length['unit'][] = ['day', 'calendar-day', 'week', 'month', 'year'];

function applies(condition: StageCondition, pending: PendingLeave): boolean {
  const { days, abroad } = pending;
  return (
    condition.when === 'always' ||
    (condition.when === 'days-over' && days !== null && days > condition.days) ||
    (condition.when === 'longer-than' && compare(pending, condition.length) > 0) ||
    (condition.when === 'up-to' &&
      isComparable(pending, condition.length) &&
      compare(pending, condition.length) <= 0) ||
    (condition.when === 'at-least' &&
      isComparable(pending, condition.length) &&
      compare(pending, condition.length) >= 0) ||
    (condition.when === 'less-than' && compare(pending, condition.length) < 0) ||
    (condition.when === 'overseas' && abroad)
  );
}

/** Whether a request and a length are counted in the same. */
function isComparable({ days, hours }: PendingLeave, length: Length): boolean {
  if (length.unit === 'hour') return hours !== null;
  if (length.unit === 'day') return days !== null;
  // A week of contracted hours is another number for everybody.
  return isCalendar(length) && Number.isInteger(length.amount);
}

/** Above 0 where the request is longer than the length, below where it is shorter, 0 where the two cannot be compared. */
function compare(pending: PendingLeave, length: Length): number {
  const { firstDay, lastDay, days, hours } = pending;
  const { amount, unit } = length;
  if (!isComparable(pending, length)) return 0;
  if (unit === 'hour') return hours! - amount;
  if (unit === 'day') return days! - amount;
  const first = dayOf(firstDay);
  return dayOf(lastDay) + 1 - first - calendarDays(length, first);
}

/** How many requests an objection would appear for, or be gone from. */
export interface PendingChange {
  objection: Objection;
  appears: boolean;
  requests: number;
}

/** What becomes of requests that wait when one rule takes the place of another. Pure. */
export function pendingChanges(
  before: Facts | null,
  after: Facts,
  pending: readonly PendingLeave[],
  daysOff: readonly string[],
): PendingChange[] {
  const counted = new Map<string, PendingChange>();
  for (const one of pending) {
    const was = before ? objectionsTo(before, one, daysOff) : [];
    const is = objectionsTo(after, one, daysOff);
    const count = (objection: Objection, appears: boolean) => {
      const key = `${objection} ${appears}`;
      const known = counted.get(key) ?? { objection, appears, requests: 0 };
      counted.set(key, { ...known, requests: known.requests + 1 });
    };
    is.filter((objection) => !was.includes(objection)).forEach((objection) => count(objection, true));
    was.filter((objection) => !is.includes(objection)).forEach((objection) => count(objection, false));
  }
  return [...counted.values()].sort((a, b) => Number(b.appears) - Number(a.appears));
}

/** Everything in stated facts that cannot be, each with the way out. `known` tells the codes of kinds of leave. Pure. */
export function faultsOfFacts(
  facts: Facts,
  leaveType: string,
  known: (code: string) => boolean,
): FieldFault[] {
  const faults: FieldFault[] = [];
  const fault = (field: string, sentence: string) => void faults.push({ field: `facts.${field}`, sentence });
  const units = ['hour', 'day', 'calendar-day', 'contractual-week', 'week', 'month', 'year'];
  const { shortest, longest } = facts;
  if (shortest && longest) {
    const same = shortest.unit === longest.unit && shortest.amount > longest.amount;
    const coarse =
      shortest.unit !== longest.unit && units.indexOf(shortest.unit) > units.indexOf(longest.unit);
    if (same || (coarse && shortest.amount >= longest.amount))
      fault(
        'shortest',
        'The least that one stretch may be is more than the most: state one of them otherwise.',
      );
  }
  for (const [i, limit] of facts.limits.entries())
    if (
      facts.limits.findIndex(
        (one) =>
          one.per === limit.per &&
          one.exceptionally === limit.exceptionally &&
          one.afterServiceMonths === limit.afterServiceMonths,
      ) < i
    )
      fault(`limits.${i}`, 'There is an amount over the same time already: keep one of the two.');
  for (const [i, stage] of facts.chain.entries()) {
    const { roles, condition } = stage;
    if (roles.length === 0)
      fault(
        `chain.${i}.roles`,
        'Name at least one role, or write who decides so that it can be read, e.g. “(ward manager, then matron) or HR”; a condition has fields of its own. Or leave the stage out.',
      );
    if (condition.when === 'days-over' && !condition.days)
      fault(`chain.${i}.condition.days`, 'Say above how many days this stage is asked.');
    if (!fitsRoles(stage))
      fault(
        `chain.${i}.branches`,
        'Give every role of the stage one place, nobody two, and the same word after the same number.',
      );
    if ('length' in condition && (!condition.length.amount || !stageUnits.includes(condition.length.unit)))
      fault(`chain.${i}.condition.length`, 'Say for how long a stretch: days, weeks, months or years.');
    if (condition.when === 'cost-over' && !condition.pounds)
      fault(`chain.${i}.condition.pounds`, 'Say above how many pounds this stage is asked.');
    if (condition.when === 'staff' && condition.groups.length === 0)
      fault(`chain.${i}.condition.groups`, 'Say for which staff this stage is asked.');
  }
  for (const name of ['afterRefusalOf', 'notWith'] as const)
    for (const [i, code] of facts[name].entries()) {
      if (!known(code)) fault(`${name}.${i}`, 'Choose one of the codes of `leaveTypes`, e.g. SL-CON.');
      else if (code === leaveType)
        fault(`${name}.${i}`, 'A kind of leave is not at odds with itself: name another.');
    }
  if (
    facts.outcomes.length > 0 &&
    !facts.outcomes.includes('approve') &&
    !facts.outcomes.includes('approve-subject-to')
  )
    fault('outcomes', 'Some answer must be a yes; leave the list empty where every answer may be given.');
  return faults;
}
