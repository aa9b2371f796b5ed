import type { EntityManager } from 'typeorm';
import { Refusal } from '../platform/refusal.js';
import { Match } from './match.entity.js';
import { type MatchAction, type MatchParty, matchLife } from './match.states.js';

/**
 * Takes one step in the life of a match that was read in this transaction; whoever decided first has decided.
 * @throws Refusal NOT_NOW, FORBIDDEN from the life, CONFLICT when it moved on since it was read
 */
export async function moveMatch(
  tx: EntityManager,
  { id, state }: Match,
  action: MatchAction,
  by: MatchParty,
  set: Partial<Match>,
  decidedAt: Date,
): Promise<void> {
  const to = matchLife.go(action, state, [by]);
  const { affected } = await tx.update(Match, { id, state }, { ...set, state: to, decidedAt });
  if (affected !== 1)
    throw new Refusal('CONFLICT', 'This match moved on meanwhile. Read it again and decide afresh.');
}
