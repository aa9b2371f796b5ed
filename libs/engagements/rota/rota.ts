/** One leg of a need. Days are numbers of the calendar, both within; null: not stated. */
export interface WantedLeg {
  from: number | null;
  to: number | null;
  minDays: number | null;
  maxDays: number | null;
  /** People wanted at once. */
  seats: number;
}

export interface Present {
  from: number;
  to: number;
}

/** Days on which somebody is missing, and how many. */
export interface Missing extends Present {
  missing: number;
}

/**
 * Where people are missing on a leg. All of a window is wanted where no shorter stay was asked for; of any other leg only
 * the days between who goes and who comes next can be missing, because nobody asked for the rest. Pure.
 */
export function missingOn(leg: WantedLeg, present: readonly Present[]): Missing[] {
  const wanted = stretchWanted(leg, present);
  if (!wanted) return [];
  const missing: Missing[] = [];
  for (let day = wanted.from; day <= wanted.to; day += 1) {
    const there = present.filter(({ from, to }) => from <= day && day <= to).length;
    const short = wanted.seats - there;
    if (short <= 0) continue;
    const last = missing.at(-1);
    if (last && last.to === day - 1 && last.missing === short) last.to = day;
    else missing.push({ from: day, to: day, missing: short });
  }
  return missing;
}

function stretchWanted(
  { from, to, minDays, maxDays, seats }: WantedLeg,
  present: readonly Present[],
): (Present & { seats: number }) | null {
  if (from !== null && to !== null && (minDays ?? maxDays ?? Infinity) >= to - from + 1)
    return { from, to, seats };
  if (present.length < 2) return null;
  return {
    from: Math.min(...present.map((one) => one.from)),
    to: Math.max(...present.map((one) => one.to)),
    seats: 1,
  };
}
