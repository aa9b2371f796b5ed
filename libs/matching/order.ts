import { Standing } from './score.js';

/**
 * The order of a list: by the rule, then, among equals, rotated by a seed (the need and the week, say), so that
 * nobody is always twenty-first. The same seed gives the same order, on every page and every machine.
 */
export function inOrder<T extends Pick<Standing, 'overall'>>(
  list: readonly T[],
  seed: string,
  idOf: (one: T) => string,
): T[] {
  return list
    .map((one) => ({ one, id: idOf(one), turn: turnOf(seed, idOf(one)) }))
    .sort(
      (a, b) => b.one.overall - a.one.overall || a.turn - b.turn || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
    )
    .map(({ one }) => one);
}

/** A 32-bit number that looks random and depends on seed and id only (FNV-1a, then the finaliser of MurmurHash3). */
export function turnOf(seed: string, id: string): number {
  let mix = 0x811c9dc5;
  for (const character of `${seed}\n${id}`) mix = Math.imul(mix ^ character.codePointAt(0)!, 0x01000193);
  mix = Math.imul(mix ^ (mix >>> 16), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
}
