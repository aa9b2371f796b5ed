import { cheapestPaths, Network } from './network.js';

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

export interface Cover extends Worth {
  /** One list for each seat, in the order of days; a seat that nobody takes is empty. */
  seats: Stay[][];
  /** False where the search gave up before it could prove that nothing better exists. */
  proved: boolean;
}

export interface Wanted {
  /** False: hand-overs count before questions, so that few people who must be asked may stand for many who need not. */
  questionsFirst: boolean;
  /** Nothing is searched that is not better than this. */
  betterThan?: Worth;
  /** Edges to look at before giving up; one budget may serve several searches. */
  patience?: { left: number };
}

/** More people than this share no leg; up to it the order of what counts is kept exactly within 53 bits. */
const mostStays = 150;
const mostOverlap = 14;
/** Edges to look at before giving up: about half a second on a quiet core. */
export const usualPatience = 15_000_000;
/** Rounds of making dearer who is used twice: for the whole search at first, and for each part of it. */
const roundsAtFirst = 60;
const rounds = 8;
/** For a first, quick cover people are left out who are matched in everything by so many others. */
const enoughAtFirst = 12;

const perMissing = 101 * mostStays;
const perStay = perMissing * (mostOverlap * mostStays + 1);
const perQuestion = perStay * (mostStays + 1);
const perDay = perQuestion * (mostStays + 1);

interface Prices {
  stay: number;
  question: number;
}

function pricesFor(questionsFirst: boolean): Prices {
  return questionsFirst ? { stay: perStay, question: perQuestion } : { stay: perQuestion, question: perStay };
}

function priceOf(worth: Worth, { stay, question }: Prices): number {
  return (
    worth.uncovered * perDay +
    worth.toBeAsked * question +
    worth.stays * stay +
    worth.missingOverlap * perMissing +
    (100 * worth.stays - worth.fit)
  );
}

