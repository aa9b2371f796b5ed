import type { LeavePolicy } from '../leave-policy.entity.js';
import type { LeaveRule, Limit } from '../rules/leave-rule.js';

const per: Readonly<Record<string, Limit['per']>> = {
  year: 'leave-year',
  'three-years': 'three-years',
  once: 'career',
  event: 'event',
};

/** What a policy states in plain numbers; what it says in words only is not stated here, and its words are shown. */
export function ruleOf(policy: LeavePolicy): LeaveRule {
  const limit = (amount: number | null, unit: Limit['unit']): Limit[] =>
    amount === null || policy.maxPer === null || !(policy.maxPer in per)
      ? []
      : [{ amount, unit, per: per[policy.maxPer]!, exceptionally: false }];
  return {
    id: policy.id,
    employerName: policy.employerName,
    national: policy.national,
    believed: policy.believed,
    leaveType: policy.leaveType,
    name: policy.leaveTypeText ?? policy.leaveType ?? policy.source,
    nations: [],
    staffGroups: [],
    pay: policy.paid === null ? null : policy.paid ? 'paid' : 'unpaid',
    limits: [...limit(policy.maxDays, 'day'), ...limit(policy.maxHours, 'hour')],
    ...{ proRata: null, leaveYearFrom: null, shortest: null, longest: null, minServiceMonths: null },
    notice:
      policy.noticeDays === null
        ? null
        : { amount: policy.noticeDays, unit: 'calendar-day', waivable: false },
    ...{ evidence: [], gates: [], outcomes: [], afterRefusalOf: [], notWith: [] },
    chain: policy.approverRoles.map((role) => ({
      ...{ roles: [role], agreed: 'all', condition: { when: 'always' } },
    })),
    decision: policy.decisionDays === null ? null : { amount: policy.decisionDays, unit: 'calendar-day' },
    ...{ writtenReason: policy.writtenReason, appeal: null, overseas: null, neverAfterwards: false },
    ...{ validFrom: policy.validFrom, validTo: policy.validTo },
    source: { text: policy.source, title: null, url: null, seenOn: policy.seenOn },
  };
}

/** An employer's own rule holds in place of the national one of the same kind. */
export function held<P extends Pick<LeavePolicy, 'national' | 'leaveType'>>(policies: readonly P[]): P[] {
  const own = new Set(policies.filter(({ national }) => !national).map(({ leaveType }) => leaveType));
  return policies.filter(({ national, leaveType }) => !national || !own.has(leaveType));
}
