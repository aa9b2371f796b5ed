import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Person } from '../people/person.entity.js';
import type { Actor, SignedIn } from '../platform/actor.js';
import { Commands } from '../platform/commands.js';
import { Database } from '../platform/database.js';
import { Access, CurrentActor } from '../platform/graphql/access.js';
import { fromGlobalId } from '../platform/graphql/global-id.js';
import { DateOnly } from '../platform/graphql/scalars.js';
import { notFound } from '../platform/refusal.js';
import { wordsOf } from '../notifications/words.js';
import { LeavePolicies } from './leave-policies.service.js';
import { StatingRules } from './stating-rules.service.js';
import {
  AdoptLeavePolicyInput,
  EndLeavePolicyInput,
  LeavePolicyChange,
  LeavePolicyPendingChange,
  LeavePolicyProposal,
  ProposeLeavePolicyInput,
} from './leave-policy-proposal.entity.js';
import { LeavePolicy } from './leave-policy.entity.js';
import { pendingChanges } from './rules/changes.js';
import { LeaveFacts } from './rules/leave-facts.js';
import type { StaffGroup as Group } from './rules/leave-rule.js';
import { factsOf } from './rules/rule-of.js';
import { StaffGroup } from './rules/rule-words.js';
import { changesOf, pendingSentences, wordsBeside } from './rules/told.js';
import { sentencesOf, whoDecides } from './rules/sentences.js';
import { LeaveStage } from './rules/leave-stage.js';

export const inLanguage = {
  type: () => String,
  nullable: true,
  description: 'In which language: `en-GB` or `cy`. Left out: in yours.',
} as const;

export async function languageOf(
  database: Database,
  actor: Actor,
  asked: string | null | undefined,
): Promise<string> {
  if (asked || actor.kind !== 'person') return asked ?? 'en-GB';
  const person = await database.read(actor, (tx) => tx.findOneBy(Person, { id: actor.personId }));
  return person?.locale ?? 'en-GB';
}

@Resolver(() => LeavePolicy)
export class LeavePoliciesResolver {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly policies: LeavePolicies,
    private readonly stating: StatingRules,
  ) {}

  @Access('signed-in')
  @Query(() => [LeavePolicy], {
    description:
      'Rules for leave that hold on a day: an employer’s own in place of the national starting point of the same kind. ' +
      'Own rules come first.',
  })
  leavePolicies(
    @CurrentActor() actor: SignedIn,
    @Args('employerId', {
      type: () => ID,
      nullable: true,
      description: 'Whose rules; left out: the national ones.',
    })
    employerId?: string | null,
    @Args('employerName', {
      type: () => String,
      nullable: true,
      description: 'Whose rules, where Midst knows the employer by name only.',
    })
    employerName?: string | null,
    @Args('on', { type: () => DateOnly, nullable: true, description: 'On which day; left out: today.' })
    on?: string | null,
    @Args('staffGroup', { type: () => StaffGroup, nullable: true, description: 'For which staff only.' })
    staffGroup?: Group | null,
    @Args('leaveType', {
      type: () => String,
      nullable: true,
      description: 'For which kind of leave only, by its code.',
    })
    leaveType?: string | null,
  ): Promise<LeavePolicy[]> {
    const id = employerId ? fromGlobalId(employerId, 'Organisation', 'employerId') : null;
    return this.database.read(actor, (tx) =>
      this.policies.holding(tx, {
        ...{ employerId: id, employerName, on: on ?? this.policies.today(), staffGroup, leaveType },
      }),
    );
  }

  @ResolveField(() => LeaveFacts, { description: 'What can be reckoned with in it.' })
  facts(@Parent() policy: LeavePolicy) {
    return factsOf(policy);
  }

  @ResolveField(() => [String], { description: 'What can be reckoned with in it, in sentences.' })
  async sentences(
    @CurrentActor() actor: Actor,
    @Parent() policy: LeavePolicy,
    @Args('language', inLanguage) language?: string | null,
  ): Promise<string[]> {
    const words = wordsOf('time-off', await languageOf(this.database, actor, language));
    return sentencesOf(factsOf(policy), words);
  }

  @ResolveField(() => [String], {
    description:
      'What it says besides, which no fact can hold, in the words of its source. Read them as well.',
  })
  inWords(@Parent() policy: LeavePolicy): string[] {
    return wordsBeside(policy);
  }

  @ResolveField(() => [LeavePolicy], {
    description:
      'For an employer’s own: every version of it, the oldest first, also those that ended or are to come.',
  })
  versions(@CurrentActor() actor: Actor, @Parent() policy: LeavePolicy): Promise<LeavePolicy[]> {
    return this.database.read(actor, (tx) => this.policies.versions(tx, policy));
  }

  @Access('employer-hr', 'officer')
  @Mutation(() => LeavePolicyProposal, {
    description:
      'Proposes an employer’s own rule for a kind of leave, and tells what it would change. Nothing holds until it is ' +
      'adopted.',
  })
  async proposeLeavePolicy(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'The rule, its source and its days.' }) input: ProposeLeavePolicyInput,
  ): Promise<LeavePolicyProposal> {
    const id = await this.commands.run(actor, 'proposeLeavePolicy', input, (tx) =>
      this.stating.propose(tx, input),
    );
    const proposal = await this.database.read(actor, (tx) => tx.findOneBy(LeavePolicyProposal, { id }));
    if (!proposal) throw notFound('leave policy proposal');
    return proposal;
  }

  @Access('employer-hr', 'officer')
  @Mutation(() => LeavePolicy, {
    description:
      'Adopts a proposal: it holds from its first day on, and the employer’s rule before it ends the day before. ' +
      'Refused where another rule came to hold meanwhile.',
  })
  async adoptLeavePolicy(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which proposal.' }) input: AdoptLeavePolicyInput,
  ): Promise<LeavePolicy> {
    const proposal = fromGlobalId(input.proposalId, 'LeavePolicyProposal', 'proposalId');
    const id = await this.commands.run(actor, 'adoptLeavePolicy', input, (tx) =>
      this.stating.adopt(tx, proposal),
    );
    return this.again(actor, id);
  }

  @Access('employer-hr', 'officer')
  @Mutation(() => LeavePolicy, {
    description: 'Ends an employer’s own rule; from the next day on the national starting point holds again.',
  })
  async endLeavePolicy(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which rule, and its last day.' }) input: EndLeavePolicyInput,
  ): Promise<LeavePolicy> {
    const id = await this.commands.run(actor, 'endLeavePolicy', input, (tx) => this.stating.end(tx, input));
    return this.again(actor, id);
  }

  private async again(actor: SignedIn, id: string): Promise<LeavePolicy> {
    const policy = await this.database.read(actor, (tx) => tx.findOneBy(LeavePolicy, { id }));
    if (!policy) throw notFound('leave policy');
    return policy;
  }
}

