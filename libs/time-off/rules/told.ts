import type { Stated } from '../../platform/imports/stated-row.js';
import type { Words } from '../../notifications/words.js';
import type {
  LeavePolicyChange,
  LeavePolicyPendingChange,
  LeavePolicyProposal,
} from '../leave-policy-proposal.entity.js';
import type { LeavePolicy } from '../leave-policy.entity.js';
import type { ApproverRole } from '../vocabulary.js';
import { changedFacts, type Objection, type PendingChange } from './changes.js';
import { noFacts } from './leave-facts.js';
import { UNSTATED } from './read-terms.js';
import { factsOf } from './rule-of.js';
import { sentenceOf } from './sentences.js';

/** Words of the source of which nothing, or not everything, became a fact: whoever reads the rule reads them too. Pure. */
export function wordsBeside(policy: LeavePolicy): string[] {
  const { values = [] } = policy.stated as { values?: Stated[] };
  const left = values.filter(
    ({ field, state, why, text }) =>
      (state !== 'mapped' || why !== null || alwaysShown.includes(field)) && !UNSTATED.test(text),
  );
  const stated = policy.national
    ? [policy.maxText, policy.paidText, policy.noticeText, policy.approversText, policy.eligibility]
    : [...left.map(({ text }) => text), ...policy.otherRules];
  return [...new Set(stated.filter((text): text is string => !!text))];
}

/** A condition says more than the fact that was read from it. */
const alwaysShown = ['eligibility', 'other_rules', 'max_duration', 'who_approves'];

/** What a proposal states otherwise than the rule that holds, in sentences. Pure. */
export function changesOf(
  before: LeavePolicy | null,
  after: Pick<LeavePolicyProposal, 'facts' | 'name' | 'otherRules'>,
  words: Words,
): LeavePolicyChange[] {
  const was = before ? factsOf(before) : noFacts();
  const changes = changedFacts(was, after.facts).map((field): LeavePolicyChange => ({
    field,
    before: sentenceOf(field, was, words),
    after: sentenceOf(field, after.facts, words),
  }));
  const texts = [
    ['name', before?.leaveTypeText ?? null, after.name],
    ['otherRules', before?.otherRules.join(' ') || null, after.otherRules.join(' ') || null],
  ] as const;
  for (const [field, from, to] of texts) if (from !== to) changes.push({ field, before: from, after: to });
  return changes;
}

/** Fewer are nobody's business: a number of one or two would point at somebody. */
const fewestTold = 5;

/** What would become of requests that wait, without small numbers. Pure. */
export function pendingSentences(
  changes: readonly PendingChange[],
  words: Words,
): LeavePolicyPendingChange[] {
  return changes.map(({ objection, appears, requests }) => {
    const [code, role = null] = objection.split(':') as [string, ApproverRole?];
    const many = requests >= fewestTold;
    return {
      objection: code,
      role,
      appears,
      requests: many ? requests : null,
      sentence: words(`rule.pending.${code}.${appears ? 'appears' : 'gone'}`, {
        requests: many ? words('rule.pending.requests', { count: requests }) : words('rule.pending.few'),
        role: role && words(`role.${role}`),
      }),
    };
  });
}

/** What stands against a request under a rule, for whoever asked. Pure. */
export function touchedSentences(objections: readonly Objection[], words: Words): string[] {
  return objections.map((objection) => {
    const [code, role = null] = objection.split(':') as [string, ApproverRole?];
    return words(`ruleChanged.${code}`, { role: role && words(`role.${role}`) });
  });
}
