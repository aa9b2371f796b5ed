/** Most people of a block as it is made; half as many again before it is made anew, as two where need be. */
export const BLOCK = 8_192;
/** People put behind the sorted ones before a block is sorted again. */
export const TAIL = 96;
/** No block ever has more. */
export const MOST_ROWS = BLOCK * 2 + TAIL;

/** Rows of a block stand 32 to a word, each as one bit. */
export const BITS = 5;
export const MOST_WORDS = (MOST_ROWS >> BITS) + 1;

/** The row of the lowest bit of a word. */
export const lowest = (word: number, rows: number): number => (word << BITS) + 31 - Math.clz32(rows & -rows);

export function bitCount(rows: number): number {
  let count = rows - ((rows >>> 1) & 0x5555_5555);
  count = (count & 0x3333_3333) + ((count >>> 2) & 0x3333_3333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

/** Sets the bits of rows from `from` up to `to`. */
export function setRows(rows: Int32Array, from: number, to: number): void {
  for (let row = from; row < to;) {
    const word = row >> BITS;
    const end = Math.min(to, (word + 1) << BITS);
    const upTo = end & 31;
    rows[word] |= (-1 << (row & 31)) & (upTo === 0 ? -1 : ~(-1 << upTo));
    row = end;
  }
}

/** Rows of one block, as bits: room for the largest. */
export const noRows = (): Int32Array => new Int32Array(MOST_WORDS);

export function isAny(rows: Int32Array, words: number): boolean {
  for (let word = 0; word < words; word++) if (rows[word] !== 0) return true;
  return false;
}

export function countOf(rows: Int32Array, words: number): number {
  let count = 0;
  for (let word = 0; word < words; word++) if (rows[word] !== 0) count += bitCount(rows[word]);
  return count;
}
