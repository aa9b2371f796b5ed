import type { EngagementLeg } from '../engagements/engagement.parts.js';
import type { TimeOffLine } from './time-off-request.entity.js';
import { dayAfter, dayBefore } from './today.js';

export type PlannedLeg = Pick<EngagementLeg, 'mode' | 'from' | 'to' | 'hoursAWeek'>;

/** Days from the first to the last, both included, YYYY-MM-DD. */
export interface Stretch {
  from: string;
  to: string;
}

const hoursOfAWeek = 168;

/**
 * Days on which the plan of now asks for more than was known when time off was asked, and which that request does not
 * cover. Empty: the request still fits, also where the plan became shorter or lighter. A day that was planned then was
 * the clinician's to ask for or not, so it counts only where more hours a week are asked for since; a day that is new
 * is covered by a line of leave that holds it. Work on site without stated hours counts as whole weeks, remote work
 * without them as none.
 * @param now the legs of the terms that are on the table
 * @param then the legs of the terms for which time off was asked
 * @param lines what was asked for
 */
export function daysNotCovered(
  now: readonly PlannedLeg[],
  then: readonly PlannedLeg[],
  lines: readonly Pick<TimeOffLine, 'from' | 'to'>[],
): Stretch[] {
  const stretches: Stretch[] = [];
  for (const stretch of between([...now, ...then, ...lines])) {
    const hours = hoursAt(now, stretch.from);
    const before = hoursAt(then, stretch.from);
    const fits =
      hours === null || (before === null ? holding(lines, stretch.from).length > 0 : hours <= before);
    if (fits) continue;
    const last = stretches.at(-1);
    if (last && dayAfter(last.to) === stretch.from) last.to = stretch.to;
    else stretches.push(stretch);
  }
  return stretches;
}

/** What of a plan lies outside every line of leave, leg by leg. */
export function leftOut(legs: readonly PlannedLeg[], lines: readonly Stretch[]): PlannedLeg[] {
  return legs.flatMap((leg) =>
    between([leg, ...lines])
      .filter(({ from }) => leg.from <= from && from <= leg.to && holding(lines, from).length === 0)
      .map(({ from, to }) => ({ ...leg, from, to: to < leg.to ? to : leg.to })),
  );
}

/** From the first day of any of these, of which there is one at least, to the last. */
export function wholeOf(spans: readonly Stretch[]): Stretch {
  const first = spans.map(({ from }) => from).sort()[0]!;
  const last = spans
    .map(({ to }) => to)
    .sort()
    .at(-1)!;
  return { from: first, to: last };
}

/** Stretches within which nothing begins or ends; a leg of years costs no more than one of a day. */
function between(spans: readonly Stretch[]): Stretch[] {
  const starts = [...new Set(spans.flatMap(({ from, to }) => [from, dayAfter(to)]))].sort();
  return starts.slice(0, -1).map((from, i) => ({ from, to: dayBefore(starts[i + 1]) }));
}

function holding<S extends Stretch>(spans: readonly S[], day: string): S[] {
  return spans.filter(({ from, to }) => from <= day && day <= to);
}

/** Hours a week that are planned on a day; null where nothing is. */
function hoursAt(legs: readonly PlannedLeg[], day: string): number | null {
  const held = holding(legs, day);
  if (held.length === 0) return null;
  return held.reduce(
    (sum, { mode, hoursAWeek }) => sum + (hoursAWeek ?? (mode === 'remote' ? 0 : hoursOfAWeek)),
    0,
  );
}
