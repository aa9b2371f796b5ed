import fc from 'fast-check';
import { compare, unscored } from './comparing.js';

const hallmarks = ['vision', 'plans', 'gains'];
const sides = ['here', 'there'];
const said = (organisationId: string, hallmark: string, score: number) => ({
  ...{ organisationId, hallmark, score, words: null },
});

const anything = fc.array(
  fc.record({
    organisationId: fc.constantFrom(...sides),
    hallmark: fc.constantFrom(...hallmarks),
    score: fc.integer({ min: 1, max: 4 }),
    words: fc.constant(null),
  }),
);

describe('a Health Check', () => {
  it('shows how far apart the sides are, hallmark by hallmark', () => {
    const scores = [said('here', 'vision', 4), said('there', 'vision', 1), said('here', 'plans', 2)];
    expect(compare(hallmarks, sides, scores)).toEqual([
      { hallmark: 'vision', sides: [scores[0], scores[1]], apart: 3 },
      { hallmark: 'plans', sides: [scores[2], null], apart: null },
      { hallmark: 'gains', sides: [null, null], apart: null },
    ]);
    expect(unscored(hallmarks, scores)).toEqual(['gains']);
  });

  it('never shows a score that nobody gave', () => {
    fc.assert(
      fc.property(anything, (scores) => {
        for (const { hallmark, sides: of, apart } of compare(hallmarks, sides, scores)) {
          of.forEach((one, i) => {
            if (one) expect(scores).toContain(one);
            if (one) expect([one.hallmark, one.organisationId]).toEqual([hallmark, sides[i]]);
          });
          expect(apart === null || (Number.isInteger(apart) && apart >= 0 && apart <= 3)).toBe(true);
        }
      }),
    );
  });

  it('tells what is missing: whoever has scored everything misses nothing', () => {
    fc.assert(
      fc.property(anything, (scores) => {
        const missing = unscored(hallmarks, scores);
        const filled = [...scores, ...missing.map((hallmark) => said('here', hallmark, 1))];
        expect(unscored(hallmarks, filled)).toEqual([]);
      }),
    );
  });
});
