import fc from 'fast-check';
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toGlobalId } from '../../libs/platform/graphql/global-id.js';
import { agreed, giveRole, introduced, type Introduced } from '../support/engagements.js';
import { askedMail, asking, asks, manager } from '../support/time-off.js';
import { Browser, type RunningWeb, startWeb } from '../support/web.js';
import { type Someone, WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
let web: RunningWeb;
let who: Introduced;
let clerk: Someone;
const schema: GraphQLSchema = buildSchema(readFileSync(join(__dirname, '../../schema.graphql'), 'utf8'));

beforeAll(async () => {
  midst = await WholeMidst.start();
  web = await startWeb(midst.api.url);
  who = await introduced(midst);
  clerk = await midst.signIn('clerk.of.texts@midst.example');
  await giveRole(midst.database, clerk, 'officer', null);
});
afterAll(async () => {
  await web.stop();
  await midst.stop();
});

/** Pieces that mean something to SQL, patterns, JSON, HTML, mail headers, spreadsheets, terminals or Unicode. */
const piece = fc.constantFrom(
  ...[
    '%%%',
    '_',
    '\\',
    "'",
    '"',
    "';--",
    "' OR 1=1 --",
    '$1',
    '$$',
    '/*',
    ')',
    'NULL',
    '{}',
    '[',
    '"}',
    '::uuid',
  ],
  ...[
    '<script>alert(1)</script>',
    '{{7*7}}',
    '&lt;',
    '" onload="x',
    '=cmd|calc',
    '+1',
    '-1',
    '@SUM(1)',
    '%0d%0a',
  ],
  ...[
    '\r\nBcc: thief@elsewhere.example\r\n',
    '\u0000',
    '\u0007',
    '\u001b[31m',
    '\u202e',
    '\u2066',
    '\u200b',
    '\ufeff',
  ],
  ...['\ud800', '😀', 'ﷺ', 'e\u0301\u0301\u0301', 'İ', '\u0085', '\u2028', 'x'.repeat(300), ' '],
);
const text = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''));

/** Ends whoever is asking, or asks for mail: these are tried by their own journeys. */
const left = ['closeMyAccount', 'signOut', 'signOutEverywhere', 'requestSignInCode', 'signIn'];

interface Operation {
  root: 'query' | 'mutation';
  field: GraphQLField<unknown, unknown>;
}

const operations: Operation[] = (['query', 'mutation'] as const)
  .flatMap((root) =>
    Object.values((root === 'query' ? schema.getQueryType() : schema.getMutationType())!.getFields()).map(
      (field) => ({ root, field }),
    ),
  )
  .filter(({ field }) => field.args.length > 0 && !left.includes(field.name));

const plain: Record<string, unknown> = {
  Int: 1,
  Float: 1,
  Boolean: false,
  Date: '2027-01-04',
  DateTime: '2027-01-04T09:00:00Z',
  CountryCode: 'KE',
  ApproverRole: 'LINE_MANAGER',
  LanguageTag: 'en',
  URL: 'https://rows.example/',
};

/** Everything that the schema takes, with the text in every place that takes one. */
function filled(type: GraphQLInputType, said: string, at: string, depth = 0): unknown {
  if (isNonNullType(type)) return filled(type.ofType, said, at, depth);
  if (isListType(type)) return [filled(type.ofType, said, at, depth)];
  if (isEnumType(type)) return type.getValues()[0].name;
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((field) => depth < 4 || isNonNullType(field.type))
        .map((field) => [field.name, filled(field.type, said, field.name, depth + 1)]),
    );
  const { name } = getNamedType(type);
  if (at === 'idempotencyKey') return midst.key();
  if (/email/i.test(at) && said.length % 2 === 0) return `a${said}@rows.example`;
  // Half of the ids are well-formed and name something that is there.
  if (name === 'ID') return said.length % 2 === 0 ? said : toGlobalId('Need', who.needId);
  return isLeafType(type) && name in plain ? plain[name] : said;
}

async function send({ root, field }: Operation, said: string, asker: Someone) {
  const variables = Object.fromEntries(field.args.map((arg) => [arg.name, filled(arg.type, said, arg.name)]));
  const declared = field.args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const body = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
  return asker.graphql(`${root} (${declared}) { ${field.name}(${passed}) ${body} }`, variables);
}

it('whatever is written into an operation, it answers or refuses, and nothing breaks', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...operations),
      text,
      fc.constantFrom('clinician', 'lead', 'officer'),
      async (operation, said, as) => {
        const asker = { clinician: who.clinician, lead: who.lead, officer: clerk }[as]!;
        const { status, errors } = await send(operation, said, asker);
        expect({ operation: operation.field.name, status }).toEqual({
          operation: operation.field.name,
          status: expect.any(Number),
        });
        expect(status).toBeLessThan(500);
        for (const { extensions, message } of errors) {
          expect([operation.field.name, extensions.code]).not.toEqual([operation.field.name, 'INTERNAL']);
          expect(message).not.toMatch(/syntax|relation|column|invalid input|QueryFailed|\bat .+:\d+/);
        }
      },
    ),
    { numRuns: 400, seed: 20261128, endOnFailure: true },
  );
});

/** What everybody writes about themselves, as it arrives where somebody else reads it. */
const hostile = [
  '=cmd|calc <b>Ama</b>',
  "Ama '; DROP TABLE person; -- %%%",
  'Ama\r\nBcc: thief@elsewhere.example',
  'Ama \u202eevil\u2066 "quoted" {{7*7}}',
];

it.each(hostile)('the name %j reaches an approver as words: in a header, a mail and a page', async (name) => {
  const one = await introduced(midst);
  await one.clinician.ask(
    'mutation ($input: ChangeMyWordsInput!) { changeMyWords(input: $input) { __typename } }',
    { input: { idempotencyKey: midst.key(), name } },
  );
  const email = `${midst.key()}@elsewhere.example`.toLowerCase();
  await asks(
    midst,
    one,
    asking(midst, one, await agreed(midst, one), { approvers: [{ ...manager, email }], cover: name }),
  );
  const mail = await askedMail(midst, email);
  expect(mail.headers.filter(({ key }) => key === 'bcc')).toEqual([]);
  expect(mail.subject).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  expect(mail.html).not.toContain('<b>Ama');
  expect(mail.html).not.toContain('"quoted"');
  const page = await new Browser(web, false).open(`/time-off/${mail.token}`);
  expect(page.status).toBe(200);
  expect(page.html).not.toContain('<b>Ama');
  expect(page.html).not.toContain('>49<');
  if (name.includes('<b>')) expect(page.html).toContain('&lt;b&gt;Ama&lt;/b&gt;');
  // A name in another direction turns nothing but itself.
  if (name.includes('\u202e')) expect(page.html).toMatch(/<bdi>|\u2068/);
});

it('a text that nothing can store is refused at its place', async () => {
  const { errors } = await who.clinician.graphql(
    'mutation ($input: ChangeMyWordsInput!) { changeMyWords(input: $input) { __typename } }',
    { input: { idempotencyKey: midst.key(), name: 'Ama \u0000' } },
  );
  expect(errors[0].extensions).toMatchObject({ code: 'BAD_INPUT', fields: [{ field: 'name' }] });
});
