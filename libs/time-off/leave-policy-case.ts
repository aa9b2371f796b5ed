import type { JsonObject } from '../platform/imports/leaves.js';
import { joined, shortened, type Stated, StatedRow, type Words } from '../platform/imports/stated-row.js';
import { codesOf } from '../reference/stated-terms.js';
import type { Vocabulary } from '../reference/vocabulary.js';
import type { LeavePolicy } from './leave-policy.entity.js';
import { type Facts, noFacts } from './rules/leave-facts.js';
import { readChain } from './rules/read-chain.js';
import { readLeaveYear, readLimits, readProRata } from './rules/read-limits.js';
import type { StaffGroup } from './rules/leave-rule.js';
import { groupsIn, readStaff } from './rules/read-staff.js';
import {
  readAppeal,
  readDecision,
  readEvidence,
  readGates,
  readNations,
  readNeverAfterwards,
  readNotice,
  readOrder,
  readOverseas,
  readPay,
  readService,
  readWrittenReason,
} from './rules/read-terms.js';

/** What a row states of one employer's rule in words, which stay beside the facts. */
export type StatedPolicy = Pick<
  LeavePolicy,
  | 'employerName'
  | 'nation'
  | 'leaveType'
  | 'leaveTypeText'
  | 'staffCovered'
  | 'eligibility'
  | 'maxText'
  | 'paidText'
  | 'noticeText'
  | 'approversText'
  | 'evidence'
  | 'decisionText'
  | 'writtenReasonText'
  | 'appeal'
  | 'overseasVolunteering'
  | 'otherRules'
  | 'notes'
  | 'source'
  | 'sourceTitle'
  | 'sourceUrl'
>;

/**
 * Reads one row in the shape of `leave_policies.json`. Pure. Words stay beside every fact that was read from them, a row
 * of one employer is never taken for a rule of all, and what no fact can hold is kept as it was stated.
 */
export function readLeavePolicyCase(
  source: JsonObject,
  vocabulary: Vocabulary,
): { policy: StatedPolicy; facts: Facts; stated: Stated[] } {
  const row = new StatedRow(source);
  const text = (most: number, ...keys: string[]) =>
    joined(
      row.words(...keys).map((one) => one.text),
      most,
    );
  const plain = (...keys: string[]) => {
    row.words(...keys).forEach((one) => row.mapped(one));
    return text(4000, ...keys);
  };
  plain('id');
  const staff = text(4000, 'staff_covered');
  const policy: StatedPolicy = {
    employerName: plain('employer') ?? 'Employer not stated',
    nation: plain('nation'),
    leaveType: leaveTypeIn(row, vocabulary, staff ?? ''),
    leaveTypeText: text(500, 'leave_type'),
    staffCovered: staff,
    eligibility: text(4000, 'eligibility'),
    maxText: text(4000, 'max_duration'),
    paidText: text(4000, 'paid'),
    noticeText: text(4000, 'notice'),
    approversText: text(4000, 'who_approves'),
    evidence: text(4000, 'evidence'),
    decisionText: text(4000, 'decision_time'),
    writtenReasonText: text(4000, 'written_reason'),
    appeal: text(4000, 'appeal'),
    overseasVolunteering: text(4000, 'overseas_volunteering'),
    otherRules: row.words('other_rules').map((words) => words.text),
    notes: text(4000, 'notes'),
    source: plain('source', 'site') ?? plain('source') ?? 'not stated',
    sourceTitle: plain('source', 'title'),
    sourceUrl: plain('source', 'url'),
  };
  return { policy, facts: factsIn(row, policy), stated: row.stated() };
}

function factsIn(row: StatedRow, policy: StatedPolicy): Facts {
  const facts: Facts = { ...noFacts(), nations: readNations(policy.nation ?? '') };
  const read = (
    key: string,
    reader: (text: string) => readonly string[],
    why?: (text: string) => string | null,
  ) => {
    for (const words of row.words(key))
      sayWhatBecame(row, words, reader(words.text), why?.(words.text) ?? null);
  };
  read('staff_covered', (text) => {
    const { groups, everybody } = readStaff(text);
    const months = readService(text);
    facts.minServiceMonths ??= months;
    facts.staffGroups = [...new Set([...facts.staffGroups, ...groups])];
    return [
      ...(everybody ? ['everybody'] : groups),
      ...(months === null ? [] : [`${months} months of service`]),
    ];
  });
  read('paid', (text) => {
    facts.pay = readPay(text) ?? facts.pay;
    return facts.pay ? [facts.pay] : [];
  });
  read('max_duration', (text) => limitsInto(facts, text));
  read('notice', (text) => {
    facts.notice = readNotice(text) ?? facts.notice;
    const later = readNeverAfterwards(text);
    facts.neverAfterwards ||= later;
    return [...termOf(facts.notice), ...(later ? ['never-afterwards'] : [])];
  });
  const unknown = new Map<string, string[]>();
  read(
    'who_approves',
    (text) => {
      const { chain, unknown: others } = readChain(text);
      unknown.set(text, others);
      facts.chain.push(...chain);
      facts.gates = [...new Set([...facts.gates, ...readGates(text)])];
      return chain.flatMap(({ roles }) => roles);
    },
    (text) => {
      const others = unknown.get(text) ?? [];
      return others.length > 0 ? `“${shortened(others.join('”, “'), 200)}” is no role of the list.` : null;
    },
  );
  read('evidence', (text) => {
    facts.evidence = [...new Set([...facts.evidence, ...readEvidence(text)])];
    facts.gates = [...new Set([...facts.gates, ...readGates(text)])];
    return [...readEvidence(text), ...readGates(text)];
  });
  read('decision_time', (text) => {
    facts.decision = readDecision(text) ?? facts.decision;
    return termOf(facts.decision);
  });
  read('written_reason', (text) => {
    facts.writtenReason = readWrittenReason(text) ?? facts.writtenReason;
    return facts.writtenReason === null ? [] : [facts.writtenReason ? 'written-reason' : 'no-written-reason'];
  });
  read('appeal', (text) => {
    facts.appeal = readAppeal(text) ?? facts.appeal;
    return facts.appeal === null ? [] : [facts.appeal ? 'appeal' : 'no-appeal'];
  });
  read('overseas_volunteering', (text) => {
    facts.overseas = readOverseas(text) ?? facts.overseas;
    return facts.overseas ? [facts.overseas] : [];
  });
  for (const key of ['eligibility', 'other_rules', 'notes'])
    read(key, (text) => conditionsInto(facts, text, key === 'eligibility'));
  // Two schemes may have one code here, e.g. a sabbatical and a break: a kind is never at odds with itself.
  const other = (code: string) => code !== policy.leaveType;
  // Annual leave is by the year, whether its policy says so or not.
  const annual = policy.leaveType?.startsWith('AL-') ?? false;
  return {
    ...facts,
    limits: facts.limits.map((limit) =>
      annual && limit.per === 'event' ? { ...limit, per: 'leave-year' } : limit,
    ),
    notWith: facts.notWith.filter(other),
    afterRefusalOf: facts.afterRefusalOf.filter(other),
  };
}

