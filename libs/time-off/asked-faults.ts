import { type Words } from '../notifications/words.js';
import { normalEmail } from '../people/email.js';
import type { FieldFault } from '../platform/refusal.js';
import { clauseOf } from './held-policies.js';
import type { LeaveLineInput } from './leave-asked.input.js';
import type { LeavePolicy } from './leave-policy.entity.js';
import { mailboxOf } from './own-address.js';
import type { TimeOffAsking } from './time-off-asking.input.js';
import { turnFaults } from './turns.js';

/** Every fault at once, with the way out. `known` tells the codes of leave types. Pure. */
export function faultsOf(
  asking: TimeOffAsking,
  name: string | null,
  today: string,
  known: (leaveType: string) => boolean,
): FieldFault[] {
  const faults: FieldFault[] = [];
  const fault = (field: string, sentence: string) => void faults.push({ field, sentence });
  if (!name?.trim())
    fault('clinicianName', 'Write your name in your account first: approvers have to know who asks.');
  if (asking.notNeeded) {
    if (asking.lines.length > 0) fault('lines', 'Where nobody has to release you, leave the lines out.');
    if (asking.approvers.length > 0) fault('approvers', 'Where nobody has to release you, nobody is asked.');
    if (asking.notNeeded === 'other' && !textOf(asking.notNeededWords))
      fault('notNeededWords', 'Say in words why nobody has to release you.');
    return faults;
  }
  if (asking.lines.length === 0) fault('lines', 'State at least one line of leave.');
  if (asking.approvers.length === 0) fault('approvers', 'Name at least one person who decides.');
  for (const [i, line] of asking.lines.entries())
    faults.push(...lineFaults(line, `lines.${i}`, today, known));
  const boxes = asking.approvers.map(({ email }) =>
    email.includes('@') ? mailboxOf(normalEmail(email)) : email,
  );
  for (const [i, box] of boxes.entries())
    if (boxes.indexOf(box) < i)
      fault(`approvers.${i}.email`, 'One person is one step: this address is there already.');
  faults.push(...turnFaults(asking.approvers));
  const firstDay = asking.lines.map((line) => line.from).sort()[0];
  if (asking.replyBy && (asking.replyBy <= today || (firstDay && asking.replyBy > firstDay)))
    fault('replyBy', 'Ask for an answer between tomorrow and the first day of the leave.');
  if (asking.showHostLetter && !asking.showHost)
    fault('showHostLetter', 'The invitation names the institution: tick that it may be named, too.');
  return faults;
}

export function lineFaults(
  line: LeaveLineInput,
  at: string,
  today: string,
  known: (leaveType: string) => boolean,
): FieldFault[] {
  const faults: FieldFault[] = [];
  if (!known(line.leaveType))
    faults.push({
      field: `${at}.leaveType`,
      sentence: 'Choose one of the codes of `leaveTypes`, e.g. AL-AFC.',
    });
  if (line.to < line.from)
    faults.push({ field: `${at}.to`, sentence: 'The last day is not before the first.' });
  if (line.from <= today)
    faults.push({ field: `${at}.from`, sentence: 'Time off is asked for days to come.' });
  if (line.days == null && line.hours == null)
    faults.push({ field: `${at}.days`, sentence: 'State how many days, or how many hours.' });
  const span = (Date.parse(line.to) - Date.parse(line.from)) / 86_400_000 + 1;
  if (line.days != null && line.days > span)
    faults.push({
      field: `${at}.days`,
      sentence: 'There are not so many days between the first and the last.',
    });
  return faults;
}

/**
 * A line as it is kept, with what the rule for its kind of leave says.
 * @param said what the clinician knows of the rules, where Midst has none
 */
export function lineOf(
  { leaveType, from, to, days, hours, note }: LeaveLineInput,
  ordinal: number,
  rule: LeavePolicy | null,
  words: Words,
  said: string | null,
) {
  const amounts = { days: days ?? null, hours: hours ?? null };
  return { ordinal, leaveType, from, to, ...amounts, note: textOf(note), ...clauseOf(rule, words, said) };
}

export function textOf(stated: string | null | undefined): string | null {
  return stated?.trim() || null;
}
