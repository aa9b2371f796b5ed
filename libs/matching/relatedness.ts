import { type TermKind, termKinds } from '../reference/terms.js';
import type { Vocabulary } from '../reference/vocabulary.js';
import type { Relatedness } from './criterion.js';

const known: readonly string[] = termKinds;
const isKnown = (kind: string): kind is TermKind => known.includes(kind);

/** The reference library's nearness in the whole points of the rule. A kind without rows has strangers only. */
export function relatednessOf(vocabulary: Vocabulary): Relatedness {
  return {
    related: (kind, a, b) =>
      isKnown(kind) ? Math.round(100 * vocabulary.related(kind, a, b)) : a === b ? 100 : 0,
    ancestors: (kind, code) => (isKnown(kind) ? vocabulary.ancestors(kind, code) : []),
  };
}
