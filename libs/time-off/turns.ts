import type { FieldFault } from '../platform/refusal.js';
import { branchesFit, placesOf, treeOf } from './rules/branches.js';
import type { TimeOffStep } from './time-off-step.entity.js';

export interface StatedTurn {
  turn?: number | null;
  anyOf?: boolean | null;
  branch?: string | null;
}

/** What is wrong with the turns that somebody stated. */
export function turnFaults(approvers: readonly StatedTurn[]): FieldFault[] {
  const stated = approvers.filter(({ turn }) => turn != null);
  if (stated.length > 0 && stated.length < approvers.length)
    return [{ field: 'approvers', sentence: 'State the turn of every approver, or of none.' }];
  return approvers.flatMap(({ turn, anyOf, branch }, i) => {
    const beside = approvers.filter((other) => (other.turn ?? -1) === (turn ?? i));
    if (branch && !branchesFit(beside.map((other) => other.branch)))
      return [
        {
          field: `approvers.${i}.branch`,
          sentence:
            'Those of one turn with the same number say the same word after it, or none: look at their places.',
        },
      ];
    const unlike =
      turn != null &&
      approvers.find((other) => other.turn === turn && (other.anyOf ?? false) !== (anyOf ?? false));
    return unlike
      ? [
          {
            field: `approvers.${i}.anyOf`,
            sentence: 'Of one turn all must agree, or any one may: say the same for everybody of it.',
          },
        ]
      : [];
  });
}

/**
 * Approvers in the order of their turns, which are counted from 0 without gaps; within a turn they stay as they were
 * stated. Where no turn was stated, each has one of their own: one after the other.
 */
export function inTurns<A extends StatedTurn>(
  approvers: readonly A[],
): (A & { turn: number; anyOf: boolean; branch: string | null })[] {
  const placed = approvers.map((approver, i) => ({
    ...approver,
    turn: approver.turn ?? i,
    anyOf: approver.anyOf ?? false,
    branch: approver.branch ?? null,
  }));
  const turns = [...new Set(placed.map(({ turn }) => turn))].sort((a, b) => a - b);
  return turns.flatMap((stated, turn) => {
    const own = placed.filter((approver) => approver.turn === stated).map((one) => ({ ...one, turn }));
    if (own.every(({ branch }) => branch === null)) return own;
    // Places as they are kept: counted from 1, each of one person.
    const tree = treeOf(
      own.map((leaf) => ({ leaf, branch: leaf.branch })),
      rootOf(own[0].anyOf),
    );
    return placesOf(tree).map(({ leaf, branch }) => ({
      ...leaf,
      branch,
      anyOf: 'how' in tree && tree.how === 'any',
    }));
  });
}

const rootOf = (anyOf: boolean | null | undefined) => (anyOf ? 'any' : 'all');

/** Whether somebody of the first turn is asked at once, and not after others of their branch. Pure. */
export const asksAtOnce = ({ turn, branch }: { turn: number; branch: string | null }): boolean =>
  turn === 0 && !/ then (?!1\b)/.test(branch ?? '');

/** Whom a step asked, in which turn and part of it: to ask the same people again. */
export const namedIn = ({ role, name, email, turn, anyOf, branch }: TimeOffStep) => ({
  ...{ role, name, email, turn, anyOf, branch },
});
