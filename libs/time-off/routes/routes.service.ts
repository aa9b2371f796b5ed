import { Injectable } from '@nestjs/common';
import { type EntityManager, In, Not } from 'typeorm';
import { Engagement, EngagementTerms } from '../../engagements/engagement.entity.js';
import { wordsOf } from '../../notifications/words.js';
import type { SignedIn } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { fromGlobalId } from '../../platform/graphql/global-id.js';
import { notFound, wrongFields } from '../../platform/refusal.js';
import { BankHolidays } from '../../reference/bank-holidays.js';
import { kindsAsked, type KindsAsked } from '../kinds-asked.query.js';
import { onlyUkVisits } from '../destination.js';
import { cardOf, isOverseas } from '../employers.query.js';
import { ClosedDays } from '../closed-leave.service.js';
import { LeavePolicies } from '../leave-policies.service.js';
import type { LeavePolicy } from '../leave-policy.entity.js';
import type { LeaveRule, StaffGroup } from '../rules/leave-rule.js';
import { reachedBy, ruleOf } from '../rules/rule-of.js';
import { whoDecides } from '../rules/sentences.js';
import { todayAt } from '../today.js';
import type { ApproverRole } from '../vocabulary.js';
import { findRoutes } from './find-routes.js';
import type { RouteQuestion } from './route.js';
import { noteSentence, waySentence } from './route-words.js';
import { routeFaults } from './route-faults.js';
import type { TimeOffRoutesInput } from './routes.inputs.js';
import type { TimeOffRoutes } from './routes.types.js';

/** Of which engagement, and under whose rules. */
export interface OfEngagement {
  engagementId: string;
  employerId: string | null;
  employerName: string;
  /** Outside the United Kingdom, where its bank holidays are no days off. */
  overseas: boolean;
  nation: RouteQuestion['nation'];
  groups: readonly StaffGroup[];
}

interface Planned {
  engagement: Engagement | null;
  legs: readonly (Omit<RouteQuestion['legs'][number], 'country' | 'hoursAWeek'> & {
    country?: string | null;
    hoursAWeek?: number | null;
  })[];
  policies: readonly LeavePolicy[];
  today: string;
  overseas: boolean;
}

/** The first of the routes, as far as a plan has to know of it. */
export interface BestRoute {
  /** The last day on which to ask, YYYY-MM-DD. */
  askBy: string;
  /** When an answer can be relied on if it is asked today; null: no rule says. */
  decidedBy: string | null;
  kinds: string[];
  roles: ApproverRole[];
  /** Of its first line; null where no day needs leave. */
  rule: LeaveRule | null;
}

/** Reads what a plan and its employer's rules are, and asks the finder. Nothing that is said about oneself is kept. */
@Injectable()
export class Routes {
  constructor(
    private readonly clock: Clock,
    private readonly holidays: BankHolidays,
    private readonly policies: LeavePolicies,
    private readonly closed: ClosedDays,
  ) {}

  /** @throws Refusal BAD_INPUT naming every field, NOT_FOUND */
  async find(tx: EntityManager, actor: SignedIn, asked: TimeOffRoutesInput): Promise<TimeOffRoutes> {
    const faults = routeFaults(asked);
    if (faults.length > 0) throw wrongFields(faults);
    const today = todayAt(this.clock.now());
    const { employerName, employerCountry } = asked;
    const employerId = asked.employerId ? fromGlobalId(asked.employerId, 'Organisation', 'employerId') : null;
    const engagement = asked.engagementId ? await this.engagement(tx, actor, asked.engagementId) : null;
    const legs = engagement ? await this.legsOf(tx, engagement) : (asked.legs ?? []);
    const named = { employerId, employerName, employerCountry, forUkVisit: onlyUkVisits(legs) };
    const policies = await this.policies.holding(tx, { ...named, on: today });
    const overseas = await isOverseas(tx, named, employerId ? await cardOf(tx, employerId) : undefined);
    const shared = employerId ? await this.closed.of(tx, employerId) : [];
    const closedWeeks = [...asked.closedWeeks, ...shared];
    const plan = { engagement, legs, policies, today, overseas };
    const question = await this.question(tx, actor, { ...asked, closedWeeks }, plan);
    return told(findRoutes(question), new Map(policies.map((one) => [one.id, one])), asked.language);
  }

  /**
   * The best way to cover the days of an engagement at one employer, by its person; null: there is none. Nothing is known
   * of rota, service or balances here, so what hangs on them is assumed as the finder does.
   */
  async best(
    tx: EntityManager,
    personId: string,
    { engagementId, employerId, employerName, overseas, nation, groups }: OfEngagement,
  ): Promise<BestRoute | null> {
    const today = todayAt(this.clock.now());
    const named = { employerId, employerName, forUkVisit: overseas };
    const policies = await this.policies.holding(tx, { ...named, on: today });
    const engagement = await tx.findOneBy(Engagement, { id: engagementId, personId });
    if (!engagement) throw notFound('engagement');
    const asked = {
      ...{ nation, groups: [...groups] },
      ...{ left: [], refused: [], commitments: [], language: 'en-GB' },
      closedWeeks: employerId ? await this.closed.of(tx, employerId) : [],
    };
    const legs = await this.legsOf(tx, engagement);
    const plan = { engagement, legs, policies, today, overseas };
    const question = await this.question(tx, { personId }, asked, plan);
    const [route] = findRoutes(question).routes;
    if (!route) return null;
    const { lines, chains, askBy, decidedBy } = route;
    return {
      ...{ askBy, decidedBy, kinds: [...new Set(lines.map(({ leaveType }) => leaveType))] },
      roles: [...new Set(chains.flatMap(({ stages }) => stages.flatMap(({ roles }) => roles)))],
      rule: question.rules.find(({ id }) => id === lines.at(0)?.ruleId) ?? null,
    };
  }

