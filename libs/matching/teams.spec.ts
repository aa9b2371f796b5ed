import fc from 'fast-check';
import type { PersonFacts } from './facts.js';
import { cover } from './relays.js';
import { aLeg, anyPerson, anyPosition, aPerson, aPosition, today } from './score.cases.js';
import { statesDatesFor } from './wish.criteria.js';
import { type Helper, type Proposal, offersOf, proposals, stretchOf } from './teams.js';

const helper = (personId: string, person: Partial<PersonFacts> = {}, fit = 60): Helper => ({
  fit,
  person: aPerson({ ...person, personId }),
});
const from = today + 30;
const between = (first: number, last: number) => [{ from: from + first, to: from + last, modes: [] }];
const longLeg = aLeg({ from, to: from + 89 });

function covering(
  helpers: readonly Helper[],
  { leg = longLeg, headCount = 1, overlap = 3 } = {},
): Proposal[] {
  const position = aPosition({ legs: [leg], headCount });
  return proposals(stretchOf(position, leg, today)!, offersOf(position, leg, helpers, today), overlap);
}
const people = ({ seats }: Proposal) => seats.map((seat) => seat.map(({ personId }) => personId));

describe('what a leg asks to be covered', () => {
  const of = (leg: Parameters<typeof aLeg>[0], headCount: number | null = 2) =>
    stretchOf(aPosition({ headCount }), aLeg(leg), today);

  it('is its length within its window, or all of the window where it states no length', () => {
    expect(of({ from, to: from + 89, minDays: 14 })).toEqual({ from, to: from + 89, days: 14, seats: 2 });
    expect(of({ from, to: from + 89 })).toEqual({ from, to: from + 89, days: 90, seats: 2 });
    expect(of({ from, to: from + 9, minDays: 14 }, null)).toEqual({ from, to: from + 9, days: 10, seats: 1 });
  });

  it('is nothing that is past, and is unknown where neither length nor end is stated', () => {
    expect(of({ from: today - 10, to: today + 9 })).toMatchObject({ from: today, days: 10 });
    expect(of({ from: today - 10, to: today - 1 })).toBeNull();
    expect(of({ from })).toBeNull();
  });
});

