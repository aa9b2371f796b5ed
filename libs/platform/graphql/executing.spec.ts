import fc from 'fast-check';
import {
  buildSchema,
  execute,
  type GraphQLObjectType,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { executed } from './executing.js';
import { planOf } from './plan.js';

/** QUERIES=100000 looks at so many. */
const numRuns = Number(process.env.QUERIES ?? 300);

const schema = buildSchema(`
  enum Colour { RED GREEN }
  type Thing {
    number: Int  sure: Int!  text: String!  colour: Colour  numbers: [Int!]  grid: [[Int]!]!
    thing: Thing  sureThing: Thing!  things: [Thing!]  maybe: [Thing]!  called: Int!  given(number: Int = 3, of: Colour): Int
  }
  type Query { thing: Thing  sureThing: Thing!  things: [Thing!]  maybe: [Thing]  given(number: Int = 3, of: Colour): Int }
`);
const type = schema.getType('Thing') as GraphQLObjectType<{ called?: unknown; thing?: unknown }>;
// As Nest makes them: fields are functions of their parent, but for those that a method answers.
for (const { fields } of [{ fields: type.getFields() }, { fields: schema.getQueryType()!.getFields() }])
  for (const field of Object.values(fields))
    if (field.args.length === 0) field.resolve = (parent: Record<string, unknown>) => parent[field.name];
type.getFields().called.resolve = ({ called }, _args) => called;
type.getFields().thing.resolve = (thing, _args, _context, { path }) =>
  path.key === 'odd' ? Promise.resolve(thing.thing) : thing.thing;

/** Mostly what the schema says, and now and then what nobody should answer; at once, later, or from a method. */
const held = <T>(sound: fc.Arbitrary<T>): fc.Arbitrary<unknown> => {
  const given = fc.oneof(
    { arbitrary: sound, weight: 12 },
    fc.constantFrom<unknown>(null, undefined, 'wrong', 7.5, new Error('held')),
  );
  return fc.oneof(
    { arbitrary: given, weight: 8 },
    given.map((value) => ({ later: value })),
    given.map((value) => ({ method: value })),
    fc.constantFrom({ thrown: true }, { refused: true }),
  );
};

const aNumber = held(fc.integer({ min: -9, max: 9 }));
const aThing = (depth: number): fc.Arbitrary<object> =>
  fc.record(
    {
      ...{ number: aNumber, sure: aNumber, called: aNumber, given: aNumber },
      text: held(fc.constantFrom('a', '')),
      colour: held(fc.constantFrom('RED', 'GREEN')),
      numbers: held(fc.array(aNumber, { maxLength: 3 })),
      grid: held(fc.array(held(fc.array(aNumber, { maxLength: 2 })), { maxLength: 2 })),
      ...(depth > 0 && {
        thing: held(aThing(depth - 1)),
        sureThing: held(aThing(depth - 1)),
        things: held(fc.array(held(aThing(depth - 1)), { maxLength: 2 })),
        maybe: held(fc.array(held(aThing(depth - 1)), { maxLength: 2 })),
      }),
    },
    { requiredKeys: [] },
  );

/** What was drawn, as a parent holds it: promises and methods are made anew for each who asks. */
function alive(drawn: unknown, atOnce: boolean): unknown {
  if (drawn instanceof Error || typeof drawn !== 'object' || drawn === null) return drawn;
  if (Array.isArray(drawn)) return drawn.map((one) => alive(one, atOnce));
  const { later, method, thrown, refused } = drawn as Record<string, unknown>;
  if ('later' in drawn) return atOnce ? alive(later, atOnce) : Promise.resolve(alive(later, atOnce));
  if ('method' in drawn) return () => alive(method, atOnce);
  if (thrown || (refused && atOnce))
    return () => {
      throw new Error('thrown');
    };
  if (refused) return () => Promise.reject(new Error('refused'));
  return Object.fromEntries(Object.entries(drawn).map(([name, value]) => [name, alive(value, atOnce)]));
}

/** What is asked of a thing, down to so many things within it. */
function aSelection(
  objects: readonly string[],
  leaves: readonly string[],
  depth: number,
): fc.Arbitrary<string> {
  const leaf = fc.constantFrom(...leaves);
  if (depth === 0) return leaf;
  const object = fc
    .tuple(
      fc.constantFrom('odd: thing', ...objects),
      fc.array(aSelection(objects, leaves, depth - 1), { minLength: 1, maxLength: 5 }),
    )
    .map(([name, inner]) => `${name} { ${inner.join(' ')} }`);
  return fc.oneof(leaf, object);
}

const ways = ['given', 'four: given(number: 4)', 'of: given(of: $of)', 'again: number'];
const plain = [
  'number',
  'sure',
  'text',
  'colour',
  'called',
  '__typename',
  '... on Thing { sure }',
  '...Few',
  ...ways,
];
const aQuery = (objects: readonly string[], lists: readonly string[]) =>
  fc.array(aSelection(objects, [...plain, ...lists], 2), { minLength: 1, maxLength: 8 }).map(
    (inner) =>
      `query ($of: Colour) { thing { ${inner.join(' ')} } sureThing { ${inner.join(' ')} } maybe { ...Few } given(of: $of) }
         fragment Few on Thing { text colour number }`,
  );

/** Holds ours against theirs; tells how many queries were planned, of which alone anything is shown. */
async function expectTheSame(query: fc.Arbitrary<string>, atOnce: boolean): Promise<number> {
  let planned = 0;
  const of = fc.constantFrom<unknown>('RED', null, undefined, 'BLUE');
  await fc.assert(
    fc.asyncProperty(query, aThing(2), of, async (text, drawn, colour) => {
      const document = parse(text);
      fc.pre(validate(schema, document).length === 0);
      const operation = document.definitions[0] as OperationDefinitionNode;
      if (planOf(schema, document, operation)) planned++;
      const ask = () => ({
        schema,
        document,
        variableValues: { of: colour },
        rootValue: alive(drawn, atOnce),
      });
      const [ours, theirs] = [await executed(ask()), await execute(ask())];
      expect(JSON.parse(JSON.stringify(ours))).toEqual(JSON.parse(JSON.stringify(theirs)));
    }),
    { numRuns },
  );
  return planned;
}

describe('our executor answers as that of GraphQL does', () => {
  it('whatever is asked, and whatever fails at once', async () => {
    const query = aQuery(['thing', 'sureThing', 'things', 'maybe'], ['numbers', 'grid']);
    expect(await expectTheSame(query, true)).toBeGreaterThan(numRuns / 2);
  });

  // Where an entry that must be there fails at once, theirs leaves entries that fail later to nobody, and the program ends.
  it('whatever fails later', async () => {
    expect(await expectTheSame(aQuery(['thing', 'sureThing', 'maybe'], []), false)).toBeGreaterThan(
      numRuns / 2,
    );
  });
});
