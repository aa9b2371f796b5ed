import { uuidOf, wordsOfId } from './ids.js';
import { lengthened } from './tuples.js';

/** As it goes from one program to another: base64 of both arrays. */
export interface MatchesText {
  words: string;
  overalls: string;
}

/**
 * Everybody who fits a position, by id (a uuid): 18 bytes each, because a need may fit a quarter of a million people, and as many
 * objects are more than a program has room for.
 */
export class Matches {
  private constructor(
    /** Four words of 32 bits an id, in the order of ids. */
    private readonly words: Uint32Array,
    /** How good each is: the whole of the order but for turns. */
    private readonly overalls: Uint16Array,
  ) {}

  /** `count` of them, in any order. */
  static of(words: Uint32Array, overalls: Uint16Array, count: number): Matches {
    const places = Uint32Array.from({ length: count }, (_, place) => place).sort((a, b) =>
      compared(words, a, words, b),
    );
    const [sortedWords, sortedOveralls] = [new Uint32Array(count * 4), new Uint16Array(count)];
    places.forEach((place, at) => {
      for (let word = 0; word < 4; word++) sortedWords[at * 4 + word] = words[place * 4 + word];
      sortedOveralls[at] = overalls[place];
    });
    return new Matches(sortedWords, sortedOveralls);
  }

  /** Those of all shards, of whom everybody is in one. */
  static merged(parts: readonly Matches[]): Matches {
    const all = new Gathering();
    for (const { words, overalls, length } of parts)
      for (let at = 0; at < length; at++) all.put(words, at * 4, overalls[at]);
    return all.matches;
  }

  static from({ words, overalls }: MatchesText): Matches {
    const bytes = [words, overalls].map((text) => Uint8Array.from(Buffer.from(text, 'base64')).buffer);
    return new Matches(new Uint32Array(bytes[0]), new Uint16Array(bytes[1]));
  }

  get text(): MatchesText {
    const of = ({ buffer, byteOffset, byteLength }: Uint32Array | Uint16Array) =>
      Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength).toString('base64');
    return { words: of(this.words), overalls: of(this.overalls) };
  }

  get length(): number {
    return this.overalls.length;
  }

  /** Ids and how good each is, of those who come after one id up to another, that one too; without bounds where they are null. */
  *between(after: string | null, last: string | null): Generator<[personId: string, overall: number]> {
    const end = last === null ? this.length : this.placeAfter(last);
    for (let at = after === null ? 0 : this.placeAfter(after); at < end; at++)
      yield [this.idAt(at), this.overalls[at]];
  }

  /** The next ids after one; from the first where it is null. */
  next(after: string | null, most: number): string[] {
    const from = after === null ? 0 : this.placeAfter(after);
    const count = Math.min(most, this.length - from);
    return Array.from({ length: count }, (_, at) => this.idAt(from + at));
  }

  private idAt(at: number): string {
    return uuidOf(this.words, at * 4);
  }

  /** Where the first stands that comes after an id. */
  private placeAfter(id: string): number {
    const words = Uint32Array.from(wordsOfId(id));
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compared(this.words, middle, words, 0) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Puts matches together one by one. */
export class Gathering {
  private words = new Uint32Array(4_096);
  private overalls = new Uint16Array(1_024);
  private count = 0;

  put(words: ArrayLike<number>, at: number, overall: number): void {
    if (this.count === this.overalls.length) {
      this.words = lengthened(this.words, this.words.length * 2);
      this.overalls = lengthened(this.overalls, this.overalls.length * 2);
    }
    for (let word = 0; word < 4; word++) this.words[this.count * 4 + word] = words[at + word];
    this.overalls[this.count++] = overall;
  }

  get matches(): Matches {
    return Matches.of(this.words, this.overalls, this.count);
  }
}

function compared(a: Uint32Array, placeA: number, b: Uint32Array, placeB: number): number {
  for (let word = 0; word < 4; word++) {
    const [one, other] = [a[placeA * 4 + word], b[placeB * 4 + word]];
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}
