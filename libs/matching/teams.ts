import { isNotMet, nearness, nothingKnown } from './criterion.js';
import { legIsClosed } from './existence.js';
import type { LegFacts, PersonFacts, PositionFacts } from './facts.js';
import type { Offer, Stay, Task } from './relay-ways.js';
import { type Cover, type Wanted, cover, usualPatience } from './relays.js';
import { thresholdsOn } from './thresholds.js';
import { statesDatesFor, wishCriteria } from './wish.criteria.js';

/** Somebody who fits the position, with what they said about dates and wishes. */
export interface Helper {
  /** How well they fit, 0–100. */
  fit: number;
  person: PersonFacts;
}

/** What is to be covered on one leg. Days as in facts.ts, both within. */
export interface Stretch {
  /** The first and the last day on which the work may lie. */
  from: number;
  to: number;
  /** Days of work, at most as many as lie between the two. */
  days: number;
  /** People wanted at once. */
  seats: number;
}

export type ProposalKind = 'best' | 'fewer-hand-overs' | 'nobody-to-ask' | 'other-people';

export interface HandOver {
  seat: number;
  from: string;
  to: string;
  /** First day of whoever comes. */
  day: number;
  /** Days on which both are there, and how many of those that were wanted are missing. */
  overlap: number;
  missing: number;
}

export interface Proposal {
  kind: ProposalKind;
  from: number;
  to: number;
  /** One list for each person wanted at once, in the order of days. */
  seats: Stay[][];
  /** Who said nothing about dates and would have to be asked. */
  toBeAsked: string[];
  handOvers: HandOver[];
  /** Days on which somebody is missing, and how many. */
  gaps: { from: number; to: number; missing: number }[];
  /** Seats times days: wanted in all, and open. */
  wanted: number;
  uncovered: number;
  missingOverlap: number;
  /** Sum over the people. */
  fit: number;
  /** False where better might exist: the search gave up, or the dates were tried from week to week only. */
  proved: boolean;
}

/** Two years: nobody plans a rota beyond, and dates beyond are guesses. */
const horizon = 731;
/** A leg with more possible first days than this is tried from week to week. */
const everyDayUpTo = 31;
const week = 7;

/** Null: the leg states neither how long nor until when, so that there is nothing to cover yet. */
export function stretchOf(position: PositionFacts, leg: LegFacts, asOf: number): Stretch | null {
  const from = Math.max(leg.from ?? asOf, asOf);
  const to = Math.min(leg.to ?? from + horizon - 1, from + horizon - 1);
  if (to < from) return null;
  const within = to - from + 1;
  const length = leg.minDays ?? leg.maxDays ?? (leg.to === null ? null : within);
  if (length === null || length < 1) return null;
  return { from, to, days: Math.min(length, within), seats: Math.max(1, position.headCount ?? 1) };
}

/** Wishes that a proposal never crosses, besides how long somebody would go. */
const wishes = wishCriteria.filter(({ name }) => ['mode', 'place', 'cost'].includes(name));

/**
 * Who could take part in a leg, and when: never against what somebody refuses or wishes, never outside the dates that
 * they stated. Who stated none is to be asked. Days are those of the calendar.
 */
export function offersOf(
  position: PositionFacts,
  leg: LegFacts,
  helpers: readonly Helper[],
  asOf: number,
): Offer[] {
  const asking = {
    ...{ near: nearness(nothingKnown), field: nothingKnown },
    ...{ thresholds: thresholdsOn(asOf), asOf },
  };
  const asks = wishes.flatMap((row) => row.asks(position, asking, leg));
  return helpers.flatMap(({ fit, person }) => {
    if (legIsClosed(position, leg, person) || asks.some((ask) => isNotMet(ask.read(person)))) return [];
    const { availability, wishes: wished, personId } = person;
    const windows = availability.filter(({ modes }) => modes.length === 0 || modes.includes(leg.mode));
    const toBeAsked = !statesDatesFor(leg.mode, availability);
    return [
      {
        personId,
        fit,
        toBeAsked,
        windows: toBeAsked ? [{ from: asOf, to: asOf + 2 * horizon }] : joined(windows),
        least: Math.max(1, wished.minDays ?? 1),
        most: Math.max(1, wished.maxDays ?? horizon),
      },
    ];
  });
}

/** Windows that touch or overlap are one: nobody has to leave between Sunday and Monday. */
function joined(windows: readonly { from: number; to: number }[]): { from: number; to: number }[] {
  const result: { from: number; to: number }[] = [];
  for (const { from, to } of [...windows].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to);
    else result.push({ from, to });
  }
  return result;
}

