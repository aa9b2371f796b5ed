import fc from 'fast-check';
import { criteria } from './criteria.js';
import { PersonFacts, PositionFacts, RequirementFacts } from './facts.js';
import { Outcome, Score, judge, score } from './score.js';
import { anyPerson, anyPosition, levels, today, vocabulary } from './score.cases.js';
import { thresholdsOn } from './thresholds.js';

const runs = { numRuns: 400 };
const of = (position: PositionFacts, person: PersonFacts) => score(position, person, vocabulary, today);
const rank: Record<Outcome | 'none', number> = { match: 3, 'near-miss': 2, 'no-match': 1, none: 0 };
const better = (after: Score | null, before: Score | null) =>
  rank[after?.outcome ?? 'none'] >= rank[before?.outcome ?? 'none'];
const blockers = (found: Score | null) =>
  found?.criteria.filter(({ criterion, essential, verdict }) => {
    const part = criteria.find(({ name }) => name === criterion)?.part;
    return essential && verdict === 'not_met' && part !== 'bonus';
  }).length ?? 0;

const always = (holds: (position: PositionFacts, person: PersonFacts) => void) =>
  fc.assert(fc.property(anyPosition, anyPerson, holds), runs);

/** Holds a need with one requirement (chosen by chance) against the same need with that one relaxed. */
const relaxing = (relax: (asked: RequirementFacts) => RequirementFacts | null) =>
  fc.assert(
    fc.property(anyPosition, anyPerson, fc.nat(), (position, person, chance) => {
      const alone = position.requirements.map((asked) => ({ ...asked, group: null }));
      if (alone.length === 0) return;
      const at = chance % alone.length;
      const relaxed = relax(alone[at]!);
      const before = of({ ...position, requirements: alone }, person);
      const after = of(
        { ...position, requirements: alone.flatMap((r, i) => (i === at ? (relaxed ?? []) : r)) },
        person,
      );
      expect(better(after, before)).toBe(true);
      expect(blockers(after)).toBeLessThanOrEqual(blockers(before));
    }),
    runs,
  );

/** Holds a need against the same need changed so that it asks for less. */
const loosening = (loosen: (position: PositionFacts) => PositionFacts) =>
  always((position, person) => expect(better(of(loosen(position), person), of(position, person))).toBe(true));

