import { stringify } from 'csv-stringify/sync';
import { smallest, toldInWhole } from '../../platform/small-numbers/told-apart.js';

/** One bar or line of a figure; null where the number is left out, because it would be about fewer than five people. */
export interface Point {
  group: string;
  series: string;
  value: number | null;
}

export interface Figure {
  code: FigureCode;
  points: Point[];
}

/** Each with what it counts and how; the pages have the same in words. */
export const FigureCode = {
  NEEDS_BY_STATE: 'needs-by-state',
  DAYS_TO_FIRST_REPLY: 'days-to-first-reply',
  LEAVE_DECISIONS: 'leave-decisions',
  MATCHES_BY_STATE: 'matches-by-state',
} as const;
export type FigureCode = (typeof FigureCode)[keyof typeof FigureCode];

/** Needs are read by everybody who signed in, and counted as they are: nothing in it is about a person. */
export function needsByState(rows: readonly { month: string; state: string; needs: number }[]): Figure {
  return {
    code: 'needs-by-state',
    points: rows.map(({ month, state, needs }) => ({
      group: month.slice(0, 7),
      series: state,
      value: needs,
    })),
  };
}

/** The median of each month in which five people or more said interested in its needs. */
export function daysToFirstReply(
  rows: readonly { month: string; people: number; median: string | number | null }[],
): Figure {
  return {
    code: 'days-to-first-reply',
    points: rows.map(({ month, people, median }) => ({
      ...{ group: month.slice(0, 7), series: 'median-days' },
      value: people >= smallest && median !== null ? Number(median) : null,
    })),
  };
}

/** People by one word, as far as they can be told apart where their sum is known. */
export function peopleBy(code: FigureCode, rows: readonly { group: string; people: number }[]): Figure {
  const { kinds } = toldInWhole(new Map(rows.map(({ group, people }) => [group, people])));
  return {
    code,
    points: rows.map(({ group, people }) => ({
      ...{ group, series: 'people', value: kinds.has(group) ? people : null },
    })),
  };
}

/** A line for each point, with the days that are counted; `*` stands where a number is left out. */
export function figureAsCsv({ from, to }: { from: string; to: string }, { code, points }: Figure): string {
  const lines = points.map(({ group, series, value }) => [from, to, code, group, series, value ?? '*']);
  return stringify([['from', 'to', 'figure', 'group', 'series', 'value'], ...lines]);
}