/**
 * How several people could cover a leg: who, when, with which hand-overs, and what stays open. The first is the best:
 * fewest days open, then fewest people who would have to be asked for dates, then fewest hand-overs, then the overlap
 * that was wanted, then the best fit. Others follow where they really differ: fewer hand-overs if more people are
 * asked, nobody who must be asked, and nobody of the first. Empty: nobody could come on any day.
 */
export function proposals(stretch: Stretch, offers: readonly Offer[], overlap: number): Proposal[] {
  const propose = (kind: ProposalKind, from: readonly Offer[], questionsFirst: boolean, share: number) => {
    const patience = { left: usualPatience / share / (everyDay(stretch) ? 1 : 3) };
    return proposal(kind, stretch, from, overlap, { questionsFirst, patience });
  };
  const best = propose('best', offers, true, 1);
  if (best.uncovered === best.wanted) return [];
  const found = [best];
  const stays = ({ seats }: Proposal) => seats.reduce((sum, seat) => sum + seat.length, 0);
  if (best.handOvers.length > 0 && offers.some(({ toBeAsked }) => toBeAsked)) {
    const fewer = propose('fewer-hand-overs', offers, false, 4);
    if (fewer.uncovered <= best.uncovered && stays(fewer) < stays(best)) found.push(fewer);
  }
  if (best.toBeAsked.length > 0) {
    const sure = propose(
      'nobody-to-ask',
      offers.filter(({ toBeAsked }) => !toBeAsked),
      true,
      4,
    );
    if (sure.uncovered < sure.wanted) found.push(sure);
  }
  const taken = new Set(best.seats.flat().map(({ personId }) => personId));
  const others = propose(
    'other-people',
    offers.filter(({ personId }) => !taken.has(personId)),
    true,
    4,
  );
  const covers = ({ wanted, uncovered }: Proposal) => wanted - uncovered;
  if (2 * covers(others) >= covers(best) && !found.some((one) => samePeople(one, others))) found.push(others);
  return found;
}

function samePeople(one: Proposal, other: Proposal): boolean {
  const names = ({ seats }: Proposal) =>
    JSON.stringify(
      seats
        .flat()
        .map(({ personId }) => personId)
        .sort(),
    );
  return names(one) === names(other);
}

function proposal(
  kind: ProposalKind,
  stretch: Stretch,
  offers: readonly Offer[],
  overlap: number,
  wanted: Searching,
): Proposal {
  const { first, found, everyDay } = together(stretch, offers) ?? sought(stretch, offers, overlap, wanted);
  const seats = found.seats.map((seat) =>
    seat.map(({ personId, from, to }) => ({ personId, from: from + first, to: to + first })),
  );
  const asked = new Set(offers.filter(({ toBeAsked }) => toBeAsked).map(({ personId }) => personId));
  const { days } = stretch;
  return {
    kind,
    from: first,
    to: first + days - 1,
    seats,
    toBeAsked: seats.flat().flatMap(({ personId }) => (asked.has(personId) ? [personId] : [])),
    handOvers: seats.flatMap((seat, at) => handOversOf(seat, at, overlap)),
    gaps: gapsOf(seats, first, days),
    wanted: stretch.seats * days,
    uncovered: found.uncovered,
    missingOverlap: found.missingOverlap,
    fit: found.fit,
    proved: found.proved && everyDay,
  };
}

type Searching = Wanted & { patience: { left: number } };

const everyDay = ({ from, to, days }: Stretch): boolean => to - days + 1 - from < everyDayUpTo;

interface Sought {
  first: number;
  found: Cover;
  everyDay: boolean;
}

/**
 * Where enough people who stated their dates could each stay for all of it, nothing is better than the best fitting
 * among them on the day that suits them: every first day is looked at, and no search is needed.
 */
