import { GraphQLEnumType, GraphQLSchema } from 'graphql';
import { publishedRefusals } from '../refusal-codes.js';

/**
 * Adds the enum of all refusal codes to the schema. No field has it as its type, because errors are outside the
 * schema in GraphQL; clients generate their constants from it.
 */
export function withRefusalCodes(schema: GraphQLSchema): GraphQLSchema {
  const values = Object.fromEntries(
    [...publishedRefusals()].map(([code, description]) => [code, { description }]),
  );
  const codes = new GraphQLEnumType({
    name: 'RefusalCode',
    description:
      'What stands in `errors[].extensions.code`. Beside it, `extensions.fields` names each faulty input field ' +
      '(dotted path) with a sentence, and the message is a sentence for the person who asked.',
    values,
  });
  const config = schema.toConfig();
  return new GraphQLSchema({ ...config, types: [...config.types, codes] });
}
