import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { BankHolidays } from '../reference/bank-holidays.js';
import { UkNation } from '../reference/uk-nation.js';
import { cardOf, isOverseas, type NamedEmployer } from './employers.query.js';
import { LeavePolicyProposal } from './leave-policy-proposal.entity.js';
import { LeavePolicy } from './leave-policy.entity.js';
import type { PendingLeave } from './rules/changes.js';
import { holding, sameGroups } from './rules/holding.js';
import type { Facts } from './rules/leave-facts.js';
import type { StaffGroup } from './rules/leave-rule.js';
import { todayAt } from './today.js';

/** Whose rules are asked about. */
export interface WhichRules extends NamedEmployer {
  /** The day, YYYY-MM-DD in the United Kingdom. */
  on: string;
  staffGroup?: StaffGroup | null;
  leaveType?: string | null;
}

/** Rules of employers and the nation: which hold on a day. */
@Injectable()
export class LeavePolicies {
  constructor(
    private readonly clock: Clock,
    private readonly bankHolidays: BankHolidays,
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

  /** Every rule that is dated so, the employer's beside the national ones. */
  async dated(tx: EntityManager, which: WhichRules): Promise<LeavePolicy[]> {
    const { employerId, employerName, on, leaveType } = which;
    const card = employerId ? await cardOf(tx, employerId) : undefined;
    const name = employerName?.trim() || card?.name || null;
    const overseas = await isOverseas(tx, { ...which, employerName: name }, card);
    const query = tx
      .createQueryBuilder(LeavePolicy, 'p')
      // What was read about an employer has its name only, until the employer states its own. What holds in the nations of
      // the United Kingdom, or was read of an employer there, holds for nobody whom one overseas employs.
      .where(
        `((p.national AND NOT :overseas::boolean) OR p.employerId = :employerId
          OR (p.employerId IS NULL AND lower(p.employerName) = lower(:name)
            AND (NOT :overseas::boolean OR cardinality(p.nations) = 0)))`,
        { employerId, name, overseas },
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

  /** What the employer stated and gave a last day after a moment. */
  endedSince(tx: EntityManager, employerId: string, since: Date): Promise<LeavePolicy[]> {
    return tx
      .createQueryBuilder(LeavePolicy, 'p')
      .where('p.employerId = :employerId AND p.endedAt > :since', { employerId, since })
      .orderBy('p.validTo')
      .addOrderBy('p.id')
      .limit(200)
      .getMany();
  }

  /** What the employer stated of one kind, the oldest first. */
  adopted(tx: EntityManager, employerId: string, leaveType: string): Promise<LeavePolicy[]> {
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
}
