import type { Chance } from '../population/chance.js';

/** Deals one of a list by its weight, with the sums made once: a million people ask for each several times. */
export function dealer<T>(of: readonly (readonly [T, number])[]): (chance: Chance) => T {
  let sum = 0;
  const upTo = of.map(([, weight]) => (sum += weight));
  return (chance) => {
    const left = chance.next() * sum;
    let at = 0;
    while (at < upTo.length - 1 && left >= upTo[at]) at++;
    return of[at][0];
  };
}

export const skewed = (chance: Chance, of: readonly string[], count: number): string[] =>
  chance.several(of, count, (all) => chance.skewed(all));
