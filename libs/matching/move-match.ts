import type { EntityManager, FindOptionsWhere } from 'typeorm';
import { notFound } from '../platform/refusal.js';
import { Match } from './match.entity.js';
import { type MatchAction, type MatchParty, matchLife } from './match.states.js';

/**
 * The match as it stands, held until the transaction ends. Telling, seeing and searching move the same row at any
 * moment; who answers waits for them, and is never told of a conflict with what Midst does by itself.
 * @throws Refusal NOT_FOUND
 */
export async function holdMatch(tx: EntityManager, where: FindOptionsWhere<Match>): Promise<Match> {
  const match = await tx.findOne(Match, { where, lock: { mode: 'pessimistic_write' } });
  if (!match) throw notFound('match');
  return match;
}

/**
 * Takes one step in the life of a match that is held.
 * @throws Refusal NOT_NOW, FORBIDDEN from the life
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
  if (affected !== 1) throw new Error(`The match moved although it was held (${action})`);
}
