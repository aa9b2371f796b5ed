import { Relatedness, isMet, nearness } from './criterion.js';
import { countriesOf, legsOf } from './existence.js';
import { PersonFacts, PositionFacts } from './facts.js';
import { professionReading, professionsAsked } from './ground.criteria.js';
import { thresholdsOn } from './thresholds.js';

/**
 * What SQL may narrow a position's people to before the rule is asked. Each line follows from the rule itself, so that
 * nobody whom it makes a match or a near miss is dropped:
 * - professions: the rule's own reading of every profession in the reference library; without one that is met or
 *   related nothing else can make a match or a near miss;
 * - refusals, hidden-from lists, ring-fences and, for a learning need, where people live, for a return post, whether they
 *   ticked *return*: the pair does not exist.
 * Nothing else may narrow. Skills, languages, ties, registrations and dates are open lists where silence is a
 * question, and a single no is still a near miss.
 */
export interface Narrowing {
  /** Codes of which a person must have at least one, past or present; null: any, but at least one. */
  professions: readonly string[] | null;
  /** Nobody who refuses or hides from this institution. */
  notRefusing: string;
  /** Nobody who hides from any of these countries. */
  notHiddenFrom: readonly string[];
  /** Only people inside one of these organisations; empty: everybody. */
  memberOf: readonly string[];
  /** A learning need: only people who said that they live outside the United Kingdom. */
  overseas: boolean;
  /** A return post: only people who ticked *return* for one of these countries, or for any; null: it is none. */
  returning: readonly string[] | null;
  /**
   * One line per leg: a person stays where at least one is open to them. A line is closed to people whose refused
   * countries hold all of `countries`; where `onlyIfRemoteToo`, only to those who want nothing for them at all. A line
   * without countries is open to everybody.
   */
  legs: readonly { countries: readonly string[]; onlyIfRemoteToo: boolean }[];
}

/** Null: the position is paused and has nobody. `professions` are all codes of the reference library. */
export function narrowing(
  position: PositionFacts,
  professions: readonly string[],
  vocabulary: Relatedness,
  asOf: number,
): Narrowing | null {
  if (position.paused) return null;
  const open = position.anyProfession || position.professions.length === 0;
  const asked = professionsAsked(position, {
    near: nearness(vocabulary),
    field: vocabulary,
    thresholds: thresholdsOn(asOf),
  });
  const accepted = professions.filter((code) =>
    isMet(professionReading(asked, { professions: [{ code, specialties: [], years: null, current: true }] })),
  );
  return {
    // A code that the library has dropped since may still stand on both sides.
    professions:
      open || asked.hasOpenPractice ? null : [...new Set([...accepted, ...position.professions])].sort(),
    notRefusing: position.institutionId,
    notHiddenFrom: [
      ...new Set([
        ...position.countries,
        ...position.legs.flatMap(({ countries }) => countries),
        ...(position.institutionCountry === null ? [] : [position.institutionCountry]),
      ]),
    ].sort(),
    memberOf: [...position.ringFence].sort(),
    overseas: position.learning,
    returning: position.returnPost ? [...position.countries].sort() : null,
    legs: legsOf(position).map((leg) => ({
      countries: [...countriesOf(position, leg)].sort(),
      onlyIfRemoteToo: leg.mode !== 'in-country',
    })),
  };
}

/** Nobody is dropped whom any of these keeps: for variants of one need of which some ask for less. */
export function widest([first, ...others]: readonly [Narrowing, ...Narrowing[]]): Narrowing {
  return others.reduce(
    (wide, one): Narrowing => ({
      professions:
        wide.professions && one.professions
          ? [...new Set([...wide.professions, ...one.professions])].sort()
          : null,
      notRefusing: wide.notRefusing,
      notHiddenFrom: wide.notHiddenFrom.filter((country) => one.notHiddenFrom.includes(country)),
      memberOf:
        wide.memberOf.length > 0 && one.memberOf.length > 0
          ? [...new Set([...wide.memberOf, ...one.memberOf])].sort()
          : [],
      overseas: wide.overseas && one.overseas,
      returning:
        wide.returning && one.returning ? [...new Set([...wide.returning, ...one.returning])].sort() : null,
      legs: [...wide.legs, ...one.legs.filter((leg) => !wide.legs.some((known) => sameLeg(known, leg)))],
    }),
    first,
  );
}

const sameLeg = (one: Narrowing['legs'][number], other: Narrowing['legs'][number]): boolean =>
  one.onlyIfRemoteToo === other.onlyIfRemoteToo && one.countries.join() === other.countries.join();

/** The narrowing in plain form: what the SQL must say, no more and no less. */
export function isCandidate(narrowed: Narrowing, person: PersonFacts): boolean {
  const { professions, notRefusing, notHiddenFrom, memberOf, overseas, returning, legs } = narrowed;
  const { never, livesIn, returning: back } = person;
  return (
    person.professions.some(({ code }) => professions === null || professions.includes(code)) &&
    !never.institutions.includes(notRefusing) &&
    !notHiddenFrom.some((country) => never.hiddenFromCountries.includes(country)) &&
    (memberOf.length === 0 || memberOf.some((organisation) => person.memberOf.includes(organisation))) &&
    (!overseas || (livesIn !== null && livesIn !== 'GB')) &&
    (returning === null ||
      (back.ticked &&
        (back.countries.length === 0 || back.countries.some((country) => returning.includes(country))))) &&
    legs.some(
      ({ countries, onlyIfRemoteToo }) =>
        countries.length === 0 ||
        (onlyIfRemoteToo && !never.remoteToo) ||
        !countries.every((country) => never.countries.includes(country)),
    )
  );
}
