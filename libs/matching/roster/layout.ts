import { criteria } from '../criteria.js';
import { existenceReads } from '../existence.js';
import { type PersonFacts, silent } from '../facts.js';

/**
 * How facts are cut into pieces that repeat. It knows shapes and no criterion: what is kept is what the table of
 * criteria says it reads, and a field that is not named here is one piece.
 */

/**
 * - `value`: few distinct values, one small number a person;
 * - `wide`: nearly everybody who states it states something else, so a larger number and a leaner dictionary;
 * - `open`: an open list (`facts.ts`): what is not there is a question. Held to one law, for every criterion: an entry
 *   that changes nothing for somebody who states nothing else changes nothing for anybody;
 * - `words`: single words, asked for one by one; and a value that tells whether any text was stated.
 */
export type Kind = 'value' | 'wide' | 'open' | 'words';

type Cut = 'parts' | 'fields' | 'wide' | 'open' | 'words';

const cuts: Partial<Record<keyof PersonFacts, Cut>> = {
  professions: 'fields',
  skills: 'open',
  languages: 'open',
  availability: 'wide',
  wishes: 'parts',
  words: 'words',
};

/**
 * Professions are a piece per field, looked at each by itself. People with the same `cell` fields stand together: a
 * few hundred cells, so that what is worked out once for each costs nothing.
 */
const professionFields: Record<keyof PersonFacts['professions'][number], 'cell' | 'apart'> = {
  code: 'cell',
  specialties: 'apart',
  current: 'apart',
  years: 'apart',
};
export const cellFields = Object.entries(professionFields).flatMap(([name, of]) =>
  of === 'cell' ? name : [],
);

export interface Facet {
  index: number;
  key: keyof PersonFacts;
  kind: Kind;
  /** The field of an object which is a piece of its own. */
  part: string | null;
  /** Of professions: one field of each; how many; or which cell it is, by which people are sorted. */
  field: string | null;
  is: 'length' | 'cell' | null;
  /** Which dictionary, which runs, or which list of its kind. */
  slot: number;
  /** Which column of the rows: values, then wide ones; -1 for lists. */
  column: number;
  /** Which of the lists, open ones and words alike; -1 for whatever is none. */
  list: number;
}

/** Everything the rule reads of a person, in the order of `facts.ts`; professions first, by which people are sorted. */
export function facetsOf(reads: Iterable<keyof PersonFacts> = readByTheRule()): Facet[] {
  const facets: Facet[] = [];
  const slots = { value: 0, wide: 0, open: 0, words: 0 };
  const add = (key: keyof PersonFacts, kind: Kind, more: Partial<Facet> = {}) =>
    facets.push({
      index: facets.length,
      key,
      kind,
      part: null,
      field: null,
      is: null,
      column: -1,
      ...more,
      slot: slots[kind]++,
      list: kind === 'open' || kind === 'words' ? slots.open + slots.words - 1 : -1,
    });
  const wanted = new Set<keyof PersonFacts>(reads).add('professions');
  for (const key of Object.keys(silent) as (keyof PersonFacts)[]) {
    if (!wanted.has(key)) continue;
    const cut = cuts[key];
    if (cut === undefined) add(key, 'value');
    else if (cut === 'fields') {
      add(key, 'value', { is: 'cell' });
      add(key, 'value', { is: 'length' });
      for (const field of Object.keys(professionFields)) add(key, 'value', { field });
    } else if (cut === 'parts')
      for (const part of Object.keys(silent[key] as object)) add(key, 'value', { part });
    else if (cut === 'words') {
      add(key, 'value');
      add(key, 'words');
    } else add(key, cut);
  }
  for (const facet of facets)
    if (facet.kind === 'value') facet.column = facet.slot;
    else if (facet.kind === 'wide') facet.column = slots.value + facet.slot;
  return facets;
}

export function readByTheRule(): Set<keyof PersonFacts> {
  return new Set([
    ...criteria.flatMap(({ reads }) => reads),
    ...existenceReads({ learning: true, returnPost: true }),
  ]);
}
