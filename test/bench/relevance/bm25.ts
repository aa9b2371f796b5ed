import MiniSearch from 'minisearch';
import type { Lists } from './ndcg.js';

export type CaseRow = Readonly<Record<string, unknown>> & { id: string };

/** Where a page was found, and what somebody who read it noted about it, are not what it says. */
const NOT_SAID = new Set(['id', 'source', 'notes', 'information_kinds', 'record_kind']);

/**
 * What anybody would build first: the whole text of each need asked of an index over the whole text of each person,
 * with MiniSearch's BM25 (k1 1.2, b 0.7, without the plus of BM25+) and no synonyms, fuzziness or fields. Who shares no
 * word comes last, in the order of the file.
 */
export function bm25(needs: readonly CaseRow[], people: readonly CaseRow[]): Lists {
  const index = new MiniSearch({ fields: ['text'] });
  index.addAll(people.map((person) => ({ id: person.id, text: textOf(person) })));
  return Object.fromEntries(
    needs.map((need) => {
      const found = index.search(textOf(need), { bm25: { k: 1.2, b: 0.7, d: 0 } });
      const ids = found.map(({ id }) => String(id));
      const rest = people.map(({ id }) => id).filter((id) => !ids.includes(id));
      return [need.id, [...ids, ...rest]];
    }),
  );
}

function textOf(row: CaseRow): string {
  const texts = (value: unknown): string[] => {
    if (typeof value === 'string' || typeof value === 'number') return [String(value)];
    if (Array.isArray(value)) return value.flatMap(texts);
    return value !== null && typeof value === 'object' ? Object.values(value).flatMap(texts) : [];
  };
  return Object.entries(row)
    .flatMap(([key, value]) => (NOT_SAID.has(key) ? [] : texts(value)))
    .join('\n');
}
