import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BankHolidays } from '../reference/bank-holidays.js';
import { UkNation } from '../reference/uk-nation.js';
import { LeavePolicies } from '../time-off/leave-policies.service.js';
import { Routes } from '../time-off/routes/routes.service.js';
import { ruleOf } from '../time-off/rules/rule-of.js';
import { staffGroupOf } from '../time-off/rules/staff-group-of.js';
import { daysToDecision } from '../time-off/seen/how-employers-decide.query.js';
import { pastMonths } from '../time-off/seen/past-months.js';
import type { OwnFacts } from './going-facts.query.js';
import {
  alongRoute,
  contractOf,
  type EmploymentFacts,
  type LeaveAt,
  type LeaveFacts,
  type LeaveWay,
  releasing,
  waysToLeave,
} from './planning/leave.js';

/** Days away that are agreed, by whom leave for them has to be found. */
export interface AgreedDays {
  engagementId: string;
  firstDay: string;
}

/** How one's employers let one go, with where each of them was read from. */
export interface OwnLeave {
  at: readonly LeaveAt[];
  ways: readonly LeaveWay[];
}

/** Reads by which rules somebody is released: one place for plans, whoever the employer is and wherever. */
@Injectable()
export class OwnLeaves {
  constructor(
    private readonly bankHolidays: BankHolidays,
    private readonly policies: LeavePolicies,
    private readonly routes: Routes,
  ) {}

  /** @param atHome whether they are at home in the United Kingdom; null: not stated */
  async of(
    tx: EntityManager,
    own: Pick<OwnFacts, 'professions' | 'stage' | 'nation'>,
    employments: readonly EmploymentFacts[],
    { today, atHome }: { today: string; atHome: boolean | null },
  ): Promise<OwnLeave> {
    const at: LeaveAt[] = [];
    for (const employment of releasing(employments))
      at.push(await this.at(tx, own, employment, today, atHome));
    const holidays = await this.holidays(tx, own.nation, at, today);
    return { at, ways: waysToLeave({ ...own, today, at, holidays, trainee: own.stage === 'trainee' }) };
  }

  /** What holds at one employer that has to release them, and what was seen there. */
  private async at(
    tx: EntityManager,
    { professions, stage }: Pick<OwnFacts, 'professions' | 'stage'>,
    employment: EmploymentFacts | null,
    today: string,
    atHome: boolean | null,
  ): Promise<LeaveAt> {
    const country = employment?.country ?? null;
    const overseas = country === null ? atHome === false : country !== 'GB';
    const employerId = employment?.organisationId ?? null;
    // Where nobody is named and nothing of the United Kingdom holds, there is nothing to look for.
    if (overseas && !employment?.name) return { employment, rules: [], seen: [], overseas };
    const held = await this.policies.holding(tx, {
      ...{ employerId, employerName: employment?.name ?? null, employerCountry: country, on: today },
      ...{ forUkVisit: overseas, staffGroup: overseas ? null : contractOf(professions, stage === 'trainee') },
    });
    const seen = employerId ? await daysToDecision(tx, employerId, pastMonths(today)) : [];
    return { employment, rules: held.map(ruleOf), seen, overseas };
  }

  /** Days that are agreed are asked of the finder, once for each employer of which a rule is known. */
  async along(
    tx: EntityManager,
    personId: string,
    { professions, stage, nation }: OwnFacts,
    { at, ways }: OwnLeave,
    { engagementId, firstDay, today }: AgreedDays & { today: string },
  ): Promise<LeaveWay[]> {
    const group = staffGroupOf(professions, stage === 'trainee');
    const found: LeaveWay[] = [];
    for (const [i, way] of ways.entries()) {
      const { employment, overseas = false } = at[i];
      if (!employment?.name || way.unknownRules) {
        found.push(way);
        continue;
      }
      const route = await this.routes.best(tx, personId, {
        ...{ engagementId, employerId: employment.organisationId, employerName: employment.name, overseas },
        ...{ nation: nation ?? UkNation.ENGLAND, groups: group && !overseas ? [group] : [] },
      });
      found.push(alongRoute(way, route, at[i], { today, firstDay }));
    }
    return found;
  }

  /** Only rules that count working days ask for them. */
  private async holidays(
    tx: EntityManager,
    nation: UkNation | null,
    at: readonly LeaveAt[],
    today: string,
  ): Promise<LeaveFacts['holidays']> {
    const counts = at.some(({ rules }) =>
      rules.some(({ notice, decision }) => notice?.unit === 'day' || decision?.unit === 'working-day'),
    );
    if (!counts) return { days: [], knownUntil: today };
    const where = nation ?? UkNation.ENGLAND;
    const knownUntil = (await this.bankHolidays.knownUntil(tx, where)) ?? today;
    const days = await this.bankHolidays.between(tx, where, today, knownUntil);
    return { days: days.map(({ day }) => day), knownUntil };
  }
}
