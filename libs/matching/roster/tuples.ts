/** Distinct runs of whole numbers, each with an id from 0 on, in two typed arrays and no object per run. */
export class Tuples {
  count = 0;
  private pool: Int32Array;
  /** Where each run ends in the pool. */
  private ends: Int32Array;
  /** Open addressing: id + 1, or 0 where free. */
  private slots: Int32Array;

  constructor(from?: TuplesState) {
    this.count = from?.count ?? 0;
    this.pool = from?.pool ?? new Int32Array(256);
    this.ends = from?.ends ?? new Int32Array(64);
    this.slots = new Int32Array(128);
    if (from) this.spread(1 << (34 - Math.clz32(Math.max(64, this.count))));
  }

  idOf(run: ArrayLike<number>, length: number): number {
    const mask = this.slots.length - 1;
    let slot = hashOf(run, 0, length) & mask;
    for (let found = this.slots[slot]; found !== 0; found = this.slots[(slot = (slot + 1) & mask)])
      if (this.is(found - 1, run, length)) return found - 1;
    const start = this.startOf(this.count);
    if (start + length > this.pool.length) this.pool = grown(this.pool, start + length);
    if (this.count === this.ends.length) this.ends = grown(this.ends, this.count + 1);
    for (let at = 0; at < length; at++) this.pool[start + at] = run[at];
    this.ends[this.count] = start + length;
    this.slots[slot] = ++this.count;
    if (this.count * 2 > this.slots.length) this.spread(this.slots.length * 2);
    return this.count - 1;
  }

  lengthOf(id: number): number {
    return this.ends[id] - this.startOf(id);
  }

  at(id: number, place: number): number {
    return this.pool[this.startOf(id) + place];
  }

  get bytes(): number {
    return this.pool.byteLength + this.ends.byteLength + this.slots.byteLength;
  }

  get state(): TuplesState {
    return {
      count: this.count,
      pool: this.pool.slice(0, this.startOf(this.count)),
      ends: this.ends.slice(0, this.count),
    };
  }

  private startOf(id: number): number {
    return id === 0 ? 0 : this.ends[id - 1];
  }

  private is(id: number, run: ArrayLike<number>, length: number): boolean {
    const start = this.startOf(id);
    if (this.ends[id] - start !== length) return false;
    for (let at = 0; at < length; at++) if (this.pool[start + at] !== run[at]) return false;
    return true;
  }

  private spread(size: number): void {
    this.slots = new Int32Array(size);
    for (let id = 0; id < this.count; id++) {
      const start = this.startOf(id);
      let slot = hashOf(this.pool, start, this.ends[id] - start) & (size - 1);
      while (this.slots[slot] !== 0) slot = (slot + 1) & (size - 1);
      this.slots[slot] = id + 1;
    }
  }
}

export interface TuplesState {
  count: number;
  pool: Int32Array;
  ends: Int32Array;
}

function hashOf(run: ArrayLike<number>, start: number, length: number): number {
  let mix = 0x811c9dc5;
  for (let at = 0; at < length; at++) {
    mix = Math.imul(mix ^ run[start + at], 0x01000193);
    mix ^= mix >>> 15;
  }
  mix = Math.imul(mix ^ (mix >>> 16), 0x85ebca6b);
  return mix ^ (mix >>> 13);
}

type Numbers = Int32Array | Uint32Array | Uint16Array | Uint8Array;

/** A longer copy: by half, as memory is what a roster is short of. */
export function grown<T extends Numbers>(from: T, least: number): T {
  return lengthened(from, Math.max(least, from.length + (from.length >> 1) + 16));
}

/** A copy of this length. */
export function lengthened<T extends Numbers>(from: T, length: number): T {
  const Kind = from.constructor as new (length: number) => T;
  const to = new Kind(length);
  to.set(from);
  return to;
}
