import { createHash } from 'node:crypto';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** An id as four words of 32 bits in the order of its text; whatever is no uuid as part of its digest. */
export function wordsOfId(id: string): [number, number, number, number] {
  const hex = UUID.test(id) ? id.replaceAll('-', '') : createHash('sha256').update(id).digest('hex');
  return [0, 8, 16, 24].map((at) => parseInt(hex.slice(at, at + 8), 16)) as [number, number, number, number];
}

const hexOf = (word: number): string => word.toString(16).padStart(8, '0');
const digitsOf = (words: ArrayLike<number>, at: number): string =>
  hexOf(words[at]) + hexOf(words[at + 1]) + hexOf(words[at + 2]) + hexOf(words[at + 3]);
const dashed = (digits: string): string =>
  `${digits.slice(0, 8)}-${digits.slice(8, 12)}-${digits.slice(12, 16)}-${digits.slice(16, 20)}-${digits.slice(20)}`;

/** Four words as the uuid that they are. */
export const uuidOf = (words: ArrayLike<number>, at = 0): string => dashed(digitsOf(words, at));

/** Ids as words, and the few that are no uuids as they were. */
export class Ids {
  constructor(private readonly odd = new Map<string, string>()) {}

  take(id: string): [number, number, number, number] {
    const words = wordsOfId(id);
    if (!UUID.test(id)) this.odd.set(digitsOf(words, 0), id);
    return words;
  }

  text(words: ArrayLike<number>, at: number): string {
    const digits = digitsOf(words, at);
    return this.odd.get(digits) ?? dashed(digits);
  }

  get state(): Map<string, string> {
    return this.odd;
  }
}
