import fc from 'fast-check';
import { canonical, type Json, leavesOf, placeOf, rebuilt, shapeOf, storable } from './leaves.js';

const strings = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '__proto__', 'constructor', 'a.b', '[0]', 'half \ud800', 'nul \u0000', ' ', '0'),
);
const json: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<Json>(null, true, false, 0, -0, 1e300),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    strings,
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .array(fc.tuple(strings, tie('value')), { maxLength: 4 })
      .map((pairs) => Object.fromEntries(pairs) as Json),
  ),
})).value;

const stored = (value: Json) => new Map(leavesOf(value).map((leaf) => [placeOf(leaf), leaf.text]));

describe('The stated values of a row', () => {
  it('give, with the shape, exactly the row again, whatever the row says', () => {
    fc.assert(
      fc.property(json, (value) => {
        const { row, missing } = rebuilt(shapeOf(value), stored(value));
        expect(missing).toEqual([]);
        // As texts: Jest compares prototypes too, and JSON has none.
        expect(JSON.stringify(row)).toBe(JSON.stringify(value));
      }),
    );
  });

  it('have a name each, and only texts that PostgreSQL stores', () => {
    fc.assert(
      fc.property(json, (value) => {
        const leaves = leavesOf(value);
        expect(new Set(leaves.map(placeOf)).size).toBe(leaves.length);
        expect(leaves.every(({ field, text }) => storable(field) && storable(text))).toBe(true);
      }),
    );
  });

  it('are missed by name when one is gone', () => {
    const value = { languages: [{ language: 'Somali', level: 'C1' }], duration: '6 weeks' };
    const texts = stored(value);
    texts.delete(placeOf({ field: 'languages.level', index: 0 }));
    expect(rebuilt(shapeOf(value), texts)).toEqual({
      row: { languages: [{ language: 'Somali', level: null }], duration: '6 weeks' },
      missing: ['0 languages.level'],
    });
  });

  it('are not in the shape', () => {
    expect(shapeOf({ title: 'Midwife', years: 5, paid: true, none: [], nothing: null, blank: '' })).toEqual({
      title: 'text',
      years: 'number',
      paid: 'boolean',
      none: [],
      nothing: null,
      blank: '',
    });
  });

  it('make the same text of a row whatever the order of its keys', () => {
    expect(canonical({ b: 1, a: [{ d: 1, c: 2 }] })).toBe(canonical({ a: [{ c: 2, d: 1 }], b: 1 }));
    expect(canonical({ a: [1, 2] })).not.toBe(canonical({ a: [2, 1] }));
  });
});
