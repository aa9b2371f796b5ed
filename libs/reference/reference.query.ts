import type { EntityManager } from 'typeorm';
import type { PhraseRow, RelationRow, TermRow, VocabularyRows } from './term-rows.js';

/** All rows that a vocabulary is made of. Days come as text: a JavaScript Date at midnight is the day before somewhere. */
export async function vocabularyRows(tx: EntityManager): Promise<VocabularyRows> {
  const terms: TermRow[] = await tx.query(
    `SELECT kind, code, position, name, names, synonyms, parent, data, source, seen_on::text AS seen_on, edition, believed
       FROM reference_term`,
  );
  const relations: RelationRow[] = await tx.query(
    `SELECT kind, a, b, weight, why FROM term_relation ORDER BY kind, a, b`,
  );
  const phrases: PhraseRow[] = await tx.query(`SELECT kind, phrase, position, codes, why FROM term_phrase`);
  return { terms, relations, phrases };
}
