import type { FieldFault } from '../platform/refusal.js';
import type { TimeOffStep } from './time-off-step.entity.js';

export interface StatedTurn {
  turn?: number | null;
  anyOf?: boolean | null;
  part?: number | null;
}

/** What is wrong with the turns that somebody stated. */
export function turnFaults(approvers: readonly StatedTurn[]): FieldFault[] {
  const stated = approvers.filter(({ turn }) => turn != null);
  if (stated.length > 0 && stated.length < approvers.length)
    return [{ field: 'approvers', sentence: 'State the turn of every approver, or of none.' }];
  return approvers.flatMap(({ turn, anyOf }, i) => {
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
): (A & { turn: number; anyOf: boolean; part: number | null })[] {
  const placed = approvers.map((approver, i) => ({
    ...approver,
    turn: approver.turn ?? i,
    anyOf: approver.anyOf ?? false,
    part: approver.part ?? null,
  }));
  const turns = [...new Set(placed.map(({ turn }) => turn))].sort((a, b) => a - b);
  return placed
    .map((approver) => ({ ...approver, turn: turns.indexOf(approver.turn) }))
    .sort((a, b) => a.turn - b.turn);
}

/** Whom a step asked, in which turn and part of it: to ask the same people again. */
export const namedIn = ({ role, name, email, turn, anyOf, part }: TimeOffStep) => ({
  ...{ role, name, email, turn, anyOf, part },
});
