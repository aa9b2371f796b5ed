import { bandOf, shapeOf } from './bands.js';
import { aLeg, aPosition, aRequirement } from './score.cases.js';

const years = (n: number) => aRequirement({ kind: 'years', years: n });

describe('bands', () => {
  it('tell fewer than ten and nobody alike', () => {
    expect([0, 9, 10, 24, 25, 5000].map(bandOf)).toEqual([
      'fewer-than-10',
      'fewer-than-10',
      '10-to-24',
      '10-to-24',
      '25-or-more',
      '25-or-more',
    ]);
  });

  it('stay for what is asked nearly the same: another word, another day, another year', () => {
    const before = aPosition({ legs: [aLeg({ from: 20_790 })], requirements: [years(3)], words: ['one'] });
    const after = aPosition({
      positionId: 'another',
      legs: [aLeg({ from: 20_791 })],
      requirements: [years(4)],
      words: [],
    });
    expect(shapeOf([after])).toBe(shapeOf([before]));
  });

  it('are new for what is really another question', () => {
    expect(shapeOf([aPosition({ professions: ['nurse'] })])).not.toBe(shapeOf([aPosition()]));
    expect(shapeOf([aPosition({ requirements: [{ ...years(3), essential: false }] })])).not.toBe(
      shapeOf([aPosition({ requirements: [years(3)] })]),
    );
  });
});
