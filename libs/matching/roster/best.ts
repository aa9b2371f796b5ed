import type { Outcome } from '../score.js';

export interface Standing {
  outcome: Outcome;
  fitForNeed: number;
  fitForClinician: number;
  overall: number;
}

/** One person's place in a list: by the rule, then by turn, then by id. */
export interface Placed extends Standing {
  personId: string;
  turn: number;
}

export interface Entry extends Standing {
  words: readonly [number, number, number, number];
  turn: number;
}

const before = (a: Entry, b: Entry): boolean => {
  if (a.overall !== b.overall) return a.overall > b.overall;
  if (a.turn !== b.turn) return a.turn < b.turn;
  for (let word = 0; word < 4; word++)
    if (a.words[word] !== b.words[word]) return a.words[word] < b.words[word];
  return false;
};

/** The best so far, in order, and what it takes to be among them. */
export class Best {
  private readonly entries: Entry[] = [];
  /** Whoever comes out below this is not among the best. */
  least: number;

  constructor(
    readonly limit: number,
    floor: number,
  ) {
    this.least = limit > 0 ? floor : Infinity;
  }

  get isFull(): boolean {
    return this.entries.length === this.limit;
  }

  get inOrder(): Entry[] {
    return this.limit === Infinity ? this.entries.sort((a, b) => (before(a, b) ? -1 : 1)) : this.entries;
  }

  take(entry: Entry): void {
    const { entries, limit } = this;
    // Of everybody there is no least to keep: sorted once, at the end.
    if (limit === Infinity) return void entries.push(entry);
    if (entries.length === limit && !before(entry, entries[limit - 1])) return;
    let low = 0;
    let high = entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (before(entries[middle], entry)) low = middle + 1;
      else high = middle;
    }
    entries.splice(low, 0, entry);
    if (entries.length > limit) entries.pop();
    if (entries.length === limit) this.least = entries[limit - 1].overall;
  }
}
