import type { Fault } from '../pages/pages.js';
import { isDay, text } from '../pages/typed.js';
import type { Words } from '../pages/words.js';

/** Stretches that the form offers. */
export const rows = [0, 1, 2, 3, 4, 5];

/** What was typed, what it means, and what is wrong with it, field by field. Pure. */
export function readDaysAway(form: Record<string, unknown>, t: Words) {
  const names = rows.flatMap((row) => [`from-${row}`, `to-${row}`, `unpaid-${row}`]);
  const typed: Record<string, string> = Object.fromEntries(
    ['sponsored', 'settling', 'daysAWeek', ...names].map((name) => [name, text(form[name], 20)]),
  );
  const faults: Fault[] = [];
  const fault = (field: string, key: string) => void faults.push({ field, text: t(`daysAway.fault.${key}`) });
  const daysAWeek = typed.daysAWeek === '' ? 5 : Number(typed.daysAWeek);
  if (!Number.isInteger(daysAWeek) || daysAWeek < 1 || daysAWeek > 7) fault('daysAWeek', 'daysAWeek');
  if (!typed.sponsored && !typed.settling) fault('sponsored', 'which');
  const absences = rows.flatMap((row) => {
    const [from, to, unpaid] = ['from', 'to', 'unpaid'].map((name) => typed[`${name}-${row}`]);
    if (!from && !to) return [];
    const amount = unpaid === '' ? 0 : Number(unpaid.replace(',', '.'));
    if (!isDay(from)) fault(`from-${row}`, 'day');
    else if (!isDay(to)) fault(`to-${row}`, 'day');
    else if (to < from) fault(`to-${row}`, 'order');
    if (!(amount >= 0 && amount <= 366)) fault(`unpaid-${row}`, 'unpaid');
    return [{ from, to, abroad: true, unpaidWorkingDays: amount }];
  });
  if (absences.length === 0 && faults.length === 0) fault('from-0', 'nothing');
  const input = {
    sponsored: typed.sponsored === 'yes',
    settling: typed.settling === 'yes',
    daysAWeek,
    absences,
  };
  return { typed, input, faults };
}
