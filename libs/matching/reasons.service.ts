import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ownFacts } from '../clinicians/facts.query.js';
import { Need } from '../needs/need.entity.js';
import { rowsOf } from '../platform/rows.js';
import { Finding } from './finding.service.js';
import type { Match } from './match.entity.js';
import { askedNeeds, factsOfAll } from './open-needs.query.js';
import type { Score } from './score.js';

type Pair = Pick<Match, 'id' | 'needId' | 'positionId'>;

/**
 * Why one's own matches fit. Worked out where it is read, from the rule, the need and the person as all three are now:
 * kept beside each match it was written thirty times for every time that somebody read it.
 */
@Injectable()
export class Reasons {
  constructor(private readonly finding: Finding) {}

  /**
   * By the id of the match; in the name of whom they are about, in four statements whatever their number. A match is
   * missing whose need they may not read any more, and so is every one of somebody who cannot be matched now. A need
   * that is paused or closed since has its reasons all the same: what was answered stays to be understood.
   */
  async of(tx: EntityManager, pairs: readonly Pair[]): Promise<Map<string, Score>> {
    const person = pairs.length === 0 ? null : await ownFacts(tx);
    if (!person) return new Map();
    const needIds = [...new Set(pairs.map(({ needId }) => needId))];
    const needs = await rowsOf(tx, Need, 'WHERE id = ANY ($1)', [needIds]);
    const positions = await factsOfAll(tx, await askedNeeds(tx, needs), this.finding.today);
    const byId = new Map(positions.map((position) => [position.positionId, position]));
    const reasons = new Map<string, Score>();
    for (const { id, positionId } of pairs) {
      const position = byId.get(positionId);
      if (!position || reasons.has(id)) continue;
      const score = this.finding.score({ ...position, paused: false }, person);
      if (score) reasons.set(id, score);
    }
    return reasons;
  }
}
