import { notFound, Refusal } from '../refusal.js';

/** The shape of most keys. */
export const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The opaque id under which the world knows a thing: its GraphQL type and its key in one. */
export function toGlobalId(type: string, key: string): string {
  return Buffer.from(`${type}:${key}`).toString('base64url');
}

/** Both halves of a global id, or undefined where it is none of ours. */
export function readGlobalId(id: string): { type: string; key: string } | undefined {
  const text = Buffer.from(id, 'base64url').toString();
  const [, type, key] = /^([A-Z][A-Za-z0-9]*):(.+)$/s.exec(text) ?? [];
  // Written in one way only: base64 would otherwise let one thing have several ids.
  return type && key && toGlobalId(type, key) === id ? { type, key } : undefined;
}

/**
 * The key of a thing of the given type.
 * @param field where in the input the id stood, for the refusal
 * @param shape of the key: a UUID unless the type is known by a code
 * @throws Refusal BAD_INPUT when it is no id at all, NOT_FOUND when it is one of another type
 */
export function fromGlobalId(id: string, type: string, field = 'id', shape: RegExp = uuid): string {
  const read = readGlobalId(id);
  if (!read)
    throw new Refusal('BAD_INPUT', 'Something that was sent is missing or wrong.', [
      { field, sentence: 'This is not an id that Midst gave out.' },
    ]);
  if (read.type !== type || !shape.test(read.key)) throw notFound(words(type));
  return read.key;
}

/** A key that is passed as it is. @throws Refusal NOT_FOUND for every other shape, which PostgreSQL would call a fault */
export function knownKey(id: string, noun: string): string {
  if (!uuid.test(id)) throw notFound(noun);
  return id;
}

function words(type: string): string {
  return type.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}
