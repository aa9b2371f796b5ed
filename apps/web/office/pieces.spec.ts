import { piecesOf } from './imports.controller.js';

it('pieces put together are the whole, none is too long, and no letter is cut in two', () => {
  const whole = 'aé🩺'.repeat(7) + 'b';
  for (const most of [2, 3, 5, 100]) {
    const pieces = [...piecesOf(whole, most)];
    expect(pieces.join('')).toBe(whole);
    for (const piece of pieces) {
      expect(piece.length).toBeLessThanOrEqual(most);
      expect(() => encodeURIComponent(piece)).not.toThrow();
    }
  }
  expect([...piecesOf('', 10)]).toEqual([]);
});