describe('teams and relays', () => {
  it('a relay covers a leg that is longer than anyone’s leave, with overlap', () => {
    const [best] = covering([
      helper('a', { availability: between(0, 40) }),
      helper('b', { availability: between(35, 120) }),
      helper('c', { availability: between(30, 50) }),
    ]);
    expect(people(best!)).toEqual([['a', 'b']]);
    expect(best).toMatchObject({ kind: 'best', uncovered: 0, gaps: [], toBeAsked: [], proved: true });
    expect(best!.handOvers).toMatchObject([{ from: 'a', to: 'b', overlap: 3, missing: 0 }]);
  });

  it('a team is there at once, on the days that suit its best', () => {
    const leg = aLeg({ from, to: from + 89, minDays: 14 });
    const [best, ...others] = covering(
      [
        helper('a', { availability: between(0, 30) }, 90),
        helper('b', { availability: between(10, 60) }, 80),
        helper('c', { availability: between(50, 89) }, 70),
        helper('d', { availability: between(50, 89) }, 60),
      ],
      { leg, headCount: 2 },
    );
    expect(people(best!)).toEqual([['a'], ['b']]);
    expect(best).toMatchObject({ from: from + 10, to: from + 23, uncovered: 0 });
    expect(others.map(({ kind, seats }) => [kind, seats.flat().map(({ personId }) => personId)])).toEqual([
      ['other-people', ['c', 'd']],
    ]);
  });

  it('shows the days on which somebody is missing, and how many', () => {
    const [best] = covering(
      [helper('a', { availability: between(0, 79) }), helper('b', { availability: between(20, 89) })],
      {
        headCount: 2,
      },
    );
    expect(best!.gaps).toEqual([
      { from, to: from + 19, missing: 1 },
      { from: from + 80, to: from + 89, missing: 1 },
    ]);
    expect(best).toMatchObject({ wanted: 180, uncovered: 30 });
  });

  it('asks who said nothing about dates only where it helps, and shows what it would be without', () => {
    const silent = helper('silent', {}, 95);
    const [sure] = covering([silent, helper('a', { availability: between(0, 89) }, 40)]);
    expect(people(sure!)).toEqual([['a']]);
    const found = covering([silent, helper('a', { availability: between(0, 49) }, 40)]);
    expect(found.map(({ kind, toBeAsked, uncovered }) => [kind, toBeAsked, uncovered])).toEqual([
      ['best', ['silent'], 0],
      ['nobody-to-ask', [], 40],
    ]);
  });

  it('never crosses a wish or a refusal, and never goes outside the dates that somebody stated', () => {
    const wishes = aPerson().wishes;
    const cannot: Helper[] = [
      helper('shorter', { availability: between(0, 89), wishes: { ...wishes, minDays: 120 } }),
      helper('elsewhere', { wishes: { ...wishes, countries: ['GH'] } }),
      helper('from home', { wishes: { ...wishes, modes: ['remote'] } }),
      helper('never there', { never: { ...aPerson().never, countries: ['KE'] } }),
      helper('only remotely then', { availability: [{ from, to: from + 89, modes: ['remote'] }] }),
      helper('afterwards', { availability: between(90, 120) }),
    ];
    expect(covering(cannot)).toEqual([]);
    fc.assert(
      fc.property(
        anyPosition,
        fc.array(anyPerson, { maxLength: 6 }),
        fc.nat(4),
        (position, persons, overlap) => {
          for (const leg of position.legs) {
            const stretch = stretchOf(position, leg, today);
            if (!stretch) continue;
            const helpers = persons.map((person, at) => ({
              fit: at,
              person: { ...person, personId: `p${at}` },
            }));
            for (const one of proposals(stretch, offersOf(position, leg, helpers, today), overlap)) {
              const stays = one.seats.flat();
              expect(new Set(stays.map(({ personId }) => personId)).size).toBe(stays.length);
              expect(one.from).toBeGreaterThanOrEqual(stretch.from);
              expect(one.to).toBeLessThanOrEqual(stretch.to);
              expect(one.gaps.reduce((sum, g) => sum + (g.to - g.from + 1) * g.missing, 0)).toBe(
                one.uncovered,
              );
              for (const stay of stays) {
                const { person } = helpers.find((h) => h.person.personId === stay.personId)!;
                const { modes, countries, minDays, maxDays } = person.wishes;
                const length = stay.to - stay.from + 1;
                const where =
                  leg.countries.length > 0 ? leg.countries : position.openCountries ? [] : position.countries;
                expect(modes.length === 0 || modes.includes(leg.mode)).toBe(true);
                expect(
                  countries.length === 0 ||
                    where.length === 0 ||
                    where.some((one) => countries.includes(one)),
                ).toBe(true);
                expect(length).toBeGreaterThanOrEqual(minDays ?? 1);
                expect(length).toBeLessThanOrEqual(maxDays ?? length);
                expect(stay.from).toBeGreaterThanOrEqual(one.from);
                expect(stay.to).toBeLessThanOrEqual(one.to);
                const days = Array.from({ length }, (_, day) => stay.from + day);
                const said = person.availability;
                expect(
                  days.every((day) =>
                    !statesDatesFor(leg.mode, said)
                      ? one.toBeAsked.includes(stay.personId)
                      : said.some(
                          (w) =>
                            w.from <= day &&
                            day <= w.to &&
                            (w.modes.length === 0 || w.modes.includes(leg.mode)),
                        ),
                  ),
                ).toBe(true);
              }
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('on whatever day it begins, nothing is better than the best', () => {
    const anyHelpers = fc
      .array(
        fc.record({
          fit: fc.integer({ min: 50, max: 60 }),
          first: fc.integer({ min: -3, max: 12 }),
          length: fc.integer({ min: 0, max: 12 }),
          silent: fc.integer({ min: 0, max: 3 }),
          most: fc.option(fc.integer({ min: 2, max: 8 }), { nil: null }),
        }),
        { minLength: 1, maxLength: 6 },
      )
      .map((all) =>
        all.map(({ fit, first, length, silent, most }, at) =>
          helper(
            `p${at}`,
            {
              availability: silent === 0 ? [] : between(first, first + length),
              wishes: { ...aPerson().wishes, maxDays: most },
            },
            fit,
          ),
        ),
      );
    fc.assert(
      fc.property(anyHelpers, fc.integer({ min: 1, max: 3 }), (helpers, headCount) => {
        const leg = aLeg({ from, to: from + 11, minDays: 8 });
        const position = aPosition({ legs: [leg], headCount });
        const offers = offersOf(position, leg, helpers, today);
        const [best] = proposals(stretchOf(position, leg, today)!, offers, 1);
        const stays = (one: Proposal) => one.seats.flat().length;
        const mine = best && [
          best.uncovered,
          best.toBeAsked.length,
          stays(best),
          best.missingOverlap,
          -best.fit,
        ];
        const each = [0, 1, 2, 3, 4].map((first) => {
          const windows = (offer: (typeof offers)[number]) =>
            offer.windows.map((w) => ({ from: w.from - from - first, to: w.to - from - first }));
          const found = cover({
            days: 8,
            seats: headCount,
            overlap: 1,
            offers: offers.map((offer) => ({ ...offer, windows: windows(offer) })),
          })!;
          return [found.uncovered, found.toBeAsked, found.stays, found.missingOverlap, -found.fit];
        });
        const [least] = each.sort((a, b) => {
          const at = a.findIndex((one, i) => one !== b[i]);
          return at < 0 ? 0 : a[at]! - b[at]!;
        });
        expect(mine ?? [8 * headCount, 0, 0, 0, -0]).toEqual(least);
      }),
      { numRuns: 150 },
    );
  });
});
