import { buildSchema, getOperationAST, parse } from 'graphql';
import fc from 'fast-check';
import { costOf, excessOfCost } from './cost.js';
import { excessOf, limits, parseWithinLimits } from './limits.js';

const repeat = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => part(i)).join(' ');

describe('a document', () => {
  it.each([
    ['an ordinary one', '{ a { b c ...F } } fragment F on A { d(list: [1, 2]) }', undefined],
    ['as many aliases as allowed', `{ ${repeat(limits.aliases, (i) => `a${i}: b`)} }`, undefined],
    ['one alias more', `{ ${repeat(limits.aliases + 1, (i) => `a${i}: b`)} }`, /aliases/],
    ['as many repeats as allowed', `{ ${repeat(limits.repeats + 1, () => 'b')} }`, undefined],
    ['one repeat more', `{ ${repeat(limits.repeats + 2, () => 'b')} }`, /repeat/],
    ['the same fragment again and again', `{ ${repeat(12, () => '...F')} } fragment F on A { b }`, /repeat/],
    ['inline fragments again and again', `{ ${repeat(12, () => '... { b }')} }`, /repeat/],
    ['directives all at one place', '{ b @a @b @c @d }', /directives/],
    [
      'as deep as allowed',
      `{ ${'a { '.repeat(limits.depth - 1)} b ${'}'.repeat(limits.depth - 1)} }`,
      undefined,
    ],
    ['one deeper', `{ ${'a { '.repeat(limits.depth)} b ${'}'.repeat(limits.depth)} }`, /deep/],
    [
      'deep by inline fragments within fields',
      `{ ${'a { ... { '.repeat(13)} b ${'} }'.repeat(13)} }`,
      /deep/,
    ],
    ['a list as long as allowed', `{ a(l: [${repeat(limits.list, String)}]) }`, undefined],
    ['a longer one', `{ a(l: [${repeat(limits.list + 1, String)}]) }`, /list/],
  ])('%s', (_, document, sentence) => {
    const excess = excessOf(parse(document));
    if (sentence) expect(excess).toMatch(sentence);
    else expect(excess).toBeUndefined();
  });

  it('tells a syntax error as one', () => {
    expect(() => parseWithinLimits('{ a')).toThrow(/Syntax Error/);
  });

  it('of any shape is measured without an end or a fault', () => {
    const selection = fc.letrec<{ selection: string }>((tie) => ({
      selection: fc.oneof(
        { maxDepth: 6 },
        fc.constantFrom('a', 'b: a', '__typename', '...F', '...G', '@'),
        fc
          .array(tie('selection'), { minLength: 1, maxLength: 4 })
          .map((all) => `a { ${all.join(' ').replaceAll('@', 'c')} }`),
      ),
    })).selection;
    fc.assert(
      fc.property(selection, selection, selection, (query, f, g) => {
        const text = `{ ${query} } fragment F on A { ${f} } fragment G on A { ${g} }`.replaceAll('@', 'c');
        expect(['string', 'undefined']).toContain(typeof excessOf(parse(text)));
      }),
    );
  });
});

const schema = buildSchema(`
  type Query { needs(first: Int = 20, after: String): Needs! need: Need all: [Need!]! }
  type Needs { nodes: [Need!]! edges: [Edge!]! pageInfo: Page! }
  type Edge { node: Need! cursor: String! }
  type Page { end: String }
  type Need { title: String matches(first: Int = 20): Needs! lead: Need tags: [String!]! }
`);

function cost(text: string, variables: Record<string, unknown> = {}): number {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  return costOf(schema, document, operation, variables);
}

describe('the cost of an operation is the number of things that it could return', () => {
  it.each([
    ['{ need { title tags } }', 1],
    ['{ need { lead { lead { title } } } }', 3],
    ['{ needs { nodes { title } } }', 1 + 20],
    ['{ needs(first: 5) { nodes { title } pageInfo { end } } }', 1 + 5 + 1],
    ['{ needs(first: 5) { edges { node { title } } } }', 1 + 5 * 2],
    ['{ needs(first: 5) { nodes { matches(first: 3) { nodes { title } } } } }', 1 + 5 * (1 + (1 + 3))],
    ['{ all { lead { title } } }', 10 * 2],
    ['{ __schema { types { fields { name } } } }', 0],
    ['{ needs(first: 5) { ...P } } fragment P on Needs { nodes { lead { title } } }', 1 + 5 * 2],
  ])('%s', (document, expected) => {
    expect(cost(document)).toBe(expected);
  });

  it('reads page sizes from variables', () => {
    expect(cost('query ($n: Int) { needs(first: $n) { nodes { title } } }', { n: 7 })).toBe(8);
  });

  it('never shrinks when a page grows', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), (one, other) => {
        const at = (n: number) =>
          cost('query ($n: Int) { needs(first: $n) { nodes { matches { nodes { title } } } } }', { n });
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        expect(at(less)).toBeLessThanOrEqual(at(more));
      }),
    );
  });

  it('a fragment spread twice in each of forty levels is counted in no time', () => {
    const levels = repeat(
      40,
      (i) => `fragment F${i} on Need { lead { ...F${i + 1} } more: lead { ...F${i + 1} } }`,
    );
    const document = parse(`{ need { ...F0 } } ${levels} fragment F40 on Need { title }`);
    const operation = getOperationAST(document);
    expect(operation && excessOfCost(schema, document, operation, {})).toMatch(/things at once/);
  });
});
