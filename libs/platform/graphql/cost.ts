import {
  type ArgumentNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { limits } from './limits.js';

/** How many entries the list around has; undefined outside a list. */
type Page = number | undefined;

type Variables = Readonly<Record<string, unknown>>;

/** A list that cannot be paged is taken to have this many entries. */
const ordinaryList = 10;
const ordinaryPage = 20;

/**
 * What an operation may cost at most: one for every object that it could return, so a page of 100 with 20 inside
 * each is 2,100. Scalars are free; introspection is closed in production and not counted. Pure.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  // The cost of a fragment depends on nothing but itself and the page around it, so each pair is counted once.
  const known = new Map<string, number>();

  const ofSelection = (selection: SelectionSetNode, type: GraphQLNamedType, page: Page): number => {
    let cost = 0;
    for (const node of selection.selections) {
      if (node.kind === Kind.FIELD) {
        const field = fieldOf(type, node.name.value);
        if (!field || !node.selectionSet || node.name.value.startsWith('__')) continue;
        cost += ofField(field, node.arguments ?? [], node.selectionSet, page);
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        const on = node.typeCondition ? (schema.getType(node.typeCondition.name.value) ?? type) : type;
        cost += ofSelection(node.selectionSet, on, page);
      } else cost += ofFragment(node.name.value, type, page);
    }
    return Math.min(cost, Number.MAX_SAFE_INTEGER);
  };

  const ofField = (
    field: GraphQLField<unknown, unknown>,
    args: readonly ArgumentNode[],
    selection: SelectionSetNode,
    page: Page,
  ): number => {
    const named = getNamedType(field.type);
    if (!isCompositeType(named)) return 0;
    const pageWithin = field.args.some((arg) => arg.name === 'first') ? firstOf(args, variables) : page;
    const inPage = page !== undefined && (field.name === 'edges' || field.name === 'nodes');
    const times = inPage ? page : isList(field) ? ordinaryList : 1;
    return times * (1 + ofSelection(selection, named, inPage ? undefined : pageWithin));
  };

  const ofFragment = (name: string, type: GraphQLNamedType, page: Page): number => {
    const key = `${name} ${page}`;
    const measured = known.get(key);
    if (measured !== undefined) return measured;
    known.set(key, 0);
    const fragment = fragments.get(name);
    const on = fragment && schema.getType(fragment.typeCondition.name.value);
    const cost = fragment ? ofSelection(fragment.selectionSet, on ?? type, page) : 0;
    known.set(key, cost);
    return cost;
  };

  const root = schema.getRootType(operation.operation);
  return root ? ofSelection(operation.selectionSet, root, undefined) : 0;
}

/** Why an operation with these variables is refused before it runs, as a sentence; undefined when it may run. */
export function excessOfCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): string | undefined {
  if (longestList(variables) > limits.list) return `A list may have ${limits.list} entries.`;
  const cost = costOf(schema, document, operation, variables);
  return cost > limits.cost
    ? `This operation could return ${cost} things at once; ${limits.cost} are allowed. Ask for smaller pages.`
    : undefined;
}

function longestList(value: unknown): number {
  if (Array.isArray(value)) return Math.max(value.length, ...value.slice(0, limits.list).map(longestList), 0);
  if (value && typeof value === 'object') return Math.max(0, ...Object.values(value).map(longestList));
  return 0;
}

function firstOf(args: readonly ArgumentNode[], variables: Variables): number {
  const value = args.find((arg) => arg.name.value === 'first')?.value;
  const stated =
    value?.kind === Kind.INT
      ? Number(value.value)
      : value?.kind === Kind.VARIABLE
        ? variables[value.name.value]
        : undefined;
  return typeof stated === 'number' && stated >= 0 ? stated : ordinaryPage;
}

function fieldOf(type: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
  if (isObjectType(type)) return type.getFields()[name];
  return isAbstractType(type) && 'getFields' in type ? type.getFields()[name] : undefined;
}

function isList(field: GraphQLField<unknown, unknown>): boolean {
  const outer = isNonNullType(field.type) ? field.type.ofType : field.type;
  return isListType(outer);
}
