import fc from 'fast-check';
import { openQuestions } from './questions.js';
import {
  aLeg,
  anyPerson,
  anyPosition,
  aPerson,
  aPosition,
  aRequirement,
  today,
  vocabulary,
} from './score.cases.js';
import { score } from './score.js';

describe('open questions', () => {
  it('come first where a no would stand in the way, and then by what a yes would add', () => {
    const position = aPosition({
      specialties: ['paediatrics'],
      requirements: [
        aRequirement({ kind: 'skill', term: 'triage', essential: false }),
        aRequirement({ kind: 'skill', term: 'resuscitation' }),
        aRequirement({ kind: 'language', term: 'sw', essential: false }),
      ],
      legs: [aLeg({ id: '' })],
    });
    const asked = score(position, aPerson(), vocabulary, today)!.openQuestions;
    expect(asked.map(({ criterion, subject, decides, gain }) => [criterion, subject, decides, gain])).toEqual(
      [
        ['specialty', null, true, 20],
        ['skill', 'skill-resuscitation', true, 5],
        ['cost', null, true, 5],
        ['place', null, false, 5],
        ['language', 'language-sw', false, 4],
        ['skill', 'skill-triage', false, 3],
        ['low-resource-experience', null, false, 3],
      ],
    );
  });

  it('whatever the pair: exactly what is not stated, each with the points that a yes would add, in that order', () => {
    fc.assert(
      fc.property(anyPosition, anyPerson, (position, person) => {
        const found = score(position, person, vocabulary, today);
        if (!found) return;
        const asked = openQuestions(found.criteria);
        for (const { criterion, subject, gain } of asked) {
          const line = found.criteria.find((one) => one.criterion === criterion && one.subject === subject)!;
          expect(line.verdict).toBe('not_stated');
          expect(gain).toBe(line.max - line.points);
        }
        const before = (a: (typeof asked)[number], b: (typeof asked)[number]) =>
          Number(a.decides) > Number(b.decides) || (a.decides === b.decides && a.gain >= b.gain);
        expect(asked.every((one, at) => at === 0 || before(asked[at - 1]!, one))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