/** What any words about a rule may state besides: conditions, order, gates, when it is given. */
function conditionsInto(facts: Facts, text: string, eligibility: boolean): string[] {
  const gates = readGates(text);
  const { afterRefusalOf, notWith } = readOrder(text);
  const service = eligibility ? readService(text) : null;
  const never = readNeverAfterwards(text);
  facts.gates = [...new Set([...facts.gates, ...gates])];
  facts.afterRefusalOf = [...new Set([...facts.afterRefusalOf, ...afterRefusalOf])];
  facts.notWith = [...new Set([...facts.notWith, ...notWith])].filter(
    (code) => !facts.afterRefusalOf.includes(code),
  );
  facts.minServiceMonths = service ?? facts.minServiceMonths;
  facts.neverAfterwards ||= never;
  const [proRata, yearFrom] = [readProRata(text), readLeaveYear(text)];
  facts.proRata = proRata ?? facts.proRata;
  facts.leaveYearFrom = yearFrom ?? facts.leaveYearFrom;
  return [
    ...gates,
    ...(proRata === null ? [] : ['pro-rata']),
    ...(yearFrom === null ? [] : [`leave year from month ${yearFrom}`]),
    ...[...afterRefusalOf, ...notWith],
    ...(service === null ? [] : [`${service} months of service`]),
    ...(never ? ['never-afterwards'] : []),
  ];
}

function limitsInto(facts: Facts, text: string): string[] {
  const { limits, shortest, longest } = readLimits(text);
  facts.limits.push(...limits);
  facts.shortest ??= shortest;
  facts.longest ??= longest;
  facts.proRata = readProRata(text) ?? facts.proRata;
  facts.leaveYearFrom = readLeaveYear(text) ?? facts.leaveYearFrom;
  return [...limits, shortest, longest].flatMap(termOf);
}

const termOf = (one: { amount: number; unit: string } | null) => (one ? [`${one.amount} ${one.unit}`] : []);

/** The words stay on the record either way; `mapped` says that something can be reckoned with. */
function sayWhatBecame(row: StatedRow, words: Words, terms: readonly string[], why: string | null): void {
  if (terms.length > 0) row.mapped(words, terms, why);
  else
    row.kept(words, why ?? 'It states nothing that can be reckoned with, so it is shown in its own words.');
}

/** Study leave has a code for each of these. */
const STUDY: Partial<Record<StaffGroup, string>> = {
  consultant: 'SL-CON',
  'resident-doctor': 'SL-RES',
  'specialist-doctor': 'SL-SAS',
  'agenda-for-change': 'SL-AFC',
};

/** "Study leave" is another type for consultants than for residents: whose it is must be said. */
function leaveTypeIn(row: StatedRow, vocabulary: Vocabulary, staff: string): string | null {
  const stated = row.words('leave_type');
  const codes = [...new Set(stated.flatMap(({ text }) => codesOf(vocabulary.map('leaveType', text))))];
  const whose = groupsIn(`${staff} ${stated.map(({ text }) => text).join(' ')}`);
  let code = codes.length === 1 ? codes[0] : undefined;
  // Both are study and professional leave, each grade's under a code of its own.
  const ofOthers = code === 'PL-RES' && whose.length > 0 && !whose.includes('resident-doctor');
  if (code === 'SL-CON' || ofOthers) {
    const study = whose.flatMap((group) => STUDY[group] ?? []);
    code = study.length === 1 ? study[0] : undefined;
  }
  for (const words of stated)
    if (code) row.mapped(words, [code]);
    else row.kept(words, 'It is no type of the list, or several, so it is kept in words.');
  return code ?? null;
}
