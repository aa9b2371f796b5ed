import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  getVariableValues,
  Kind,
  parse,
  validate,
  type OperationDefinitionNode,
  type GraphQLSchema,
} from 'graphql';
import { steps } from './examples.js';

/** Sentences about everything that GraphiQL would mark red in an example. */
function faultsOf(
  schema: GraphQLSchema,
  document: string,
  variables: Record<string, unknown> = {},
): string[] {
  const parsed = parse(document);
  const [operation] = parsed.definitions.filter(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const { errors = [] } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  return [...validate(schema, parsed), ...errors].map(({ message }) => message);
}

const schema = buildSchema(readFileSync(join(process.cwd(), 'schema.graphql'), 'utf8'));

it.each(Object.entries<{ document: string; variables?: Record<string, unknown> }>(steps))(
  'the saved example %s asks for what the schema has',
  (_, { document, variables }) => {
    expect(faultsOf(schema, document, variables)).toEqual([]);
  },
);

it('a field or an input that the schema does not have would be seen', () => {
  expect(faultsOf(schema, '{ service { colour } }')).toHaveLength(1);
  expect(
    faultsOf(schema, 'mutation ($input: NeedInput!) { openNeed(input: $input) { id } }', {
      input: { needId: 1.5 },
    }),
  ).not.toEqual([]);
});
