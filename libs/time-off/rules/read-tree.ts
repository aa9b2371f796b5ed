import type { ApproverRole } from '../vocabulary.js';
import { leavesOf, plain, type Tree } from './branches.js';
import { conditionsIn, HANGS } from './read-conditions.js';
import { roleIn } from './known-roles.js';

export const THEN = /→|->|,?\s*\b(?:and )?(?:then|followed by|thereafter|finally)\b:?/i;
export const AND = /\s(?:and|plus|with)\s|\+|&|\bboth\b/i;
export const OR = /\sor\s/i;
export const EITHER = /\b(?:either|any(?: one)? of)\b/i;
export const BETWEEN_BRANCHES = /\s*,?\s+or\s+(?:else\s+)?/i;
/** Stands for what stood in the brackets of that number. */
export const GROUP = /^⟨(\d+)⟩$/;
export const GROUPS = /⟨(\d+)⟩/g;

type Roles = Tree<ApproverRole>;

/**
 * A list with brackets in it, as deep as it goes: "(A, then B) or C", "A and (B or (C and D))". Null where two words that
 * part people stand side by side without brackets, where somebody is no role of the list, is asked on a condition of
 * their own, or stands in two branches in a way that no one question answers. Pure.
 */
export function readTree(list: string, groups: readonly string[]): Roles | null {
  const read = plainOnce(treeIn(list, groups));
  if (!read) return null;
  const leaves = leavesOf(read);
  return new Set(leaves).size === leaves.length ? read : null;
}

function treeIn(words: string, groups: readonly string[]): Roles | null {
  const one = words.trim();
  const steps = one.split(THEN).filter((part) => part.trim() !== '');
  if (steps.length > 1) return together('then', steps, groups);
  const [, at] = GROUP.exec(one) ?? [];
  if (at !== undefined) return treeIn(groups[Number(at)], groups);
  const list = one.replace(/\b(?:either|both)\b/gi, ' ');
  if (OR.test(list) || list.includes('/')) {
    // "A and B or C" may be read in two ways.
    if (AND.test(list) || EITHER.test(list)) return null;
    return together('any', list.split(/\s*,?\s+or\s+(?:else\s+)?|\/|,/i), groups);
  }
  if (AND.test(list)) return together('all', list.split(/,?\s(?:and|plus|with)\s|\+|&|,/i), groups);
  if (list.includes(',')) return together('then', list.split(','), groups);
  if (EITHER.test(list) || HANGS.test(list) || conditionsIn(list, null).length > 0) return null;
  const leaf = roleIn(list);
  return leaf === undefined ? null : { leaf };
}

function together(
  how: 'all' | 'any' | 'then',
  parts: readonly string[],
  groups: readonly string[],
): Roles | null {
  const of = parts.filter((part) => part.trim() !== '').map((part) => treeIn(part, groups));
  return of.length === 0 || of.includes(null) ? null : { how, of: of as Roles[] };
}

/** "(A and B) or (A and C)" asks A in any case: it is "A and (B or C)", and A is asked once. */
function plainOnce(read: Roles | null): Roles | null {
  if (!read) return null;
  const tree = plain(read);
  if ('leaf' in tree) return tree;
  const of = tree.of.map((child) => plainOnce(child)!);
  if (tree.how !== 'any') return plain({ how: tree.how, of });
  const lists = of.map((child) => ('of' in child && child.how === 'all' ? child.of : [child]));
  const same = (a: Roles, b: Roles) => JSON.stringify(a) === JSON.stringify(b);
  const shared = lists[0].filter((one) => lists.every((list) => list.some((other) => same(one, other))));
  if (shared.length === 0) return plain({ how: 'any', of });
  const rest = lists.map((list) => list.filter((one) => !shared.some((other) => same(one, other))));
  // One list is no more than what they share: whoever is in another is never needed.
  if (rest.some((list) => list.length === 0)) return plain({ how: 'all', of: shared });
  return plain({
    how: 'all',
    of: [...shared, { how: 'any', of: rest.map((list) => ({ how: 'all', of: list })) }],
  });
}
