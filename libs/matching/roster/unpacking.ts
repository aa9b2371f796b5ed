import type { PersonFacts } from '../facts.js';
import type { Block } from './block.js';
import { silent } from '../facts.js';
import { ENTRY, LIST_BITS, type Packing } from './packing.js';

type Fields = Record<string, unknown>;

/** The facts of one row, as far as the rule reads them; lists in an order of their own, and text as its words. */
export function unpacked(
  packing: Packing,
  block: Block,
  row: number,
): PersonFacts & { factsVersion: number } {
  const { rows } = block;
  const facts: Fields = { ...silent, wishes: { ...silent.wishes }, factsVersion: rows.versions[row] };
  facts.personId = packing.ids.text(rows.ids, row * 4);
  for (const { key, slot, column, part, field, is } of packing.values) {
    const value = packing.dictionaries[slot].values[rows.columns[column][row]];
    if (is === 'length') continue;
    if (key === 'words') facts.words = value ? [''] : [];
    else if (part !== null) facts[key] = { ...(facts[key] as Fields), [part]: value };
    else if (is === 'cell') facts[key] = (value as unknown[]).map(() => ({}));
    else if (field !== null)
      (facts[key] as Fields[]).forEach((entry, at) => (entry[field] = (value as unknown[])[at]));
    else facts[key] = value;
  }
  for (const { key, slot, column } of packing.wides)
    facts[key] = packing.run(slot, rows.columns[column][row]);
  for (const { key, list, kind } of packing.lists) {
    const entries: unknown[] = [];
    for (let at = rows.startOf(row); at < rows.ends[row]; at++)
      if (rows.entries[at] >>> LIST_BITS === list) entries.push(packing.entry(rows.entries[at] & ENTRY));
    if (kind === 'open') facts[key] = entries;
    else if (entries.length > 0) facts.words = [entries.join(' ')];
  }
  return facts as unknown as PersonFacts & { factsVersion: number };
}
