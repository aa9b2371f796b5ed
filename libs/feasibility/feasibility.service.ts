import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { cardOf } from '../time-off/employers.query.js';
import { wordsOf } from '../notifications/words.js';
import { Clock } from '../platform/clock.js';
import { pastMonths } from '../time-off/seen/past-months.js';
import { todayAt } from '../time-off/today.js';
import type { Feasibility } from './feasibility.types.js';
import { askedFor, clearedFor, goingRules, type OwnFacts, ownGoingFacts } from './going-facts.query.js';
import { type OwnLeave, OwnLeaves } from './own-leave.service.js';
import { later } from './planning/days.js';
import { isOver, journeyOf, type Stretch } from './planning/journey.js';
import type { EmploymentFacts, LeaveWay } from './planning/leave.js';
import { plan } from './planning/planner.js';
import { type PlanFacts, type Rules, stepsOf } from './planning/steps.js';
import { atHomeInUk } from './planning/visitor.js';
import { workOf } from './planning/works.js';
import { type PlanKey, type Target, targetsOf } from './targets.query.js';
import { told } from './telling.js';

/** A plan before it is told: a list of matches asks for a day only, and words are the dearest of it. */
export interface WorkedOut {
  readyBy: string;
  /** In a language, or in the one of its person's account. */
  tell(language: string | null): Feasibility;
}

/** Works out one's own plans where they are read: nothing of them is kept anywhere, so nobody else can find them. */
@Injectable()
export class FeasibilityPlans {
  constructor(
    private readonly clock: Clock,
    private readonly leaves: OwnLeaves,
  ) {}

  /**
   * In the order of the keys, by the person themselves, in a dozen statements whatever their number. Null: there is
   * nothing of that kind for them, or they are never to be sent there.
   */
  async of(tx: EntityManager, personId: string, keys: readonly PlanKey[]): Promise<(WorkedOut | null)[]> {
    const today = todayAt(this.clock.now());
    const own = await ownGoingFacts(tx, personId);
    const atHome = atHomeInUk({
      ...{ livesIn: own.livesIn, ukNation: own.nation },
      employedIn: own.employments.map(({ country }) => country ?? null),
    });
    const targets = await targetsOf(tx, personId, keys, { today, atHome, professions: own.professions });
    const countries = new Set(targets.flatMap((one) => one?.stretches.flatMap((leg) => leg.countries) ?? []));
    const rules = await goingRules(tx, [...countries], pastMonths(today));
    const leave = await this.leaves.of(tx, own, own.employments, { today, atHome });
    const sending = new Map<string, OwnLeave>();
    const engagementIds = targets.flatMap((one) => one?.engagementId ?? []);
    const asked = engagementIds.length > 0 ? await askedFor(tx, engagementIds) : [];
    const cleared = engagementIds.length > 0 ? await clearedFor(tx, engagementIds) : [];
    const plans: (WorkedOut | null)[] = [];
    for (const target of targets) {
      if (!target) {
        plans.push(null);
        continue;
      }
      const { visitor, institutionId } = target;
      // Of whom a colleague asks for what is hers to say: what is read here is about the clinician.
      const ofThis = <T extends { engagementId: string }>(rows: readonly T[]) =>
        visitor === 'colleague'
          ? []
          : rows.filter(({ engagementId }) => engagementId === target.engagementId);
      const facts = {
        asked: ofThis(asked).map(({ employer, state, askedAt }) => ({
          ...{ employer, state },
          askedOn: todayAt(askedAt),
        })),
        cleared: ofThis(cleared),
      };
      let theirs = leave;
      if (visitor === 'colleague' || (visitor && own.employments.length === 0)) {
        const known = sending.get(institutionId);
        theirs = known ?? (await this.sentBy(tx, own, institutionId, today));
        sending.set(institutionId, theirs);
      }
      const ways =
        facts.asked.length > 0
          ? theirs.ways
          : target.returnPost
            ? []
            : await this.along(tx, personId, own, { target, leave: theirs, today });
      plans.push(workOut(target, own, rules, { ...facts, today, leave: ways }));
    }
    return plans;
  }

