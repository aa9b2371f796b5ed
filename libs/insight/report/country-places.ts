import type { Vocabulary } from '../../reference/vocabulary.js';

/** Needs of one country that say the same about where they are, as PostgreSQL counts them. */
export interface SaidPlace {
  /** In words; null where none is stated, and where it is kept back. */
  place: string | null;
  region: string | null;
  needs: number;
}

export type PlaceKind = 'town' | 'region' | 'not-stated';

/** Needs in one place, as fine as it may be told. */
export interface NeedsAtPlace {
  kind: PlaceKind;
  name: string | null;
  needs: number;
  /** Degrees north and east of a town that the reference lists know. */
  at: readonly [number, number] | null;
}

/**
 * A place that names a listed town of the country stands there (in the first that it names), any other in its region. A region
 * stays apart from a town of the same name and never has a position: what is kept back must not come to stand where others are
 * exact. Pure.
 */
export function needsByPlace(
  said: readonly SaidPlace[],
  country: string,
  vocabulary: Pick<Vocabulary, 'map' | 'place'>,
): NeedsAtPlace[] {
  const places = new Map<string, NeedsAtPlace>();
  for (const { place, region, needs } of said) {
    const town = place === null ? undefined : townIn(place, country, vocabulary);
    const kind: PlaceKind = town ? 'town' : region ? 'region' : 'not-stated';
    const name = town?.name ?? region;
    const key = `${kind} ${town?.code ?? name?.toLowerCase() ?? ''}`;
    const there = places.get(key) ?? { kind, name: name || null, needs: 0, at: town?.at ?? null };
    there.needs += needs;
    places.set(key, there);
  }
  return [...places.values()].sort(
    (a, b) => order[a.kind] - order[b.kind] || (a.name ?? '').localeCompare(b.name ?? ''),
  );
}

const order: Readonly<Record<PlaceKind, number>> = { town: 0, region: 1, 'not-stated': 2 };

function townIn(words: string, country: string, vocabulary: Pick<Vocabulary, 'map' | 'place'>) {
  const named = vocabulary.map('country', words).terms.find(({ code }) => code === country)?.place;
  const town = named === undefined ? undefined : vocabulary.place(named);
  return town?.city ? town : undefined;
}
