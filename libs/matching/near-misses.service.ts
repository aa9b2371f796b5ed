import { Injectable } from '@nestjs/common';
import { factsOf } from '../clinicians/facts.query.js';
import { type SignedIn, system } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import type { PositionFacts } from './facts.js';
import { Finding } from './finding.service.js';
import { OpenNeeds } from './open-needs.service.js';
import type { CriterionResult, Score } from './score.js';

/** A position that would fit, were it not for one thing. */
export interface Near {
  position: PositionFacts;
  score: Score;
  blocker: CriterionResult;
}

/** Near misses are worked out when somebody asks: they are many, change with every save, and are told to nobody else. */
@Injectable()
export class NearMisses {
  constructor(
    private readonly database: Database,
    private readonly finding: Finding,
    private readonly openNeeds: OpenNeeds,
  ) {}

  /** The nearest of one's own, best first; empty while the profile is hidden. */
  of(actor: SignedIn, first: number): Promise<Near[]> {
    return this.database.read(system('matcher'), async (tx) => {
      const [person] = await factsOf(tx, [actor.personId]);
      if (!person) return [];
      const asked = await this.openNeeds.within(tx, person);
      const near = asked.flatMap(({ position, judge: judged }) => {
        if (judged.outcomeOnly(person)?.outcome !== 'near-miss') return [];
        const score = judged.score(person) as Score;
        return score.blocker ? [{ position, score, blocker: score.blocker }] : [];
      });
      return near
        .sort(
          (a, b) =>
            b.score.overall - a.score.overall ||
            this.finding.turnOf(a.position, actor.personId) - this.finding.turnOf(b.position, actor.personId),
        )
        .slice(0, first);
    });
  }
}
