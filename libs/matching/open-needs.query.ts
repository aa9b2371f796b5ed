import type { EntityManager } from 'typeorm';
import { Leg } from '../needs/leg.entity.js';
import { Need } from '../needs/need.entity.js';
import { Position } from '../needs/position.entity.js';
import type { WholeNeed } from '../needs/whole-need.js';
import { rowsOf } from '../platform/rows.js';
import type { PositionFacts } from './facts.js';
import { positionFactsOf, type Asker } from './position-facts.js';

export type AskedNeed = Pick<WholeNeed, 'need' | 'positions' | 'legs'>;

/** These needs with their positions and legs, in four statements whatever their number. */
export async function askedNeeds(tx: EntityManager, needs: readonly Need[]): Promise<AskedNeed[]> {
  if (needs.length === 0) return [];
  const ids = needs.map(({ id }) => id);
  const positions = await rowsOf(tx, Position, 'WHERE need_id = ANY ($1) ORDER BY ordinal', [ids]);
  const legs = await rowsOf(tx, Leg, 'WHERE need_id = ANY ($1) ORDER BY ordinal', [ids]);
  return needs.map((need) => ({
    need,
    positions: positions.filter(({ needId }) => needId === need.id),
    legs: legs.filter(({ needId }) => needId === need.id),
  }));
}

/** Institutions that may ask, by id; any other may not. */
export async function askers(tx: EntityManager, ids: readonly string[]): Promise<Map<string, Asker>> {
  const rows: { id: string; country: string }[] = await tx.query(
    'SELECT id, country FROM organisation_card WHERE id = ANY ($1)',
    [ids],
  );
  return new Map(rows.map(({ id, country }) => [id, { country, mayAsk: true }]));
}

const nobody: Asker = { country: null, mayAsk: false };

/** What one need asks, position by position; empty where there is no such need. */
export async function factsOfNeed(tx: EntityManager, needId: string, asOf: number): Promise<PositionFacts[]> {
  const asked = await askedNeeds(tx, await tx.findBy(Need, { id: needId }));
  return factsOfAll(tx, asked, asOf);
}

/** What all open needs ask. */
export async function factsOfOpenNeeds(tx: EntityManager, asOf: number): Promise<PositionFacts[]> {
  const needs = await rowsOf(tx, Need, `WHERE state = 'open' ORDER BY id`, []);
  return factsOfAll(tx, await askedNeeds(tx, needs), asOf);
}

export async function factsOfAll(
  tx: EntityManager,
  asked: readonly AskedNeed[],
  asOf: number,
): Promise<PositionFacts[]> {
  const known = await askers(
    tx,
    asked.map(({ need }) => need.institutionId),
  );
  return asked.flatMap((one) => positionFactsOf(one, known.get(one.need.institutionId) ?? nobody, asOf));
}
