import { daysBetween, earliest, lastStart, later, latest } from '../planning/days.js';

/** Days away, both included, YYYY-MM-DD. */
export interface Absence {
  from: string;
  to: string;
}

export interface SponsoredAbsences {
  /** Working days of a week by the contract, 1 to 7: four weeks are four times as many. */
  daysAWeek: number;
  weeks: number;
  /** Stretches without full pay, the journey among them where it is not fully paid, in working days. */
  unpaid: readonly (Absence & { workingDays: number })[];
}

export interface YearCounted {
  year: number;
  workingDays: number;
  limit: number;
  over: boolean;
}

/**
 * Working days without full pay in each calendar year against the limit. A stretch over New Year is shared by its
 * calendar days and rounded up in both years, so that nobody is told of room that is not there. Pure.
 */
export function sponsoredYears({ daysAWeek, weeks, unpaid }: SponsoredAbsences): YearCounted[] {
  const limit = weeks * daysAWeek;
  const years = new Map<number, number>();
  for (const { from, to, workingDays } of unpaid) {
    const whole = daysBetween(from, to) + 1;
    for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
      const first = latest(from, `${year}-01-01`);
      const last = earliest(to, `${year}-12-31`);
      const share = (daysBetween(first, last) + 1) / whole;
      const part = share === 1 ? workingDays : Math.ceil(workingDays * share);
      years.set(year, (years.get(year) ?? 0) + part);
    }
  }
  return [...years]
    .sort(([a], [b]) => a - b)
    .map(([year, workingDays]) => ({ year, workingDays, limit, over: workingDays > limit }));
}

export interface WorstWindow {
  from: string;
  to: string;
  daysAway: number;
  limit: number;
  over: boolean;
}

/**
 * The twelve months in which most days lie away. Every day that is partly away is counted, the days of leaving and of
 * coming back among them: those who decide may count fewer, never more. Stretches that overlap count once. Pure.
 */
export function worstTwelveMonths(absences: readonly Absence[], limit: number): WorstWindow | null {
  const away = merged(absences);
  if (away.length === 0) return null;
  // The most lies in twelve months that begin with an absence or end with one; those that would end on 29 February begin
  // a day before or after.
  const beginnings = away.flatMap(({ from, to }) => {
    const ending = lastStart(later(to, 1, 'day'), 12, 'month');
    return [from, ending, later(ending, 1, 'day')];
  });
  const windows = beginnings.map((from) => ({ from, to: later(later(from, 12, 'month'), -1, 'day') }));
  const counted = windows.map((window) => ({ ...window, daysAway: daysWithin(away, window) }));
  const worst = counted.reduce((a, b) => (b.daysAway > a.daysAway ? b : a));
  return { ...worst, limit, over: worst.daysAway > limit };
}

function daysWithin(absences: readonly Absence[], window: Absence): number {
  return absences.reduce((sum, { from, to }) => {
    const first = latest(from, window.from);
    const last = earliest(to, window.to);
    return first > last ? sum : sum + daysBetween(first, last) + 1;
  }, 0);
}

function merged(absences: readonly Absence[]): Absence[] {
  const whole: Absence[] = [];
  for (const { from, to } of [...absences].sort((a, b) => a.from.localeCompare(b.from))) {
    const last = whole.at(-1);
    if (last && from <= later(last.to, 1, 'day')) last.to = latest(last.to, to);
    else whole.push({ from, to });
  }
  return whole;
}
