import fc from 'fast-check';
import { Clinician } from './clinician.entity.js';
import { changesFor } from './open-question.js';
import { emptyValues, noWishes } from './profile.changes.js';
import { Cefr } from './profile-words.js';

const level = fc.option(fc.constantFrom(...Object.values(Cefr)));
const code = fc.constantFrom('fr', 'sw', 'ar', 'pt');
const language = fc
  .record({ code, understandPatients: level, teachIn: level, general: level, none: fc.boolean() })
  .map((one) => (one.none ? { ...one, understandPatients: null, teachIn: null, general: null } : one));
const languages = fc.uniqueArray(language, { selector: (one) => one.code });

const profileWith = (known: object[]): Clinician =>
  Object.assign(new Clinician(), {
    ...emptyValues,
    wishes: noWishes,
    languages: known,
    professions: [{ code: 'nurse', specialties: ['theatre'], years: 4, current: false }],
    qualifications: ['dtmh'],
    registrations: [],
    ties: [],
    skills: [],
    availability: [],
  });

describe('An answer to an open question', () => {
  it('leaves every other language as it was, and never leaves a level with "I do not speak it"', () => {
    fc.assert(
      fc.property(languages, language, (known, answer) => {
        const after = changesFor({ language: answer }, profileWith(known)).languages ?? [];
        for (const one of known.filter((other) => other.code !== answer.code))
          expect(after).toContainEqual(one);
        for (const one of after)
          expect(one.none && (one.understandPatients ?? one.teachIn ?? one.general) !== null).toBe(false);
        expect(after.filter((one) => one.code === answer.code)).toHaveLength(1);
      }),
    );
  });

  it('adds a level for one use to those for others', () => {
    const known = [{ code: 'fr', understandPatients: 'B1', teachIn: null, general: null, none: false }];
    expect(changesFor({ language: { code: 'fr', teachIn: 'C1' } }, profileWith(known)).languages).toEqual([
      { code: 'fr', understandPatients: 'B1', teachIn: 'C1', general: null, none: false },
    ]);
  });

  it('changes nothing that was not asked', () => {
    expect(changesFor({}, profileWith([]))).toEqual({});
    expect(changesFor({ teaching: false }, profileWith([]))).toEqual({ teaching: false });
    expect(changesFor({ qualification: 'dtmh' }, profileWith([]))).toEqual({ qualifications: ['dtmh'] });
    expect(changesFor({ profession: { code: 'nurse', years: 5 } }, profileWith([])).professions).toEqual([
      { code: 'nurse', specialties: ['theatre'], years: 5, current: false },
    ]);
  });
});
