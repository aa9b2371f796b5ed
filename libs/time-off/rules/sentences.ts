import type { Words } from '../../notifications/words.js';
import { type FactName, factNames, type Facts } from './leave-facts.js';
import type { ApproverRole } from '../vocabulary.js';
import type { Tree } from './branches.js';
import { treeOfStage } from './stage-branches.js';
import type { ChainStage, Length, Limit, StageCondition } from './leave-rule.js';

/** What one fact of a rule says, for whoever asks for leave; null where it is not stated. Pure. */
export function sentenceOf(name: FactName, facts: Facts, words: Words): string | null {
  const say = sayers[name] as (facts: Facts, words: Words) => string | null;
  return say(facts, words);
}

/** A rule in sentences, one for each fact that is stated, in the order of `factNames`. Pure. */
export function sentencesOf(facts: Facts, words: Words): string[] {
  return factNames.flatMap((name) => sentenceOf(name, facts, words) ?? []);
}

type Sayer = (facts: Facts, words: Words) => string | null;

const yesOrNo = (key: string, value: boolean | null, words: Words) =>
  value === null ? null : words(`rule.${key}.${value ? 'yes' : 'no'}`);

/** A list of coded words as a sentence. */
const listed = (key: string, each: string, codes: readonly string[], words: Words) =>
  codes.length === 0
    ? null
    : words(`rule.${key}`, {
        list: list(
          codes.map((code) => words(`${each}.${code}`)),
          'conjunction',
          words,
        ),
      });

const amount = ({ amount: count, unit }: { amount: number; unit: string }, words: Words) =>
  words(`rule.amount.${unit}`, { count });

const length = (key: string, one: Length | null, words: Words) =>
  one && words(`rule.${key}`, { amount: amount(one, words) });

const sayers: Record<FactName, Sayer> = {
  nations: ({ nations }, words) => listed('nations', 'rule.nation', nations, words),
  staffGroups: ({ staffGroups }, words) => listed('staffGroups', 'rule.group', staffGroups, words),
  pay: ({ pay }, words) => pay && words(`rule.pay.${pay}`),
  limits: ({ limits }, words) =>
    limits.length === 0 ? null : limits.map((limit) => limitSentence(limit, words)).join(' '),
  proRata: ({ proRata }, words) => yesOrNo('proRata', proRata, words),
  leaveYearFrom: ({ leaveYearFrom: month }, words) =>
    month === null ? null : words('rule.leaveYearFrom', { month: monthName(month, words) }),
  shortest: ({ shortest }, words) => length('shortest', shortest, words),
  longest: ({ longest }, words) => length('longest', longest, words),
  notice: ({ notice }, words) => length(`notice.${notice?.waivable ? 'waivable' : 'firm'}`, notice, words),
  minServiceMonths: ({ minServiceMonths: months }, words) =>
    months === null ? null : words('rule.minServiceMonths', { amount: service(months, words) }),
  evidence: ({ evidence }, words) => listed('evidence', 'rule.show', evidence, words),
  gates: ({ gates }, words) => listed('gates', 'rule.gate', gates, words),
  chain: ({ chain }, words) =>
    chain.length === 0
      ? null
      : words('rule.chain', {
          stages: chain.map((stage) => stageWords(stage, words)).join(words('rule.then')),
        }),
  decision: ({ decision }, words) => decision && words('rule.decision', { amount: amount(decision, words) }),
  writtenReason: ({ writtenReason }, words) => yesOrNo('writtenReason', writtenReason, words),
  appeal: ({ appeal }, words) => yesOrNo('appeal', appeal, words),
  outcomes: ({ outcomes }, words) => listed('outcomes', 'rule.outcome', outcomes, words),
  overseas: ({ overseas }, words) => overseas && words(`rule.overseas.${overseas}`),
  afterRefusalOf: ({ afterRefusalOf }, words) => listed('afterRefusalOf', 'leave', afterRefusalOf, words),
  notWith: ({ notWith }, words) => listed('notWith', 'leave', notWith, words),
  neverAfterwards: ({ neverAfterwards }, words) => (neverAfterwards ? words('rule.neverAfterwards') : null),
};

function limitSentence(limit: Limit, words: Words): string {
  const said = { amount: amount(limit, words) };
  const sentence = words(limit.exceptionally ? 'rule.limit.exceptionally' : `rule.limit.${limit.per}`, said);
  const after = limit.afterServiceMonths;
  return after ? words('rule.limit.after', { service: service(after, words), sentence }) : sentence;
}

function service(months: number, words: Words): string {
  return months % 12 === 0
    ? amount({ amount: months / 12, unit: 'year' }, words)
    : amount({ amount: months, unit: 'month' }, words);
}

function stageWords({ condition, ...stage }: ChainStage, words: Words): string {
  const who = whoDecides(stage, words);
  const when = conditionWords(condition, words);
  return when ? `${who} (${when})` : who;
}

/** "A and B" or "A or B"; a branch of several stands in brackets, as "(A and B) or C" could be read in two ways without. */
export function whoDecides(stage: Pick<ChainStage, 'roles' | 'branches' | 'agreed'>, words: Words): string {
  const said = (tree: Tree<ApproverRole>): string => {
    if ('leaf' in tree) return words(`role.${tree.leaf}`);
    const of = tree.of.map((child) => ('leaf' in child ? said(child) : `(${said(child)})`));
    if (tree.how === 'then') return of.join(words('rule.thenWithin'));
    return list(of, tree.how === 'all' ? 'conjunction' : 'disjunction', words);
  };
  return said(treeOfStage(stage));
}

function conditionWords(condition: StageCondition, words: Words): string | null {
  switch (condition.when) {
    case 'always':
      return null;
    case 'days-over':
      return words('rule.when.days-over', { amount: amount({ amount: condition.days, unit: 'day' }, words) });
    case 'longer-than':
    case 'up-to':
    case 'at-least':
    case 'less-than':
      return words(`rule.when.${condition.when}`, { amount: amount(condition.length, words) });
    case 'cost-over':
      return words('rule.when.cost-over', {
        pounds: new Intl.NumberFormat(words.language).format(condition.pounds),
      });
    case 'staff':
      return words('rule.when.staff', {
        list: list(
          condition.groups.map((group) => words(`rule.group.${group}`)),
          'conjunction',
          words,
        ),
      });
    default:
      return words(`rule.when.${condition.when}`);
  }
}

function list(items: readonly string[], type: 'conjunction' | 'disjunction', words: Words): string {
  return new Intl.ListFormat(words.language, { type }).format(items);
}

function monthName(month: number, words: Words): string {
  return new Intl.DateTimeFormat(words.language, { month: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2000, month - 1, 1)),
  );
}
