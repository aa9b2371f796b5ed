import {
  type Kinds,
  nothingTold,
  smallest,
  type Told,
  toldInRows,
  toldInWhole,
} from '../../platform/small-numbers/told-apart.js';
import type { IndicatorUnit } from './indicator.entity.js';

/** To what a report is narrowed: nothing, or one of these. Two at once would let single people be cut out. */
export type Scope = { country: string } | { partnership: string } | { programme: string } | null;

/** As app.indicator_numbers counts: a column is null where the row is about all of them. */
export interface Counted {
  code: string;
  year: number;
  country: string | null;
  /** The partnership's id and the programme's name with a bar between; either can be empty. */
  part: string | null;
  kind: string | null;
  value: number;
  people: number;
}

/** A number that may be shown; null where it is left out. `atLeast`: something that is left out belongs to it. */
export interface Shown {
  value: number | null;
  atLeast: boolean;
}

/** One line of an indicator: of all, of one kind, or of what is not told apart. */
export interface Line {
  kind: string | null;
  /** In the order of the years of the report. */
  years: Shown[];
  total: Shown | null;
}

/** What nobody can ask for: what belongs to no partnership and no programme. */
const nobodys = new Set(['|']);
export const rest = 'not-told-apart';

/** Whoever counts in one year may count in the next: such years do not add up to a whole. */
const neverAddedUp = new Set(['volunteers', 'refusals']);

/** How deep app.indicator_numbers has to count, so that it can be decided what may be told of a scope. */
export function depthOf(scope: Scope): 1 | 2 | 3 {
  if (!scope) return 1;
  return 'country' in scope ? 2 : 3;
}

/**
 * The lines of one indicator. What is of people is told only as far as `toldInRows` lets it be, decided for each year on its
 * own over everything there is, whatever was asked for: so no two reports can be held against each other. Pure.
 */
export function linesOf(
  counted: readonly Counted[],
  { unit, scope, years }: { unit: IndicatorUnit; scope: Scope; years: readonly number[] },
): Line[] {
  const byYear = years.map((year) => {
    const there = counted.filter((one) => one.year === year);
    return unit === 'things' ? plain(there, scope) : ofPeople(there, scope);
  });
  const kinds = [...new Set(byYear.flatMap(({ kinds: told }) => [...told.keys()]))].filter(Boolean).sort();
  const addsUp = !neverAddedUp.has(counted[0]?.code ?? '');
  const line = (kind: string | null, shown: Shown[]): Line => ({
    ...{ kind, years: shown },
    total: addsUp && years.length > 1 ? added(shown) : null,
  });
  const whole = line(null, byYear.map(({ whole: all }) => all)); // prettier-ignore
  if (kinds.length === 0) return [whole];
  const apart = kinds.map((kind) => line(kind, byYear.map((one) => one.kinds.get(kind) ?? leftOut))); // prettier-ignore
  const others = byYear.map(({ whole: all, kinds: told }) => {
    if (all.value === null) return leftOut;
    const value = tidy(all.value - sumOf([...told.values()].map((one) => one.value ?? 0)));
    return { value, atLeast: all.atLeast };
  });
  const isParted = others.some(({ value }) => value !== null && value > 0);
  return [whole, ...apart, ...(isParted ? [line(rest, others)] : [])];
}

const leftOut: Shown = { value: null, atLeast: false };

interface OfYear {
  whole: Shown;
  kinds: Map<string, Shown>;
}

/** Numbers of things are shown as they are. */
function plain(counted: readonly Counted[], scope: Scope): OfYear {
  const rows = counted.filter((one) => isIn(one, scope));
  const kinds = new Map<string, Shown>();
  let whole = 0;
  for (const { kind, value } of rows) {
    if (kind === null) whole += value;
    else kinds.set(kind, { value: tidy((kinds.get(kind)?.value ?? 0) + value), atLeast: false });
  }
  return { whole: { value: tidy(whole), atLeast: false }, kinds };
}

