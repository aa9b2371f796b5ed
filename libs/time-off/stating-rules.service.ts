import { Injectable } from '@nestjs/common';
import type { EntityManager, QueryDeepPartialEntity } from 'typeorm';
import { Audit } from '../people/audit.service.js';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/events.js';
import { fromGlobalId } from '../platform/graphql/global-id.js';
import { newId } from '../platform/ids.js';
import { type FieldFault, notFound, Refusal, wrongField, wrongFields } from '../platform/refusal.js';
import { Vocabulary } from '../reference/vocabulary.js';
import { spokenFor } from './employers.query.js';
import { LeavePolicies } from './leave-policies.service.js';
import type { EndLeavePolicyInput, ProposeLeavePolicyInput } from './leave-policy-proposal.entity.js';
import { LeavePolicyProposal } from './leave-policy-proposal.entity.js';
import { LeavePolicy } from './leave-policy.entity.js';
import { faultsOfFacts } from './rules/changes.js';
import { roleFaults } from './rules/known-roles.js';
import { heldFor, sameGroups } from './rules/holding.js';
import type { Facts } from './rules/leave-facts.js';
import type { StaffGroup } from './rules/leave-rule.js';
import { columnsOf, statedFacts } from './rules/rule-of.js';
import { leavePolicyAdopted, leavePolicyEnded } from './time-off.events.js';
import { dayBefore } from './today.js';

/** Far more than a policy meeting needs; far too few to find out by trying what somebody has asked for. */
const mostProposalsPerDay = 50;

