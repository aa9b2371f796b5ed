import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Engagement, EngagementTerms } from '../engagements/engagement.entity.js';
import { askedNeeds, factsOfAll } from '../matching/open-needs.query.js';
import { refusalsOf } from '../matching/own-refusals.query.js';
import type { PersonFacts, PositionFacts } from '../matching/facts.js';
import { dayNumber } from '../matching/position-facts.js';
import { Need } from '../needs/need.entity.js';
import { wordsOf } from '../notifications/words.js';
import { Clock } from '../platform/clock.js';
import { rowsOf } from '../platform/rows.js';
import { BankHolidays } from '../reference/bank-holidays.js';
import { UkNation } from '../reference/uk-nation.js';
import { LeavePolicies } from '../time-off/leave-policies.service.js';
import { Routes } from '../time-off/routes/routes.service.js';
import { ruleOf } from '../time-off/rules/rule-of.js';
import { staffGroupOf } from '../time-off/rules/staff-group-of.js';
import { daysToDecision } from '../time-off/seen/how-employers-decide.query.js';
import { pastMonths } from '../time-off/seen/past-months.js';
import { todayAt } from '../time-off/today.js';
import { later } from './planning/days.js';
import type { Feasibility } from './feasibility.types.js';
import {
  askedFor,
  clearedFor,
  goingRules,
  type OwnFacts,
  ownGoingFacts,
  ownPositions,
} from './going-facts.query.js';
import { isOver, journeyOf, openStretches, type Stretch } from './planning/journey.js';
import {
  alongRoute,
  contractOf,
  type LeaveAt,
  type LeaveFacts,
  type LeaveWay,
  releasing,
  waysToLeave,
} from './planning/leave.js';
import { plan } from './planning/planner.js';
import { type PlanFacts, type Rules, stepsOf } from './planning/steps.js';
import { told } from './telling.js';
import { workOf } from './planning/works.js';

/** What a plan is asked for: an engagement, or a need with the position that matters where it is known. */
export type PlanKey = { engagementId: string } | { needId: string; positionId: string | null };

/** A plan before it is told: a list of matches asks for a day only, and words are the dearest of it. */
export interface WorkedOut {
  readyBy: string;
  /** In a language, or in the one of its person's account. */
  tell(language: string | null): Feasibility;
}

interface Target {
  stretches: Stretch[];
  /** Stretches of the need besides those that are agreed. */
  beside: Stretch[];
  activities: readonly string[];
  engagementId: string | null;
  /** Both have agreed: which leave covers these days is worth finding out. */
  agreed: boolean;
}

/** Works out one's own plans where they are read: nothing of them is kept anywhere, so nobody else can find them. */
@Injectable()
export class FeasibilityPlans {
  constructor(
    private readonly clock: Clock,
    private readonly bankHolidays: BankHolidays,
    private readonly policies: LeavePolicies,
    private readonly routes: Routes,
  ) {}

  /**
   * In the order of the keys, by the person themselves, in a dozen statements whatever their number. Null: there is
   * nothing of that kind for them, or they are never to be sent there.
   */
  async of(tx: EntityManager, personId: string, keys: readonly PlanKey[]): Promise<(WorkedOut | null)[]> {
    const today = todayAt(this.clock.now());
    const own = await ownGoingFacts(tx, personId);
    const targets = await this.targets(tx, personId, keys, { today, professions: own.professions });
    const countries = new Set(targets.flatMap((one) => one?.stretches.flatMap((leg) => leg.countries) ?? []));
    const rules = await goingRules(tx, [...countries], pastMonths(today));
    const at = await this.leaveAt(tx, own, today);
    const holidays = await this.holidays(tx, own.nation, at, today);
    const ways = waysToLeave({ ...own, today, at, holidays, trainee: own.stage === 'trainee' });
    const engagementIds = targets.flatMap((one) => one?.engagementId ?? []);
    const asked = engagementIds.length > 0 ? await askedFor(tx, engagementIds) : [];
    const cleared = engagementIds.length > 0 ? await clearedFor(tx, engagementIds) : [];
    const plans: (WorkedOut | null)[] = [];
    for (const target of targets) {
      if (!target) {
        plans.push(null);
        continue;
      }
      const ofThis = <T extends { engagementId: string }>(rows: readonly T[]) =>
        rows.filter(({ engagementId }) => engagementId === target.engagementId);
      const facts = {
        asked: ofThis(asked).map(({ employer, state, askedAt }) => ({
          ...{ employer, state },
          askedOn: todayAt(askedAt),
        })),
        cleared: ofThis(cleared),
      };
      const leave =
        facts.asked.length > 0 ? ways : await this.along(tx, personId, own, { target, ways, at, today });
      plans.push(workOut(target, own, rules, { ...facts, today, leave }));
    }
    return plans;
  }

