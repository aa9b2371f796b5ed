import fc from 'fast-check';
import { wordsOfId } from './ids.js';
import { Gathering, Matches } from './matches.js';

const anyMatches = fc
  .uniqueArray(fc.tuple(fc.uuid(), fc.integer({ min: 2_000, max: 3_000 })), {
    selector: ([id]) => id,
    maxLength: 60,
  })
  .map((all) => new Map(all));

const gathered = (all: ReadonlyMap<string, number>): Matches => {
  const gathering = new Gathering();
  for (const [id, overall] of all) gathering.put(wordsOfId(id), 0, overall);
  return gathering.matches;
};

describe('everybody who fits, packed', () => {
  it('is told by id, page by page, with how good each is', () => {
    fc.assert(
      fc.property(anyMatches, fc.integer({ min: 1, max: 9 }), fc.uuid(), (all, page, stranger) => {
        const matches = gathered(all);
        const ids = [...all.keys()].sort();
        expect(matches.length).toBe(ids.length);
        const found: string[] = [];
        for (let after: string | null = null; ;) {
          const next: string[] = matches.next(after, page);
          found.push(...next);
          if (next.length < page) break;
          after = next[next.length - 1];
        }
        expect(found).toEqual(ids);
        const told = (some: readonly string[]) => some.map((id) => [id, all.get(id)]);
        expect([...matches.between(null, stranger)]).toEqual(told(ids.filter((id) => id <= stranger)));
        expect([...matches.between(stranger, null)]).toEqual(told(ids.filter((id) => id > stranger)));
      }),
    );
  });

  it('goes from one program to another, and is put together of shards', () => {
    fc.assert(
      fc.property(anyMatches, fc.nat(3), (all, of) => {
        const parts = Array.from({ length: of + 1 }, (_, at) =>
          gathered(new Map([...all].filter((_one, n) => n % (of + 1) === at))),
        );
        const merged = Matches.merged(parts.map(({ text }) => Matches.from(text)));
        expect(new Map(merged.between(null, null))).toEqual(all);
        expect(merged.next(null, all.size)).toEqual([...all.keys()].sort());
      }),
    );
  });

  it('of more than it begins with room for', () => {
    const all = new Map(
      Array.from({ length: 5_000 }, (_, n) => [
        `${String(n).padStart(8, '0')}-0000-4000-8000-000000000000`,
        2_000 + (n % 900),
      ]),
    );
    expect(new Map(gathered(all).between(null, null))).toEqual(all);
  });
});
