import { monthsBetween } from './days.js';
import { dayOf, isoOf } from '../../reference/working-days.js';
import { isAsked } from './chains.js';
import { assumedLeaveYear, type Kind, ownAmount, yearsOf } from './kinds.js';
import type { Measures } from './measures.js';
import { longerIn } from './combinations.js';
import { assumedWeek, hoursOn, isAway } from './needed-days.js';
import type { Arrangement, Part } from './arrange.js';
import type { RouteNote, RouteQuestion } from './route.js';
import { noticeDay } from './days.js';

type Facts = RouteNote['facts'];

/** Notes about the plan itself, whichever route is taken. */
export function planNotes(asked: RouteQuestion, measures: Measures): RouteNote[] {
  const notes: RouteNote[] = [];
  const say = (kind: RouteNote['kind'], code: string, facts: Facts = {}) =>
    void notes.push({ kind, code, ruleId: null, facts });
  const away = asked.legs.filter(isAway);
  if (!asked.work && away.length > 0)
    say('open', 'pattern-assumed', { hours: asked.contractedHours ?? assumedWeek });
  const last = away
    .map(({ to }) => to)
    .sort()
    .at(-1);
  const counts = !asked.work || asked.work.bankHolidaysOff;
  if (counts && last && last > asked.holidays.knownUntil)
    say('open', 'holidays-unknown', { until: asked.holidays.knownUntil });
  for (const { from, to, mode, hoursAWeek } of asked.legs) {
    if (mode !== 'remote') continue;
    if (hoursAWeek == null) say('open', 'remote-hours', { from, to });
    else say('applied', 'remote-outside-hours', { from, to, hours: hoursAWeek });
  }
  if (asked.work?.nights) {
    const works = hoursOn(asked);
    for (const from of new Set(away.map((leg) => leg.from))) {
      const eve = dayOf(from) - 1;
      const inAnother = away.some((leg) => dayOf(leg.from) <= eve && eve <= dayOf(leg.to));
      if (works(eve) > 0 && !inAnother) say('warns', 'night-before', { day: isoOf(eve), from });
    }
  }
  const meets = (one: { from: string; to: string }, other: { from: string; to: string }) =>
    one.from <= other.to && other.from <= one.to;
  for (const week of asked.closedWeeks) {
    const met = measures.needed.days.some((day) => week.from <= isoOf(day) && isoOf(day) <= week.to);
    if (met) say('warns', 'closed-week', { from: week.from, to: week.to, what: week.what });
  }
  for (const one of asked.busy)
    if (asked.legs.some((leg) => !isAway(leg) && meets(leg, one)))
      say('warns', 'busy-beside-remote', { from: one.from, to: one.to, what: one.what });
  return notes;
}

/** Notes about each rule that a route rests on. */
export function ruleNotes(arrangement: Arrangement, measures: Measures, asked: RouteQuestion): RouteNote[] {
  const kinds = [...new Set(arrangement.parts.map(({ kind }) => kind))];
  return kinds.flatMap((kind) =>
    new RuleNotes(
      kind,
      arrangement.parts.filter((part) => part.kind === kind),
      measures,
      asked,
    ).all(),
  );
}

class RuleNotes {
  private readonly notes: RouteNote[] = [];

  constructor(
    private readonly kind: Kind,
    private readonly parts: readonly Part[],
    private readonly measures: Measures,
    private readonly asked: RouteQuestion,
  ) {}

  all(): RouteNote[] {
    this.who();
    this.pay();
    this.amounts();
    this.stretches();
    this.notice();
    this.service();
    this.overseas();
    this.conditions();
    this.deciding();
    return this.notes;
  }

  private say(kind: RouteNote['kind'], code: string, facts: Facts = {}): void {
    this.notes.push({ kind, code, ruleId: this.kind.rule.id, facts });
  }

  private who(): void {
    const { rule } = this.kind;
    if (rule.believed) this.say('open', 'believed');
    if (rule.staffGroups.length > 0)
      this.say(this.asked.groups.length > 0 ? 'applied' : 'open', 'staff-group', {
        groups: rule.staffGroups.join(' '),
      });
    const last = isoOf(this.measures.needed.days[this.parts.at(-1)!.end - 1]!);
    if (rule.validTo !== null && rule.validTo < last) this.say('open', 'rule-ends', { to: rule.validTo });
  }

  private pay(): void {
    const { pay } = this.kind.rule;
    if (pay === 'paid' || pay === 'unpaid') this.say('applied', `pay-${pay}`);
    else this.say('open', pay === null ? 'pay-unstated' : `pay-${pay}`);
  }

