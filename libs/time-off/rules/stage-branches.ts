import type { ApproverRole } from '../vocabulary.js';
import { branchesFit, leavesOf, neededOf, placesOf, type Tree, treeOf } from './branches.js';
import type { ChainStage, StageCondition } from './leave-rule.js';

type Branched = Pick<ChainStage, 'roles' | 'branches' | 'agreed'>;

/** How the roles of a stage stand to each other. Pure. */
export const treeOfStage = ({ roles, branches, agreed }: Branched): Tree<ApproverRole> =>
  treeOf(
    roles.map((leaf, at) => ({ leaf, branch: branches?.[at] })),
    agreed,
  );

/** A tree as a stage: its roles in their order, and their places where some belong together. Pure. */
export function stageOf(tree: Tree<ApproverRole>, condition: StageCondition): ChainStage {
  const places = placesOf(tree);
  const agreed = 'how' in tree && tree.how === 'any' ? 'any' : 'all';
  const roles = places.map(({ leaf }) => leaf);
  const branches = places.flatMap(({ branch }) => branch ?? []);
  return { roles, ...(branches.length > 0 && { branches }), agreed, condition };
}

/** Whom a stage still needs beside those who are asked anyway: as few as do. Pure. */
export const neededBeside = (stage: Branched, asked: (role: ApproverRole) => boolean): ApproverRole[] =>
  neededOf(treeOfStage(stage), asked);

/** A stage as somebody stated it; places are left out where every role stands alone, which is said without them. Pure. */
export function statedStage(stage: Branched): Branched {
  const { roles, branches, agreed } = stage;
  if (!branches?.length || !fitsRoles(stage)) {
    // What does not fit is refused where facts are looked at; roles alone are each once.
    return branches?.length ? { roles, branches, agreed } : { roles: [...new Set(roles)], agreed };
  }
  const { roles: ordered, branches: places } = stageOf(treeOfStage(stage), { when: 'always' });
  return { roles: ordered, ...(places && { branches: places }), agreed };
}

/** Whether there is one place for each role, nobody stands twice, and the places go together. Pure. */
export function fitsRoles({ roles, branches, agreed }: Branched): boolean {
  if (!branches) return true;
  return (
    branches.length === roles.length &&
    new Set(roles).size === roles.length &&
    branchesFit(branches) &&
    leavesOf(treeOfStage({ roles, branches, agreed })).length === roles.length
  );
}
