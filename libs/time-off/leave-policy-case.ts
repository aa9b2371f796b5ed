import type { JsonObject } from '../platform/imports/leaves.js';
import { joined, type Stated, StatedRow, type Words } from '../platform/imports/stated-row.js';
import { readDuration, roughDays } from '../reference/durations.js';
import { codesOf } from '../reference/stated-terms.js';
import type { Vocabulary } from '../reference/vocabulary.js';

/** A leave rule of one employer as a row states it, under the names of table `leave_policy`. */
export interface LeavePolicyCase {
  employer_name: string;
  nation: string | null;
  leave_type: string | null;
  leave_type_text: string | null;
  staff_covered: string | null;
  eligibility: string | null;
  max_days: number | null;
  max_per: 'year' | 'three-years' | null;
  max_text: string | null;
  paid: boolean | null;
  paid_text: string | null;
  notice_days: number | null;
  notice_text: string | null;
  approver_roles: string[];
  approvers_text: string | null;
  evidence: string | null;
  decision_days: number | null;
  decision_text: string | null;
  written_reason: boolean | null;
  written_reason_text: string | null;
  appeal: string | null;
  overseas_volunteering: string | null;
  other_rules: string[];
  notes: string | null;
  source: string;
  source_title: string | null;
  source_url: string | null;
}

/**
 * Reads one row in the shape of `leave_policies.json`. Pure. Words stay beside every number that was read from them,
 * and a row of one employer is never taken for a rule of all.
 */
export function readLeavePolicyCase(
  source: JsonObject,
  vocabulary: Vocabulary,
): { policy: LeavePolicyCase; stated: Stated[] } {
  const row = new StatedRow(source);
  const text = (...keys: string[]) => {
    const words = row.words(...keys);
    words.forEach((one) => row.mapped(one));
    return joined(
      words.map((one) => one.text),
      4000,
    );
  };
  text('id');
  const limit = row.one('max_duration');
  const notice = row.one('notice');
  const approvers = row.words('who_approves');
  const decision = row.one('decision_time');
  const reason = row.one('written_reason');
  const staff = text('staff_covered');
  const policy: LeavePolicyCase = {
    employer_name: text('employer') ?? 'Employer not stated',
    nation: text('nation'),
    leave_type: leaveTypeIn(row, vocabulary, staff ?? ''),
    leave_type_text: joined(
      row.words('leave_type').map((one) => one.text),
      500,
    ),
    staff_covered: staff,
    eligibility: text('eligibility'),
    ...limitOf(row, limit),
    ...paidOf(row),
    notice_days: daysIn(row, notice),
    notice_text: notice?.text ?? null,
    approver_roles: rolesIn(row, approvers),
    approvers_text: joined(
      approvers.map((one) => one.text),
      2000,
    ),
    evidence: text('evidence'),
    decision_days: daysIn(row, decision),
    decision_text: decision?.text ?? null,
    written_reason: reasonIn(row, reason),
    written_reason_text: reason?.text ?? null,
    appeal: text('appeal'),
    overseas_volunteering: text('overseas_volunteering'),
    other_rules: row.words('other_rules').map((words) => {
      row.mapped(words);
      return words.text;
    }),
    notes: text('notes'),
    source: text('source', 'site') ?? text('source') ?? 'not stated',
    source_title: text('source', 'title'),
    source_url: text('source', 'url'),
  };
  return { policy, stated: row.stated() };
}

const RESIDENTS = /\b(?:trainees?|residents?|juniors?|doctors in training)\b/i;

/** "Study leave" is another type for consultants than for residents: whose it is must be said. */
function leaveTypeIn(row: StatedRow, vocabulary: Vocabulary, staff: string): string | null {
  const stated = row.words('leave_type');
  const codes = [...new Set(stated.flatMap(({ text }) => codesOf(vocabulary.map('leaveType', text))))];
  const whose = `${staff} ${stated.map(({ text }) => text).join(' ')}`;
  const consultants = /\bconsultants?\b/i.test(whose);
  const residents = RESIDENTS.test(whose);
  let code = codes.length === 1 ? codes[0] : undefined;
  if (code === 'SL-CON' && !consultants) code = residents ? 'SL-RES' : undefined;
  if (code === 'SL-CON' && residents) code = undefined;
  for (const words of stated)
    if (code) row.mapped(words, [code]);
    else row.kept(words, 'It is no type of the list, or several, so it is kept in words.');
  return code ?? null;
}