function ofPeople(counted: readonly Counted[], scope: Scope): OfYear {
  const table = new Map<string, Counted>();
  const inPlace = new Map<string, Counted[]>();
  for (const one of counted) {
    table.set(key(one.country, one.part, one.kind), one);
    const place = key(one.country, one.part);
    const there = inPlace.get(place) ?? [];
    inPlace.set(place, there);
    if (one.kind !== null) there.push(one);
  }
  const kindsOf = (country: string | null, part: string | null): Kinds => {
    const whole = table.get(key(country, part, null))?.people ?? 0;
    const kinds = inPlace.get(key(country, part)) ?? [];
    // People who are few altogether stay few, however often they count in several kinds.
    let left = whole < smallest ? whole : Infinity;
    return new Map(
      kinds.map(({ kind, people }): [string, number] => {
        const counts = Math.min(people, whole, left);
        left -= counts;
        return [kind!, counts];
      }),
    );
  };
  const named = (of: (one: Counted) => string | null | undefined) =>
    [...new Set(counted.map(of))].filter((one): one is string => typeof one === 'string');
  const countries = named(({ country }) => country);
  const inAll = toldInWhole(kindsOf(null, null));
  if (!scope) return shownOf([{ told: inAll, country: null, part: null }], table);
  const inCountries = toldInRows(new Map(countries.map((one) => [one, kindsOf(one, null)])), inAll);
  if ('country' in scope) {
    const told = inCountries.get(scope.country) ?? nothingTold;
    return shownOf([{ told, country: scope.country, part: null }], table);
  }
  const places = countries.flatMap((country) => {
    const parts = named((one) => (one.country === country ? one.part : null));
    const wanted = parts.filter((part) => isPart(part, scope));
    if (wanted.length === 0) return [];
    const told = toldInRows(
      new Map(parts.map((part) => [part, kindsOf(country, part)])),
      inCountries.get(country)!,
      nobodys,
    );
    return wanted.map((part) => ({ told: told.get(part)!, country, part }));
  });
  return shownOf(places, table);
}

/** The sums of what may be told of these places. */
function shownOf(
  places: readonly { told: Told; country: string | null; part: string | null }[],
  table: ReadonlyMap<string, Counted>,
): OfYear {
  const open = places.filter(({ told }) => told.whole);
  const valueOf = (place: { country: string | null; part: string | null }, kind: string | null) =>
    table.get(key(place.country, place.part, kind))?.value ?? 0;
  const some = open.length < places.length;
  const kinds = new Map<string, Shown>();
  for (const place of open)
    for (const kind of place.told.kinds) {
      const value = tidy((kinds.get(kind)?.value ?? 0) + valueOf(place, kind));
      // Of several places, one that leaves it out may have it too.
      kinds.set(kind, { value, atLeast: places.length > 1 });
    }
  if (open.length === 0) return { whole: leftOut, kinds };
  return { whole: { value: tidy(sumOf(open.map((one) => valueOf(one, null)))), atLeast: some }, kinds };
}

function isIn({ country, part }: Counted, scope: Scope): boolean {
  if (!scope) return country === null && part === null;
  if ('country' in scope) return country === scope.country && part === null;
  return part !== null && isPart(part, scope);
}

function isPart(part: string, scope: { partnership: string } | { programme: string }): boolean {
  const bar = part.indexOf('|');
  return 'partnership' in scope
    ? part.slice(0, bar) === scope.partnership
    : part.slice(bar + 1) === scope.programme;
}

function added(shown: readonly Shown[]): Shown {
  const there = shown.filter(({ value }) => value !== null);
  if (there.length === 0) return leftOut;
  return {
    value: tidy(sumOf(there.map(({ value }) => value!))),
    atLeast: there.length < shown.length || there.some(({ atLeast }) => atLeast),
  };
}

const key = (...parts: (string | null)[]) => parts.map((part) => part ?? '*').join('\n');
const sumOf = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
/** Days and shares to a tenth: what is finer is not known. */
const tidy = (value: number) => Math.round(value * 10) / 10;
