import fc from 'fast-check';
import { isCandidate, narrowing, widest } from './candidates.js';
import { relaxations } from './relaxing.js';
import { aPerson, aPosition, anyPerson, anyPosition, today, vocabulary } from './score.cases.js';
import { score } from './score.js';

const professions = ['doctor', 'clinical-officer', 'nurse', 'midwife', 'pharmacist'];

describe('narrowing to candidates', () => {
  it('drops nobody whom the rule accepts, and keeps nobody with whom the pair does not exist', () => {
    fc.assert(
      fc.property(anyPosition, anyPerson, fc.boolean(), (position, person, paused) => {
        const narrowed = narrowing({ ...position, paused }, professions, vocabulary, today);
        const found = score({ ...position, paused }, person, vocabulary, today);
        const kept = narrowed !== null && isCandidate(narrowed, person);
        if (found && found.outcome !== 'no-match') expect(kept).toBe(true);
        if (!found) expect(kept).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('the widest of several drops nobody whom one of them keeps, relaxed or not', () => {
    fc.assert(
      fc.property(anyPosition, anyPerson, (position, person) => {
        const variants = [position, ...relaxations(position).map((one) => one.position)];
        const narrowed = variants.map((one) => narrowing(one, professions, vocabulary, today)!);
        const [first, ...others] = narrowed as [(typeof narrowed)[number]];
        const kept = narrowed.some((one) => isCandidate(one, person));
        if (kept) expect(isCandidate(widest([first, ...others]), person)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('a doctor’s post is looked for among doctors and clinical officers', () => {
    expect(narrowing(aPosition(), professions, vocabulary, today)?.professions).toEqual([
      'clinical-officer',
      'doctor',
    ]);
  });

  it('a post without a protected title is looked for among everybody: who works in it may have any', () => {
    const position = aPosition({ professions: ['manager'], specialties: [] });
    expect(narrowing(position, professions, vocabulary, today)?.professions).toBeNull();
  });

  it('a post for anybody is looked for among everybody who states a profession', () => {
    const narrowed = narrowing(aPosition({ anyProfession: true }), professions, vocabulary, today)!;
    expect(narrowed.professions).toBeNull();
    expect(isCandidate(narrowed, aPerson())).toBe(true);
    expect(isCandidate(narrowed, aPerson({ professions: [] }))).toBe(false);
  });
});
