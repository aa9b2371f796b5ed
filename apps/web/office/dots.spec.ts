import fc from 'fast-check';
import { dotsOf, type Place } from './dots.js';

const at = (label: string, north: number, east: number, value: number | null): Place => ({
  ...{ label, north, east, value },
});

it('a dot is as large in area as its number, one that is left out is a ring, and nothing has none', () => {
  const { dots } = dotsOf(
    [
      at('Kenya', 0.6, 37.8, 16),
      at('Uganda', 1.3, 32.4, 4),
      at('Chad', 15.4, 18.6, null),
      at('Mali', 17, -3, 0),
    ],
    40,
  );
  const [kenya, uganda, chad] = dots;
  expect(dots.map(({ label }) => label?.text)).toEqual(['Kenya', 'Uganda', 'Chad']);
  expect(kenya.r).toBe(2 * uganda.r);
  expect([kenya.leftOut, uganda.leftOut, chad.leftOut]).toEqual([false, false, true]);
});

it('what nobody can place is named and not drawn', () => {
  const nowhere = { label: 'Not stated', north: null, east: null, value: 3 };
  expect(dotsOf([nowhere, at('Kenya', 0.6, 37.8, 1)], 40)).toMatchObject({
    ...{ unplaced: ['Not stated'], dots: [{ leftOut: false }] },
  });
  expect(dotsOf([], 40)).toMatchObject({ dots: [], width: 400, height: 200 });
});

const place = fc.record({
  label: fc.string({ minLength: 1, maxLength: 20 }),
  north: fc.double({ min: -55, max: 75, noNaN: true }),
  east: fc.double({ min: -175, max: 179, noNaN: true }),
  value: fc.option(fc.integer({ min: 0, max: 500 })),
});

it('all is inside, no name covers a dot or another name, and north is up', () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 30 }), (places) => {
      const { dots, width, height, scale } = dotsOf(places, 40);
      expect(dots).toHaveLength(places.filter(({ value }) => value !== 0).length);
      for (const { x, y } of dots) expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true);
      for (const { label } of dots)
        if (label) expect(label.x >= 0 && label.x <= width && label.y >= 0 && label.y <= height).toBe(true);
      expect(scale.length).toBeLessThanOrEqual(width / 3);
    }),
  );
  const { dots } = dotsOf([at('North', 10, 0, 1), at('South', -10, 1, 1)], 40);
  const [up, down] = ['North', 'South'].map((name) => dots.find(({ label }) => label?.text === name)!);
  expect(up.y).toBeLessThan(down.y);
});

it('a number that is left out changes nothing of the others', () => {
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 12 }), place, (places, hidden) => {
      const drawn = dotsOf([...places, { ...hidden, value: null }], 40);
      const others = dotsOf(places, 40);
      // As large as without it; its ring is as large as any.
      const sizes = (dots: typeof drawn.dots) => dots.map(({ r }) => r).sort((a, b) => a - b);
      expect(sizes(drawn.dots.filter(({ leftOut }) => !leftOut))).toEqual(
        sizes(others.dots.filter(({ leftOut }) => !leftOut)),
      );
      expect(new Set(drawn.dots.filter(({ leftOut }) => leftOut).map(({ r }) => r))).toEqual(new Set([6]));
    }),
  );
});
