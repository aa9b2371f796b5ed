import { BREAK, type DocumentNode, Kind, visit } from 'graphql';
import type { FieldFault } from '../refusal.js';

/** PostgreSQL stores no NUL, and half of a surrogate pair is no character in any encoding. */
const unstorable = /\0|\p{Surrogate}/u;

/** The first text of an operation that no database keeps, by its place; null where there is none. */
export function unstorableText(
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): FieldFault | null {
  if (!placesInDocuments.has(document)) placesInDocuments.set(document, placeInDocument(document));
  const field = placeIn(variables, []) ?? placesInDocuments.get(document) ?? null;
  const sentence =
    'This text holds a character that nothing can store (NUL, or half of a pair). Leave it out.';
  return field === null ? null : { field, sentence };
}

/** Names on the way, without that of the variable or argument where there are more, as refusals name fields. */
const named = (way: readonly string[]): string => (way.length > 1 ? way.slice(1) : way).join('.');

/** A document that is asked again is the same object; going through it each time took a fortieth of the processor. */
const placesInDocuments = new WeakMap<DocumentNode, string | null>();

function placeInDocument(document: DocumentNode): string | null {
  let field: string | null = null;
  visit(document, {
    enter(node, _key, parent, _path, ancestors) {
      if (node.kind !== Kind.STRING || !unstorable.test(node.value)) return undefined;
      const way = [...ancestors, parent].flatMap((one) =>
        one && 'kind' in one && (one.kind === Kind.ARGUMENT || one.kind === Kind.OBJECT_FIELD)
          ? [one.name.value]
          : [],
      );
      field = named(way) || 'text';
      return BREAK;
    },
  });
  return field;
}

function placeIn(value: unknown, way: readonly string[]): string | null {
  if (typeof value === 'string') return unstorable.test(value) ? named(way) : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, part] of Object.entries(value)) {
    const found = unstorable.test(name) ? way.concat('name').join('.') : placeIn(part, [...way, name]);
    if (found !== null) return found;
  }
  return null;
}
