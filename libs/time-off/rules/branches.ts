/**
 * How those who decide stand to each other: all of them, any one of them, or one after the other, as deep as a policy
 * goes. A tree is kept as one place for each of its leaves, because a step of a chain is a row of its own and may be
 * changed alone: "1 then 2" is the second of those who follow one another in the first branch.
 */
export type How = 'all' | 'any' | 'then';
export type Tree<L> = { leaf: L } | { how: How; of: Tree<L>[] };

/** What a place looks like; at most six deep, which no policy that was read comes near to. */
export const BRANCH = /^[1-9]\d?(?: (?:all|any|then) [1-9]\d?){0,5}$/;
export const BRANCH_SENTENCE =
  'Write a place as a number, or as numbers with all, any or then between, e.g. "1 then 2".';

interface Placed<L> {
  leaf: L;
  /** Null or nothing: a branch of its own. */
  branch?: string | null;
}
interface Under<L> {
  path: readonly string[];
  leaf: L;
}

/** Under "any one of", several of one branch must all agree; otherwise any one of them is enough. */
const otherwise = (how: How): How => (how === 'any' ? 'all' : 'any');

/** The tree of those who stand at these places. Several at one place belong together. Pure. */
export function treeOf<L>(placed: readonly Placed<L>[], root: How): Tree<L> {
  return nodeOf(
    root,
    placed.map(({ leaf, branch }, at) => ({ leaf, path: branch ? branch.split(' ') : [`own${at}`] })),
  );
}

function nodeOf<L>(how: How, under: readonly Under<L>[]): Tree<L> {
  const numbers = [...new Set(under.map(({ path }) => path[0]))];
  if (how === 'then') numbers.sort((a, b) => Number(a) - Number(b));
  const of = numbers.map((number) => {
    const group = under.filter(({ path }) => path[0] === number);
    if (group.length === 1 && group[0].path.length === 1) return { leaf: group[0].leaf };
    const deeper = group.map(({ path, leaf }, at) => ({
      ...{ leaf, path: path.length > 1 ? path.slice(1) : [otherwise(how), String(at + 1)] },
    }));
    return nodeOf(
      deeper[0].path[0] as How,
      deeper.map(({ path, leaf }) => ({ leaf, path: path.slice(1) })),
    );
  });
  return of.length === 1 && 'of' in of[0] ? of[0] : { how, of };
}

/** Whether those who share a branch agree about how it goes on. */
export function branchesFit(branches: readonly (string | null | undefined)[]): boolean {
  const fits = (paths: readonly (readonly string[])[]): boolean =>
    [...new Set(paths.map(([number]) => number))].every((number) => {
      const group = paths.filter(([first]) => first === number);
      const hows = new Set(group.map((path) => path[1] ?? (group.length > 1 ? 'here' : 'alone')));
      const [next] = hows;
      if (hows.size > 1) return false;
      return next === 'alone' || next === 'here' || fits(group.map((path) => path.slice(2)));
    });
  const stated = branches.flatMap((branch) => (branch ? [branch.split(' ')] : []));
  return branches.every((branch) => !branch || BRANCH.test(branch)) && fits(stated);
}

/** The leaves of a tree in their order, each with its place; null for all of them where none has others in its branch. Pure. */
export function placesOf<L>(tree: Tree<L>): { leaf: L; branch: string | null }[] {
  if ('leaf' in tree) return [{ leaf: tree.leaf, branch: null }];
  const flat = tree.of.every((child) => 'leaf' in child);
  const walk = (node: Tree<L>, place: string): { leaf: L; branch: string | null }[] =>
    'leaf' in node
      ? [{ leaf: node.leaf, branch: flat ? null : place }]
      : node.of.flatMap((child, at) => walk(child, `${place} ${node.how} ${at + 1}`));
  return tree.of.flatMap((child, at) => walk(child, String(at + 1)));
}

/** A tree without branches of one, or of the same kind as the one around them. Pure. */
export function plain<L>(tree: Tree<L>): Tree<L> {
  if ('leaf' in tree) return tree;
  const of = tree.of
    .map(plain)
    .flatMap((child) => ('of' in child && child.how === tree.how ? child.of : [child]));
  return of.length === 1 ? of[0] : { how: tree.how, of };
}

export function leavesOf<L>(tree: Tree<L>): L[] {
  return 'leaf' in tree ? [tree.leaf] : tree.of.flatMap(leavesOf);
}

/** Whom a tree still needs beside those who are asked anyway: as few as do. Pure. */
export function neededOf<L>(tree: Tree<L>, asked: (leaf: L) => boolean): L[] {
  if ('leaf' in tree) return asked(tree.leaf) ? [] : [tree.leaf];
  const needed = tree.of.map((child) => neededOf(child, asked));
  return tree.how === 'any' ? (needed.sort((a, b) => a.length - b.length).at(0) ?? []) : needed.flat();
}
