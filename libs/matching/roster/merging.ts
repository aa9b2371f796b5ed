import { wordsOfId } from './ids.js';

/** What the order of a list is decided by. `overall` is one number for the whole of it: every match before every near miss. */
export interface InOrder {
  overall: number;
  turn: number;
  personId: string;
}

/** Best first; equals by their turn, then by id. */
export const byOrder = (a: InOrder, b: InOrder): number =>
  b.overall - a.overall ||
  a.turn - b.turn ||
  (a.personId < b.personId ? -1 : a.personId > b.personId ? 1 : 0);

/** One of the shards into which everybody is split: which, from 0, of how many. */
export interface Shard {
  at: number;
  of: number;
}

/**
 * Whether somebody is in the shard: by id alone, so that every program says the same, and spread evenly, also where ids
 * begin alike because they were made on one day.
 */
export function isIn({ at, of }: Shard, personId: string): boolean {
  if (of === 1) return true;
  const [first, second, third, fourth] = wordsOfId(personId);
  let mix =
    first ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35) ^ Math.imul(fourth, 0x27d4eb2f);
  mix = Math.imul(mix ^ (mix >>> 16), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return ((mix ^ (mix >>> 16)) >>> 0) % of === at;
}

/**
 * The best of everybody from the best of each shard. Exact: whoever is among the first `limit` of all is among the first
 * `limit` of their own shard, and every order is the same in all of them.
 */
export function mergedTop<T extends InOrder>(lists: readonly (readonly T[])[], limit: number): T[] {
  return lists.flat().sort(byOrder).slice(0, limit);
}
