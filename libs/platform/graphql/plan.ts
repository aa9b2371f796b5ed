import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  visit,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';
import { getFieldDef } from 'graphql/execution/execute.js';

/** What a value has to be, outermost first: a list of some form, a leaf, or else an object. */
export interface Form {
  mayBeNull: boolean;
  item: Form | null;
  leaf: GraphQLLeafType | null;
}

/** One field of the answer, with all that can be known of it before anything is asked. */
export interface Planned {
  as: string;
  nodes: readonly FieldNode[];
  field: GraphQLField<unknown, unknown>;
  parent: GraphQLObjectType;
  /** What it is of its parent, where nothing else decides: Nest gives a field that no method answers a function of the parent alone. */
  ofParent: ((parent: unknown) => unknown) | null;
  form: Form;
  fields: readonly Planned[];
}

/** Fields of a plan that is kept. What asks for more is rare, and nobody fills memory with it. */
const most = 500;

const known = new WeakMap<OperationDefinitionNode, readonly Planned[] | null>();

/**
 * The fields that a query asks for, found once for each document that is kept. Null for whatever hangs on more than the
 * document: another kind of operation, a directive, a type that only the value decides.
 */
export function planOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): readonly Planned[] | null {
  let plan = known.get(operation);
  if (plan === undefined) known.set(operation, (plan = planned(schema, document, operation)));
  return plan;
}

function planned(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): readonly Planned[] | null {
  const root = schema.getQueryType();
  if (operation.operation !== OperationTypeNode.QUERY || !root || hasDirective(document)) return null;
  const fragments = Object.create(null) as Record<string, FragmentDefinitionNode>;
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  let count = 0;

  const fieldsOf = (parent: GraphQLObjectType, selected: ReadonlyMap<string, readonly FieldNode[]>) => {
    const all: Planned[] = [];
    for (const [as, nodes] of selected) {
      const field = getFieldDef(schema, parent, nodes[0]);
      const type = field && getNamedType(field.type);
      if (++count > most || !type || as === '__proto__') return null;
      const ofObject = isObjectType(type) && !type.isTypeOf;
      const fields = ofObject
        ? fieldsOf(type, collectSubfields(schema, fragments, {}, type, nodes))
        : isLeafType(type)
          ? []
          : null;
      if (fields === null) return null;
      const { resolve, args } = field;
      const ofParent = resolve?.length === 1 && args.length === 0 ? (resolve as Planned['ofParent']) : null;
      all.push({ as, nodes, field, parent, ofParent, form: formOf(field.type), fields });
    }
    return all;
  };
  return fieldsOf(root, collectFields(schema, fragments, {}, root, operation.selectionSet));
}

function hasDirective(document: DocumentNode): boolean {
  let found = false;
  visit(document, { Directive: () => void (found = true) });
  return found;
}

function formOf(type: GraphQLOutputType): Form {
  const inner = isNonNullType(type) ? type.ofType : type;
  return {
    mayBeNull: inner === type,
    item: isListType(inner) ? formOf(inner.ofType) : null,
    leaf: isLeafType(inner) ? inner : null,
  };
}
