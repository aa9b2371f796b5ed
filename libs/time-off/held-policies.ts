import type { LeavePolicy } from './leave-policy.entity.js';

/** The rule for a kind of leave: the employer's own in place of the national one. The list is in that order. */
export function ruleFor(held: readonly LeavePolicy[], leaveType: string): LeavePolicy | null {
  return held.find((one) => one.leaveType === leaveType) ?? null;
}

/** What a rule says in its own words, and where it was read. What nobody saw in a source is no clause. */
export function clauseOf(rule: LeavePolicy | null): { clause: string; clauseSource: string } | null {
  if (!rule || rule.believed) return null;
  const { leaveTypeText, eligibility, maxText, noticeText, overseasVolunteering } = rule;
  const said = [eligibility, maxText, noticeText, overseasVolunteering].filter(Boolean).join('; ');
  if (!said) return null;
  const where = [rule.sourceTitle ?? rule.source, rule.sourceUrl].filter(Boolean).join(', ');
  return {
    clause: leaveTypeText ? `${leaveTypeText}: ${said}` : said,
    clauseSource: `${where} (${rule.seenOn})`,
  };
}

/** Within how many calendar days a rule wants a decision; working days are five of seven. Null: it states none. */
export function decisionDaysOf({ decision, decisionUnit }: LeavePolicy): number | null {
  if (decision === null) return null;
  if (decisionUnit === 'week') return decision * 7;
  return decisionUnit === 'working-day' ? Math.ceil((decision * 7) / 5) : Math.ceil(decision);
}