function together({ from, to, days, seats }: Stretch, offers: readonly Offer[]): Sought | null {
  const able = offers
    .filter(({ toBeAsked, least, most }) => !toBeAsked && least <= days && days <= most)
    .sort((a, b) => b.fit - a.fit || (a.personId < b.personId ? -1 : 1));
  let best: { first: number; people: Offer[]; fit: number } | null = null;
  for (let first = from; first + days - 1 <= to; first++) {
    const people: Offer[] = [];
    for (const offer of able) {
      if (people.length === seats) break;
      if (offer.windows.some((window) => window.from <= first && first + days - 1 <= window.to))
        people.push(offer);
    }
    const fit = people.reduce((sum, one) => sum + one.fit, 0);
    if (people.length === seats && fit > (best?.fit ?? -1)) best = { first, people, fit };
  }
  if (!best) return null;
  const found: Cover = {
    uncovered: 0,
    toBeAsked: 0,
    stays: seats,
    missingOverlap: 0,
    fit: best.fit,
    seats: best.people.map(({ personId }) => [{ personId, from: 0, to: days - 1 }]),
    proved: true,
  };
  return { first: best.first, found, everyDay: true };
}

/** The best over the first days that are tried, those with most people around first. */
function sought(stretch: Stretch, offers: readonly Offer[], overlap: number, wanted: Searching): Sought {
  const { from, to, days, seats } = stretch;
  const last = to - days + 1;
  const step = everyDay(stretch) ? 1 : week;
  const tried: { first: number; open: number }[] = [];
  const open = openAtLeast(stretch, offers);
  for (let first = from; first <= last; first += step) tried.push({ first, open: open(first) });
  tried.sort((a, b) => a.open - b.open || a.first - b.first);
  let best: { first: number; found: Cover } | null = null;
  let proved = true;
  const { patience } = wanted;
  // One stubborn first day leaves time for others.
  const share = patience.left / Math.min(tried.length, 8);
  for (const { first, open: atLeast } of tried) {
    if (best && atLeast > best.found.uncovered) break;
    if (best && patience.left < 0) {
      proved = false;
      break;
    }
    const task: Task = { days, seats, overlap, offers: offers.map((offer) => shifted(offer, first)) };
    const slice = { left: Math.min(patience.left, share) };
    patience.left -= slice.left;
    const found = cover(task, { ...wanted, patience: slice, betterThan: best?.found });
    patience.left += slice.left;
    if (!found) continue;
    proved &&= found.proved;
    if (!best || better(found, best.found, wanted.questionsFirst)) best = { first, found };
  }
  const { first, found } = best!;
  return { first, found: { ...found, proved }, everyDay: everyDay(stretch) };
}

const shifted = (offer: Offer, first: number): Offer => ({
  ...offer,
  windows: offer.windows.map(({ from, to }) => ({ from: from - first, to: to - first })),
});

function better(one: Cover, other: Cover, questionsFirst: boolean): boolean {
  const order = ({ uncovered, toBeAsked, stays, missingOverlap, fit }: Cover) => [
    uncovered,
    ...(questionsFirst ? [toBeAsked, stays] : [stays, toBeAsked]),
    missingOverlap,
    -fit,
  ];
  const [mine, theirs] = [order(one), order(other)];
  const at = mine.findIndex((value, i) => value !== theirs[i]);
  return at >= 0 && mine[at]! < theirs[at]!;
}

/** Of how many days somebody must be missing, from the people who are around on each day alone. */
function openAtLeast(
  { from, to, days, seats }: Stretch,
  offers: readonly Offer[],
): (first: number) => number {
  const change = new Int32Array(to - from + 2);
  for (const { windows } of offers)
    for (const window of windows) {
      if (window.to < from || window.from > to) continue;
      change[Math.max(window.from, from) - from]!++;
      change[Math.min(window.to, to) - from + 1]!--;
    }
  const sums = [0];
  let around = 0;
  for (let day = 0; day <= to - from; day++) {
    around += change[day]!;
    sums.push(sums[day]! + Math.max(0, seats - around));
  }
  return (first) => sums[first - from + days]! - sums[first - from]!;
}

function handOversOf(seat: readonly Stay[], at: number, overlap: number): HandOver[] {
  return seat.slice(1).map(({ personId: to, from: day }, before) => {
    const { personId: from, to: until } = seat[before]!;
    const had = Math.max(0, until - day + 1);
    return { seat: at, from, to, day, overlap: had, missing: Math.max(0, overlap - had) };
  });
}

function gapsOf(seats: readonly (readonly Stay[])[], first: number, days: number): Proposal['gaps'] {
  const gaps: Proposal['gaps'] = [];
  for (let day = first; day < first + days; day++) {
    const missing = seats.filter((seat) => !seat.some(({ from, to }) => from <= day && day <= to)).length;
    if (missing === 0) continue;
    const last = gaps.at(-1);
    if (last && last.to === day - 1 && last.missing === missing) last.to = day;
    else gaps.push({ from: day, to: day, missing });
  }
  return gaps;
}
