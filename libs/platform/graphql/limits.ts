import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  parse,
  type ParseOptions,
  type SelectionSetNode,
  type Source,
  visit,
} from 'graphql';

/** What one document may ask. `docs/architecture.md` tells clients the same. */
export const limits = {
  characters: 20_000,
  tokens: 1_000,
  depth: 12,
  /** Introspection nests `ofType`, and is closed in production. */
  introspectionDepth: 20,
  aliases: 15,
  /** The same field, or the same fragment, again in one selection. */
  repeats: 10,
  directives: 20,
  directivesAtOnePlace: 3,
  list: 100,
  cost: 5_000,
  bodyBytes: 256 * 1024,
  /** Operations under way at once in one process: some 0.4 s of work. What comes on top is refused, not kept waiting. */
  underWay: 128,
} as const;

export function tooComplex(sentence: string): GraphQLError {
  return new GraphQLError(sentence, {
    extensions: { code: 'TOO_COMPLEX', http: { status: 400, spec: true } },
  });
}

/**
 * Parses within the limits. They are counted before validation, because validation itself takes quadratic time
 * in repeated fields. `__typename` counts like any field: exempting it left 500 of them unrefused.
 * @throws GraphQLError TOO_COMPLEX, or a syntax error
 */
export function parseWithinLimits(source: string | Source, options?: ParseOptions): DocumentNode {
  const text = typeof source === 'string' ? source : source.body;
  if (text.length > limits.characters)
    throw tooComplex(`A document may have ${limits.characters} characters; this one has ${text.length}.`);
  const document = parseCounted(source, options);
  const excess = excessOf(document);
  if (excess) throw tooComplex(excess);
  return document;
}

function parseCounted(source: string | Source, options?: ParseOptions): DocumentNode {
  try {
    return parse(source, { ...options, maxTokens: limits.tokens });
  } catch (error) {
    if (error instanceof GraphQLError && error.message.includes(`${limits.tokens} tokens`))
      throw tooComplex(`A document may have ${limits.tokens} tokens.`);
    throw error;
  }
}

/** The first limit that the document exceeds, as a sentence. Pure, and linear in the document's size. */
export function excessOf(document: DocumentNode): string | undefined {
  return excessOfNodes(document) ?? excessOfDepth(document);
}

function excessOfNodes(document: DocumentNode): string | undefined {
  let aliases = 0;
  let repeats = 0;
  let directives = 0;
  let crowded = false;
  let longest = 0;
  visit(document, {
    enter(node) {
      if ('directives' in node && node.directives) {
        directives += node.directives.length;
        crowded ||= node.directives.length > limits.directivesAtOnePlace;
      }
      if (node.kind === Kind.FIELD && node.alias) aliases += 1;
      if (node.kind === Kind.SELECTION_SET) repeats += repeatsIn(node);
      if (node.kind === Kind.LIST) longest = Math.max(longest, node.values.length);
    },
  });
  if (aliases > limits.aliases)
    return `A document may have ${limits.aliases} aliases; this one has ${aliases}.`;
  if (repeats > limits.repeats)
    return `A document may repeat ${limits.repeats} fields; this one repeats ${repeats}.`;
  if (directives > limits.directives || crowded)
    return `A document may have ${limits.directives} directives, ${limits.directivesAtOnePlace} at one place.`;
  if (longest > limits.list) return `A list may have ${limits.list} entries; one here has ${longest}.`;
  return undefined;
}

/** How often a field or fragment is asked for again in this selection, inline fragments taken as part of it. */
function repeatsIn(selection: SelectionSetNode): number {
  const seen = new Set<string>();
  let repeats = 0;
  for (const node of selection.selections) {
    const name =
      node.kind === Kind.FIELD
        ? (node.alias ?? node.name).value
        : node.kind === Kind.FRAGMENT_SPREAD
          ? `...${node.name.value}`
          : `... on ${node.typeCondition?.name.value ?? ''}`;
    if (seen.has(name)) repeats += 1;
    seen.add(name);
  }
  return repeats;
}

function excessOfDepth(document: DocumentNode): string | undefined {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const known = new Map<string, number>();
  /** How many fields deep a selection goes. A fragment is measured once. */
  const depthOf = (selection: SelectionSetNode | undefined): number => {
    let deepest = 0;
    for (const node of selection?.selections ?? []) {
      if (node.kind === Kind.FIELD)
        deepest = Math.max(deepest, introspects(node) ? 1 : 1 + depthOf(node.selectionSet));
      else if (node.kind === Kind.INLINE_FRAGMENT) deepest = Math.max(deepest, depthOf(node.selectionSet));
      else deepest = Math.max(deepest, ofFragment(node.name.value));
    }
    return deepest;
  };
  const ofFragment = (name: string): number => {
    const measured = known.get(name);
    if (measured !== undefined) return measured;
    // While a fragment is being measured it counts as nothing: GraphQL's own rule refuses the circle by name.
    known.set(name, 0);
    const depth = depthOf(fragments.get(name)?.selectionSet);
    known.set(name, depth);
    return depth;
  };
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION)
      continue;
    const introspection = ofIntrospection(definition);
    const most = introspection ? limits.introspectionDepth : limits.depth;
    const depth = depthOf(definition.selectionSet);
    if (depth > most) return `A document may be ${most} fields deep; this one is ${depth}.`;
  }
  return undefined;
}

/** Introspection fields are bounded by graphql-js (`MaxIntrospectionDepthRule`) and by tokens. */
function introspects(node: FieldNode): boolean {
  return node.name.value === '__schema' || node.name.value === '__type';
}

function ofIntrospection(definition: { kind: Kind; typeCondition?: { name: { value: string } } }): boolean {
  return definition.typeCondition?.name.value.startsWith('__') ?? false;
}
