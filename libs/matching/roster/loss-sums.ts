import { MOST_WORDS } from './bits.js';

/** What rows of one block lose, exactly, 32 at a time: of 32 sums each bit is one word. */
export class LossSums {
  private bits = 0;
  private sums = new Int32Array(0);

  /** Begins with nothing; none of the sums will be more than `largest`. */
  begin(largest: number, words: number): void {
    this.bits = 33 - Math.clz32(largest);
    const length = MOST_WORDS * this.bits;
    if (this.sums.length < length) this.sums = new Int32Array(length);
    else this.sums.fill(0, 0, words * this.bits);
  }

  /** Adds an amount to the sums of some rows of a word, as one adds by hand. */
  add(word: number, rows: number, amount: number): void {
    const { bits, sums } = this;
    const from = word * bits;
    let carry = 0;
    for (let bit = 0; bit < bits; bit++) {
      const one = sums[from + bit];
      const other = (amount >> bit) & 1 ? rows : 0;
      sums[from + bit] = one ^ other ^ carry;
      carry = (one & other) | (carry & (one ^ other));
    }
  }

  /** Rows of a word whose sum is no more than `most`. */
  atMost(word: number, most: number): number {
    const { bits, sums } = this;
    if (most >= 2 ** bits) return -1;
    const from = word * bits;
    let below = 0;
    let equal = -1;
    for (let bit = bits - 1; bit >= 0; bit--) {
      const one = sums[from + bit];
      if ((most >>> bit) & 1) {
        below |= equal & ~one;
        equal &= one;
      } else equal &= ~one;
    }
    return below | equal;
  }
}
