import type { PlatformRefusalCode } from './refusal.js';

const published = new Map<string, string>();

/**
 * Publishes a library's refusal codes in the schema (enum `RefusalCode`), each with what it means and what to do.
 * The library's literal union is `keyof typeof` of what this returns, so the two cannot drift apart.
 */
export function publishRefusals<const C extends Record<string, string>>(codes: C): C {
  for (const [code, meaning] of Object.entries(codes)) {
    const known = published.get(code);
    if (known !== undefined && known !== meaning) throw new Error(`The refusal ${code} is published twice`);
    published.set(code, meaning);
  }
  return codes;
}

export function publishedRefusals(): ReadonlyMap<string, string> {
  return published;
}

export const platformRefusals = publishRefusals({
  UNAUTHENTICATED: 'Nobody is signed in, or the session has ended. Sign in and try again.',
  FRESH_CODE_NEEDED: 'Ask for a sign-in code and enter it on this device again; then repeat the operation.',
  FORBIDDEN: 'You are signed in, but this is for others to do.',
  NOT_FOUND: 'It does not exist, or it is not yours to see; the two look the same on purpose.',
  BAD_INPUT: 'Something sent is missing or wrong; `fields` names each place with a sentence.',
  BAD_CURSOR: 'The `after` cursor is not one that this list gave out. Begin again without it.',
  NOT_NOW: 'The state it is in does not allow this; `allowedActions` tells what can be done.',
  CONFLICT: 'Somebody else changed it meanwhile. Read it again and decide afresh.',
  IDEMPOTENCY_CONFLICT: 'The idempotency key was used before with other content. A new wish needs a new key.',
  TOO_MANY: 'Too often or too many; wait, then try again.',
  UNAVAILABLE: 'A part of Midst is not answering. Try again in a few seconds, with the same idempotency key.',
  BAD_DOCUMENT: 'The GraphQL document cannot be read, or does not fit the schema.',
  TOO_COMPLEX: 'The GraphQL document or its variables exceed a limit; the message names it.',
  INTERNAL: 'A fault on our side. The message carries a reference to tell us.',
} satisfies Record<PlatformRefusalCode, string>);
