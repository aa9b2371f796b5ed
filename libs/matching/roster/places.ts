/** Where everybody is, by id: open addressing in one typed array, eight bytes a person. */
export class Places {
  count = 0;
  /** Place + 2; 0 where free, 1 where somebody was. */
  private slots = new Int32Array(1_024);
  private used = 0;

  constructor(
    private readonly idsAt: (place: number) => ArrayLike<number>,
    private readonly offset: (place: number) => number,
  ) {}

  find(words: ArrayLike<number>): number {
    const slot = this.slotOf(words, 0);
    return slot < 0 ? -1 : this.slots[slot] - 2;
  }

  /** Notes the place of an id, or its new place. */
  put(words: ArrayLike<number>, at: number, place: number): void {
    const known = this.slotOf(words, at);
    if (known >= 0) {
      this.slots[known] = place + 2;
      return;
    }
    if ((this.used + 1) * 4 > this.slots.length * 3) this.spread();
    this.insert(words, at, place + 2);
    this.count++;
  }

  /** Somebody who is elsewhere now. The places of those who move must not be in use yet. */
  move(words: ArrayLike<number>, at: number, from: number, to: number): void {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = hashOf(words, at) & mask;
    while (slots[slot] !== from + 2) slot = (slot + 1) & mask;
    slots[slot] = to + 2;
  }

  remove(words: ArrayLike<number>): void {
    const slot = this.slotOf(words, 0);
    if (slot < 0) return;
    this.slots[slot] = 1;
    this.count--;
  }

  get bytes(): number {
    return this.slots.byteLength;
  }

  private slotOf(words: ArrayLike<number>, at: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    for (let slot = hashOf(words, at) & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const place = slots[slot] - 2;
      if (place < 0) continue;
      const ids = this.idsAt(place);
      const offset = this.offset(place);
      if (
        ids[offset] === words[at] &&
        ids[offset + 1] === words[at + 1] &&
        ids[offset + 2] === words[at + 2] &&
        ids[offset + 3] === words[at + 3]
      )
        return slot;
    }
    return -1;
  }

  private insert(words: ArrayLike<number>, at: number, value: number): void {
    const mask = this.slots.length - 1;
    let slot = hashOf(words, at) & mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = value;
    this.used++;
  }

  private spread(): void {
    const old = this.slots;
    let size = 1_024;
    while (size * 3 < (this.count + 1) * 5) size *= 2;
    this.slots = new Int32Array(size);
    this.used = 0;
    for (const value of old) if (value > 1) this.insert(this.idsAt(value - 2), this.offset(value - 2), value);
  }
}

function hashOf(words: ArrayLike<number>, at: number): number {
  let mix =
    words[at] ^ Math.imul(words[at + 1], 0x9e3779b1) ^ Math.imul(words[at + 2], 0x85ebca6b) ^ words[at + 3];
  mix = Math.imul(mix ^ (mix >>> 16), 0xc2b2ae35);
  return mix ^ (mix >>> 15);
}
