/**
 * Where a person stands among equals: a keyed mix of 128 bits of person under 128 bits of key, one key per need.
 * It is Chaskey-12 (Mouha and others, SAC 2014; ISO/IEC 29192-6), a message code made for 32-bit arithmetic whose
 * block is exactly one id: nobody can work out or steer a place without the key, and a million cost a tenth of a second.
 */
export type Words = ArrayLike<number>;

/** The turn of one need: 48 bits of the mix, so that two people rarely share one. */
export class Turns {
  private readonly k0: number;
  private readonly k1: number;
  private readonly k2: number;
  private readonly k3: number;
  private readonly last: readonly [number, number, number, number];

  constructor(key: Words) {
    [this.k0, this.k1, this.k2, this.k3] = [key[0] | 0, key[1] | 0, key[2] | 0, key[3] | 0];
    this.last = doubled(this.k0, this.k1, this.k2, this.k3);
  }

  /** The turn of the id in four words from `at` on. */
  of(words: Words, at = 0): number {
    const [l0, l1, l2, l3] = this.last;
    let v0 = this.k0 ^ l0 ^ words[at];
    let v1 = this.k1 ^ l1 ^ words[at + 1];
    let v2 = this.k2 ^ l2 ^ words[at + 2];
    let v3 = this.k3 ^ l3 ^ words[at + 3];
    for (let round = 0; round < 12; round++) {
      v0 = (v0 + v1) | 0;
      v1 = ((v1 << 5) | (v1 >>> 27)) ^ v0;
      v0 = (v0 << 16) | (v0 >>> 16);
      v2 = (v2 + v3) | 0;
      v3 = ((v3 << 8) | (v3 >>> 24)) ^ v2;
      v0 = (v0 + v3) | 0;
      v3 = ((v3 << 13) | (v3 >>> 19)) ^ v0;
      v2 = (v2 + v1) | 0;
      v1 = ((v1 << 7) | (v1 >>> 25)) ^ v2;
      v2 = (v2 << 16) | (v2 >>> 16);
    }
    return ((v1 ^ l1) & 0xffff) * 2 ** 32 + ((v0 ^ l0) >>> 0);
  }
}

/** Twice the key in the field that Chaskey uses, for a last block that is whole. */
function doubled(k0: number, k1: number, k2: number, k3: number): [number, number, number, number] {
  return [
    (k0 << 1) ^ ((k3 >>> 31) * 0x87),
    (k1 << 1) | (k0 >>> 31),
    (k2 << 1) | (k1 >>> 31),
    (k3 << 1) | (k2 >>> 31),
  ];
}
