import fc from 'fast-check';
import type { PersonFacts, PositionFacts } from './facts.js';
import { openings } from './openings.js';
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
import { judge, score } from './score.js';

const of = (person: PersonFacts, positions: readonly PositionFacts[]) =>
  openings(person, positions, (position) => judge(position, vocabulary, today), today);
const needs = (...positions: Partial<PositionFacts>[]) =>
  positions.map((position, at) =>
    aPosition({ needId: `need ${at}`, positionId: `position ${at}`, ...position }),
  );
const told = (person: PersonFacts, positions: readonly PositionFacts[]) =>
  of(person, positions).map(({ change, opens }) => [change.kind, change.facts, opens.length]);

const kenya = aRequirement({ kind: 'registration', term: 'KE' });
const wishes = aPerson().wishes;

describe('what opens most needs', () => {
  it('renewing a registration: so many needs', () => {
    const person = aPerson({ registrations: [{ country: 'KE', body: null, status: 'lapsed' }] });
    const asked = needs({ requirements: [kenya] }, { requirements: [kenya] }, {});
    expect(told(person, asked)).toEqual([['registration-renewed', { country: 'KE' }, 2]]);
  });

  it('a language one step up, a longer stay, another mode, other dates, another country', () => {
    const french = aRequirement({ kind: 'language', term: 'fr', level: 'C1', use: 'teach-in' });
    const person = aPerson({
      languages: [{ code: 'fr', understandPatients: null, teachIn: 'B2', general: null, none: false }],
      wishes: { ...wishes, maxDays: 14, modes: ['remote'] },
      availability: [{ from: today + 300, to: today + 320, modes: [] }],
    });
    const remote = (leg: object) => [aLeg({ mode: 'remote', ...leg })];
    expect(
      told(
        person,
        needs(
          { requirements: [french], legs: remote({}) },
          { legs: remote({ minDays: 28 }) },
          { legs: remote({ minDays: 21 }) },
          { legs: [aLeg()] },
          { legs: remote({ from: today + 10, to: today + 30 }) },
        ),
      ),
    ).toEqual([
      ['longer-stay', { days: 28 }, 2],
      ['language-one-step-up', { language: 'fr', level: 'C1', use: 'teach-in' }, 1],
      ['longer-stay', { days: 21 }, 1],
      ['mode', { mode: 'in-country' }, 1],
      // The need wants work between 1 and 21 December 2026; people say it in months.
      ['dates', { from: today + 10, to: today + 40, mode: 'remote' }, 1],
    ]);
  });

  it('silence is no bar, so that stating dates is no opening by itself and closes nothing here', () => {
    const spring = { from: today + 100, to: today + 130 };
    const autumn = { from: today + 280, to: today + 310 };
    const audit = aRequirement({ kind: 'teaching' });
    const person = aPerson({ teaching: false });
    const asked = needs({ legs: [aLeg(spring)], requirements: [audit] }, { legs: [aLeg(autumn)] });
    expect(told(person, asked)).toEqual([['teaching', {}, 1]]);
    expect(of(person, asked)[0]!.closes).toEqual([]);
  });

  const anyNeeds = fc
    .array(anyPosition, { minLength: 1, maxLength: 6 })
    .map((all) => all.map((one, at) => ({ ...one, needId: `need ${at % 4}`, positionId: `p${at}` })));
  const matched = (positions: readonly PositionFacts[], person: PersonFacts) =>
    new Set(
      positions
        .filter((position) => score(position, person, vocabulary, today)?.outcome === 'match')
        .map(({ needId }) => needId),
    );

  it('is counted with the rule itself, over all needs', () => {
    fc.assert(
      fc.property(anyNeeds, anyPerson, (positions, person) => {
        const before = matched(positions, person);
        for (const { change, opens, closes } of of(person, positions)) {
          const after = matched(positions, change.take(person));
          expect(new Set(opens)).toEqual(new Set([...after].filter((need) => !before.has(need))));
          expect(new Set(closes)).toEqual(new Set([...before].filter((need) => !after.has(need))));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('never touches heritage, refusals, what must be paid, or the people somebody belongs to', () => {
    const kept = ({
      ties,
      tiesComplete,
      never,
      memberOf,
      words,
      livesIn,
      returning,
      personId,
      wishes: w,
    }: PersonFacts) =>
      JSON.stringify([
        ...[ties, tiesComplete, never, memberOf, words],
        ...[livesIn, returning, personId, w.mustBeCovered],
      ]);
    fc.assert(
      fc.property(anyNeeds, anyPerson, (positions, person) => {
        for (const { change } of of(person, positions)) {
          expect(kept(change.take(person))).toBe(kept(person));
          expect(person.never.countries).not.toContain(change.facts.country ?? 'none');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('counts no need that does not exist for the person', () => {
    const person = aPerson({ registrations: [{ country: 'KE', body: null, status: 'lapsed' }] });
    const [need] = needs({ requirements: [kenya] }) as [PositionFacts];
    const never = { ...aPerson().never, countries: ['KE'] };
    expect(told({ ...person, never }, [need])).toEqual([]);
    expect(told(person, [{ ...need, paused: true }])).toEqual([]);
    expect(told(person, [{ ...need, ringFence: ['trust'] }])).toEqual([]);
  });
});
