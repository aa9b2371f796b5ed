// What a relay is made of: who could stay when, and what that is worth. relays.ts searches among it.

/** What one person offers to a stretch of days of which the first is day 0. */
export interface Offer {
  personId: string;
  /** 0–100, whole. */
  fit: number;
  /** They said nothing about dates, so that they would have to be asked. */
  toBeAsked: boolean;
  /** When they could come, first and last day; days outside the stretch do not matter. */
  windows: readonly { from: number; to: number }[];
  /** Days that one stay must and may have. */
  least: number;
  most: number;
}

/** Days `from` to `to`, both within. */
export interface Stay {
  personId: string;
  from: number;
  to: number;
}

export interface Task {
  /** Length of the stretch, 1 to 731. */
  days: number;
  /** People wanted on each day, 1 to 12. */
  seats: number;
  /** Days, 0 to 14, on which who goes and who comes should both be there. */
  overlap: number;
  offers: readonly Offer[];
}

/** What a cover costs, in the order in which covers are compared; less is better, but for the fit. */
export interface Worth {
  /** Seats times days on which nobody is there. */
  uncovered: number;
  /** People who would have to be asked for their dates. */
  toBeAsked: number;
  stays: number;
  /** Days of overlap that were wanted and are not had. */
  missingOverlap: number;
  /** Sum over the people. */
  fit: number;
}

/** More people than this share no leg; up to it the order of what counts is kept exactly within 53 bits. */
const mostStays = 150;
export const mostOverlap = 14;
export const perMissing = 101 * mostStays;
const perStay = perMissing * (mostOverlap * mostStays + 1);
const perQuestion = perStay * (mostStays + 1);
export const perDay = perQuestion * (mostStays + 1);

export interface Prices {
  stay: number;
  question: number;
}

export function pricesFor(questionsFirst: boolean): Prices {
  return questionsFirst ? { stay: perStay, question: perQuestion } : { stay: perQuestion, question: perStay };
}

export function priceOf(worth: Worth, { stay, question }: Prices): number {
  return (
    worth.uncovered * perDay +
    worth.toBeAsked * question +
    worth.stays * stay +
    worth.missingOverlap * perMissing +
    (100 * worth.stays - worth.fit)
  );
}

/** What seats are worth, from the stays alone. */
export function worthOf({ days, offers, overlap }: Task, seats: readonly (readonly Stay[])[]): Worth {
  const known = new Map(offers.map((offer) => [offer.personId, offer]));
  const worth: Worth = { uncovered: 0, toBeAsked: 0, stays: 0, missingOverlap: 0, fit: 0 };
  for (const seat of seats) {
    let covered = 0;
    seat.forEach(({ personId, from, to }, at) => {
      const { fit, toBeAsked } = known.get(personId)!;
      worth.uncovered += Math.max(0, from - covered);
      if (at > 0) worth.missingOverlap += overlap - Math.max(0, Math.min(overlap, covered - from));
      worth.toBeAsked += toBeAsked ? 1 : 0;
      worth.stays += 1;
      worth.fit += fit;
      covered = Math.max(covered, to + 1);
    });
    worth.uncovered += days - covered;
  }
  return worth;
}

/** One way in which somebody could stay: as long as possible from that day on. */
export interface Way {
  who: number;
  from: number;
  /** First day after the stay. */
  until: number;
  price: number;
}

/**
 * Everything that could be part of a best cover. To stay longer is never worse (it covers, or it overlaps), and of two
 * ways to the same last day the earlier is never worse; whatever overlaps more than was wanted is cut afterwards.
 */
export function waysOf({ days, offers }: Task, { stay, question }: Prices, people: readonly number[]): Way[] {
  const ways = people.flatMap((who) => {
    const { fit, toBeAsked, windows, least, most } = offers[who]!;
    const price = stay + (toBeAsked ? question : 0) + (100 - fit);
    const own = new Map<number, Way>();
    for (const window of windows) {
      const first = Math.max(0, window.from);
      const end = Math.min(days, window.to + 1);
      for (let from = first; from < end; from++) {
        const until = Math.min(end, from + most);
        if (until - from < Math.max(1, least)) break;
        const known = own.get(until);
        if (!known || known.from > from) own.set(until, { who, from, until, price });
        if (until === end) break;
      }
    }
    return [...own.values()];
  });
  return ways.sort((a, b) => a.from - b.from || a.until - b.until || a.price - b.price || a.who - b.who);
}

const byFit =
  ({ offers }: Task) =>
  (a: number, b: number): number =>
    offers[b]!.fit - offers[a]!.fit || a - b;

/** Everybody who is not matched in everything by so many others; whoever is can be exchanged for one of these. */
export function unmatched(
  task: Task,
  enough: { toBeAsked: number; stated: number },
  patience: { left: number },
): number[] {
  const kept: number[] = [];
  for (const who of [...task.offers.keys()].sort(byFit(task))) {
    const offer = task.offers[who]!;
    const others = offer.toBeAsked ? enough.toBeAsked : enough.stated;
    let better = 0;
    for (let at = 0; at < kept.length && better < others; at++)
      if (offersAsMuch(task.offers[kept[at]!]!, offer)) better++;
    patience.left -= kept.length;
    if (better < others) kept.push(who);
  }
  return kept;
}

/**
 * How many others make somebody superfluous. Once some cover leaves no day open, a best one has no more questions (or
 * no more stays) than it, so that one of as many others is free for every exchange.
 */
export function enoughBeside(
  known: Worth | null,
  questionsFirst: boolean,
): { toBeAsked: number; stated: number } {
  const all = Number.POSITIVE_INFINITY;
  if (!known || known.uncovered > 0) return { toBeAsked: all, stated: all };
  if (!questionsFirst) return { toBeAsked: known.stays, stated: known.stays };
  return { toBeAsked: known.toBeAsked, stated: known.toBeAsked > 0 ? all : known.stays };
}

/** For those who must be asked only others who must be asked: there are no more of these than questions. */
function offersAsMuch(one: Offer, other: Offer): boolean {
  return (
    one.toBeAsked === other.toBeAsked &&
    one.least <= other.least &&
    one.most >= other.most &&
    other.windows.every(({ from, to }) =>
      one.windows.some((window) => window.from <= from && to <= window.to),
    )
  );
}
