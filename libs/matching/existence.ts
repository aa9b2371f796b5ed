import { LegFacts, PersonFacts, PositionFacts } from './facts.js';

/**
 * What outranks fit: safety, law and a person's own refusal. Where this says no the pair does not exist, for either
 * side, in any list, count or message. No sentence tells which of these was the reason.
 */

/** A need that states no leg: read as work in its countries, which is the cautious reading for a refusal. */
export const UNSTATED_LEG: LegFacts = {
  id: '',
  mode: 'in-country',
  countries: [],
  from: null,
  to: null,
  minDays: null,
  maxDays: null,
  hoursAWeek: null,
  optional: false,
};

export const legsOf = (position: PositionFacts): readonly LegFacts[] =>
  position.legs.length > 0 ? position.legs : [UNSTATED_LEG];

/** Countries of a leg; a leg that names none is in the countries of its need. */
export const countriesOf = (position: PositionFacts, leg: LegFacts): readonly string[] =>
  leg.countries.length > 0 ? leg.countries : position.openCountries ? [] : position.countries;

/**
 * A leg is closed to a person where every country of it is one to which they are never to be sent. Remote legs and
 * visits of colleagues to the UK remain, unless the person wants nothing for those countries at all; a visit is itself
 * a journey to the UK, so it is closed to whoever is never to be sent there.
 */
export function legIsClosed(position: PositionFacts, leg: LegFacts, person: PersonFacts): boolean {
  const { countries, remoteToo } = person.never;
  if (countries.length === 0) return false;
  if (leg.mode === 'uk-bound' && countries.includes('GB')) return true;
  if (leg.mode !== 'in-country' && !remoteToo) return false;
  const named = countriesOf(position, leg);
  return named.length > 0 && named.every((country) => countries.includes(country));
}

/** Everything of a person that decides whether a pair with this position exists. */
export function existenceReads({
  learning,
  returnPost,
}: Pick<PositionFacts, 'learning' | 'returnPost'>): (keyof PersonFacts)[] {
  return [
    'never',
    'memberOf',
    ...(learning ? ['livesIn' as const] : []),
    ...(returnPost ? ['returning' as const] : []),
  ];
}

const meet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && b.length > 0 && a.some((code) => b.includes(code));

const mayReturn = ({ countries }: PositionFacts, { returning }: PersonFacts): boolean =>
  returning.ticked && (returning.countries.length === 0 || meet(returning.countries, countries));

/** Whether the pair exists, leaving legs aside. */
export function mayMeet(position: PositionFacts, person: PersonFacts): boolean {
  const { institutions, hiddenFromCountries } = person.never;
  if (position.paused) return false;
  if (institutions.includes(position.institutionId)) return false;
  // Overseas colleagues teach those here; nobody is taken for one who has not said that they live elsewhere.
  if (position.learning && (person.livesIn === null || person.livesIn === 'GB')) return false;
  // Nobody hears of a post in the country they come from who did not tick that they may go back there.
  if (position.returnPost && !mayReturn(position, person)) return false;
  if (position.ringFence.length > 0 && !meet(position.ringFence, person.memberOf)) return false;
  if (hiddenFromCountries.length === 0) return true;
  if (position.institutionCountry !== null && hiddenFromCountries.includes(position.institutionCountry))
    return false;
  return (
    !meet(hiddenFromCountries, position.countries) &&
    !position.legs.some((leg) => meet(hiddenFromCountries, leg.countries))
  );
}