/** Days only where days are stated: a week of contracted hours is another number for everybody. */
function limitOf(
  row: StatedRow,
  words: Words | undefined,
): Pick<LeavePolicyCase, 'max_days' | 'max_per' | 'max_text'> {
  if (!words) return { max_days: null, max_per: null, max_text: null };
  const most = /\bhours\b/i.test(words.text) ? null : (readDuration(words.text)?.most ?? null);
  const days = most?.unit === 'day' && most.amount <= 9999 ? most.amount : null;
  if (days === null) row.kept(words, 'It is no number of days, so it is kept in words.');
  else row.mapped(words, [`${days} days`]);
  const per = /\b(?:3|three)[- ]years?\b/i.test(words.text)
    ? 'three-years'
    : /\b(?:a|per|each|every) (?:\S+ )?year\b/i.test(words.text)
      ? 'year'
      : null;
  return { max_days: days, max_per: per, max_text: words.text };
}

function paidOf(row: StatedRow): Pick<LeavePolicyCase, 'paid' | 'paid_text'> {
  const words = row.one('paid');
  if (!words) return { paid: null, paid_text: null };
  const paid = /^(?:true|yes|paid)$/i.test(words.text)
    ? true
    : /^(?:false|no|unpaid)$/i.test(words.text)
      ? false
      : null;
  if (paid === null) {
    row.kept(words, 'It is neither yes nor no, so it is kept in words.');
    return { paid, paid_text: words.text };
  }
  row.mapped(words, [paid ? 'paid' : 'unpaid']);
  return { paid, paid_text: null };
}

const SPAN =
  /\b(?:(?:at least|within|minimum(?: of)?)\s+)?((?:\d+|[a-z]+)\s+(?:calendar\s+)?(days?|weeks?|months?))\b/i;

/** A span of notice or of deciding as calendar days; working days are another count and stay in words. */
function daysIn(row: StatedRow, words: Words | undefined): number | null {
  if (!words) return null;
  const found = /\bworking days?\b/i.test(words.text) ? null : SPAN.exec(words.text);
  const read = found && readDuration(found[1].replace(/calendar\s+/i, ''));
  const length = read?.least ?? null;
  if (!length) {
    row.kept(words, 'It states no span that could be read without guessing.');
    return null;
  }
  const days = Math.round(roughDays(length));
  row.mapped(words, [`${days} days`]);
  return days;
}

const roles: readonly (readonly [RegExp, string])[] = [
  [/\bline manager|^manager\b|\bmanager agreement\b/i, 'line-manager'],
  [/\brota coordinator|\brota approver/i, 'rota-coordinator'],
  [/\bclinical lead\b/i, 'clinical-lead'],
  [/\b(?:clinical|SDU) director\b/i, 'clinical-director'],
  [/\beducational supervisor|\bES\b/i, 'educational-supervisor'],
  [/\btraining programme director|\bprogramme director|\bTPD\b/i, 'training-programme-director'],
  [/\bhead of school\b/i, 'head-of-school'],
  [/\b(?:postgraduate )?dean\b/i, 'postgraduate-dean'],
  [/\bmedical (?:director|management)\b/i, 'medical-director'],
  [/\bHR\b|\bhuman resources\b/i, 'hr'],
  [/\bfinance\b|\bpayroll\b/i, 'finance'],
];

/** Roles in the order in which the words name them. */
function rolesIn(row: StatedRow, stated: readonly Words[]): string[] {
  const named = stated.flatMap((words) => {
    const found = roles
      .map(([pattern, role]) => ({ role, at: pattern.exec(words.text)?.index ?? -1 }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at)
      .map(({ role }) => role);
    if (found.length > 0) row.mapped(words, found);
    else row.kept(words, 'It names no role of the list, so it is kept in words.');
    return found;
  });
  return [...new Set(named)];
}

function reasonIn(row: StatedRow, words: Words | undefined): boolean | null {
  if (!words) return null;
  const written = /^(?:false|no)$/i.test(words.text)
    ? false
    : /\breason|\bwriting|\bwritten|^(?:true|yes)$/i.test(words.text)
      ? true
      : null;
  if (written === null) row.kept(words);
  else row.mapped(words, [written ? 'written-reason' : 'no-written-reason']);
  return written;
}
