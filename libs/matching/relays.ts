import { cheapestPaths, Network } from './network.js';
import {
  enoughBeside,
  mostOverlap,
  perDay,
  perMissing,
  priceOf,
  pricesFor,
  type Stay,
  type Task,
  unmatched,
  type Way,
  waysOf,
  type Worth,
  worthOf,
} from './relay-ways.js';

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

/** Edges to look at before giving up: about half a second on a quiet core. */
export const usualPatience = 15_000_000;
/** Rounds of making dearer who is used twice: for the whole search at first, and for each part of it. */
const roundsAtFirst = 60;
const rounds = 8;
/** For a first, quick cover people are left out who are matched in everything by so many others. */
const enoughAtFirst = 12;

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
  const enough = enoughBeside(best && worthOf(task, seatsOf(task, best)), wanted.questionsFirst);
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