describe('the score, whatever the position and the person', () => {
  it('does not depend on the order of anything', () => {
    const turned = <T>(list: readonly T[]) => [...list].reverse();
    always((position, person) => {
      const other = of(
        {
          ...position,
          countries: turned(position.countries),
          professions: turned(position.professions),
          specialties: turned(position.specialties),
          activities: turned(position.activities),
          requirements: turned(position.requirements),
          legs: turned(position.legs).map((leg) => ({ ...leg, countries: turned(leg.countries) })),
          words: turned(position.words),
          covered: turned(position.covered),
        },
        {
          ...person,
          professions: turned(person.professions).map((p) => ({ ...p, specialties: turned(p.specialties) })),
          skills: turned(person.skills),
          languages: turned(person.languages),
          ties: turned(person.ties),
          registrations: turned(person.registrations),
          availability: turned(person.availability),
          words: turned(person.words),
        },
      );
      expect(other).toEqual(of(position, person));
    });
  });

  it('is whole numbers within their bounds', () => {
    always((position, person) => {
      const found = of(position, person);
      if (!found) return;
      for (const fit of [found.fitForNeed, found.fitForClinician]) {
        expect(Number.isInteger(fit) && fit >= 0 && fit <= 100).toBe(true);
      }
      expect(Number.isInteger(found.overall) && found.overall >= 0 && found.overall < 3000).toBe(true);
      const wrong = found.criteria.filter(
        ({ points, max, partial = 1 }) =>
          ![points, max, partial].every(Number.isInteger) ||
          points < 0 ||
          points > max ||
          partial < 1 ||
          partial > 99,
      );
      expect(wrong).toEqual([]);
    });
  });

  it('a match has its profession, no essential not met, and both fits at the threshold', () => {
    const line = thresholdsOn(today);
    always((position, person) => {
      const found = of(position, person);
      if (found?.outcome !== 'match') return;
      expect(found.criteria.find(({ criterion }) => criterion === 'profession')?.verdict).toBe('met');
      expect(blockers(found)).toBe(0);
      expect(found.fitForNeed).toBeGreaterThanOrEqual(line.need);
      expect(found.fitForClinician).toBeGreaterThanOrEqual(line.clinician);
      expect(found.blocker).toBeNull();
    });
  });

  it('a near miss names exactly one blocker, which is not met; nothing else names any', () => {
    always((position, person) => {
      const found = of(position, person);
      if (!found) return;
      if (found.outcome !== 'near-miss') return expect(found.blocker).toBeNull();
      expect(found.criteria.filter((line) => line === found.blocker)).toHaveLength(1);
      expect(found.blocker?.verdict).toBe('not_met');
      expect(blockers(found)).toBeLessThanOrEqual(1);
    });
  });

  it('silence alone never costs a match', () => {
    always((position, person) => {
      const found = of(position, person);
      if (!found || found.criteria.some(({ verdict }) => verdict === 'not_met')) return;
      expect(found.outcome === 'match').toBe(person.professions.length > 0);
    });
  });

  it('nobody who states nothing is a match, and asking for the profession comes first', () => {
    always((position, person) => {
      const found = of(position, { ...person, professions: [] });
      if (!found) return;
      expect(found.outcome).toBe('no-match');
      expect(found.openQuestions[0]?.criterion).toBe('profession');
    });
  });

  it('reads no names and nothing that is not in the table; a place of living only where somebody travels from it, or what is asked is for those who live there', () => {
    always((given, person) => {
      const position = {
        ...given,
        learning: false,
        requirements: given.requirements.filter(({ kind }) => kind !== 'residence' && kind !== 'staff'),
        legs: given.legs.filter(({ mode }) => mode !== 'uk-bound'),
      };
      const other = {
        ...person,
        personId: 'another',
        livesIn: 'GB',
        stage: 'retired' as const,
        name: 'Somebody Invented',
        age: 61,
        sex: 'f',
      };
      expect(of({ ...position, needId: 'n', positionId: 'p', headCount: 9 }, other)).toEqual(
        of(position, person),
      );
    });
  });

  it('reads no tie where heritage is irrelevant', () => {
    always((position, person) => {
      const plain = { ...position, heritage: 'irrelevant' as const };
      const without = { ...person, ties: [], tiesComplete: !person.tiesComplete };
      expect(of(plain, without)).toEqual(of(plain, person));
    });
  });

  it('words in common may lift somebody and never hold them back, and no verdict but their own row’s hangs on them', () => {
    let lifted = 0;
    always((given, person) => {
      // One leg and no alternatives, so that the same things are asked before and after.
      const position = {
        ...given,
        legs: given.legs.slice(0, 1),
        requirements: given.requirements.map((asked) => ({ ...asked, group: null })),
      };
      const wanted = [...position.words, ...position.requirements.map(({ text }) => text ?? '')];
      const before = of(position, { ...person, words: [] });
      const after = of(position, { ...person, words: wanted });
      expect(better(after, before)).toBe(true);
      expect(after?.overall ?? 0).toBeGreaterThanOrEqual(before?.overall ?? 0);
      if ((after?.overall ?? 0) > (before?.overall ?? 0)) lifted++;
      const verdicts = (found: Score | null) =>
        found?.criteria.filter(({ criterion }) => criterion !== 'words').map(({ verdict }) => verdict);
      expect(verdicts(after)).toEqual(verdicts(before));
    });
    expect(lifted).toBeGreaterThan(20);
  });

  it('a refusal only ever takes the pair or a leg away, and leaves no trace in what remains', () => {
    always((position, person) => {
      const free = { countries: [], remoteToo: false, institutions: [], hiddenFromCountries: [] };
      const refusing = of(position, { ...person, never: { ...free, countries: ['KE'] } });
      const before = of(position, { ...person, never: free });
      if (refusing && before && refusing.criteria.length > 0) {
        expect(before.legs).toEqual(expect.arrayContaining(refusing.legs));
        expect(JSON.stringify(refusing.criteria.map(({ criterion }) => criterion))).not.toContain('never');
      }
      expect(better(before, refusing)).toBe(true);
      for (const never of [
        { ...free, institutions: [position.institutionId] },
        { ...free, hiddenFromCountries: ['KE'] },
      ]) {
        expect(of(position, { ...person, never })).toBeNull();
      }
    });
  });

  it('the tick for return opens return posts and moves nothing else: without it there is no pair with one', () => {
    always((position, person) => {
      const silentOnIt = { ...person, returning: { ticked: false, countries: [] } };
      const willing = { ...person, returning: { ticked: true, countries: [] } };
      expect(of({ ...position, returnPost: true }, silentOnIt)).toBeNull();
      const other = { ...position, returnPost: false };
      expect(of(other, willing)).toEqual(of(other, silentOnIt));
      expect(of({ ...position, returnPost: true }, willing)).toEqual(of(other, willing));
    });
  });

  it('a tilt moves the order only: no outcome, fit, verdict, blocker or question changes', () => {
    const tilts = fc.array(
      fc.record({
        criterion: fc.constantFrom(
          'specialty' as const,
          'skills' as const,
          'languages' as const,
          'heritage' as const,
          'experience' as const,
          'availability' as const,
        ),
        by: fc.integer({ min: -9, max: 9 }),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(anyPosition, anyPerson, tilts, (position, person, tilt) => {
        // One leg, so that it is the same leg which counts.
        const plain = { ...position, legs: position.legs.slice(0, 1) };
        const before = of(plain, person);
        const after = of({ ...plain, tilt }, person);
        expect(after && { ...after, overall: 0 }).toEqual(before && { ...before, overall: 0 });
        expect(Math.trunc((after?.overall ?? 0) / 1000)).toBe(Math.trunc((before?.overall ?? 0) / 1000));
      }),
      runs,
    );
  });

  it('tilting up what somebody has never puts them behind somebody who has it not', () => {
    const tilt = [{ criterion: 'heritage' as const, by: 2 }];
    always((given, person) => {
      const position = { ...given, heritage: 'welcome' as const, countries: ['KE'], heritageTies: [] };
      const none = { ...person, ties: [], tiesComplete: true };
      const tied = { ...person, ties: [{ country: 'KE', kind: 'family' as const }] };
      const lead = (p: PositionFacts) => (of(p, tied)?.overall ?? 0) - (of(p, none)?.overall ?? 0);
      expect(lead(position)).toBeGreaterThanOrEqual(0);
      expect(lead({ ...position, tilt })).toBeGreaterThanOrEqual(0);
    });
  });

  it('the lighter path says the same as the whole one', () => {
    always((position, person) => {
      const bench = judge(position, vocabulary, today);
      const whole = bench.score(person);
      expect(bench.outcomeOnly(person)).toEqual(
        whole && {
          outcome: whole.outcome,
          fitForNeed: whole.fitForNeed,
          fitForClinician: whole.fitForClinician,
          overall: whole.overall,
        },
      );
    });
  });
});

describe('relaxing what a need asks never worsens anybody', () => {
  it('essential → desirable', () => relaxing((asked) => ({ ...asked, essential: false })));
  it('dropping it', () => relaxing(() => null));
  it('a lower level', () =>
    relaxing((asked) => ({
      ...asked,
      level: asked.level && levels[Math.max(0, levels.indexOf(asked.level) - 1)]!,
    })));
  it('any level', () => relaxing((asked) => ({ ...asked, level: null })));
  it('fewer years', () => relaxing((asked) => ({ ...asked, years: asked.years && asked.years - 1 })));
  it('a wider window', () =>
    loosening((position) => ({
      ...position,
      legs: position.legs.map((leg) => ({
        ...leg,
        from: leg.from && leg.from - 20,
        to: leg.to && leg.to + 20,
      })),
    })));
  it('no window', () =>
    loosening((position) => ({
      ...position,
      legs: position.legs.map((leg) => ({ ...leg, from: null, to: null })),
    })));
  it('shorter and longer stays', () =>
    loosening((position) => ({
      ...position,
      legs: position.legs.map((leg) => ({
        ...leg,
        minDays: leg.minDays && Math.max(1, leg.minDays - 7),
        maxDays: leg.maxDays && leg.maxDays + 7,
      })),
    })));
  it('any profession', () => loosening((position) => ({ ...position, anyProfession: true })));
  it('one more profession', () =>
    loosening((position) => ({
      ...position,
      professions: position.professions.length === 0 ? [] : [...position.professions, 'nurse'],
    })));
  it('any specialty', () => loosening((position) => ({ ...position, specialties: [] })));
  it('heritage required → welcome', () =>
    loosening((p) => ({ ...p, heritage: p.heritage === 'required' ? 'welcome' : p.heritage })));
  it('heritage welcome → irrelevant', () => loosening((p) => ({ ...p, heritage: 'irrelevant' })));
  it('no ring-fence', () => loosening((p) => ({ ...p, ringFence: [] })));
});

describe('taking away what a person stated', () => {
  const less: Record<string, (person: PersonFacts) => PersonFacts> = {
    skills: (p) => ({ ...p, skills: [] }),
    'one skill': (p) => ({ ...p, skills: p.skills.slice(1) }),
    languages: (p) => ({ ...p, languages: [] }),
    'one language': (p) => ({ ...p, languages: p.languages.slice(1) }),
    ties: (p) => (p.tiesComplete ? p : { ...p, ties: p.ties.slice(1) }),
    registrations: (p) => ({ ...p, registrations: [] }),
    'where they live': (p) => ({ ...p, livesIn: null }),
    qualifications: (p) => ({ ...p, qualifications: [] }),
    'low-resource': (p) => ({ ...p, lowResource: null }),
    teaching: (p) => ({ ...p, teaching: null }),
    'all years': (p) => ({
      ...p,
      years: null,
      professions: p.professions.map((one) => ({ ...one, years: null })),
    }),
    specialties: (p) => ({ ...p, professions: p.professions.map((one) => ({ ...one, specialties: [] })) }),
    professions: (p) => ({ ...p, professions: [] }),
    availability: (p) => ({ ...p, availability: [] }),
    activities: (p) => ({ ...p, activities: [] }),
    words: (p) => ({ ...p, words: [] }),
  };
  for (const [name, remove] of Object.entries(less)) {
    it(`${name}: a verdict either stays or becomes a question`, () => {
      // One leg, so that the same leg is judged before and after.
      always((given, person) => {
        const position = {
          ...given,
          // Of a learning need the place of living decides whether there is a pair at all.
          learning: false,
          legs: given.legs.slice(0, 1),
          requirements: given.requirements.map((asked) => ({ ...asked, group: null })),
        };
        const before = of(position, person);
        const after = of(position, remove(person));
        expect(after === null).toBe(before === null);
        const turned = before?.criteria.filter(({ criterion, verdict }, at) => {
          const now = after?.criteria[at];
          return now?.criterion !== criterion || (now.verdict !== verdict && now.verdict !== 'not_stated');
        });
        expect(turned ?? []).toEqual([]);
      });
    });
  }
});
