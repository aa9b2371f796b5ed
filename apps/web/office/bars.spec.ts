import { barsOf } from './bars.js';

it('the longest fills its room, the others are as long as their share, and none without a number', () => {
  const { bars, width, left, height } = barsOf([
    { label: 'a', said: '10', value: 10 },
    { label: 'b', said: '5', value: 5 },
    { label: 'c', said: 'fewer than five', value: null },
  ]);
  expect(bars[0].width).toBeLessThanOrEqual(width - left);
  expect(bars[1].width).toBe(bars[0].width / 2);
  expect(bars[2].width).toBe(0);
  expect(bars.every(({ y }) => y >= 0 && y < height)).toBe(true);
});

it('nothing but nothing is still a drawing', () => {
  expect(barsOf([])).toMatchObject({ bars: [], height: 34 });
  expect(barsOf([{ label: 'a', said: '0', value: 0 }]).bars[0].width).toBe(0);
});

it('labels have room beside their bars, and end in dots where they are too long for any', () => {
  const { bars, left } = barsOf([
    { label: 'Approved by the employer', said: '6', value: 6 },
    { label: 'x'.repeat(80), said: '1', value: 1 },
  ]);
  expect(left).toBeGreaterThan(8 * bars[1].label.length);
  expect(bars.map(({ label }) => label)).toEqual(['Approved by the employer', `${'x'.repeat(35)}…`]);
});
