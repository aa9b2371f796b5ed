import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { anyPerson, anyPosition, today, vocabulary } from '../score.cases.js';
import { isIn, mergedTop } from './merging.js';
import { Roster } from './roster.js';

const keys = () => [4, 3, 2, 1];
const people = fc
  .sample(anyPerson, { numRuns: 400, seed: 61 })
  .map((person, at) => ({ ...person, personId: `p${at}` }));
const whole = Roster.build(people, vocabulary, today, keys);
const positions = fc.sample(anyPosition, { numRuns: 6, seed: 61 });

describe('shards', () => {
  it('say together what one roster of everybody says', () => {
    const of = 3;
    const shards = Array.from({ length: of }, (_, at) =>
      Roster.build(
        people.filter(({ personId }) => isIn({ at, of }, personId)),
        vocabulary,
        today,
        keys,
      ),
    );
    expect(shards.reduce((sum, { size }) => sum + size, 0)).toBe(people.length);
    let equals = 0;
    for (const position of positions) {
      const limits = [10, 50, people.length];
      for (const limit of limits)
        expect(
          mergedTop(
            shards.map((shard) => shard.top(position, limit)),
            limit,
          ),
        ).toEqual(whole.top(position, limit));
      const all = whole.top(position, people.length);
      equals += all.filter(({ overall }, at) => all[at - 1]?.overall === overall).length;
    }
    // Otherwise the order among equals was never tried.
    expect(equals).toBeGreaterThan(20);
  });

  it('are of much the same size, whatever ids begin with', () => {
    const sizes = [0, 0, 0, 0];
    for (let n = 0; n < 4_000; n++) {
      const id = `01a222f3-7c7d-7${randomUUID().slice(15)}`;
      sizes[[0, 1, 2, 3].findIndex((at) => isIn({ at, of: 4 }, id))]++;
    }
    for (const size of sizes) expect(size).toBeGreaterThan(850);
  });
});
