import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  getNamedType,
  type GraphQLInputObjectType,
  type GraphQLSchema,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { leftOut, lookedAt } from '../../libs/engagements/wording/looked-at.js';

/** Texts that reach no mutation: files are sent over HTTP beside GraphQL, and a host may answer by mail. */
const beside: Readonly<Record<string, readonly string[]>> = {
  shareDocument: ['name', 'fileName'],
  remarkOnContribution: ['words'],
};

/** Every text that a mutation takes, as `operation:path`. */
function textsOf(schema: GraphQLSchema): string[] {
  const walk = (type: GraphQLInputObjectType, at: readonly string[], above: readonly string[]): string[] =>
    Object.values(type.getFields()).flatMap((field) => {
      const list = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
      const path = [...at, field.name, ...(list ? ['*'] : [])];
      const named = getNamedType(field.type);
      if (named.name === 'String') return [path.join('.')];
      return isInputObjectType(named) && !above.includes(named.name)
        ? walk(named, path, [...above, named.name])
        : [];
    });
  const taken = Object.values(schema.getMutationType()!.getFields()).flatMap(({ name, args }) =>
    args.flatMap((arg) => {
      const type = getNamedType(arg.type);
      if (type.name === 'String') return [`${name}:${arg.name}`];
      return isInputObjectType(type) ? walk(type, [], [type.name]).map((path) => `${name}:${path}`) : [];
    }),
  );
  const outside = Object.entries(beside).flatMap(([name, paths]) => paths.map((path) => `${name}:${path}`));
  return [...taken.filter((text) => !text.endsWith(':idempotencyKey')), ...outside];
}

/** Texts that no line names, and lines that name no text. */
function faultsOf(texts: readonly string[]): string[] {
  const looked = Object.entries(lookedAt).flatMap(([name, paths]) => paths.map((path) => `${name}:${path}`));
  const named = leftOut.flatMap((line) => line.texts);
  const isLeftOut = (text: string) => named.includes(text) || named.includes(text.split(':')[0]);
  return [
    ...texts.filter((text) => !looked.includes(text) && !isLeftOut(text)),
    ...looked
      .filter((text) => !texts.includes(text) || isLeftOut(text))
      .map((text) => `no such text: ${text}`),
    ...named
      .filter((line) => !texts.some((text) => text === line || text.startsWith(`${line}:`)))
      .map((line) => `no such text: ${line}`),
    ...named.filter((line, at) => named.indexOf(line) !== at).map((line) => `named twice: ${line}`),
  ];
}

const schema = () => readFileSync(join(process.cwd(), 'schema.graphql'), 'utf8');

it('every text that a mutation takes is looked at for words of recruitment, or says why not', () => {
  expect(faultsOf(textsOf(buildSchema(schema())))).toEqual([]);
});

it('this walk sees a planted text, and a line that names none', () => {
  const planted = buildSchema(`
    type Query { a: Int }
    type Mutation { sendPlanted(input: SendPlantedInput!): Int }
    input SendPlantedInput { idempotencyKey: String!, words: [PlantedWords!]! }
    input PlantedWords { text: String }
  `);
  const faults = faultsOf(textsOf(planted));
  expect(faults).toContain('sendPlanted:words.*.text');
  expect(faults).toContain('no such text: sendOffer:words');
});
