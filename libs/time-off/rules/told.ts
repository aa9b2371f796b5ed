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
      (state !== 'mapped' || why !== null || alwaysShown.includes(field) || saysMore(field, text)) &&
      !UNSTATED.test(text),
  );
  const stated = policy.national
    ? [policy.maxText, policy.paidText, policy.noticeText, policy.approversText, policy.eligibility]
    : [...left.map(labelled), ...policy.otherRules];
  return [...new Set(stated.filter((text): text is string => !!text))];
}

/** A condition says more than the fact that was read from it. */
const alwaysShown = ['eligibility', 'other_rules', 'max_duration', 'who_approves'];

/** Of a list, or of a longer sentence, something may have become a fact and something not. */
const mayBeHalfRead = [
  ...['staff_covered', 'paid', 'notice', 'evidence', 'decision_time', 'written_reason', 'appeal'],
  'overseas_volunteering',
];
const saysMore = (field: string, text: string) =>
  mayBeHalfRead.includes(field) &&
  (/[;,(:]|\b(?:and|but|if|unless)\b/i.test(text) || text.split(' ').length > 6);

/** Names that the reader of a rule need not be told: the sentence says what it is about. */
const plainNames = [...alwaysShown, ...mayBeHalfRead, 'id', 'employer', 'nation', 'leave_type', 'notes'];

/** A value from inside another, or under a name that no rule has, says nothing without it. */
function labelled({ field, text }: Stated): string {
  if (plainNames.includes(field)) return text;
  const name = field.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return name === '' ? text : `${name}: ${text}`;
}

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
