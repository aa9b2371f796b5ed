import type { ApproverRole } from '../vocabulary.js';
import { neededBeside, treeOfStage } from '../rules/stage-branches.js';
import type { ChainStage, LeaveRule, Length, StaffGroup } from '../rules/leave-rule.js';

/** What is known when a chain is looked at. A cost or a list of courses is nothing that a plan states. */
export interface ChainFacts {
  days: number;
  exceptional: boolean;
  abroad: boolean;
  /**
   * Whether it is longer than this, or as long where that counts; null: not looked at, and a stage that hangs on it is not
   * asked: for a lower bound.
   */
  longer: ((length: Length, orAsLong: boolean) => boolean) | null;
  groups: readonly StaffGroup[];
}

/** `true` where the stage is asked, `false` where it is not, null where that hangs on something nobody stated. */
export function isAsked({ condition }: ChainStage, facts: ChainFacts): boolean | null {
  switch (condition.when) {
    case 'always':
      return true;
    case 'days-over':
      return facts.days > condition.days;
    case 'longer-than':
    case 'at-least':
      return facts.longer?.(condition.length, condition.when === 'at-least') ?? false;
    case 'up-to':
    case 'less-than':
      return facts.longer ? !facts.longer(condition.length, condition.when === 'less-than') : false;
    case 'exceptional':
      return facts.exceptional;
    case 'overseas':
      return facts.abroad;
    case 'staff':
      return facts.groups.length === 0
        ? null
        : condition.groups.some((group) => facts.groups.includes(group));
    case 'cost-over':
    case 'off-list':
      return null;
  }
}

/**
 * The stages that may be asked, in their order: one that hangs on something unstated stays. Of two that ask the same
 * people, each on a condition of its own, the first is enough.
 */
export function stagesOf({ chain }: Pick<LeaveRule, 'chain'>, facts: ChainFacts): ChainStage[] {
  const asked = chain.filter((stage) => isAsked(stage, facts) !== false);
  const who = (stage: ChainStage) => JSON.stringify(treeOfStage(stage));
  return asked.filter((stage, at) => asked.findIndex((other) => who(other) === who(stage)) === at);
}

/**
 * How many people decide over all chains: a line manager who is asked about two kinds is one person, and of those who may
 * each decide alone one does. A chain that nobody stated has at least one.
 */
export function approversOf(chains: readonly (readonly ChainStage[])[]): number {
  const roles = new Set<ApproverRole>();
  const stages = chains.flat();
  const simple = ({ agreed, branches }: ChainStage) => agreed === 'all' && !branches;
  // Whoever is asked in any case comes first: of those who may decide in each other's place they are one.
  for (const stage of [...stages.filter(simple), ...stages.filter((one) => !simple(one))])
    for (const role of neededBeside(stage, (one) => roles.has(one))) roles.add(role);
  const unstated = chains.some((chain) => chain.length === 0);
  return Math.max(roles.size, unstated ? 1 : 0);
}
