import type { LeavePolicy } from '../leave-policy.entity.js';
import type { LeaveStageCondition } from './leave-stage.js';
import { factNames, type Facts, type LeaveFacts, noFacts } from './leave-facts.js';
import { readChain } from './read-chain.js';
import { statedStage } from './stage-branches.js';
import type { ChainStage, LeaveRule, Length, LengthUnit, Limit, StageCondition } from './leave-rule.js';

/** Columns of `leave_policy` that hold what can be reckoned with. */
export type FactColumns = Pick<
  LeavePolicy,
  | 'nations'
  | 'staffGroups'
  | 'pay'
  | 'limits'
  | 'proRata'
  | 'leaveYearFrom'
  | 'shortest'
  | 'shortestUnit'
  | 'longest'
  | 'longestUnit'
  | 'notice'
  | 'noticeUnit'
  | 'noticeWaivable'
  | 'minServiceMonths'
  | 'evidenceCodes'
  | 'gates'
  | 'chain'
  | 'decision'
  | 'decisionUnit'
  | 'writtenReason'
  | 'appealable'
  | 'outcomes'
  | 'overseas'
  | 'afterRefusalOf'
  | 'notWith'
  | 'neverAfterwards'
>;

/** Facts as `leave_policy` holds them; `factsOf` reads them back. Pure. */
export function columnsOf(facts: Facts): FactColumns {
  const { shortest, longest, notice, decision, evidence, appeal, gates, ...same } = facts;
  return {
    ...same,
    gates: gates as FactColumns['gates'],
    evidenceCodes: evidence as FactColumns['evidenceCodes'],
    appealable: appeal,
    shortest: shortest?.amount ?? null,
    shortestUnit: shortest?.unit ?? null,
    longest: longest?.amount ?? null,
    longestUnit: longest?.unit ?? null,
    notice: notice?.amount ?? null,
    noticeUnit: notice?.unit ?? null,
    noticeWaivable: notice?.waivable ?? false,
    decision: decision?.amount ?? null,
    decisionUnit: decision?.unit ?? null,
  };
}

/** What can be reckoned with in a policy. Pure. */
export function factsOf(policy: FactColumns): Facts {
  const length = (amount: number | null, unit: LengthUnit | null): Length | null =>
    amount === null || unit === null ? null : { amount, unit };
  const notice = length(policy.notice, policy.noticeUnit);
  return {
    nations: policy.nations,
    staffGroups: policy.staffGroups,
    pay: policy.pay,
    limits: policy.limits,
    proRata: policy.proRata,
    leaveYearFrom: policy.leaveYearFrom,
    shortest: length(policy.shortest, policy.shortestUnit),
    longest: length(policy.longest, policy.longestUnit),
    notice: notice && { ...notice, waivable: policy.noticeWaivable },
    minServiceMonths: policy.minServiceMonths,
    evidence: policy.evidenceCodes,
    gates: policy.gates,
    chain: policy.chain,
    decision:
      policy.decision === null || policy.decisionUnit === null
        ? null
        : { amount: policy.decision, unit: policy.decisionUnit },
    writtenReason: policy.writtenReason,
    appeal: policy.appealable,
    outcomes: policy.outcomes,
    overseas: policy.overseas,
    afterRefusalOf: policy.afterRefusalOf,
    notWith: policy.notWith,
    neverAfterwards: policy.neverAfterwards,
  };
}

/** The rule that a policy states, for whoever reckons with it. Pure. */
export function ruleOf(policy: LeavePolicy): LeaveRule {
  return {
    id: policy.id,
    employerName: policy.employerName,
    national: policy.national,
    believed: policy.believed,
    leaveType: policy.leaveType,
    name: policy.leaveTypeText ?? policy.leaveType ?? policy.source,
    ...factsOf(policy),
    validFrom: policy.validFrom,
    validTo: policy.validTo,
    source: {
      text: policy.source,
      title: policy.sourceTitle,
      url: policy.sourceUrl,
      seenOn: policy.seenOn,
    },
  };
}

/**
 * The rule for somebody of so many months of service: of several limits over the same time the last one reached. Where the
 * service is not known it is what everybody has, so that nobody is promised too much. Pure.
 */
export function reachedBy(rule: LeaveRule, serviceMonths: number | null): LeaveRule {
  const from = (limit: Limit) => limit.afterServiceMonths ?? 0;
  const reached = rule.limits.filter((limit) => from(limit) <= (serviceMonths ?? 0));
  const overtaken = (limit: Limit) =>
    reached.some(
      (more) =>
        more.per === limit.per && more.exceptionally === limit.exceptionally && from(more) > from(limit),
    );
  return { ...rule, limits: reached.filter((limit) => !overtaken(limit)) };
}

/**
 * Facts as somebody stated them, with what a condition does not need left out and each word once: two ways to state the
 * same are the same. Pure.
 */
export function statedFacts(stated: LeaveFacts): Facts {
  const given = Object.fromEntries(factNames.map((name) => [name, stated[name] ?? noFacts()[name]]));
  const { limits, chain, shortest, longest, notice, decision, ...rest } = given as unknown as LeaveFacts;
  const length = (one: Length | null) => one && { amount: one.amount, unit: one.unit };
  return {
    ...rest,
    nations: [...new Set(rest.nations)].sort(),
    staffGroups: [...new Set(rest.staffGroups)].sort(),
    evidence: [...new Set(rest.evidence)],
    gates: [...new Set(rest.gates)],
    outcomes: [...new Set(rest.outcomes)],
    afterRefusalOf: [...new Set(rest.afterRefusalOf)],
    notWith: [...new Set(rest.notWith)],
    limits: limits.map(({ amount, unit, per, exceptionally, afterServiceMonths: after }) => ({
      ...{ amount, unit, per, exceptionally },
      ...(after ? { afterServiceMonths: after } : {}),
    })),
    shortest: length(shortest),
    longest: length(longest),
    notice: notice && { amount: notice.amount, unit: notice.unit, waivable: notice.waivable },
    decision: decision && { amount: decision.amount, unit: decision.unit },
    chain: chain.flatMap(({ condition, inWords, ...stage }) => {
      const stages = stage.roles.length === 0 && inWords ? readWhole(inWords) : [statedStage(stage)];
      return stages.map((one) => ({ ...one, condition: conditionOf(condition) }));
    }),
  };
}

/** Who decides as somebody wrote it; nobody at all where not every word of it could be read. */
function readWhole(words: string): Pick<ChainStage, 'roles' | 'branches' | 'agreed'>[] {
  const { chain, unknown } = readChain(words);
  const plainly = chain.every(({ condition }) => condition.when === 'always');
  if (chain.length === 0 || unknown.length > 0 || !plainly) return [{ roles: [], agreed: 'all' }];
  return chain.map(({ condition: _condition, ...stage }) => stage);
}

function conditionOf({ when, days, length, pounds, groups }: LeaveStageCondition): StageCondition {
  if (when === 'days-over') return { when, days: days ?? 0 };
  if (when === 'longer-than' || when === 'up-to' || when === 'at-least' || when === 'less-than')
    return { when, length: { amount: length?.amount ?? 0, unit: length?.unit ?? 'day' } };
  if (when === 'cost-over') return { when, pounds: pounds ?? 0 };
  if (when === 'staff') return { when, groups: [...new Set(groups ?? [])] };
  return { when };
}