/** How an employer states rules of its own: proposed, looked at, adopted, ended. */
@Injectable()
export class StatingRules {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly vocabulary: Vocabulary,
    private readonly outbox: Outbox,
    private readonly policies: LeavePolicies,
  ) {}

  /** @throws Refusal NOT_FOUND, BAD_INPUT naming every fault, TOO_MANY */
  async propose(tx: EntityManager, input: ProposeLeavePolicyInput): Promise<string> {
    const employer = await spokenFor(tx, fromGlobalId(input.employerId, 'Organisation', 'employerId'));
    await this.refuseFlood(tx, employer.id);
    const facts = statedFacts(input.facts);
    const proposal = {
      id: newId(),
      employerId: employer.id,
      leaveType: input.leaveType,
      name: input.name?.trim() || null,
      facts,
      otherRules: input.otherRules,
      source: input.source.trim(),
      sourceUrl: input.sourceUrl ?? null,
      validFrom: input.validFrom,
      validTo: input.validTo ?? null,
      proposedAt: this.clock.now(),
      policyId: null,
    };
    const faults = [...this.faultsOf(proposal), ...(await this.inTheWay(tx, proposal))];
    if (faults.length > 0) throw wrongFields(faults);
    const before = await this.wouldReplace(tx, proposal);
    await tx.insert(LeavePolicyProposal, {
      ...proposal,
      inPlaceOf: before?.id ?? null,
    } as QueryDeepPartialEntity<LeavePolicyProposal>);
    await this.audit.write(tx, {
      act: 'proposeLeavePolicy',
      noun: 'leave-policy-proposal',
      nounId: proposal.id,
      organisationId: employer.id,
      details: { leaveType: proposal.leaveType },
    });
    return proposal.id;
  }

  /** From its first day on it holds, and the one before ends the day before. @throws Refusal NOT_FOUND, NOT_NOW, CONFLICT */
  async adopt(tx: EntityManager, proposalId: string): Promise<string> {
    const proposal = await tx.findOneBy(LeavePolicyProposal, { id: proposalId });
    if (!proposal) throw notFound('leave policy proposal');
    const employer = await spokenFor(tx, proposal.employerId);
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('leave policy ' || $1, 0))`, [
      `${employer.id} ${proposal.leaveType}`,
    ]);
    // Read again: somebody may have adopted it while this one waited.
    const { policyId } = await tx.findOneByOrFail(LeavePolicyProposal, { id: proposalId });
    if (policyId) throw new Refusal('NOT_NOW', 'This proposal has been adopted already.');
    if (proposal.validFrom < this.policies.today())
      throw new Refusal(
        'NOT_NOW',
        'The first day of this proposal has passed. Propose it again from a later day.',
      );
    const before = await this.wouldReplace(tx, proposal);
    if ((before?.id ?? null) !== proposal.inPlaceOf || (await this.inTheWay(tx, proposal)).length > 0)
      throw new Refusal(
        'CONFLICT',
        'Another rule has come to hold since this was proposed. Propose it again to see what it changes now.',
      );
    if (before?.adoptedAt && sameGroups(before.staffGroups, proposal.facts.staffGroups))
      await tx.update(LeavePolicy, { id: before.id }, { validTo: dayBefore(proposal.validFrom) });
    const id = newId();
    await tx.insert(LeavePolicy, {
      id,
      employerId: employer.id,
      employerName: employer.name,
      leaveType: proposal.leaveType,
      leaveTypeText: proposal.name,
      ...columnsOf(proposal.facts),
      otherRules: proposal.otherRules,
      source: proposal.source,
      sourceUrl: proposal.sourceUrl,
      seenOn: this.policies.today(),
      validFrom: proposal.validFrom,
      validTo: proposal.validTo,
      adoptedAt: this.clock.now(),
      adoptedAs: employer.as,
    } as QueryDeepPartialEntity<LeavePolicy>);
    await tx.update(LeavePolicyProposal, { id: proposal.id }, { policyId: id });
    await this.audit.write(tx, {
      act: 'adoptLeavePolicy',
      noun: 'leave-policy',
      nounId: id,
      organisationId: employer.id,
      details: {
        leaveType: proposal.leaveType,
        validFrom: proposal.validFrom,
        inPlaceOf: proposal.inPlaceOf,
      },
    });
    await this.outbox.emit(tx, leavePolicyAdopted({ policyId: id }));
    return id;
  }

  /** From then on the national rule holds again. @throws Refusal NOT_FOUND, NOT_NOW, BAD_INPUT */
  async end(tx: EntityManager, input: EndLeavePolicyInput): Promise<string> {
    const id = fromGlobalId(input.policyId, 'LeavePolicy', 'policyId');
    const policy = await tx.findOneBy(LeavePolicy, { id });
    if (!policy?.adoptedAt || !policy.employerId) throw notFound('leave policy');
    const employer = await spokenFor(tx, policy.employerId);
    const { lastDay } = input;
    if (policy.validTo && policy.validTo <= dayBefore(this.policies.today()))
      throw new Refusal('NOT_NOW', 'This rule has ended already.');
    const earliest = [dayBefore(this.policies.today()), policy.validFrom!].sort().at(-1)!;
    if (lastDay < earliest || (policy.validTo && lastDay > policy.validTo)) {
      const until = policy.validTo ? ` and ${policy.validTo}` : ' or later';
      const sentence = `Choose a last day between ${earliest}${until}: what held on days gone by is not rewritten.`;
      throw wrongField('lastDay', sentence);
    }
    await tx.update(LeavePolicy, { id }, { validTo: lastDay, endedAt: this.clock.now() });
    await this.audit.write(tx, {
      act: 'endLeavePolicy',
      noun: 'leave-policy',
      nounId: id,
      organisationId: employer.id,
      details: { lastDay },
    });
    await this.outbox.emit(tx, leavePolicyEnded({ policyId: id }));
    return id;
  }

  private async wouldReplace(
    tx: EntityManager,
    { employerId, leaveType, facts, validFrom }: Proposed,
  ): Promise<LeavePolicy | undefined> {
    const dated = await this.policies.dated(tx, { employerId, on: validFrom, leaveType });
    return heldFor(dated, leaveType, facts.staffGroups);
  }

  /** An own rule that holds for some of the same staff at the same time, and does not simply end. */
  private async inTheWay(tx: EntityManager, proposed: Proposed): Promise<FieldFault[]> {
    const { employerId, leaveType, facts, validFrom, validTo } = proposed;
    const own = await this.policies.adopted(tx, employerId, leaveType);
    return own.flatMap((one): FieldFault[] => {
      if ((one.validTo && one.validTo < validFrom) || (validTo && one.validFrom! > validTo)) return [];
      if (!meet(one.staffGroups, facts.staffGroups)) return [];
      if (!sameGroups(one.staffGroups, facts.staffGroups)) {
        const sentence = `A rule of yours holds for some of these staff since ${one.validFrom}: state the same groups as it does, or end it first.`;
        return [{ field: 'facts.staffGroups', sentence }];
      }
      if (one.validFrom! < validFrom) return [];
      const sentence = `A rule of yours begins on ${one.validFrom} already: begin after that day, or end this one before it.`;
      return [{ field: 'validFrom', sentence }];
    });
  }

  private faultsOf({ leaveType, facts, validFrom, validTo }: Proposed): FieldFault[] {
    const known = (code: string) => this.vocabulary.find('leaveType', code) !== undefined;
    const faults = faultsOfFacts(facts, leaveType, known);
    for (const [i, { roles }] of facts.chain.entries())
      faults.push(...roleFaults(roles, (at) => `facts.chain.${i}.roles.${at}`));
    if (!known(leaveType))
      faults.unshift({ field: 'leaveType', sentence: 'Choose one of the codes of `leaveTypes`, e.g. SPL.' });
    if (validFrom < this.policies.today())
      faults.push({
        field: 'validFrom',
        sentence: 'A rule holds from today at the earliest: days gone by are not rewritten.',
      });
    if (validTo && validTo < validFrom)
      faults.push({ field: 'validTo', sentence: 'The last day is not before the first.' });
    return faults;
  }

  private async refuseFlood(tx: EntityManager, employerId: string): Promise<void> {
    const since = this.clock.in(-24 * 3600);
    const [{ count }]: { count: number }[] = await tx.query(
      'SELECT count(*)::int AS count FROM leave_policy_proposal WHERE employer_id = $1 AND proposed_at > $2',
      [employerId, since],
    );
    if (count >= mostProposalsPerDay)
      throw new Refusal(
        'TOO_MANY',
        `${count} rules have been proposed since yesterday; propose more tomorrow.`,
      );
  }
}

type Proposed = Pick<LeavePolicyProposal, 'employerId' | 'leaveType' | 'validFrom' | 'validTo'> & {
  facts: Facts;
};

/** Whether two rules would hold for somebody together; one for everybody stands beside those for some. */
function meet(a: readonly StaffGroup[], b: readonly StaffGroup[]): boolean {
  return a.length === 0 || b.length === 0 ? a.length === b.length : a.some((group) => b.includes(group));
}
