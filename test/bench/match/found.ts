import { createHash } from 'node:crypto';
import type { PositionFacts } from '../../../libs/matching/facts.js';
import { inOrder } from '../../../libs/matching/order.js';

/** How long a list is. */
export const top = 50;

/** One of a list: matches and near misses only. */
export interface Found {
  id: string;
  overall: number;
  fitForNeed: number;
  fitForClinician: number;
}

/** The first fifty of those who may be among them, in the order of the rule. */
export function ranked(found: readonly Found[], position: PositionFacts): Found[] {
  return inOrder(found, position.positionId, ({ id }) => id).slice(0, top);
}

/** Eight figures that stand for ids, scores and order of many lists. */
export function digestOf(lists: readonly (readonly Found[])[]): string {
  const hash = createHash('sha256');
  for (const list of lists)
    hash.update(
      `${list.map((one) => `${one.id} ${one.overall} ${one.fitForNeed} ${one.fitForClinician}`).join('\n')}\n\n`,
    );
  return hash.digest('hex').slice(0, 8);
}

/**
 * A pair as one number, as SQL and C give it back: outcome, fewer gates first, the order, the earlier leg first, and
 * the fits. The greatest over the legs is the leg that suits most.
 */
export const keyShift = { outcome: 40, gates: 34, overall: 22, leg: 14, need: 7 } as const;
export const mostLegs = 255;

export function foundOf(id: string, key: bigint | string): Found {
  const bits = (shift: number, mask: number) => Number((BigInt(key) >> BigInt(shift)) & BigInt(mask));
  return {
    id,
    overall: bits(keyShift.overall, 0xfff),
    fitForNeed: bits(keyShift.need, 0x7f),
    fitForClinician: bits(0, 0x7f),
  };
}
