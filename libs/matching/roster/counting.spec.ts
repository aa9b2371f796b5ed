import type { PersonFacts } from '../facts.js';
import { relaxations } from '../relaxing.js';
import { aLeg, aPerson, aPosition, aRequirement, today, vocabulary } from '../score.cases.js';
import { judge } from '../score.js';
import { Roster } from './roster.js';
import { bitCount, lowest, setRows } from './bits.js';

const languages = ['sw', 'fr', 'pt', 'so', 'am'];
const countries = ['KE', 'UG', 'TZ', 'RW'];

const position = aPosition({
  professions: ['nurse'],
  specialties: ['paediatrics'],
  countries: ['KE'],
  activities: ['teach'],
  legs: [aLeg({ hoursAWeek: 10, from: today + 30, to: today + 60, minDays: 14, maxDays: 28 })],
  requirements: [
    ...languages.map((term) => aRequirement({ id: term, kind: 'language', essential: false, term })),
    ...countries.map((term) => aRequirement({ id: term, kind: 'registration', essential: false, term })),
    aRequirement({ id: 'must', kind: 'registration', essential: true, term: 'SO' }),
  ],
});

/** Everybody who could be: nothing that they state is essential but, for one in two, a register. */
function people(): PersonFacts[] {
  const all: PersonFacts[] = [];
  for (const specialties of [[], ['paediatrics']])
    for (const spoken of [0, 2, 5])
      for (const lapsed of [0, 2, 3, 4])
        for (const place of [[], ['KE'], ['FI']])
          for (const hoursAWeek of [null, 2, 20])
            for (const activities of [[], ['teach'], ['run-clinic']])
              for (const must of [false, true])
                all.push(
                  aPerson({
                    personId: `p${all.length}`,
                    professions: [{ code: 'nurse', specialties, years: null, current: true }],
                    languages: languages.slice(0, spoken).map((code) => ({
                      ...{ code, understandPatients: null, teachIn: null, general: null },
                      none: true,
                    })),
                    registrations: [
                      ...countries
                        .slice(countries.length - lapsed)
                        .map((country) => ({ country, status: 'lapsed' as const })),
                      ...(must ? [{ country: 'SO', status: 'lapsed' as const }] : []),
                    ].map((one) => ({ ...one, body: null })),
                    wishes: { ...aPerson().wishes, countries: place, hoursAWeek, activities },
                  }),
                );
  return all;
}

describe('counting 32 people at a time', () => {
  it('tells who fits where single losses decide, of either side', () => {
    const everybody = people();
    const variants = [position, ...relaxations(position).map((one) => one.position)];
    const expected = variants.map((one) => {
      const judged = judge(one, vocabulary, today);
      return everybody.filter((person) => judged.outcomeOnly(person)?.outcome === 'match').length;
    });
    const free = everybody.filter(
      ({ registrations }) => !registrations.some(({ country }) => country === 'SO'),
    );
    // Of those whom nothing bars some fit, and to some too much is against it.
    expect(expected[0]).toBeGreaterThan(0);
    expect(expected[0]).toBeLessThan(free.length);
    expect(Math.max(...expected)).toBeGreaterThan(expected[0]);
    expect(Roster.build(everybody, vocabulary, today).countsOfEasier(variants)).toEqual(expected);
  });

  it('knows its rows by their bits', () => {
    for (const [from, to] of [
      [0, 0],
      [0, 32],
      [31, 33],
      [5, 9],
      [17, 96],
    ]) {
      const rows = new Int32Array(3);
      setRows(rows, from, to);
      const found: number[] = [];
      rows.forEach((bits, word) => {
        for (let left = bits; left !== 0; left &= left - 1) found.push(lowest(word, left));
      });
      expect(found).toEqual(Array.from({ length: to - from }, (_, at) => from + at));
      expect(rows.reduce((sum, bits) => sum + bitCount(bits), 0)).toBe(to - from);
    }
  });
});
