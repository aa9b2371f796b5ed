import fc from 'fast-check';
import { criteria } from './criteria.js';
import {
  MET,
  NOT_MET,
  NOT_STATED,
  isMet,
  isNotMet,
  metPartly,
  nearness,
  notMetBut,
  notStatedBut,
  pointsOf,
} from './criterion.js';
import { PersonFacts } from './facts.js';
import { anyPerson, anyPosition, aPerson, today, vocabulary } from './score.cases.js';
import { score } from './score.js';
import { thresholdRows, thresholdsOn } from './thresholds.js';

describe('the table of criteria', () => {
  it('names every row once and gives the reason of every weight', () => {
    expect(new Set(criteria.map(({ name }) => name)).size).toBe(criteria.length);
    for (const { weight, silence } of criteria) {
      expect(weight.because.length).toBeGreaterThan(30);
      expect(silence.because.length).toBeGreaterThan(20);
    }
  });

  it('has whole weights, and an essential never weighs less than a desirable', () => {
    for (const { weight, silence } of criteria) {
      expect(Number.isInteger(weight.essential) && Number.isInteger(weight.desirable)).toBe(true);
      expect(weight.desirable).toBeLessThanOrEqual(weight.essential);
      expect(silence.share >= 0 && silence.share <= 100).toBe(true);
    }
  });

  it('keeps silence cheaper than a no across the kinds of requirement, so that alternatives compare fairly', () => {
    const asked = criteria.filter(({ side, part, perLeg }) => side === 'need' && part === 'asked' && !perLeg);
    for (const grade of ['essential', 'desirable'] as const) {
      const silent = asked.map(
        ({ weight, silence }) => weight[grade] - Math.trunc((weight[grade] * silence.share) / 100),
      );
      const requirements = asked.filter(({ name }) => name !== 'specialty' && name !== 'tie');
      const least = Math.min(...requirements.map(({ weight }) => weight[grade]));
      const most = Math.max(...silent.filter((_, at) => requirements.includes(asked[at]!)));
      expect(most).toBeLessThanOrEqual(least);
    }
  });

  it('earns met ≥ not stated ≥ not met in every row, and more for part of it than for silence', () => {
    for (const { weight, silence, name } of criteria) {
      for (const max of [weight.essential, weight.desirable]) {
        const silent = Math.trunc((max * silence.share) / 100);
        const earned = [NOT_MET, notMetBut(99), NOT_STATED, notStatedBut(100), metPartly(30), MET].map(
          (reading) => pointsOf(max, silent, reading),
        );
        expect([name, ...earned]).toEqual([name, ...[...earned].sort((a, b) => a - b)]);
        expect(earned.at(-1)).toBe(max);
      }
    }
  });

  it('refuses nobody by a row that says so', () => {
    const never = new Set(criteria.filter(({ neverRefuses }) => neverRefuses).map(({ name }) => name));
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyPosition, anyPerson, (position, person) => {
        for (const { criterion, verdict } of score(position, person, vocabulary, today)?.criteria ?? []) {
          if (!never.has(criterion)) continue;
          seen.add(criterion);
          expect([criterion, verdict]).not.toEqual([criterion, 'not_met']);
        }
      }),
      { numRuns: 2_000 },
    );
    expect(seen).toEqual(never);
  });

  it('counts of stretches of days what it says that it counts, and nothing else', () => {
    const asking = {
      ...{ near: nearness(vocabulary), field: vocabulary, asOf: today },
      thresholds: thresholdsOn(today),
    };
    let seen = 0;
    fc.assert(
      fc.property(anyPosition, anyPerson, fc.nat(400), (position, person, later) => {
        for (const { asks } of criteria.filter(({ perLeg }) => perLeg))
          for (const leg of position.legs)
            for (const { days, read } of asks(position, asking, leg)) {
              if (!days) continue;
              const { from, to, enough } = days;
              const others = person.availability.map((one) => {
                const within = Math.min(to, one.to) - Math.max(from, one.from) + 1;
                const count = Math.max(0, Math.min(enough, within));
                // As many days as early as they can be; or none of them, before or long after.
                if (count > 0) return { ...one, from, to: from + count - 1 };
                return later % 2 === 0
                  ? { ...one, from: from - later - 1, to: from - 1 }
                  : { ...one, from: to + 1, to: to + later + 1 };
              });
              seen += others.length;
              expect(read({ ...person, availability: others })).toBe(read(person));
            }
      }),
      { numRuns: 1_000 },
    );
    expect(seen).toBeGreaterThan(100);
  });

  it('keeps a reading’s verdict and share apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 200 }), (percent) => {
        expect(isMet(metPartly(percent))).toBe(true);
        expect(isNotMet(notMetBut(percent))).toBe(true);
        expect(isMet(notStatedBut(percent)) || isNotMet(notStatedBut(percent))).toBe(false);
      }),
    );
  });

  it('reads of a person what its rows declare, and nothing more', () => {
    const declared = new Set<keyof PersonFacts>(criteria.flatMap(({ reads }) => reads));
    const existence: (keyof PersonFacts)[] = ['never', 'memberOf', 'returning'];
    fc.assert(
      fc.property(anyPosition, anyPerson, (position, person) => {
        const read = new Set<string>();
        const watched = new Proxy(person, {
          get: (target, key: string, self: unknown) => (
            read.add(key),
            Reflect.get(target, key, self) as unknown
          ),
        });
        score(position, watched, vocabulary, today);
        const undeclared = [...read].filter(
          (key) => !declared.has(key as keyof PersonFacts) && !existence.includes(key as keyof PersonFacts),
        );
        expect(undeclared).toEqual([]);
      }),
      { numRuns: 200 },
    );
    expect(
      Object.keys(aPerson()).filter(
        (key) => !declared.has(key as keyof PersonFacts) && !existence.includes(key as keyof PersonFacts),
      ),
    ).toEqual(['personId']);
  });
});

describe('thresholds', () => {
  it('are dated rows with a source and a reason', () => {
    for (const row of thresholdRows) {
      expect(Date.parse(row.since) / 86_400_000).toBe(row.from);
      expect(row.source && row.reason).toBeTruthy();
      // Silence alone never costs a match.
      expect(100 - row.silenceNeed).toBeGreaterThanOrEqual(row.need);
      expect(100 - row.silenceClinician).toBeGreaterThanOrEqual(row.clinician);
    }
  });

  it('hold from their day on', () => {
    const first = thresholdRows[0]!;
    const table = [first, { ...first, from: first.from + 100, need: 60 }];
    expect(thresholdsOn(first.from + 99, table).need).toBe(first.need);
    expect(thresholdsOn(first.from + 100, table).need).toBe(60);
    expect(thresholdsOn(0, [...table].reverse()).need).toBe(first.need);
  });
});
