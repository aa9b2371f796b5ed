import { inTurns, turnFaults } from './turns.js';

const one = (name: string, turn?: number, anyOf?: boolean) => ({ name, turn, anyOf });

describe('The turns of a chain', () => {
  it('are one after the other where nobody states any', () => {
    expect(inTurns([one('a'), one('b')]).map(({ name, turn }) => `${name}${turn}`)).toEqual(['a0', 'b1']);
  });

  it('are counted from nought without gaps, in order, and keep who stands together', () => {
    const placed = inTurns([one('c', 7), one('a', 2, true), one('b', 2, true)]);
    expect(placed.map(({ name, turn, anyOf }) => `${name}${turn}${anyOf}`)).toEqual([
      'a0true',
      'b0true',
      'c1false',
    ]);
  });

  it('are stated for everybody or for nobody, and have one rule each', () => {
    expect(turnFaults([one('a', 0), one('b')])).toHaveLength(1);
    expect(turnFaults([one('a', 0, true), one('b', 0)]).map(({ field }) => field)).toEqual([
      'approvers.0.anyOf',
      'approvers.1.anyOf',
    ]);
    expect(turnFaults([one('a', 0, true), one('b', 0, true), one('c', 1)])).toEqual([]);
  });
});
