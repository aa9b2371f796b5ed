import { createHash } from 'node:crypto';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** An id as four words of 32 bits in the order of its text; whatever is no uuid as part of its digest. */
export function wordsOfId(id: string): [number, number, number, number] {
  const hex = UUID.test(id) ? id.replaceAll('-', '') : createHash('sha256').update(id).digest('hex');
  return [0, 8, 16, 24].map((at) => parseInt(hex.slice(at, at + 8), 16)) as [number, number, number, number];
}

/** Eight digits. */
export const hexOf = (word: number): string => word.toString(16).padStart(8, '0');

/** Ids as words, and the few that are no uuids as they were. */
export class Ids {
  constructor(private readonly odd = new Map<string, string>()) {}

  take(id: string): [number, number, number, number] {
    const words = wordsOfId(id);
    if (!UUID.test(id)) this.odd.set(words.map(hexOf).join(''), id);
    return words;
  }

  text(words: ArrayLike<number>, at: number): string {
    const all = hexOf(words[at]) + hexOf(words[at + 1]) + hexOf(words[at + 2]) + hexOf(words[at + 3]);
    if (this.odd.size > 0) {
      const odd = this.odd.get(all);
      if (odd !== undefined) return odd;
    }
    return `${all.slice(0, 8)}-${all.slice(8, 12)}-${all.slice(12, 16)}-${all.slice(16, 20)}-${all.slice(20)}`;
  }

  get state(): Map<string, string> {
    return this.odd;
  }
}