/** One way in which somebody could stay: as long as possible from that day on. */
interface Way {
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
function waysOf({ days, offers }: Task, { stay, question }: Prices, people: readonly number[]): Way[] {
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
function unmatched(
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
function enoughBeside(
  known: Worth | null,
  { questionsFirst }: Wanted,
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

/** A part of the search: for each person the first and the last day on which they may begin. */
interface Part {
  first: Int16Array;
  last: Int16Array;
  /** What being used more than once costs each person, so that the bound sees it. */
  toll: Float64Array;
  bound: number;
}

/**
 * The best cover of a stretch by people who each stay once. Exact: the stretch is a network in which one unit of flow is
 * one seat, a stay is an arc of capacity one and a gap an arc that costs its days. The cheapest flow is a best cover
 * but for people who could begin on several days and are used twice; these are first made dearer until they are used
 * once (Lagrange), and where that does not settle it the search branches on when they may begin. Null: nothing better
 * than `betterThan` exists.
 */
export function cover(task: Task, wanted: Wanted = { questionsFirst: true }): Cover | null {
  const { offers } = task;
  if (offers.length > 32_000 || task.days > 731 || task.seats > 12 || task.overlap > mostOverlap)
    throw new RangeError(
      'Teams are at most 12 people at once, for at most 731 days, with 14 days of overlap',
    );
  const prices = pricesFor(wanted.questionsFirst);
  const patience = wanted.patience ?? { left: usualPatience };
  const network = new Network(task, { uncovered: perDay, missing: perMissing }, patience);
  let best = null as { seats: Way[][] } | null;
  let limit = wanted.betterThan ? priceOf(wanted.betterThan, prices) : Number.POSITIVE_INFINITY;
  const keep = (seats: Way[][]) => {
    const price = priceOf(worthOf(task, seatsOf(task, { seats })), prices);
    if (price >= limit) return;
    limit = price;
    best = { seats };
  };
  const whole: Part = {
    first: new Int16Array(offers.length),
    last: new Int16Array(offers.length).fill(task.days),
    toll: new Float64Array(offers.length),
    bound: 0,
  };
  const few = { toBeAsked: enoughAtFirst, stated: enoughAtFirst };
  keep(oneByOne(network, task, waysOf(task, prices, unmatched(task, few, patience)), whole));
  const enough = enoughBeside(best && worthOf(task, seatsOf(task, best)), wanted);
  const ways = waysOf(task, prices, unmatched(task, enough, patience));
  const open: Part[] = [whole];
  let proved = true;
  while (open.length > 0) {
    open.sort((a, b) => b.bound - a.bound);
    const part = open.pop()!;
    if (part.bound >= limit) continue;
    if (patience.left < 0) {
      proved = false;
      break;
    }
    open.push(...explore(network, task, ways, part, keep, () => limit));
  }
  if (!best) return proved ? null : emptyCover(task);
  const seats = trimmed(task, seatsOf(task, best));
  return { ...worthOf(task, seats), seats, proved };
}

function emptyCover({ days, seats }: Task): Cover {
  return {
    uncovered: days * seats,
    toBeAsked: 0,
    stays: 0,
    missingOverlap: 0,
    fit: 0,
    seats: Array.from({ length: seats }, () => []),
    proved: false,
  };
}

/** The parts that are left of this part; better covers are kept on the way. */
function explore(
  network: Network,
  task: Task,
  ways: readonly Way[],
  part: Part,
  keep: (seats: Way[][]) => void,
  limit: () => number,
): Part[] {
  const toll = part.toll.slice();
  let steepest = toll.slice();
  let tried: Way[][] = [];
  let best = Number.NEGATIVE_INFINITY;
  let stride = 1;
  let since = 0;
  for (let round = 0; round < (part.bound === 0 ? roundsAtFirst : rounds); round++) {
    if (network.patience.left < 0) return [part];
    const flow = cheapestPaths(network, allowed(network, ways, part, toll), task.seats);
    tried = flow.paths;
    const used = new Map<number, number>();
    for (const { who } of tried.flat()) used.set(who, (used.get(who) ?? 0) + 1);
    let bound = flow.price;
    for (const one of toll) bound -= one;
    since = bound > best ? 0 : since + 1;
    if (bound > best) {
      best = bound;
      steepest = toll.slice();
    }
    const once = [...used.values()].every((times) => times === 1);
    if (once) keep(tried);
    if (Math.max(best, part.bound) >= limit()) return [];
    if (once && !toll.some((one, who) => one > 0 && !used.has(who))) return [];
    // One step along the slope, as long as what is missing between what is known and what is proved.
    if (since >= 3) {
      stride /= 2;
      since = 0;
      toll.set(steepest);
    }
    let square = 0;
    used.forEach((times) => (square += (times - 1) ** 2));
    toll.forEach((one, who) => (square += one > 0 && !used.has(who) ? 1 : 0));
    const gap = Number.isFinite(limit()) ? limit() - best : perMissing;
    const step = Math.max(1, Math.round((stride * gap) / Math.max(1, square)));
    used.forEach((times, who) => (toll[who] += step * (times - 1)));
    toll.forEach((one, who) => {
      if (one > 0 && !used.has(who)) toll[who] = Math.max(0, one - step);
    });
  }
  part.bound = Math.max(part.bound, best);
  toll.set(steepest);
  if (network.patience.left < 0) return [part];
  keep(oneByOne(network, task, ways, { ...part, toll }));
  if (part.bound >= limit()) return [];
  let twice = mostUsed(tried);
  if (!twice) {
    // The tolls hid it: without them either somebody is used twice or the part is settled.
    const flow = cheapestPaths(
      network,
      allowed(network, ways, part, new Float64Array(toll.length)),
      task.seats,
    );
    twice = mostUsed(flow.paths);
    if (!twice) {
      keep(flow.paths);
      return [];
    }
  }
  const { who, begins } = twice;
  const early = part.last.slice();
  const late = part.first.slice();
  const cut = begins[Math.floor((begins.length - 1) / 2)]!;
  early[who] = cut;
  late[who] = cut + 1;
  return [
    { first: part.first, last: early, toll, bound: part.bound },
    { first: late, last: part.last, toll, bound: part.bound },
  ];
}

function mostUsed(seats: readonly Way[][]): { who: number; begins: number[] } | null {
  const begins = new Map<number, number[]>();
  for (const { who, from } of seats.flat()) begins.set(who, [...(begins.get(who) ?? []), from]);
  let most: { who: number; begins: number[] } | null = null;
  for (const [who, days] of begins)
    if (days.length > (most?.begins.length ?? 1)) most = { who, begins: days.sort((a, b) => a - b) };
  return most;
}

/** Of all ways from one day to another no more than there are seats: dearer ones are in no cheapest flow. */
function allowed(network: Network, ways: readonly Way[], part: Part, toll: Float64Array): Way[] {
  const { seats } = network;
  network.patience.left -= ways.length;
  const kept: Way[] = [];
  for (let at = 0; at < ways.length;) {
    const { from, until } = ways[at]!;
    const begin = kept.length;
    for (; at < ways.length && ways[at]!.from === from && ways[at]!.until === until; at++) {
      const way = ways[at]!;
      if (from < part.first[way.who]! || from > part.last[way.who]!) continue;
      const price = way.price + toll[way.who]!;
      if (kept.length - begin === seats) {
        if (kept[kept.length - 1]!.price <= price) continue;
        kept.pop();
      }
      let to = kept.length;
      while (to > begin && kept[to - 1]!.price > price) to--;
      kept.splice(to, 0, toll[way.who] === 0 ? way : { ...way, price });
    }
  }
  return kept;
}

/** A quick cover: seat after seat, nobody twice. */
function oneByOne(network: Network, task: Task, ways: readonly Way[], part: Part): Way[][] {
  const gone = new Set<number>();
  const seats: Way[][] = [];
  for (let seat = 0; seat < task.seats; seat++) {
    const left = gone.size === 0 ? ways : ways.filter(({ who }) => !gone.has(who));
    const path = network.pathOnce(allowed(network, left, part, part.toll));
    path.forEach(({ who }) => gone.add(who));
    seats.push(path);
  }
  return seats;
}

function seatsOf({ offers }: Task, { seats }: { seats: readonly (readonly Way[])[] }): Stay[][] {
  return seats.map((seat) =>
    seat.map(({ who, from, until }) => ({ personId: offers[who]!.personId, from, to: until - 1 })),
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

/** Nobody comes earlier or stays longer than the overlap needs, as far as their own least stay allows. */
function trimmed({ offers, overlap }: Task, seats: readonly (readonly Stay[])[]): Stay[][] {
  const least = new Map(offers.map((offer) => [offer.personId, Math.max(1, offer.least)]));
  return seats.map((seat) => {
    const stays = seat.map((stay) => ({ ...stay }));
    for (let at = 1; at < stays.length; at++) {
      const [before, after] = [stays[at - 1]!, stays[at]!];
      const spare = () => before.to - after.from + 1 - overlap;
      const lengthOf = ({ from, to }: Stay) => to - from + 1;
      after.from += Math.max(0, Math.min(spare(), lengthOf(after) - least.get(after.personId)!));
      before.to -= Math.max(0, Math.min(spare(), lengthOf(before) - least.get(before.personId)!));
    }
    return stays;
  });
}
