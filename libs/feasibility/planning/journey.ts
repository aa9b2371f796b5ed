import { countriesOf, legIsClosed, legsOf, mayMeet } from '../../matching/existence.js';
import type { LegFacts, PersonFacts, PositionFacts } from '../../matching/facts.js';
import { dateOf } from '../../matching/position-facts.js';
import { later } from './days.js';
import type { Journey } from './planner.js';

/** A stretch of a need or an engagement that its person may go to. */
export interface Stretch {
  mode: LegFacts['mode'];
  countries: readonly string[];
  from: string | null;
  to: string | null;
  /** The least number of days on it; null: not stated. */
  days: number | null;
  treatsPeople: boolean;
  aloneWithChildren: boolean;
}

/**
 * What of a need is open to somebody: nothing where they may not meet, and no stretch in a country to which they are
 * never to be sent. Null: for them there is no plan, as there is no need. Pure; the rule is the one of matching.
 */
export function openStretches(position: PositionFacts, person: PersonFacts | null): Stretch[] | null {
  // Whose ring-fence one is inside and whether the need is open have nothing to do with a refusal.
  const asked = { ...position, ringFence: [], paused: false };
  if (person && !mayMeet(asked, person)) return null;
  const open = legsOf(asked).filter((leg) => !person || !legIsClosed(asked, leg, person));
  return open.length === 0 ? null : open.map((leg) => stretchOf(asked, leg, person));
}

/** Where a visit to the United Kingdom leads, whatever country its leg names. */
export const ukVisit = ['GB'] as const;

function stretchOf(position: PositionFacts, leg: LegFacts, person: PersonFacts | null): Stretch {
  const never = leg.mode === 'in-country' ? (person?.never.countries ?? []) : [];
  const named = leg.mode === 'uk-bound' ? ukVisit : countriesOf(position, leg);
  return {
    mode: leg.mode,
    countries: named.filter((country) => !never.includes(country)),
    from: leg.from === null ? null : dateOf(leg.from),
    to: leg.to === null ? null : dateOf(leg.to),
    days: leg.minDays,
    treatsPeople: false,
    aloneWithChildren: false,
  };
}

/** The first and the last day on which a stretch may begin. Null: it is over, or no day is stated. */
export function journeyOf(
  { from, to, days }: Pick<Stretch, 'from' | 'to' | 'days'>,
  today: string,
): Journey | null {
  if (from === null && to === null) return null;
  const length = days ?? 1;
  const closes = to === null ? null : later(to, 1 - length, 'day');
  if (closes !== null && closes < today) return null;
  const opens = from !== null && from > today ? from : today;
  return { opens: closes !== null && closes < opens ? closes : opens, closes, days: length };
}

/** Over before today. */
export function isOver({ to }: Pick<Stretch, 'to'>, today: string): boolean {
  return to !== null && to < today;
}
