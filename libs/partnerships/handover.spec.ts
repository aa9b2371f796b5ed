import fc from 'fast-check';
import { sidesWithoutHandover } from './handover.js';

const side = fc.constantFrom('a', 'b', 'c', 'd').map((organisationId) => ({ organisationId }));
const line = fc.record({
  organisationId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  takenBackAt: fc.constantFrom(null, new Date(0)),
});

describe('handing over', () => {
  it('waits for each side, and a line that was taken back does not count', () => {
    const sides = [{ organisationId: 'a' }, { organisationId: 'b' }];
    const standing = (organisationId: string) => ({ organisationId, takenBackAt: null });
    expect(sidesWithoutHandover(sides, [])).toEqual(sides);
    expect(sidesWithoutHandover(sides, [standing('a')])).toEqual([sides[1]]);
    expect(sidesWithoutHandover(sides, [standing('a'), standing('b')])).toEqual([]);
    expect(
      sidesWithoutHandover(sides, [standing('a'), { ...standing('b'), takenBackAt: new Date(0) }]),
    ).toEqual([sides[1]]);
  });

  it('one more line never makes more sides wait, and one taken back never fewer', () => {
    fc.assert(
      fc.property(fc.array(side), fc.array(line), line, (sides, lines, more) => {
        const waiting = sidesWithoutHandover(sides, lines).length;
        expect(sidesWithoutHandover(sides, [...lines, more]).length).toBeLessThanOrEqual(waiting);
        const back = lines.map((one, i) => (i === 0 ? { ...one, takenBackAt: new Date(0) } : one));
        expect(sidesWithoutHandover(sides, back).length).toBeGreaterThanOrEqual(waiting);
      }),
    );
  });
});
