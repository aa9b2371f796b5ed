import { Injectable } from '@nestjs/common';
import { type ClinicianFacts, factsOf } from '../clinicians/facts.query.js';
import { system } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import type { Answered } from './answered.js';
import { type Narrowing, widest } from './candidates.js';
import { candidates } from './candidates.query.js';
import type { PositionFacts } from './facts.js';
import { Finding } from './finding.service.js';
import { byOrder, type InOrder } from './roster/merging.js';
import { RosterKeeper } from './roster/roster-keeper.service.js';
import type { Score } from './score.js';

const matcher = system('matcher');
const page = 2_500;

/** Somebody and why, as their facts stand now. */
export interface Explained {
  person: ClinicianFacts;
  score: Score;
}

/**
 * Who fits a position that is not open, such as a draft: asked as if it were. The roster answers, or, while there is
 * none, everybody whom SQL leaves after narrowing is held against the rule; which of them it was is said.
 */
@Injectable()
export class Asking {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly finding: Finding,
    private readonly rosters: RosterKeeper,
  ) {}

  /**
   * How many fit each of these positions, where all others ask for less than the first. They are variants of one
   * institution's position and are asked of the same people in one pass: of everybody whom any of them could reach.
   */
  async counts(positions: readonly PositionFacts[]): Promise<Answered<number[]>> {
    const asked = positions.map(asIfOpen);
    const asOf = this.clock.now();
    const roster = await this.rosters.current();
    if (roster) return { answer: roster.countsOfEasier(asked), by: 'roster', asOf };
    const counts = asked.map(() => 0);
    const judges = asked.map((position) => this.finding.judge(position));
    const narrowed = asked.flatMap((position) => this.finding.narrowing(position) ?? []);
    for await (const people of this.pages(narrowed))
      for (const person of people)
        judges.forEach((judge, i) => {
          if (judge.outcomeOnly(person)?.outcome === 'match') counts[i]++;
        });
    return { answer: counts, by: 'rule', asOf };
  }

  /** The best for a position, matches before near misses, with their reasons as their facts stand in PostgreSQL now. */
  async best(position: PositionFacts, limit: number): Promise<Answered<Explained[]>> {
    const asked = asIfOpen(position);
    const asOf = this.clock.now();
    const roster = await this.rosters.current();
    const placed = roster ? roster.top(asked, limit) : await this.bestByRule(asked, limit);
    const ids = placed.map(({ personId }) => personId);
    const people = ids.length > 0 ? await this.database.read(matcher, (tx) => factsOf(tx, ids)) : [];
    const judge = this.finding.judge(asked);
    const answer = people
      .flatMap((person) => {
        const score = judge.score(person);
        if (score === null || score.outcome === 'no-match') return [];
        const { personId } = person;
        return [
          { person, score, personId, overall: score.overall, turn: this.finding.turnOf(asked, personId) },
        ];
      })
      .sort(byOrder)
      .map(({ person, score }) => ({ person, score }));
    return { answer, by: roster ? 'roster' : 'rule', asOf };
  }

  private async bestByRule(position: PositionFacts, limit: number): Promise<InOrder[]> {
    const judge = this.finding.judge(position);
    const narrowed = this.finding.narrowing(position);
    let best: InOrder[] = [];
    for await (const people of this.pages(narrowed ? [narrowed] : [])) {
      const found = people.flatMap((person): InOrder[] => {
        const standing = judge.outcomeOnly(person);
        if (standing === null || standing.outcome === 'no-match') return [];
        const { personId } = person;
        return [{ personId, overall: standing.overall, turn: this.finding.turnOf(position, personId) }];
      });
      best = [...best, ...found].sort(byOrder).slice(0, limit);
    }
    return best;
  }

  /** Everybody whom any of these leaves, page by page. */
  private async *pages(narrowed: readonly Narrowing[]): AsyncGenerator<ClinicianFacts[]> {
    const [first, ...others] = narrowed;
    if (!first) return;
    const wide = widest([first, ...others]);
    for (let after: string | null = null; ;) {
      const from: string | null = after;
      const people: ClinicianFacts[] = await this.database.read(matcher, (tx) =>
        candidates(tx, wide, { after: from, limit: page }),
      );
      yield people;
      if (people.length < page) return;
      after = people[people.length - 1].personId;
    }
  }
}

const asIfOpen = (position: PositionFacts): PositionFacts => ({ ...position, paused: false });