  private amounts(): void {
    const { rule, exceptional, bounds } = this.kind;
    const { leaveType } = rule;
    const used = (bound: (typeof bounds)[number]) =>
      round(this.parts.reduce((sum, { from, end }) => sum + this.measures.use(bound, from, end), 0));
    const seen = new Set<unknown>();
    for (const bound of bounds) {
      if (used(bound) === 0) continue;
      const most = round(bound.most);
      if (!bound.limit) this.say('applied', 'balance', { most, used: used(bound), measure: bound.measure });
      else {
        const { amount, unit, per } = bound.limit;
        const facts = { amount, unit, per, used: used(bound), most, measure: bound.measure };
        this.say('applied', 'limit', facts);
        if (seen.has(bound.limit)) continue;
        seen.add(bound.limit);
        if (rule.proRata && unit === 'day' && ownAmount(rule, bound.limit, this.measures.week) < amount)
          this.say('applied', 'pro-rata', { amount, most });
        if (rule.proRata && unit === 'hour') this.say('open', 'pro-rata-hours', { amount });
        if (rule.proRata === null && this.measures.week.days < 5 && (unit === 'day' || unit === 'hour'))
          this.say('open', 'pro-rata-unstated', { amount, unit });
      }
    }
    if (rule.limits.length === 0) this.say('open', 'limit-unstated');
    if (exceptional) this.say('warns', 'exceptional');
    const yearly = rule.limits.some(({ per }) => per === 'leave-year' || per === 'three-years');
    if (yearly && rule.leaveYearFrom === null && yearsOf(rule, this.measures.needed, 12).length > 1)
      this.say('open', 'leave-year-assumed', { month: assumedLeaveYear });
    if (rule.limits.length > 0 && !this.asked.balances.some((one) => one.leaveType === leaveType))
      this.say('open', 'balance-unstated');
  }

  private stretches(): void {
    const { shortest, longest } = this.kind.rule;
    if (shortest) this.say('applied', 'shortest', { ...shortest });
    if (longest) this.say('applied', 'longest', { ...longest });
  }

  private notice(): void {
    const { notice, neverAfterwards } = this.kind.rule;
    const first = this.parts[0]!.from;
    const start = this.measures.needed.days[first]!;
    if (!notice) this.say('open', 'notice-unstated');
    else {
      const works = hoursOn(this.asked);
      const by = isoOf(noticeDay(notice, start, (day) => works(day) > 0));
      const { amount, unit } = notice;
      const waived = first < this.kind.waivedBefore;
      this.say(waived ? 'warns' : 'applied', waived ? 'notice-waived' : 'notice', { amount, unit, by });
    }
    if (neverAfterwards) this.say('applied', 'never-afterwards');
    if (isoOf(start) <= this.asked.today) this.say('warns', 'afterwards', { from: isoOf(start) });
  }

  private service(): void {
    const { minServiceMonths } = this.kind.rule;
    if (minServiceMonths === null) return;
    const has = this.asked.serviceMonths;
    if (has === null) this.say('open', 'service', { months: minServiceMonths });
    else if (has >= minServiceMonths) this.say('applied', 'service', { months: minServiceMonths });
    else {
      const start = this.measures.needed.days[this.parts[0]!.from]!;
      const then = has + monthsBetween(dayOf(this.asked.today), start);
      this.say('open', 'service-by-then', { months: minServiceMonths, has, then });
    }
  }

  private overseas(): void {
    const abroad = this.parts.some(({ from, end }) =>
      this.measures.needed.abroad.slice(from, end).some(Boolean),
    );
    if (!abroad) return;
    const { overseas } = this.kind.rule;
    if (overseas === 'yes') this.say('applied', 'overseas-yes');
    else this.say('open', overseas === null ? 'overseas-unstated' : `overseas-${overseas}`);
  }

  private conditions(): void {
    const { rule } = this.kind;
    for (const gate of rule.gates) this.say('open', 'gate', { gate });
    for (const evidence of rule.evidence) this.say('applied', 'evidence', { evidence });
    if (rule.afterRefusalOf.length > 0)
      this.say('applied', 'after-refusal', {
        kinds: rule.afterRefusalOf.filter((kind) => this.asked.refused.includes(kind)).join(' '),
      });
    if (rule.notWith.length > 0) this.say('applied', 'not-with', { kinds: rule.notWith.join(' ') });
  }

  private deciding(): void {
    const { rule, exceptional } = this.kind;
    const days = this.parts.reduce((sum, { from, end }) => sum + end - from, 0);
    const abroad = this.parts.some(({ from, end }) =>
      this.measures.needed.abroad.slice(from, end).some(Boolean),
    );
    if (rule.chain.length === 0) this.say('open', 'chain-unstated');
    for (const stage of rule.chain) {
      const { groups } = this.asked;
      const roles = stage.roles.join(' ');
      const asks = isAsked(stage, {
        days,
        exceptional,
        abroad,
        longer: longerIn(this.parts, this.measures),
        groups,
      });
      const { condition } = stage;
      if (asks === null)
        this.say('open', `stage-${condition.when}`, {
          roles,
          ...(condition.when === 'cost-over' ? { pounds: condition.pounds } : {}),
          ...(condition.when === 'staff' ? { groups: condition.groups.join(' ') } : {}),
        });
      else if (asks && condition.when !== 'always')
        this.say('applied', `stage-${condition.when}`, {
          roles,
          ...(condition.when === 'days-over' ? { days: condition.days } : {}),
          ...('length' in condition ? { ...condition.length } : {}),
          ...(condition.when === 'staff' ? { groups: condition.groups.join(' ') } : {}),
        });
    }
    if (rule.decision) this.say('applied', 'decision', { ...rule.decision });
    else this.say('open', 'decision-unstated');
    if (rule.appeal) this.say('applied', 'appeal');
    if (rule.writtenReason) this.say('applied', 'written-reason');
  }
}

const round = (amount: number) => Math.round(amount * 100) / 100;
