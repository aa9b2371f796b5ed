import type { EntityManager } from 'typeorm';
import { LeavePolicy } from './leave-policy.entity.js';

export interface Whose {
  employerId: string | null;
  employerName: string | null;
}

/** Rules that hold on a day: an employer's own first, then the national starting points. */
export function heldPolicies(
  tx: EntityManager,
  { employerId: id, employerName }: Whose,
  today: string,
  leaveType?: string | null,
): Promise<LeavePolicy[]> {
  const query = tx
    .createQueryBuilder(LeavePolicy, 'p')
    .where('(p.national OR p.employerId = :id OR lower(p.employerName) = lower(:name))', {
      id,
      name: employerName?.trim() ?? null,
    })
    .andWhere(
      '(p.validFrom IS NULL OR p.validFrom <= :today) AND (p.validTo IS NULL OR p.validTo >= :today)',
      { today },
    )
    .orderBy('p.national')
    .addOrderBy('p.leaveType')
    .addOrderBy('p.id')
    .limit(200);
  if (leaveType) query.andWhere('p.leaveType = :leaveType', { leaveType });
  return query.getMany();
}

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
