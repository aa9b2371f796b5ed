/** Words of one piece of memory. */
const PIECE = 8_192;
/** So many pieces that nobody uses are kept for whoever needs some next. */
const SPARE = 64;
const spare: Int32Array[] = [];

/**
 * Bitmaps, cut from pieces of memory that hold many. A line needs some hundreds, a kilobyte each: to ask for memory for each of
 * them, and to have it collected, took longer than to fill it.
 */
export class Bitmaps {
  private readonly pieces: Int32Array[] = [];
  private used = PIECE;

  get bytes(): number {
    return this.pieces.length * PIECE * 4;
  }

  /** A bitmap of so many words, all 0. */
  take(words: number): Int32Array {
    if (this.used + words > PIECE) {
      this.pieces.push(spare.pop()?.fill(0) ?? new Int32Array(PIECE));
      this.used = 0;
    }
    return this.pieces.at(-1)!.subarray(this.used, (this.used += words));
  }

  /** None of the bitmaps may be in use any more. */
  clear(): void {
    while (this.pieces.length > 0 && spare.length < SPARE) spare.push(this.pieces.pop()!);
    this.pieces.length = 0;
    this.used = PIECE;
  }
}
