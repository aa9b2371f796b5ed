import type { Words } from '../notifications/words.js';
import type { UkNation } from '../reference/uk-nation.js';
import type { LeavePolicy } from './leave-policy.entity.js';
import { factsOf } from './rules/rule-of.js';
import { sentencesOf } from './rules/sentences.js';

/** The rule for a kind of leave: the employer's own in place of the national one. The list is in that order. */
export function ruleFor(held: readonly LeavePolicy[], leaveType: string): LeavePolicy | null {
  return held.find((one) => one.leaveType === leaveType) ?? null;
}

/** What a rule says to whoever decides, and where it was read. */
export interface Clause {
  /** What can be reckoned with in it, in sentences of the mail's language. */
  ruleSaid: string | null;
  /** The words of the source. */
  clause: string | null;
  clauseSource: string | null;
}

/**
 * What nobody saw in a source is no clause; where no rule is known at all, what the clinician knows of one stands there,
 * as theirs. Pure.
 */
export function clauseOf(rule: LeavePolicy | null, words: Words, said: string | null = null): Clause {
  const nothing = { ruleSaid: null, clause: null, clauseSource: null };
  if (!rule && said) return { ...nothing, clause: said, clauseSource: words('label.saidByAsker') };
  if (!rule || rule.believed) return nothing;
  const ruleSaid = sentencesOf(factsOf(rule), words).join(' ') || null;
  const { leaveTypeText, eligibility, maxText, noticeText, overseasVolunteering } = rule;
  const stated = [eligibility, maxText, noticeText, overseasVolunteering].filter(Boolean).join('; ');
  const clause = stated && leaveTypeText ? `${leaveTypeText}: ${stated}` : stated || null;
  return clause || ruleSaid ? { ruleSaid, clause, clauseSource: sourceOf(rule) } : nothing;
}

/** Where a rule was read, and when. */
export function sourceOf({ sourceTitle, source, sourceUrl, seenOn }: LeavePolicy): string {
  return `${[sourceTitle ?? source, sourceUrl].filter(Boolean).join(', ')} (${seenOn})`;
}

/** Within what time a request is to be decided, and where its working days are counted; null: no rule of it says. */
export interface DecisionTime {
  decisionDays: number;
  decisionUnit: 'calendar-day' | 'working-day';
  /** Null where a rule holds in several nations: England, as elsewhere. */
  decisionNation: UkNation | null;
}

/** The time of one rule; weeks are calendar days by seven, months by the longest, so that nobody is called late too soon. */
function decisionOf({ decision, decisionUnit, nations }: LeavePolicy): DecisionTime | null {
  if (decision === null || decisionUnit === null) return null;
  return {
    decisionDays: Math.ceil(decision * (decisionUnit === 'week' ? 7 : decisionUnit === 'month' ? 31 : 1)),
    decisionUnit: decisionUnit === 'working-day' ? 'working-day' : 'calendar-day',
    decisionNation: nations.length === 1 ? nations[0] : null,
  };
}

/** The soonest of several rules, told apart roughly: the day itself is counted when somebody is asked. */
export function soonestDecision(rules: readonly (LeavePolicy | null)[]): DecisionTime | null {
  const times = rules.flatMap((rule) => (rule && decisionOf(rule)) ?? []);
  const roughly = ({ decisionDays, decisionUnit }: DecisionTime) =>
    decisionUnit === 'working-day' ? (decisionDays * 7) / 5 : decisionDays;
  return times.sort((a, b) => roughly(a) - roughly(b)).at(0) ?? null;
}
