import type { LeaveLineInput } from '../api/operations.js';
import type { Fault } from '../pages/pages.js';
import { isDay, text } from '../pages/typed.js';

/** As many lines as a page shows; the API takes twenty. */
export const mostLines = 8;

/** One line of leave as it stands in the form: all texts, so that nothing typed is lost. */
export interface TypedLine {
  leaveType: string;
  from: string;
  to: string;
  days: string;
  hours: string;
  note: string;
}

export interface TypedAgain {
  lines: TypedLine[];
  cover: string;
  replyBy: string;
}

export function typedAgain(form: Record<string, unknown>): TypedAgain {
  const at = (line: number, name: string, most = 20) => text(form[`lines-${line}-${name}`], most);
  const lines = Array.from({ length: mostLines }, (_, line) => ({
    leaveType: at(line, 'leaveType'),
    from: at(line, 'from'),
    to: at(line, 'to'),
    days: at(line, 'days'),
    hours: at(line, 'hours'),
    note: at(line, 'note', 300),
  }));
  const last = lines.findLastIndex(isStated);
  return { lines: lines.slice(0, last + 1), cover: text(form.cover, 2000), replyBy: text(form.replyBy, 10) };
}

const isStated = ({ from, to, days, hours }: TypedLine) =>
  [from, to, days, hours].some((said) => said !== '');

/**
 * What was typed as the API takes it, or what is missing. A line without dates and amount is no line.
 * @param lineNeeded false where nobody has to release the reader
 */
export function readAgain(
  { lines, cover, replyBy }: TypedAgain,
  lineNeeded: boolean,
  t: (key: string) => string,
): { again: { lines: LeaveLineInput[]; cover: string | null; replyBy: string | null }; faults: Fault[] } {
  const faults: Fault[] = [];
  const read = lines.flatMap((line, i): LeaveLineInput[] => {
    if (!isStated(line)) return [];
    const fault = (name: string, key: string) => faults.push({ field: `lines-${i}-${name}`, text: t(key) });
    if (!isDay(line.from)) fault('from', 'again.fromMissing');
    if (!isDay(line.to)) fault('to', 'again.toMissing');
    else if (line.to < line.from) fault('to', 'again.backwards');
    const [days, hours] = [amount(line.days), amount(line.hours)];
    if (days === undefined) fault('days', 'again.noNumber');
    if (hours === undefined) fault('hours', 'again.noNumber');
    if (days === null && hours === null) fault('days', 'again.amountMissing');
    const { leaveType, from, to } = line;
    return [{ leaveType, from, to, days: days ?? null, hours: hours ?? null, note: line.note || null }];
  });
  if (lineNeeded && read.length === 0) faults.push({ field: 'lines-0-from', text: t('again.lineMissing') });
  if (replyBy && !isDay(replyBy)) faults.push({ field: 'replyBy', text: t('again.noDay') });
  return { again: { lines: read, cover: cover || null, replyBy: replyBy || null }, faults };
}

/** A number above nothing; null where nothing was said, undefined where it is none. Commas are written by hand. */
function amount(said: string): number | null | undefined {
  if (said === '') return null;
  const number = Number(said.replace(',', '.'));
  return number > 0 ? number : undefined;
}
