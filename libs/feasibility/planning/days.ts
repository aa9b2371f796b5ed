import { Temporal } from 'temporal-polyfill';
import type { SpanUnit } from '../../reference/going.entity.js';

/** A range of time; null is not known, and no step is ever shorter for it in what the plan calls certain. */
export interface Span {
  least: number | null;
  usual: number | null;
  most: number | null;
  unit: SpanUnit;
}

export const aDay: Span = { least: 0, usual: 0, most: 0, unit: 'day' };

/** A day of the calendar later, YYYY-MM-DD. A month after 31 January is the last day of February. */
export function later(day: string, amount: number, unit: SpanUnit): string {
  if (amount === 0) return day;
  return Temporal.PlainDate.from(day)
    .add({ [`${unit}s`]: amount })
    .toString();
}

/** The last day from which `amount` later is not after `day`: months have no exact way back. */
export function lastStart(day: string, amount: number, unit: SpanUnit): string {
  let start = later(day, -amount, unit);
  while (later(later(start, 1, 'day'), amount, unit) <= day) start = later(start, 1, 'day');
  while (later(start, amount, unit) > day) start = later(start, -1, 'day');
  return start;
}

export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to).days;
}

export function latest(first: string, ...others: readonly string[]): string {
  return others.reduce((day, other) => (other > day ? other : day), first);
}

export function earliest(first: string, ...others: readonly string[]): string {
  return others.reduce((day, other) => (other < day ? other : day), first);
}
