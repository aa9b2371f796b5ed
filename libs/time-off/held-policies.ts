import type { Words } from '../notifications/words.js';
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

/** What nobody saw in a source is no clause. Pure. */
export function clauseOf(rule: LeavePolicy | null, words: Words): Clause {
  const nothing = { ruleSaid: null, clause: null, clauseSource: null };
  if (!rule || rule.believed) return nothing;
  const ruleSaid = sentencesOf(factsOf(rule), words).join(' ') || null;
  const { leaveTypeText, eligibility, maxText, noticeText, overseasVolunteering } = rule;
  const said = [eligibility, maxText, noticeText, overseasVolunteering].filter(Boolean).join('; ');
  const clause = said && leaveTypeText ? `${leaveTypeText}: ${said}` : said || null;
  return clause || ruleSaid ? { ruleSaid, clause, clauseSource: sourceOf(rule) } : nothing;
}

/** Where a rule was read, and when. */
export function sourceOf({ sourceTitle, source, sourceUrl, seenOn }: LeavePolicy): string {
  return `${[sourceTitle ?? source, sourceUrl].filter(Boolean).join(', ')} (${seenOn})`;
}

/** Within how many calendar days a rule wants a decision; working days are five of seven. Null: it states none. */
export function decisionDaysOf({ decision, decisionUnit }: LeavePolicy): number | null {
  if (decision === null) return null;
  if (decisionUnit === 'week') return decision * 7;
  return decisionUnit === 'working-day' ? Math.ceil((decision * 7) / 5) : Math.ceil(decision);
}
