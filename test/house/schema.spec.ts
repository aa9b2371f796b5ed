import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TypeMetadataStorage } from '@nestjs/graphql';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
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

/** Places of the schema without a description, e.g. `Need.title`, `Query.needs(first:)`, `NeedState.OPEN`. */
function undescribed(of: GraphQLSchema): string[] {
  const places: [place: string, description: string | null | undefined][] = [];
  for (const type of Object.values(of.getTypeMap())) {
    if (type.name.startsWith('__') || ['String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name))
      continue;
    const root = type === of.getQueryType() || type === of.getMutationType();
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
  const methods = [...storage.getQueriesMetadata(), ...storage.getMutationsMetadata()];
  const declared = new Set(
    methods
      .filter(({ target, methodName }) => {
        const method: unknown = (target.prototype as Record<string, unknown>)[methodName];
        return typeof method === 'function' && accessOf(method) !== undefined;
      })
      .map(({ schemaName }) => schemaName),
  );
  return [of.getQueryType(), of.getMutationType()]
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
