import { createHash } from 'node:crypto';

/** Chance that repeats: the same seed makes the same people, so that two figures can be compared. */
export class Chance {
  constructor(private state: number) {}

  /** From 0 up to 1. Mulberry32: small, fast, and good enough to deal out professions. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  happens(share: number): boolean {
    return this.next() < share;
  }

  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  one<T>(of: readonly T[]): T {
    return of[Math.floor(this.next() * of.length)];
  }

  /** One of them by its weight. */
  weighed<T>(of: readonly (readonly [T, number])[]): T {
    let left = this.next() * of.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of of) {
      left -= weight;
      if (left < 0) return value;
    }
    return of[of.length - 1][0];
  }

  /** One of them, the first far more often than the last: nth place about 1/n (Zipf). */
  skewed<T>(of: readonly T[]): T {
    return of[Math.min(of.length - 1, Math.floor(Math.exp(this.next() * Math.log(of.length + 1))) - 1)];
  }

  /** Several different ones, at most as many as there are. */
  several<T>(of: readonly T[], count: number, pick: (of: readonly T[]) => T = (all) => this.one(all)): T[] {
    const chosen = new Set<T>();
    for (let tries = 0; chosen.size < Math.min(count, of.length) && tries < count * 8; tries++)
      chosen.add(pick(of));
    return [...chosen];
  }
}

/** The same id for the same words in every run, in the form of a uuid. */
export function idOf(...words: (string | number)[]): string {
  const hex = createHash('sha256').update(words.join(' ')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The token of an invented session: 43 characters, as a device would hold it. */
export function tokenOf(personId: string): string {
  return createHash('sha256').update(`bench session of ${personId}`).digest('base64url');
}
