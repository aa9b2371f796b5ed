import fc from 'fast-check';
import { shapeOf } from './bands.js';
import { pairsOfTightest, relaxations } from './relaxing.js';
import { aLeg, anyPerson, anyPosition, aPosition, aRequirement, today, vocabulary } from './score.cases.js';
import { type Score, score } from './score.js';

const rank = (found: Score | null) =>
  ({ match: 3, 'near-miss': 2, 'no-match': 1, none: 0 })[found?.outcome ?? 'none'];
const french = aRequirement({ kind: 'language', term: 'fr', level: 'C1' });
const resuscitation = aRequirement({ kind: 'skill', term: 'resuscitation' });

describe('relaxing by one step', () => {
  it('is every step of everything that is asked', () => {
    const position = aPosition({
      specialties: ['paediatrics'],
      requirements: [french, { ...resuscitation, essential: false }],
      legs: [aLeg({ id: 'visit', from: today + 10, to: today + 100, minDays: 14, maxDays: 28 })],
      heritage: 'required',
      ringFence: ['trust'],
      notCovered: ['flights'],
    });
    expect(relaxations(position).map(({ what, how }) => `${what}: ${how}`)).toEqual([
      `${french.id}: one-level-lower`,
      `${french.id}: desirable`,
      'visit: a-month-earlier',
      'visit: a-month-later',
      'visit: a-week-shorter',
      'visit: a-week-longer',
      'visit: also-remote',
      'flights: covered',
      'specialty: any-specialty',
      'heritage: welcome',
      'ringFence: open-to-all',
    ]);
  });

  it('every step is a question of its own, so that no band shown before hides what it does', () => {
    fc.assert(
      fc.property(anyPosition, (position) => {
        const plain = {
          ...position,
          requirements: position.requirements.map((one) => ({ ...one, group: null })),
        };
        for (const { how, position: relaxed } of relaxations(plain))
          if (how !== 'also-remote') expect(shapeOf([relaxed])).not.toBe(shapeOf([plain]));
      }),
    );
  });

  it('never worsens anybody, alone or in pairs', () => {
    fc.assert(
      fc.property(anyPosition, anyPerson, (position, person) => {
        const before = score(position, person, vocabulary, today);
        const relaxed = relaxations(position);
        const alone = new Map(
          relaxed.map((one) => [`${one.what} ${one.how}`, score(one.position, person, vocabulary, today)]),
        );
        for (const after of alone.values()) expect(rank(after)).toBeGreaterThanOrEqual(rank(before));
        for (const pair of pairsOfTightest(
          position,
          relaxed.map((_, at) => at % 3),
        )) {
          const both = rank(score(pair[0].position, person, vocabulary, today));
          for (const one of pair)
            expect(both).toBeGreaterThanOrEqual(rank(alone.get(`${one.what} ${one.how}`) ?? null));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('pairs the two of which one step alone brings most', () => {
    const position = aPosition({ requirements: [resuscitation, french], notCovered: ['flights'], legs: [] });
    const relaxed = relaxations(position);
    const gains = relaxed.map(({ what }) => (what === resuscitation.id ? 0 : what === french.id ? 5 : 3));
    expect(
      pairsOfTightest(position, gains).map((pair) => pair.map(({ what, how }) => `${what}: ${how}`)),
    ).toEqual([
      [`${french.id}: one-level-lower`, 'flights: covered'],
      [`${french.id}: desirable`, 'flights: covered'],
    ]);
    expect(pairsOfTightest(aPosition({ legs: [] }), [])).toEqual([]);
  });
});
