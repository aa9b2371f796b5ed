import type { Stretch } from '../plan-cover.js';
import { type Day, dayOf, isoOf, weekdayOf } from '../../reference/working-days.js';
import type { RouteQuestion } from './route.js';

/** Hours of a full week where nobody stated any: said to be assumed wherever a route rests on it. */
export const assumedWeek = 37.5;

/** The days on which somebody works and the legs need them, in order; all arrays are of one length. */
export interface Needed {
  days: Day[];
  hours: number[];
  /** Whether the day is worked abroad. */
  abroad: boolean[];
  /** Where a run of days ends, as the place after it: worked days that no leg needs lie between two runs. */
  runEnds: number[];
  /** For each run, the first and last day of its legs around it with days off, for kinds that count these too. */
  edges: { from: Day; to: Day }[];
}

/** The hours of a working week on average, and how many days of it are worked. */
export interface Week {
  hours: number;
  days: number;
}

type Asked = Pick<RouteQuestion, 'legs' | 'work' | 'contractedHours' | 'holidays'>;

/** Hours of work on a day. A night counts whole on the day on which it begins. */
export function hoursOn({ work, contractedHours, holidays }: Asked): (day: Day) => number {
  const off = new Set(holidays.days.map(dayOf));
  if (!work) {
    const each = (contractedHours ?? assumedWeek) / 5;
    return (day) => (weekdayOf(day) < 5 && !off.has(day) ? each : 0);
  }
  const began = dayOf(work.from);
  const monday = began - weekdayOf(began);
  const weeks = work.weekdays.length;
  return (day) => {
    if (work.bankHolidaysOff && off.has(day)) return 0;
    const week = ((Math.floor((day - monday) / 7) % weeks) + weeks) % weeks;
    return work.weekdays[week]![weekdayOf(day)] ?? 0;
  };
}

export function weekOf({ work, contractedHours }: Pick<Asked, 'work' | 'contractedHours'>): Week {
  if (!work) return { hours: contractedHours ?? assumedWeek, days: 5 };
  const all = work.weekdays.flat();
  const weeks = work.weekdays.length;
  const worked = all.reduce((sum, hours) => sum + hours, 0) / weeks;
  return { hours: contractedHours ?? worked, days: all.filter((hours) => hours > 0).length / weeks };
}

interface Away {
  mode: RouteQuestion['legs'][number]['mode'];
  country?: string | null;
}

/** Whether a leg takes somebody away from where they work; remote work is done outside working hours. */
export const isAway = ({ mode }: Away) => mode !== 'remote';

export const isAbroad = ({ mode, country }: Away) => mode === 'in-country' && country !== 'GB';

export function neededDays(asked: Asked): Needed {
  const works = hoursOn(asked);
  const abroadOn = new Map<Day, boolean>();
  for (const leg of asked.legs.filter(isAway))
    for (let day = dayOf(leg.from), last = dayOf(leg.to); day <= last; day++)
      abroadOn.set(day, (abroadOn.get(day) ?? false) || isAbroad(leg));
  const needed: Needed = { days: [], hours: [], abroad: [], runEnds: [], edges: [] };
  const inLegs = [...abroadOn.keys()].sort((a, b) => a - b);
  for (const day of inLegs) {
    const hours = works(day);
    if (hours <= 0) continue;
    const before = needed.days.at(-1);
    if (before !== undefined && worksBetween(works, before, day)) needed.runEnds.push(needed.days.length);
    needed.days.push(day);
    needed.hours.push(hours);
    needed.abroad.push(abroadOn.get(day)!);
  }
  if (needed.days.length > 0) needed.runEnds.push(needed.days.length);
  needed.edges = needed.runEnds.map((end, run) => {
    let from = needed.days[run === 0 ? 0 : needed.runEnds[run - 1]!]!;
    let to = needed.days[end - 1]!;
    while (abroadOn.has(from - 1) && works(from - 1) <= 0) from--;
    while (abroadOn.has(to + 1) && works(to + 1) <= 0) to++;
    return { from, to };
  });
  return needed;
}

function worksBetween(works: (day: Day) => number, after: Day, before: Day): boolean {
  for (let day = after + 1; day < before; day++) if (works(day) > 0) return true;
  return false;
}

export function stretchesOf({ days, runEnds }: Needed): Stretch[] {
  return runEnds.map((end, run) => ({
    from: isoOf(days[run === 0 ? 0 : runEnds[run - 1]!]!),
    to: isoOf(days[end - 1]!),
  }));
}
