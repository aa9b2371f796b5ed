import { asksAtOnce, inTurns, turnFaults } from './turns.js';

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

  it('keep their places as they are counted, and ask at once whoever has nobody before them', () => {
    const placed = inTurns([
      { name: 'c', turn: 4, anyOf: true, branch: '7' },
      { name: 'a', turn: 4, anyOf: true, branch: '3 then 5' },
      { name: 'b', turn: 4, anyOf: true, branch: '3 then 9' },
      { name: 'd', turn: 5, anyOf: true, branch: '2' },
      { name: 'e', turn: 5, anyOf: true, branch: '2' },
    ]);
    expect(placed.map(({ name, turn, branch }) => [name, turn, branch])).toEqual([
      ['c', 0, '1'],
      ['a', 0, '2 then 1'],
      ['b', 0, '2 then 2'],
      ['d', 1, null],
      ['e', 1, null],
    ]);
    expect(placed.map(asksAtOnce)).toEqual([true, true, false, false, false]);
    // Two in one branch of which any one may agree must both: that is a turn of which all must.
    expect(placed[3]!.anyOf).toBe(false);
  });

  it('refuse places that say two things of one branch', () => {
    const at = (branch: string) => ({ turn: 0, anyOf: true, branch });
    expect(turnFaults([at('1 then 1'), at('1 all 2'), at('2')]).map(({ field }) => field)).toEqual([
      'approvers.0.branch',
      'approvers.1.branch',
      'approvers.2.branch',
    ]);
    expect(turnFaults([at('1 then 1'), at('1 then 2'), at('2')])).toEqual([]);
  });
});
