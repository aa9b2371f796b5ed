import { Injectable } from '@nestjs/common';
import type { EntityManager, QueryDeepPartialEntity } from 'typeorm';
import { Temporal } from 'temporal-polyfill';
import { Audit } from '../people/audit.service.js';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/events.js';
import { fromGlobalId } from '../platform/graphql/global-id.js';
import { newId } from '../platform/ids.js';
import { type FieldFault, notFound, Refusal } from '../platform/refusal.js';
import { BankHolidays } from '../reference/bank-holidays.js';
import { UkNation } from '../reference/uk-nation.js';
import { Vocabulary } from '../reference/vocabulary.js';
import type { EndLeavePolicyInput, ProposeLeavePolicyInput } from './leave-policy-proposal.entity.js';
import { LeavePolicyProposal } from './leave-policy-proposal.entity.js';
import { LeavePolicy } from './leave-policy.entity.js';
import { faultsOfFacts, type PendingLeave } from './rules/changes.js';
import { heldFor, holding, sameGroups } from './rules/holding.js';
import type { Facts } from './rules/leave-facts.js';
import type { StaffGroup } from './rules/leave-rule.js';
import { columnsOf, statedFacts } from './rules/rule-of.js';
import { leavePolicyAdopted } from './time-off.events.js';
import { todayAt } from './today.js';

/** Whose rules are asked about. */
export interface WhichRules {
  employerId: string | null;
  employerName?: string | null;
  /** The day, YYYY-MM-DD in the United Kingdom. */
  on: string;
  staffGroup?: StaffGroup | null;
  leaveType?: string | null;
}

/** Far more than a policy meeting needs; far too few to find out by trying what somebody has asked for. */
const mostProposalsPerDay = 50;

