import { type GraphQLFieldResolver, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';

type Resolve = GraphQLFieldResolver<unknown, unknown>;
/** How a subscription answers: whose events it follows, and what each becomes. */
type Subscribed = { subscribe: Resolve; resolve?: Resolve };

/** By type and field, as Nest finds them. */
export type Resolvers = Record<string, Record<string, unknown>>;

/**
 * Gives the fields of a schema the methods that answer them; a type has those of its interfaces where it has none of its
 * own. The schema itself is changed.
 * @throws Error for a type or a field that the schema has not: whoever wrote the resolver meant another one
 */
export function withResolvers(schema: GraphQLSchema, resolvers: Resolvers): GraphQLSchema {
  const named = new Map<string, Map<string, Subscribed | { resolve: Resolve }>>();
  for (const [name, fields] of Object.entries(resolvers)) {
    const type = schema.getType(name);
    if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`The schema has no type ${name}`);
    for (const [field, method] of Object.entries(fields)) {
      const answers = typeof method === 'function' ? { resolve: method as Resolve } : method;
      if (!type.getFields()[field] || !isAnswer(answers)) throw new Error(`Nothing answers ${name}.${field}`);
      named.set(name, (named.get(name) ?? new Map()).set(field, answers));
    }
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const { name } of [...type.getInterfaces(), type])
      for (const [field, answers] of named.get(name) ?? []) Object.assign(type.getFields()[field], answers);
  }
  return schema;
}

function isAnswer(method: unknown): method is Subscribed | { resolve: Resolve } {
  if (typeof method !== 'object' || method === null) return false;
  const { resolve, subscribe } = method as Partial<Subscribed>;
  return typeof resolve === 'function' || typeof subscribe === 'function';
}
