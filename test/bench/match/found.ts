import { createHash } from 'node:crypto';
import type { PositionFacts } from '../../../libs/matching/facts.js';
import { wordsOfId } from '../../../libs/matching/roster/ids.js';
import { Turns } from '../../../libs/matching/roster/turn.js';

/** How long a list is. */
export const top = 50;

/** One of a list: matches and near misses only. */
export interface Found {
  personId: string;
  overall: number;
  fitForNeed: number;
  fitForClinician: number;
}

/** The key of a need's turns; in use it is a secret, here it is the need's own id. */
export const turnKeys = (needId: string): ArrayLike<number> => wordsOfId(needId);

/** The first fifty of those who may be among them: by the order, then by turn, then by id. */
export function ranked(found: readonly Found[], { needId }: PositionFacts): Found[] {
  const turns = new Turns(turnKeys(needId));
  return found
    .map((one) => ({ one, turn: turns.of(wordsOfId(one.personId)) }))
    .sort(
      (a, b) =>
        b.one.overall - a.one.overall || a.turn - b.turn || (a.one.personId < b.one.personId ? -1 : 1),
    )
    .slice(0, top)
    .map(({ one }) => one);
}

/** Eight figures that stand for ids, scores and order of many lists. */
export function digestOf(lists: readonly (readonly Found[])[]): string {
  const hash = createHash('sha256');
  for (const list of lists)
    hash.update(
      `${list.map((one) => `${one.personId} ${one.overall} ${one.fitForNeed} ${one.fitForClinician}`).join('\n')}\n\n`,
    );
  return hash.digest('hex').slice(0, 8);
}

/**
 * A pair as one number, as SQL and C give it back: outcome, fewer gates first, the order, the earlier leg first, and
 * the fits. The greatest over the legs is the leg that suits most.
 */
export const keyShift = { outcome: 40, gates: 34, overall: 22, leg: 14, need: 7 } as const;
export const mostLegs = 255;

export function foundOf(personId: string, key: bigint | string): Found {
  const bits = (shift: number, mask: number) => Number((BigInt(key) >> BigInt(shift)) & BigInt(mask));
  return {
    personId,
    overall: bits(keyShift.overall, 0xfff),
    fitForNeed: bits(keyShift.need, 0x7f),
    fitForClinician: bits(0, 0x7f),
  };
}