/** Rules of employers and the nation: which hold on a day, and how an employer states its own. */
@Injectable()
export class LeavePolicies {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly vocabulary: Vocabulary,
    private readonly bankHolidays: BankHolidays,
    private readonly outbox: Outbox,
  ) {}

  today(): string {
    return todayAt(this.clock.now());
  }

  /** The rules that hold on a day, an employer's own in place of the national one of the same kind. */
  async holding(tx: EntityManager, which: WhichRules): Promise<LeavePolicy[]> {
    return holding(await this.dated(tx, which), which.staffGroup ?? null);
  }

  /** Versions that the employer stated of one kind for the same staff, the oldest first. */
  async versions(tx: EntityManager, policy: LeavePolicy): Promise<LeavePolicy[]> {
    if (!policy.adoptedAt || !policy.employerId) return [];
    const own = await this.adopted(tx, policy.employerId, policy.leaveType!);
    return own.filter(({ staffGroups }) => sameGroups(staffGroups, policy.staffGroups));
  }

  /** What would stand no longer once a proposal is adopted; null where nothing does now. */
  async heldBefore(tx: EntityManager, proposal: LeavePolicyProposal): Promise<LeavePolicy | null> {
    return proposal.inPlaceOf ? tx.findOneBy(LeavePolicy, { id: proposal.inPlaceOf }) : null;
  }

  /** Requests of this kind that wait at the employer, without a word about who asked. */
  async pending(tx: EntityManager, employerId: string, leaveType: string): Promise<PendingLeave[]> {
    const found: {
      first: string;
      last: string;
      days: string | null;
      hours: string | null;
      at: Date;
      roles: PendingLeave['roles'] | null;
      abroad: boolean;
    }[] = await tx.query(
      `SELECT first_day::text AS first, last_day::text AS last, days, hours, asked_at AS at, roles, abroad
           FROM app.pending_leave($1, $2)`,
      [employerId, leaveType],
    );
    return found.map(({ first, last, days, hours, at, roles, abroad }) => ({
      firstDay: first,
      lastDay: last,
      askedOn: todayAt(at),
      days: days === null ? null : Number(days),
      hours: hours === null ? null : Number(hours),
      roles: roles ?? [],
      abroad,
    }));
  }

  /** Bank holidays on which requests hang, where a rule holds: of several nations those of England. */
  async daysOff(
    tx: EntityManager,
    { nations }: Pick<Facts, 'nations'>,
    requests: readonly Pick<PendingLeave, 'askedOn' | 'firstDay'>[],
  ): Promise<string[]> {
    if (requests.length === 0) return [];
    const from = requests.map(({ askedOn }) => askedOn).sort()[0];
    const to = requests
      .map(({ firstDay }) => firstDay)
      .sort()
      .at(-1)!;
    const nation = nations.length === 1 ? nations[0] : UkNation.ENGLAND;
    return (await this.bankHolidays.between(tx, nation, from, to)).map(({ day }) => day);
  }

  /** @throws Refusal NOT_FOUND, BAD_INPUT naming every fault, TOO_MANY */
  async propose(tx: EntityManager, input: ProposeLeavePolicyInput): Promise<string> {
    const employer = await this.spokenFor(tx, fromGlobalId(input.employerId, 'Organisation', 'employerId'));
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
    if (faults.length > 0)
      throw new Refusal('BAD_INPUT', 'Something that was sent is missing or wrong.', faults);
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
    const employer = await this.spokenFor(tx, proposal.employerId);
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('leave policy ' || $1, 0))`, [
      `${employer.id} ${proposal.leaveType}`,
    ]);
    // Read again: somebody may have adopted it while this one waited.
    const { policyId } = await tx.findOneByOrFail(LeavePolicyProposal, { id: proposalId });
    if (policyId) throw new Refusal('NOT_NOW', 'This proposal has been adopted already.');
    if (proposal.validFrom < this.today())
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
      seenOn: this.today(),
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
    const employer = await this.spokenFor(tx, policy.employerId);
    const { lastDay } = input;
    if (policy.validTo && policy.validTo <= dayBefore(this.today()))
      throw new Refusal('NOT_NOW', 'This rule has ended already.');
    const earliest = [dayBefore(this.today()), policy.validFrom!].sort().at(-1)!;
    if (lastDay < earliest || (policy.validTo && lastDay > policy.validTo)) {
      const until = policy.validTo ? ` and ${policy.validTo}` : ' or later';
      const sentence = `Choose a last day between ${earliest}${until}: what held on days gone by is not rewritten.`;
      throw new Refusal('BAD_INPUT', sentence, [{ field: 'lastDay', sentence }]);
    }
    await tx.update(LeavePolicy, { id }, { validTo: lastDay });
    await this.audit.write(tx, {
      act: 'endLeavePolicy',
      noun: 'leave-policy',
      nounId: id,
      organisationId: employer.id,
      details: { lastDay },
    });
    return id;
  }

  /** Every rule that is dated so, the employer's beside the national ones. */
  private async dated(tx: EntityManager, which: WhichRules): Promise<LeavePolicy[]> {
    const { employerId, employerName, on, leaveType } = which;
    const name =
      employerName?.trim() || (employerId ? (await this.cardOf(tx, employerId))?.name : null) || null;
    const query = tx
      .createQueryBuilder(LeavePolicy, 'p')
      // What was read about an employer has its name only, until the employer states its own.
      .where(
        '(p.national OR p.employerId = :employerId OR (p.employerId IS NULL AND lower(p.employerName) = lower(:name)))',
        {
          employerId,
          name,
        },
      )
      .andWhere('(p.validFrom IS NULL OR p.validFrom <= :on) AND (p.validTo IS NULL OR p.validTo >= :on)', {
        on,
      })
      .orderBy('p.id')
      .limit(500);
    if (leaveType) query.andWhere('p.leaveType = :leaveType', { leaveType });
    return query.getMany();
  }

  /** What the employer stated after a moment and has not ended before a day, in the order in which it comes to hold. */
  adoptedSince(tx: EntityManager, employerId: string, since: Date, on: string): Promise<LeavePolicy[]> {
    return tx
      .createQueryBuilder(LeavePolicy, 'p')
      .where('p.employerId = :employerId AND p.adoptedAt > :since', { employerId, since })
      .andWhere('(p.validTo IS NULL OR (p.validTo >= :on AND p.validTo >= p.validFrom))', { on })
      .orderBy('p.validFrom')
      .addOrderBy('p.id')
      .limit(200)
      .getMany();
  }

  private adopted(tx: EntityManager, employerId: string, leaveType: string): Promise<LeavePolicy[]> {
    return tx
      .createQueryBuilder(LeavePolicy, 'p')
      .where('p.employerId = :employerId AND p.leaveType = :leaveType AND p.adoptedAt IS NOT NULL', {
        employerId,
        leaveType,
      })
      .orderBy('p.validFrom')
      .addOrderBy('p.id')
      .limit(200)
      .getMany();
  }

  private async wouldReplace(
    tx: EntityManager,
    { employerId, leaveType, facts, validFrom }: Proposed,
  ): Promise<LeavePolicy | undefined> {
    const dated = await this.dated(tx, { employerId, on: validFrom, leaveType });
    return heldFor(dated, leaveType, facts.staffGroups);
  }

  /** An own rule that holds for some of the same staff at the same time, and does not simply end. */
  private async inTheWay(tx: EntityManager, proposed: Proposed): Promise<FieldFault[]> {
    const { employerId, leaveType, facts, validFrom, validTo } = proposed;
    const own = await this.adopted(tx, employerId, leaveType);
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
    if (!known(leaveType))
      faults.unshift({ field: 'leaveType', sentence: 'Choose one of the codes of `leaveTypes`, e.g. SPL.' });
    if (validFrom < this.today())
      faults.push({
        field: 'validFrom',
        sentence: 'A rule holds from today at the earliest: days gone by are not rewritten.',
      });
    if (validTo && validTo < validFrom)
      faults.push({ field: 'validTo', sentence: 'The last day is not before the first.' });
    return faults;
  }

  /** The employer, where the actor may state its rules, and as what they do. @throws Refusal NOT_FOUND */
  private async spokenFor(
    tx: EntityManager,
    id: string,
  ): Promise<{ id: string; name: string; as: 'employer-hr' | 'officer' }> {
    const [{ hr, officer }]: { hr: boolean; officer: boolean }[] = await tx.query(
      `SELECT $1 = ANY (app.my_organisations('employer-hr')) AS hr, app.has_role('officer') AS officer`,
      [id],
    );
    const card = hr || officer ? await this.cardOf(tx, id) : undefined;
    if (!card?.name || card.kind !== 'uk-employer') throw notFound('employer');
    return { id, name: card.name, as: hr ? 'employer-hr' : 'officer' };
  }

  private async cardOf(
    tx: EntityManager,
    id: string,
  ): Promise<{ name: string | null; kind: string } | undefined> {
    const [card]: { name: string | null; kind: string }[] = await tx.query(
      'SELECT name, kind FROM organisation_card WHERE id = $1',
      [id],
    );
    return card;
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

function dayBefore(day: string): string {
  return Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
}