  private async question(
    tx: EntityManager,
    actor: Pick<SignedIn, 'personId'>,
    asked: TimeOffRoutesInput,
    { engagement, legs, policies, today, overseas }: Planned,
  ): Promise<RouteQuestion> {
    const { nation, work } = asked;
    const from = [today, ...legs.map((leg) => leg.from)].sort()[0]!;
    // Other dates may be looked at for as long as days off are known.
    // Days off of other countries nobody keeps here: overseas, none is known.
    const knownUntil = overseas ? today : ((await this.holidays.knownUntil(tx, nation)) ?? today);
    const days = overseas ? [] : await this.holidays.between(tx, nation, from, knownUntil);
    return {
      today,
      legs: legs.map(({ mode, country, from, to, hoursAWeek }) => ({
        ...{ mode, country: country ?? null, from, to, hoursAWeek: hoursAWeek ?? null },
      })),
      nation,
      holidays: { days: days.map(({ day }) => day), knownUntil },
      work: work
        ? {
            ...{ from: work.from, nights: work.nights, bankHolidaysOff: work.bankHolidaysOff },
            weekdays: work.weeks.map(({ hours }) => hours),
          }
        : null,
      contractedHours: asked.contractedHours ?? null,
      groups: asked.groups,
      serviceMonths: asked.serviceMonths ?? null,
      rules: policies.map((policy) => reachedBy(ruleOf(policy), asked.serviceMonths ?? null)),
      balances: asked.left.map(({ leaveType, days, hours }) => ({
        ...{ leaveType, days: days ?? null, hours: hours ?? null },
      })),
      ...(await this.asked(tx, engagement, asked.refused)),
      busy: [...asked.commitments, ...(await this.others(tx, actor, engagement))],
      closedWeeks: asked.closedWeeks,
    };
  }

  private async engagement(
    tx: EntityManager,
    actor: Pick<SignedIn, 'personId'>,
    globalId: string,
  ): Promise<Engagement> {
    const id = fromGlobalId(globalId, 'Engagement', 'engagementId');
    const engagement = await tx.findOneBy(Engagement, { id, personId: actor.personId });
    if (!engagement) throw notFound('engagement');
    return engagement;
  }

  private async legsOf(tx: EntityManager, { id, version }: Engagement): Promise<EngagementTerms['legs']> {
    return (await tx.findOneBy(EngagementTerms, { engagementId: id, version }))?.legs ?? [];
  }

  /** What was refused and is in use for the engagement here, and what was refused elsewhere. */
  private async asked(
    tx: EntityManager,
    engagement: Engagement | null,
    refused: string[],
  ): Promise<KindsAsked> {
    if (!engagement) return { refused, used: [] };
    const here = await kindsAsked(tx, engagement.id);
    return { ...here, refused: [...new Set([...refused, ...here.refused])] };
  }

  /** Days away that are agreed for other engagements. */
  private async others(
    tx: EntityManager,
    { personId }: Pick<SignedIn, 'personId'>,
    engagement: Engagement | null,
  ) {
    const agreed = await tx.findBy(Engagement, {
      ...{ personId, state: In(['agreed', 'changing']) },
      ...(engagement ? { id: Not(engagement.id) } : {}),
    });
    const busy: RouteQuestion['busy'][number][] = [];
    for (const other of agreed) {
      const terms = await tx.findOneBy(EngagementTerms, {
        engagementId: other.id,
        version: other.agreedVersion ?? other.version,
      });
      for (const { mode, from, to } of terms?.legs ?? [])
        if (mode !== 'remote') busy.push({ from, to, what: terms?.positionTitle ?? '…' });
    }
    return busy;
  }
}

function told(
  { needed, routes, all, inTheWay }: ReturnType<typeof findRoutes>,
  policies: ReadonlyMap<string, LeavePolicy>,
  language: string,
): TimeOffRoutes {
  const words = wordsOf('time-off', language);
  const kindOf = (ruleId: string | null) => (ruleId ? (policies.get(ruleId)?.leaveType ?? null) : null);
  return {
    needed,
    all,
    routes: routes.map(({ lines, chains, notes, ...route }) => ({
      ...route,
      lines: lines.map((line) => ({ ...line, rule: policies.get(line.ruleId)! })),
      chains: chains.map(({ ruleId, stages }) => ({
        leaveType: kindOf(ruleId)!,
        stages: stages.map((stage) => ({
          ...{ roles: stage.roles, branches: stage.branches ?? null, all: stage.agreed === 'all' },
          inWords: whoDecides(stage, words),
        })),
      })),
      notes: notes.map((note) => ({
        ...{ kind: note.kind, code: note.code, ruleId: note.ruleId, leaveType: kindOf(note.ruleId) },
        sentence: noteSentence(note, words),
      })),
    })),
    inTheWay: inTheWay.map((one) => ({
      ...{ code: one.code, leaveType: one.leaveType },
      rule: one.ruleId ? (policies.get(one.ruleId) ?? null) : null,
      sentence: waySentence(one, words),
    })),
  };
}
