import { Bitmaps } from './bitmaps.js';

describe('bitmaps cut from pieces of memory', () => {
  it('begin with nothing, though the memory was used before, and lie beside each other', () => {
    const bitmaps = new Bitmaps();
    for (let round = 0; round < 3; round++) {
      const all = Array.from({ length: 100 }, (_, at) => bitmaps.take(200 + at));
      for (const one of all) expect(one.every((word) => word === 0)).toBe(true);
      all.forEach((one, at) => one.fill(at + 1));
      all.forEach((one, at) => expect(one.every((word) => word === at + 1)).toBe(true));
      expect(bitmaps.bytes).toBeGreaterThanOrEqual(all.reduce((sum, { byteLength }) => sum + byteLength, 0));
      bitmaps.clear();
      expect(bitmaps.bytes).toBe(0);
    }
  });
});