  /** What holds at each employer that has to release them, and what was seen there. */
  private async leaveAt(tx: EntityManager, own: OwnFacts, today: string): Promise<LeaveAt[]> {
    const staffGroup = contractOf(own.professions, own.stage === 'trainee');
    const at: LeaveAt[] = [];
    for (const employment of releasing(own.employments)) {
      const employerId = employment?.organisationId ?? null;
      const held = await this.policies.holding(tx, {
        ...{ employerId, employerName: employment?.name ?? null, on: today, staffGroup },
      });
      const seen = employerId ? await daysToDecision(tx, employerId, pastMonths(today)) : [];
      at.push({ employment, rules: held.map(ruleOf), seen });
    }
    return at;
  }

  /** Days that are agreed are asked of the finder, once for each employer that is known; a list of matches never is. */
  private async along(
    tx: EntityManager,
    personId: string,
    { professions, stage, nation }: OwnFacts,
    { target, ways, at, today }: { target: Target; ways: LeaveWay[]; at: LeaveAt[]; today: string },
  ): Promise<LeaveWay[]> {
    const { agreed, engagementId, stretches } = target;
    const away = stretches.filter((leg) => leg.mode === 'in-country' && !isOver(leg, today));
    const [firstDay] = away.flatMap(({ from }) => from ?? []).sort();
    if (!agreed || !engagementId || !firstDay || firstDay <= today) return ways;
    const group = staffGroupOf(professions, stage === 'trainee');
    const found: LeaveWay[] = [];
    for (const [i, way] of ways.entries()) {
      const { employment } = at[i];
      if (!employment?.name) {
        found.push(way);
        continue;
      }
      const route = await this.routes.best(tx, personId, {
        ...{ engagementId, employerId: employment.organisationId, employerName: employment.name },
        ...{ nation: nation ?? UkNation.ENGLAND, groups: group ? [group] : [] },
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

  private async targets(
    tx: EntityManager,
    personId: string,
    keys: readonly PlanKey[],
    { today, professions }: { today: string; professions: readonly string[] },
  ): Promise<(Target | null)[]> {
    const engagementIds = keys.flatMap((key) => ('engagementId' in key ? key.engagementId : []));
    const engagements =
      engagementIds.length > 0 ? await tx.findBy(Engagement, { id: In(engagementIds), personId }) : [];
    const terms =
      engagements.length > 0
        ? await tx.findBy(EngagementTerms, { engagementId: In(engagements.map(({ id }) => id)) })
        : [];
    const needIds = [
      ...keys.flatMap((key) => ('needId' in key ? key.needId : [])),
      ...engagements.map(({ needId }) => needId),
    ];
    const needs = needIds.length > 0 ? await rowsOf(tx, Need, 'WHERE id = ANY ($1)', [needIds]) : [];
    const positions = await factsOfAll(tx, await askedNeeds(tx, needs), dayNumber(today));
    const refusals = await refusalsOf(tx, personId);
    const unsaid = keys.flatMap((key) => ('needId' in key && !key.positionId ? key.needId : []));
    const found = unsaid.length > 0 ? await ownPositions(tx, personId, unsaid) : new Map<string, string>();
    const positionOf = (needId: string, positionId: string | null | undefined) => {
      const ofNeed = positions.filter((one) => one.needId === needId);
      const fits = (one: PositionFacts) => one.professions.some((code) => professions.includes(code));
      return ofNeed.find((one) => one.positionId === positionId) ?? ofNeed.find(fits) ?? ofNeed[0] ?? null;
    };
    return keys.map((key) => {
      if ('needId' in key)
        return ofNeed(positionOf(key.needId, key.positionId ?? found.get(key.needId)), refusals);
      const engagement = engagements.find(({ id }) => id === key.engagementId);
      const agreed = terms.find(
        (one) => one.engagementId === engagement?.id && one.version === engagement.version,
      );
      if (!engagement || !agreed || engagement.state === 'cancelled' || engagement.state === 'ended')
        return null;
      const target = ofEngagement(agreed, positionOf(engagement.needId, agreed.positionId), refusals);
      return target && { ...target, agreed: engagement.state === 'agreed' };
    });
  }
}

function ofNeed(position: PositionFacts | null, refusals: PersonFacts | null): Target | null {
  const stretches = position && openStretches(position, refusals);
  return (
    stretches && { stretches, beside: [], activities: position.activities, engagementId: null, agreed: false }
  );
}

/** What is agreed is done whole: one stretch in a country to which they are never to be sent is one too many. */
function ofEngagement(
  terms: EngagementTerms,
  position: PositionFacts | null,
  refusals: PersonFacts | null,
): Target | null {
  const never = refusals?.never;
  const closed = terms.legs.some(
    ({ mode, country }) =>
      country && never?.countries.includes(country) && (mode === 'in-country' || never.remoteToo),
  );
  if (closed) return null;
  const stretches = terms.legs.map((leg) => ({
    mode: leg.mode,
    countries: leg.country ? [leg.country] : leg.mode === 'remote' ? (position?.countries ?? []) : [],
    from: leg.from,
    to: leg.to,
    days: daysOf(leg),
    treatsPeople: leg.treatsPeople,
    aloneWithChildren: leg.aloneWithChildren,
  }));
  const beside = position ? (openStretches(position, refusals) ?? []) : [];
  return { stretches, beside, activities: terms.activities, engagementId: terms.engagementId, agreed: false };
}

function daysOf({ from, to }: { from: string; to: string }): number {
  return dayNumber(to) - dayNumber(from) + 1;
}

interface Asked extends Pick<PlanFacts, 'asked' | 'cleared'> {
  today: string;
  leave: readonly LeaveWay[];
}

function workOut(
  { stretches, beside, activities }: Target,
  own: OwnFacts,
  rules: Rules,
  { asked, cleared, today, leave }: Asked,
): WorkedOut {
  // A visit of a colleague to the United Kingdom is not the clinician's journey.
  const ahead = stretches.filter((leg) => leg.mode !== 'uk-bound' && !isOver(leg, today));
  const first = ahead.filter(({ mode }) => mode === 'in-country').sort(byLastDay)[0] ?? ahead[0] ?? null;
  const journey = first && journeyOf(first, today);
  const home = journey ? later(journey.opens, journey.days - 1, 'day') : (first?.to ?? null);
  const works = (first ? [first] : []).flatMap(({ mode, countries, treatsPeople }) => {
    const work = workOf({ mode, activities, treatsPeople });
    return work ? (countries.length > 0 ? countries : [null]).map((country) => ({ country, work })) : [];
  });
  const facts: PlanFacts = {
    ...{ works, home, asked, cleared },
    onSite: first?.mode === 'in-country',
    aloneWithChildren: first?.aloneWithChildren ?? false,
    professions: own.professions,
    trainedIn: own.trainedIn,
    registrations: own.registrations,
    papers: own.papers,
    leave,
  };
  const drafts = stepsOf(facts, rules);
  const others = [...ahead, ...beside.filter((leg) => !isOver(leg, today))].filter((leg) => leg !== first);
  const schedule = plan(drafts, today, journey);
  return {
    readyBy: schedule.ready,
    tell: (language) =>
      told(
        { drafts, schedule, journey, others, today, professions: own.professions },
        wordsOf('feasibility', language ?? own.locale),
      ),
  };
}

function byLastDay(a: Stretch, b: Stretch): number {
  return (a.to ?? '9999').localeCompare(b.to ?? '9999');
}