/** What a proposal would do, for whoever may adopt it. */
@Resolver(() => LeavePolicyProposal)
export class LeavePolicyProposalResolver {
  constructor(
    private readonly database: Database,
    private readonly policies: LeavePolicies,
  ) {}

  @ResolveField(() => [String], { description: 'What can be reckoned with in it, in sentences.' })
  async sentences(
    @CurrentActor() actor: Actor,
    @Parent() { facts }: LeavePolicyProposal,
    @Args('language', inLanguage) language?: string | null,
  ): Promise<string[]> {
    return sentencesOf(facts, wordsOf('time-off', await languageOf(this.database, actor, language)));
  }

  @ResolveField(() => LeavePolicy, {
    nullable: true,
    description:
      'The rule in whose place it would come: an own one, or a national one; null where there is none.',
  })
  inPlaceOf(
    @CurrentActor() actor: Actor,
    @Parent() proposal: LeavePolicyProposal,
  ): Promise<LeavePolicy | null> {
    return this.database.read(actor, (tx) => this.policies.heldBefore(tx, proposal));
  }

  @ResolveField(() => [LeavePolicyChange], {
    description: 'What it states otherwise than the rule that holds.',
  })
  async changes(
    @CurrentActor() actor: Actor,
    @Parent() proposal: LeavePolicyProposal,
    @Args('language', inLanguage) language?: string | null,
  ): Promise<LeavePolicyChange[]> {
    const words = wordsOf('time-off', await languageOf(this.database, actor, language));
    const before = await this.database.read(actor, (tx) => this.policies.heldBefore(tx, proposal));
    return changesOf(before, proposal, words);
  }

  @ResolveField(() => [LeavePolicyPendingChange], {
    description:
      'What it would do to requests that wait for their approvers now. Empty: nothing would change for them.',
  })
  async pending(
    @CurrentActor() actor: Actor,
    @Parent() proposal: LeavePolicyProposal,
    @Args('language', inLanguage) language?: string | null,
  ): Promise<LeavePolicyPendingChange[]> {
    const words = wordsOf('time-off', await languageOf(this.database, actor, language));
    return this.database.read(actor, async (tx) => {
      const before = await this.policies.heldBefore(tx, proposal);
      const waiting = await this.policies.pending(tx, proposal.employerId, proposal.leaveType);
      const daysOff = await this.policies.daysOff(tx, proposal.facts, waiting);
      const changes = pendingChanges(before && factsOf(before), proposal.facts, waiting, daysOff);
      return pendingSentences(changes, words);
    });
  }

  @ResolveField(() => LeavePolicy, {
    nullable: true,
    description: 'The rule that it became; null: not adopted yet.',
  })
  policy(
    @CurrentActor() actor: Actor,
    @Parent() { policyId }: LeavePolicyProposal,
  ): Promise<LeavePolicy | null> {
    return this.database.read(actor, async (tx) =>
      policyId ? tx.findOneBy(LeavePolicy, { id: policyId }) : null,
    );
  }
}

/** What a stage says of itself in words; in English, because they may be sent back and are read as a policy is. */
@Resolver(() => LeaveStage)
export class LeaveStageResolver {
  @ResolveField(() => String)
  inWords(@Parent() stage: LeaveStage): string {
    return whoDecides(stage, wordsOf('time-off', 'en-GB'));
  }
}