  /** Somebody of an institution overseas who comes to the United Kingdom: it employs her, so it releases her. */
  private async sentBy(
    tx: EntityManager,
    own: OwnFacts,
    institutionId: string,
    today: string,
  ): Promise<OwnLeave> {
    const card = await cardOf(tx, institutionId);
    const employment: EmploymentFacts = {
      ...{ organisationId: institutionId, name: card?.name ?? null, kind: 'substantive' },
      country: card?.country ?? null,
    };
    return this.leaves.of(tx, own, [employment], { today, atHome: false });
  }

  /** Days that are agreed are asked of the finder; a list of matches never is, nor for somebody else. */
  private async along(
    tx: EntityManager,
    personId: string,
    own: OwnFacts,
    { target, leave, today }: { target: Target; leave: OwnLeave; today: string },
  ): Promise<readonly LeaveWay[]> {
    const { agreed, engagementId, visitor } = target;
    const away = aheadOf(target, today).filter(isOnSite);
    const [firstDay] = away.flatMap(({ from }) => from ?? []).sort();
    if (!agreed || !engagementId || !firstDay || firstDay <= today || visitor === 'colleague')
      return leave.ways;
    return this.leaves.along(tx, personId, own, leave, { engagementId, firstDay, today });
  }
}

interface Asked extends Pick<PlanFacts, 'asked' | 'cleared'> {
  today: string;
  leave: readonly LeaveWay[];
}

const isOnSite = ({ mode }: Stretch) => mode !== 'remote';

/** What is still to come and is this plan's to be about. */
function aheadOf({ stretches, visitor }: Target, today: string): Stretch[] {
  return stretches.filter((leg) => (leg.mode !== 'uk-bound' || visitor !== null) && !isOver(leg, today));
}

function workOut(
  target: Target,
  own: OwnFacts,
  rules: Rules,
  { asked, cleared, today, leave }: Asked,
): WorkedOut {
  const { beside, activities, visitor } = target;
  const ahead = aheadOf(target, today);
  const first = ahead.filter(isOnSite).sort(byLastDay)[0] ?? ahead[0] ?? null;
  const journey = first && journeyOf(first, today);
  const home = journey ? later(journey.opens, journey.days - 1, 'day') : (first?.to ?? null);
  const works = (first ? [first] : []).flatMap(({ mode, countries, treatsPeople }) => {
    const work = workOf({ mode, activities, treatsPeople });
    return (countries.length > 0 ? countries : [null]).map((country) => ({ country, work }));
  });
  const visit = first?.mode === 'uk-bound' ? visitor : null;
  const colleague = visit === 'colleague';
  const nothing = { trainedIn: [], registrations: [], papers: [] };
  const { professions, trainedIn, registrations, papers } = colleague
    ? { ...nothing, professions: target.professions }
    : own;
  const facts: PlanFacts = {
    ...{ works, home, asked, cleared, colleague, professions, trainedIn, registrations, papers, leave },
    onSite: first !== null && isOnSite(first),
    aloneWithChildren: first?.aloneWithChildren ?? false,
  };
  const drafts = stepsOf(facts, rules);
  const besides = beside.filter(
    (leg) => (leg.mode !== 'uk-bound' || visitor !== null) && !isOver(leg, today),
  );
  const others = [...ahead, ...besides].filter((leg) => leg !== first);
  const schedule = plan(drafts, today, journey);
  const hosted = !visit && target.stretches.some((leg) => leg.mode === 'uk-bound' && !isOver(leg, today));
  return {
    readyBy: schedule.ready,
    tell: (language) =>
      told(
        { drafts, schedule, journey, others, today, professions, visit, hosted },
        wordsOf('feasibility', language ?? own.locale),
      ),
  };
}

function byLastDay(a: Stretch, b: Stretch): number {
  return (a.to ?? '9999').localeCompare(b.to ?? '9999');
}
