import { needKinds } from './data/need-kinds.js';
import { activities, modes } from './data/small-lists.js';

const codes = (terms: readonly { code: string }[]) => new Set(terms.map(({ code }) => code));

it('a kind of need says only what the lists know, in every language, in an order of lengths', () => {
  const [knownActivities, knownModes] = [codes(activities), codes(modes)];
  for (const kind of needKinds) {
    // What somebody does in a post stands in its advertisement.
    if (kind.code !== 'return-post') expect(kind.activities.length).toBeGreaterThan(0);
    expect(kind.activities.filter((code) => !knownActivities.has(code))).toEqual([]);
    expect(kind.legs.filter(({ mode }) => !knownModes.has(mode))).toEqual([]);
    expect(Object.keys(kind.names).sort()).toEqual(['ar', 'cy', 'fr', 'pt', 'sw']);
    expect(Object.values(kind.names).every((name) => name.length > 3)).toBe(true);
    for (const { minDays = 0, maxDays = Infinity } of kind.legs) expect(minDays).toBeLessThanOrEqual(maxDays);
  }
  expect(codes(needKinds).size).toBe(needKinds.length);
});
