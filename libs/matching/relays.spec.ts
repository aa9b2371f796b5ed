import fc from 'fast-check';
import { type Offer, type Stay, type Task, type Worth } from './relay-ways.js';
import { cover } from './relays.js';

const anOffer = (offer: Partial<Offer> & Pick<Offer, 'personId'>): Offer => ({
  fit: 50,
  toBeAsked: false,
  windows: [{ from: 0, to: 364 }],
  least: 1,
  most: 365,
  ...offer,
});

const levels: readonly (keyof Worth)[] = ['uncovered', 'toBeAsked', 'stays', 'missingOverlap', 'fit'];
const costs = (worth: Worth, questionsFirst: boolean): number[] => {
  const [uncovered, toBeAsked, stays, missing, fit] = levels.map((level) => worth[level]) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return questionsFirst
    ? [uncovered, toBeAsked, stays, missing, -fit]
    : [uncovered, stays, toBeAsked, missing, -fit];
};
const less = (a: readonly number[], b: readonly number[]): boolean => {
  const at = a.findIndex((one, i) => one !== b[i]);
  return at >= 0 && a[at]! < b[at]!;
};

/** Worth worked out day by day, apart from how the search does it. */
function plainWorth({ days, offers, overlap }: Task, seats: readonly (readonly Stay[])[]): Worth {
  const worth: Worth = { uncovered: 0, toBeAsked: 0, stays: 0, missingOverlap: 0, fit: 0 };
  for (const unordered of seats) {
    const seat = [...unordered].sort((a, b) => a.from - b.from || a.to - b.to);
    for (let day = 0; day < days; day++)
      if (!seat.some(({ from, to }) => from <= day && day <= to)) worth.uncovered++;
    seat.forEach(({ personId, from }, at) => {
      const offer = offers.find((one) => one.personId === personId)!;
      worth.stays++;
      worth.fit += offer.fit;
      if (offer.toBeAsked) worth.toBeAsked++;
      if (at === 0) return;
      let shared = 0;
      const until = Math.max(...seat.slice(0, at).map(({ to }) => to));
      for (let day = from; day <= until; day++) shared++;
      worth.missingOverlap += Math.max(0, overlap - shared);
    });
  }
  return worth;
}

/** Every way in which these people could stay, one after the other. */
function everyCover(task: Task, questionsFirst: boolean): number[] {
  let best: number[] | null = null;
  const seats: Stay[][] = Array.from({ length: task.seats }, () => []);
  const place = (at: number): void => {
    const offer = task.offers[at];
    if (!offer) {
      const cost = costs(plainWorth(task, seats), questionsFirst);
      if (!best || less(cost, best)) best = cost;
      return;
    }
    place(at + 1);
    for (let from = 0; from < task.days; from++)
      for (let to = from; to < task.days; to++) {
        const length = to - from + 1;
        if (length < offer.least || length > offer.most) continue;
        if (!offer.windows.some((window) => window.from <= from && to <= window.to)) continue;
        for (const seat of seats) {
          seat.push({ personId: offer.personId, from, to });
          place(at + 1);
          seat.pop();
        }
      }
  };
  place(0);
  return best!;
}

const anyTask: fc.Arbitrary<Task> = fc
  .record({
    size: fc.constantFrom(
      { days: 7, people: 3, seats: 1 },
      { days: 5, people: 3, seats: 2 },
      {
        days: 4,
        people: 4,
        seats: 2,
      },
      { days: 6, people: 4, seats: 1 },
      { days: 3, people: 4, seats: 3 },
    ),
    overlap: fc.nat(2),
    offers: fc.array(
      fc.record({
        fit: fc.integer({ min: 40, max: 60 }),
        toBeAsked: fc.boolean(),
        windows: fc.array(
          fc
            .record({ from: fc.integer({ min: -2, max: 6 }), length: fc.integer({ min: 1, max: 8 }) })
            .map(({ from, length }) => ({ from, to: from + length - 1 })),
          { minLength: 1, maxLength: 2 },
        ),
        least: fc.integer({ min: 1, max: 3 }),
        more: fc.nat(4),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ size, overlap, offers }) => ({
    days: size.days,
    seats: size.seats,
    overlap,
    offers: offers
      .slice(0, size.people)
      .map(({ more, ...offer }, at) => ({ ...offer, most: offer.least + more, personId: `p${at}` })),
  }));

describe('covering a stretch of days', () => {
  it('is as good as trying everything, on small cases, and says that it is proved', () => {
    fc.assert(
      fc.property(anyTask, fc.boolean(), (task, questionsFirst) => {
        const found = cover(task, { questionsFirst })!;
        expect(found.proved).toBe(true);
        expect(costs(found, questionsFirst)).toEqual(everyCover(task, questionsFirst));
        expect(plainWorth(task, found.seats)).toEqual(Object.fromEntries(levels.map((l) => [l, found[l]])));
      }),
      { numRuns: 300 },
    );
  }, 120_000);

  it('keeps within windows and least and most, and uses nobody twice', () => {
    fc.assert(
      fc.property(anyTask, (task) => {
        const stays = cover(task)!.seats.flat();
        expect(new Set(stays.map(({ personId }) => personId)).size).toBe(stays.length);
        for (const { personId, from, to } of stays) {
          const { windows, least, most } = task.offers.find((one) => one.personId === personId)!;
          expect(windows.some((window) => window.from <= from && to <= window.to)).toBe(true);
          expect(to - from + 1).toBeGreaterThanOrEqual(least);
          expect(to - from + 1).toBeLessThanOrEqual(most);
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThan(task.days);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('finds nothing better than what is already best', () => {
    fc.assert(
      fc.property(anyTask, (task) => {
        const best = cover(task)!;
        expect(cover(task, { questionsFirst: true, betterThan: best })).toBeNull();
      }),
      { numRuns: 100 },
    );
  });

  it('one more person never makes it worse, and one more seat leaves no fewer days open', () => {
    fc.assert(
      fc.property(anyTask, (task) => {
        const less_ = cover({ ...task, offers: task.offers.slice(1) })!;
        const all = cover(task)!;
        expect(less(costs(less_, true), costs(all, true))).toBe(false);
        expect(cover({ ...task, seats: task.seats + 1 })!.uncovered).toBeGreaterThanOrEqual(all.uncovered);
      }),
      { numRuns: 200 },
    );
  });

  it('hands over with the overlap that was wanted, and not with more', () => {
    const found = cover({
      days: 50,
      seats: 1,
      overlap: 3,
      offers: ['a', 'b'].map((personId) => anOffer({ personId, most: 40, least: 10 })),
    })!;
    const [[first, second]] = found.seats as [[Stay, Stay]];
    expect(found).toMatchObject({ uncovered: 0, stays: 2, missingOverlap: 0, proved: true });
    expect(first.to - second.from + 1).toBe(3);
  });

  it('asks nobody where those who stated their dates suffice, even with one hand-over more', () => {
    const offers = [
      anOffer({ personId: 'silent', toBeAsked: true, fit: 99 }),
      anOffer({ personId: 'spring', windows: [{ from: 0, to: 30 }] }),
      anOffer({ personId: 'summer', windows: [{ from: 29, to: 59 }] }),
    ];
    const task = { days: 60, seats: 1, overlap: 2, offers };
    expect(cover(task)!.seats[0]!.map(({ personId }) => personId)).toEqual(['spring', 'summer']);
    expect(cover(task, { questionsFirst: false })!.seats[0]!.map(({ personId }) => personId)).toEqual([
      'silent',
    ]);
  });
});
