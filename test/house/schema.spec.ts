import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TypeMetadataStorage } from '@nestjs/graphql';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { schemaText } from '../../apps/cli/print-schema.js';
import { accessOf } from '../../libs/platform/graphql/access.js';

let text: string;
let schema: GraphQLSchema;

beforeAll(async () => {
  text = await schemaText();
  schema = buildSchema(text);
});

function rootsOf(of: GraphQLSchema): (GraphQLObjectType | null | undefined)[] {
  return [of.getQueryType(), of.getMutationType(), of.getSubscriptionType()];
}

/** Places of the schema without a description, e.g. `Need.title`, `Query.needs(first:)`, `NeedState.OPEN`. */
function undescribed(of: GraphQLSchema): string[] {
  const places: [place: string, description: string | null | undefined][] = [];
  for (const type of Object.values(of.getTypeMap())) {
    if (type.name.startsWith('__') || ['String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name))
      continue;
    const root = rootsOf(of).some((one) => one === type);
    // An input type is described where it is used: at the argument.
    if (!root && !isInputObjectType(type)) places.push([type.name, type.description]);
    if (isEnumType(type))
      for (const value of type.getValues()) places.push([`${type.name}.${value.name}`, value.description]);
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields()))
        places.push([`${type.name}.${field.name}`, field.description]);
    if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields())) {
        places.push([`${type.name}.${field.name}`, field.description]);
        for (const arg of field.args)
          places.push([`${type.name}.${field.name}(${arg.name}:)`, arg.description]);
      }
  }
  return places.filter(([, description]) => !description?.trim()).map(([place]) => place);
}

/** Root operations whose resolver method does not say who may call it. */
function undeclared(of: GraphQLSchema): string[] {
  const storage = TypeMetadataStorage;
  const methods = [
    ...storage.getQueriesMetadata(),
    ...storage.getMutationsMetadata(),
    ...storage.getSubscriptionsMetadata(),
  ];
  const declared = new Set(
    methods
      .filter(({ target, methodName }) => {
        const method: unknown = (target.prototype as Record<string, unknown>)[methodName];
        return typeof method === 'function' && accessOf(method) !== undefined;
      })
      .map(({ schemaName }) => schemaName),
  );
  return rootsOf(of)
    .flatMap((root) => Object.keys(root?.getFields() ?? {}))
    .filter((operation) => !declared.has(operation));
}

it('schema.graphql is what the code says', () => {
  expect(readFileSync(join(__dirname, '../../schema.graphql'), 'utf8')).toBe(text);
});

it('everything that a client can see is described', () => {
  expect(undescribed(schema)).toEqual([]);
});

it('every operation declares who may call it', () => {
  expect(undeclared(schema)).toEqual([]);
});

describe('these walks see what they should', () => {
  it('a planted operation without declared access', () => {
    expect(undeclared(buildSchema('type Query { service: String planted: String }'))).toEqual(['planted']);
  });

  it('planted places without a description', () => {
    const planted = buildSchema('type Query { a(b: I): E } input I { c: Int } enum E { D }');
    expect(undescribed(planted)).toEqual(['Query.a', 'Query.a(b:)', 'I.c', 'E', 'E.D']);
  });
});

/** Signing in and out: done twice they are done once by themselves. */
const withoutKey = ['requestSignInCode', 'signIn', 'signOut'];

/** Mutations that a client could do twice by sending them twice. */
function repeatable(of: GraphQLSchema): string[] {
  return Object.values(of.getMutationType()?.getFields() ?? {})
    .filter(({ args }) => {
      const input = args.find(({ name }) => name === 'input');
      const type = input && getNamedType(input.type);
      return !(isInputObjectType(type) && 'idempotencyKey' in type.getFields());
    })
    .map(({ name }) => name);
}

it('every mutation but signing in and out takes an idempotency key', () => {
  expect(repeatable(schema).sort()).toEqual(withoutKey);
});

/** Lists that a client could ask for without end: connections take `first`, which is capped at 100. */
function endless(of: GraphQLSchema): string[] {
  const types = Object.values(of.getTypeMap()).filter((type) => isObjectType(type));
  return types.flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
      .filter(({ args }) => !args.some(({ name }) => name === 'first'))
      .map(({ name }) => `${type.name}.${name}`),
  );
}

/** Root lists that are no connections: short, as reference lists and the positions of one draft are. */
const shortLists = [
  'addedSynonyms',
  'approverRoles',
  'closedLeave',
  'consentTexts',
  'countries',
  'countryPauses',
  'countryReviews',
  'documentKinds',
  'equalityFigures',
  'findPeople',
  'heritageRegulators',
  'indicators',
  'confirmedNumbers',
  'leaveTypes',
  'leavePolicies',
  'memberConsentTexts',
  'messageCounts',
  'peerGroups',
  'remarkedPeerAnswers',
  'remarkedPeerQuestions',
  'myDocuments',
  'myOpenings',
  'needKinds',
  'approverAddresses',
  'peopleInPausedCountry',
  'previewTimeOff',
  'previewTimeOffAgain',
  'previewAppeal',
  'previewMatches',
  'recruitmentCodes',
  'recruitmentLists',
  'registrationRequirements',
  'surveyResults',
  'surveyWords',
  'terms',
  'trainingRequirements',
  'ukRegisters',
  // As many as there are kinds of mail.
  'noticeKinds',
  // Each is a decision of years.
  'concernRetentions',
  // The first hundred to begin: each goes as it is answered.
  'ukVisitsToSignOff',
  'unmappedTerms',
  'waitingRoles',
];

it('every list ends', () => {
  expect(endless(schema)).toEqual([]);
  const lists = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ type }) =>
    /^\[/.test(String(type)),
  );
  expect(lists.map(({ name }) => name).filter((name) => !shortLists.includes(name))).toEqual([]);
});

it('these walks see a planted mutation without a key and a planted list without an end', () => {
  const planted = buildSchema(
    'type Query { all: AConnection } type AConnection { a: Int } type Mutation { planted(input: I): Int } input I { a: Int }',
  );
  expect(repeatable(planted)).toEqual(['planted']);
  expect(endless(planted)).toEqual(['Query.all']);
});
